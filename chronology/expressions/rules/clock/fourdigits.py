"""Times of day in four digits: 1430 UTC, at 0530 hours. These rules go before those of years and durations."""

from __future__ import annotations

import attrs

from chronology.expressions.rules import builders as make
from chronology.expressions.rules.clock import times
from chronology.expressions.rules.clock.hours import clocks
from chronology.expressions.rules.clock.times import spoken
from chronology.expressions.rules.guards import after_between
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.words.classes import TIMING
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run


def digits(clock: int, zone: int | None = None) -> OfDay:
    """Make 1430 UTC, 0530 hours."""
    return spoken(clock // 100, clock % 100, None, zone)


def digits_on(day: Sense, clock: int) -> Sense:
    """Make 5 May 0700."""
    return attrs.evolve(digits(clock), day=day)


def clock_at_offset(clock: str, sign: str, offset: int) -> Sense:
    """Make 09:00:00 +0200, as e-mail has it."""
    return times.clock_offset(clock, sign, f"{offset // 100}:{offset % 100}")


def stamp(month: int, day: int, clock: str, year: int, zone: int | None = None, **_: int) -> Sense:
    """Make May 5 09:00:00 2014, as logs have it."""
    return times.clock(clock, zone=zone, day=make.date(day, month, year))


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
    first, last = (spoken(clock // 100, clock % 100, None, zone) for clock in (start, end))
    return clocks(first, last)


def show_clocks(run: Run) -> bool:
    """Tell whether two numbers of four digits are times of day; a dash or "between" stands before "and"."""
    both = [place for place in range(run.at, run.end) if run.tokens[place].kind in FOUR]
    linked = run.own[1].kind != "and" or after_between(run)
    return linked and all(shows_clock(attrs.evolve(run, at=place)) for place in both)


FOUR = ("Fourdigits", "Yearnumber", "Lateyear")

FOUR_DIGITS = (
    Rule(
        "@hours",
        "Fourdigits:start -|to|until|and Fourdigits|Yearnumber|Lateyear:end ZONE?",
        digits_to_digits,
        show_clocks,
    ),
    Rule("@clock", "Yearnumber|Lateyear|Fourdigits:clock ZONE", digits, shows_clock),
    Rule("@clock", "Yearnumber|Lateyear|Fourdigits:clock Clockunits", digits, shows_hours),
    Rule("@clock", "Yearnumber|Lateyear|Fourdigits:clock local Time", digits, shows_placed),
    Rule("@clock", "Fourdigits:clock", digits, shows_hours),
    Rule("@clock", "CLOCK +|-:sign Yearnumber|Fourdigits:offset", clock_at_offset, is_joined),
    Rule("@time", "WEEKDAY? MONTH DAY CLOCK ZONE? YEAR", stamp),
    Rule(
        "@clock",
        "Yearnumber|Fourdigits|Many:clock HALF",
        lambda clock, half: spoken(clock // 100, clock % 100, half),
        shows_clock,
    ),
)
