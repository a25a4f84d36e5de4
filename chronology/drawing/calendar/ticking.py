"""Round moments along a linear scale, and the time that a story spans."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.drawing.calendar.tapewords import date_of
from chronology.drawing.telling.extents import Known
from chronology.drawing.telling.extents import Stretch
from chronology.drawing.telling.reading import Telling
from chronology.drawing.units import LENGTHS
from chronology.drawing.units import Unit
from chronology.drawing.units import floor
from chronology.drawing.units import step
from chronology.when import Edge
from chronology.when.calendar import DAY

STEPS = (
    *((Unit.SECOND, count) for count in (1, 5, 15, 30)),
    *((Unit.MINUTE, count) for count in (1, 5, 15, 30)),
    *((Unit.HOUR, count) for count in (1, 3, 6, 12)),
    *((Unit.DAY, count) for count in (1, 2, 7)),
    *((Unit.MONTH, count) for count in (1, 3, 6)),
    *((Unit.YEAR, count * 10**power) for power in range(16) for count in (1, 2, 5)),
)
MOST = 9


def length_of(unit: Unit, count: int) -> int:
    """Give about how long a number of units is."""
    return count * (LENGTHS.get(unit) or (30 * DAY if unit is Unit.MONTH else 365 * DAY))


def tick_step(time: Stretch, most: int = MOST) -> tuple[Unit, int]:
    """Choose the finest step that leaves no more than so many ticks."""
    return next(
        (unit, count) for unit, count in STEPS if (time[1] - time[0]) / length_of(unit, count) <= most
    )


def ticks(time: Stretch, unit: Unit, count: int) -> Iterator[int]:
    """Give the round moments within a time: round as they are told, there being no year 0."""
    place = floor(time[0], unit, count)
    while place <= time[1]:
        told = (
            step(place, unit)
            if unit is Unit.YEAR and count > 1 and date_of(place).year in range(-9999, 1)
            else place
        )
        if time[0] <= told <= time[1]:
            yield told
        place = step(place, unit, count)


def covered(telling: Telling) -> Stretch | None:
    """Give the time that all dated events span."""
    every = [one for one in telling.of(telling.events) if one.known is not Known.UNDATED]
    if not every:
        return None
    start, end = min(one.start[0] for one in every), max(one.end[1] for one in every)
    if telling.now is not None and any(one.end_edge is Edge.OPEN for one in every):
        end = max(end, telling.now)
    return start, max(end, start + 1)


def reach(telling: Telling) -> Stretch | None:
    """Give the time that all dated events span, with a little room."""
    time = covered(telling)
    if time is None:
        return None
    start, end = time
    unit, count = tick_step(time)
    low, high = floor(start, unit, count), floor(end, unit, count)
    room = (end - start) // 50
    return (low if start - low < 6 * room else start - room), (
        step(high, unit, count) if step(high, unit, count) - end < 6 * room else end + room
    )
