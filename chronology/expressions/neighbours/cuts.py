"""Days cut by an hour that is told right after them: tomorrow before 5 p.m., on Tuesday after one, Friday no later than noon."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.moments import DAY
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.told import Found
from chronology.expressions.words.signals import shaped
from chronology.when import Edge
from chronology.when import Form
from chronology.when import When


def with_cuts(found: Sequence[Found], text: str) -> list[Found]:
    """Give what was found; a day and the hour that cuts it have as their time what is left of the day."""
    starts = [*(one.expression.start for one in found[1:]), len(text)]
    told = [opened(one, text, start) for one, start in zip(found, starts, strict=False)]
    for at in range(len(told) - 1):
        when = cut(told[at], told[at + 1], text)
        if when is not None:
            told[at : at + 2] = [left(one, when) for one in told[at : at + 2]]
    return told


def opened(found: Found, text: str, limit: int) -> Found:
    """Give a clock time that is only the first or last of many, before the next time starts: 3 p.m. or later."""
    one = found.expression
    open_side = OR_LATER.match(text, one.end, limit) if one.type == "TIME" else None
    if open_side is None or one.signal in SIDED:
        return found
    when = found.told.when
    if when is None or not when.has_time:
        return found
    late = open_side[1].lower() in ("later", "after")
    said = text[one.start : open_side.end()]
    told = shaped(when, "not before" if late else "by").with_text(said)
    mod = "ON_OR_AFTER" if late else "ON_OR_BEFORE"
    return attrs.evolve(
        found, expression=attrs.evolve(one, end=open_side.end(), text=said, mod=mod, when=told)
    )


OR_LATER = re.compile(r"\s+or\s+(later|after|earlier|before)\b(?!\s+(?:\d|that|the))", re.IGNORECASE)
"""What opens a clock time on one side."""

SIDED = ("after", "before", "from", "to", "between", "until", "till", "since")
"""The signals that leave no side to be opened."""


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


def left(found: Found, when: When) -> Found:
    """Give an expression what is left of a day as its time."""
    told = when.with_text(found.expression.text)
    expression = attrs.evolve(found.expression, when=told, anchor="what the hour leaves of the day")
    return attrs.evolve(found, expression=expression)
