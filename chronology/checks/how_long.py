"""What a source says of how long ago, or for how long, fits the dates."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.checks.evidence.readings import can_mean
from chronology.checks.evidence.testimony import Testimony
from chronology.checks.evidence.testimony import quote_publication
from chronology.checks.evidence.testimony import quote_when
from chronology.checks.evidence.testimony import severity
from chronology.checks.evidence.testimony import testimonies
from chronology.checks.evidence.words import say_days
from chronology.chronology import Chronology
from chronology.event import Status
from chronology.findings import Finding
from chronology.findings import Severity
from chronology.network.rounding import Length
from chronology.network.rounding import ago
from chronology.network.rounding import elapsed
from chronology.network.rounding import lasting

REMEDY = (
    "correct `when`, the words or `published`; where the source itself errs, waive the check with the reason"
)


def check(story: Chronology) -> Iterator[Finding]:
    """Find lengths of time, up to a source's publication, that do not fit the dates."""
    for testimony in testimonies(story):
        if testimony.claim.says and testimony.published and not testimony.is_superseded:
            yield from check_ago(testimony, testimony.claim.says)
            yield from check_lasting(testimony, testimony.claim.says)


def check_ago(testimony: Testimony, words: str) -> Iterator[Finding]:
    """Hold "three years ago" against the date of what happened then."""
    when, length = testimony.dated, ago(words)
    if when is None or length is None or testimony.published is None:
        return
    past = elapsed(when.first_start, when.last_end, testimony.published)
    if not length.fits(*past) and not can_mean(words, testimony.published, when):
        yield tell(testimony, length, f"was {say_days(*past)} ago")


def check_lasting(testimony: Testimony, words: str) -> Iterator[Finding]:
    """Hold "for almost 75 years" against the start of what still goes on."""
    when, length = testimony.dated, lasting(words)
    if when is None or length is None or testimony.published is None:
        return
    if not when.is_open and testimony.event.status is not Status.ONGOING:
        return
    past = elapsed(when.first_start, when.last_start, testimony.published)
    if not length.fits(*past):
        yield tell(testimony, length, f"had lasted {say_days(*past)}")


def tell(testimony: Testimony, length: Length, past: str) -> Finding:
    """Tell the length in words, and the one that follows from the dates."""
    event, claim, source = testimony
    grave = severity(testimony, testimony.dated, testimony.published)
    return Finding(
        check="how-long",
        severity=grave if length.is_exact else Severity.WARNING,
        position=testimony.position,
        event=event.id,
        message=f"{claim.source} says “{length.words}”, but by the dates it {past}",
        chain=(testimony.quote(), *([quote_publication(source)] if source else []), quote_when(event)),
        remedy=REMEDY,
    )
