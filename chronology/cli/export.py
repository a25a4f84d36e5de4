"""`chronology export`: a story in the formats of other projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from chronology.cli import options
from chronology.cli.stories import load_story
from chronology.cli.streams import STANDARD
from chronology.cli.streams import write
from chronology.cli.streams import write_json

if TYPE_CHECKING:
    from collections.abc import Iterable


def format_names() -> Iterable[str]:
    """Name all formats there are."""
    from chronology import formats

    return formats.NAMES


def print_schema(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    """Print the JSON Schema of a story and stop."""
    if asked and not ctx.resilient_parsing:
        from chronology.records import schema

        write_json(schema())
        ctx.exit()


@click.command("export")
@options.stories
@click.option(
    "--to",
    "form",
    metavar="FORMAT",
    required=True,
    type=options.one_of("format", format_names),
    shell_complete=options.offer(format_names),
    help="The format, such as json.",
)
@click.option("-o", "--output", metavar="FILE", default=STANDARD, help="Write to this file.")
@click.option(
    "--schema",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=print_schema,
    help="Print the JSON Schema and exit.",
)
def command(paths: tuple[str, ...], form: str, output: str) -> None:
    """Write a story in the format of another project."""
    from chronology.formats import dumps

    write(output, dumps(load_story(paths), form))
