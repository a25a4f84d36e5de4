"""The time zone that a text says its clock times are in: all times UTC."""

from __future__ import annotations

import re

from chronology.errors import WhenError
from chronology.when.zones import zone_of

TOLD = re.compile(
    r"\b(?i:times)\s+(?:(?:are|all|in|given|shown|stated|quoted|below|here|is)\s+)*\(?(?:(?P<utc>UTC|GMT|Zulu)\b|(?P<zone>[A-Z][a-z]+/[A-Z][\w/]+))"
)


def zone_told(text: str) -> str | None:
    """Give the zone, by its name in the time zone database; None where the text tells none, or several.

    >>> zone_told("All times are in UTC.")
    'UTC'
    """
    zones = {found["zone"] or "UTC" for found in TOLD.finditer(text)}
    return zones.pop() if len(zones) == 1 and all(map(is_zone, zones)) else None


def is_zone(name: str) -> bool:
    """Tell whether the time zone database has a zone of a name."""
    try:
        zone_of(name)
    except WhenError:
        return False
    return True
