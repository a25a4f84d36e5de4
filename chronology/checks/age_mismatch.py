"""The age somebody is said to have fits the date of birth, and the ages told elsewhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from chronology.checks.evidence.ages import Days
from chronology.checks.evidence.ages import ages
from chronology.checks.evidence.ages import births
from chronology.checks.evidence.ages import days_of
from chronology.checks.evidence.testimony import Testimony
from chronology.checks.evidence.testimony import on
from chronology.checks.evidence.testimony import quote_publication
from chronology.checks.evidence.testimony import quote_when
from chronology.checks.evidence.testimony import testimonies
from chronology.checks.evidence.weight import weigh
from chronology.chronology import Chronology
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Person
from chronology.findings import Finding
from chronology.findings import Position
from chronology.findings import Quote
from chronology.when import When

AGED = re.compile(
    r"\b(?:aged?|at the age of|turn(?:s|ed|ing)?)\s+(\d{1,3})\b(?!\s*(?:days|weeks|months))", re.IGNORECASE
)
REMEDY = "correct the age, the date of birth or the day on which the age is told"


class Aged(NamedTuple):
    """How old somebody is said to be: the years, the time, who says so of which event, and where that stands."""

    years: int
    at: When
    teller: Claim | None
    event: Event
    position: Position | None
    chain: tuple[Quote, ...]

    @property
    def days(self) -> Days | None:
        """Give the days on which the age is told."""
        return days_of(self.at)


def check(story: Chronology) -> Iterator[Finding]:
    """Find ages that cannot be those of people born when they were, or of an age told elsewhere."""
    people = {person.name: person for person in story.people}
    told: defaultdict[str, list[Aged]] = defaultdict(list)
    for name, aged in told_ages(story):
        told[name].append(aged)
    for name, statements in told.items():
        person = people.get(name)
        if person and person.born:
            yield from (finding for aged in statements for finding in hold(person, person.born, aged))
        else:
            yield from compare(name, statements)


def told_ages(story: Chronology) -> Iterator[tuple[str, Aged]]:
    """Give all ages told in a story, by name."""
    for event in story:
        for name, years in event.ages.items() if event.when else ():
            position = event.origin and event.origin.at(("ages", name), "ages")
            if event.when:
                yield name, Aged(years, event.when, None, event, position, (quote_when(event),))
    for testimony in testimonies(story):
        yield from ages_of_claim(testimony)


def ages_of_claim(testimony: Testimony) -> Iterator[tuple[str, Aged]]:
    """Give the ages a claim tells: at its publication, or where its words tell one of somebody alone, at the event."""
    event, claim, source = testimony
    if testimony.published and source:
        for name, years in claim.ages.items():
            position = claim.origin and claim.origin.at(("ages", name), "ages")
            quoted = quote_publication(source)
            yield name, Aged(years, testimony.published, claim, event, position, (quoted,))
    found = AGED.search(claim.says or "")
    if found and event.when and len(event.people) == 1:
        chain = (testimony.quote(), quote_when(event))
        yield event.people[0], Aged(int(found[1]), event.when, claim, event, testimony.position, chain)


def hold(person: Person, born: When, aged: Aged) -> Iterator[Finding]:
    """Hold an age against a date of birth."""
    birth, at = days_of(born), aged.days
    if birth is None or at is None:
        return
    least, most = ages(birth, at)
    if not least <= aged.years <= most:
        position = person.origin and person.origin.at("born")
        quoted = Quote(says=f"{person.name} was born {on(born)}", position=position)
        can_be = "not yet born" if most < 0 else f"{least}" if least == most else f"{max(least, 0)} to {most}"
        message = f"{person.name} is said to be {aged.years} {on(aged.at)}, but was {can_be}, born {on(born)}"
        yield make(aged, message, (quoted, *aged.chain), born)


def compare(name: str, statements: list[Aged]) -> Iterator[Finding]:
    """Hold the ages of somebody whose birth is not told against the first of them."""
    first: Aged | None = None
    birth: Days | None = None
    for aged in statements:
        at = aged.days
        if at is None:
            continue
        own = births(aged.years, at)
        if first is None or birth is None:
            first, birth = aged, own
        elif own.first > birth.last or own.last < birth.first:
            least, most = ages(birth, at)
            message = f"{name} is said to be {aged.years} {on(aged.at)}, but was {spoken(least, most)} if {first.years} {on(first.at)}"
            quoted = Quote(says=f"{name} is {first.years}", position=first.position)
            yield make(aged, message, (quoted, *first.chain, *aged.chain))
        else:
            birth = Days(max(own.first, birth.first), min(own.last, birth.last))


def spoken(least: int, most: int) -> str:
    """Say what ages can be."""
    if least == most:
        return f"{least}"
    return f"{least} or {most}" if most - least == 1 else f"{least} to {most}"


def make(aged: Aged, message: str, chain: tuple[Quote, ...], born: When | None = None) -> Finding:
    """Make the finding of an age that cannot be."""
    return Finding(
        check="age-mismatch",
        severity=weigh(aged.event, aged.teller, aged.at, born),
        position=aged.position,
        event=aged.event.id,
        message=message,
        chain=chain,
        remedy=REMEDY,
    )
