"""From one time of the day to another: 5 to 6 p.m., 10:30 a.m. to 3, tomorrow from 9 to 11."""

from __future__ import annotations

import attrs

from chronology.expressions.rules.clock.times import NOON
from chronology.expressions.rules.clock.times import at_hour
from chronology.expressions.rules.clock.times import clock
from chronology.expressions.rules.clock.times import hour_of
from chronology.expressions.rules.clock.times import spoken
from chronology.expressions.rules.clock.times import time_of
from chronology.expressions.rules.guards import after_between
from chronology.expressions.rules.guards import closed
from chronology.expressions.rules.guards import led_by
from chronology.expressions.rules.guards import linked
from chronology.expressions.senses.deictic import Evening
from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.wholes import Interval
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import Part
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run
from chronology.expressions.words.runs import word_of


def hours(start: int | str, end: int | str, half: int | None = None, zone: int | None = None) -> Sense:
    """Make 5 to 6 p.m., 11 to 3 p.m., 7:00 to 8:30 p.m.: the first is in the other half of the day where it must be."""
    first, last = (
        clock(one, half, zone) if isinstance(one, str) else spoken(one, 0, half, zone) for one in (start, end)
    )
    if half is not None and hour_of(first) > hour_of(last):
        first = at_hour(first, hour_of(first)[0] - NOON)
    return clocks(first, last)


MIDNIGHT = "T24:00"


def clocks(start: OfDay, end: OfDay) -> Interval:
    """Make 4 p.m. to 5:30 p.m.; an end before its start is of the next day, but midnight without a day begins one."""
    first = start if start.zone is not None else attrs.evolve(start, zone=end.zone)
    if first.time == MIDNIGHT and first.day == ThatDay():
        first = attrs.evolve(first, time="T00:00")
    if hour_of(end) >= hour_of(first) or end.day != start.day:
        return Interval(first, end)
    day = Evening() if start.day == ThatDay() else start.day
    return Interval(attrs.evolve(first, day=day), attrs.evolve(end, day=Shift(1, "day", 1, base=day)))


def clock_to_hour(start: OfDay, hour: int) -> Interval:
    """Make 10:30 a.m. to 3: the hour next after the start."""
    end = spoken(hour)
    return clocks(start, next_after(start, end))


def next_after(start: OfDay, end: OfDay) -> OfDay:
    """Give a clock time in the half of the day that puts it next after another: 1:30 p.m. to 3:30."""
    hour, _ = hour_of(end)
    later = at_hour(end, hour + NOON)
    return later if hour < NOON and hour_of(end) <= hour_of(start) < hour_of(later) else end


def clocks_from_half(start: str, half: int, end: str) -> Sense:
    """Make from 1:30 p.m. to 3:30."""
    first = clock(start, half)
    return clocks(first, next_after(first, clock(end)))


def noon_to(start: int, end: int) -> Interval:
    """Make noon to one o'clock, the hour next after noon; midnight to two o'clock."""
    first, last = spoken(start), spoken(end)
    return clocks(first, at_hour(last, end + NOON) if start == NOON else last)


def hour_to_clock(hour: int, clock: OfDay) -> Sense:
    """Make 3 to 4:30 p.m.: the hour in the half of the day of the end, or before it."""
    start = at_hour(clock, hour)
    start = attrs.evolve(start, time=f"T{hour:02}:00")
    later = at_hour(start, hour + NOON)
    return Interval(later if hour < NOON and hour_of(later) < hour_of(clock) else start, clock)


def hours_of_day(start: int, end: int, day: Sense) -> Sense:
    """Make Monday from 9 to 5."""
    return span_of_day(clock_to_hour(spoken(start), end), day)


def span_of_day(span: Interval, day: Sense) -> Sense:
    """Make tomorrow from 9 to 11."""
    ends = [attrs.evolve(end, day=day) for end in (span.start, span.end) if isinstance(end, OfDay)]
    return clocks(*ends)


