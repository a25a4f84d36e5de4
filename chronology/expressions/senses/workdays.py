"""Days on which people work: Monday to Friday; what holidays there are, no phrase tells."""

from __future__ import annotations

from chronology.when.calendar import weekday

WORKING = 5
"""How many days of a week are worked, from Monday on."""


def workday_moved(day: int, amount: int) -> int:
    """Give the working day so many of them after another day, or before it."""
    step = 1 if amount > 0 else -1
    weeks, rest = divmod(abs(amount), WORKING)
    while weekday(day) >= WORKING and amount:
        day -= step
    day += 7 * weeks * step
    for _ in range(rest):
        day += step
        while weekday(day) >= WORKING:
            day += step
    return day
