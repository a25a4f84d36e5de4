"""Days and years in figures of which only the text tells the order, the century or the era: 03/04/2025, 3/4, 31/7/17, in 476."""

from __future__ import annotations

import re

import attrs

from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import year_of
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.dates import Years
from chronology.expressions.senses.dates import decade_of
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import common
from chronology.expressions.senses.frames import placed
from chronology.expressions.senses.wholes import Part
from chronology.when.calendar import civil_from_days
from chronology.when.calendar import days_from_civil
from chronology.when.calendar import days_in_month

DAY_MONTH = "day-month"
"""The orders, in the words of a source's `date_order`."""


@attrs.frozen
class EitherOrder:
    """A day that is one of two: 03/04/2025."""

    day_month: Place
    month_day: Place

    def read(self, frame: Frame) -> Reading:
        """Read it in the order of the text where that is known, else as one of its days."""
        if frame.order:
            place = self.day_month if frame.order == DAY_MONTH else self.month_day
            return placed(place, f"as written, in the order {frame.order} of the text")
        first, last = sorted((self.day_month, self.month_day), key=lambda place: place.first)
        value = common([first.timex, last.timex])
        why = "day and month may stand in either order"
        return Reading("DATE", value, (f"[{first.edtf},{last.edtf}]",), why, None, first)


@attrs.frozen
class EitherOrderOfYear:
    """A day of the year in either order: 3/4; the month first where nothing is known."""

    first: int
    second: int

    def read(self, frame: Frame) -> Reading:
        """Read it in the order of the text."""
        month, day = (self.second, self.first) if frame.order == DAY_MONTH else (self.first, self.second)
        return Yearly(month, day).read(frame)


SHORT = re.compile(
    r"(?:.*\D)?\d{1,2}[/.-]\d{1,2}[/.-]\d{2}|.*['’]\d{2}|(?:.*\W)?\d{1,2}[ -]?[a-z]{3,9}\.?[ -]?\d{2}",
    re.DOTALL | re.IGNORECASE,
)
"""A time whose year has two figures: 31/7/17, May '17, 31 July 17."""

RECENT = days_from_civil(1960, 1, 1)
LEAD = 10
"""Before what day two figures of a year may be of another century than ours, and how many years a text looks ahead."""

FIGURES = 99
"""The last year of two figures."""


DECADE = re.compile(
    r"(?:.*\W)?(?:['’]?[1-9]0['’]?s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)",
    re.DOTALL | re.IGNORECASE,
)
"""A decade that names no century: the early forties, the '90s."""

GENERATION, NEXT = 50, 40
"""How many years a story looks ahead to a decade that names no century, and to '93."""


def in_century(sense: Sense, said: str, day: int | None) -> Sense:
    """Give a time whose year has two figures in the century of an old text: 31/7/17 in a letter of 1917."""
    decade = day is not None and day < RECENT and DECADE.fullmatch(said) is not None
    if day is None or day >= RECENT or not (decade or SHORT.fullmatch(said)):
        return sense
    if isinstance(sense, Part):
        return attrs.evolve(sense, whole=in_century(sense.whole, said, day))
    ahead = GENERATION if decade else NEXT if said[0] in "'’" else LEAD
    latest = max(civil_from_days(day).year + ahead, FIGURES)
    if isinstance(sense, EitherOrder):
        return EitherOrder(*(moved(place, latest) for place in (sense.day_month, sense.month_day)))
    return Fixed(moved(sense.place, latest)) if isinstance(sense, Fixed) else sense


def moved(place: Place, latest: int) -> Place:
    """Give the time of its year so many centuries earlier that it is no later than a year; the last of its month at most."""
    year, month, number = civil_from_days(place.first)
    early = year - max(0, -((latest - year) // 100)) * 100
    first = days_from_civil(early, month, min(number, days_in_month(early, month)))
    return cell(place.unit, first)


LATEST, FAR = 1100, 400
"""Before what year a story must have come, and how many years it may leap, to name a year of three figures."""


@attrs.frozen
class EarlyYear:
    """A year of three figures, a month or season of it, or a decade; only a story of its time names it, in which it is BC where the story is.

    A `sure` one needs no date before it, as nothing that it could count follows.
    """

    year: int
    unit: str = "year"
    number: int = 0
    sure: bool = False

    def read(self, frame: Frame) -> Reading:
        """Read it in the era of the story; elsewhere it is nothing, or a month or season without its year."""
        if self.belongs(frame):
            return placed(self.place(frame.reached), "as written, in the era of the story")
        if self.unit in LONG:
            return Reading("", "", (), "a number")
        return Cyclic(self.unit, self.number).read(frame)

    def belongs(self, frame: Frame) -> bool:
        """Tell whether the story has come to such years, or tells none yet."""
        reached = frame.reached
        if reached is None or self.unit not in LONG:
            return frame.narrative and self.sure
        year = year_of(reached.first)
        return year < LATEST and abs(year - year_of(self.place(reached).first)) <= FAR

    def place(self, reached: Place | None) -> Place:
        """Give its time in the era that the story has come to."""
        before = reached is not None and year_of(reached.first) <= 0
        if self.unit == "decade":
            return decade_of(self.year // 10, -1 if before else 1)
        year = 1 - self.year if before else self.year
        return Cell(self.unit, year * PARTS[self.unit] + self.number)


def century_bc(nth: int) -> Place:
    """Give a century before our era: the 4th, 400 to 301 BC."""
    return Years("century", f"BC{nth - 1:02}", 1 - nth * 100, -(nth - 1) * 100)


@attrs.frozen
class EarlyCentury(Fixed):
    """A century that names no era: before ours where a story has come to an earlier one, in 480 BC ... in the 4th century."""

    nth: int = 0

    def read(self, frame: Frame) -> Reading:
        """Read it in the era of the story."""
        nth, reached = self.nth, frame.reached
        past = -year_of(reached.first) // 100 + 1 if reached is not None else 0
        if nth < past or nth == past > 1:
            return placed(century_bc(nth), "as written, in the era of the story")
        return placed(self.place, "as written")


LONG = ("year", "decade")
"""The units that without an era are times only in a story of their time."""

PARTS = {"year": 1, "season": 4, "month": 12}
"""How many of each unit a year has."""
