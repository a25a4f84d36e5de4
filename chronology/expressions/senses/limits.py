"""Limits counted from a day that is named: within two weeks from today, within 30 days after 5 May."""

from __future__ import annotations

import attrs

from chronology.expressions.senses.cells import edtf_window
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.shifts import Shift


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
