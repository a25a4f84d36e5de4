"""In which order a text writes day and month in numbers, as its own dates show that exist in one order only."""

from __future__ import annotations

import re

NUMERIC = re.compile(r"\d(?<![\d/.-]\d)\d?([/.-])\d\d?(?:\1(?:\d{4}|\d\d))?(?![\d/-])")
WRITTEN_OUT = re.compile(r"(?<![\d/.-])(\d\d?)[/.-](\d\d?)[/.-](?:\d{4}|\d\d)(?![\d/-])")
SLASHED = re.compile(r"(?<![\d/.-])(?!24/7\b)(\d\d?)/(\d\d?)(?![\d/-])")
"""A date in numbers, and dates with their year, which tell more than those without; a clock time or an amount with a point is neither."""

MONTHS, DAYS = 12, 31


def order_in(text: str) -> str:
    """Give the order in which a text writes its dates in numbers; "" where it does not tell, or uses both.

    >>> order_in("On 13/04/2025, and on 03/05/2025.")
    'day-month'
    """
    orders = orders_of(WRITTEN_OUT, text) or orders_of(SLASHED, text)
    return orders.pop() if len(orders) == 1 else ""


def orders_of(pattern: re.Pattern[str], text: str) -> set[str]:
    """Give the orders in which the dates of a shape can only be."""
    orders = set()
    for first, second in pattern.findall(text):
        if MONTHS < int(first) <= DAYS and 1 <= int(second) <= MONTHS:
            orders.add("day-month")
        elif MONTHS < int(second) <= DAYS and 1 <= int(first) <= MONTHS:
            orders.add("month-day")
    return orders
