"""The first or last days, weeks or months of a longer time: the first three months of 2010."""

from __future__ import annotations

import attrs

from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import placed
from chronology.expressions.senses.lengths import timex_length

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
        untold = frame.future is False and cell("month", year.first) + (self.months - 1) > cell("month", here)
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
        return attrs.evolve(found, edtf=tuple(end.edtf for end in ends), why=why)
