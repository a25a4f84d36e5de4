"""Values of TIMEX3 that are written otherwise and name the same time: corpora differ in how they write it."""

from __future__ import annotations

import re

SPELLINGS = (
    (
        r"^((?:BC)?\d{2,4}(?:-\d\d)?)(?:-XX)+$",
        r"\1",
    ),  # an unknown month or day, told or left out: 1998-XX, 1998
    (r"^((?:BC)?\d{2,3})X{1,2}$", r"\1"),  # a decade and a century, by its figures alone: 199X, 199; 19XX, 19
    (r"-W(\d)$", r"-W0\1"),
    (r"T(\d\d):00$", r"T\1"),
    (r"^P(\d+)DE$", r"P\g<1>0Y"),
    (r"^P(\d+)CE?$", r"P\g<1>00Y"),
)
"""How a value is written one way: a pattern, and what stands for it."""


def plain(value: str | None) -> str | None:
    """Write a value the one way."""
    for pattern, instead in SPELLINGS if value else ():
        value = re.sub(pattern, instead, value or "")
    return value
