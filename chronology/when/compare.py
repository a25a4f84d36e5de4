"""Comparison of times known only so well: every answer is certain, possible or impossible.

Source of the relations: J. F. Allen, "Maintaining knowledge about temporal intervals", CACM 26 (1983). Each relation is
one order of the four ends, so it can hold exactly if moments can be chosen from the ends' windows in that order.
"""

from __future__ import annotations

import enum
from typing import NamedTuple

from chronology.when.bounded import Bounded
from chronology.when.calendar import HOUR
from chronology.when.calendar import MINUTE
from chronology.when.scale import Form

NEVER = float("inf")
EARLIEST_ZONE, LATEST_ZONE = 14 * HOUR, 12 * HOUR
"""How far civil time runs ahead of UTC and behind it."""


class Answer(enum.StrEnum):
    """Whether something holds for every, for some or for no reading of two times."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"


class Window(NamedTuple):
    """The moments at which a time can start and end, in microseconds, ends included."""

    first_start: float
    last_start: float
    first_end: float
    last_end: float


ORDERS = {
    "before": ("s", "e", "S", "E"),
    "meets": ("s", "eS", "E"),
    "overlaps": ("s", "S", "e", "E"),
    "starts": ("sS", "e", "E"),
    "during": ("S", "s", "e", "E"),
    "finishes": ("S", "s", "eE"),
    "equals": ("sS", "eE"),
    "finished-by": ("s", "S", "eE"),
    "contains": ("s", "S", "E", "e"),
    "started-by": ("sS", "E", "e"),
    "overlapped-by": ("S", "s", "E", "e"),
    "met-by": ("S", "Es", "e"),
    "after": ("S", "E", "s", "e"),
}
"""The order of start and end of the one (s, e) and of the other (S, E) in each relation; those written together are one."""

ALLEN = tuple(ORDERS)


def relations(one: Window, other: Window) -> dict[str, Answer]:
    """Answer for each of Allen's relations whether it holds between two times."""
    ends = {
        "s": (one.first_start, one.last_start),
        "e": (one.first_end, one.last_end),
        "S": (other.first_start, other.last_start),
        "E": (other.first_end, other.last_end),
    }
    possible = [name for name, order in ORDERS.items() if fits(order, ends)]
    answer = Answer.CERTAIN if len(possible) == 1 else Answer.POSSIBLE
    return {name: answer if name in possible else Answer.IMPOSSIBLE for name in ORDERS}


def fits(order: tuple[str, ...], ends: dict[str, tuple[float, float]]) -> bool:
    """Tell whether moments can be chosen that follow each other in the given order."""
    now = float("-inf")
    for group in order:
        first = max(ends[end][0] for end in group)
        last = min(ends[end][1] for end in group)
        now = max(first, now + 1)
        if now > last:
            return False
    return True


def precedes(one: Window, other: Window) -> Answer:
    """Answer whether one time is over by the moment the other starts."""
    if one.last_end <= other.first_start:
        return Answer.CERTAIN
    return Answer.POSSIBLE if one.first_end <= other.last_start else Answer.IMPOSSIBLE


def together(answers: list[Answer]) -> Answer:
    """Give the answer that covers all readings, each of which has its own."""
    return answers[0] if len(set(answers)) == 1 else Answer.POSSIBLE


def windows(one: Bounded, other: Bounded) -> tuple[Window, Window]:
    """Give the moments two times can start and end at, comparable with each other whatever their zones."""
    if one.offset is None and other.offset is None:
        return window(one, 0, 0), window(other, 0, 0)
    return window(one, *zone(one)), window(other, *zone(other))


def zone(when: Bounded) -> tuple[int, int]:
    """Give by how much UTC is behind and ahead of a time's own clock, at most."""
    if when.offset is None:
        return -EARLIEST_ZONE, LATEST_ZONE
    return (-when.offset * MINUTE,) * 2


def window(when: Bounded, back: int, ahead: int) -> Window:
    """Give the moments a time can start and end at: a moment within a window leaves room for its end."""
    inner = 1 if when.form is Form.WITHIN else 0
    first_start = -NEVER if when.first_start is None else when.first_start + back
    last_end = NEVER if when.last_end is None else when.last_end + ahead
    first_end = first_start + 1 if when.first_end is None else when.first_end + 1 + back
    last_start = last_end - 1 if when.last_start is None else when.last_start - 1 + ahead
    return Window(first_start, last_start, first_end, max(first_end, last_end - inner))
