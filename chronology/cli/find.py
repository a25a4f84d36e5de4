"""`chronology find`: the dated phrases of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Literal

import click

from chronology.cli import options
from chronology.cli.streams import read_text
from chronology.cli.streams import write
from chronology.cli.streams import write_json
from chronology.cli.table import table

if TYPE_CHECKING:
    from chronology.expressions import Expression
    from chronology.when import When

HEADINGS = ("offset", "phrase", "reading", "why")


@click.command("find")
@click.argument("file", default="-")
@options.published
@click.option(
    "--mode",
    type=click.Choice(["news", "narrative"]),
    default="news",
    show_default=True,
    help="Read phrases against the publication date, or carry years and months on through the text.",
)
@options.as_json
def command(file: str, published: When | None, mode: Literal["news", "narrative"], as_json: bool) -> None:
    """Show the dated phrases of a text with their offsets and readings.

    FILE is a UTF-8 text; without it, or with -, the text is read from standard input.
    """
    if published is None and mode == "news":
        raise click.UsageError(options.UNPUBLISHED + " (or --mode narrative)")
    from chronology.expressions import find

    found = find(read_text(file), published=published, mode=mode)
    if as_json:
        write_json([record(expression) for expression in found])
    elif found:
        write("-", table([HEADINGS, *map(row, found)]))


def row(expression: Expression) -> tuple[str, str, str, str]:
    """Tell one expression in a line."""
    phrase = f"{expression.signal or ''} {expression.text}"
    reading = expression.when.words() if expression.when else expression.value
    return str(expression.start), phrase, reading, expression.anchor


def record(expression: Expression) -> dict[str, str | int | None]:
    """Give one expression as plain values, for JSON."""
    when = expression.when
    return {
        "start": expression.start,
        "end": expression.end,
        "text": expression.text,
        "type": expression.type,
        "value": expression.value,
        "mod": expression.mod,
        "signal": expression.signal,
        "edtf": when.edtf if when else None,
        "earliest": str(when.earliest) if when and when.earliest else None,
        "latest": str(when.latest) if when and when.latest else None,
        "anchor": expression.anchor,
    }
