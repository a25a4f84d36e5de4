"""What a source says of the date of an event agrees with the date the story gives it."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.checks.evidence.context import goes_on
from chronology.checks.evidence.looseness import another_clock
from chronology.checks.evidence.numeric import numeric_days
from chronology.checks.evidence.readings import can_mean
from chronology.checks.evidence.readings import carried_on
from chronology.checks.evidence.readings import looks_back
from chronology.checks.evidence.slips import slip
from chronology.checks.evidence.testimony import Testimony
from chronology.checks.evidence.testimony import quote_publication
from chronology.checks.evidence.testimony import quote_when
from chronology.checks.evidence.testimony import severity
from chronology.checks.evidence.testimony import testimonies
from chronology.checks.weekday_mismatch import troubles
from chronology.chronology import Chronology
from chronology.event import Status
from chronology.findings import Finding
from chronology.network.readings import ALONE
from chronology.network.readings import FUTURE
from chronology.network.readings import leans
from chronology.network.readings import readings
from chronology.network.rounding import ago
from chronology.network.telling import say
from chronology.when import When
from chronology.when.calendar import MINUTE

REMEDY = "correct `when` or the words; where the sources disagree, set the event's status to disputed"
OTHER_CLOCK = "correct `when` or the words; where they are told by the clock of another zone, give the claim a `when` with that zone"
HALF_HOUR, FARTHEST = 30 * MINUTE, 14 * 60 * MINUTE
"""By what the clocks of two zones differ, and at most."""


def check(story: Chronology) -> Iterator[Finding]:
    """Find claims whose date, or whose words read against the publication date, cannot be the event's."""
    told = [testimony for testimony in testimonies(story) if not testimony.is_superseded]
    for testimony in told:
        yield from check_when(testimony)
        yield from check_words(testimony, told)


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


def check_words(testimony: Testimony, told: list[Testimony]) -> Iterator[Finding]:
    """Hold the words of a claim against its date, or else the event's."""
    when, words = testimony.dated, testimony.claim.says
    if when is None or words is None or is_told_elsewhere(testimony, words, when):
        return
    if reading := another_clock(words, when) if leans(words) else another_day(testimony, words, when, told):
        dated = "the claim" if testimony.claim.when else "the event"
        message = f'"{words}" means {say(reading)}, but {dated} is dated {say(when)}'
        yield tell(testimony, reading, when, message)


def another_day(testimony: Testimony, words: str, when: When, told: list[Testimony]) -> When | None:
    """Give what words mean where that cannot be a time."""
    order = testimony.source.date_order if testimony.source else None
    setting = FUTURE if testimony.status is Status.PLANNED else ALONE
    first = numeric_days(words, order, when) or readings(words, testimony.anchor, setting)
    if not first or can_mean(words, testimony.anchor, when, order) or goes_on(testimony, told):
        return None
    recalled = carried_on(words, when) if looks_back(words, testimony.anchor, when) else ()
    return next(iter(recalled or first))


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
        event=event.id,
        message=message,
        chain=(testimony.quote(claimed), *publication, quote_when(event)),
        remedy=OTHER_CLOCK if is_zone_apart(claimed, when) else REMEDY,
    )


def is_zone_apart(claimed: When, when: When) -> bool:
    """Tell whether a clock time without a zone differs from another by half hours, as clocks of two zones do."""
    if not (claimed.has_time and when.has_time) or claimed.offset is not None:
        return False
    first, other = claimed.first_start, when.first_start
    apart = None if first is None or other is None else abs(first - other)
    return apart is not None and apart % HALF_HOUR == 0 and apart <= FARTHEST
