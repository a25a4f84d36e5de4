"""Drawing the calendar tape: torn edges, past and future, ticks, and the words on it.

Everything is made in (along, across), across running from 0 to the tape's thickness; the layout turns it into place.
"""

from __future__ import annotations

from collections.abc import Iterator

from chronology.drawing.calendar.scale import Scale
from chronology.drawing.scene.shapes import Ink
from chronology.drawing.scene.shapes import Path
from chronology.drawing.scene.shapes import Point
from chronology.drawing.scene.shapes import rule
from chronology.drawing.theme import Theme
from chronology.drawing.units import Unit

TOOTH = 1.8
TICK = 3.0
OUTLINE = 0.6


def ribbon(scale: Scale, thickness: float, teeth: int, theme: Theme, now: float | None) -> Iterator[Path]:
    """Draw the tape: grey for what is past, outlined for what is to come."""
    for first, last in pieces(scale):
        begin = edge(scale.edges[first], thickness, teeth, torn=first > 0, way=1)
        end = edge(scale.edges[last], thickness, teeth, torn=last < len(scale.tape), way=-1)
        yield from sheet(begin, end, thickness, theme, now)
        yield from ticks(scale, first, last, thickness, theme)


def pieces(scale: Scale) -> Iterator[tuple[int, int]]:
    """Give the first and last edge of every unbroken piece."""
    start = None
    for number, cell in enumerate((*scale.tape, None)):
        torn = cell is None or cell.torn
        if torn and start is not None:
            yield start, number
            start = None
        elif not torn and start is None:
            start = number


def edge(place: float, thickness: float, teeth: int, *, torn: bool, way: int) -> tuple[Point, ...]:
    """Give the points of one end of a piece, straight or torn into teeth that bite inward."""
    if not torn:
        return (place, 0.0), (place, thickness)
    return tuple(
        (place + way * TOOTH * (number % 2), thickness * number / teeth) for number in range(teeth + 1)
    )


def sheet(
    begin: tuple[Point, ...], end: tuple[Point, ...], thickness: float, theme: Theme, now: float | None
) -> Iterator[Path]:
    """Draw one piece, cut in two where the story's now falls inside it."""
    past, coming = Ink(theme.tape), Ink(theme.ground, theme.rule, OUTLINE)
    if now is None or now >= max(along for along, _ in end) - 0.01:
        yield Path((*begin, *reversed(end)), past)
    elif now <= min(along for along, _ in begin) + 0.01:
        yield Path((*begin, *reversed(end)), coming)
    else:
        cut = (now, 0.0), (now, thickness)
        yield Path((*begin, *reversed(cut)), past)
        yield Path((*cut, *reversed(end)), coming)


def ticks(scale: Scale, first: int, last: int, thickness: float, theme: Theme) -> Iterator[Path]:
    """Draw the short ticks between neighbouring cells; longer ones where the unit changes."""
    for number in range(first + 1, last):
        before, after = scale.tape[number - 1], scale.tape[number]
        length = TICK if before.unit is after.unit is Unit.DAY else min(2 * TICK, thickness)
        place = scale.edges[number]
        yield rule((place, thickness - length), (place, thickness), theme.rule, 0.5)
