"""Lengths of time in words, "almost 75 years", and how much they can mean."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from chronology.expressions import find
from chronology.when import When
from chronology.when.calendar import DAY

DAYS = {"CE": 36524.25, "DE": 3652.425, "Y": 365.2425, "M": 30.436875, "W": 7, "D": 1}
"""The mean length of each unit of TIMEX3."""
VALUE = re.compile(r"P(\d+(?:\.\d+)?)(CE|DE|[YMWD])")
ROUND = 10
"""From so many units on, a number that ends in 0 or 5 is taken for a round one."""
UP, DOWN = 0.6, 0.8
"""The parts of a unit by which a plain number is rounded up, and down."""
NEVER = float("inf")

AGO = re.compile(r"\s+ago\b", re.IGNORECASE)
LESS = re.compile(r"\b(?:less than|under|at most|up to|within)\b", re.IGNORECASE)
LASTING = ("for", "over")
SIGNALS = re.compile(rf"\b(?:{'|'.join(LASTING)})\b", re.IGNORECASE)


class Length(NamedTuple):
    """A length of time in words, the least and the most days it can mean, and whether it is told with no roundness."""

    words: str
    least: float
    most: float
    is_exact: bool

    def fits(self, first: float, last: float) -> bool:
        """Tell whether it can be some length from one to another, in days."""
        return first <= self.most and self.least <= last


@lru_cache(maxsize=10_000)
def lasting(words: str) -> Length | None:
    """Give the length that words say something has lasted: "for almost 75 years"; None where they say none."""
    if AGO.search(words) or not SIGNALS.search(words):
        return None
    for found in find(words):
        if (
            found.type == "DURATION"
            and found.signal in LASTING
            and (length := mean(found.text, found.value, found.mod))
        ):
            return length
    return None


@lru_cache(maxsize=10_000)
def ago(words: str) -> Length | None:
    """Give how long ago words say something was, in months or years; None where they do not."""
    told = AGO.search(words)
    before = words[: told.start()] if told else ""
    for found in find(before) if before else ():
        if found.type == "DURATION" and found.end == len(before) and found.value[-1] not in "WD":
            return mean(f"{found.text} ago", found.value, found.mod)
    return None


def mean(words: str, value: str, mod: str | None) -> Length | None:
    """Give what a length can mean: rounded as people round, the more so the larger and rounder the number."""
    read = VALUE.fullmatch(value)
    if read is None:
        return None
    amount, unit = float(read[1]), DAYS[read[2]]
    is_round = amount >= ROUND and amount % 5 == 0
    total, slack = amount * unit, max(unit, amount * unit / 10 if is_round else 0)
    if LESS.search(words):
        mod = "EQUAL_OR_LESS"
    plain = (total - slack, total + slack) if is_round else (total - UP * unit, total + DOWN * unit)
    least, most = {
        "LESS_THAN": (total - slack, total + unit / 6),
        "MORE_THAN": (total - unit / 6, total + 2 * slack),
        "EQUAL_OR_MORE": (total - unit / 6, NEVER),
        "EQUAL_OR_LESS": (0.0, total + unit / 6),
        "APPROX": (total - 2 * slack, total + 2 * slack),
    }.get(mod or "", plain)
    return Length(words, least, most, mod is None and not is_round)


def elapsed(first: int | None, last: int | None, until: When) -> tuple[float, float]:
    """Give the least and the most days from a moment between two others to a time, with a day of grace for the clock."""
    least = -NEVER if last is None or until.first_start is None else (until.first_start - last) / DAY
    most = NEVER if first is None or until.last_end is None else (until.last_end - first) / DAY
    return least - 1, most + 1
