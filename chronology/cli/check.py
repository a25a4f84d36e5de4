"""`chronology check`: what cannot be true in a story, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from chronology.cli import options
from chronology.cli.progress import busy
from chronology.cli.stories import read_stories
from chronology.cli.streams import write

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMATS = ("text", "json", "sarif", "github")
COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}


def check_names() -> Iterable[str]:
    """Name all checks there are."""
    from chronology import checks

    return checks.NAMES


@click.command("check")
@options.stories
@click.option(
    "--only",
    metavar="NAME",
    multiple=True,
    type=options.one_of("check", check_names),
    shell_complete=options.offer(check_names),
    help="Run this check alone; may be repeated.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How findings are told.",
)
@click.pass_context
def command(ctx: click.Context, paths: tuple[str, ...], only: tuple[str, ...], form: str) -> None:
    """Tell what cannot be true in stories; say nothing if all is well.

    Exits 1 if there is an error, 0 otherwise.
    """
    from chronology.checks import check
    from chronology.checks import reports

    stories = read_stories(paths)
    with busy("checking"):
        found = [check(story, only=only, findings=troubles) for story, troubles in stories]
    findings = [finding for findings in found for finding in findings]
    if form == "text":
        click.echo(reports.text(findings, paint=paint), nl=False)
    else:
        write("-", reports.REPORTS[form](findings))
    ctx.exit(1 if any(finding.severity == "error" for finding in findings) else 0)


def paint(words: str, severity: str) -> str:
    """Colour words by how much they matter."""
    return click.style(words, fg=COLOURS[severity], bold=True)
