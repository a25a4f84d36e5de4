"""What was planned came about when it was planned."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.checks.evidence.readings import can_mean
from chronology.checks.evidence.testimony import Testimony
from chronology.checks.evidence.testimony import on
from chronology.checks.evidence.testimony import quote_when
from chronology.checks.evidence.testimony import testimonies
from chronology.checks.evidence.words import say_days
from chronology.chronology import Chronology
from chronology.findings import Finding
from chronology.findings import Severity
from chronology.network.readings import FUTURE
from chronology.network.readings import readings
from chronology.network.rounding import elapsed
from chronology.network.telling import say
from chronology.when import Answer
from chronology.when import When


def check(story: Chronology) -> Iterator[Finding]:
    """Find events that a source announced for another time than that at which they came about."""
    for testimony in testimonies(story):
        when = testimony.event.when
        if testimony.is_superseded and when and (planned := plan(testimony, when)):
            yield tell(testimony, planned, when)


def plan(testimony: Testimony, when: When) -> When | None:
    """Give the time that was announced, where it is another."""
    claimed, words = testimony.claim.when, testimony.claim.says
    if claimed is not None:
        return None if claimed.may_coincide(when) else claimed
    if words is None or can_mean(words, testimony.anchor, when):
        return None
    return next(iter(readings(words, testimony.anchor, FUTURE)), None)


def tell(testimony: Testimony, planned: When, when: When) -> Finding:
    """Tell the plan, and by how much it was missed."""
    event = testimony.event
    if when.is_after(planned) is Answer.CERTAIN:
        missed = f"{say_days(*elapsed(planned.first_start, planned.last_end, when))} later"
    else:
        missed = f"{say_days(*elapsed(when.first_start, when.last_end, planned))} earlier"
    return Finding(
        check="plan-slipped",
        severity=Severity.NOTE,
        position=testimony.position,
        event=event.id,
        message=f"announced for {say(planned)}, came about {on(when)}, {missed}",
        chain=(testimony.quote(planned), quote_when(event)),
        remedy=None,
    )
