"""Stories made fit for the public: without confidential sources, and without what rests on them alone."""

from __future__ import annotations

from typing import NamedTuple

import attrs

from chronology.chronology import Chronology
from chronology.event import Event


class Published(NamedTuple):
    """A story without what is confidential, and the ids of what was withheld."""

    chronology: Chronology
    sources: tuple[str, ...]
    events: tuple[str, ...]


def publish(chronology: Chronology) -> Published:
    """Withhold confidential sources, their claims, the events that rest on them alone, and whom only those name."""
    secret = {source.id for source in chronology.sources if source.confidential}
    told = [without(event, secret) for event in chronology if not rests_on(event, secret)]
    kept = chronology.with_events(told)
    withheld = tuple(event.id for event in chronology if rests_on(event, secret))
    people, places = (named(chronology, what) - named(kept, what) for what in ("people", "places"))
    return Published(
        attrs.evolve(
            kept,
            relations=[relation for relation in kept.relations if relation.source not in secret],
            sources=[source for source in kept.sources if not source.confidential],
            people=[person for person in kept.people if person.name not in people],
            offices=[office for office in kept.offices if office.holder not in people],
            places=[place for place in kept.places if place.name not in places],
        ),
        tuple(sorted(secret)),
        withheld,
    )


def rests_on(event: Event, sources: set[str]) -> bool:
    """Tell whether all claims of an event are of these sources, and there are any."""
    return bool(event.claims) and all(claim.source in sources for claim in event.claims)


def without(event: Event, sources: set[str]) -> Event:
    """Give an event without the claims of these sources."""
    return attrs.evolve(event, claims=tuple(claim for claim in event.claims if claim.source not in sources))


def named(chronology: Chronology, attribute: str) -> set[str]:
    """Name all people or places of the events of a story."""
    return {name for event in chronology for name in getattr(event, attribute)}
