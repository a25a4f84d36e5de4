"""Times found from others that words point to: this day in 1944, the same month last year, the Sunday after Easter, the summer before last."""

from __future__ import annotations

import attrs

from chronology.errors import WhenError
from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import year_of
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.deictic import UNKNOWN
from chronology.expressions.senses.distances import middle
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import placed
from chronology.expressions.senses.shifts import day_moved
from chronology.when.calendar import weekday as weekday_of


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


@attrs.frozen
class Beyond:
    """The one of its kind before the last (-1) or after the next (1): the summer before last."""

    part: Cyclic
    side: int

    def read(self, frame: Frame) -> Reading:
        """Read the last or next one, and go on by a cycle."""
        reading = attrs.evolve(self.part, which=self.side).read(frame)
        place = reading.place
        if not isinstance(place, Cell):
            return reading
        year = day_moved(place.first, self.side, "year")
        return placed(cell(place.unit, year), f"a year beyond {place.timex}")


def nth_of(nth: int) -> int:
    """Take a count from one on; raises WhenError for the last, which nothing tells."""
    if nth < 1:
        raise WhenError("the last before or after a day is not told")
    return nth
