"""What a source says of the date of an event agrees with the date the story gives it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronology.checks.evidence.numeric import numeric_days
from chronology.checks.evidence.readings import can_mean
from chronology.checks.evidence.slips import slip
from chronology.checks.evidence.testimony import quote_publication
from chronology.checks.evidence.testimony import quote_when
from chronology.checks.evidence.testimony import severity
from chronology.checks.evidence.testimony import testimonies
from chronology.checks.weekday_mismatch import troubles
from chronology.event import Status
from chronology.findings import Finding
from chronology.network.readings import ALONE
from chronology.network.readings import FUTURE
from chronology.network.readings import leans
from chronology.network.readings import readings
from chronology.network.rounding import ago
from chronology.network.telling import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.checks.evidence.testimony import Testimony
    from chronology.chronology import Chronology
    from chronology.event import Claim
    from chronology.when import When

REMEDY = "correct `when` or the words; where the sources disagree, set the event's status to disputed"


def check(story: Chronology) -> Iterator[Finding]:
    """Find claims whose date, or whose words read against the publication date, cannot be the event's."""
    for testimony in testimonies(story):
        if not testimony.is_superseded:
            yield from check_when(testimony)
            yield from check_words(testimony, story)


YEAR = re.compile(r"\b[12]\d{3}\b")
NEAR = 400
"""How many characters before a claim the year stands that its words may go on from."""


def goes_on(testimony: Testimony, story: Chronology) -> bool:
    """Tell whether words fit the year that their source named shortly before, or one beside it: on 7 May 2023 it broke; on 9 May."""
    claim, when = testimony.claim, testimony.dated
    first = when.earliest if when else None
    if when is None or first is None or claim.says is None:
        return False
    setting = f"In {first.year} it happened {{}}."
    return any(abs(year - first.year) <= 1 for year in years_before(claim, story)) and any(
        reading.may_coincide(when) for reading in readings(claim.says, testimony.anchor, setting, "narrative")
    )


def years_before(claim: Claim, story: Chronology) -> Iterator[int]:
    """Give the years that other claims name shortly before one in their source."""
    for other in (other for event in story for other in event.claims):
        near = claim.start is not None and other.start is not None and 0 < claim.start - other.start <= NEAR
        if near and other.source == claim.source and (year := YEAR.search(other.says or "")):
            yield int(year[0])


def check_when(testimony: Testimony) -> Iterator[Finding]:
    """Hold the date of a claim against the event's."""
    claimed, when = testimony.claim.when, testimony.event.when
    if claimed and when and not claimed.may_coincide(when) and not testimony.is_open_dispute:
        if slip(claimed, when):
            return
        yield tell(
            testimony,
            claimed,
            when,
            f"{testimony.claim.source} dates it {say(claimed)}, but it is dated {say(when)}",
        )


def check_words(testimony: Testimony, story: Chronology) -> Iterator[Finding]:
    """Hold the words of a claim against its date, or else the event's."""
    when, words = testimony.dated, testimony.claim.says
    if when is None or words is None or leans(words) or is_told_elsewhere(testimony, words, when):
        return
    order = testimony.source.date_order if testimony.source else None
    setting = FUTURE if testimony.status is Status.PLANNED else ALONE
    first = numeric_days(words, order) or readings(words, testimony.anchor, setting)
    if first and not can_mean(words, testimony.anchor, when, order) and not goes_on(testimony, story):
        dated = "the claim" if testimony.claim.when else "the event"
        message = f'"{words}" means {say(first[0])}, but {dated} is dated {say(when)}'
        yield tell(testimony, first[0], when, message)


def is_told_elsewhere(testimony: Testimony, words: str, when: When) -> bool:
    """Tell whether another check knows better what is wrong with the words: a weekday, a calendar, a length."""
    if troubles(testimony) or (ago(words) and testimony.published):
        return True
    found = readings(words, testimony.anchor, ALONE)
    return any(slip(reading, when) for reading in found)


def tell(testimony: Testimony, claimed: When, when: When, message: str) -> Finding:
    """Tell what the source says, when it was published, and what the story says."""
    event, _, source = testimony
    publication = (quote_publication(source),) if source and source.published else ()
    return Finding(
        check="claim-disagrees",
        severity=severity(testimony, claimed, when, testimony.published),
        position=testimony.position,
        place=f"event {event.id}",
        event=event.id,
        message=message,
        chain=(testimony.quote(claimed), *publication, quote_when(event)),
        remedy=REMEDY,
    )
