"""Dates in numbers alone, which mean one day in London and another in New York: 3/4/2025."""

from __future__ import annotations

import re
from typing import NamedTuple

from chronology.checks.evidence.weekdays import year_of
from chronology.errors import WhenError
from chronology.when import When

NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![\d/.-])")
BARE = re.compile(r"(?:on )?\d{1,2}/\d{1,2}", re.IGNORECASE)
ORDERS = {"day-month": (1, 3), "month-day": (3, 1)}


class Numeric(NamedTuple):
    """A date in numbers, and the day it means in each order in which it means one."""

    text: str
    days: dict[str, When]

    @property
    def is_ambiguous(self) -> bool:
        """Tell whether it means two days."""
        return len({str(day) for day in self.days.values()}) > 1


def numeric_dates(words: str) -> list[Numeric]:
    """Find the dates in numbers that words hold."""
    return [Numeric(found[0], days_of(found)) for found in NUMERIC.finditer(words)]


def numeric_days(words: str, order: str | None, when: When) -> list[When]:
    """Give the days that dates in numbers can mean, in one order, or in both where none is told; those that name no year, in that of a time."""
    year = year_of(when) if BARE.fullmatch(words) else None
    return [
        day
        for numeric in numeric_dates(words if year is None else f"{words}/{year:04}")
        for name, day in numeric.days.items()
        if order not in numeric.days or name == order
    ]


def days_of(found: re.Match[str]) -> dict[str, When]:
    """Give the days a date in numbers can mean, by the order it is read in."""
    days = {}
    for order, (day, month) in ORDERS.items():
        try:
            days[order] = When.parse(f"{found[4]}-{int(found[month]):02}-{int(found[day]):02}")
        except WhenError:
            continue
    return days
