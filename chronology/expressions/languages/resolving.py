"""dateparser as the one who reads a candidate: one parser a language and base, and every answer kept."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Any
from typing import NamedTuple

import attrs

from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import timex_day
from chronology.expressions.senses.deictic import UNKNOWN
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import UNTOLD
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import placed
from chronology.when.calendar import civil_from_days
from chronology.when.calendar import days_from_civil

LEAP_YEAR = dt.date(2000, 1, 1)
"""A base for what needs none; its year has a 29 February."""

WHOLE = ("year", "month", "day")
BEYOND = "dateparser knows only the years 1 to 9999"


class Answer(NamedTuple):
    """What dateparser makes of words: a day, the grain it names, and the parts that the words gave."""

    day: int
    grain: str
    parts: tuple[str, ...]


@lru_cache(maxsize=64)
def parser(language: str, base: dt.date) -> Any:
    """Make the parser of a language and a base."""
    from dateparser.date import DateDataParser  # noqa: PLC0415 - English does without

    settings = {
        "TIMEZONE": "UTC",
        "RELATIVE_BASE": dt.datetime(base.year, base.month, base.day),  # noqa: DTZ001 - civil time has no zone
        "PARSERS": ["relative-time", "absolute-time"],
        "PREFER_DAY_OF_MONTH": "first",
        "PREFER_MONTH_OF_YEAR": "first",
    }
    return DateDataParser(languages=[language], settings=settings)


@lru_cache(maxsize=8192)
def resolved(language: str, words: str, base: dt.date = LEAP_YEAR) -> Answer | None:
    """Ask dateparser; None where it reads nothing."""
    try:
        found = parser(language, base).get_date_data(words)
    except (OverflowError, ValueError):
        return None
    day = found.date_obj
    return (
        Answer(days_from_civil(day.year, day.month, day.day), found.period, tuple(found.parts))
        if day
        else None
    )


@attrs.frozen
class Counted:
    """A phrase that dateparser counts from the anchor: last week, three years ago."""

    language: str
    words: str

    def read(self, frame: Frame) -> Reading:
        """Read it as the day, week, month or year that dateparser comes to; from the date mentioned last where it would lie ahead of what is over."""
        if frame.here is None:
            return self.unread(UNANCHORED)
        place, here = self.counted_from(frame.here), frame.here
        if place and place.unit != "day" and frame.turned(place) < 0:
            if frame.last is None:
                return self.unread(UNTOLD)
            place, here = self.counted_from(frame.last.first), frame.last.first
        if place is None:
            return self.unread(BEYOND)
        return placed(place, f"{self.words!r} counted from {timex_day(here)}, as exact as its unit")

    def counted_from(self, here: int) -> Cell | None:
        """Give what dateparser comes to from a day; None where it knows no such year."""
        year, month, day = civil_from_days(here)
        within = dt.MINYEAR <= year <= dt.MAXYEAR
        found = resolved(self.language, self.words, dt.date(year, month, day)) if within else None
        return cell(found.grain, found.day) if found else None

    @property
    def unit(self) -> str | None:
        """Name the unit that it leads to."""
        found = resolved(self.language, self.words)
        return found.grain if found else None

    def unread(self, why: str) -> Reading:
        """Write what is known without an anchor: only the unit."""
        found = resolved(self.language, self.words)
        return Reading("DATE", UNKNOWN.get(found.grain, "XXXX") if found else "XXXX", (), why)
