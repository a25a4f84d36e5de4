"""The axis of a layout: its scale, the room for what has no date, the story's now, and the marks placed on it."""

from __future__ import annotations

import attrs

from chronology.drawing.calendar.scale import Scale
from chronology.drawing.calendar.scale import mark
from chronology.drawing.marks.mark import Fill
from chronology.drawing.marks.mark import Marks
from chronology.drawing.marks.mark import fill_of
from chronology.drawing.marks.mark import is_approximate
from chronology.drawing.marks.mark import tie_of
from chronology.drawing.telling.extents import Known
from chronology.drawing.telling.reading import Telling
from chronology.event import Event


@attrs.frozen
class Axis:
    """The scale along a page, the room for the undated after it, and the place of the story's now, if it is shown."""

    scale: Scale
    undated: tuple[float, float] | None
    now: float | None

    @property
    def end(self) -> float:
        """Give the place where all of it ends."""
        return self.undated[1] if self.undated else self.scale.end

    @property
    def limit(self) -> float:
        """Give how far reaches what is still going on."""
        return self.scale.end if self.now is None else self.now


def now_place(telling: Telling, scale: Scale) -> float | None:
    """Give the place of the story's now, if the tape shows it."""
    if telling.now is None or not scale.tape:
        return None
    shown = scale.tape[0].start < telling.now <= scale.tape[-1].end
    return scale.at(telling.now) if shown else None


def is_undated(telling: Telling, event: Event) -> bool:
    """Tell whether nothing is known of an event's time."""
    return all(extent.known is Known.UNDATED for extent in telling.extents[event.id])


def filling(telling: Telling, event: Event) -> Fill:
    """Tell how an event's marks are filled: of one whose time follows from others, so as to say that."""
    return Fill.DERIVED if event.id in telling.derived else fill_of(event)


def marks_of(telling: Telling, event: Event, axis: Axis) -> Marks:
    """Give the marks of an event on the axis."""
    fill, approximate = filling(telling, event), is_approximate(event)
    found = (
        mark(one, axis.scale, axis.limit, fill, approximate=approximate) for one in telling.extents[event.id]
    )
    if axis.undated and is_undated(telling, event):
        return tuple(attrs.evolve(one, start=axis.undated, end=axis.undated) for one in found)
    return tuple(attrs.evolve(one, tie=tie_of(event)) for one in found)
