"""Times of day in figures alone, and the groups of forces and their logs: 1430 UTC, at 0530 hours, 1620Z, 031430ZJAN19."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

import attrs

from chronology.errors import WhenError
from chronology.expressions.rules import builders as make
from chronology.expressions.rules.clock import times
from chronology.expressions.rules.clock.hours import clocks
from chronology.expressions.rules.clock.times import spoken
from chronology.expressions.rules.guards import linked
from chronology.expressions.senses.counted import DayOfMonth
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.words.lexicon import KINDS
from chronology.expressions.words.lexicon import TIMING
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.pieces import PLANNED
from chronology.expressions.words.pieces import full_year
from chronology.expressions.words.runs import Run


def digits(clock: int, zone: int | None = None, half: int | None = None, **_: Any) -> OfDay:
    """Make 1430 UTC, 0530 hours, 0500L."""
    return spoken(clock // 100, clock % 100, half, zone)


def digits_on(day: Sense, clock: int) -> Sense:
    """Make 5 May 0700."""
    return attrs.evolve(digits(clock), day=day)


def is_joined(run: Run) -> bool:
    """Tell whether a sign stands right before its digits."""
    return run.own[-2].end == run.last.start


def shows_clock(run: Run) -> bool:
    """Tell whether four digits are a time of day: 1430, but not 1999, nor BA1430."""
    hours, minutes = divmod(run.first.value, 100)
    lettered = run.is_tied_before and run.kind_before.isalpha()
    return bool(minutes < 60 and hours < 24) and not lettered


def shows_hours(run: Run) -> bool:
    """Tell whether four digits before "hours" are a time of day, not a length: at 0530 hours."""
    hours = all(token.value == "hour" for token in run.own[1:])
    return hours and shows_placed(run)


def shows_placed(run: Run) -> bool:
    """Tell whether four digits are a time of day, as the word before them tells, too: at 1800 local time."""
    return run.before in TIMING and shows_clock(run)


def digits_to_digits(start: int, end: int, zone: int | None = None) -> Sense:
    """Make 0730-0930."""
    return clocks(digits(start, zone), digits(end, zone))


def show_clocks(run: Run) -> bool:
    """Tell whether two numbers of four digits are times of day; a dash or "between" stands before "and"."""
    both = [place for place in range(run.at, run.end) if run.tokens[place].kind in FOUR]
    return linked(run) and all(shows_clock(attrs.evolve(run, at=place)) for place in both)


FOUR = ("Fourdigits", "Yearnumber", "Lateyear")


GROUP = re.compile(r"(?P<day>\d\d)(?P<clock>\d{4})(?P<zone>[a-z])(?:(?P<month>[a-z]{3})(?P<year>\d{2,4}))?")
"""A date-time group: the day, the clock time, the letter of the zone, and mostly the month and year."""

ZULU = "z"
EAST = "abcdefghiklm"
WEST = "nopqrstuvwxy"
"""The letters of the zones, from one hour east, and from one hour west, to twelve."""


NUMBERS = {**KINDS["Monthname"], **KINDS["Maymonth"]}
"""The numbers of the months, also by the three letters that groups have."""


def zone_of(letter: str) -> int | None:
    """Give the minutes that a zone lies ahead of UTC; None for J, which is local time."""
    if letter == ZULU:
        return 0
    if letter in EAST:
        return 60 * (EAST.index(letter) + 1)
    return -60 * (WEST.index(letter) + 1) if letter in WEST else None


def group(dtg: str, month: int | None = None, year: int | None = None) -> Sense:
    """Make 031430ZJAN19, or 031430Z of a month; raises WhenError for what is none."""
    found = GROUP.fullmatch(dtg)
    if found is None:
        raise WhenError(f"no date-time group: {dtg!r}")
    if found["month"]:
        month, year = NUMBERS.get(found["month"]), int(found["year"])
        if month is None:
            raise WhenError(f"no month: {found['month']!r}")
    day = int(found["day"])
    return timed(found["clock"], zone_of(found["zone"]), day_of(day, month, year))


def day_of(day: int, month: int | None, year: int | None) -> Sense:
    """Make the day of a group, as far as it is told."""
    if month is None:
        return DayOfMonth(day)
    return make.date(day, month, None if year is None else full_year(year, PLANNED))


def timed(clock: str, zone: int | None, day: Sense) -> OfDay:
    """Make a clock time of four figures on a day; raises WhenError beyond the clock."""
    shown = spoken(int(clock[:2]), int(clock[2:]))
    return OfDay(shown.time, day, zone)


def spaced_group(day: int, clock: int, month: int, year: int, **_: str) -> Sense:
    """Make 04 0630Z JAN 19."""
    return timed(f"{clock:04}", 0, day_of(day, month, year))


def has_letter(run: Run) -> bool:
    """Tell whether the letter of a zone stands right behind four figures that a clock can show."""
    return is_joined(run) and shows_clock(run)


PHRASES = (
    Rule(
        "@hours",
        "Fourdigits:start upto|and Fourdigits|Yearnumber|Lateyear:end ZONE?",
        digits_to_digits,
        show_clocks,
    ),
    Rule("@clock", "Yearnumber|Lateyear|Fourdigits:clock ZONE", digits, shows_clock),
    Rule("@clock", "Yearnumber|Lateyear|Fourdigits:clock Clockunits", digits, shows_hours),
    Rule("@clock", "Yearnumber|Lateyear|Fourdigits:clock local Time", digits, shows_placed),
    Rule("@clock", "Fourdigits:clock", digits, shows_hours),
    Rule("@clock", "CLOCK +|-:sign Yearnumber|Fourdigits:offset", times.clock_offset, is_joined),
    Rule("@clock", "Yearnumber|Fourdigits|Many:clock HALF", digits, shows_clock),
    Rule("@time", "DTG {MONTH? | MONTH SMALL|YEAR:year}", group),
    Rule("@time", "DAY Yearnumber|Lateyear|Fourdigits:clock z MONTH SMALL|YEAR:year", spaced_group),
    Rule("@clock", "Yearnumber|Lateyear|Fourdigits:clock z", partial(digits, zone=0), has_letter),
    Rule("@clock", "Fourdigits:clock l", digits, has_letter),
    Rule("@clock", "Fourdigits:clock local Time?", digits, shows_clock),
    Rule("@clock", "CLOCK z", partial(times.clock, zone=0), is_joined),
)
"""Rules over words."""
