"""What a picture is made of, as plain numbers: shapes and lines of text, in points from the upper left corner."""

from __future__ import annotations

import enum
from collections.abc import Callable
from collections.abc import Iterable
from functools import reduce

import attrs

from chronology.drawing.lettering.bidi import Way
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure

Point = tuple[float, float]
ASCENT = 0.78
DESCENT = 0.22
"""How far the letters of Fira Sans reach above and below their baseline, as a share of the size."""


@attrs.frozen
class Box:
    """A rectangle: left, top, right and bottom."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Give the length along the x axis."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Give the length along the y axis."""
        return self.bottom - self.top

    def union(self, other: Box) -> Box:
        """Give the smallest box around both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def overlaps(self, other: Box, *, by: float = 0.0) -> bool:
        """Tell whether the two share more than `by` points both ways."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > by and down > by


@attrs.frozen
class Ink:
    """How a shape is filled and outlined; colours are #rrggbb, lengths points."""

    fill: str | None = None
    stroke: str | None = None
    width: float = 0.0
    dash: tuple[float, ...] = ()

    def times(self, factor: float) -> Ink:
        """Give the ink with its lengths in another size."""
        dash = tuple(length * factor for length in self.dash)
        return attrs.evolve(self, width=self.width * factor, dash=dash)


@attrs.frozen
class Path:
    """Straight lines from point to point, closed or open."""

    points: tuple[Point, ...]
    ink: Ink
    closed: bool = True

    @property
    def box(self) -> Box:
        """Give the box around the points."""
        across, down = zip(*self.points, strict=True)
        return Box(min(across), min(down), max(across), max(down))


@attrs.frozen
class Disc:
    """A circle."""

    centre: Point
    radius: float
    ink: Ink

    @property
    def box(self) -> Box:
        """Give the square around the circle."""
        (x, y), r = self.centre, self.radius
        return Box(x - r, y - r, x + r, y + r)


class Anchor(enum.StrEnum):
    """Which point of a line of text its x names, in SVG's words."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@attrs.frozen
class Run:
    """Words of one weight and colour; `before` points of room stand in front."""

    text: str
    weight: Weight
    colour: str
    before: float = 0.0

    def measure(self, size: float) -> float:
        """Give the width with the room in front."""
        return self.before + measure(self.text, self.weight, size)


@attrs.frozen
class Line:
    """One line of text on its baseline."""

    x: float
    y: float
    size: float
    runs: tuple[Run, ...]
    anchor: Anchor = Anchor.START
    spacing: float = 0.0
    way: Way | None = None
    """Which way it runs, where the text that it is a line of tells, not it alone."""

    @property
    def width(self) -> float:
        """Give the measured width."""
        letters = sum(len(run.text) for run in self.runs)
        return sum(run.measure(self.size) for run in self.runs) + letters * self.spacing

    @property
    def left(self) -> float:
        """Give the x of the left end."""
        return self.x - self.width * {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[self.anchor]

    @property
    def text(self) -> str:
        """Give the words of all runs."""
        return "".join(run.text for run in self.runs)

    @property
    def box(self) -> Box:
        """Give the box from the ascenders to the descenders."""
        left = self.left
        return Box(left, self.y - ASCENT * self.size, left + self.width, self.y + DESCENT * self.size)


Shape = Path | Disc | Line


def around(shapes: Iterable[Shape]) -> Box:
    """Give the box around shapes."""
    return reduce(Box.union, (shape.box for shape in shapes))


def rectangle(left: float, top: float, right: float, bottom: float, ink: Ink) -> Path:
    """Draw an upright rectangle."""
    return Path(((left, top), (right, top), (right, bottom), (left, bottom)), ink)


def rule(start: Point, end: Point, colour: str, width: float, dash: tuple[float, ...] = ()) -> Path:
    """Draw a straight line."""
    return Path((start, end), Ink(stroke=colour, width=width, dash=dash), closed=False)


def words(
    x: float,
    y: float,
    text: str,
    size: float,
    colour: str,
    *,
    weight: Weight = Weight.REGULAR,
    anchor: Anchor = Anchor.START,
) -> Line:
    """Set one line in one weight and colour."""
    return Line(x, y, size, (Run(text, weight, colour),), anchor)


def turned(shape: Shape, place: Callable[[float, float], Point]) -> Shape:
    """Put each point of a shape in its place."""
    match shape:
        case Path():
            return attrs.evolve(shape, points=tuple(place(*point) for point in shape.points))
        case Disc():
            return attrs.evolve(shape, centre=place(*shape.centre))
        case Line():
            x, y = place(shape.x, shape.y)
            return attrs.evolve(shape, x=x, y=y)


def moved(shape: Shape, dx: float, dy: float) -> Shape:
    """Give the shape elsewhere."""
    return turned(shape, lambda x, y: (x + dx, y + dy))


OTHER_END = {Anchor.START: Anchor.END, Anchor.MIDDLE: Anchor.MIDDLE, Anchor.END: Anchor.START}


def mirrored(shape: Shape, width: float) -> Shape:
    """Give a shape on the other side of a page; its words stay readable."""
    there = turned(shape, lambda x, y: (width - x, y))
    return attrs.evolve(there, anchor=OTHER_END[there.anchor]) if isinstance(there, Line) else there


def scaled_shape(shape: Shape, factor: float) -> Shape:
    """Give a shape in another size."""
    match there := turned(shape, lambda x, y: (x * factor, y * factor)):
        case Path():
            return attrs.evolve(there, ink=there.ink.times(factor))
        case Disc():
            return attrs.evolve(there, radius=there.radius * factor, ink=there.ink.times(factor))
        case Line():
            runs = tuple(attrs.evolve(run, before=run.before * factor) for run in there.runs)
            return attrs.evolve(there, size=there.size * factor, runs=runs, spacing=there.spacing * factor)
