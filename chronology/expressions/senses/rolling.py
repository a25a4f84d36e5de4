"""Times that roll on with the day of writing: over the next week are the seven days after it, not the week that begins on Monday."""

from __future__ import annotations

import attrs

from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.lengths import Lasting


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
