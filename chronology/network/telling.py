"""Statements told for people: times with the weekday of a single day, and relations in words."""

from __future__ import annotations

from functools import lru_cache

from chronology.when import When
from chronology.when.names import WEEKDAYS

PHRASES = {
    "before": "comes before",
    "after": "comes after",
    "meets": "ends at the start of",
    "met-by": "starts at the end of",
    "overlaps": "starts before and ends during",
    "overlapped-by": "starts during and ends after",
    "during": "lies within",
    "contains": "holds all of",
    "starts": "starts together with and ends before",
    "started-by": "starts together with and ends after",
    "finishes": "starts after and ends together with",
    "finished-by": "starts before and ends together with",
    "equals": "starts and ends together with",
}
"""How a relation is told."""
LAST_WITHOUT = 1582
"""Up to this year nobody counted days by the calendar in which weekdays would be told."""


@lru_cache(maxsize=100_000)
def say(when: When | None) -> str:
    """Say a time for people, with the weekday of a single day, but for days of old."""
    if when is None:
        return "at an unknown time"
    day = when.earliest if when.is_day else None
    return f"{WEEKDAYS[day.weekday]} {when.words()}" if day and day.year > LAST_WITHOUT else when.words()
