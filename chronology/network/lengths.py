"""Lengths of time in microseconds: the shortest and the longest a duration of calendar units can be."""

from __future__ import annotations

from functools import lru_cache

from chronology.network.business import count_on
from chronology.when import Duration
from chronology.when.calendar import CYCLE_DAYS
from chronology.when.calendar import CYCLE_YEARS
from chronology.when.calendar import DAY
from chronology.when.calendar import MINUTE
from chronology.when.calendar import SECOND
from chronology.when.calendar import add_months
from chronology.when.calendar import days_from_civil
from chronology.when.calendar import months_on

Length = tuple[int | None, int | None]
"""The shortest and the longest, None where there is none."""

CYCLE_MONTHS = 12 * CYCLE_YEARS
ROUNDED = {"years": 219 * DAY, "months": 18 * DAY, "weeks": 4 * DAY, "hours": 36 * MINUTE}
"""By how much people round what they count in such units: by some more than half of one."""


def length_of(duration: Duration) -> Length:
    """Give the shortest and longest that a duration can be, by what it says and by the calendar.

    No holidays are known here, so business days are as many days at least, and any number at most.
    """
    shortest, longest = span_of(duration)
    if duration.business_days:
        shortest, longest = shortest + int(duration.business_days) * DAY, None
    match duration.mod:
        case "almost" | "at most":
            return None, longest
        case "over" | "at least":
            return shortest, None
        case "about":
            return None, None
    return shortest, longest


def slack_of(duration: Duration | None) -> int:
    """Give by how much a length may be rounded: by its finest unit, since who counts days counts them all."""
    return ROUNDED.get([*duration.amounts][-1], 0) if duration else 0


def span_of(duration: Duration) -> tuple[int, int | None]:
    """Give the shortest and longest that its units can be."""
    months = duration.years * 12 + duration.months
    days = duration.weeks * 7 + duration.days
    rest = round(days * DAY) + round(duration.total_seconds * SECOND)
    below, above = int(months), -int(-months // 1)
    return days_of_months(below)[0] * DAY + rest, days_of_months(above)[1] * DAY + rest


@lru_cache(maxsize=256)
def days_of_months(months: int) -> tuple[int, int]:
    """Give the fewest and the most days that so many months have, from any day on."""
    if not months:
        return 0, 0
    cycles, rest = divmod(months, CYCLE_MONTHS)
    lengths = [
        days_from_civil(*add_months(year, month, day, rest)) - days_from_civil(year, month, day)
        for year in range(2000, 2400)
        for month in range(1, 13)
        for day in (1, 28, *((31,) if month in (1, 3, 5, 7, 8, 10, 12) else (30,) if month != 2 else ()))
    ]
    return cycles * CYCLE_DAYS + min(lengths), cycles * CYCLE_DAYS + max(lengths)


def shifted(moment: int, duration: Duration, sign: int, calendar: str | None) -> int:
    """Go a whole duration on, or back, from a day: its months, then its days, then its business days."""
    day = (months_on(moment // DAY, sign * duration.total_months) + sign * duration.total_days) * DAY
    if not duration.business_days:
        return day
    return count_on(day, sign * int(duration.business_days), calendar)
