"""A story laid out as points: the spans of its events, lives and terms, and what is counted between days."""

from __future__ import annotations

import attrs

from chronology.chronology import Chronology
from chronology.network.lengths import shifted
from chronology.network.points import Points
from chronology.network.points import Span
from chronology.when import Duration


@attrs.frozen(eq=False)
class Plan:
    """A story laid out as points: the spans of its events, lives and terms, and what is counted between which points."""

    story: Chronology
    points: Points
    events: dict[str, Span]
    lives: dict[str, Span]
    terms: dict[tuple[str, str, str], Span]
    counts: list[Count]
    lasting: frozenset[str]
    """The events that relations need to last."""


@attrs.frozen(eq=False)
class Count:
    """A number of calendar units between two days, whose length depends on the days."""

    first: int
    second: int
    duration: Duration
    calendar: str | None
    reason: int

    def later(self, day: int) -> int:
        """Count on from a day."""
        return shifted(day, self.duration, 1, self.calendar)

    @property
    def bounds_below(self) -> bool:
        """Tell whether the second day is so much later at least."""
        return self.duration.mod in (None, "over", "at least")

    @property
    def bounds_above(self) -> bool:
        """Tell whether the second day is so much later at most."""
        return self.duration.mod in (None, "almost", "at most")

    def earlier(self, day: int) -> int:
        """Count back from a day."""
        return shifted(day, self.duration, -1, self.calendar)
