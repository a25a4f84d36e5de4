"""Ages in whole years, and the days of birth they leave open."""

from __future__ import annotations

from typing import NamedTuple

from chronology.when import When
from chronology.when.calendar import civil_from_days
from chronology.when.calendar import months_on


class Days(NamedTuple):
    """The first and the last of some days, numbered since 1970-01-01."""

    first: int
    last: int


def days_of(when: When) -> Days | None:
    """Give the days a time can touch; None where one end is open or unknown."""
    first, last = when.earliest, when.latest
    return Days(first.days, last.days) if first and last else None


def ages(born: Days, at: Days) -> tuple[int, int]:
    """Give the least and the most whole years from a birth to a day."""
    return whole_years(born.last, at.first), whole_years(born.first, at.last)


def whole_years(born: int, day: int) -> int:
    """Count the birthdays from a day of birth to a day."""
    birth, date = civil_from_days(born), civil_from_days(day)
    return date.year - birth.year - (date[1:] < birth[1:])


def births(age: int, at: Days) -> Days:
    """Give the days on which somebody of an age can have been born."""
    return Days(years_before(at.first, age + 1) + 1, years_before(at.last, age))


def years_before(day: int, years: int) -> int:
    """Go years back from a day."""
    return months_on(day, -12 * years)
