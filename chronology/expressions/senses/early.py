"""Times of years of three figures, which a story of late antiquity or the early middle ages names without an era: in 476."""

from __future__ import annotations

import attrs

from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import year_of
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import decade_of
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import placed

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


LONG = ("year", "decade")
"""The units that without an era are times only in a story of their time."""

PARTS = {"year": 1, "season": 4, "month": 12}
"""How many of each unit a year has."""
