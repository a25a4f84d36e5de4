"""Calendar arithmetic without bounds: proleptic Gregorian and Julian dates as day numbers.

Years are astronomical (year 0 is 1 BC, year -43 is 44 BC). Day 0 is 1970-01-01, as in numpy's datetime64. The Gregorian
calendar repeats every 400 years, so the standard library's fast arithmetic of years 1 to 9999 serves for every year.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

SECOND = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR

CYCLE_YEARS = 400
CYCLE_DAYS = 146_097
EPOCH = date(1970, 1, 1).toordinal()
JULIAN_EPOCH = 2_440_588
"""Julian day number of 1970-01-01."""

LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Civil(NamedTuple):
    """A date as year, month and day."""

    year: int
    month: int
    day: int


def days_from_civil(year: int, month: int, day: int) -> int:
    """Give the day number of a Gregorian date; raises ValueError where there is no such day."""
    if 0 < year < 10_000:
        return date(year, month, day).toordinal() - EPOCH
    cycles, rest = divmod(year, CYCLE_YEARS)
    return date(rest + CYCLE_YEARS, month, day).toordinal() + (cycles - 1) * CYCLE_DAYS - EPOCH


def civil_from_days(days: int) -> Civil:
    """Give the Gregorian date of a day number."""
    cycles, rest = divmod(days + EPOCH - 1, CYCLE_DAYS)
    found = date.fromordinal(rest + 1)
    return Civil(found.year + cycles * CYCLE_YEARS, found.month, found.day)


def is_leap(year: int) -> bool:
    """Tell whether a Gregorian year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Give the number of days of a Gregorian month."""
    return 29 if month == 2 and is_leap(year) else LENGTHS[month - 1]


def days_from_julian(year: int, month: int, day: int) -> int:
    """Give the day number of a Julian date; raises ValueError where there is no such day.

    Source: E. G. Richards, "Calendars", Explanatory Supplement to the Astronomical Almanac (2013), 15.11.
    """
    if not 1 <= month <= 12 or not 1 <= day <= julian_days_in_month(year, month):
        raise ValueError(f"day {day} is out of range for month {month}")
    late = (14 - month) // 12
    years, months = year + 4800 - late, month + 12 * late - 3
    return day + (153 * months + 2) // 5 + 365 * years + years // 4 - 32083 - JULIAN_EPOCH


def julian_from_days(days: int) -> Civil:
    """Give the Julian date of a day number.

    Source: as of `days_from_julian`.
    """
    shifted = 4 * (days + JULIAN_EPOCH + 1401) + 3
    quarter = 5 * (shifted % 1461 // 4) + 2
    month = (quarter // 153 + 2) % 12 + 1
    return Civil(shifted // 1461 - 4716 + (14 - month) // 12, month, quarter % 153 // 5 + 1)


def julian_days_in_month(year: int, month: int) -> int:
    """Give the number of days of a Julian month."""
    return 29 if month == 2 and year % 4 == 0 else LENGTHS[month - 1]


def weekday(days: int) -> int:
    """Give the day of the week of a day number: Monday is 0."""
    return (days + 3) % 7


def add_months(year: int, month: int, day: int, months: int) -> Civil:
    """Go months on from a Gregorian date; a day the month lacks becomes its last day."""
    years, rest = divmod(month - 1 + months, 12)
    return Civil(year + years, rest + 1, min(day, days_in_month(year + years, rest + 1)))


def months_on(days: int, months: int) -> int:
    """Go months on from a day since 1970-01-01, to the same day of its month where there is one."""
    return days_from_civil(*add_months(*civil_from_days(days), months))


def isoformat(year: int, month: int, day: int) -> str:
    """Write a Gregorian date as ISO 8601 does, with a 'Y' before years beyond four digits."""
    if -9999 <= year <= 9999:
        sign = "-" if year < 0 else ""
        return f"{sign}{abs(year):04}-{month:02}-{day:02}"
    return f"Y{year}-{month:02}-{day:02}"
