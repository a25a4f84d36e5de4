"""Unspecified digits: the first and last day that a date with X in it can mean."""

from __future__ import annotations

import contextlib
import functools
import itertools
from collections.abc import Callable
from collections.abc import Iterable

from chronology.when.scale import Precision

Days = Callable[[int, int, int], int]


def bounds(year: str, month: str, day: str, days: Days) -> tuple[int, int]:
    """Give the first and last day number; raises ValueError where no day fits."""
    months, numbers = fitting(month or "XX", 12), fitting(day or "XX", 31)
    negative = year.startswith("-")
    first = extreme(fillings(year, downwards=negative), months, numbers, days)
    last = extreme(fillings(year, downwards=not negative), months[::-1], numbers[::-1], days)
    return first, last


def precision(year: str, month: str) -> Precision:
    """Tell how fine a date with unspecified digits is."""
    if "X" in year:
        digits = year.lstrip("-")
        return Precision(max(3 - len(digits) + digits.index("X"), 0))
    return Precision.YEAR if "X" in month else Precision.MONTH


def extreme(years: Iterable[int], months: tuple[int, ...], numbers: tuple[int, ...], days: Days) -> int:
    """Give the day number of the first date that exists, in the order given."""
    for year in years:
        for month, number in itertools.product(months, numbers):
            with contextlib.suppress(ValueError):
                return days(year, month, number)
    raise ValueError("no such day in any of the years")


def fillings(pattern: str, *, downwards: bool) -> Iterable[int]:
    """Give all years that a pattern can mean, by their distance from year 0."""
    if "X" not in pattern:
        return (int(pattern),)
    digits = "9876543210" if downwards else "0123456789"
    return map(int, map("".join, itertools.product(*(digits if x == "X" else x for x in pattern))))


@functools.cache
def fitting(pattern: str, largest: int) -> tuple[int, ...]:
    """Give the numbers from 1 that a pattern of two digits can mean, in order."""
    numbers = (f"{number:02}" for number in range(1, largest + 1))
    return tuple(int(n) for n in numbers if all(p in ("X", d) for p, d in zip(pattern, n, strict=True)))
