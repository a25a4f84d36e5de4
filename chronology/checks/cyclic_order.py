"""No event comes before itself, or is part of itself, by way of others."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from chronology.checks.evidence.contradictions import contradictions
from chronology.checks.evidence.contradictions import place_of
from chronology.chronology import Chronology
from chronology.event import Event
from chronology.findings import Finding
from chronology.findings import Quote


def check(story: Chronology) -> Iterator[Finding]:
    """Find orders, and parts of wholes, that lead round in a circle."""
    yield from contradictions(story, "cyclic-order")
    yield from map(tell, circles(story))


def circles(story: Chronology) -> Iterator[list[Event]]:
    """Give the events that are parts of themselves by way of others, each circle once."""
    passed: set[str] = set()
    events = {event.id: event for event in story}
    for event in story:
        way: list[Event] = []
        at: Event | None = event
        while at is not None and at.id not in passed:
            passed.add(at.id)
            way.append(at)
            at = events.get(at.part_of or "")
        if at in way:
            yield way[way.index(at) :]


def tell(circle: Sequence[Event]) -> Finding:
    """Tell the events of a circle, each of which is part of the next."""
    chain = (
        Quote(
            says=f"{event.id} is part of {event.part_of}",
            position=event.origin and event.origin.at("part_of"),
        )
        for event in circle
    )
    return Finding(
        check="cyclic-order",
        position=circle[0].origin and circle[0].origin.at("part_of"),
        place=place_of([event.id for event in circle]),
        event=circle[0].id,
        message="each is part of the next, and the last of the first" if circle[1:] else "is part of itself",
        chain=tuple(chain),
        remedy="drop the `part_of` of the largest",
    )
