"""`chronology draw`: the picture of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

import click

from chronology.cli import options
from chronology.cli.front import unknown
from chronology.cli.progress import busy
from chronology.cli.stories import chosen
from chronology.cli.stories import load_story
from chronology.cli.streams import STANDARD
from chronology.cli.streams import write

if TYPE_CHECKING:
    from chronology.when import When

SUFFIXES = (".svg", ".png", ".pdf")
LENGTH = click.FloatRange(min=0, min_open=True, max=14_400)
"""PDF has no page of more than 200 inches."""


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
    help="Draw into this .svg, .png or .pdf file.",
)
@click.option(
    "--layout",
    type=click.Choice(["flags", "column", "lanes"]),
    help="Flags along an axis, or a column to read downwards.",
)
@click.option(
    "--for",
    "purpose",
    type=click.Choice(["slide", "a4", "a3-landscape", "column-width", "square", "web"]),
    help="The page that the picture is for.",
)
@click.option(
    "--theme",
    type=click.Choice(["light", "dark", "print", "contrast"]),
    default="light",
    show_default=True,
    help="The colours; print is black and white.",
)
@click.option(
    "--scale",
    type=click.Choice(["auto", "cut", "linear", "log", "relative"]),
    default="auto",
    show_default=True,
    help="How time is ruled: cut where it is empty, to one scale, by its distance from now, from day 1.",
)
@click.option(
    "--rows",
    type=click.Choice(["lane", "person", "place", "organisation", "tag", "kind"]),
    default="lane",
    show_default=True,
    help="What the lanes are made of.",
)
@click.option(
    "--highlight",
    metavar="EVENT",
    multiple=True,
    help="Keep this event in colour and grey the others; may be repeated.",
)
@options.between
@options.tag
@options.known_by
@click.option("--deck", help="The line below the headline.")
@click.option("--title", help="The headline; without it, the story's title.")
@click.option("--width", metavar="POINTS", type=LENGTH, help="The width of the page; 72 points are an inch.")
@click.option("--height", metavar="POINTS", type=LENGTH, help="The height of the page.")
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
    measured: bool,
    **drawn: Any,
) -> None:
    """Draw a story as SVG, PNG or PDF."""
    story = chosen(load_story(paths), between, tags, known_by=known_by)
    from chronology import drawing

    with busy("drawing"):
        picture = drawing.lay_out(story, **drawn)
        written = drawing.write(picture, suffix_of(output))
    write(output, written)
    found = drawing.measure(picture, story) if measured else []
    for finding in found:
        click.echo(f"chronology: {finding.check}: {finding}", err=True)
    click.get_current_context().exit(1 if found else 0)
