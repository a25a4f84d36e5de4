"""Grounds: what a constraint rests on, and how firmly. Each can be quoted, doubted and left out."""

from __future__ import annotations

import enum

import attrs

from chronology.event import Claim
from chronology.event import Event
from chronology.event import Relation
from chronology.event import Status
from chronology.findings import Position
from chronology.findings import Quote
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
    PUBLICATION = 8


FIRMNESS = {
    Status.HAPPENED: 1.0,
    Status.ONGOING: 1.0,
    Status.REPORTED: 0.45,
    Status.PLANNED: 0.4,
    Status.DISPUTED: 0.3,
    Status.CANCELLED: 0.2,
    Status.DENIED: 0.2,
}
"""How firmly a statement stands whose event, or claim, has such a status."""
ESTIMATE = 0.45
"""How firmly a date stands that is marked `?` or `~`, or a part that may only be a matter of grouping."""
FIRM = 0.5
"""From so firm on a statement makes errors."""


@attrs.frozen(kw_only=True, eq=False)
class Ground:
    """A statement that bounds times: what it is, of which events, who says it, in which words, where, and how firmly."""

    kind: Kind
    says: str
    events: tuple[str, ...] = ()
    source: str | None = None
    words: str | None = None
    at: str | None = None
    position: Position | None = None
    firmness: float = 1.0

    @property
    def is_firm(self) -> bool:
        """Tell whether what contradicts it is an error."""
        return self.firmness >= FIRM

    @property
    def weakness(self) -> tuple[float, int]:
        """Give the key by which the weakest of several is found."""
        return self.firmness, self.kind

    def quote(self) -> Quote:
        """Quote it, with the source's own words."""
        where = f" ({self.at})" if self.at else ""
        words = f'"{self.words}"{where}: ' if self.words else ""
        return Quote(says=f"{words}{self.says}", source=self.source, position=self.position)


def firmness_of(event: Event) -> float:
    """Tell how firmly what a story says of an event stands: no firmer than its status and its firmest claim."""
    confidences = [claim.confidence for claim in event.claims if claim.confidence is not None]
    told = max(confidences) if confidences and len(confidences) == len(event.claims) else 1.0
    return min(FIRMNESS[event.status], told)


def firmness_of_claim(event: Event, claim: Claim) -> float:
    """Tell how firmly a claim stands."""
    said = 1.0 if claim.confidence is None else claim.confidence
    return min(FIRMNESS[event.status], FIRMNESS[claim.status or event.status], said)


def estimated(when: When | None, firmness: float) -> float:
    """Lower a firmness where a date is marked `?` or `~`."""
    return min(firmness, ESTIMATE) if when is not None and when.qualifier else firmness


def firmness_of_relation(relation: Relation, *events: Event) -> float:
    """Tell how firmly a relation stands: no firmer than its own confidence and the events it joins."""
    said = 1.0 if relation.confidence is None else relation.confidence
    return min(said, *(FIRMNESS[event.status] for event in events))
