"""Two dates that differ by just what a known slip makes of a date: a calendar, a century, an era."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.checks.evidence.weekdays import FIRST_GREGORIAN_YEAR
from chronology.checks.evidence.words import count
from chronology.when.calendar import Civil
from chronology.when.calendar import days_from_julian

if TYPE_CHECKING:
    from chronology.when import Instant
    from chronology.when import When


def slip(one: When, other: When) -> str | None:
    """Say by what two times differ, where it is just a slip of the calendar, the century or the era; else None."""
    if one.precision != other.precision or one.calendar != other.calendar:
        return None
    first, second = ends(one), ends(other)
    if first is None or second is None:
        return None
    told = (julian(first, second) if one.is_day and other.is_day else None) or years(first, second)
    return told if told and (one.is_day or years(first, second, last=True)) else None


def ends(when: When) -> tuple[Instant, Instant] | None:
    """Give the first and last day of a time; None where one of them is open or unknown."""
    first, last = when.earliest, when.latest
    return (first, last) if first and last else None


def julian(one: tuple[Instant, Instant], other: tuple[Instant, Instant]) -> str | None:
    """Say that one day is the other of the Julian calendar, where they are and it was still in use."""
    first, second = sorted((one[0], other[0]))
    days = second.days - first.days
    if 0 < second.year < FIRST_GREGORIAN_YEAR and days and days_from_julian(*first.civil) == second.days:
        return f"{count(days, 'day')}, just as the Julian and the Gregorian calendar did then"
    return None


def years(one: tuple[Instant, Instant], other: tuple[Instant, Instant], *, last: bool = False) -> str | None:
    """Say that two dates differ in the century or the era alone, where they do."""
    first, second = sorted((one[-1 if last else 0].civil, other[-1 if last else 0].civil))
    return era(first, second) if first[1:] == second[1:] else None


def era(first: Civil, second: Civil) -> str | None:
    """Say that two years differ in the century or the era alone, where they do."""
    apart = second.year - first.year
    if second.year > 0 >= first.year and second.year == 1 - first.year:
        return "the era alone: one is BC, the other AD"
    if apart == 1 and second.year <= 0:
        return f"one year: {1 - first.year} BC is the year {first.year:05}, since there is a year 0"
    if apart and apart % 100 == 0 and first.year > 0:
        return f"just {count(apart // 100, 'century').replace('centurys', 'centuries')}"
    return None
