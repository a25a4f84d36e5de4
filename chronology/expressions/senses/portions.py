"""Lengths at one side of a time: the first three months of 2010, over the next week, within 30 days after 5 May."""

from __future__ import annotations

import attrs

from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import edtf_window
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import placed
from chronology.expressions.senses.lengths import Lasting
from chronology.expressions.senses.lengths import timex_length
from chronology.expressions.senses.shifts import Shift

GRAINS = {"week": ("day", 7), "weekend": ("day", 7)}


@attrs.frozen
class YearTold:
    """The year whose first months are told of: that of the anchor, or the one before where they are not over but told as over."""

    months: int

    def read(self, frame: Frame) -> Reading:
        """Read it."""
        here = frame.reached.first if frame.reached else frame.here
        if here is None or frame.is_vague("year"):
            return Reading("DATE", "XXXX", (), UNANCHORED)
        year = cell("year", here)
        untold = (
            frame.future is False
            and not frame.narrative
            and cell("month", year.first) + (self.months - 1) > cell("month", here)
        )
        return placed(year + -int(untold), "the year before" if untold else "the year of the anchor")


@attrs.frozen
class Portion:
    """So many units at the start (1) or the end (-1) of a time."""

    amount: int
    unit: str
    side: int
    whole: Sense

    def read(self, frame: Frame) -> Reading:
        """Read it as a duration that covers the start or the end of the whole."""
        reading = self.whole.read(frame)
        place = reading.place
        found = Reading("DURATION", timex_length(self.amount, self.unit), (), reading.why)
        if place is None:
            return found
        grain, size = GRAINS.get(self.unit, (self.unit, 1))
        count = self.amount * size - 1
        first, last = cell(grain, place.first), cell(grain, place.last)
        ends = (first, first + count) if self.side > 0 else (last + -count, last)
        why = f"the {'first' if self.side > 0 else 'last'} of {place.timex}: {reading.why}"
        return attrs.evolve(found, edtf=tuple(end.edtf for end in ends), why=why, place=place)


@attrs.frozen
class Rolling:
    """One unit before (-1) or after (1) the anchor: over the next week, in the last month.

    A story tells of calendar units by the same words: in the next year. Only what is `spent` all through, "over the next
    year", is a length of time there, too.
    """

    unit: str
    which: int
    spent: bool = False

    def read(self, frame: Frame) -> Reading:
        """Read it as a length of time beside the anchor, or as the calendar's unit in a story."""
        if frame.narrative and not self.spent:
            return Deictic(self.unit, self.which, same=self.unit == "day").read(frame)
        return Lasting(1, self.unit, self.which).read(frame)


@attrs.frozen
class Limit:
    """Some time between a day and the one so far from it."""

    shift: Shift

    def read(self, frame: Frame) -> Reading:
        """Read both days, and give all from the one to the other."""
        end = self.shift.read(frame)
        start = self.shift.base.read(frame).place if self.shift.base else None
        if start is None or end.place is None:
            return end
        first, last = min(start.first, end.place.first), max(start.last, end.place.last)
        return attrs.evolve(end, edtf=(edtf_window(first, last),), why=f"no later than that: {end.why}")
