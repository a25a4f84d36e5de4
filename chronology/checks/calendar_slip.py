"""Two dates of one event do not differ by just a calendar, a century or an era."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.checks.evidence.readings import can_mean
from chronology.checks.evidence.slips import slip
from chronology.checks.evidence.testimony import Testimony
from chronology.checks.evidence.testimony import quote_when
from chronology.checks.evidence.testimony import severity
from chronology.checks.evidence.testimony import testimonies
from chronology.chronology import Chronology
from chronology.findings import Finding
from chronology.network.readings import ALONE
from chronology.network.readings import readings
from chronology.network.telling import say
from chronology.when import When


def check(story: Chronology) -> Iterator[Finding]:
    """Find claims whose date differs from the event's by a known slip."""
    for testimony in testimonies(story):
        if not testimony.is_superseded and not testimony.is_open_dispute:
            yield from check_pairs(testimony)


def check_pairs(testimony: Testimony) -> Iterator[Finding]:
    """Hold the date of a claim, and its words, against the event's date."""
    claimed, when = testimony.claim.when, testimony.event.when
    if claimed and when and not claimed.may_coincide(when) and (by := slip(claimed, when)):
        yield tell(testimony, claimed, when, by)
    words, dated = testimony.claim.says, testimony.dated
    if words and dated and not can_mean(words, testimony.anchor, dated):
        slips = ((reading, slip(reading, dated)) for reading in readings(words, testimony.anchor, ALONE))
        yield from (tell(testimony, reading, dated, by) for reading, by in slips if by)


def tell(testimony: Testimony, claimed: When, when: When, by: str) -> Finding:
    """Tell both dates and by what they differ."""
    event = testimony.event
    return Finding(
        check="calendar-slip",
        severity=severity(testimony, claimed, when),
        position=testimony.position,
        event=event.id,
        message=f"{testimony.claim.source} has {say(claimed)}, the story {say(when)}: they differ by {by}",
        chain=(testimony.quote(claimed), quote_when(event)),
        remedy=remedy(claimed, when) if "Julian" in by else "correct the one that is wrong",
    )


def remedy(claimed: When, when: When) -> str:
    """Tell how to mark the Old Style date, which is the earlier one."""
    if claimed.sort_key < when.sort_key:
        return (
            f'where {claimed} is Old Style, give the claim `when = {{when = {claimed}, calendar = "julian"}}`'
        )
    return f'where {when} is Old Style, give the event `calendar = "julian"`'
