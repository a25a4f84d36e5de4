"""Grounds: what a constraint rests on, and how firmly. Each can be quoted, doubted and left out."""

from __future__ import annotations

import enum
from typing import NamedTuple

import attrs

from chronology.event import Claim
from chronology.event import Event
from chronology.event import Relation
from chronology.event import Status
from chronology.findings import Position
from chronology.when import When


class Kind(enum.IntEnum):
    """What sort of statement a ground is; of two as firm, that of the lower kind is doubted first."""

    ASSUMPTION = 0
    WORDS = 1
    PART = 2
    DURATION = 3
    RELATION = 4
    DATE = 5
    LIFE = 6
    TERM = 7
    TENURE = 8
    PUBLICATION = 9


class Firmness(NamedTuple):
    """How firmly a statement stands, from 0 to 1, and what makes it doubtful."""

    degree: float
    doubt: str = ""


SURE = Firmness(1.0)
NOBODY = Firmness(0.0, "an assumption")
ESTIMATE = Firmness(0.45, "an estimate")
"""How firmly a date stands that is marked `?` or `~`."""
ROUNDED = Firmness(0.45, "perhaps rounded")
"""How firmly a length stands that is missed by no more than people round it."""
GROUPING = Firmness(0.45, "perhaps only a matter of grouping")
"""How firmly it stands that a part lies within its whole."""
FIRMNESS = {
    Status.HAPPENED: SURE,
    Status.ONGOING: SURE,
    Status.REPORTED: Firmness(0.45, "only reported"),
    Status.PLANNED: Firmness(0.4, "only planned"),
    Status.DISPUTED: Firmness(0.3, "disputed"),
    Status.CANCELLED: Firmness(0.2, "cancelled"),
    Status.DENIED: Firmness(0.2, "denied"),
}
"""How firmly a statement stands whose event, or claim, has such a status."""
FIRM = 0.5
"""From so firm on a statement makes errors."""


@attrs.frozen(kw_only=True, eq=False)
class Ground:
    """A statement that bounds times: what it is, of which events, who says it, in which words, where, and how firmly.

    It is written under one of `keys` in the entry of `origin`. People may have rounded it by `slack` microseconds.
    """

    kind: Kind
    says: str
    events: tuple[str, ...] = ()
    source: str | None = None
    words: str | None = None
    at: str | None = None
    origin: Position | None = None
    keys: tuple[str, ...] = ()
    firmness: Firmness = SURE
    slack: int = 0

    @property
    def position(self) -> Position | None:
        """Give its place: the first of its keys that is written below its origin, or else that."""
        return self.origin and self.origin.at(*self.keys)

    def against(self, short: int) -> Firmness:
        """Tell how firmly it stands against others that it misses by so much."""
        return min(self.firmness, ROUNDED) if short <= self.slack else self.firmness


def firmness_of(event: Event) -> Firmness:
    """Tell how firmly what a story says of an event stands: no firmer than its status and its firmest claim."""
    return min(FIRMNESS[event.status], max(map(said_with, event.claims), default=SURE))


def firmness_of_claim(event: Event, claim: Claim) -> Firmness:
    """Tell how firmly a claim stands."""
    return min(FIRMNESS[event.status], FIRMNESS[claim.status or event.status], said_with(claim))


def firmness_of_relation(relation: Relation, *events: Event) -> Firmness:
    """Tell how firmly a relation stands: no firmer than its own confidence and the events it joins."""
    return min(said_with(relation), *(FIRMNESS[event.status] for event in events))


def said_with(statement: Claim | Relation) -> Firmness:
    """Tell with how much confidence something is said."""
    confidence = statement.confidence
    return SURE if confidence is None else Firmness(float(confidence), f"said with confidence {confidence}")


def estimated(when: When | None, firmness: Firmness) -> Firmness:
    """Lower a firmness where a date is marked `?` or `~`."""
    return min(firmness, ESTIMATE) if when is not None and when.qualifier else firmness
