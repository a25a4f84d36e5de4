"""Two dates that differ by just what a known slip makes of a date: a calendar, a century, an era."""

from __future__ import annotations

from collections.abc import Iterable

from chronology.checks.evidence.weekdays import FIRST_GREGORIAN_YEAR
from chronology.checks.evidence.words import count
from chronology.when import Answer
from chronology.when import Instant
from chronology.when import When
from chronology.when.calendar import DAY
from chronology.when.calendar import Civil
from chronology.when.calendar import civil_from_days
from chronology.when.calendar import days_from_julian
from chronology.when.calendar import julian_from_days


def slip(one: When, other: When) -> str | None:
    """Say by what two times differ, where it is just a slip of the calendar, the century or the era; else None."""
    if one.precision != other.precision or one.calendar != other.calendar:
        return None
    first, second = named(one), named(other)
    if first is None or second is None:
        return None
    if one.is_day and other.is_day:
        return julian(one, other) or years(first[0], second[0])
    told = years(first[0], second[0])
    return told if told and years(first[1], second[1]) else None


def ends(when: When) -> tuple[Instant, Instant] | None:
    """Give the first and last day of a time; None where one of them is open or unknown."""
    first, last = when.earliest, when.latest
    return (first, last) if first and last else None


def named(when: When) -> tuple[Civil, Civil] | None:
    """Give the dates of the first and last day in the calendar they are told in; None where one is open or unknown."""
    days = ends(when)
    write = julian_from_days if when.calendar == "julian" else civil_from_days
    return (write(days[0].days), write(days[1].days)) if days else None


def julian(one: When, other: When) -> str | None:
    """Say that one day is the other of the Julian calendar, where they are and it was still in use."""
    days = sorted(day for day in (one.earliest, other.earliest) if day)
    first, second = days[0], days[-1]
    apart = second.days - first.days
    if 0 < second.year < FIRST_GREGORIAN_YEAR and apart and days_from_julian(*first.civil) == second.days:
        return f"{count(apart, 'day')}, just as the Julian and the Gregorian calendar did then"
    return None


def years(one: Civil, other: Civil) -> str | None:
    """Say that two dates differ in the century or the era alone, where they do."""
    first, second = sorted((one, other))
    return era(first, second) if first[1:] == second[1:] else None


def era(first: Civil, second: Civil) -> str | None:
    """Say that two years differ in the century or the era alone, where they do."""
    apart = second.year - first.year
    if second.year > 0 >= first.year and second.year == 1 - first.year:
        return "the era alone: one is BC, the other AD"
    if apart == 1 and second.year <= 0:
        return f"one year: {1 - first.year} BC is the year {first.year:05}, since there is a year 0"
    if apart and apart % 100 == 0 and first.year > 0:
        return f"just {count(apart // 100, 'century', 'centuries')}"
    return None


def as_julian(when: When) -> When:
    """Take the days of a time for days of the Julian calendar."""
    return moved(when, map(to_julian, when.bounds))


def is_before(one: When, other: When) -> bool:
    """Tell whether one time is certainly over before another: beside a Julian date one that names no calendar may be Julian too."""
    ones, others = beside(one, other), beside(other, one)
    return all(left.is_before(right) is Answer.CERTAIN for left in ones for right in others)


def beside(when: When, other: When) -> tuple[When, ...]:
    """Give what a time can mean beside another."""
    is_open = other.calendar == "julian" and when.calendar != "julian"
    return (when, as_julian(when)) if is_open else (when,)


def moved(when: When, bounds: Iterable[int | None]) -> When:
    """Give a time other bounds."""
    first_start, last_start, first_end, last_end = bounds
    return when.with_bounds((first_start, last_start, first_end, last_end), edtf=None, given=())


def to_julian(moment: int | None) -> int | None:
    """Move a moment from its day to the Julian day of that name."""
    if moment is None:
        return None
    days, rest = divmod(moment, DAY)
    return days_from_julian(*civil_from_days(days)) * DAY + rest
