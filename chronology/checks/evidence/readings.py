"""What the words of a claim can mean, read against the publication date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from chronology.checks.evidence.numeric import numeric_days
from chronology.network.readings import ALONE
from chronology.network.readings import FUTURE
from chronology.network.readings import PAST
from chronology.network.readings import readings
from chronology.when import Instant
from chronology.when import When
from chronology.when.calendar import DAY
from chronology.when.calendar import civil_from_days
from chronology.when.calendar import days_from_julian
from chronology.when.names import MONTHS
from chronology.when.names import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

NEXT = re.compile(
    rf"\b(?:next|last|this|coming|past)\s+(?P<rest>(?P<weekday>{'|'.join(WEEKDAYS)})|{'|'.join(MONTHS)}|"
    r"spring|summer|autumn|fall|winter)\b",
    re.IGNORECASE,
)
"""Whether the nearest is meant, or that of the next week or year, is not agreed among speakers of English."""
DAY_ALONE = re.compile(
    r"\bthe \d{1,2}(?:st|nd|rd|th)(?:(?:,|,? (?:and|or)) (?:the )?\d{1,2}(?:st|nd|rd|th))*$"
)
"""Days of the month that its source may speak of, whichever that is."""
HINDSIGHT = 2
"""A source that looks back on more years than this may carry on from a year it named before."""
FEW = 3
"""In how many years an event may have begun for each of them to be tried."""


def can_mean(words: str, published: When | None, when: When, order: str | None = None) -> bool:
    """Tell whether some reading of words fits a time; `order` is that of dates in numbers.

    Beside a time of the Julian calendar words may name a day of that calendar too.
    """
    return any(
        reading.may_coincide(when) or (when.calendar == "julian" and as_julian(reading).may_coincide(when))
        for reading in all_readings(words, published, when, order)
    )


def as_julian(when: When) -> When:
    """Take the days of a time for days of the Julian calendar."""
    first_start, last_start, first_end, last_end = map(shift, when.bounds)
    return attrs.evolve(
        when,
        first_start=first_start,
        last_start=last_start,
        first_end=first_end,
        last_end=last_end,
        edtf=None,
        given=(),
    )


def shift(moment: int | None) -> int | None:
    """Move a moment from its day to the Julian day of that name."""
    if moment is None:
        return None
    days, rest = divmod(moment, DAY)
    return days_from_julian(*civil_from_days(days)) * DAY + rest


def all_readings(words: str, published: When | None, when: When, order: str | None = None) -> Iterator[When]:
    """Read what words can mean: alone, looking back or forward, or carrying on from the year of an old event, or its month."""
    if days := numeric_days(words, order):
        yield from days
        return
    for setting in (ALONE, PAST, FUTURE):
        yield from readings(words, published, setting)
    yield from neighbours(words, published)
    if DAY_ALONE.search(words):
        yield from readings(words, when, ALONE)
    for year in old_years(published, when):
        named = str(year) if year > 0 else f"{1 - year} BC"
        yield from readings(words, published, f"In {named} it happened {{}}.", "narrative")


def old_years(published: When | None, when: When) -> Iterator[int]:
    """Give the years, at most a few, in one of which an event began that its source looks back on."""
    first, last = when.first_start, when.last_start
    if published is None or published.earliest is None or first is None or last is None:
        return
    years = range(civil_from_days(first // DAY)[0], civil_from_days(max(first, last - 1) // DAY)[0] + 1)
    if 0 < len(years) <= FEW and years[-1] < published.earliest.year - HINDSIGHT:
        yield from years


def neighbours(words: str, published: When | None) -> Iterator[When]:
    """Read "next Wednesday" and "last October" as those who mean the one after, or before, do."""
    named = NEXT.search(words)
    if named is None:
        return
    for reading in readings(words, published, ALONE):
        day = reading.earliest
        if named["weekday"] and day:
            yield from (When.parse(str(Instant(day.microseconds + days * DAY))) for days in (-7, 7))
        elif day:
            years = (day.year - 1, day.year, day.year + 1)
            yield from (
                found for year in years for found in readings(f"in {named['rest']} {year}", published, ALONE)
            )
