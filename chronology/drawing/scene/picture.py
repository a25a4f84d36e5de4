"""A finished picture: its size, what it says in words, and its groups of shapes in painter's order."""

from __future__ import annotations

import enum
from collections.abc import Callable
from collections.abc import Iterable
from pathlib import Path as FilePath

import attrs

from chronology.drawing.languages import direction
from chronology.drawing.scene.shapes import Box
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Shape
from chronology.drawing.scene.shapes import around
from chronology.drawing.scene.shapes import mirrored
from chronology.drawing.scene.shapes import moved
from chronology.drawing.scene.shapes import scaled_shape


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
    """The page that a picture is asked to fit, in points, and how many times as large it may be and still do.

    What is not said is as large as need be.
    """

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


def changed(groups: Iterable[Group], change: Callable[[Shape], Shape]) -> tuple[Group, ...]:
    """Give groups with each of their shapes changed."""
    return tuple(attrs.evolve(group, shapes=tuple(map(change, group.shapes))) for group in groups)


def shifted(group: Group, dx: float, dy: float) -> Group:
    """Give the group elsewhere."""
    return changed([group], lambda shape: moved(shape, dx, dy))[0]


def facing(picture: Picture) -> tuple[Group, ...]:
    """Give the groups of a picture as they are drawn: one from right to left is the mirror image of its layout."""
    if not picture.is_rtl:
        return picture.groups
    return changed(picture.groups, lambda shape: mirrored(shape, picture.width))


def enlarged(picture: Picture, factor: float) -> Picture:
    """Give the whole picture in another size, as one sheet."""
    if factor == 1.0:
        return picture
    return attrs.evolve(
        picture,
        width=picture.width * factor,
        height=picture.height * factor,
        groups=changed(picture.groups, lambda shape: scaled_shape(shape, factor)),
        headings=(),
        sheet=None,
    )
