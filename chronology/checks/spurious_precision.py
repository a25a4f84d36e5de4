"""No date is finer than what the sources say: a day needs a source that gives the day."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.checks.evidence.numeric import numeric_dates
from chronology.checks.evidence.testimony import Testimony
from chronology.checks.evidence.testimony import quote_when
from chronology.chronology import Chronology
from chronology.event import Event
from chronology.findings import Finding
from chronology.findings import Severity
from chronology.network.readings import ALONE
from chronology.network.readings import leans
from chronology.network.readings import readings
from chronology.network.telling import say
from chronology.when import When
from chronology.when.calendar import DAY

COARSE = 7 * DAY
"""What is told no finer than this gives no day."""


def check(story: Chronology) -> Iterator[Finding]:
    """Find days that no claim gives, where all claims have words that tell of a week or more."""
    sources = {source.id: source for source in story.sources}
    for event in story:
        if event.when and event.when.is_day and event.claims:
            given = (Testimony(event, claim, sources.get(claim.source)) for claim in event.claims)
            told = [testimony for testimony in given if not testimony.is_superseded]
            read = [coarse_reading(testimony) for testimony in told]
            if told and all(read):
                yield tell(event, event.when, list(zip(told, read, strict=True)))


def coarse_reading(testimony: Testimony) -> When | None:
    """Give how the words of a claim are read, where they tell of a week or more and of nothing finer."""
    claim = testimony.claim
    if claim.when or not claim.says or leans(claim.says) or numeric_dates(claim.says):
        return None
    found = readings(claim.says, testimony.anchor, ALONE)
    return found[0] if found and all(is_coarse(reading) for reading in found) else None


def is_coarse(reading: When) -> bool:
    """Tell whether a reading tells of a week or more, and of no choice of days."""
    spans = [(one.first_start, one.last_end) for one in reading.readings]
    return all(first is not None and last is not None and last - first >= COARSE for first, last in spans)


def tell(event: Event, when: When, told: list[tuple[Testimony, When | None]]) -> Finding:
    """Tell the day, and what the sources say."""
    first = next(reading for _, reading in told if reading)
    return Finding(
        check="spurious-precision",
        severity=Severity.WARNING,
        position=event.origin and event.origin.at("when", "start"),
        event=event.id,
        message=f"dated {say(when)}, but no source says more than {say(first)}",
        chain=(quote_when(event), *(testimony.quote(reading) for testimony, reading in told)),
        remedy="write `when` as the source has it, or add the claim that gives the day",
    )
