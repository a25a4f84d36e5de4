"""Pictures of a story, in flags on a horizontal calendar or in a column beside a vertical one.

The layout is numbers. SVG is written from them directly; matplotlib draws PNG and PDF, and gives the figure to work on.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING
from typing import Any
from typing import Literal

from chronology.drawing import columnpage
from chronology.drawing import flagpage
from chronology.drawing import lanepage
from chronology.drawing import svg
from chronology.drawing import telling
from chronology.drawing.furniture import Order
from chronology.drawing.measuring import measure
from chronology.drawing.theme import LIGHT
from chronology.errors import ChronologyError

if TYPE_CHECKING:
    from chronology.chronology import Chronology
    from chronology.drawing.figure import TimelineFigure
    from chronology.drawing.scene import Picture

__all__ = ["FORMATS", "LAYOUTS", "TimelineFigure", "draw", "lay_out", "measure", "render", "write"]

LAYOUTS = {"flags": flagpage.compose, "column": columnpage.compose, "lanes": lanepage.compose}
FORMATS = ("svg", "png", "pdf")

FLAGS_AT_MOST = 20
FLAGS_FROM = 1.2
"""Width to height of the squarest page that flags are chosen for."""

Layout = Literal["flags", "column", "lanes"]


def lay_out(
    chronology: Chronology,
    *,
    layout: Layout | None = None,
    width: float | None = None,
    height: float | None = None,
    title: str | None = None,
    deck: str | None = None,
) -> Picture:
    """Lay a story out in numbers; width and height are points and grow where the labels need more.

    Raises ChronologyError where there is nothing to draw or the layout is unknown.
    """
    if not len(chronology):
        raise ChronologyError(f"nothing to draw: {chronology.id!r} has no events")
    for name, length in (("width", width), ("height", height)):
        if length is not None and not 0 < length < float("inf"):
            raise ChronologyError(f"{name} must be a number of points above 0, not {length!r}")
    chosen = layout or choose(len(chronology), width, height)
    if chosen not in LAYOUTS:
        raise ChronologyError(f"no layout {chosen!r}; there are {', '.join(LAYOUTS)}")
    compose = LAYOUTS[chosen]
    return compose(
        telling.read(chronology),
        LIGHT,
        Order(title=title or chronology.title, deck=deck, width=width, height=height),
    )


def choose(events: int, width: float | None, height: float | None) -> Layout:
    """Choose a layout: flags for a few events on a wide page, else a column."""
    wide = width is None or (width >= 300 if height is None else width > FLAGS_FROM * height)
    return "flags" if events <= FLAGS_AT_MOST and wide else "column"


def draw(chronology: Chronology, **options: Any) -> TimelineFigure:
    """Draw a story as a matplotlib figure; takes the options of `lay_out`."""
    figure: TimelineFigure = import_module("chronology.drawing.figure").TimelineFigure(
        lay_out(chronology, **options)
    )
    return figure


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
    written: bytes = import_module("chronology.drawing.figure").render(picture, suffix)
    return written


def __getattr__(name: str) -> Any:
    if name == "TimelineFigure":
        return import_module("chronology.drawing.figure").TimelineFigure
    raise AttributeError(name)
