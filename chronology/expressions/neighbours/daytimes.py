"""Clock times whose day is told after them: at 14:02 UTC (16:02 local time) on 5 March."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronology.expressions.expression import Expression
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.told import Told
from chronology.expressions.words.regexes import regex

GAP = regex(r"(?:\s*\([^()]{0,40})?\)\s*(?:on\s+)?")
"""What stands between a clock time and its day: the same time on another clock."""

Times = Sequence[tuple[Expression, Told]]


def on_day_after(times: Times, text: str) -> Told | None:
    """Give the first of some times on the day that is told right after it; None where it stays as it is.

    One other clock time may stand between them.
    """
    time, told = times[0]
    if not lacks_day(told):
        return None
    for day, other in times[1:3]:
        if other.reading.type == "DATE" and GAP.fullmatch(text, time.end, day.start):
            return on_day(told, other)
        if not lacks_day(other):
            return None
    return None


def lacks_day(told: Told) -> bool:
    """Tell whether a time is one of the clock, and names no day."""
    return isinstance(told.sense, OfDay) and isinstance(told.sense.day, ThatDay)


def on_day(told: Told, day: Told) -> Told | None:
    """Give a clock time on a day; None where that is no day."""
    first, last = day.places
    if not isinstance(told.sense, OfDay) or first is None or last is None or first.unit != "day":
        return None
    return told._replace(readings=(read_on(told.sense, first), read_on(told.sense, last)))


def read_on(time: OfDay, place: Place) -> Reading:
    """Read a clock time on a day."""
    reading = attrs.evolve(time, day=Fixed(place)).read(Frame(None))
    return attrs.evolve(reading, why="on the day told after it")
