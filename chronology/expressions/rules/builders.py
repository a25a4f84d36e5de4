"""From the words of a rule to the sense they make. Every builder takes the rule's elements by name.

A builder raises WhenError where the words make no date: 31 February.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from typing import TypeVar

from chronology.errors import WhenError
from chronology.expressions.senses.anaphora import Beside
from chronology.expressions.senses.anaphora import That
from chronology.expressions.senses.anaphora import Today
from chronology.expressions.senses.cells import GEOLOGIC
from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.compound import Compound
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import NamedWeekday
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.dates import Years
from chronology.expressions.senses.dates import decade_of
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.distances import Eons
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.numeric import EarlyCentury
from chronology.expressions.senses.numeric import EitherOrder
from chronology.expressions.senses.numeric import century_bc
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.wholes import Of
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import Part
from chronology.expressions.senses.wholes import PartOfThis
from chronology.expressions.senses.wholes import Qualified
from chronology.expressions.words.names import MONTHS
from chronology.expressions.words.pieces import full_year
from chronology.when.calendar import days_from_civil
from chronology.when.calendar import days_in_month
from chronology.when.calendar import weekday as weekday_of

Made = TypeVar("Made", bound=Sense)
"""The sense that a builder makes."""

LEAP = 2024
MILLENNIUM = 200
"""The decade whose hundred years are not yet over, so that "the 2000s" are its ten years."""


def astronomical(year: int, era: int = 1) -> int:
    """Give the astronomical year of a year of our era (1) or before it (-1); raises WhenError for year 0 and half years."""
    if year == 0:
        raise WhenError("there is no year 0 in AD and BC")
    if year != int(year):
        raise WhenError(f"there is no year {year}")
    if year >= GEOLOGIC:
        return year * era
    return year if era > 0 else 1 - year


def day_of(year: int, month: int, day: int) -> Cell:
    """Give a day; raises WhenError where the calendar has none."""
    if not 1 <= month <= 12:
        raise WhenError(f"there is no month {month}")
    if not 1 <= day <= days_in_month(year, month):
        raise WhenError(f"{MONTHS[month - 1]} {year} has {days_in_month(year, month)} days, not {day}")
    return Cell("day", days_from_civil(year, month, day))


def date(
    day: int,
    month: int,
    year: int | None = None,
    era: int = 1,
    *,
    weekday: int | None = None,
    which: int | None = None,
) -> Sense:
    """Make a day of a year; without the year, one in a year where it is on its day of the week."""
    if year is not None:
        return Fixed(day_of(astronomical(year, era), month, day))
    if not 1 <= month <= len(MONTHS):
        raise WhenError(f"there is no month {month}")
    if not 1 <= day <= days_in_month(LEAP, month):
        raise WhenError(f"{MONTHS[month - 1]} has no day {day}")
    return Yearly(month, day, weekday, which)


def month_of_year(month: int, year: int, era: int = 1) -> Sense:
    """Make a month of a year."""
    return Fixed(Cell("month", astronomical(year, era) * 12 + month - 1))


def cyclic(sense: Callable[..., Made]) -> Callable[..., Made]:
    """Make a builder of a sense of a month, a season or a weekday: the following March, that spring, on a Friday."""

    def build(month: int = 0, season: int | None = None, weekday: int | None = None, **side: int) -> Made:
        part = Cyclic("weekday", weekday) if weekday is not None else Cyclic("month", month - 1)
        return sense(part if season is None else Cyclic("season", season), *side.values())

    return build


def month(month: int, which: int | None = None) -> Sense:
    """Make a month without its year."""
    return Cyclic("month", month - 1, which)


def weekday(weekday: int, which: int | None = None) -> Sense:
    """Make a day of the week."""
    return (NamedWeekday if which else Cyclic)("weekday", weekday, which)


def weekdays_away(amount: int, weekday: int, which: int) -> Sense:
    """Make two Fridays ago, three Sundays from now, the Sunday before last."""
    return Shift(amount - 1, "week", which, base=Cyclic("weekday", weekday, which))


def year(year: int, era: int = 1) -> Sense:
    """Make a year."""
    return Fixed(Cell("year", astronomical(year, era)))


def part_of_this(part: str, unit: str) -> Sense:
    """Make the end of the week."""
    return Part(part, Deictic(unit, 0)) if unit == "day" else PartOfThis(part, unit)


def decade(decade: int, era: int = 1) -> Sense:
    """Make a decade: the 1990s, the 470s BC; the 1800s are a century."""
    if era > 0 and decade % 10 == 0 and decade < MILLENNIUM:
        return Fixed(Cell("century", decade // 10))
    return Fixed(decade_of(decade, era))


def century(nth: int, era: int = 0) -> Sense:
    """Make a century: the 19th is 1800 to 1899, the 4th BC 400 to 301 BC; without an era the story may tell it."""
    if era < 0:
        return Fixed(century_bc(nth))
    place = Cell("century", nth - 1)
    return Fixed(place) if era else EarlyCentury(place, nth)


def parted(whole: Sense, name: str | None) -> Sense:
    """Make the early or late part of a time, where one is named."""
    return whole if name is None else Part(name, whole)


def millennium(nth: int, era: int = 1) -> Sense:
    """Make a millennium."""
    if era > 0:
        return Fixed(Cell("millennium", nth - 1))
    return Fixed(Years("millennium", f"BC{nth - 1}", 1 - nth * 1000, -(nth - 1) * 1000))


def season(season: int, which: int | None = None) -> Sense:
    """Make a season without its year."""
    return Cyclic("season", season, which)


def season_of_year(season: int, year: int, era: int = 1, **_: int) -> Sense:
    """Make a season of a year, the winter of 1862-63; winter begins in its December."""
    return Fixed(Cell("season", astronomical(year, era) * 4 + season))


def from_end(nth: int, count: int) -> int:
    """Count the last of so many from the first."""
    return nth + count + 1 if nth < 0 else nth


def quarter(nth: int, year: int | None = None, which: int | None = None) -> Sense:
    """Make a quarter, of a year where it is given; raises WhenError beyond the fourth."""
    nth = from_end(nth, 4)
    if not 1 <= nth <= 4:
        raise WhenError(f"there is no quarter {nth} of a year")
    return Cyclic("quarter", nth - 1, which) if year is None else Fixed(Cell("quarter", year * 4 + nth - 1))


def half(nth: int, year: int | None = None) -> Sense:
    """Make half a year; raises WhenError beyond the second."""
    if not 1 <= nth <= 2:
        raise WhenError(f"there is no half {nth} of a year")
    return Cyclic("half", nth - 1) if year is None else Fixed(Cell("half", year * 2 + nth - 1))


def period(unit: str, nth: int, year: int | None = None) -> Sense:
    """Make a quarter or half, of a year where it is given; raises WhenError where a year has not so many."""
    return half(nth, year) if unit == "half" else quarter(nth, year)


def quarterly(code: str, year: int | None = None) -> Sense:
    """Make "Q3" or "H1"."""
    return period("quarter" if code[0] == "q" else "half", int(code[1]), year)


def iso(iso: str) -> Sense:
    """Make an ISO date, with a time of day where it has one; a calendar's impossible days raise WhenError."""
    date, _, time = iso.upper().replace(" ", "T").partition("T")
    numbers, negative = date.removeprefix("-"), date.startswith("-")
    year, month, day = map(int, numbers.split("-"))
    sense = Fixed(day_of(-year if negative else year, month, day))
    return OfDay(f"T{time}", sense) if time else sense