def span_of_part(span: Interval, part: Sense) -> Sense:
    """Make this evening from 7 to 9."""
    ends = [time_of(part, end) for end in (span.start, span.end) if isinstance(end, OfDay)]
    whole = part.whole if isinstance(part, Part) else part
    return through_part(ends[0], ends[1], isinstance(whole, OfDay) and whole.time == "TAF")


def through_part(start: OfDay, end: OfDay, afternoon: bool) -> Interval:
    """Make hours of a part of the day; those of a morning may end at noon, those of a night at midnight or in the morning.

    Those of an afternoon may begin before noon: from 8 to 3 yesterday afternoon.
    """
    first, last = hour_of(start)[0], hour_of(end)[0]
    if last in (0, NOON):
        return clocks(start, at_hour(end, NOON if first < NOON else 0))
    if first > last >= NOON:
        start, end = (at_hour(start, first - NOON), end) if afternoon else (start, at_hour(end, last - NOON))
    return clocks(start, end)


def hours_of_part(part: OfDay, start: int, end: int) -> Sense:
    """Make this evening from 7 to 9."""
    return span_of_part(Interval(spoken(start), spoken(end)), part)


def is_told(run: Run) -> bool:
    """Tell whether the first of two times has its hour, and the second is an hour."""
    start = run.first.value
    return isinstance(start, OfDay) and ":" in start.time and closed(run)


def is_no_score(run: Run) -> bool:
    """Tell whether two bare numbers after a day are hours, not a score: Monday 11-4, but not lost Monday 6-3."""
    said = {word_of(token) for token in run.behind(4)}
    return closed(run) and not said & SCORED


SCORED = set_of(
    "lost won beat beats win wins defeated over defeat victory loss score drew draw tied game games vote voted"
)
"""What may stand before a day that a score follows."""


def no_half_after(run: Run) -> bool:
    """Tell whether the end of a span does not say itself in which half of the day it is."""
    return run.kind_after not in ("Am", "Pm")


def ends_at_hour(run: Run) -> bool:
    """Tell whether a number ends a span as an hour: noon to one o'clock, between noon and three; but not noon to 3 p.m."""
    return linked(run) and (run.last.kind == "Oclock" or closed(run))


PHRASES = (
    Rule("@hours", "SPOKEN:start upto SPOKEN:end HALF ZONE?", hours),
    Rule("@hours", "Noon:start upto|and SPOKEN:end o? '? Oclock?", noon_to, ends_at_hour),
    Rule("@hours", "CLOCK:start upto|and CLOCK:end HALF ZONE?", hours, linked),
    Rule("@hours", "CLOCK:start HALF upto CLOCK:end", clocks_from_half, no_half_after),
)
"""Rules over words."""

COMPOSED = (
    Rule("@hours", "TIMED:start upto|and TIMED:end", clocks, linked),
    Rule("@hours", "TIMED:start upto|and HOUR24:hour", clock_to_hour, ends_at_hour),
    Rule("@hours", "SPOKEN:hour upto|and TIMED:clock", hour_to_clock, linked),
    Rule("@interval", "PARTED:start upto HOUR24:hour", clock_to_hour, is_told),
    Rule("@interval", "ONEDAY:day SPOKEN:start -|to SPOKEN:end", hours_of_day, is_no_score),
    Rule("@interval", "PARTED:part ,? from|between SPOKEN:start upto|and SPOKEN:end", hours_of_part, closed),
    Rule(
        "@interval",
        "{HOURS:span ,? on|of? ONEDAY:day | ONEDAY:day ,? from|between|at? HOURS:span}",
        span_of_day,
    ),
    Rule("@interval", "{PARTED:part ,? from|between? HOURS:span | HOURS:span ,? PARTED:part}", span_of_part),
    Rule("@interval", "ONEDAY:day ,? from|between SPOKEN:start upto|and SPOKEN:end", hours_of_day, closed),
    Rule("@interval", "SPOKEN:start upto SPOKEN:end ,? on? ONEDAY:day", hours_of_day, led_by("from")),
    Rule("@interval", "SPOKEN:start and SPOKEN:end ,? on? ONEDAY:day", hours_of_day, after_between),
)
"""Rules over phrases."""
