"""Clock times whose day is told after them: at 14:02 UTC (16:02 local time) on 5 March, at 3:42 a.m. (2042 GMT on Tuesday)."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from chronology.expressions.senses.anaphora import UntoldDay
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import Part
from chronology.expressions.told import Found
from chronology.expressions.told import Told
from chronology.expressions.words.sentences import parts_sentences

GAP = re.compile(r"(?:(?:\s*\([^()]{0,40})?\)\s*|,?\s+(?:[A-Z][\w.]+\s+|local\s+){1,3}time,?\s+)(?:on\s+)?")
"""What stands between a clock time and its day: the same time on another clock, or whose clock it is."""

THEN = re.compile(
    r",?\s+(?:and\s+)?(?:(?!(?:but|than|from|to|with|until|not|opens?|closes?)\b)[a-z][\w'’-]*\s+){0,3}"
)
"""What stands between two clock times of one day: doors 7pm, music 8pm, Friday."""

TRADING = re.compile(r"\s+(?:[\w-]+\s+)?(?:trading|dealings|trade)\s+(?:on\s+)?")
"""What stands between a part of the day and its day: late morning trading Tuesday."""


def on_day_after(times: Sequence[Found], text: str) -> Told | None:
    """Give the first of some times on the day that is told right after it; None where it stays as it is.

    One other clock time may stand between them.
    """
    time = times[0]
    if not lacks_day(time.told):
        return None
    for day in times[1:3]:
        between = text[time.expression.end : day.expression.start]
        if day.told.reading.type == "DATE" and (GAP.fullmatch(between) or TRADING.fullmatch(between)):
            return on_day(time.told, day.told)
        if not lacks_day(day.told):
            return on_day_elsewhere(time, day, text)
    return None


ELSEWHERE = re.compile(r"(?:\s+local\s+time)?,?\s*\(")
"""What stands between a clock time and the same moment on another clock."""


def on_day_elsewhere(time: Found, other: Found, text: str) -> Told | None:
    """Give a clock time on the day on which it is nearest to the same moment on another clock: 3:42 a.m. (2042 GMT on Tuesday)."""
    here, there, (first, last) = time_of(time.told), time_of(other.told), other.told.places
    if here is None or there is None or first is None or first != last or first.unit != "day":
        return None
    if ELSEWHERE.fullmatch(text, time.expression.end, other.expression.start) is None:
        return None
    behind = hour_of(there) - hour_of(here)
    day = cell("day", first.first + (behind > HALF_DAY) - (behind < -HALF_DAY))
    return attrs.evolve(time.told, readings=(read_on(time.told, day),) * 2)


def is_on_other_clock(text: str, before: Found, found: Found) -> bool:
    """Tell whether a clock time is the moment of the one right before it on another clock, from which nothing is counted: at 9:20 p.m. (1420 UTC)."""
    if time_of(found.told) is None or time_of(before.told) is None:
        return False
    return ELSEWHERE.fullmatch(text, before.expression.end, found.expression.start) is not None


HALF_DAY = 12


def hour_of(time: OfDay) -> int:
    """Give the hour of a clock time, 0 where it is none."""
    return int(time.time[1:3]) if ":" in time.time else 0


def in_company(found: Sequence[Found], days: Sequence[Told | None], text: str) -> list[Told | None]:
    """Give clock times the day of the one they are listed with, where their sentence tells none before: doors 7pm, music 8pm, Friday."""
    read = list(days)
    for at in range(len(found) - 2, -1, -1):
        one, other = found[at : at + 2]
        then = read[at + 1] or (other.told if time_of(other.told) and not lacks_day(other.told) else None)
        alone = lacks_day(one.told) and not one.opens and (at == 0 or tells_none(found[at - 1], one, text))
        if then and alone and THEN.fullmatch(text, one.expression.end, other.expression.start):
            read[at] = read[at] or on_day(one.told, then)
    return read


def tells_none(before: Found, one: Found, text: str) -> bool:
    """Tell whether what stands before a clock time tells no day for it."""
    return lacks_day(before.told) or parts_sentences(text, before.expression.end, one.expression.start)


def lacks_day(told: Told) -> bool:
    """Tell whether a time of day names no day."""
    time = time_of(told)
    return time is not None and isinstance(time.day, ThatDay | UntoldDay)


def time_of(told: Told) -> OfDay | None:
    """Give the time of day that a sense is, or is a part of: morning, late morning."""
    sense = told.sense.whole if isinstance(told.sense, Part) else told.sense
    return sense if isinstance(sense, OfDay) else None


def on_day(told: Told, day: Told) -> Told | None:
    """Give a clock time on a day; None where that is no day."""
    first, last = day.places
    if first is None or last is None or first.unit != "day":
        return None
    return attrs.evolve(told, readings=(read_on(told, first), read_on(told, last)))


def read_on(told: Told, place: Place) -> Reading:
    """Read a time of day on a day."""
    time = time_of(told)
    if time is None:
        return told.reading
    dated = attrs.evolve(time, day=Fixed(place))
    sense = attrs.evolve(told.sense, whole=dated) if isinstance(told.sense, Part) else dated
    return attrs.evolve(sense.read(Frame(None)), why="on the day told after it")
