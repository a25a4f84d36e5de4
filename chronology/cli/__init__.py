"""The command line: one module a command; each reads arguments, calls rooms one after another, and prints."""

from __future__ import annotations

import sys
import warnings

import click

from chronology.cli.front import Front


def tell_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    """Print the installed version and stop."""
    if asked and not ctx.resilient_parsing:
        import chronology

        click.echo(f"chronology {chronology.__version__}")
        ctx.exit()


@click.group(
    "chronology",
    cls=Front,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="A PATH is a file, a folder or the name of a shipped story; - is standard input or output.",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=tell_version,
    help="Show the version and exit.",
)
@click.pass_context
def commands(ctx: click.Context) -> None:
    """Events as plain text: read, order, check and draw what happened when."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(2)


def main() -> None:
    """Run the command line and leave with its exit code; libraries warn programmers alone, who ask for it with `python -W`."""
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    commands.main(prog_name="chronology")
