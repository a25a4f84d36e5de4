"""What happens again each time, and is read as of no certain year or week: demand usually peaks in January."""

from __future__ import annotations

import attrs

from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense


@attrs.frozen
class Mostly:
    """A month, season or day of which a habit is told."""

    sense: Sense

    def read(self, frame: Frame) -> Reading:  # noqa: ARG002 - a habit counts from nothing
        """Read it without its year or week."""
        return attrs.evolve(self.sense.read(Frame(None)), why="what is mostly so then, of no certain time")
