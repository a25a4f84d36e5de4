"""Days cut by an hour that is told right after them: tomorrow before 5 p.m., on Tuesday after one, Friday no later than noon."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.moments import DAY
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.told import Found
from chronology.when import Edge
from chronology.when import Form
from chronology.when import When


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
