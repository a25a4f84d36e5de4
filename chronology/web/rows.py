"""What a page tells of each event: its time in words, who and where, and the claims it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from chronology.chronology import Chronology
from chronology.drawing.languages import say
from chronology.drawing.telling.dates import AFTER
from chronology.drawing.telling.dates import BEFORE
from chronology.drawing.telling.dates import full_words
from chronology.drawing.telling.dates import status_word
from chronology.drawing.telling.dates import when_words
from chronology.drawing.telling.notes import source_words
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Source
from chronology.event import Status
from chronology.web.words import plain
from chronology.web.words import web_address

PLAIN = (Status.HAPPENED, *BEFORE, *AFTER)
"""The statuses that need no word beside that of the date."""


@attrs.frozen
class Ground:
    """One claim as the page tells it: the source's words, how they are understood, and where they stand."""

    source: str
    url: str | None
    says: str | None
    means: str | None
    at: str | None


@attrs.frozen
class Row:
    """One event as the page tells it."""

    id: str
    title: str
    when: str
    order: tuple[str | None, str | None]
    status: str
    shown: str | None
    lane: str | None
    people: tuple[str, ...]
    places: tuple[str, ...]
    organisations: tuple[str, ...]
    note: str | None
    url: str | None
    grounds: tuple[Ground, ...]


@attrs.frozen
class Choice:
    """A filter: its name, its label, and what there is to choose from, with the number of events of each."""

    name: str
    label: str
    values: Mapping[str, int]
    told: Mapping[str, str] = MappingProxyType({})
    """What is shown of values that are not shown as they are."""


def rows(story: Chronology) -> tuple[Row, ...]:
    """Tell of all events in order."""
    sources = {source.id: source for source in story.sources}
    return tuple(row(event, sources) for event in story)


def row(event: Event, sources: Mapping[str, Source]) -> Row:
    """Tell of one event."""
    when = event.when
    return Row(
        id=event.id,
        title=plain(event.title),
        when=full_words(event),
        order=(str(when.earliest), str(when.latest))
        if when and when.earliest and when.latest
        else (None, None),
        status=event.status.value,
        shown=None if event.status in PLAIN else status_word(event.status),
        lane=event.lane and plain(event.lane),
        people=clean(event.people),
        places=clean(event.places),
        organisations=clean(event.organisations),
        note=event.note and plain(event.note),
        url=web_address(event.url),
        grounds=tuple(ground(claim, sources) for claim in event.claims),
    )


def ground(claim: Claim, sources: Mapping[str, Source]) -> Ground:
    """Tell of one claim."""
    source = sources.get(claim.source)
    return Ground(
        source=plain(source_words(source) if source else claim.source),
        url=web_address((source and source.url) or None),
        says=claim.says and plain(claim.says),
        means=when_words(claim.when, "long") if claim.when else None,
        at=claim.at and plain(claim.at),
    )


def clean(names: Iterable[str]) -> tuple[str, ...]:
    """Make names fit to be shown."""
    return tuple(map(plain, names))


def choices(told: Iterable[Row]) -> tuple[Choice, ...]:
    """Give the filters that can tell these events apart."""
    every = tuple(told)
    named = (
        Choice("lane", say("Lane"), counted((each.lane,) for each in every)),
        Choice("person", say("Person"), counted(each.people for each in every)),
        Choice("place", say("Place"), counted(each.places for each in every)),
        Choice("status", say("Status"), counted((each.status,) for each in every), statuses()),
    )
    return tuple(choice for choice in named if distinguishes(choice, len(every)))


def statuses() -> dict[str, str]:
    """Say every status."""
    return {status.value: status_word(status) for status in Status}


def distinguishes(choice: Choice, events: int) -> bool:
    """Tell whether some choice leaves out some event."""
    return any(count < events for count in choice.values.values())


def counted(names: Iterable[Iterable[str | None]]) -> dict[str, int]:
    """Count the events of each name, names in alphabetical order."""
    counts: dict[str, int] = {}
    for name in flat(names):
        counts[name] = counts.get(name, 0) + 1
    return dict(sorted(counts.items(), key=lambda each: each[0].casefold()))


def flat(names: Iterable[Iterable[str | None]]) -> Iterator[str]:
    """Give each name of each event once."""
    for own in names:
        yield from (name for name in dict.fromkeys(own) if name)
