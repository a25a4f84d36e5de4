"""The times of events as narrow as they follow from all that the story says."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.checks.evidence.testimony import quote_when
from chronology.checks.evidence.testimony import when_position
from chronology.checks.evidence.weight import REAL
from chronology.checks.evidence.weight import weigh
from chronology.chronology import Chronology
from chronology.event import Event
from chronology.findings import Quote
from chronology.findings import Severity
from chronology.network import network_of
from chronology.network import tightened
from chronology.network.telling import say
from chronology.when import When


def times(story: Chronology, key: str) -> Iterator[tuple[Event, When]]:
    """Give the events that have a key and came about, or are said to have, with their times."""
    for event in story:
        if getattr(event, key) and event.status in REAL and (when := tightened(network_of(story), event)):
            yield event, when


def quote_time(event: Event, when: When) -> Quote:
    """Quote the date of an event, or how it follows from the rest of the story."""
    if when is event.when:
        return quote_when(event)
    own = f"dated {say(event.when)}" if event.when else "not dated"
    says = f"event {event.id} is {own}; from the rest it follows: {say(when)}"
    return Quote(says=says, position=when_position(event))


def weigh_times(*times: tuple[Event, When], others: tuple[When | None, ...] = ()) -> Severity:
    """Weigh a contradiction of times: a warning where one of them only follows from what else is said, or is soft."""
    if any(when is not event.when for event, when in times):
        return Severity.WARNING
    return weigh(*(value for time in times for value in time), *others)
