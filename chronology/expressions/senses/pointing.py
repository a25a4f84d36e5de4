"""Times found from others that words point to: this day in 1944, the Sunday after Easter, the summer before last."""

from __future__ import annotations

import attrs

from chronology.errors import WhenError
from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import year_of
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.deictic import UNKNOWN
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import placed
from chronology.expressions.senses.shifts import day_moved
from chronology.when.calendar import weekday as weekday_of


@attrs.frozen
class SameDay:
    """The day of writing, or the day mentioned last (`same`), in another year: this day in 1944, the same day last year."""

    whole: Sense
    same: bool = False

    def read(self, frame: Frame) -> Reading:
        """Read the year, and find the day in it."""
        told = frame.last if self.same and frame.last and frame.last.unit == "day" else None
        day = told.first if told else frame.here
        reading = self.whole.read(frame)
        if reading.place is None or reading.place.unit != "year" or day is None:
            return Reading("DATE", UNKNOWN["day"], (), UNANCHORED)
        moved = day_moved(day, year_of(reading.place.first) - year_of(day), "year")
        return placed(cell("day", moved), f"that day of another year: {reading.why}")


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


@attrs.frozen
class WeekendBeside:
    """The weekend before (-1) or after (1) a day: the weekend after Thanksgiving."""

    side: int
    base: Sense

    def read(self, frame: Frame) -> Reading:
        """Read it as that of the Saturday before or after the day."""
        reading = WeekdayBeside(SATURDAY, self.side, self.base).read(frame)
        if reading.place is None:
            return attrs.evolve(reading, value=UNKNOWN["weekend"])
        return placed(reading.place.to("weekend"), reading.why)


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
