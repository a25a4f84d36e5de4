"""From the words of a rule to several times: intervals and lists. Every builder takes the rule's elements by name.

A builder raises WhenError where the words make no date.
"""

from __future__ import annotations

from chronology.errors import WhenError
from chronology.expressions.rules import builders as make
from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import OverYears
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.wholes import Both
from chronology.expressions.senses.wholes import Interval
from chronology.expressions.senses.wholes import OfDay


def days_of_month(day: int, last: int, month: int, year: int | None = None) -> Sense:
    """Make 22 to 23 November."""
    return Interval(make.date(day, month, year), make.date(last, month, year))


def days_listed(month: int, year: int | None = None, **days: int) -> Sense:
    """Make 22 and 23 November, May 2, 4 and 5: days named from `a` on, and none between them."""
    return Both(tuple(make.date(days[name], month, year) for name in sorted(days)))


def months_of_year(month: int, last: int, year: int) -> Sense:
    """Make March to May 2014, December to February 2014."""
    return Interval(make.month_of_year(month, year - (month > last)), make.month_of_year(last, year))


def dates_of_year(day: int, month: int, lastday: int, last: int, year: int) -> Sense:
    """Make 28 November to 2 December 2025, 28 December to 2 January 2026."""
    return Interval(make.date(day, month, year - (month > last)), make.date(lastday, last, year))


def short_years(year: int, last: int) -> Sense:
    """Make 1914-18, 1999/2000; raises WhenError where it ends before it starts."""
    turn = 10 if last < 10 and last > year % 10 else 100
    end = last if last > 99 else year // turn * turn + last
    if end <= year:
        raise WhenError(f"{end} lies before {year}")
    return Interval(Fixed(Cell("year", year)), Fixed(Cell("year", end)))


def over_years(year: int, last: int) -> Sense:  # noqa: ARG001 - a guard knows it is the next year
    """Make the 1996-97 season, which no year holds."""
    return OverYears(year, year + 1)


def years_bc(year: int, last: int, mark: str | None = None) -> Sense:
    """Make 58-50 BC, ca. 58-50 BC."""
    first = make.year(year, -1)
    return Interval(make.qualified(mark, first) if mark else first, make.year(last, -1))


def hours_of_day(start: Sense, end: OfDay) -> Sense:
    """Make 26 November 2025, 14:02 to 14:17; raises WhenError for what tells no day."""
    if not isinstance(start, OfDay):
        raise WhenError("no time of a day begins the span")
    return Interval(start, OfDay(end.time, start.day, start.zone if end.zone is None else end.zone))


def centuries(
    nth: int,
    last: int,
    *,
    first: str | None = None,
    second: str | None = None,
    era: int = 0,
    to: str = "",
    **more: int,
) -> Sense:
    """Make the late 19th and early 20th centuries, the 16th, 17th and 18th centuries, the late 12th to early 13th century."""
    start, end = make.parted(make.century(nth, era), first), make.parted(make.century(last, era), second)
    between = (make.century(more[name], era) for name in sorted(more))
    return Interval(start, end) if to else Both((start, *between, end))


def quarters(nth: int, last: int, year: int | None = None) -> Sense:
    """Make the second and fourth quarters."""
    return Both((make.quarter(nth, year), make.quarter(last, year)))
