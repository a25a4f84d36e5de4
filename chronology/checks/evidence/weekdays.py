"""Weekdays named in a few words: beside a date ("Thursday 21 November 2025") or alone ("on Thursday evening")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from chronology.network.readings import day as day_of
from chronology.when import Instant
from chronology.when import When
from chronology.when.calendar import DAY
from chronology.when.calendar import days_from_civil
from chronology.when.calendar import days_from_julian
from chronology.when.calendar import days_in_month
from chronology.when.calendar import weekday as day_of_week
from chronology.when.names import MONTHS
from chronology.when.names import WEEKDAYS

FIRST_GREGORIAN_YEAR = 1924
"""Greece was the last state to leave the Julian calendar, in 1923."""

BY_SHORT = {name[:3].lower(): name for name in WEEKDAYS}
MONTH_NUMBERS = {month[:3].lower(): number for number, month in enumerate(MONTHS, 1)}

NAME = rf"\b(?P<weekday>{'|'.join(WEEKDAYS)})\b"
MONTH = rf"(?P<month>{'|'.join(MONTH_NUMBERS)})[a-z]*\.?"
DAY_OF_MONTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
YEAR = r"(?:,?\s+(?P<year>\d{4}))?\b"
SHORT = rf"\b(?P<weekday>{'|'.join(WEEKDAYS)}|(?-i:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun))\b\.?"
NAMED = re.compile(SHORT, re.IGNORECASE)
DATED = [
    re.compile(rf"{SHORT},?\s+(?:the\s+)?{DAY_OF_MONTH}\s+(?:of\s+)?{MONTH}{YEAR}", re.IGNORECASE),
    re.compile(rf"{SHORT},?\s+{MONTH}\s+(?:the\s+)?{DAY_OF_MONTH}{YEAR}", re.IGNORECASE),
]
ALONE = re.compile(
    rf"(?:(?:early|late)\s+)?(?:on\s+)?(?:(?:the|last|this|next|past|coming|following)\s+)*{NAME}"
    r"(?:,?\s+(?:at\s+)?(?:morning|midday|noon|lunchtime|afternoon|evening))?",
    re.IGNORECASE,
)


class NamedDay(NamedTuple):
    """A weekday and the date it is named beside."""

    weekday: str
    year: int
    month: int
    day: int

    @property
    def weekdays(self) -> tuple[str, ...]:
        """Give the weekday of the date; an old date may be Julian, and has two."""
        days = [days_from_civil(*self[1:])]
        if self.year < FIRST_GREGORIAN_YEAR:
            days.append(days_from_julian(*self[1:]))
        return tuple(WEEKDAYS[day_of_week(day)] for day in days)

    @property
    def is_wrong(self) -> bool:
        """Tell whether the date has another weekday."""
        return self.weekday not in self.weekdays

    @property
    def when(self) -> When:
        """Give the day of the date."""
        return day_of(Instant(days_from_civil(*self[1:]) * DAY))

    def __str__(self) -> str:
        return f"{self.day} {MONTHS[self.month - 1]} {self.year}"


def names_weekday(words: str) -> bool:
    """Tell whether words name a weekday at all."""
    return NAMED.search(words) is not None


def named_days(words: str, year: int | None) -> Iterator[NamedDay]:
    """Give each weekday that is named beside a date; `year` is for dates that name none."""
    for pattern in DATED:
        for match in pattern.finditer(words):
            named_year = int(match["year"]) if match["year"] else year
            month, day = MONTH_NUMBERS[match["month"].lower()], int(match["day"])
            if named_year is not None and 1 <= day <= days_in_month(named_year, month):
                yield NamedDay(BY_SHORT[match["weekday"][:3].lower()], named_year, month, day)


def lone_weekday(words: str) -> str | None:
    """Give the weekday that words name and nothing else: signals such as "since" tell of more than the day."""
    match = ALONE.fullmatch(words.strip())
    return match["weekday"].capitalize() if match else None


def weekdays_of(when: When) -> set[str]:
    """Give the weekdays a time can touch; a clock time may be told by the clock of another zone."""
    if when.earliest is None or when.latest is None:
        return set(WEEKDAYS)
    margin = 1 if when.has_time else 0
    first, last = when.earliest.days - margin, when.latest.days + margin
    return {WEEKDAYS[day_of_week(day)] for day in range(first, min(last, first + 6) + 1)}


def year_of(when: When | None) -> int | None:
    """Give the year a time lies in, if it is one."""
    if when is None or when.earliest is None or when.latest is None or when.earliest.year != when.latest.year:
        return None
    return when.earliest.year
