"""Senses of named days, which move from year to year, and of the weeks around them: Easter, last Christmas, Labor Day weekend."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import attrs

from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import placed
from chronology.when.calendar import days_from_civil
from chronology.when.calendar import days_in_month
from chronology.when.calendar import weekday

WEST: Literal[3] = 3
EAST: Literal[2] = 2
"""Whose Easter it is, as dateutil numbers the reckonings of the churches."""


GREGORIAN = 1583
JULIAN: Literal[1] = 1
"""The first year with an Easter of the Gregorian calendar, and how the other one is reckoned."""


def easter(year: int, church: Literal[2, 3] = WEST) -> int:
    """Give the day of Easter Sunday, of the Gregorian calendar; of the Julian one before there was another, as the dates of those years are."""
    from dateutil.easter import easter as computed  # noqa: PLC0415 - brought in at need

    found = computed(min(max(year, 1), 4099), church if year >= GREGORIAN else JULIAN)
    return days_from_civil(year, found.month, found.day)


def nth_weekday(year: int, month: int, nth: int, number: int) -> int:
    """Give the nth such weekday of a month; -1 is the last."""
    if nth < 0:
        last = days_from_civil(year, month, days_in_month(year, month))
        return last - (weekday(last) - number) % 7
    first = days_from_civil(year, month, 1)
    return first + (number - weekday(first)) % 7 + 7 * (nth - 1)


@attrs.frozen
class Holiday(Yearly):
    """A named day that moves from year to year."""

    rule: Callable[[int], int] = attrs.field(kw_only=True)

    @property
    def template(self) -> str:
        """Write it as a day that only its year tells."""
        return "XXXX-XX-XX"

    def in_year(self, year: int) -> Cell:
        """Give the day of a year."""
        return Cell("day", self.rule(year))


@attrs.frozen
class Towards:
    """A day of the year before (-1) or after (1) the day of writing, or of its year (0): last Easter, next Christmas; or the date `told` last: the following Easter."""

    which: int
    day: Yearly
    told: bool = False

    def read(self, frame: Frame) -> Reading:
        """Read it from the anchor on, the anchor left out."""
        here = frame.last.first if self.told and frame.last else frame.here
        if here is None:
            return self.day.read(frame)
        plain = frame._replace(day=here + self.which, narrative=False, last=None)
        if self.which == 0:
            year = Deictic("year", 0).read(frame).place
            return (
                Reading("DATE", "XXXX", (), UNANCHORED)
                if year is None
                else in_year_of(self.day, year.first).read(frame)
            )
        return attrs.evolve(self.day, which=self.which).read(plain)


def in_year_of(day: Yearly, first: int) -> Sense:
    """Make a named day of the year that begins on a day."""
    return Fixed(day.in_year(Cell("day", first).to("year").index))


@attrs.frozen
class OfYear:
    """A named day of a year that is told another way: Christmas of last year."""

    day: Yearly
    whole: Sense

    def read(self, frame: Frame) -> Reading:
        """Read the year, and find the day in it."""
        reading = self.whole.read(frame)
        if reading.place is None or reading.place.unit != "year":
            return self.day.read(frame)
        return in_year_of(self.day, reading.place.first).read(frame)


TUESDAY = 1


@attrs.frozen
class Around:
    """The week of a named day, or the weekend next to it: Easter week, Labor Day weekend."""

    unit: str
    day: Sense

    def read(self, frame: Frame) -> Reading:
        """Read the day; where the week is not over yet it is that one, though its day may be still to come."""
        coming = self.read_once(frame._replace(future=True))
        here, place = frame.here, coming.place
        if here is not None and place is not None and place.to("week").first <= here <= place.last:
            return coming
        return self.read_once(frame)

    def read_once(self, frame: Frame) -> Reading:
        """Give the week of the day; the weekend before a Monday or Tuesday, that of its week for any other."""
        reading = self.day.read(frame)
        if reading.place is None:
            return reading
        back = self.unit == "weekend" and weekday(reading.place.first) <= TUESDAY
        return placed(reading.place.to(self.unit) + (-1 if back else 0), reading.why)
