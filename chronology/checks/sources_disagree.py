"""The sources of one event agree on its date."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from chronology.checks.evidence.looseness import loosely
from chronology.checks.evidence.readings import all_readings
from chronology.checks.evidence.testimony import Testimony
from chronology.checks.evidence.testimony import on
from chronology.checks.evidence.testimony import testimonies
from chronology.checks.evidence.weight import DOUBTED
from chronology.chronology import Chronology
from chronology.findings import Finding
from chronology.findings import Severity
from chronology.network.readings import ALONE
from chronology.network.readings import leans
from chronology.network.readings import readings
from chronology.network.rounding import ago
from chronology.when import Form
from chronology.when import When


class Account(NamedTuple):
    """What one source says of the date: the best reading of its words, and all it can mean."""

    testimony: Testimony
    best: When
    all: tuple[When, ...]


def check(story: Chronology) -> Iterator[Finding]:
    """Find events whose sources say what cannot be of one day, though nothing tells that the date is disputed.

    Where an event has an extent, its sources may tell of different days.
    """
    accounts: dict[str, list[Account]] = {}
    for testimony in testimonies(story):
        if is_of_one_moment(testimony) and (account := account_of(testimony)):
            accounts.setdefault(testimony.event.id, []).append(account)
    for told in accounts.values():
        yield from disagreements(told)


def is_of_one_moment(testimony: Testimony) -> bool:
    """Tell whether all that is said of an event must be of one moment, and is not disputed."""
    when = testimony.event.when
    lasts = when is not None and (when.form is not Form.WITHIN or when.duration is not None)
    settled = DOUBTED.isdisjoint({testimony.event.status, testimony.claim.status})
    return settled and not lasts and not testimony.is_superseded


def account_of(testimony: Testimony) -> Account | None:
    """Give what a source says of the date; None where it says nothing that can be placed."""
    event, claim, _ = testimony
    if claim.when is not None:
        return Account(testimony, claim.when, (claim.when,))
    words, published = claim.says, testimony.anchor
    is_loose = words is None or leans(words) or ago(words)
    found = readings(words, published, ALONE) if words and not is_loose else ()
    if not found or words is None:
        return None
    read = all_readings(words, published, event.when or found[0])
    return Account(testimony, found[0], tuple(meant for reading in read for meant in loosely(words, reading)))


def disagreements(accounts: list[Account]) -> Iterator[Finding]:
    """Find the first two sources of an event that cannot both be right."""
    for one, other in combinations(accounts, 2):
        same = one.testimony.claim.source == other.testimony.claim.source
        if not same and not any(left.may_coincide(right) for left in one.all for right in other.all):
            yield tell(one, other)
            return


def tell(one: Account, other: Account) -> Finding:
    """Tell both accounts."""
    event, claim, _ = other.testimony
    first = one.testimony.claim.source
    return Finding(
        check="sources-disagree",
        severity=Severity.WARNING,
        position=other.testimony.position,
        event=event.id,
        message=f"{first} has it {on(one.best)}, {claim.source} {on(other.best)}",
        chain=(one.testimony.quote(one.best), other.testimony.quote(other.best)),
        remedy="correct one claim; where the sources do disagree, set the event's status to disputed and give each claim its `when`",
    )
