"""Nobody is in two places at once, nor sooner in the second than a journey takes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from typing import NamedTuple

from chronology.checks.evidence.bounds import quote_time
from chronology.checks.evidence.bounds import times
from chronology.checks.evidence.testimony import on
from chronology.checks.evidence.travel import FARTHEST
from chronology.checks.evidence.travel import apart
from chronology.checks.evidence.travel import clock_difference
from chronology.checks.evidence.travel import journey
from chronology.checks.evidence.words import list_of
from chronology.checks.evidence.words import say_span
from chronology.chronology import Chronology
from chronology.event import Event
from chronology.event import Place
from chronology.findings import Finding
from chronology.findings import Severity
from chronology.when import When
from chronology.when.compare import windows


class Presence(NamedTuple):
    """Where somebody was some time during an event."""

    first: int
    last: int
    event: Event
    when: When
    places: tuple[Place, ...]

    @property
    def year(self) -> int:
        """Give the year, by which the means of travel are known."""
        latest = self.when.latest
        return latest.year if latest else 0


class Conflict(NamedTuple):
    """Two events too far apart for one who took part in both: in kilometres, and the microseconds there were and needed."""

    one: Presence
    other: Presence
    kilometres: float
    had: float
    needed: float


def check(story: Chronology) -> Iterator[Finding]:
    """Find people who cannot have got from one event to another in time."""
    for person, presences in by_person(story).items():
        for conflict in conflicts(presences, one_clock=story.timezone is not None):
            yield tell(person, conflict)


def by_person(story: Chronology) -> dict[str, list[Presence]]:
    """Gather where each person was, in order of time, as far as the places have coordinates."""
    known = {place.name: place for place in story.places if place.coordinates}
    found: defaultdict[str, list[Presence]] = defaultdict(list)
    for event, when in times(story, "people") if known else ():
        places = tuple(known[name] for name in event.places if name in known)
        if (
            len(places) == len(event.places) > 0
            and when.first_start is not None
            and when.last_end is not None
        ):
            for person in set(event.people):
                found[person].append(Presence(when.first_start, when.last_end, event, when, places))
    return {person: sorted(presences, key=lambda one: one.first) for person, presences in found.items()}


def conflicts(presences: list[Presence], *, one_clock: bool) -> Iterator[Conflict]:
    """Find the pairs too far apart; only those are compared between which the longest journey takes longer.

    With `one_clock` the clock times that name no zone are all of one, that of the story.
    """
    for number, one in enumerate(presences):
        longest = journey(FARTHEST, one.year)
        for other in presences[number + 1 :] if one.last - one.first < longest else ():
            if other.first - one.first > longest:
                break
            if other.last - one.first < longest and (conflict := compare(one, other, one_clock=one_clock)):
                yield conflict


def compare(one: Presence, other: Presence, *, one_clock: bool) -> Conflict | None:
    """Hold the time between two events against the journey between them; the farthest moments count."""
    here, there = nearest(one.places, other.places)
    kilometres = apart(here, there)
    first, second = windows(one.when, other.when)
    had = max(second.last_end - first.first_start, first.last_end - second.first_start)
    if one.when.offset is None and other.when.offset is None and not one_clock:
        had += clock_difference(here, there)
    needed = journey(kilometres, max(one.year, other.year))
    return Conflict(one, other, kilometres, had, needed) if had < needed else None


def nearest(ones: Iterable[Place], others: Iterable[Place]) -> tuple[Place, Place]:
    """Give the two places that are nearest to each other."""
    return min(((one, other) for one in ones for other in others), key=lambda pair: apart(*pair))


def tell(person: str, conflict: Conflict) -> Finding:
    """Tell both events, how far they are apart, and how long the journey takes."""
    one, other, kilometres, had, needed = conflict
    event, position = other.event, other.event.origin
    names = [list_of([place.name for place in presence.places], "or") for presence in (one, other)]
    number = event.people.index(person)
    return Finding(
        check="two-places",
        severity=Severity.WARNING,
        position=position and position.at(("people", number), "people"),
        event=event.id,
        message=(
            f"{person} cannot have been in {names[0]} {on(one.when)}, and in {names[1]} {on(other.when)}: they are "
            f"{kilometres:,.0f} km apart, a journey of {say_span(needed)} at least, and the dates leave {say_span(max(had, 0))} at most"
        ),
        chain=(quote_time(one.event, one.when), quote_time(event, other.when)),
        remedy="correct a date, a place or who took part; somebody who only joined from afar belongs to no place",
    )
