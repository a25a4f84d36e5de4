"""The points of a network and the bounds on their differences, each with the ground it rests on.

Point 0 is the origin, 1970-01-01T00:00 of civil time. Times are whole microseconds; a start lies at least one of them before
its end. Days are points too, where something is counted in days: the midnight before a start, and before the last moment.
"""

from __future__ import annotations

import attrs

from chronology.network.grounds import Ground
from chronology.when import When
from chronology.when.calendar import DAY
from chronology.when.calendar import MINUTE
from chronology.when.compare import EARLIEST_ZONE
from chronology.when.compare import LATEST_ZONE
from chronology.when.instant import plus

ORIGIN = 0
STRUCTURE = -1
"""The number of the ground of what holds by the nature of time."""

Window = tuple[int | None, int | None]
"""The first and last moment, or the shortest and longest length; None where there is none."""


@attrs.frozen
class Span:
    """The points at which something starts and ends."""

    start: int
    end: int


@attrs.define(eq=False)
class Points:
    """A network being built: bounds are added one after the other."""

    count: int = 1
    tails: list[int] = attrs.field(factory=list)
    heads: list[int] = attrs.field(factory=list)
    weights: list[int] = attrs.field(factory=list)
    reasons: list[int] = attrs.field(factory=list)
    grounds: list[Ground] = attrs.field(factory=list)
    first_days: dict[int, int] = attrs.field(factory=dict)
    last_days: dict[int, int] = attrs.field(factory=dict)
    utc: int | None = None

    def ground(self, ground: Ground) -> int:
        """Take a ground in; give its number."""
        self.grounds.append(ground)
        return len(self.grounds) - 1

    def point(self) -> int:
        """Make a point."""
        self.count += 1
        return self.count - 1

    def span(self) -> Span:
        """Make a start and an end after it."""
        span = Span(self.point(), self.point())
        self.bound(span.end, span.start, -1, STRUCTURE)
        return span

    def bound(self, tail: int, head: int, weight: int, reason: int) -> None:
        """Let the time of the head be later than that of the tail by so much at most."""
        self.tails.append(tail)
        self.heads.append(head)
        self.weights.append(weight)
        self.reasons.append(reason)

    def between(self, tail: int, head: int, length: Window, reason: int) -> None:
        """Let the time of the head be later than that of the tail by a length from the shortest to the longest."""
        shortest, longest = length
        if longest is not None:
            self.bound(tail, head, longest, reason)
        if shortest is not None:
            self.bound(head, tail, -shortest, reason)

    def date(self, span: Span, when: When, reason: int) -> None:
        """Let something start and end as a time has it."""
        first_start, last_start, first_end, last_end = when.bounds
        base = self.base(when)
        self.within(span.start, (first_start, plus(last_start, -1)), reason, base)
        self.within(span.end, (plus(first_end, 1), last_end), reason, base)

    def begin(self, span: Span, when: When, reason: int) -> None:
        """Let something that is longer than a time start within it."""
        self.within(span.start, (when.first_start, plus(when.last_start, -1)), reason, self.base(when))

    def touch(self, span: Span, when: When, reason: int) -> None:
        """Let something share a moment with a time."""
        base = self.base(when)
        self.within(span.start, (None, plus(when.last_end, -1)), reason, base)
        self.within(span.end, (plus(when.first_start, 1), None), reason, base)

    def within(self, point: int, window: Window, reason: int, base: tuple[int, int] = (ORIGIN, 0)) -> None:
        """Let a point lie between two moments, both included, told from an origin that is ahead by a shift."""
        origin, shift = base
        first, last = (plus(moment, shift) for moment in window)
        self.between(origin, point, (first, last), reason)

    def base(self, when: When) -> tuple[int, int]:
        """Give the origin that a time is told from, and by how much it is ahead."""
        if when.offset is None:
            return ORIGIN, 0
        utc, _ = self.universal()
        return utc, -when.offset * MINUTE

    def universal(self) -> tuple[int, int]:
        """Give the origin of times in UTC, from which the clock of all that names no zone may differ."""
        if self.utc is None:
            self.utc = self.point()
            self.between(ORIGIN, self.utc, (-LATEST_ZONE, EARLIEST_ZONE), STRUCTURE)
        return self.utc, 0

    def first_day(self, start: int) -> int:
        """Give the midnight before a start."""
        if start not in self.first_days:
            self.first_days[start] = self.point()
            self.between(self.first_days[start], start, (0, DAY - 1), STRUCTURE)
        return self.first_days[start]

    def last_day(self, end: int) -> int:
        """Give the midnight before the last moment of what ends."""
        if end not in self.last_days:
            self.last_days[end] = self.point()
            self.between(self.last_days[end], end, (1, DAY), STRUCTURE)
        return self.last_days[end]

    def days(self, span: Span) -> tuple[int, int]:
        """Give the midnights before the first and before the last moment."""
        return self.first_day(span.start), self.last_day(span.end)

    def mirror(self) -> None:
        """Say of days what is said of the moments in them, so that whole days are reckoned with.

        A start s lies in the day of s, an end e in that of e - 1; and the day of x + c is at most so many days after that of x
        as c has, rounded up.
        """
        if not self.first_days and not self.last_days:
            return
        days = {
            **{s: (day, 0) for s, day in self.first_days.items()},
            **{e: (day, 1) for e, day in self.last_days.items()},
        }
        days[ORIGIN] = ORIGIN, 0
        for tail, head, weight, reason in [
            *zip(self.tails, self.heads, self.weights, self.reasons, strict=True)
        ]:
            if tail in days and head in days and {tail, head} != {ORIGIN}:
                (first, before), (second, after) = days[tail], days[head]
                if tail == ORIGIN:
                    whole = (weight - after) // DAY * DAY
                else:
                    whole = -((after - before - weight) // DAY) * DAY
                self.bound(first, second, whole, reason)
