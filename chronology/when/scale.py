"""The small vocabularies of a time: how fine it is, of what form, and how its ends are known."""

from __future__ import annotations

import enum


class Precision(enum.IntEnum):
    """How fine a time is given, from coarse to fine."""

    MILLENNIUM = 0
    CENTURY = 1
    DECADE = 2
    YEAR = 3
    HALF = 4
    SEASON = 5
    QUARTER = 6
    MONTH = 7
    WEEK = 8
    DAY = 9
    HOUR = 10
    MINUTE = 11
    SECOND = 12
    MICROSECOND = 13


class Form(enum.StrEnum):
    """What a time says of the event: some moment within it, throughout it, or in each of its parts."""

    WITHIN = "within"
    THROUGHOUT = "throughout"
    ALL = "all"


class Edge(enum.StrEnum):
    """How an end of a time is known: bounded, open (still going on, or since ever) or unknown."""

    KNOWN = "known"
    OPEN = "open"
    UNKNOWN = "unknown"


def edge_of(bound: int | None) -> Edge:
    """Tell how an end with such a bound is known."""
    return Edge.OPEN if bound is None else Edge.KNOWN
