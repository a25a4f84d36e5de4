"""Lengths and counts in words, for messages."""

from __future__ import annotations

from chronology.when.calendar import DAY
from chronology.when.names import CARDINALS

YEAR, MONTH = 365.2425, 30.436875
TWO_YEARS, TWO_MONTHS = 2 * YEAR, 2 * MONTH
NUMBERS = ("no", *CARDINALS[:12])


def say_days(least: float, most: float) -> str:
    """Say a length between two numbers of days: "77 years", "10 to 14 days", "at least 3 months"."""
    least, most = max(least + 1, 0), most - 1
    size, unit = unit_of(least if most == float("inf") else most)
    low, high = int(least / size), int(most / size) if most != float("inf") else None
    if high is None:
        return f"at least {count(low, unit)}"
    return count(high, unit) if low == high else f"{number(low)} to {count(high, unit)}"


def unit_of(days: float) -> tuple[float, str]:
    """Give the unit in which a length is best told, with its days."""
    if days >= TWO_YEARS:
        return YEAR, "year"
    return (MONTH, "month") if days >= TWO_MONTHS else (1, "day")


def count(amount: int, noun: str, plural: str | None = None) -> str:
    """Say how many there are: "one day", "14 days"."""
    return f"{number(amount)} {noun if amount == 1 else plural or f'{noun}s'}"


def number(amount: int) -> str:
    """Say a number, in letters up to twelve."""
    return NUMBERS[amount] if 0 <= amount < len(NUMBERS) else f"{amount:,}"


def say_span(microseconds: float) -> str:
    """Say a short length of time: "25 minutes", "3 hours", "two days"."""
    minutes = round(microseconds / DAY * 1440)
    if minutes < 120:
        return count(minutes, "minute")
    return count(round(minutes / 60), "hour") if minutes < 2880 else count(round(minutes / 1440), "day")


def list_of(words: list[str], last: str = "and") -> str:
    """Say several things: "a, b and c"."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)