def slashed(slashed: str) -> Sense:
    """Make 03/04/2025: one of two days where both exist, for the text alone may say which order is meant."""
    first, second, third = map(int, slashed.replace(".", "/").split("/"))
    if first > 31:
        return Fixed(day_of(first, second, third))
    year = full_year(third)
    days = [
        day_of(year, month, day)
        for day, month in dict.fromkeys(((first, second), (second, first)))
        if 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)
    ]
    if not days:
        raise WhenError(f"there is no such day: {slashed}")
    return Fixed(days[0]) if len(days) == 1 else EitherOrder(*days)


def slashed_on(weekday: int, numbers: str) -> Sense:
    """Make Thursday 03/04/2025: the day of the week tells the order."""
    sense = slashed(numbers)
    if not isinstance(sense, EitherOrder):
        return sense
    days = [day for day in (sense.day_month, sense.month_day) if weekday_of(day.first) == weekday]
    return Fixed(days[0]) if len(days) == 1 else sense


def this_unit(unit: str) -> Sense:
    """Make the current year."""
    return Deictic(unit, 0)


def today(today: int) -> Sense:
    """Make today, yesterday or tomorrow."""
    return Today() if today == 0 else Deictic("day", today)


def week_from(today: int, unit: str) -> Sense:
    """Make tomorrow week, yesterday fortnight: so much further on, or back."""
    days = 7 if unit == "week" else 14
    return Deictic("day", today + (days if today >= 0 else -days))


def mentioned(unit: str, which: int = 0) -> Sense:
    """Make that year, the following month: counted from the date mentioned last."""
    return Deictic(unit, which, same=True)


def nth_part(nth: Any, whole: Sense, unit: str = "") -> Sense:  # noqa: ARG001 - whatever parts are spoken of
    """Make the first part of the year, the latter part of May, the final days of 1999."""
    return Part("early" if nth in (1, "early") else "late", whole)


def of_whole(part: Sense, whole: Sense) -> Sense:
    """Make the third quarter of last year, that spring of 1944; raises WhenError where no such part comes again."""
    part = part.part if isinstance(part, That | Beside) else part
    if not isinstance(part, Cyclic):
        raise WhenError("a month, a season or the like is wanted")
    return Of(part, whole)


def qualified(mark: str, whole: Sense) -> Sense:
    """Make about 1850, perhaps 1850; both marks together are `%`."""
    if isinstance(whole, Qualified):
        return Qualified(mark if mark == whole.mark else "%", whole.sense)
    return Qualified(mark, whole)


def counted_from(
    length: Length | Compound, which: int, base: Sense | None = None, *, later: bool = False
) -> Sense:
    """Make a time so long before or after another."""
    from_now = base is None and not later
    if from_now and isinstance(length, Length) and length.unit == "year" and (length.amount or 0) >= GEOLOGIC:
        return Eons(length, which)
    return length.from_day(which, base, later=later)


def later(length: Length, which: int) -> Sense:
    """Make two days later: counted from the date mentioned last; days later says only how long."""
    if length.amount is None and which > 0:
        return length
    return counted_from(length, which, later=True)
