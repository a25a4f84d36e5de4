"""Labels beside a calendar that runs from left to right: dates, then the title, wrapped."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence
from functools import lru_cache

import attrs

from chronology.drawing import sizes
from chronology.drawing.languages import is_leftward
from chronology.drawing.lettering.bidi import way_through
from chronology.drawing.lettering.fonts import GIVEN
from chronology.drawing.lettering.fonts import TONGUE
from chronology.drawing.lettering.fonts import Face
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure
from chronology.drawing.lettering.wrap import wrap
from chronology.drawing.scene.shapes import Anchor
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Run
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme
from chronology.event import Event

LINES = 3
"""How many lines a title takes where any width allows it."""
CAP_HEIGHT = 6.6


@attrs.frozen
class Text:
    """The lines of a label, wrapped: runs for each line, dates first."""

    dates: tuple[tuple[Run, ...], ...]
    titles: tuple[str, ...]
    width: float

    @property
    def lines(self) -> int:
        """Count the lines."""
        return len(self.dates) + len(self.titles)

    @property
    def height(self) -> float:
        """Give the height from the cap of the date to the last descender."""
        return CAP_HEIGHT + (self.lines - 1) * sizes.LEADING + 2.1


def date_lines(
    telling: Telling, event: Event, theme: Theme, *, lane: int | None, before: bool
) -> tuple[tuple[Run, ...], ...]:
    """Set the date and, where the side does not tell it, the lane."""
    told = telling.date(event)
    lines = wrap(told, 190.0, lambda text: measure(text, Weight.SEMIBOLD, sizes.DATE))
    rows: list[tuple[Run, ...]] = [(Run(line, Weight.SEMIBOLD, theme.ink),) for line in lines]
    if lane is None or not event.lane:
        return tuple(rows)
    colour = theme.lane(lane).text
    if before:
        date = attrs.evolve(rows[0][0], before=6.0)
        rows[0] = (Run(event.lane, Weight.MEDIUM, colour), date)
    else:
        rows[-1] = (*rows[-1], Run(event.lane, Weight.MEDIUM, colour, 6.0))
    return tuple(rows)


def text_of(dates: tuple[tuple[Run, ...], ...], titles: tuple[str, ...]) -> Text:
    """Make a label of its lines."""
    widths = (sum(run.measure(sizes.DATE) for run in row) for row in dates)
    return Text(dates, titles, max(*widths, *map(label_width, titles)))


def in_few(title: str, rooms: Sequence[float]) -> tuple[str, ...]:
    """Wrap a title in the first room where it takes few lines, else in the last."""
    return next(
        (lines for room in rooms if len(lines := wrapped(title, room)) <= LINES), wrapped(title, rooms[-1])
    )


def wrapped(title: str, room: float) -> tuple[str, ...]:
    """Wrap a title at the size of labels."""
    return wrapped_in(GIVEN.get(), TONGUE.get(), title, room)


@lru_cache(maxsize=2048)
def wrapped_in(_heads: tuple[Face, ...], _language: str, title: str, room: float) -> tuple[str, ...]:
    """Wrap a title once for many pages that are tried, with the fonts given."""
    return wrap(title, room, label_width)


def label_width(text: str) -> float:
    """Measure a text at the size of labels."""
    return measure(text, Weight.REGULAR, sizes.LABEL)


def text_lines(text: Text, x: float, top: float, anchor: Anchor, ink: str) -> Iterator[Line]:
    """Set a label, the cap of its date at the top."""
    y, way = top + CAP_HEIGHT, way_through(text.titles, rtl=is_leftward())
    for row in text.dates:
        yield Line(x, y, sizes.LABEL, row, anchor)
        y += sizes.LEADING
    for title in text.titles:
        yield Line(x, y, sizes.LABEL, (Run(title, Weight.REGULAR, ink),), anchor, way=way)
        y += sizes.LEADING
