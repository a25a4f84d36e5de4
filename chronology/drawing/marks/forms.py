"""The language of marks: form says what is known of the time, fill how well the event is established.

Marks are drawn in (along, across): along the axis, and across it from the middle of the rail. `turned` puts them on the page.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator

import attrs

from chronology.drawing.marks.mark import LEAST
from chronology.drawing.marks.mark import RADIUS
from chronology.drawing.marks.mark import Fill
from chronology.drawing.marks.mark import Mark
from chronology.drawing.marks.outlines import HALF
from chronology.drawing.marks.outlines import blocks
from chronology.drawing.marks.outlines import half_circle
from chronology.drawing.marks.outlines import hatched
from chronology.drawing.scene.shapes import Disc
from chronology.drawing.scene.shapes import Ink
from chronology.drawing.scene.shapes import Path
from chronology.drawing.scene.shapes import Point
from chronology.drawing.scene.shapes import Shape
from chronology.drawing.scene.shapes import rectangle
from chronology.drawing.scene.shapes import rule
from chronology.drawing.scene.shapes import turned
from chronology.drawing.telling.extents import Known
from chronology.drawing.theme import Theme
from chronology.when import Edge

BRACKET = 4.5
FOOT = 2.4
HEAD = 5.2
HEAD_HALF = 4.8


@attrs.frozen
class Pen:
    """The colours a mark is drawn in."""

    colour: str
    tint: str
    ground: str


def pen_of(theme: Theme, colour: str) -> Pen:
    """Give the pen of a colour."""
    return Pen(colour, theme.tint(colour), theme.ground)


def draw(mark: Mark, pen: Pen) -> tuple[Shape, ...]:
    """Draw a mark on its rail."""
    return tuple(FORMS[mark.known](mark, pen))


def moment(mark: Mark, pen: Pen) -> Iterator[Shape]:
    """Draw a day, or less, as a disc."""
    centre, outline = (mark.middle, 0.0), Ink(pen.ground, pen.colour, 1.05)
    radius = RADIUS
    if mark.approximate:
        yield Disc(centre, 5.8, Ink(pen.tint))
        radius = 2.4
    match mark.fill:
        case Fill.REPORTED:
            yield Disc(centre, radius - 0.9, Ink(pen.ground, pen.colour, 1.8))
        case Fill.DISPUTED:
            yield Disc(centre, radius - 0.5, outline)
            yield Path(half_circle(mark.middle, radius - 0.5), Ink(pen.colour))
        case Fill.UNCERTAIN:
            yield Disc(centre, radius - 0.5, Ink(pen.tint, pen.colour, 1.1, (2.2, 1.32)))
        case Fill.PLANNED:
            yield Disc(centre, radius - 0.5, outline)
        case Fill.CANCELLED:
            yield Disc(centre, radius - 0.5, outline)
            yield from cross(mark.middle, radius, pen)
        case Fill.DERIVED:
            yield diamond(mark.middle, radius + 0.9, pen)
        case _:
            yield Disc(centre, radius, Ink(pen.colour))


def diamond(middle: float, reach: float, pen: Pen) -> Path:
    """Draw a square on its corner."""
    corners = ((middle - reach, 0.0), (middle, -reach), (middle + reach, 0.0), (middle, reach))
    return Path(corners, Ink(pen.colour))


def cross(middle: float, radius: float, pen: Pen) -> Iterator[Shape]:
    """Cross out a disc."""
    yield rule((middle - radius, -radius), (middle + radius, radius), pen.colour, 1.05)
    yield rule((middle - radius, radius), (middle + radius, -radius), pen.colour, 1.05)


def window(mark: Mark, pen: Pen) -> Iterator[Shape]:
    """Draw some moment within: a tint bar between brackets."""
    yield from window_body(mark.first, mark.last, mark.fill, pen)
    yield from approximately(mark, pen, mark.first, mark.last)
    yield bracket(mark.first, 1, mark.fill, pen)
    yield bracket(mark.last, -1, mark.fill, pen)
    yield from struck(mark, pen)


def window_body(first: float, last: float, fill: Fill, pen: Pen) -> Iterator[Shape]:
    """Fill a window."""
    match fill:
        case Fill.PLANNED | Fill.CANCELLED:
            yield rectangle(first, -HALF, last, HALF, Ink(pen.ground))
            yield from (rule((first, side), (last, side), pen.colour, 0.7) for side in (-HALF, HALF))
        case Fill.DISPUTED:
            yield rectangle(first, -HALF, last, HALF, Ink(pen.ground))
            yield from hatched(first, last, pen.colour, 1.2)
        case Fill.UNCERTAIN:
            yield rectangle(first, -HALF, last, HALF, Ink(pen.tint))
            yield from (
                rule((first, side), (last, side), pen.colour, 1.05, (2.2, 1.7)) for side in (-HALF, HALF)
            )
        case _:
            yield rectangle(first, -HALF, last, HALF, Ink(pen.tint))
            if fill is Fill.REPORTED:
                yield rectangle(first, -0.9, last, 0.9, Ink(pen.ground))


def bracket(place: float, inward: int, fill: Fill, pen: Pen) -> Path:
    """Draw a bracket that opens inward: an angle where the time is derived, else a square one."""
    feet = place + inward * FOOT
    corners = ((place, 0.0),) if fill is Fill.DERIVED else ((place, -BRACKET), (place, BRACKET))
    points = ((feet, -BRACKET), *corners, (feet, BRACKET))
    return Path(points, Ink(stroke=pen.colour, width=1.1), closed=False)


def bar(mark: Mark, pen: Pen) -> Iterator[Shape]:
    """Draw a time that lasts, each of its ends as well known as it is."""
    first, last = mark.first, max(mark.last, mark.first + LEAST)
    begin = end_of_bar(mark.start_edge, mark.start, first, last, -1)
    finish = end_of_bar(mark.end_edge, mark.end, first, last, 1)
    if begin < finish and mark.fill is Fill.DERIVED:
        own = (begin <= first and not mark.goes_on[0], finish >= last and not mark.goes_on[1])
        yield pointed(begin, finish, own, pen)
    elif begin < finish:
        yield from bar_body(begin, finish, mark.fill, pen)
    ends = [(mark.start_edge, (begin, first), -1), (mark.end_edge, (finish, last), 1)]
    for edge, between, way in sorted(ends, key=lambda end: end[0] is not Edge.KNOWN):
        yield from bar_end(edge, between, way, pen, mark.fill)
    closed = ((first, mark.start_edge), (last, mark.end_edge))
    yield from approximately(mark, pen, *(end if edge is Edge.KNOWN else None for end, edge in closed))
    yield from struck(mark, pen)


def end_of_bar(edge: Edge, stretch: tuple[float, float], first: float, last: float, way: int) -> float:
    """Give where the sure part of a bar stops: before a head, before fading blocks, or where the end can first be."""
    outer, inner = (last, stretch[0]) if way > 0 else (first, stretch[1])
    if edge is Edge.OPEN:
        return outer - way * min(HEAD, last - first)
    if edge is Edge.UNKNOWN:
        return (first + last) / 2
    return inner if stretch[0] < stretch[1] else outer


def bar_body(first: float, last: float, fill: Fill, pen: Pen) -> Iterator[Shape]:
    """Fill a bar."""
    outline = rectangle(first + 0.5, -HALF + 0.5, last - 0.5, HALF - 0.5, Ink(pen.ground, pen.colour, 1.05))
    match fill:
        case Fill.PLANNED | Fill.CANCELLED:
            yield outline
        case Fill.DISPUTED:
            yield outline
            yield from hatched(first, last, pen.colour, 1.5)
        case Fill.UNCERTAIN:
            yield attrs.evolve(outline, ink=Ink(pen.tint, pen.colour, 1.05, (2.2, 1.7)))
        case _:
            yield rectangle(first, -HALF, last, HALF, Ink(pen.colour))
            if fill is Fill.REPORTED and last - first > 3.4:
                yield rectangle(first + 1.7, -1.3, last - 1.2, 1.3, Ink(pen.ground))


def pointed(first: float, last: float, ends: tuple[bool, bool], pen: Pen) -> Path:
    """Draw the body of a bar with a point at each of its own ends."""
    tip = min(HALF, (last - first) / 2)
    before, after = (tip if end else 0.0 for end in ends)
    upper = ((first + before, -HALF), (last - after, -HALF), (last, 0.0))
    return Path((*upper, (last - after, HALF), (first + before, HALF), (first, 0.0)), Ink(pen.colour))


def bar_end(edge: Edge, between: tuple[float, float], way: int, pen: Pen, fill: Fill) -> Iterator[Shape]:
    """Draw what follows the sure part of a bar."""
    inner, outer = between
    if edge is Edge.OPEN:
        hollow = fill in (Fill.PLANNED, Fill.CANCELLED)
        ink = Ink(pen.ground, pen.colour, 1.05) if hollow else Ink(pen.colour)
        yield Path(((inner, -HEAD_HALF), (outer, 0.0), (inner, HEAD_HALF)), ink)
    elif edge is Edge.UNKNOWN:
        yield from blocks(inner, outer, (0.26, 0.17, 0.09), pen.colour)
    elif abs(outer - inner) > 0.01:
        yield rectangle(min(inner, outer), -HALF, max(inner, outer), HALF, Ink(pen.tint))
        yield bracket(outer, -way, fill, pen)


def by(mark: Mark, pen: Pen) -> Iterator[Shape]:
    """Draw "at the latest then", or "at the earliest": blocks that grow toward a bracket; dotted sides for a plan."""
    ends = (mark.first, mark.last) if mark.known is Known.BY else (mark.last, mark.first)
    yield from toward(*ends, mark, pen)
    yield bracket(ends[1], 1 if mark.known is Known.AFTER else -1, mark.fill, pen)
    yield from struck(mark, pen)


def toward(start: float, end: float, mark: Mark, pen: Pen) -> Iterator[Shape]:
    """Fill what leads to a bracket at the end."""
    if mark.fill in (Fill.PLANNED, Fill.CANCELLED):
        yield rectangle(min(start, end), -HALF, max(start, end), HALF, Ink(pen.ground))
        yield from (rule((start, side), (end, side), pen.colour, 1.1, (1.1, 1.9)) for side in (-HALF, HALF))
        return
    place, length = start, end - start
    for share in (0.07, 0.1, 0.14, 0.19, 0.24):
        place += length * 0.05
        ends = sorted((place, place + length * share))
        yield rectangle(ends[0], -HALF, ends[1], HALF, Ink(pen.tint))
        place += length * share


def undated(mark: Mark, pen: Pen) -> Iterator[Shape]:
    """Draw an event without a time: a dashed ring."""
    yield Disc((mark.middle, 0.0), RADIUS - 0.5, Ink(pen.ground, pen.colour, 1.1, (2.2, 1.32)))


def approximately(mark: Mark, pen: Pen, *closed: float | None) -> Iterator[Shape]:
    """Put a tint block off each closed end of what is an estimate."""
    if mark.approximate:
        for place, way, rim in zip(closed, (-1, 1), mark.rims, strict=True):
            if place is not None:
                ends = sorted((place + way, place + way * rim))
                yield rectangle(ends[0], -HALF, ends[1], HALF, Ink(pen.tint))


def struck(mark: Mark, pen: Pen) -> Iterator[Shape]:
    """Strike out what was cancelled."""
    if mark.fill is Fill.CANCELLED:
        yield rule((mark.first - 3, 0.0), (mark.last + 3, 0.0), pen.colour, 1.05)


FORMS: dict[Known, Callable[[Mark, Pen], Iterator[Shape]]] = {
    Known.MOMENT: moment,
    Known.WINDOW: window,
    Known.BAR: bar,
    Known.BY: by,
    Known.AFTER: by,
    Known.UNDATED: undated,
}


def on_rail(
    shapes: Iterable[Shape], middle: float, way: float, *, upright: bool = False
) -> tuple[Shape, ...]:
    """Put shapes given in (along, across) on a rail of the page; `way` is how across grows, upright a vertical axis."""

    def place(along: float, across: float) -> Point:
        return (middle + way * across, along) if upright else (along, middle + way * across)

    return tuple(turned(shape, place) for shape in shapes)
