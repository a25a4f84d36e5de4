"""Times found by their distance from another, as exact as that one: a year ago today, two weeks ago Monday, this day in 1944, the Sunday after Easter, the summer before last."""

from __future__ import annotations

import attrs

from chronology.errors import WhenError
from chronology.expressions.senses.cells import THURSDAY
from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import edtf_span
from chronology.expressions.senses.cells import edtf_window
from chronology.expressions.senses.cells import year_of
from chronology.expressions.senses.deictic import UNKNOWN
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import placed
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.shifts import POINTS
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.shifts import day_moved
from chronology.when.calendar import weekday as weekday_of


@attrs.frozen
class Distant:
    """A time so many units before (-1) or after (1) another, of the unit of that one: a year ago today is a day, two years ago this week a week."""

    amount: float | None
    unit: str
    sign: int
    base: Sense

    def read(self, frame: Frame) -> Reading:
        """Read the other time, wherever its clause looks where it is this one, and move it."""
        if self.amount is None:
            return Shift(None, self.unit, self.sign).read(frame)
        this = getattr(self.base, "which", None) == 0
        base = self.base.read(frame._replace(future=None) if this else frame)
        place = base.place
        if place is None:
            return base
        day = day_moved(middle(place), self.amount * self.sign, self.unit)
        return placed(cell(place.unit, day), f"counted from {place.timex}: {base.why}")


def middle(place: Place) -> int:
    """Give the day by which a time is moved: of a week its Thursday, else the first."""
    return place.first + THURSDAY * (place.unit == "week")


@attrs.frozen
class WeekBeside:
    """The seven days before (-1) or after (1) another time: the week before Easter."""

    side: int
    base: Sense

    def read(self, frame: Frame) -> Reading:
        """Read the other time, and give the days beside it; the value is the week that holds most of them."""
        base = self.base.read(frame)
        if base.place is None:
            return attrs.evolve(base, value="XXXX-WXX")
        if base.place.unit == "week":
            return placed(cell("week", base.place.first) + self.side, f"the week beside {base.place.timex}")
        first = base.place.first - WEEK if self.side < 0 else base.place.last + 1
        week = placed(cell("week", first + WEEK // 2), f"seven days beside {base.place.timex}: {base.why}")
        return attrs.evolve(week, edtf=(edtf_window(first, first + WEEK - 1),))


WEEK = 7


@attrs.frozen
class Ahead:
    """A length of time after which something comes, whatever the verb: in three months' time."""

    length: Length

    def read(self, frame: Frame) -> Reading:
        """Read it as placed in time by its "in"."""
        return attrs.evolve(self.length, signal="in").read(frame._replace(future=True))


@attrs.frozen
class Coming:
    """A day of the week that is to come unless its clause looks back: two weeks from Friday."""

    day: Sense

    def read(self, frame: Frame) -> Reading:
        """Read it as the coming one."""
        return self.day.read(frame if frame.future is False else frame._replace(future=True))


@attrs.frozen
class Eons:
    """So many thousand or million years before (-1) or after (1) the present, as exact as the count is told: 65 million years ago."""

    length: Length
    sign: int

    def read(self, frame: Frame) -> Reading:
        """Read it as some year that the count may be rounded from; the value is TIMEX2's (MA65)."""
        amount = int(self.length.amount or 0)
        if frame.here is None:
            return Reading("DATE", self.value, (), "needs a publication date")
        here = year_of(frame.here)
        counts = (amount - rounding(amount) // 2, self.greatest + rounding(self.greatest) // 2)
        ends = [Cell("year", here + count * self.sign) for count in counts]
        first, last = sorted(ends, key=lambda cell: cell.index)
        mod = POINTS[self.sign].get(self.length.mod or "", self.length.mod)
        edtf = {
            "BEFORE": f"[..{last.edtf}]",
            "ON_OR_BEFORE": f"[..{last.edtf}]",
            "AFTER": f"[{first.edtf}..{cell('year', frame.here).edtf}]",
        }.get(mod or "", edtf_span(first, last))
        return Reading("DATE", self.value, (edtf,), "as exact as the count is told", mod)

    @property
    def greatest(self) -> int:
        """Give the greatest count that it names."""
        return int(self.length.greatest)

    @property
    def value(self) -> str:
        """Write it in thousands, millions or billions of years."""
        amount = self.length.amount or 0
        letter, size = next(pair for pair in SIZES if amount >= pair[1])
        return f"{letter}A{amount / size:.15g}"


SIZES = (("G", 10**9), ("M", 10**6), ("K", 1000))
"""The letters of TIMEX2 for billions, millions and thousands of years."""


def rounding(amount: int) -> int:
    """Give to what a count is rounded: 2500 to hundreds."""
    size = 1
    while amount and amount % (size * 10) == 0:
        size *= 10
    return size


@attrs.frozen
class SameOfYear:
    """The day, week or month of writing, or the one mentioned last (`same`), in another year, or in the one before it: this day in 1944, the same month last year."""

    unit: str
    whole: Sense | None = None
    same: bool = True

    def read(self, frame: Frame) -> Reading:
        """Read the year, and find the time in it."""
        told = frame.last if self.same and frame.last and frame.last.unit == self.unit else None
        day = told.first if told else frame.here
        year = self.whole.read(frame).place if self.whole else None
        if day is None or (self.whole and (year is None or year.unit != "year")):
            return Reading("DATE", UNKNOWN[self.unit], (), UNANCHORED)
        years = year_of(year.first) - year_of(day) if year else -1
        moved = day_moved(middle(cell(self.unit, day)), years, "year")
        return placed(cell(self.unit, moved), f"that {self.unit} of another year")


@attrs.frozen
class WeekdayBeside:
    """The nth weekday before (-1) or after (1) a day: the Sunday after Easter, the second Monday before Christmas."""

    weekday: int
    side: int
    base: Sense
    nth: int = 1

    def read(self, frame: Frame) -> Reading:
        """Read the day, and count weekdays from it."""
        reading = self.base.read(frame)
        if reading.place is None or len(reading.edtf) != 1:
            return Reading("DATE", UNKNOWN["day"], (), reading.why)
        start = reading.place.last if self.side > 0 else reading.place.first
        far = (self.side * (self.weekday - weekday_of(start)) - 1) % 7 + 1 + 7 * (self.nth - 1)
        return placed(
            cell("day", start + self.side * far), f"counted from {reading.place.timex}: {reading.why}"
        )


SATURDAY = 5


def nth_of(nth: int) -> int:
    """Take a count from one on; raises WhenError for the last, which nothing tells."""
    if nth < 1:
        raise WhenError("the last before or after a day is not told")
    return nth
