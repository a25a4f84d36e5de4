"""What else is told decides which Monday, or which March, words mean."""

from __future__ import annotations

import re
from collections.abc import Iterable

from chronology.checks.evidence.looseness import agree
from chronology.checks.evidence.readings import DAY_NAMED
from chronology.checks.evidence.readings import WEEK
from chronology.checks.evidence.readings import can_mean
from chronology.checks.evidence.readings import carried_on
from chronology.checks.evidence.readings import cycle
from chronology.checks.evidence.testimony import Testimony
from chronology.network.readings import leans
from chronology.when import Answer

YEAR_NAMED = re.compile(r"\b[12]\d{3}\b")


def goes_on(testimony: Testimony, told: Iterable[Testimony]) -> bool:
    """Tell whether words fit the time that their source has come to: it broke on 7 May 2023, and was mended on 9 May.

    It has come there if it dates another event of that week or year in full, or if another source dates this event so.
    """
    words, when = testimony.claim.says or "", testimony.dated
    if when is None or testimony.anchor is None or when.is_before(testimony.anchor) is not Answer.CERTAIN:
        return False
    return agree(words, carried_on(words, when), when) and any(leads_up(other, testimony) for other in told)


def leads_up(other: Testimony, testimony: Testimony) -> bool:
    """Tell whether one testimony dates the event of another, or its source one near it, beyond doubt."""
    same_event, same_source = (other.event is testimony.event, other.claim.source == testimony.claim.source)
    if same_event is same_source or other.claim.says is None or not fits(other, other.claim.says):
        return False
    return same_event or is_near(other, testimony)


def fits(testimony: Testimony, words: str) -> bool:
    """Tell whether words date their event as the story does, by themselves."""
    when = testimony.dated
    return when is not None and not leans(words) and can_mean(words, testimony.anchor, when)


def is_near(other: Testimony, testimony: Testimony) -> bool:
    """Tell whether a source dates another event of the week, or year, that words leave open, and leaves neither open there."""
    days = cycle(testimony.claim.says or "")
    named = DAY_NAMED if days == WEEK else YEAR_NAMED
    one, two = other.dated, testimony.dated
    if not (one and two and one.earliest and two.earliest and named.search(other.claim.says or "")):
        return False
    return abs(one.earliest.days - two.earliest.days) <= days
