"""Days written in numbers, whose day and month may stand in either order: 03/04/2025, 3/4."""

from __future__ import annotations

import attrs

from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import common
from chronology.expressions.senses.frames import placed

DAY_MONTH, MONTH_DAY = "day-month", "month-day"
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
