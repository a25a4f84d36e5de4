"""What was planned and then called off or put off: the plan is told as cancelled, and its calling off as a claim about it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

import attrs

from chronology.event import Claim
from chronology.event import Event
from chronology.event import Status
from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sketch import sketched
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.verbs import groups
from chronology.extraction.times.accounts import OFF
from chronology.when import Answer

PASSIVE = re.compile(
    rf"(.+?) (?:(?:was|were|is|are|(?:has|have|had) been) (?:\w+ly )?{OFF}|fell through)\b", re.IGNORECASE
)
ACTIVE = re.compile(
    rf".+? (?:(?:has|have|had) )?{OFF} (?=(?:the|a|an|its|his|her|their)\s)(.+)", re.IGNORECASE
)
"""What is told in a title to have been called off."""

WAS_PLANNED = re.compile(
    r"\b(?:was|were|been)\b.*\b(?:scheduled|planned|due|set|supposed|meant|arranged|to (?:have|be))\b"
    r"|\bhad (?:been |originally )*planned\b|\b(?:was|were) to \w+"
)
"""What speaks of a plan as one that was."""

MEANT = re.compile(r"\b(?:planned|scheduled|listed|called|fixed|arranged|due)$")
"""What says at the end of a title that its noun was a plan: "a hearing listed"."""

STILL = re.compile(r"\b(?:will|shall|is|are)\b")
"""What speaks of a plan as one that stands."""

NUMBERED = set_of("first second third fourth fifth final last next another new other rescheduled")
"""Words that tell one such happening from another."""

CALLED_OFF = "called off"


@attrs.frozen
class Matter:
    """What a title is about: its noun, by its stem, and which of several it is."""

    noun: str
    which: frozenset[str]


def united_plans(events: Sequence[Event]) -> Iterator[Event]:
    """Yield the events of a text, each plan that was called off as cancelled; a calling off without a date is a claim about it."""
    ended = endings(events)
    matched = set(ended.values())
    for number, event in enumerate(events):
        if number in ended:
            yield cancelled(event, events[ended[number]])
        elif number not in matched:
            yield event
        elif is_dated(event):
            yield attrs.evolve(event, status=done(event))


def endings(events: Sequence[Event]) -> dict[int, int]:
    """Give the number of the calling off of each plan that has one: the first that can be."""
    told: defaultdict[Matter, list[int]] = defaultdict(list)
    for number, event in enumerate(events):
        if off := called_off(event):
            told[off].append(number)
    plans = [
        (number, told[plan]) for number, plan in enumerate(map(planned, events)) if plan and plan in told
    ]
    free = ((number, n) for number, offs in plans for n in offs if ends(events, n, number))
    return {number: next(pairs)[1] for number, pairs in groupby(free, key=itemgetter(0))}


def called_off(event: Event) -> Matter | None:
    """Give what a title tells to have been called off."""
    found = PASSIVE.match(event.title) or ACTIVE.match(event.title)
    return matter_of(found[1]) if found else None


def planned(event: Event) -> Matter | None:
    """Give what a title tells to have been planned."""
    meant = event.status is Status.PLANNED or MEANT.search(event.title)
    return matter_of(event.title) if meant else None


def matter_of(words: str) -> Matter | None:
    """Give what words are about: the last noun before their first preposition or verb."""
    line = sketched(words)
    verbs = [group.first for group in groups(line)]
    end = min(
        [*verbs[:1], *(at for at, letter in enumerate(line.letters) if letter in "F,tw("), len(line.words)]
    )
    if not end or line.letters[end - 1] not in "LUG":
        return None
    return Matter(stem(line.words[end - 1]), frozenset(line.words[:end]) & NUMBERED)


def ends(events: Sequence[Event], off: int, plan: int) -> bool:
    """Tell whether a calling off can be that of a plan: it comes no later, and the plan is no new one."""
    one, other = events[off], events[plan]
    if off == plan or one.when is None or other.when is None or STILL.search(other.title):
        return False
    if MEANT.search(other.title) and place_of(one.claims[0]).holds(*place_of(other.claims[0])):
        return True
    old = off > plan or WAS_PLANNED.search(other.title) is not None
    return old and other.when.is_before(one.when) is not Answer.CERTAIN


def place_of(claim: Claim) -> Span:
    """Give the place of a claim's clause."""
    return Span(claim.clause_start or 0, claim.clause_end or 0)


def cancelled(plan: Event, off: Event) -> Event:
    """Tell a plan as cancelled, with the claim of what called it off where that has no date of its own."""
    claims = () if is_dated(off) else (attrs.evolve(off.claims[0], basis=CALLED_OFF),)
    return attrs.evolve(plan, status=Status.CANCELLED, claims=(*plan.claims, *claims))


def is_dated(event: Event) -> bool:
    """Tell whether an event has a date of its own, or one that its text carried to it."""
    return any(claim.says or (claim.basis or "").startswith("carried") for claim in event.claims)


def done(event: Event) -> Status:
    """Give the status of a calling off itself: it has happened, and what it puts off is planned."""
    return Status.HAPPENED if event.status is Status.CANCELLED else event.status
