"""An office is held without a break."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.checks.evidence.terms import by_office
from chronology.checks.evidence.terms import gaps
from chronology.checks.evidence.terms import quote_term
from chronology.checks.evidence.terms import stretch_of_term
from chronology.chronology import Chronology
from chronology.event import Office
from chronology.findings import Finding
from chronology.findings import Severity
from chronology.when.calendar import DAY


def check(story: Chronology) -> Iterator[Finding]:
    """Find offices that certainly nobody in the story held for more than a day between two terms."""
    for terms in by_office(story).values():
        for one, other in gaps(map(stretch_of_term, terms), DAY):
            yield tell(one, other)


def tell(one: Office, other: Office) -> Finding:
    """Tell both terms."""
    return Finding(
        check="office-gap",
        severity=Severity.NOTE,
        position=other.origin and other.origin.at("from", "holder"),
        place=f"office {other.office}, {other.holder}",
        message=f"nobody is told to hold the office between {one.holder} and {other.holder}",
        chain=(quote_term(one), quote_term(other)),
        remedy="add the term between them, or leave it: the office may have been vacant",
    )
