"""Relations between events as bounds on the order of their starts and ends, with gaps.

Source of the relations: J. F. Allen, "Maintaining knowledge about temporal intervals", CACM 26 (1983).
"""

from __future__ import annotations

from itertools import pairwise

from chronology.network.lengths import Length
from chronology.network.lengths import length_of
from chronology.network.points import Points
from chronology.network.points import Span
from chronology.when import Duration
from chronology.when.calendar import DAY
from chronology.when.compare import ORDERS
from chronology.when.instant import plus

LOOSE = {"before": (("e", "S"),), "after": (("E", "s"),)}
"""What lies before or after another may touch it: the one is over by the time the other starts."""

GAPS = {
    "before": ("e", "S"),
    "after": ("E", "s"),
    "meets": ("e", "S"),
    "met-by": ("E", "s"),
    "overlaps": ("s", "S"),
    "overlapped-by": ("S", "s"),
    "starts": ("e", "E"),
    "started-by": ("E", "e"),
    "during": ("S", "s"),
    "contains": ("s", "S"),
    "finishes": ("S", "s"),
    "finished-by": ("s", "S"),
    "equals": ("s", "S"),
}
"""Between which two ends the gap of a relation lies: s and e are those of the one event, S and E of the other."""


def ends_of(one: Span, other: Span) -> dict[str, int]:
    """Give the points of two events by the letters of their ends."""
    return {"s": one.start, "e": one.end, "S": other.start, "E": other.end}


def relate(points: Points, name: str, one: Span, other: Span, reason: int) -> None:
    """Let two events stand in one of Allen's relations."""
    ends = ends_of(one, other)
    if name in LOOSE:
        for earlier, later in LOOSE[name]:
            points.bound(ends[later], ends[earlier], 0, reason)
        return
    order = ORDERS[name]
    for group in order:
        for first, second in pairwise(group):
            points.between(ends[first], ends[second], (0, 0), reason)
    for before, after in pairwise(order):
        points.bound(ends[after[0]], ends[before[0]], -1, reason)


def says_order(name: str, gap: Duration) -> bool:
    """Tell whether a gap leaves no more to say of the order: told by itself, that would be a contradiction too small."""
    shortest, _ = length_of(gap)
    return name in LOOSE and shortest is not None and shortest >= (1 if gap.has_time else DAY)


def counted(points: Points, end: str, point: int) -> int:
    """Give the midnight from which days are counted at a start, or at an end."""
    return points.first_day(point) if end in "sS" else points.last_day(point)


def part(points: Points, name: str, gap: Duration, spans: tuple[Span, Span], reason: int) -> tuple[int, int]:
    """Let a gap lie between the ends that a relation leaves apart; give the points it is counted between."""
    ends = ends_of(*spans)
    first, second = (ends[end] for end in GAPS[name])
    if not gap.has_time:
        first, second = (counted(points, end, ends[end]) for end in GAPS[name])
    points.between(first, second, length_of(gap), reason)
    return first, second


def last(points: Points, span: Span, duration: Duration, reason: int) -> None:
    """Let something last so long; days may be counted with both the first and the last, or with one of them."""
    length = length_of(duration)
    if duration.has_time:
        points.between(span.start, span.end, length, reason)
        return
    points.between(*points.days(span), fenced(length), reason)


def fenced(length: Length) -> Length:
    """Give the difference of days of a length that may be counted with both ends."""
    shortest, longest = length
    return plus(shortest, -DAY), longest
