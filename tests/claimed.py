"""Stories of one event that one source tells of, and what is found of them."""

from __future__ import annotations

from chronology.checks import check
from chronology.chronology import Chronology
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Source
from chronology.event import Status

PUBLISHED = "2025-11-26"


def story(
    when: str,
    says: str | None = None,
    *,
    published: str | None = PUBLISHED,
    status: Status = Status.HAPPENED,
    allow: tuple[str, ...] = (),
    announced: bool = False,
    confidence: float | None = None,
) -> Chronology:
    """Make a story of one event that one source tells of."""
    source = Source(id="paper", title="A paper", published=published)
    claims = (
        Claim(source="paper", says=says, confidence=confidence, status=Status.PLANNED if announced else None),
    )
    waived = dict.fromkeys(allow, "known")
    event = Event(id="talks", title="They talk", when=when, status=status, claims=claims, allow=waived)
    return Chronology(id="story", title="A story", sources=(source,), events=(event,))


def told(chronology: Chronology) -> list[str]:
    """Give the findings as words."""
    return [f"{finding.severity} {finding.check}" for finding in check(chronology)]
