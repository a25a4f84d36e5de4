"""Times that people tell loosely, and clocks differently: how far from what they say an event may lie."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator

from chronology.checks.evidence.slips import moved
from chronology.network.readings import ALONE
from chronology.network.readings import is_clock
from chronology.network.readings import readings
from chronology.when import Instant
from chronology.when import When
from chronology.when.calendar import DAY
from chronology.when.calendar import HOUR
from chronology.when.calendar import MINUTE
from chronology.when.names import CARDINALS

LOOSE = re.compile(
    r"\b(?:about|around|shortly|just|almost|nearly|early|late|before|after|since|until|till|by|from|to)\b",
    re.IGNORECASE,
)
"""What leaves open how long before or after."""
HALF_TOLD = re.compile(
    r"\d\d[:.]\d\d|\b\d{4}|[ap]\.?m\b|noon|midnight|morning|afternoon|evening|night", re.IGNORECASE
)
"""What tells which half of the day is meant."""
MINUTES_TOLD = re.compile(r"\d[:.]\d\d|\b\d{4}")
LOOSELY = [
    (re.compile(words, re.IGNORECASE), first, last)
    for words, first, last in (
        (r"\b(?:over)?night\b", 0, 12 * HOUR),
        (r"\b(?:weeks?|fortnight)['’]? (?:ago|time|from now|hence)\b", -3 * DAY, 3 * DAY),
        (rf"\bin (?:an?|\d+|{'|'.join(CARDINALS)}) (?:weeks|fortnight)\b", -3 * DAY, 3 * DAY),
        (r"\b(?:ten|\d*0) days ago\b", -2 * DAY, 2 * DAY),
        (r"\b(?:first|second|third|fourth|last) week (?:of|in)\b", -6 * DAY, 6 * DAY),
        (r"\bwinter\b", -365 * DAY, -365 * DAY),
    )
]
"""Words that can mean another time, and how far its ends then lie from those of the first: a night lasts until morning,
weeks count from any day, and a winter may bear the number of either of its years."""
ABOUT = 2
"""So many of its own lengths away an estimate is still one: about 1879 was 1877."""
PART = re.compile(r"\b(?:early|mid|middle|late|beginning|start|end|close)\b", re.IGNORECASE)
"""Parts of a time, which reach half their length beyond where they are taken to end: 1974 is of the early 1970s to many."""
CLOSE, ROUND = 5 * MINUTE, 30 * MINUTE
"""How far two clocks may be apart, and how far a time told without minutes may be off."""


def agree(words: str, found: Iterable[When], when: When) -> bool:
    """Tell whether one reading of words can be a time, as far as clocks and people agree."""
    slack = CLOSE if MINUTES_TOLD.search(words) else ROUND
    told = shifted(when, -slack, slack) if when.has_time else when
    return any(one.may_coincide(told) for reading in found for one in loosely(words, reading))


def loosely(words: str, reading: When) -> Iterator[When]:
    """Give what a reading of words can mean: that of the other half of the day too, and what words and estimates leave open."""
    yield reading
    if reading.has_time:
        if not HALF_TOLD.search(words):
            yield shifted(reading, 12 * HOUR, 12 * HOUR)
        return
    yield from (shifted(reading, first, last) for told, first, last in LOOSELY if told.search(words))
    first, last = reading.first_start, reading.last_end
    if first is not None and last is not None:
        if "~" in reading.qualifier:
            yield shifted(reading, ABOUT * (first - last), ABOUT * (last - first))
        if last - first > 2 * DAY and PART.search(words):
            yield shifted(reading, (first - last) // 2, (last - first) // 2)


def shifted(when: When, first: int, last: int) -> When:
    """Move the first and the last moments of a time."""
    return moved(
        when, (bound and bound + by for bound, by in zip(when.bounds, (first, last) * 2, strict=True))
    )


def another_clock(words: str, when: When) -> When | None:
    """Give what a time of day means beside a clock time that it cannot be; None where it can be, or is told loosely."""
    first, last = when.earliest, when.latest
    if (
        not (is_clock(words) and when.has_time and first and last)
        or LOOSE.search(words)
        or last.days - first.days > 1
    ):
        return None
    days = range(first.days - 1, last.days + 2)
    if agree(words, (reading for day in days for reading in on_day(words, day)), when):
        return None
    return next(iter(on_day(words, first.days)), None)


def on_day(words: str, day: int) -> tuple[When, ...]:
    """Read a time of day on a day."""
    return readings(words, When.parse(str(Instant(day * DAY))), ALONE)
