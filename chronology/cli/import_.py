"""`chronology import`: the events of other projects, as an event file."""

from __future__ import annotations

import re
import sys
from pathlib import PurePath
from typing import TYPE_CHECKING
from typing import Any

import click

import chronology
from chronology.cli import options
from chronology.cli.progress import busy
from chronology.cli.streams import STANDARD
from chronology.cli.streams import id_of
from chronology.cli.streams import in_few
from chronology.cli.streams import keep_existing
from chronology.cli.streams import note
from chronology.cli.streams import read_bytes
from chronology.cli.streams import write
from chronology.cli.texts import day_of
from chronology.cli.texts import read_document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronology.chronology import Chronology
    from chronology.when import When


SHEETS = ("csv", "objects")
"""The formats whose columns are guessed."""


def reader_names() -> Iterable[str]:
    """Name all formats that can be read."""
    from chronology import formats

    return (*filter(formats.reads, formats.NAMES), *formats.READERS)


def readable(name: str) -> str:
    """Take the name of a format that can be read."""
    from chronology import formats

    if name in formats.NAMES and not formats.reads(name):
        raise click.BadParameter(f"{name} can be written but not read")
    return options.one_of("format", reader_names)(name)


def read_columns(
    _ctx: click.Context, _param: click.Parameter, given: tuple[str, ...]
) -> dict[str, str] | None:
    """Read which column holds which part of an event."""
    wrong = [text for text in given if "=" not in text]
    if wrong:
        raise click.BadParameter(f"{wrong[0]!r} is not PART=COLUMN, such as title=Headline")
    return dict(text.split("=", 1) for text in given) or None


@click.command("import")
@click.argument("file", metavar="FILE")
@click.option(
    "--from",
    "form",
    metavar="FORMAT",
    type=readable,
    shell_complete=options.offer(reader_names),
    help="The format, as in export, or aeon, logs or objects; without it, it is told by the file's suffix and content.",
)
@click.option(
    "-o",
    "--output",
    metavar="STORY.toml",
    default=STANDARD,
    help="Write to this file, which must not exist yet.",
)
@click.option(
    "--column",
    "columns",
    metavar="PART=COLUMN",
    multiple=True,
    callback=read_columns,
    help="Which column of a sheet holds which part of an event, such as title=Headline; may be repeated.",
)
@click.option(
    "--clock-offset",
    metavar="TIME",
    help="By how much the clock of a log was ahead, such as +3.2s or -250ms; times are corrected by it.",
)
@click.option(
    "--against",
    "article",
    metavar="ARTICLE",
    help="Hold what a language model has extracted against the text it was given, a document of any kind.",
)
@options.published
@options.language
def command(
    *,
    file: str,
    form: str | None,
    output: str,
    columns: dict[str, str] | None,
    clock_offset: str | None,
    article: str | None,
    published: When | None,
    language: str,
) -> int:
    """Make an event file of another project's events.

    FILE is read as its suffix and content say, or as --from says; - is standard input. With --against its
    events are taken as claims: a date is kept only where a quote stands in the text and reads as that date, all
    else is told, and exits 1.
    """
    from chronology.files import dumps_toml

    keep_existing(output)
    told = read(file, form, columns=columns, clock_offset=clock_offset, published=published)
    story = named(told, file)
    if article is None:
        write(output, dumps_toml(story))
        return 0
    document = read_document(article, language)
    return verified(story, document.text, output, day_of(document, article, published), language)


def verified(story: Chronology, text: str, output: str, published: When, language: str) -> int:
    """Write what holds of a story against its text, tell the rest, and give the exit code."""
    from chronology.files import dumps_toml
    from chronology.verification import verify

    found = verify(story, text, published=published, language=language)
    write(output, dumps_toml(found.chronology))
    for finding in found.findings:
        click.echo(f"{finding.severity}[{finding.check}] {finding}", err=True)
    return int(any(finding.severity == "error" for finding in found.findings))


def read(
    file: str,
    form: str | None,
    *,
    columns: dict[str, str] | None,
    clock_offset: str | None,
    published: When | None,
) -> Chronology:
    """Read a file in its format; every trouble is told with the file's name."""
    from chronology import formats
    from chronology.formats import sniffing

    data = read_bytes(file)
    told = form or sniffing.sniff(file, data)
    try:
        extra = options_of(told, data, columns, clock_offset, published) | named_after(told, file)
        with busy("reading"):
            return formats.loads(data, told, **extra)
    except chronology.ChronologyError as error:
        raise chronology.ChronologyError(*(placed(file, trouble) for trouble in error.troubles)) from error


def placed(file: str, trouble: str) -> str:
    """Tell a trouble with the name of the file, and its line where it names one."""
    line = re.match(r"line (\d+): ", trouble)
    return f"{file}:{line[1]}: {trouble[line.end() :]}" if line else f"{file}: {trouble}"


def options_of(
    told: str, data: bytes, columns: dict[str, str] | None, clock_offset: str | None, published: When | None
) -> dict[str, Any]:
    """Give what a reader is told besides: the columns of a sheet, the clock and the year of a log."""
    if columns and told not in SHEETS:
        raise click.UsageError(f"--column is for {' and '.join(SHEETS)} alone")
    if clock_offset and told != "logs":
        raise click.UsageError("--clock-offset is for logs alone")
    if told in SHEETS:
        return {"columns": confirmed(told, data, columns)}
    if told == "logs":
        return {"clock_offset": clock_offset, "published": published}
    return {}


def named_after(told: str, file: str) -> dict[str, str]:
    """Give the id of a log by its file, so that several can be merged."""
    return {"source": id_of(file, "log")} if told == "logs" and file != STANDARD else {}


def confirmed(form: str, data: bytes, columns: dict[str, str] | None) -> dict[str, str] | None:
    """Say how the columns of an ordinary sheet are read; on a terminal, ask whether that is right."""
    from chronology.formats import module

    guess: dict[str, str] | None = None if columns else module(form).guess(data)
    if not guess:
        return columns
    told = ", ".join(f"{part}={column}" for part, column in guess.items())
    rest = [name for name in module(form).columns_of(data) if name and name not in guess.values()]
    unread = f"; left out: {in_few(rest)}" if rest else ""
    note(f"the columns are read as {told}{unread}; say otherwise with --column PART=COLUMN")
    if is_terminal() and not click.confirm("Is that right?", default=True, err=True):
        raise click.Abort
    return guess


def is_terminal() -> bool:
    """Tell whether somebody can answer."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def named(story: Chronology, file: str) -> Chronology:
    """Name a story after its file, where its format gave it no name."""
    from attrs import evolve

    from chronology.formats.workbench.assembling import UNNAMED
    from chronology.formats.workbench.assembling import UNTITLED

    name = "standard-input" if file == STANDARD else file
    if story.id == UNNAMED:
        story = evolve(story, id=id_of(name, UNNAMED))
    return evolve(story, title=PurePath(name).stem) if story.title == UNTITLED else story
