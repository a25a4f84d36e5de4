"""The options that say how a picture looks, for all commands that draw."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

LENGTH = click.FloatRange(min=0, min_open=True, max=14_400)
"""PDF has no page of more than 200 inches."""

LOOK = (
    click.option(
        "--layout",
        type=click.Choice(["flags", "column", "lanes", "grid"]),
        help="Flags along an axis, a column to read downwards, lanes, or a grid of months; without it, what suits the story.",
    ),
    click.option(
        "--for",
        "purpose",
        type=click.Choice(
            ["slide", "a4", "a3-landscape", "column-width", "square", "web"], case_sensitive=False
        ),
        help="The page that the picture is for.",
    ),
    click.option(
        "--theme",
        type=click.Choice(["light", "dark", "print", "contrast"]),
        default="light",
        show_default=True,
        help="The colours; print is black and white.",
    ),
    click.option(
        "--scale",
        type=click.Choice(["auto", "cut", "linear", "log", "relative"]),
        default="auto",
        show_default=True,
        help="How time is ruled: auto chooses, cut leaves out what is empty, linear is to one scale, log by the distance from now, relative counts from day 1.",
    ),
    click.option(
        "--rows",
        type=click.Choice(["lane", "person", "place", "organisation", "tag", "kind"]),
        default="lane",
        show_default=True,
        help="What the lanes are made of.",
    ),
    click.option(
        "--highlight",
        metavar="EVENT",
        multiple=True,
        help="Keep this event in colour and grey the others; may be repeated.",
    ),
    click.option("--language", metavar="CODE", help="The language of the words; without it, the story's."),
    click.option(
        "--font",
        metavar="FILE",
        multiple=True,
        type=click.Path(exists=True, dir_okay=False),
        help="A font to take first; may be repeated.",
    ),
    click.option("--deck", help="The line below the headline."),
    click.option("--title", help="The headline; without it, the story's title."),
    click.option(
        "--width", metavar="POINTS", type=LENGTH, help="The width of the page; 72 points are an inch."
    ),
    click.option("--height", metavar="POINTS", type=LENGTH, help="The height of the page."),
)


def look(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of a picture's look."""
    for option in reversed(LOOK):
        command = option(command)
    return command
