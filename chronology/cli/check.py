"""`chronology check`: what cannot be true in a story, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from chronology.cli import options
from chronology.cli.progress import busy
from chronology.cli.stories import as_known
from chronology.cli.stories import read_stories
from chronology.cli.streams import write
from chronology.cli.streams import write_json

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence

    from chronology.chronology import Chronology
    from chronology.findings import Finding
    from chronology.when import When

FORMATS = ("text", "json", "sarif", "github")
STYLES = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "note": {"fg": "cyan", "bold": True},
    "related": {"fg": "bright_blue", "bold": True},
    "gutter": {"fg": "bright_blue", "bold": True},
    "strong": {"bold": True},
    "help": {"bold": True},
}


def check_names() -> Iterable[str]:
    """Name all checks there are."""
    from chronology import checks

    return checks.NAMES


def tell_checks(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    """Print all checks by tier, and stop."""
    if asked and not ctx.resilient_parsing:
        from chronology import checks

        click.echo(checks.catalogue(), nl=False)
        ctx.exit()


@click.command("check")
@options.stories
@click.option(
    "--only",
    metavar="NAME",
    multiple=True,
    type=options.one_of("check", check_names),
    shell_complete=options.offer(check_names),
    help="Run this check alone, of whatever tier; may be repeated.",
)
@click.option(
    "--skip",
    metavar="NAME",
    multiple=True,
    type=options.one_of("check", check_names),
    shell_complete=options.offer(check_names),
    help="Leave this check out; may be repeated.",
)
@click.option("--strict", is_flag=True, help="Run the strict checks too; exit 1 on warnings as well.")
@click.option("--all", "everything", is_flag=True, help="Run all checks, those on request too.")
@options.known_by
@click.option("--explain", metavar="EVENT", help="Tell what follows for this event, and from what, instead.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How findings are told.",
)
@click.option(
    "--list",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=tell_checks,
    help="Name all checks with what they hold a story to, and exit.",
)
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    only: tuple[str, ...],
    skip: tuple[str, ...],
    strict: bool,
    everything: bool,
    known_by: When | None,
    explain: str | None,
    form: str,
) -> None:
    """Tell what cannot be true in stories; say nothing if all is well.

    Exits 1 if there is an error, or with --strict a warning; 0 otherwise.
    """
    from chronology.checks import check

    tier = "request" if everything else "strict" if strict else "always"
    stories = [(as_known(story, known_by), findings) for story, findings in read_stories(paths)]
    if explain is not None:
        tell_why([story for story, _ in stories], explain, form)
        return
    with busy("checking"):
        found = [check(story, only=only, skip=skip, tier=tier, findings=known) for story, known in stories]
    findings = [finding for findings in found for finding in findings]
    report(findings, form)
    grave = {"error", "warning"} if strict else {"error"}
    ctx.exit(1 if any(finding.severity in grave for finding in findings) else 0)


def tell_why(stories: Sequence[Chronology], event: str, form: str) -> None:
    """Tell why the bounds of an event are what they are; raises ChronologyError where no story has it."""
    from chronology.network import explain
    from chronology.network import network_of
    from chronology.reports import explanation

    holders = [story for story in stories if event in story] or stories[:1]
    found = [explain(network_of(story), event) for story in holders]
    if form == "json":
        write_json([explanation.as_data(one) for one in found])
    elif form == "text":
        write("-", "\n".join(map(explanation.explanation, found)))
    else:
        raise click.UsageError(f"--explain tells in text or json, not in {form}")


def report(findings: Sequence[Finding], form: str) -> None:
    """Tell findings in a form."""
    from chronology import checks
    from chronology import reports

    if form == "text":
        click.echo(reports.text(findings, width=width(), paint=paint), nl=False)
    elif form == "sarif":
        import chronology

        write("-", reports.sarif(findings, version=chronology.__version__, abouts=checks.ABOUTS))
    else:
        write("-", reports.REPORTS[form](findings))


def width() -> int:
    """Give the width of the terminal, or that of a page where there is none."""
    import shutil
    import sys

    from chronology.reports.text import WIDTH

    return max(40, shutil.get_terminal_size().columns) if sys.stdout.isatty() else WIDTH


def paint(words: str, role: str) -> str:
    """Colour words by the part they play."""
    return click.style(words, **STYLES[role]) if words else words  # type: ignore[arg-type]
