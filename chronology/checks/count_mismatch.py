"""Numbers agree with what is counted: the third of a series is the third, and an event has no more parts than told."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from chronology.checks.evidence.bounds import quote_time
from chronology.checks.evidence.sequences import Dated
from chronology.checks.evidence.sequences import dated_events
from chronology.checks.evidence.terms import NEVER
from chronology.checks.evidence.terms import bound
from chronology.checks.evidence.weight import weigh
from chronology.checks.evidence.words import count
from chronology.chronology import Chronology
from chronology.event import Event
from chronology.findings import Finding
from chronology.findings import Quote
from chronology.network.telling import say
from chronology.when import Answer

REMEDY = "correct the number or the dates; an event that does not count belongs to no series"


def check(story: Chronology) -> Iterator[Finding]:
    """Find numbers that cannot be those of their events."""
    for events in dated_events(story).values():
        numbered = sorted((dated for dated in events if dated[0].number is not None), key=number_of)
        yield from twins(numbered)
        yield from disordered(numbered)
        yield from miscounted(numbered, events)
    yield from surplus(story)


def number_of(dated: Dated) -> int:
    """Give the number of an event that has one."""
    return dated[0].number or 0


def twins(numbered: list[Dated]) -> Iterator[Finding]:
    """Find two events with one number."""
    first: dict[int, Event] = {}
    for event, _ in numbered:
        twin = first.setdefault(event.number or 0, event)
        if twin is not event:
            yield make(
                event,
                f"number {event.number} of {event.series}, as is {twin.id}",
                (quote(twin), quote(event)),
            )


def disordered(numbered: list[Dated]) -> Iterator[Finding]:
    """Find events that are certainly over before one with a smaller number begins."""
    latest: Dated | None = None
    for dated in numbered:
        event, when = dated
        if latest and event.number != latest[0].number and when.is_before(latest[1]) is Answer.CERTAIN:
            told = f"number {event.number} of {event.series}, but dated {say(when)}, before number {latest[0].number}, {say(latest[1])}"
            yield make(event, told, (quote(event), quote_time(*latest), quote_time(*dated)))
        elif latest is None or bound(when.first_start, -NEVER) > bound(latest[1].first_start, -NEVER):
            latest = dated


def miscounted(numbered: list[Dated], events: list[Dated]) -> Iterator[Finding]:
    """Find events before which more of the series come than their number allows, by their numbers or by certain dates."""
    bare = [dated for dated in events if dated[0].number is None]
    ends = sorted(bound(when.last_end, NEVER) for _, when in bare)
    for smaller, (event, when) in enumerate(numbered):
        before = smaller + bisect_right(ends, bound(when.first_start, -NEVER))
        if before >= number_of((event, when)) and before > smaller:
            told = f"number {event.number} of {event.series}, but {count(before, 'event')} of it came before"
            earlier = tuple(
                quote_time(one, time) for one, time in bare if time.is_before(when) is Answer.CERTAIN
            )
            yield make(event, told, (quote(event), *earlier[:3]))


def surplus(story: Chronology) -> Iterator[Finding]:
    """Find events with more parts than they are told to have."""
    parts = Counter(event.part_of for event in story if event.part_of)
    for event in story:
        if event.parts is not None and parts[event.id] > event.parts:
            told = f"told to have {count(event.parts, 'part')}, but {count(parts[event.id], 'event')} belong to it"
            quoted = Quote(
                says=f"{count(event.parts, 'part')}", position=event.origin and event.origin.at("parts")
            )
            yield make(event, told, (quoted,))


def quote(event: Event) -> Quote:
    """Quote the number of an event."""
    position = event.origin and event.origin.at("number")
    return Quote(says=f"{event.id} is number {event.number} of {event.series}", position=position)


def make(event: Event, message: str, chain: tuple[Quote, ...]) -> Finding:
    """Make the finding of an event with a wrong number."""
    return Finding(
        check="count-mismatch",
        severity=weigh(event),
        position=event.origin and event.origin.at("number", "parts"),
        event=event.id,
        message=message,
        chain=chain,
        remedy=REMEDY,
    )
