"""Times told with their start or their end: for three days, from Monday; from 9:30 a.m. for seven hours; tomorrow before 5 p.m."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from chronology.errors import WhenError
from chronology.expressions.neighbours.periods import days_between
from chronology.expressions.senses.compound import Compound
from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.lengths import CLOCK
from chronology.expressions.senses.lengths import Lasting
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.moments import DAY
from chronology.expressions.senses.moments import MICROSECONDS
from chronology.expressions.senses.moments import moved
from chronology.expressions.senses.moments import written
from chronology.expressions.senses.shifts import day_moved
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.told import Found
from chronology.when import Edge
from chronology.when import Form
from chronology.when import When

STARTING = re.compile(
    r",?\s+(?:(?:starting|beginning|commencing|(?:that|which)\s+(?:began|begins|started|starts))(?:\s+(?:on|at|from))?|from)\s+(?:the\s+)?",
    re.IGNORECASE,
)
"""What stands between a length and its start."""

LASTING = re.compile(r",?\s+for\s+(?:the\s+next\s+)?", re.IGNORECASE)
"""What stands between a start and its length."""

OPENING = re.compile(r",?\s+from\s+", re.IGNORECASE)
"""What stands between a day and the hour at which something starts on it."""

STARTS = ("from", "starting", "beginning", "starting on", "beginning on", "effective")
"""The signals of a start."""


def with_starts(found: Sequence[Found], text: str) -> list[Found]:
    """Give what was found, lengths and their starts with the time that both tell."""
    told = list(found)
    for at in range(len(told) - 1):
        spell = spell_of(told[at], told[at + 1], text)
        if spell is not None:
            first = at - 1 if at and opens_on(told[at - 1], told[at], text) else at
            told[first : at + 2] = [
                one.timed(spell, "a length of time from its start on") for one in told[first : at + 2]
            ]
    return told


def spell_of(one: Found, two: Found, text: str) -> When | None:
    """Give the time that a length and a start make, in either order; None where they make none."""
    first, second = one.expression, two.expression
    if "DURATION" not in (first.type, second.type):
        return None
    if STARTING.fullmatch(text, first.end, second.start):
        return spell(two, one)
    starts = first.signal in STARTS or first.type == "TIME"
    return spell(one, two) if starts and LASTING.fullmatch(text, first.end, second.start) else None


def opens_on(day: Found, hour: Found, text: str) -> bool:
    """Tell whether a day stands right before the hour at which something starts: 14 February, from 9:30 a.m."""
    told = day.told.place is not None and day.expression.type == "DATE"
    return told and OPENING.fullmatch(text, day.expression.end, hour.expression.start) is not None


def spell(start: Found, length: Found) -> When | None:
    """Give the time that starts at a day, or at an hour, and lasts so long; None where that cannot be told."""
    parts = parts_of(length.told.sense)
    first, last = start.told.places
    if not parts or first is None or first != last or first.unit != "day":
        return None
    sense, by_clock = start.told.sense, all(part.unit in CLOCK for part in parts)
    try:
        if isinstance(sense, OfDay):
            return by_the_clock(sense, first.first, parts) if by_clock and ":" in sense.time else None
        return None if by_clock else by_days(first.first, parts)
    except WhenError:
        return None


def parts_of(sense: object) -> tuple[Length, ...]:
    """Give the counted parts of a length; none where it is no length, or nobody says how long."""
    if isinstance(sense, Lasting) and sense.direction > 0:
        sense = Length(sense.amount, sense.unit)
    parts = sense.parts if isinstance(sense, Compound) else (sense,) if isinstance(sense, Length) else ()
    return parts if all(part.amount for part in parts) else ()


def by_days(first: int, parts: tuple[Length, ...]) -> When | None:
    """Make the days from one on; None where the length has hours or halves."""
    end = first
    for part in parts:
        if part.unit in CLOCK or part.amount is None or part.amount != int(part.amount):
            return None
        end = day_moved(end, part.amount, part.unit)
    return days_between(first, end - 1)


def by_the_clock(start: OfDay, day: int, parts: tuple[Length, ...]) -> When:
    """Make the hours from a clock time of a day on."""
    hours, minutes, *seconds = map(int, start.time[1:].split(":"))
    clock = (hours * 60 + minutes) * 60 + (seconds[0] if seconds else 0)
    begin = day * DAY + clock * MICROSECONDS["second"]
    end = begin
    for part in parts:
        end = moved(end, part.amount or 0, part.unit)
    ends = (When.parse_clock(written(moment) + start.written_zone) for moment in (begin, end))
    return When.between(*ends)


def with_cuts(found: Sequence[Found], text: str) -> list[Found]:
    """Give what was found; a day and the hour that cuts it have as their time what is left of the day."""
    told = list(found)
    for at in range(len(told) - 1):
        when = cut(told[at], told[at + 1], text)
        if when is not None:
            told[at : at + 2] = [
                one.timed(when, "what the hour leaves of the day") for one in told[at : at + 2]
            ]
    return told


def cut(day: Found, hour: Found, text: str) -> When | None:
    """Give what an hour leaves of the day right before it; None where it does not cut it."""
    sense, signal, when = hour.told.sense, hour.expression.signal, hour.expression.when
    if hour.expression.type != "TIME" or signal is None:
        return None
    first, last = day.told.places
    known = first is not None and first == last and first.unit == "day" and not day.opens
    if not (known and isinstance(sense, OfDay) and isinstance(sense.day, ThatDay) and signal and when):
        return None
    between = text[day.expression.end : hour.expression.start].lower().split()
    if between != signal.split() or when.form is not Form.WITHIN or when.offset is not None:
        return None
    return within_day(when, (first.first if first else 0) * DAY)


def within_day(when: When, start: int) -> When | None:
    """Close the open side of a time at the end of a day that starts at a moment; None where both its sides are known."""
    if when.first_start is None:
        return attrs.evolve(when, first_start=start, first_end=start, start_edge=Edge.KNOWN)
    if when.last_end is None:
        end = start + DAY
        return attrs.evolve(when, last_start=end, last_end=end, end_edge=Edge.KNOWN)
    return None
