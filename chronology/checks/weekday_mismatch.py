"""A weekday named with a date is the weekday of that date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from chronology.checks.evidence.testimony import Testimony
from chronology.checks.evidence.testimony import quote_publication
from chronology.checks.evidence.testimony import quote_when
from chronology.checks.evidence.testimony import severity
from chronology.checks.evidence.testimony import testimonies
from chronology.checks.evidence.weekdays import lone_weekday
from chronology.checks.evidence.weekdays import named_days
from chronology.checks.evidence.weekdays import names_weekday
from chronology.checks.evidence.weekdays import weekdays_of
from chronology.checks.evidence.weekdays import year_of
from chronology.chronology import Chronology
from chronology.findings import Finding
from chronology.findings import Position
from chronology.findings import Quote
from chronology.network.readings import ALONE
from chronology.network.readings import readings
from chronology.network.telling import say
from chronology.when import When

NAME = "weekday-mismatch"


class Dated(NamedTuple):
    """A date of an event file: what it is the date of, under which key, and where."""

    place: str
    key: str
    when: When | None
    position: Position | None
    event: str | None = None


def check(story: Chronology) -> Iterator[Finding]:
    """Find weekdays that are not those of the dates they are named with."""
    for dated in dates(story):
        yield from check_date(dated)
    for testimony in testimonies(story):
        yield from check_words(testimony)


def dates(story: Chronology) -> Iterator[Dated]:
    """Give the dates of a story that may have been given in words."""
    for source in story.sources:
        yield Dated(f"source {source.id}", "published", source.published, source.origin)
    for event in story:
        yield Dated(f"event {event.id}", "when", event.when, event.origin, event.id)
    for event, claim, _ in testimonies(story):
        yield Dated(f"event {event.id}", "when", claim.when, claim.origin, event.id)


def check_date(dated: Dated) -> Iterator[Finding]:
    """Hold the words of a date against the calendar."""
    words = dated.when.text if dated.when else None
    for trouble in misnamed(words or "", dated.when):
        yield Finding(
            check=NAME,
            position=dated.position and dated.position.at(dated.key),
            place=dated.place,
            event=dated.event,
            message=trouble,
            remedy="correct the weekday or the day",
        )


def check_words(testimony: Testimony) -> Iterator[Finding]:
    """Hold the words of a claim against the calendar and the event's date."""
    event = testimony.event
    for trouble in troubles(testimony):
        yield Finding(
            check=NAME,
            severity=severity(testimony, event.when),
            position=testimony.position,
            event=event.id,
            message=trouble,
            chain=(*quoted(testimony), quote_when(event)),
            remedy="correct `when` or the words; where the source itself is wrong, waive the check with the reason",
        )


def quoted(testimony: Testimony) -> tuple[Quote, ...]:
    """Quote the words of a claim, and of a lone weekday the day it means with the publication it is read against."""
    words, source = testimony.claim.says or "", testimony.source
    read = readings(words, testimony.anchor, ALONE) if lone_weekday(words) else ()
    return (
        testimony.quote(next(iter(read), None)),
        *([quote_publication(source)] if read and source else []),
    )


def troubles(testimony: Testimony) -> list[str]:
    """Say which weekdays a claim misnames."""
    event, claim, _ = testimony
    return [*misnamed(claim.says or "", event.when), *mismatch(testimony)]


def misnamed(words: str, when: When | None) -> Iterator[str]:
    """Say which weekdays are named beside the date of another; a date that names no year is of that of `when`."""
    if not names_weekday(words):
        return
    for named in named_days(words, year_of(when)):
        if named.is_wrong:
            yield f'"{words}" names a {named.weekday}, but {named} is a {named.weekdays[0]}'


def mismatch(testimony: Testimony) -> Iterator[str]:
    """Say which weekday is named that the event's date does not touch."""
    event, claim, _ = testimony
    name = lone_weekday(claim.says or "")
    if name and event.when and not testimony.is_superseded and name not in weekdays_of(event.when):
        yield f'"{claim.says}" names a {name}, but the event is dated {say(event.when)}'
