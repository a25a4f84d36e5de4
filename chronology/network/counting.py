"""What follows from counting days: bounds that depend on the days themselves, not only on their distance.

A month after a day in January is a day in February: shorter or longer as January's day has it. So whatever follows for one
of two days is counted on to the other, again and again until nothing changes.
"""

from __future__ import annotations

from collections.abc import Iterator

from chronology.network.plan import Count
from chronology.network.plan import Plan
from chronology.network.points import ORIGIN
from chronology.network.state import Derived
from chronology.network.state import State
from chronology.when.calendar import DAY

NEAR = 16
"""Counting on and back again leads no more than so many days off: a month is short, or holidays and a weekend lie together."""


def derive(plan: Plan, state: State, left_out: set[int]) -> list[Derived]:
    """Give the bounds that follow from counting, as far as they say more than is known."""
    return [*midnights(plan, state), *counted(plan, state, left_out)]


def midnights(plan: Plan, state: State) -> Iterator[Derived]:
    """Let the points that are midnights lie at one."""
    for point in (*plan.points.first_days.values(), *plan.points.last_days.values()):
        first, last = state.earliest(point), state.latest(point)
        if first is not None and first % DAY:
            yield no_earlier(point, -(-first // DAY) * DAY, state, point)
        if last is not None and last % DAY:
            yield no_later(point, last // DAY * DAY, state, point)


def counted(plan: Plan, state: State, left_out: set[int]) -> Iterator[Derived]:
    """Count on from what is known of one day to the other."""
    for count in plan.counts:
        if count.reason not in left_out:
            yield from onward(count, state)
            yield from backward(count, state)


def onward(count: Count, state: State) -> Iterator[Derived]:
    """Bound the second day by the first."""
    first, last = state.earliest(count.first), state.latest(count.first)
    if count.bounds_below and first is not None:
        low = count.later(first)
        if above(state.earliest(count.second), low):
            yield no_earlier(count.second, low, state, count.first, count.reason)
    if count.bounds_above and last is not None:
        high = count.later(last)
        if below(state.latest(count.second), high):
            yield no_later(count.second, high, state, count.first, count.reason)


def backward(count: Count, state: State) -> Iterator[Derived]:
    """Bound the first day by the second."""
    first, last = state.earliest(count.second), state.latest(count.second)
    if count.bounds_above and first is not None:
        low = earliest_before(count, first)
        if above(state.earliest(count.first), low):
            yield no_earlier(count.first, low, state, count.second, count.reason)
    if count.bounds_below and last is not None:
        high = latest_before(count, last)
        if below(state.latest(count.first), high):
            yield no_later(count.first, high, state, count.second, count.reason)


def earliest_before(count: Count, second: int) -> int:
    """Give the first day from which counting does not fall short of another."""
    around = count.earlier(second)
    return next((day for n in range(-NEAR, NEAR) if count.later(day := around + n * DAY) >= second), around)


def latest_before(count: Count, second: int) -> int:
    """Give the last day from which counting does not go beyond another."""
    around = count.earlier(second)
    return next(
        (day for n in range(NEAR, -NEAR, -1) if count.later(day := around + n * DAY) <= second), around
    )


def above(known: int | None, found: int) -> bool:
    """Tell whether a bound from below says more than is known."""
    return known is None or found > known


def below(known: int | None, found: int) -> bool:
    """Tell whether a bound from above says more than is known."""
    return known is None or found < known


def no_earlier(point: int, time: int, state: State, of: int, *counted: int) -> Derived:
    """Bound a point from below by what is known of one."""
    return Derived(point, ORIGIN, -time, state, of, counted)


def no_later(point: int, time: int, state: State, of: int, *counted: int) -> Derived:
    """Bound a point from above by what is known of one."""
    return Derived(ORIGIN, point, time, state, of, counted)
