"""Events that have several dates of which one is true: those of claims that differ, and those of a one-of set."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.event import Event
from chronology.event import Status
from chronology.when import When

MOST = 4
"""Of more dates than these the mark covers all, and says so."""
DENYING = (Status.PLANNED, Status.DENIED, Status.CANCELLED)
"""What a claim says of a plan, or denies, is no date of the event."""


def rivals(event: Event) -> tuple[When, ...]:
    """Give the dates of an event that exclude one another, the earliest first; none where there is one date, or one time."""
    found: list[When] = list(stated(event))
    for when in claimed(event):
        if all(apart(when, other) for other in found):
            found.append(when)
    known = len(found) in range(2, MOST + 1) and all(map(is_bounded, found))
    return tuple(sorted(found, key=lambda when: when.first_start or 0)) if known else ()


def is_contested(event: Event) -> bool:
    """Tell whether it is the claims that differ, not one date that is left open."""
    told = set(stated(event))
    return any(when not in told for when in rivals(event))


def stated(event: Event) -> tuple[When, ...]:
    """Give the dates that the event itself has."""
    return () if event.when is None else event.when.readings


def claimed(event: Event) -> Iterator[When]:
    """Give the dates that claims have."""
    for claim in event.claims:
        if claim.when is not None and claim.status not in DENYING:
            yield from claim.when.readings


def is_bounded(when: When) -> bool:
    """Tell whether a time has a beginning and an end."""
    return when.first_start is not None and when.last_end is not None


def apart(one: When, other: When) -> bool:
    """Tell whether two times have no moment in common."""
    return ends_before(one, other) or ends_before(other, one)


def ends_before(one: When, other: When) -> bool:
    """Tell whether a time is over when another begins."""
    return one.last_end is not None and other.first_start is not None and one.last_end <= other.first_start
