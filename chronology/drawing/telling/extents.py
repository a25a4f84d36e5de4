"""What is known of the time of an event, as the stretches of the calendar that its mark covers."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator

import attrs

from chronology.drawing.telling.rivals import rivals
from chronology.drawing.units import Unit
from chronology.drawing.units import ceiling
from chronology.drawing.units import floor
from chronology.drawing.units import step
from chronology.drawing.units import unit_of
from chronology.event import Event
from chronology.when import Edge
from chronology.when import Form
from chronology.when import Precision
from chronology.when import When
from chronology.when.calendar import DAY

Stretch = tuple[int, int]
"""Half-open microseconds."""

HALF_DAY = DAY // 2


class Known(enum.StrEnum):
    """The forms of knowledge that have a mark each."""

    MOMENT = "moment"
    WINDOW = "window"
    BAR = "bar"
    BY = "by"
    AFTER = "after"
    UNDATED = "undated"

    @property
    def is_point(self) -> bool:
        """Tell whether the mark is a disc, however long its stretch."""
        return self in (Known.MOMENT, Known.UNDATED)


@attrs.frozen
class Extent:
    """The stretch in which a time starts, the one in which it ends, and how its ends are known.

    A moment, a window, and the time of "by" and "after" have the same stretch at both ends; so has a bar with one end.
    """

    known: Known
    start: Stretch = (0, 0)
    end: Stretch = (0, 0)
    start_edge: Edge = Edge.KNOWN
    end_edge: Edge = Edge.KNOWN
    is_inside: bool = False
    """Whether it starts at a clock time of a day that is ruled as one."""

    @property
    def stretch(self) -> Stretch | None:
        """Give all the time it covers; None where nothing is known."""
        return None if self.known is Known.UNDATED else (self.start[0], self.end[1])


UNITS = {
    Precision.MILLENNIUM: Unit.MILLENNIUM,
    Precision.CENTURY: Unit.CENTURY,
    Precision.DECADE: Unit.DECADE,
    Precision.YEAR: Unit.YEAR,
    Precision.HALF: Unit.MONTH,
    Precision.SEASON: Unit.MONTH,
    Precision.QUARTER: Unit.MONTH,
    Precision.MONTH: Unit.MONTH,
    Precision.WEEK: Unit.DAY,
    Precision.DAY: Unit.DAY,
    Precision.HOUR: Unit.HOUR,
    Precision.MINUTE: Unit.MINUTE,
    Precision.SECOND: Unit.SECOND,
    Precision.MICROSECOND: Unit.MICROSECOND,
}


def extents(when: When | None) -> tuple[Extent, ...]:
    """Give what the mark of a time covers: one extent, or one for each of a set of times that all are meant."""
    if when is None:
        return (Extent(Known.UNDATED),)
    if when.form is Form.ALL and when.parts:
        return tuple(extent for part in when.parts for extent in extents(part))
    return (throughout(when) if when.form is Form.THROUGHOUT else within(when),)


def known_of(event: Event) -> tuple[Extent, ...]:
    """Give what the mark of an event covers: one extent for each date where several exclude one another."""
    return tuple(extent for when in rivals(event) for extent in extents(when)) or extents(event.when)


def within(when: When) -> Extent:
    """Read some moment of a window, which may lack a beginning or an end."""
    first, last, unit = when.first_start, when.last_end, UNITS[when.precision]
    match first, last:
        case None, None:
            return Extent(Known.UNDATED)
        case None, int():
            stretch = (floor(last - 1, unit), last)
            return Extent(Known.BY, stretch, stretch)
        case int(), None:
            stretch = (first, step(floor(first, unit), unit))
            return Extent(Known.AFTER, stretch, stretch)
        case _:
            return bounded(first or 0, last or 0)


def bounded(first: int, last: int) -> Extent:
    """Read a window with both ends: one day, or less, is drawn as a moment."""
    known = Known.MOMENT if ceiling(last, Unit.DAY) - floor(first, Unit.DAY) == DAY else Known.WINDOW
    return Extent(known, (first, last), (first, last))


def throughout(when: When) -> Extent:
    """Read a time that lasts; where one end is open or unknown the other stands for both."""
    unit = UNITS[when.precision]
    start = stretch_of(when.first_start, when.last_start, unit)
    end = stretch_of(when.first_end, when.last_end, unit)
    one = start or end
    if one is None:
        return Extent(Known.UNDATED)
    edges = (
        Edge.UNKNOWN if start and when.first_start is None else when.start_edge,
        Edge.UNKNOWN if end and when.last_end is None else when.end_edge,
    )
    return Extent(Known.BAR, start or one, end or one, *edges)


def stretch_of(first: int | None, last: int | None, unit: Unit) -> Stretch | None:
    """Give the stretch between two bounds; where one is missing, the unit at the other."""
    match first, last:
        case None, None:
            return None
        case None, int():
            return floor(last - 1, unit), last
        case int(), None:
            return first, step(floor(first, unit), unit)
        case _:
            return first or 0, max(first or 0, last or 0)


def drawn(events: Iterable[Event]) -> dict[str, tuple[Extent, ...]]:
    """Give the extents of every event; clock times stand for their days where no day has two events with one."""
    raw = {event.id: known_of(event) for event in events}
    fine = fine_days(raw.values())
    return {name: tuple(coarsened(extent, fine) for extent in known) for name, known in raw.items()}


def fine_days(known: Collection[tuple[Extent, ...]]) -> frozenset[int]:
    """Give the days that are ruled in hours or less: those on which two events, and most, have clock times, or all there is."""
    days = Counter(day * DAY for event in known for day in days_of_clocks(event))
    whole = Counter(
        one.start[0]
        for event in known
        for one in event
        if one.known is Known.MOMENT and one.start[1] - one.start[0] == DAY
    )
    dated = {
        floor(one.start[0], Unit.DAY) for event in known for one in event if one.known is not Known.UNDATED
    }
    return frozenset(day for day, events in days.items() if events > max(whole[day], 1) or dated == {day})


def days_of_clocks(known: Iterable[Extent]) -> set[int]:
    """Give the days inside which extents begin or end."""
    return {moment // DAY for extent in known for moment in clock_times(extent)}


def clock_times(extent: Extent) -> Iterator[int]:
    """Give the moments at which an extent begins or ends inside a day."""
    for start, end in (extent.start, extent.end):
        if end - start < HALF_DAY and (start % DAY or end % DAY):
            yield start


def coarsened(extent: Extent, fine: frozenset[int]) -> Extent:
    """Widen clock times to their days, but for those of a day ruled finer, in which all but an hour, or a finer unit, is a window."""
    wide = attrs.evolve(extent, start=widened(extent.start, fine), end=widened(extent.end, fine))
    unit = unit_of(*wide.start)
    if extent.known is Known.MOMENT and unit in (None, Unit.DAY) and floor(wide.start[0], Unit.DAY) in fine:
        return attrs.evolve(wide, known=Known.WINDOW)
    day = wide.start == wide.end and unit is Unit.DAY
    closed = extent.start_edge is extent.end_edge is Edge.KNOWN
    if extent.known is Known.BAR and day and closed and any(clock_times(extent)):
        return attrs.evolve(wide, known=Known.MOMENT)
    inside = extent.known not in (Known.MOMENT, Known.BY) and wide.start[0] < extent.start[0]
    return attrs.evolve(wide, is_inside=inside and extent.start_edge is Edge.KNOWN)


def widened(stretch: Stretch, fine: frozenset[int]) -> Stretch:
    """Widen a stretch to whole days, but for an end that lies in a day ruled finer."""
    start, end = stretch
    days = floor(start, Unit.DAY), ceiling(end, Unit.DAY)
    return (start if days[0] in fine else days[0]), (end if floor(end - 1, Unit.DAY) in fine else days[1])
