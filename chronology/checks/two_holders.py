"""No more people hold an office at once than it has seats."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.checks.evidence.terms import by_office
from chronology.checks.evidence.terms import crowded
from chronology.checks.evidence.terms import quote_term
from chronology.checks.evidence.terms import stretch_of_term
from chronology.chronology import Chronology
from chronology.event import Office
from chronology.findings import Finding
from chronology.findings import Severity


def check(story: Chronology) -> Iterator[Finding]:
    """Find terms of one office that certainly go on at once."""
    for terms in by_office(story).values():
        seats = max(term.seats or 1 for term in terms)
        for one, other in crowded(map(stretch_of_term, terms), seats):
            if one.holder != other.holder or seats > 1:
                yield tell(one, other, seats)


def tell(one: Office, other: Office, seats: int) -> Finding:
    """Tell both terms."""
    room = "one person holds it at a time" if seats == 1 else f"it has {seats} seats"
    return Finding(
        check="two-holders",
        severity=Severity.WARNING,
        position=other.origin and other.origin.at("from", "holder"),
        place=f"office {other.office}, {other.holder}",
        message=f"takes office before {one.holder} has left it, and {room}",
        chain=(quote_term(one), quote_term(other)),
        remedy="correct `from` or `until`; where several hold the office at once, say how many with `seats`",
    )
