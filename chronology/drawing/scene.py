"""What a picture is made of, as plain numbers: shapes and lines of text, in points from the upper left corner."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from functools import reduce
from pathlib import Path as FilePath

import attrs

from chronology.drawing.languages import direction
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure

Point = tuple[float, float]

CAP = 0.69
"""Height of a capital in Fira Sans, as a share of the size."""
ASCENT = 0.78
DESCENT = 0.22


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


class Part(enum.StrEnum):
    """What a group shows of an event; the rest of the picture is furniture."""

    LABEL = "label"
    LEADER = "leader"
    MARK = "mark"


@attrs.frozen
class Group:
    """Shapes that belong together: the label, leader or mark of an event, or a piece of furniture.

    A title is told where a pointer rests; a link leads to what the words rest on.
    """

    shapes: tuple[Shape, ...]
    part: Part | None = None
    event: str = ""
    title: str = ""
    link: str | None = None

    @property
    def id(self) -> str | None:
        """Give the id that styles and measurements know the group by."""
        return f"{self.part}-{self.event}" if self.part else None

    @property
    def box(self) -> Box:
        """Give the box around all shapes."""
        return around(self.shapes)


@attrs.frozen
class Heading:
    """A year of the calendar, or a month of one, and where it begins; without words, where the calendar ends."""

    place: float
    year: str
    month: str = ""

    @property
    def text(self) -> str:
        """Give the words of both."""
        return f"{self.month} {self.year}".strip()


@attrs.frozen(kw_only=True)
class Sheet:
    """The paper that a longer picture is cut for: its height and margin, and the colours of the running head."""

    height: float
    margin: float
    ink: str
    quiet: str
    rule: str


@attrs.frozen
class Asked:
    """The page that a picture was asked to fit, in points, and how many times as large it may be and still do."""

    width: float | None = None
    height: float | None = None
    slack: float = 1.0


@attrs.frozen(kw_only=True)
class Picture:
    """A finished picture: its size in points, what it says in words, and its groups in painter's order."""

    width: float
    height: float
    ground: str
    title: str
    description: str
    language: str
    groups: tuple[Group, ...]
    layout: str = ""
    is_measured: bool = False
    """Whether the places of marks follow from time alone, and none is made for marks that fall together."""
    fonts: tuple[FilePath, ...] = ()
    unlabelled: int = 0
    """How many events have no label, there being too many; the picture says so."""
    headings: tuple[Heading, ...] = ()
    """The years and months from top to bottom, where that is the way of time."""
    edges: tuple[float, ...] = ()
    """The heights at which pieces of the calendar begin, where that is the way of time: the best places to cut."""
    again: tuple[Line, ...] = ()
    """What stands above all that goes on within a month, on a baseline of 0."""
    folds: tuple[float, ...] = ()
    """Where columns begin that stand side by side, the later at the right."""
    asked: Asked = Asked()
    sheet: Sheet | None = None
    """What a picture that goes on from top to bottom was asked to fit on."""
    pages: tuple[Picture, ...] = ()
    """The pages of a file of several, where they are not cut from the picture but laid out each by itself."""

    @property
    def is_rtl(self) -> bool:
        """Tell whether it is written, and its time runs, from right to left; the numbers of its layout do not say so."""
        return direction(self.language) == "rtl"

    def parts(self, part: Part) -> dict[str, Group]:
        """Give the groups of one kind by event."""
        return {group.event: group for group in self.groups if group.part is part}

    def lines(self) -> Iterable[Line]:
        """Give every line of text."""
        return (shape for group in self.groups for shape in group.shapes if isinstance(shape, Line))


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


def moved(shape: Shape, dx: float, dy: float) -> Shape:
    """Give the shape elsewhere."""
    match shape:
        case Path():
            return attrs.evolve(shape, points=tuple((x + dx, y + dy) for x, y in shape.points))
        case Disc():
            return attrs.evolve(shape, centre=(shape.centre[0] + dx, shape.centre[1] + dy))
        case Line():
            return attrs.evolve(shape, x=shape.x + dx, y=shape.y + dy)


def shifted(group: Group, dx: float, dy: float) -> Group:
    """Give the group elsewhere."""
    return attrs.evolve(group, shapes=tuple(moved(shape, dx, dy) for shape in group.shapes))


OTHER_END = {Anchor.START: Anchor.END, Anchor.MIDDLE: Anchor.MIDDLE, Anchor.END: Anchor.START}


def facing(picture: Picture) -> tuple[Group, ...]:
    """Give the groups of a picture as they are drawn: one from right to left is the mirror image of its layout."""
    if not picture.is_rtl:
        return picture.groups
    return tuple(
        attrs.evolve(group, shapes=tuple(mirrored(shape, picture.width) for shape in group.shapes))
        for group in picture.groups
    )


def mirrored(shape: Shape, width: float) -> Shape:
    """Give a shape on the other side of a page; its words stay readable."""
    match shape:
        case Path():
            return attrs.evolve(shape, points=tuple((width - x, y) for x, y in shape.points))
        case Disc():
            return attrs.evolve(shape, centre=(width - shape.centre[0], shape.centre[1]))
        case Line():
            return attrs.evolve(shape, x=width - shape.x, anchor=OTHER_END[shape.anchor])


def enlarged(picture: Picture, factor: float) -> Picture:
    """Give the whole picture in another size, as one sheet."""
    if factor == 1.0:
        return picture
    groups = (
        attrs.evolve(group, shapes=tuple(scaled_shape(shape, factor) for shape in group.shapes))
        for group in picture.groups
    )
    return attrs.evolve(
        picture,
        width=picture.width * factor,
        height=picture.height * factor,
        groups=tuple(groups),
        headings=(),
        sheet=None,
    )


def scaled_shape(shape: Shape, factor: float) -> Shape:
    """Give a shape in another size."""
    match shape:
        case Path():
            points = tuple((x * factor, y * factor) for x, y in shape.points)
            return attrs.evolve(shape, points=points, ink=shape.ink.times(factor))
        case Disc():
            x, y = shape.centre
            return Disc((x * factor, y * factor), shape.radius * factor, shape.ink.times(factor))
        case Line():
            runs = tuple(attrs.evolve(run, before=run.before * factor) for run in shape.runs)
            return attrs.evolve(
                shape,
                x=shape.x * factor,
                y=shape.y * factor,
                size=shape.size * factor,
                runs=runs,
                spacing=shape.spacing * factor,
            )
