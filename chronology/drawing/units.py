"""The units a calendar is ruled in: where one begins, how far the next is, how many lie between."""

from __future__ import annotations

import enum

from chronology.when.calendar import DAY
from chronology.when.calendar import HOUR
from chronology.when.calendar import MINUTE
from chronology.when.calendar import SECOND
from chronology.when.calendar import civil_from_days
from chronology.when.calendar import days_from_civil


class Unit(enum.IntEnum):
    """Units of the calendar, from fine to coarse."""

    MICROSECOND = 0
    SECOND = 1
    MINUTE = 2
    HOUR = 3
    DAY = 4
    MONTH = 5
    YEAR = 6
    DECADE = 7
    CENTURY = 8
    MILLENNIUM = 9


LENGTHS = {Unit.MICROSECOND: 1, Unit.SECOND: SECOND, Unit.MINUTE: MINUTE, Unit.HOUR: HOUR, Unit.DAY: DAY}
FRACTIONS = frozenset(SECOND // 10**places for places in range(1, 7))
YEARS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}


def moment(year: int, month: int = 1, day: int = 1) -> int:
    """Give the first microsecond of a day; months beyond December carry on into the next years."""
    years, rest = divmod(month - 1, 12)
    return days_from_civil(year + years, rest + 1, day) * DAY


def floor(time: int, unit: Unit, count: int = 1) -> int:
    """Give the beginning of the unit, or of the round number of units, that a moment lies in."""
    if unit in LENGTHS:
        size = LENGTHS[unit] * count
        return time // size * size
    civil = civil_from_days(time // DAY)
    if unit is Unit.MONTH:
        return moment(civil.year, (civil.month - 1) // count * count + 1)
    size = YEARS[unit] * count
    return moment(civil.year // size * size)


def step(time: int, unit: Unit, count: int = 1) -> int:
    """Go on from the beginning of a unit to that of another."""
    if unit in LENGTHS:
        return time + LENGTHS[unit] * count
    civil = civil_from_days(time // DAY)
    if unit is Unit.MONTH:
        return moment(civil.year, civil.month + count)
    return moment(civil.year + YEARS[unit] * count, civil.month)


def ceiling(time: int, unit: Unit) -> int:
    """Give the moment itself where a unit begins there, otherwise the beginning of the next."""
    begin = floor(time, unit)
    return begin if begin == time else step(begin, unit)


def unit_of(start: int, end: int) -> Unit | None:
    """Give the unit that a time is exactly one of; decimal parts of a second are as fine as microseconds."""
    if end - start in FRACTIONS and start % (end - start) == 0:
        return Unit.MICROSECOND
    return next((unit for unit in Unit if floor(start, unit) == start and step(start, unit) == end), None)


def ruling(start: int, end: int) -> Unit:
    """Give the coarsest unit that a time is a whole number of."""
    return next(unit for unit in reversed(Unit) if floor(start, unit) == start and floor(end, unit) == end)


def count(start: int, end: int, unit: Unit, most: int) -> int:
    """Count the units from one beginning of a unit to another, giving up beyond `most`."""
    number = 0
    while start < end and number <= most:
        start = step(start, unit)
        number += 1
    return number
