"""What the words of a claim can mean, read against the publication date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from chronology.checks.evidence.looseness import agree
from chronology.checks.evidence.looseness import shifted
from chronology.checks.evidence.numeric import numeric_days
from chronology.checks.evidence.slips import as_julian
from chronology.checks.evidence.weekdays import MONTH_NUMBERS
from chronology.checks.evidence.weekdays import named_days
from chronology.checks.evidence.weekdays import names_weekday
from chronology.checks.evidence.weekdays import year_of
from chronology.expressions.clauses.writing import POINTING
from chronology.network.readings import ALONE
from chronology.network.readings import FUTURE
from chronology.network.readings import PAST
from chronology.network.readings import readings
from chronology.when import Instant
from chronology.when import When
from chronology.when.calendar import DAY
from chronology.when.names import MONTHS
from chronology.when.names import WEEKDAYS

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
DAY_NAMED = re.compile(
    rf"\d(?:st|nd|rd|th)?\b.*\b(?:{'|'.join(MONTH_NUMBERS)})|(?:{'|'.join(MONTH_NUMBERS)})[a-z]*\.?\s+\d",
    re.IGNORECASE,
)
WEEK, YEAR = 7, 366
HINDSIGHT = 2
"""A source that looks back on more weeks, or years, than this may carry on from a day, or a year, it named before."""


def can_mean(words: str, published: When | None, when: When, order: str | None = None) -> bool:
    """Tell whether some reading of words fits a time; `order` is that of dates in numbers.

    Beside a time of the Julian calendar words may name a day of that calendar too; clocks need not agree to the minute.
    """
    read = partial(all_readings, words, published, when, order)
    return agree(words, read(), when) or (
        when.calendar == "julian" and agree(words, map(as_julian, read()), when)
    )


def all_readings(words: str, published: When | None, when: When, order: str | None = None) -> Iterator[When]:
    """Read what words can mean: alone, looking back or forward, or carrying on from the year of an old event, or its month."""
    if days := numeric_days(words, order, when):
        yield from days
        return
    for setting in (ALONE, PAST, FUTURE):
        yield from readings(words, published, setting)
    yield from neighbours(words, published)
    if DAY_ALONE.search(words) or looks_back(words, published, when):
        yield from carried_on(words, when)
    for named in named_days(words, year_of(when)):
        if not named.is_wrong:
            yield named.when


def looks_back(words: str, published: When | None, when: When) -> bool:
    """Tell whether words come back every week or year, and their event lies some of them before the publication."""
    if published is None or published.earliest is None or when.latest is None:
        return False
    return published.earliest.days - when.latest.days > HINDSIGHT * cycle(words)


def cycle(words: str) -> int:
    """Give the days after which words that name no year can mean another day: a weekday comes back sooner than a date."""
    return WEEK if names_weekday(words) and not DAY_NAMED.search(words) else YEAR


def carried_on(words: str, when: When) -> tuple[When, ...]:
    """Read words as those of a source that has come to the time of an event."""
    return () if POINTING.search(words) else readings(words, when, ALONE)


def neighbours(words: str, published: When | None) -> Iterator[When]:
    """Read "next Wednesday" and "last October" as those who mean the one after, or before, do; on Sundays, so "the weekend"."""
    if published and "weekend" in words:
        weekends = (one for one in readings(words, published, ALONE) if one.may_coincide(published))
        yield from (shifted(weekend, -7 * DAY, -7 * DAY) for weekend in weekends)
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
