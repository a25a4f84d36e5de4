"""Phrases that count from an event, read once the time of the event is known: "two days after the summit"."""

from __future__ import annotations

import attrs

from chronology.errors import WhenError
from chronology.expressions.expression import Expression
from chronology.expressions.reader import read_whole
from chronology.expressions.words.signals import shape_of
from chronology.expressions.words.signals import shaped
from chronology.when import Form
from chronology.when import When

SIDES = {"after": "after", "following": "after", "since": "after", "before": "before"}
"""On which side of an event a phrase counts, by the word between them."""

EDGES = {"START": "beginning", "MID": "middle", "END": "end"}


def counted_from(found: Expression, when: When) -> Expression:
    """Give an expression the reading that it has where its event took place at a time; as it is where that tells nothing.

    >>> from chronology.expressions import find
    >>> found = find("It rained two days after the summit.", published="2025-11-26")[0]
    >>> str(counted_from(found, When.parse("2025-11-23")).when)
    '2025-11-25'
    """
    if found.event is None:
        return found
    try:
        reading = edge_of(found, when) if found.side is None else beside(found, when, SIDES[found.side])
    except WhenError:
        return found
    shape = shape_of(found.signal)
    why = f"{found.anchor}, {when}"
    return attrs.evolve(found, when=shaped(reading, shape).with_text(found.text), anchor=why)


def edge_of(found: Expression, when: When) -> When:
    """Give the beginning, middle or end of a time; raises WhenError."""
    if when.form is Form.THROUGHOUT and found.mod != "MID":
        return when.parts[0 if found.mod == "START" else -1]
    return when if when.is_day else read_whole(f"{EDGES[found.mod or 'START']} of {when}", None)


def beside(found: Expression, when: When, side: str) -> When:
    """Give the time so far after the end of another, or before its start; raises WhenError."""
    ends = (
        (when.earliest_end, when.latest_end) if side == "after" else (when.earliest_start, when.latest_start)
    )
    days = [str(end)[:10] for end in ends if end is not None]
    if len(days) < len(ends):
        raise WhenError(f"nothing can be counted from '{when}'")
    first, last = (read_whole(f"{found.text} {side} {day}", None) for day in days)
    return first if first == last else When.within(first, last)
