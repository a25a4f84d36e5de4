"""What a clause tells of, without its time, and the event of a story that tells of the same."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping

import attrs

from chronology.event import Event
from chronology.extraction.names.gazetteer import is_town
from chronology.extraction.names.spelling import key_of
from chronology.extraction.sameness.likeness import by_key
from chronology.extraction.sameness.likeness import overlap
from chronology.extraction.sameness.likeness import shared_people
from chronology.extraction.sameness.likeness import telling

ENOUGH = 0.5
"""The share of words that makes one common name enough."""

PLAIN = 0.75
"""The share of words that is enough without any common name, and of how many words."""
FEWEST = 3


@attrs.frozen
class Telling:
    """What a clause tells: its title, people, places and organisations."""

    title: str
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()

    def as_event(self) -> Event:
        """Give it as an event without a time."""
        return Event(
            id="clause",
            title=self.title,
            people=self.people,
            places=self.places,
            organisations=self.organisations,
        )


@attrs.frozen
class Known:
    """The dated events of a story, by their names and the words of their titles."""

    events: Mapping[str, tuple[Event, ...]]

    @classmethod
    def of(cls, story: Iterable[Event]) -> Known:
        """Put the events of a story in order."""
        known: dict[str, list[Event]] = {}
        for event in story:
            if event.when is not None:
                for key in keys_of(event):
                    known.setdefault(key, []).append(event)
        return cls({key: tuple(events) for key, events in known.items()})

    def counterpart(self, told: Telling) -> Event | None:
        """Give the event that tells of the same as a clause, if one certainly does."""
        clause = told.as_event()
        near = {event.id: event for key in sorted(keys_of(clause)) for event in self.events.get(key, ())}
        ranked = [(score, event.id) for event in near.values() if (score := common(clause, event))]
        return near[max(ranked)[1]] if ranked else None


def keys_of(event: Event) -> frozenset[str]:
    """Give the keys under which an event is found: its names, and the words of its title."""
    people = (name.split()[-1] for name in event.people if name.split())
    names = (*people, *event.places, *event.organisations)
    return telling(event.title) | frozenset(map(key_of, names))


def common(clause: Event, event: Event) -> float:
    """Tell how much a clause and an event have in common; 0 where that is too little to be sure."""
    if event.when is None:
        return 0.0
    names = list(shared(clause, event))
    words = overlap(clause.title, event.title)
    towns = any(map(is_town, by_key(clause.places, event.places)))
    sure = (len(names) > 1 and (words > 0 or towns)) or (names and words >= ENOUGH) or plainly(clause, words)
    return len(names) + words + towns if sure else 0.0


def shared(clause: Event, event: Event) -> Iterator[str]:
    """Yield the names that a clause and an event have in common; one in the event's title counts as well."""
    yield from shared_people(clause, event)
    yield from by_key(clause.places, event.places)
    yield from by_key(clause.organisations, event.organisations)


def plainly(clause: Event, words: float) -> bool:
    """Tell whether two titles say the same without any name."""
    return words >= PLAIN and len(telling(clause.title)) >= FEWEST
