"""`chronology date`: when an undated text can have been published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

import chronology
from chronology.cli import options
from chronology.cli.progress import busy
from chronology.cli.stories import load_story
from chronology.cli.streams import write
from chronology.cli.streams import write_json
from chronology.cli.table import table
from chronology.cli.texts import prefix
from chronology.cli.texts import read_document
from chronology.cli.texts import refuse_empty

if TYPE_CHECKING:
    from chronology.extraction.publication import Dating
    from chronology.extraction.publication import Reason

HEADINGS = ("from", "to", "phrase", "because")
OPEN = ".."


@click.command("date")
@click.argument("file", default="-")
@click.option(
    "--against",
    metavar="STORY",
    multiple=True,
    shell_complete=options.offer_stories,
    help="A story whose events date what the text tells of too: a file, a folder or a shipped story's name; may be repeated.",
)
@options.language
@options.as_json
def command(file: str, against: tuple[str, ...], language: str, as_json: bool) -> None:
    """Tell on which days an undated text can have been published, and why.

    FILE is a text, Markdown, HTML, PDF, Word or e-mail file; without it, or with -, standard input is read. The days follow from
    what the text tells as past and as still to come, and from events that a story dates.
    """
    from chronology.extraction import date_of

    document = read_document(file, language)
    refuse_empty(document, file)
    story = load_story(against) if against else None
    with busy("reading dates"):
        dating = date_of(
            document.text,
            against=story,
            stated=document.published,
            basis=document.basis or "the text",
            language=language,
        )
    if as_json:
        write_json(dating.to_dict())
    else:
        tell(dating, file)


def tell(dating: Dating, file: str) -> None:
    """Print the window and its reasons; raises ChronologyError where two reasons leave no day."""
    if dating.window is not None:
        write("-", f"{dating.window.words()}\n")
    elif dating.contradiction is None:
        write("-", "nothing in the text says when it was published\n")
    if dating.reasons:
        write("-", "\n" + table([HEADINGS, *map(row, dating.reasons)]))
    if dating.contradiction is not None:
        one, other = dating.contradiction
        raise chronology.ChronologyError(
            f"{prefix(file)}no day of publication fits both: “{one.says}” ({one.why}) and “{other.says}” ({other.why})"
        )


def row(reason: Reason) -> tuple[str, str, str, str]:
    """Tell one reason in a line."""
    told = reason.to_dict()
    return told["earliest"] or OPEN, told["latest"] or OPEN, reason.says, reason.why
