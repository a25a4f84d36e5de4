"""What a source says of the date of an event agrees with the date the story gives it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from typing import Literal

from chronology.checks.evidence.testimony import quote_publication
from chronology.checks.evidence.testimony import quote_when
from chronology.checks.evidence.testimony import say
from chronology.checks.evidence.testimony import severity
from chronology.checks.evidence.testimony import testimonies
from chronology.checks.evidence.weekdays import year_of
from chronology.checks.weekday_mismatch import troubles
from chronology.event import Status
from chronology.expressions import find
from chronology.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.checks.evidence.testimony import Testimony
    from chronology.chronology import Chronology
    from chronology.when import When

ALONE, PAST, FUTURE = "{}", "It happened {}.", "It will happen {}."
"""What surrounds a phrase may decide which January it means: all are tried."""
LEANING = re.compile(
    r"\b(?:that|same|following|previous|preceding|prior|later|earlier|afterwards?|the next)\b"
    r"|\b(?:day|week|month|year|decade|centur)(?:s|y|ies)? (?:before|after)\b",
    re.IGNORECASE,
)
"""Words that lean on a date told before them: without it they say nothing."""
HINDSIGHT = 2
"""A source that looks back on more years than this may carry on from a year it named before."""
REMEDY = "correct `when` or the words; where the sources disagree, set the event's status to disputed"


def check(story: Chronology) -> Iterator[Finding]:
    """Find claims whose date, or whose words read against the publication date, cannot be the event's."""
    for testimony in testimonies(story):
        if not testimony.is_superseded:
            yield from check_when(testimony)
            yield from check_words(testimony)


def check_when(testimony: Testimony) -> Iterator[Finding]:
    """Hold the date of a claim against the event's."""
    claimed, when = testimony.claim.when, testimony.event.when
    if claimed and when and not claimed.may_coincide(when):
        yield tell(
            testimony,
            claimed,
            when,
            f"{testimony.claim.source} dates it {say(claimed)}, but it is dated {say(when)}",
        )


def check_words(testimony: Testimony) -> Iterator[Finding]:
    """Hold the words of a claim against its date, or else the event's."""
    when = testimony.claim.when or testimony.event.when
    words = testimony.claim.says
    if when is None or words is None or LEANING.search(words) or troubles(testimony):
        return
    first = readings(words, testimony.published, FUTURE if testimony.status is Status.PLANNED else ALONE)
    if first and not any(
        reading.may_coincide(when) for reading in all_readings(words, testimony.published, when)
    ):
        dated = "the claim" if testimony.claim.when else "the event"
        message = f'"{words}" means {say(first[0])}, but {dated} is dated {say(when)}'
        yield tell(testimony, first[0], when, message)


def all_readings(words: str, published: When | None, when: When) -> Iterator[When]:
    """Read what words can mean: alone, looking back or forward, or carrying on from the year of an old event."""
    for setting in (ALONE, PAST, FUTURE):
        yield from readings(words, published, setting)
    year = year_of(when)
    if published and published.earliest and year is not None and year < published.earliest.year - HINDSIGHT:
        named = str(year) if year > 0 else f"{1 - year} BC"
        yield from readings(words, published, f"In {named} it happened {{}}.", "narrative")


@lru_cache(maxsize=10_000)
def readings(
    words: str, published: When | None, setting: str, mode: Literal["news", "narrative"] = "news"
) -> tuple[When, ...]:
    """Read words in a setting; those of the setting itself are left out."""
    start = setting.index("{}")
    found = find(setting.format(words), published=published, mode=mode)
    return tuple(expression.when for expression in found if expression.when and expression.start >= start)


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
