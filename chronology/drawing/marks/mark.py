"""What a mark says of an event, and where it stands on its axis: form by what is known of the time, fill by how well it is established."""

from __future__ import annotations

import enum

import attrs

from chronology.drawing.telling.extents import Known
from chronology.drawing.telling.rivals import is_contested
from chronology.drawing.telling.rivals import rivals
from chronology.event import Event
from chronology.event import Status
from chronology.when import Edge
from chronology.when import Form

RADIUS = 3.3
LEAST = 3.0
"""No bar is shorter."""
NARROW = 8.0
"""What is shorter has narrower rims, which else would stand before what is a little earlier."""
FADE = 34.0
"""How far an unknown or unbounded end is drawn."""


class Fill(enum.StrEnum):
    """How well an event is established."""

    SOLID = "solid"
    UNCERTAIN = "uncertain"
    REPORTED = "reported"
    DISPUTED = "disputed"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    DERIVED = "derived"


class Tie(enum.StrEnum):
    """What several dates of an event are to each other."""

    EITHER = "either"
    EACH = "each"


FILLS = {
    Status.REPORTED: Fill.REPORTED,
    Status.PLANNED: Fill.PLANNED,
    Status.DISPUTED: Fill.DISPUTED,
    Status.DENIED: Fill.DISPUTED,
    Status.CANCELLED: Fill.CANCELLED,
}


@attrs.frozen(kw_only=True)
class Mark:
    """One extent of an event on its axis: where it starts and ends, in points along, and how it is filled."""

    known: Known
    start: tuple[float, float]
    end: tuple[float, float]
    start_edge: Edge = Edge.KNOWN
    end_edge: Edge = Edge.KNOWN
    fill: Fill = Fill.SOLID
    approximate: bool = False
    timed: bool = False
    """Whether it is a time of day."""
    tie: Tie | None = None
    """What it is to the other dates of its event, if there are any."""
    is_inside: bool = False
    """Whether it begins in the course of a day that is ruled as one."""
    goes_on: tuple[bool, bool] = (False, False)
    """Whether it is but a piece, which goes on before and after."""

    @property
    def first(self) -> float:
        """Give where it begins."""
        return min(self.start[0], self.end[0])

    @property
    def last(self) -> float:
        """Give where it ends."""
        return max(self.start[1], self.end[1])

    @property
    def middle(self) -> float:
        """Give the middle between its ends."""
        return (self.first + self.last) / 2

    @property
    def rims(self) -> tuple[float, float]:
        """Give how far what tells that it is an estimate stands out before and after it: beyond a disc, or an end that is known."""
        rim = 2.5 if self.known is Known.MOMENT else 5.0 if self.last - self.first >= NARROW else 2.6
        first, last = (
            rim if self.approximate and edge is Edge.KNOWN else 0.0
            for edge in (self.start_edge, self.end_edge)
        )
        return first, last

    def moved(self, way: float) -> Mark:
        """Give the mark elsewhere along the axis."""
        (start, after), (end, past) = self.start, self.end
        return attrs.evolve(self, start=(start + way, after + way), end=(end + way, past + way))


Marks = tuple[Mark, ...]


def fill_of(event: Event) -> Fill:
    """Tell how an event's mark is filled."""
    when = event.when
    doubted = when is not None and (
        when.is_uncertain or any(mark in "?%" for mark in when.qualifiers.values())
    )
    if is_contested(event):
        return FILLS.get(event.status, Fill.DISPUTED)
    return FILLS.get(event.status, Fill.UNCERTAIN if doubted or rivals(event) else Fill.SOLID)


def tie_of(event: Event) -> Tie | None:
    """Tell what the dates of an event are to each other; nothing where it has but one."""
    if rivals(event):
        return Tie.EITHER
    return Tie.EACH if event.when is not None and event.when.form is Form.ALL else None


def is_approximate(event: Event) -> bool:
    """Tell whether any part of an event's time is an estimate."""
    when = event.when
    return when is not None and (
        when.is_approximate or any(mark in "~%" for mark in when.qualifiers.values())
    )
