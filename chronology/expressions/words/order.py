"""In which order a text writes day and month in numbers, as its own dates show that exist in one order only."""

from __future__ import annotations

import re

NUMERIC = re.compile(r"(?<![\d/.-])(\d\d?)([/.-])(\d\d?)(?:\2(?:\d{4}|\d\d))?(?![\d/-])")
MONTHS, DAYS = 12, 31


def order_in(text: str) -> str:
    """Give the order in which a text writes its dates in numbers; "" where it does not tell, or uses both.

    >>> order_in("On 13/04/2025, and on 03/05/2025.")
    'day-month'
    """
    orders = set()
    for first, _, second in NUMERIC.findall(text):
        if MONTHS < int(first) <= DAYS and 1 <= int(second) <= MONTHS:
            orders.add("day-month")
        elif MONTHS < int(second) <= DAYS and 1 <= int(first) <= MONTHS:
            orders.add("month-day")
    return orders.pop() if len(orders) == 1 else ""


def is_numeric(text: str, start: int, end: int) -> bool:
    """Tell whether a part of a text holds a date in numbers."""
    return NUMERIC.search(text, start, end) is not None
