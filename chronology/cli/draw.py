"""`chronology draw`: the picture of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

import click

from chronology.cli import options
from chronology.cli.front import unknown
from chronology.cli.looks import look
from chronology.cli.progress import busy
from chronology.cli.stories import chosen
from chronology.cli.stories import load_story
from chronology.cli.stories import published
from chronology.cli.streams import STANDARD
from chronology.cli.streams import note
from chronology.cli.streams import write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.chronology import Chronology
    from chronology.drawing.scene.picture import Picture
    from chronology.findings import Finding
    from chronology.when import When

SUFFIXES = (".svg", ".png", ".pdf", ".html")


def picture(name: str) -> str:
    """Take the name of a picture, whose suffix says what kind it is; standard output gets SVG."""
    suffix = suffix_of(name)
    if suffix not in SUFFIXES:
        trouble = (
            unknown("suffix", suffix, SUFFIXES)
            if suffix
            else f"{name!r} has no suffix; choose from {', '.join(SUFFIXES)}"
        )
        raise click.BadParameter(trouble)
    return name


def suffix_of(name: str) -> str:
    """Give the suffix of a picture's name."""
    from pathlib import PurePath

    return ".svg" if name == STANDARD else PurePath(name).suffix.lower()


@click.command("draw")
@options.stories
@click.option(
    "-o",
    "--output",
    "output",
    metavar="FILE",
    type=picture,
    required=True,
    help="Draw into this .svg, .png, .pdf or .html file.",
)
@look
@options.between
@options.tag
@options.known_by
@options.public
@click.option(
    "--derive",
    is_flag=True,
    help="Date events that have no date by what follows for them from the others.",
)
@click.option(
    "--check",
    "measured",
    is_flag=True,
    help="Measure the picture: overlaps, crossings, small type, cut titles; exit 1 if it falls short.",
)
def command(
    paths: tuple[str, ...],
    output: str,
    between: tuple[When, When] | None,
    tags: tuple[str, ...],
    *,
    known_by: When | None,
    public: bool,
    derive: bool,
    measured: bool,
    **drawn: Any,
) -> None:
    """Draw a story as SVG, PNG or PDF, or as a page with its events in a table."""
    from chronology import drawing
    from chronology.network import following
    from chronology.network import network_of

    story = chosen(load_story(paths), between, tags, known_by=known_by)
    story = published(story) if public else story
    suffix = suffix_of(output)
    with busy("drawing"):
        derived = following(network_of(story), story) if derive else {}
        picture = drawing.lay_out(story, derived=derived, **drawn)
        written = as_file(story, picture, suffix, derived=derived, **drawn)
    write(output, written)
    found = short_of(story, picture, suffix) if measured else []
    for finding in found:
        click.echo(f"chronology: {finding.check}: {finding}", err=True)
    for finding in () if found else shortcomings(picture, suffix):
        note(str(finding))
    click.get_current_context().exit(1 if found else 0)


def shortcomings(picture: Picture, suffix: str) -> Iterator[Finding]:
    """Tell what a reader of a picture will miss: characters, words of its language, room on its page."""
    from chronology import drawing

    yield from drawing.undrawn(picture)
    yield from drawing.misdrawn(picture, suffix)
    yield from drawing.untranslated(picture)
    yield from drawing.oversized(picture, suffix)


def short_of(story: Chronology, picture: Picture, suffix: str) -> list[Finding]:
    """Measure a picture, and of a PDF of several pages each page."""
    from chronology import drawing

    found = drawing.measure(picture, story) + drawing.oversized(picture, suffix)
    pages = drawing.sheets(picture) if suffix == ".pdf" else ()
    return found + [finding for page in pages if len(pages) > 1 for finding in drawing.measure(page)]


def as_file(story: Chronology, picture: Picture, suffix: str, **drawn: Any) -> bytes:
    """Make the bytes of a picture's file, or of the page that holds it; takes the options that it was laid out with."""
    from chronology import drawing

    if suffix != ".html":
        return drawing.write(picture, suffix)
    from chronology import web

    return web.page(story, picture, slim=web.slimmed(story, picture, **drawn))
