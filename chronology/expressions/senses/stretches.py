"""Periods that reports tell of and the calendar has no cell for: the nine months ended Sept. 30, and the same ones of another year."""

from __future__ import annotations

import attrs

from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import edtf_day
from chronology.expressions.senses.cells import year_of
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import placed
from chronology.when.calendar import months_on

YEAR = 12
TURNS = {"quarter": 4, "half": 2, "year": 1}
"""How many of a unit make a year."""

CELLS = {3: "quarter", 6: "half", YEAR: "year"}
"""What so many months are where they begin with one."""

MIDDLE = {"quarter": 45, "half": 91}
"""How many days before its end the middle of a period lies."""


@attrs.frozen
class Stretch:
    """So many months up to a day; a fiscal quarter or half bears its number, as a cell."""

    months: int
    last: int
    numbered: Cell | None = None
    unit = "period"

    @property
    def first(self) -> int:
        """Give the first day."""
        return months_on(self.last + 1, -self.months)

    @property
    def timex(self) -> str:
        """Write it by its number, or as the year in which it ended."""
        return (self.numbered or self.to("year")).timex

    @property
    def edtf(self) -> str:
        """Write its first and last day."""
        return f"{edtf_day(self.first)}/{edtf_day(self.last)}"

    def to(self, unit: str) -> Cell:
        """Give the cell of a unit in whose middle it ended, or that holds its end."""
        return cell(unit, self.last - MIDDLE.get(unit, 0))

    def years_on(self, years: float) -> Stretch:
        """Give the same months of another year."""
        last = months_on(self.last + 1, round(years * YEAR)) - 1
        number = self.numbered
        return Stretch(self.months, last, number + round(years * TURNS[number.unit]) if number else None)


def months_to(months: int, last: int) -> Place:
    """Give so many months up to a day: a cell of the calendar where they are one."""
    stretch = Stretch(months, last)
    found = cell(CELLS.get(months, "year"), last)
    return found if (found.first, found.last) == (stretch.first, last) else stretch


def numbered_to(unit: str, number: int, last: int) -> Place:
    """Give the quarter or half with a number, from 0, up to a day: the fiscal fourth quarter ended June 30 is none of the calendar."""
    months, number_of = YEAR // TURNS[unit], Cell(unit, year_of(last) * TURNS[unit] + number)
    near = cell(unit, last - MIDDLE[unit])
    return near if near == number_of else Stretch(months, last, number_of)


def years_on(period: Place, years: float) -> Place:
    """Give the same period of another year."""
    if isinstance(period, Stretch):
        return period.years_on(years)
    return period.to(period.unit) + round(years * TURNS[period.unit])


def compared(frame: Frame) -> Place | None:
    """Give the quarter, half or year that figures of a year before are compared with; those of nine months are of a year."""
    period = frame.period if frame.compared else None
    whole = isinstance(period, Stretch) and period.numbered is None and period.months != YEAR
    return None if whole or (period and period.unit not in ("quarter", "half", "year", "period")) else period


def read_period(period: Place, why: str) -> Reading:
    """Read a phrase as a period."""
    if isinstance(period, Stretch):
        return Reading("DATE", period.timex, tuple(period.edtf.split("/")), why)
    return placed(period, why)
