"""How forces and their logs say times: 031430ZJAN19, 031430Z, 04 0630Z JAN 19, 1620Z, 0500L."""

from __future__ import annotations

import re

from chronology.errors import WhenError
from chronology.expressions.rules import builders as make
from chronology.expressions.rules.clock import times
from chronology.expressions.rules.clock.fourdigits import is_joined
from chronology.expressions.rules.clock.fourdigits import shows_clock
from chronology.expressions.rules.clock.times import spoken
from chronology.expressions.senses.counted import DayOfMonth
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.words.lexicon import KINDS
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.pieces import PLANNED
from chronology.expressions.words.pieces import full_year
from chronology.expressions.words.runs import Run

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


def local(clock: int) -> Sense:
    """Make 0500L, 0545 local."""
    return spoken(clock // 100, clock % 100)


def has_letter(run: Run) -> bool:
    """Tell whether the letter of a zone stands right behind four figures that a clock can show."""
    return is_joined(run) and shows_clock(run)


MILITARY = (
    Rule("@time", "DTG MONTH?", group),
    Rule("@time", "DTG MONTH SMALL|YEAR:year", group),
    Rule("@time", "DAY Yearnumber|Lateyear|Fourdigits:clock z MONTH SMALL|YEAR:year", spaced_group),
    Rule(
        "@clock",
        "Yearnumber|Lateyear|Fourdigits:clock z",
        lambda clock: spoken(clock // 100, clock % 100, None, 0),
        has_letter,
    ),
    Rule("@clock", "Fourdigits:clock l", local, has_letter),
    Rule("@clock", "Fourdigits:clock local Time?", local, shows_clock),
    Rule("@clock", "CLOCK z", lambda clock: times.clock(clock, zone=0), is_joined),
)
"""Rules over words."""
