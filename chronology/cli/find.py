"""`chronology find`: the dated phrases of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from chronology.cli import options
from chronology.cli.progress import busy
from chronology.cli.streams import write
from chronology.cli.streams import write_json
from chronology.cli.table import table
from chronology.cli.texts import anchored
from chronology.cli.texts import read_document

if TYPE_CHECKING:
    from chronology.expressions import Expression
    from chronology.expressions.manner import DateOrder
    from chronology.expressions.manner import ModeAsked
    from chronology.when import When

HEADINGS = ("offset", "phrase", "reading", "why")


@click.command("find")
@click.argument("file", default="-")
@options.published
@options.mode
@options.language
@options.date_order
@options.as_json
def command(
    file: str,
    *,
    published: When | None,
    mode: ModeAsked,
    language: str,
    date_order: DateOrder | None,
    as_json: bool,
) -> None:
    """Show the dated phrases of a text with their offsets and readings.

    FILE is a text, Markdown, HTML, PDF, Word or e-mail file; without it, or with -, standard input is read.
    """
    from chronology.expressions import parse
    from chronology.expressions.expression import plain_values

    document = read_document(file, language)
    with busy("reading dates"):
        text = parse(document.text, language)
    mode, published = anchored(document, file, published, mode, text.mode_of)
    with busy("reading dates"):
        found = text.find(published=published, mode=mode, date_order=date_order)
    if as_json:
        write_json([plain_values(expression) for expression in found])
    elif found:
        write("-", table([HEADINGS, *map(row, found)]))


def row(expression: Expression) -> tuple[str, str, str, str]:
    """Tell one expression in a line."""
    phrase = f"{expression.signal or ''} {expression.text}"
    reading = expression.when.words() if expression.when else expression.value
    return str(expression.start), phrase, reading, expression.anchor
