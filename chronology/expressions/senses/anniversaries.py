"""Senses of times told by another one of the same name: a year ago Tuesday, one day last week, on a Friday."""

from __future__ import annotations

import attrs

from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.dates import CYCLES
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.deictic import UNKNOWN
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import placed
from chronology.expressions.senses.shifts import day_moved

MIDDLE = 3
"""How many days after its first one the middle of a week lies."""


@attrs.frozen
class Anniversary:
    """So many units before another time, and as exact as that one: a year ago Tuesday, two years ago this week."""

    amount: float | None
    unit: str
    base: Sense

    def read(self, frame: Frame) -> Reading:
        """Read the other time, and go back from it."""
        if self.amount is None:
            return Reading("DATE", "PAST_REF", (), "no count is given")
        named = getattr(self.base, "which", None) == 0
        reading = self.base.read(frame._replace(future=None) if named else frame)
        place = reading.place
        if place is None:
            return Reading("DATE", UNKNOWN["day"], (), reading.why)
        middle = MIDDLE if place.unit == "week" else 0
        back = day_moved(place.first + middle, -self.amount, self.unit)
        return placed(cell(place.unit, back), f"{self.amount:g} {self.unit}s before {place.timex}")


@attrs.frozen
class AnyOf:
    """Some day or season of its name, nobody says which: on a Friday, after a summer of rising prices."""

    part: Cyclic

    def read(self, frame: Frame) -> Reading:  # noqa: ARG002 - no anchor tells
        """Read it as an unknown one."""
        unit = CYCLES[self.part.cycle].unit
        return Reading("DATE", self.part.template, (), f"some such {unit}, nobody says which")
