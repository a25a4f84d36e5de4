"""Nobody takes part in an event, or holds an office, before birth or after death."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from chronology.checks.evidence.bounds import quote_time
from chronology.checks.evidence.bounds import times
from chronology.checks.evidence.bounds import weigh_times
from chronology.checks.evidence.slips import is_before
from chronology.checks.evidence.testimony import on
from chronology.checks.evidence.weight import weigh
from chronology.chronology import Chronology
from chronology.event import Event
from chronology.event import Office
from chronology.event import Person
from chronology.findings import Finding
from chronology.findings import Position
from chronology.findings import Quote
from chronology.network.telling import say
from chronology.when import When

REMEMBERED = re.compile(
    r"\b(?:funeral|buri(?:ed|al)|reburi|entomb|exhum|cremat|autops|body|remains|ashes|relics?|posthum|"
    r"memorial|commemorat|in memory|mourn|obituar|legacy|estate|will of|canoni|beatifi|rehabilitat|anniversar)",
    re.IGNORECASE,
)
"""Events in which the dead take part."""
REMEDY = "correct the date or the life; somebody who is only remembered there does not belong in `people`"


class Moment(NamedTuple):
    """When somebody is said to have lived: what of, at which time, and where that stands."""

    place: str
    what: str
    when: When
    position: Position | None
    event: Event | None = None


def check(story: Chronology) -> Iterator[Finding]:
    """Find events and terms of office that certainly lie outside the life of who takes part in them."""
    people = {person.name: person for person in story.people if person.born or person.died}
    for event, when in times(story, "people") if people else ():
        for number, name in enumerate(event.people):
            if name in people:
                position = event.origin and event.origin.at(("people", number), "people")
                place = f"event {event.id}"
                yield from hold(people[name], Moment(place, "takes part", when, position, event))
    for office in story.offices:
        if office.holder in people:
            yield from (
                finding for moment in terms(office) for finding in hold(people[office.holder], moment)
            )


def terms(office: Office) -> Iterator[Moment]:
    """Give the ends of a term of office; one may be named to it before its beginning is reached, but not unborn."""
    for key, verb, when in (("from", "takes office", office.from_), ("until", "holds office", office.until)):
        if when:
            yield Moment(
                f"office {office.office}, {office.holder}",
                verb,
                when,
                office.origin and office.origin.at(key),
            )


def hold(person: Person, moment: Moment) -> Iterator[Finding]:
    """Hold a moment of a life against its ends."""
    if person.born and is_before(moment.when, person.born):
        yield tell(person, moment, "born", person.born)
    if person.died and is_before(person.died, moment.when) and not is_remembered(moment.event):
        yield tell(person, moment, "died", person.died)


def is_remembered(event: Event | None) -> bool:
    """Tell whether the dead may take part in an event."""
    return event is not None and bool(
        REMEMBERED.search(" ".join((event.title, event.kind or "", *event.tags)))
    )


def tell(person: Person, moment: Moment, key: str, end: When) -> Finding:
    """Tell the end of the life, and what is said to have come before or after it."""
    event = moment.event
    side = "before being born" if key == "born" else "after having died"
    position = person.origin and person.origin.at(key)
    own = quote_time(event, moment.when) if event else Quote(says=say(moment.when), position=moment.position)
    return Finding(
        check="outside-lifetime",
        severity=weigh_times((event, moment.when), others=(end,)) if event else weigh(moment.when, end),
        position=moment.position,
        place=moment.place,
        event=event.id if event else None,
        message=f"{person.name} {moment.what} {on(moment.when)}, {side} {on(end)}",
        chain=(
            Quote(
                says=f"{person.name} {'was born' if key == 'born' else 'died'} {on(end)}", position=position
            ),
            own,
        ),
        remedy=REMEDY,
    )
