"""A day is told by the clock of the place: a clock time and a day do not differ by a zone."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.checks.evidence.testimony import Testimony
from chronology.checks.evidence.testimony import quote_when
from chronology.checks.evidence.testimony import testimonies
from chronology.chronology import Chronology
from chronology.findings import Finding
from chronology.findings import Severity
from chronology.network.telling import say
from chronology.when import When
from chronology.when.calendar import DAY
from chronology.when.calendar import MINUTE


def check(story: Chronology) -> Iterator[Finding]:
    """Find days that are not those of a clock time with its zone, though they are in UTC."""
    for testimony in testimonies(story):
        claimed, when = testimony.claim.when, testimony.event.when
        if claimed and when and not testimony.is_superseded:
            for clock, day in ((claimed, when), (when, claimed)):
                if is_shifted(clock, day):
                    yield tell(testimony, clock, day)


def is_shifted(clock: When, day: When) -> bool:
    """Tell whether a day is that of a clock time in UTC, but not by its own zone."""
    if not clock.offset or not clock.is_day or day.has_time or not day.is_day or clock.first_start is None:
        return False
    local, utc = clock.first_start // DAY, (clock.first_start - clock.offset * MINUTE) // DAY
    return day.earliest is not None and local != day.earliest.days == utc


def tell(testimony: Testimony, clock: When, day: When) -> Finding:
    """Tell the clock time, and the day."""
    event = testimony.event
    return Finding(
        check="shifted-by-zone",
        severity=Severity.WARNING,
        position=testimony.position,
        event=event.id,
        message=f"{say(day)} is the day in UTC; where it happened, by the clock of {clock.words()}, it was {local_day(clock)}",
        chain=(testimony.quote(), quote_when(event)),
        remedy="write the day as it was where it happened, or the clock time with its zone in both places",
    )


def local_day(clock: When) -> str:
    """Say the day of a clock time by its own zone."""
    return say(type(clock).parse(str(clock.earliest)))
