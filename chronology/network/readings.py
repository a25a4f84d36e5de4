"""What the words of a claim say of a time, read against the publication date of its source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from chronology.event import Claim
from chronology.event import Event
from chronology.event import Status
from chronology.expressions import find
from chronology.expressions.manner import ModeRead
from chronology.network.rounding import NEVER
from chronology.network.rounding import ago
from chronology.when import Instant
from chronology.when import When
from chronology.when.calendar import DAY
from chronology.when.names import CARDINALS

ALONE, PAST, FUTURE = "{}", "It happened {}.", "It will happen {}."
"""What surrounds a phrase may decide which January it means."""
LEANING = re.compile(
    r"\b(?:that|same|following|previous|preceding|prior|later|earlier|afterwards?|the next)\b"
    r"|\b(?:morning|afternoon|evening|night|weekend|week|month|season|quarter|year|decade|centur|\w*day)(?:s|y|ies)? (?:before|after)\b"
    r"|\bthe (?:latest )?(?:quarter|period|season)$",
    re.IGNORECASE,
)
"""Words that lean on a date told before them: without it they say nothing."""

CLOCK = (
    r"\d{1,2}(?:[:.]\d{2}){0,2}(?:[ap]\.?m\.?)?[zh]?|\d{4}(?:z|\s*(?:hours|hrs|h|utc|gmt))|[ap]\.?m\.?|noon|midnight|o['’]clock|"
    r"half|quarter|past|hours|hrs|h|sharp|\w+ time|utc|gmt|msk|bst|[ecmpw]e?[sd]?t|"
    rf"{'|'.join(CARDINALS[:12])}|twenty|in|the|early|late|morning|afternoon|evening|"
    r"a|an|some|few|little|minutes?|and|at|by|from|to|until|till|since|before|after|between|around|about|shortly|just|almost|nearly|exactly"
)
CLOCKS = re.compile(rf"(?:(?:{CLOCK})(?:[\s,–—-]+|$))+", re.IGNORECASE)

NIGHT = re.compile(r"\b(?:over|to)?night\b", re.IGNORECASE)
LAST = 9999
"""The last year that EDTF has days of."""


@lru_cache(maxsize=10_000)
def leans(words: str) -> bool:
    """Tell whether words say nothing without a date told before them: "the next day", "from 15:10 to 15:22"."""
    return LEANING.search(words) is not None or is_clock(words)


def is_clock(words: str) -> bool:
    """Tell whether words are a time of day, and name no day."""
    return CLOCKS.fullmatch(words.strip()) is not None


def readings_of(event: Event, claim: Claim, published: When | None) -> tuple[When, ...]:
    """Give the times that a claim can mean; none where it dates nothing, or cannot mean the event's own date.

    A claim that cannot is a disagreement about one event, which no other event has to prove.
    """
    own, found = event.when, meanings(event, claim, published)
    can_be = (*found, *mornings(claim, found), *rounded(claim, published))
    return tuple(when for when in can_be if own is None or when.may_coincide(own))


def mornings(claim: Claim, found: tuple[When, ...]) -> Iterator[When]:
    """Give the days after those whose night words name: it lasts until morning."""
    if claim.when is None and NIGHT.search(claim.says or ""):
        yield from (day(Instant(one.last_end)) for one in found if one.is_day and one.last_end is not None)


def rounded(claim: Claim, published: When | None) -> Iterator[When]:
    """Give the time in which lies what was "11 years ago", as people round: it need not be the year that the words name."""
    length = ago(claim.says) if claim.when is None and claim.says else None
    if length and length.most < NEVER and published and published.earliest and published.latest:
        first, last = published.earliest.days - length.most, published.latest.days - length.least
        yield When.within(*(day(Instant(int(days) * DAY)) for days in (first, last)))


def day(instant: Instant) -> When:
    """Give a day, or far from now the year, which is all that EDTF has there."""
    return When.parse(str(instant) if abs(instant.year) <= LAST else f"Y{instant.year}")


def meanings(event: Event, claim: Claim, published: When | None) -> tuple[When, ...]:
    """Give the times that a claim can mean; none where it dates nothing."""
    if claim.when is not None:
        return (claim.when,)
    if claim.says is None or leans(claim.says):
        return ()
    leaning = FUTURE if (claim.status or event.status) is Status.PLANNED else PAST
    return (*sole(readings(claim.says, published, leaning)), *sole(readings(claim.says, published, ALONE)))


def sole(times: tuple[When, ...]) -> tuple[When, ...]:
    """Keep the reading of words that name one time; words that name several may be about another event."""
    return times[:1] if len(set(times)) == 1 else ()


@lru_cache(maxsize=1 << 19)
def readings(words: str, published: When | None, setting: str, mode: ModeRead = "news") -> tuple[When, ...]:
    """Read words in a setting; those of the setting itself are left out. A publication of no known day anchors nothing.

    Words that alone look ahead, and of what has happened say nothing, are lengths: it was won "in five days".
    """
    start = setting.index("{}")
    anchor = published if published and published.earliest and published.latest else None
    found = find(setting.format(words), published=anchor, mode=mode)
    whens = tuple(expression.when for expression in found if expression.when and expression.start >= start)
    return () if whens and setting == ALONE and not readings(words, published, PAST, mode) else whens
