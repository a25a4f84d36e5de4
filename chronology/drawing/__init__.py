"""Pictures of a story: flags or lanes on a calendar from left to right, a column beside one from top to bottom, or a grid of days.

The layout is numbers. SVG is written from them directly; matplotlib draws PNG and PDF, and gives the figure to work on.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Mapping
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING
from typing import Any
from typing import Literal

import attrs

from chronology.drawing.calendar.rulings import SCALES
from chronology.drawing.languages import spoken
from chronology.drawing.lettering.fonts import given
from chronology.drawing.measuring.letters import misdrawn
from chronology.drawing.measuring.letters import undrawn
from chronology.drawing.measuring.letters import untranslated
from chronology.drawing.measuring.rules import measure
from chronology.drawing.measuring.size import oversized
from chronology.drawing.order import Order
from chronology.drawing.pages.sheets import sheets
from chronology.drawing.purposes import LAYOUTS
from chronology.drawing.purposes import PURPOSES
from chronology.drawing.purposes import composed
from chronology.drawing.scene.muting import highlighted
from chronology.drawing.scene.picture import Asked
from chronology.drawing.scene.picture import Picture
from chronology.drawing.telling import crowd
from chronology.drawing.telling.reading import ROWS
from chronology.drawing.telling.reading import filled
from chronology.drawing.theme import THEMES
from chronology.drawing.writers import svg
from chronology.errors import ChronologyError

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from chronology.chronology import Chronology
    from chronology.drawing.writers.figure import TimelineFigure
    from chronology.when import When

__all__ = [
    "FORMATS",
    "LAYOUTS",
    "TimelineFigure",
    "draw",
    "lay_out",
    "measure",
    "misdrawn",
    "oversized",
    "part",
    "render",
    "sheets",
    "undrawn",
    "untranslated",
    "write",
]

FORMATS = ("svg", "png", "pdf")

Layout = Literal["flags", "column", "lanes", "grid"]


def lay_out(
    chronology: Chronology,
    *,
    layout: Layout | None = None,
    purpose: str | None = None,
    theme: str = "light",
    scale: str = "auto",
    rows: str = "lane",
    highlight: Collection[str] = (),
    derived: Mapping[str, When] = MappingProxyType({}),
    language: str | None = None,
    font: Sequence[str | os.PathLike[str]] = (),
    width: float | None = None,
    height: float | None = None,
    title: str | None = None,
    deck: str | None = None,
) -> Picture:
    """Lay a story out in numbers; width and height are points and grow where the labels need more.

    `purpose` is a page by name, `scale` how time is ruled, `rows` what lanes are made of, `highlight` the events that stay in colour,
    `derived` the times that follow for events without one. Raises
    ChronologyError where there is nothing to draw, or an option is unknown.
    """
    names = {"layout": layout, "purpose": purpose, "theme": theme, "scale": scale, "rows": rows}
    refuse_undrawable(chronology, names, {"width": width, "height": height}, highlight)
    page = PURPOSES[purpose] if purpose else Asked()
    order = Order(
        title=title or chronology.title,
        deck=deck,
        width=width or page.width,
        height=height or page.height,
        slack=1.0 if width or height else page.slack,
    )
    told = attrs.evolve(
        crowd.read(filled(chronology, derived).by_one_clock(), rows),
        scale=scale,
        derived=frozenset(event.id for event in chronology if event.when is None and event.id in derived),
        muted=frozenset(event.id for event in chronology if highlight and event.id not in highlight),
    )
    spoken_in = language or chronology.language or "en"
    with spoken(spoken_in), given(fonts := tuple(map(Path, font)), spoken_in):
        picture = composed(told, THEMES[theme], order, layout)
        if highlight:
            picture = on_all(picture, lambda page: highlighted(page, highlight, THEMES[theme]))
    return on_all(
        picture, lambda page: attrs.evolve(page, fonts=fonts, language=spoken_in, asked=picture.asked)
    )


KNOWN: Mapping[str, Collection[str]] = {
    "layout": LAYOUTS,
    "purpose": PURPOSES,
    "theme": THEMES,
    "scale": SCALES,
    "rows": ROWS,
}


def refuse_undrawable(
    chronology: Chronology,
    names: Mapping[str, str | None],
    lengths: Mapping[str, float | None],
    events: Collection[str],
) -> None:
    """Raise ChronologyError for a story without events, a name, a length or an event that cannot be used."""
    if not len(chronology):
        raise ChronologyError(f"nothing to draw: {chronology.id!r} has no events")
    for kind, name in names.items():
        refuse_unknown(kind, name, KNOWN[kind])
    for name, length in lengths.items():
        if length is not None and not 0 < length < float("inf"):
            raise ChronologyError(f"{name} must be a number of points above 0, not {length!r}")
    for event in events:
        chronology[event]


def on_all(picture: Picture, change: Callable[[Picture], Picture]) -> Picture:
    """Change a picture, and the pages that it has of its own."""
    return attrs.evolve(change(picture), pages=tuple(map(change, picture.pages)))


def refuse_unknown(kind: str, name: str | None, known: Collection[str]) -> None:
    """Raise ChronologyError for a name that is not known."""
    if name is not None and name not in known:
        raise ChronologyError(f"no {kind} {name!r}; there are {', '.join(known)}")


def draw(chronology: Chronology, *, ax: Axes | None = None, **options: Any) -> TimelineFigure | Figure:
    """Draw a story as a matplotlib figure, or into axes of one; takes the options of `lay_out`.

    In axes the picture is as wide as they are, and made smaller where that is not enough.
    """
    figure = import_module("chronology.drawing.writers.figure")
    if ax is None:
        drawn: Figure = figure.TimelineFigure(lay_out(chronology, **options))
    else:
        drawn = figure.put_into(ax, lay_out(chronology, **{"width": figure.room_of(ax)[0], **options}))
    return drawn


def render(chronology: Chronology, suffix: str, **options: Any) -> bytes:
    """Draw a story as the bytes of a file: "svg", "png" or "pdf"; takes the options of `lay_out`."""
    return write(lay_out(chronology, **options), suffix)


def write(picture: Picture, suffix: str) -> bytes:
    """Write a laid out picture as the bytes of a file: "svg", "png" or "pdf"."""
    suffix = suffix.lower().removeprefix(".")
    if suffix not in FORMATS:
        raise ChronologyError(f"cannot draw {suffix!r}; there are {', '.join(FORMATS)}")
    if suffix == "svg":
        return svg.write(picture)
    module, name = {"png": ("png", "write"), "pdf": ("figure", "bound")}[suffix]
    written: bytes = getattr(import_module(f"chronology.drawing.writers.{module}"), name)(picture)
    return written


def part(picture: Picture) -> str:
    """Write a laid out picture as SVG for a page that may hold several, such as a notebook: names are its own."""
    return svg.part(picture)


def __getattr__(name: str) -> Any:
    if name == "TimelineFigure":
        return import_module("chronology.drawing.writers.figure").TimelineFigure
    raise AttributeError(name)
