"""The page: a template filled with a story, its script allowed by its digest and no other."""

from __future__ import annotations

import base64
import hashlib
import string
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any

from jinja2 import Environment
from jinja2 import StrictUndefined
from jinja2 import Template
from markupsafe import Markup

from chronology.chronology import Chronology
from chronology.drawing import lay_out
from chronology.drawing.languages import count
from chronology.drawing.languages import direction
from chronology.drawing.languages import figure
from chronology.drawing.languages import letters
from chronology.drawing.languages import say
from chronology.drawing.languages import spoken
from chronology.drawing.languages import words_language
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.scene.picture import Picture
from chronology.drawing.theme import luminance
from chronology.drawing.writers import svg
from chronology.drawing.writers.embedding import faces_of
from chronology.web.rows import Row
from chronology.web.rows import choices
from chronology.web.rows import rows
from chronology.web.words import plain

TALL = 1.1
"""Height to width from which a picture stands beside the table, not above it."""
WIDEST = 400.0
"""A wider picture is too small to be read on a phone."""
PHONE = 255.0
"""The width, in points, of a picture that a phone shows at full size."""
DARK = 0.2
"""Luminance of the ground below which a page is dark, as its picture is."""
NAMES = {"Fira Sans": "Page Fira", "DejaVu Sans": "Page DejaVu"}


def page(
    story: Chronology, picture: Picture | None = None, *, slim: Picture | None = None, live: bool = False
) -> bytes:
    """Write a story as one page of HTML that needs no other file and no network; the same story gives the same bytes.

    `picture` is the story laid out, if not as `drawing.lay_out` does by itself, and `slim` what a phone shows in its place. A `live`
    page asks its server when to load itself anew. Raises ChronologyError where there is nothing to draw.
    """
    if picture is None:
        picture = lay_out(story)
        slim = slimmed(story, picture)
    with spoken(picture.language):
        return filled(story, picture, slim, live=live).encode()


def slimmed(story: Chronology, picture: Picture, **options: Any) -> Picture | None:
    """Lay a story out for a phone, as a column, where its picture is too wide for one; takes the options of `lay_out`."""
    if picture.width <= WIDEST:
        return None
    return lay_out(story, **{**options, "layout": "column", "purpose": None, "width": PHONE, "height": None})


def filled(story: Chronology, picture: Picture, slim: Picture | None, *, live: bool) -> str:
    """Fill the template, in the language in use."""
    told = rows(story)
    scripts = ("page.js", "live.js") if live else ("page.js",)
    return template().render(
        **words_of(len(told)),
        **shown(picture, slim),
        rows=told,
        choices=choices(told),
        style=Markup(typeface(told) + asset("page.css")),  # noqa: S704 - files of packages, no text of a story
        scripts=[Markup(asset(name)) for name in scripts],  # noqa: S704 - files of this package
        policy=policy(scripts, live=live),
    )


def words_of(events: int) -> dict[str, Any]:
    """Give what the template says its own words with, and counts events."""
    return {
        "ui": words_language(),
        "ui_direction": direction(words_language()),
        "say": say,
        "figure": figure,
        "counted": lambda shown: count(
            "%(shown)s of %(number)s event", "%(shown)s of %(number)s events", events, shown=shown
        ),
    }


def shown(picture: Picture, slim: Picture | None) -> dict[str, Any]:
    """Give the picture as the template takes it, with what it is of and how large."""
    return {
        "language": picture.language,
        "direction": direction(picture.language),
        "title": plain(picture.title),
        "deck": plain(picture.description.partition(". ")[0]),
        "picture": Markup(inline(picture)),  # noqa: S704 - the writer of SVG escapes every text
        "slim": Markup(svg.part(slim)) if slim else "",  # noqa: S704 - the writer of SVG escapes every text
        "tall": picture.height > TALL * picture.width,
        "width": svg.number(picture.width),
        "ground": picture.ground,
        "dark": luminance(picture.ground) < DARK,
    }


def typeface(told: Iterable[Row]) -> str:
    """Give the rules of the typeface: every character that the events are told in, and those of a keyboard."""
    every = sorted({*string.printable, *"–—“”’·−⤢", *str(tuple(told)), *letters()})
    return "".join(faces_of(product(every, (Weight.REGULAR, Weight.SEMIBOLD)), NAMES))


def inline(picture: Picture) -> str:
    """Give a picture as an element of a page."""
    return svg.write(picture).decode().partition("?>\n")[2]


def policy(scripts: tuple[str, ...], *, live: bool) -> str:
    """Say what the page may do: run its own scripts, carry its own fonts and styles, and nothing else.

    Source: W3C Content Security Policy Level 3.
    """
    digests = " ".join(f"'sha256-{digest(asset(name))}'" for name in scripts)
    rules = (
        "default-src 'none'",
        f"script-src {digests}",
        "style-src 'unsafe-inline'",
        "font-src data:",
        "img-src data:",
        "connect-src 'self'" if live else "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(rules)


def digest(script: str) -> str:
    """Give the digest by which a policy knows a script."""
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


@cache
def asset(name: str) -> str:
    """Read a file of this package."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


@cache
def template() -> Template:
    """Give the template, in which every value is escaped."""
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(asset("page.html"))
