"""What a source tells as happened has begun by the end of its publication day."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.checks.evidence.testimony import Testimony
from chronology.checks.evidence.testimony import quote_publication
from chronology.checks.evidence.testimony import quote_when
from chronology.checks.evidence.testimony import severity
from chronology.checks.evidence.testimony import testimonies
from chronology.chronology import Chronology
from chronology.event import Source
from chronology.event import Status
from chronology.findings import Finding
from chronology.findings import Severity
from chronology.network.telling import say
from chronology.when import Answer

BEGUN = frozenset({Status.HAPPENED, Status.ONGOING, Status.REPORTED})
REMEDY = 'correct `when` or `published`; a claim that only announces the event has status = "planned"'


def check(story: Chronology) -> Iterator[Finding]:
    """Find events that certainly begin after a source told of them as begun."""
    for testimony in testimonies(story):
        if testimony.source and is_told_too_early(testimony):
            yield tell(testimony, testimony.source)


def is_told_too_early(testimony: Testimony) -> bool:
    """Tell whether an event told as begun certainly begins after the publication."""
    when, published = testimony.event.when, testimony.published
    if when is None or published is None or testimony.status not in BEGUN:
        return False
    return when.is_after(published) is Answer.CERTAIN


def tell(testimony: Testimony, source: Source) -> Finding:
    """Tell when the source was published and when the event begins."""
    event = testimony.event
    return Finding(
        check="happened-after-publication",
        severity=weigh(testimony),
        position=testimony.position,
        event=event.id,
        message=f"told as {testimony.status} by {source.id}, published {say(source.published)}, but dated {say(event.when)}",
        chain=(testimony.quote(), quote_publication(source), quote_when(event)),
        remedy=REMEDY,
    )


def weigh(testimony: Testimony) -> Severity:
    """Weigh the contradiction: what is only reported may have been announced."""
    if testimony.status is Status.REPORTED:
        return Severity.WARNING
    return severity(testimony, testimony.event.when, testimony.published)
