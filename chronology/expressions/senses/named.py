"""Senses of days and seasons that no anchor tells, or only one: the Sept. 11 attacks, on a Friday, a Saturday in 1985, usually in January."""

from __future__ import annotations

import attrs

from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.dates import CYCLES
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import placed


@attrs.frozen
class Known:
    """A day of the year that has been one day since that came; before it, any year's."""

    day: Yearly
    once: Cell

    def read(self, frame: Frame) -> Reading:
        """Read it as the day that is known by its name, if that has come."""
        if frame.day is not None and frame.day < self.once.first:
            return self.day.read(frame)
        return placed(self.once, "the day known by that name")


@attrs.frozen
class AnyOf:
    """Some day or season of its name, nobody says which: on a Friday, after a summer of rising prices."""

    part: Cyclic

    def read(self, frame: Frame) -> Reading:  # noqa: ARG002 - no anchor tells
        """Read it as an unknown one."""
        unit = CYCLES[self.part.cycle].unit
        return Reading("DATE", self.part.template, (), f"some such {unit}, nobody says which")


@attrs.frozen
class AnyWorkday:
    """Some day from Monday to Friday, nobody says which: on a business day."""

    def read(self, frame: Frame) -> Reading:  # noqa: ARG002 - no anchor tells
        """Read it as an unknown one."""
        return Reading("DATE", "XXXX-WXX-WD", (), "some working day, nobody says which")


@attrs.frozen
class SomeOf:
    """Some day or weekend of a longer time, nobody says which: all that is known is the longer one."""

    template: str
    whole: Sense

    def read(self, frame: Frame) -> Reading:
        """Read the longer time, and keep its month, or its year."""
        reading = self.whole.read(frame)
        place = reading.place
        if place is None:
            return reading
        value = f"{place.timex}-XX" if place.unit == "month" else f"{place.timex[:YEAR]}{self.template}"
        return attrs.evolve(reading, value=value, why=f"some one of {reading.value}")


YEAR = 4
"""How many figures a year has."""


@attrs.frozen
class Mostly:
    """A month, season or day of which a habit is told."""

    sense: Sense

    def read(self, frame: Frame) -> Reading:  # noqa: ARG002 - a habit counts from nothing
        """Read it without its year or week."""
        return attrs.evolve(self.sense.read(Frame(None)), why="what is mostly so then, of no certain time")
