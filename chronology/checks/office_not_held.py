"""Who takes part in an event in an office holds it at the time."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from chronology.checks.evidence.bounds import quote_time
from chronology.checks.evidence.bounds import times
from chronology.checks.evidence.bounds import weigh_times
from chronology.checks.evidence.slips import is_before
from chronology.checks.evidence.terms import certain_span
from chronology.checks.evidence.terms import quote_term
from chronology.checks.evidence.terms import say_term
from chronology.checks.evidence.terms import window
from chronology.checks.evidence.testimony import on
from chronology.checks.evidence.words import list_of
from chronology.chronology import Chronology
from chronology.event import Event
from chronology.event import Office
from chronology.findings import Finding
from chronology.findings import Severity
from chronology.when import When

REMEDY = "correct the date, the term or the office; one who only used to hold it took part in another role"


def check(story: Chronology) -> Iterator[Finding]:
    """Find people in offices that they certainly did not hold at the time."""
    for event, when in times(story, "roles"):
        for name, office in event.roles.items():
            held = [term for term in story.offices if term.office == office]
            own = [term for term in held if term.holder == name]
            if own and all(is_outside(term, when) for term in own):
                yield tell(event, when, name, own)
            elif not own and (others := [term for term in held if is_inside(term, when)]):
                yield tell_other(event, when, name, others[0])


def is_outside(term: Office, when: When) -> bool:
    """Tell whether a time certainly lies before or after a term."""
    early = term.from_ is not None and is_before(when, term.from_)
    return early or (term.until is not None and is_before(term.until, when))


def is_inside(term: Office, when: When) -> bool:
    """Tell whether an office that only one can hold was certainly held in a term at a time."""
    first, last = certain_span(term)
    start, end = window(when)
    return (term.seats or 1) == 1 and first <= start and end <= last


def tell(event: Event, when: When, name: str, terms: Sequence[Office]) -> Finding:
    """Tell when the office was held."""
    held = list_of([say_term(term) for term in terms])
    ends = [end for term in terms for end in (term.from_, term.until)]
    return Finding(
        check="office-not-held",
        severity=weigh_times((event, when), others=tuple(ends)),
        position=event.origin and event.origin.at(("roles", name), "roles"),
        event=event.id,
        message=f"{name} takes part as {terms[0].office} {on(when)}, but holds the office {held}",
        chain=(*map(quote_term, terms), quote_time(event, when)),
        remedy=REMEDY,
    )


def tell_other(event: Event, when: When, name: str, term: Office) -> Finding:
    """Tell who held the office instead."""
    return Finding(
        check="office-not-held",
        severity=Severity.WARNING,
        position=event.origin and event.origin.at(("roles", name), "roles"),
        event=event.id,
        message=f"{name} takes part as {term.office} {on(when)}, but {term.holder} holds the office then",
        chain=(quote_term(term), quote_time(event, when)),
        remedy="correct the date or the office, add the missing term, or tell with `seats` that several hold it at once",
    )
