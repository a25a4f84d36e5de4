"""Whether "from" begins a time, or only tells what something is compared with or comes from: up from 2010, a photo from May."""

from __future__ import annotations

import re

from chronology.expressions.words.lexicon import either
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.sentences import HEAD
from chronology.expressions.words.sentences import heads_sentence

CHANGED = either(
    "rise rises rose risen rising fall falls fell fallen falling drop drops dropped dropping climb climbs climbed climbing jump jumps jumped jumping "
    "slip slips slipped slipping grow grows grew grown growing increase increases increased increasing decrease decreases decreased decreasing "
    "decline declines declined declining gain gains gained slide slid edge edged surge surged soar soared plunge plunged tumble tumbled narrow narrowed "
    "widen widened shrink shrank changed improve improved ease eased slow slowed recover recovered rebound rebounded differ differs differed double "
    "doubled triple tripled halved up down unchanged higher lower better worse different apart cooler warmer fewer more less "
    "dating dates dated date stems stemmed originates originated remains survives survived leftover holdover hangover relic survivor inherited "
    "adapted extract extracts excerpt excerpts quote quotes quotation "
    "improvement advance advanced rebounding swing swung retreated deterioration deteriorated reduction turnaround departure"
)
KEPT = either(
    "mark photo photos photograph photographs picture pictures image images footage video videos film films clip clips letter letters data figures "
    "statistics numbers record records recording recordings email emails memo memos document documents report reports map maps poster posters case cases "
    "hit hits song songs fossil fossils painting paintings coin coins relics artefacts artifacts bones leftovers memory memories lesson lessons scene "
    "scenes evidence results transcript transcripts tape tapes note notes text message messages wreckage debris takeaways highlights edition issue "
    "article articles column interview interviews speech speeches veteran veterans"
)
TOLD_IN = r"(?:\s+(?:in|for|during)\s+(?:\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?|(?:the|last|this)\s+(?:[\w-]+\s+)?(?:week|month|quarter|half|year)))?"
"""When it changed: rose 0.3 percent in July from June."""

ORIGIN = re.compile(
    rf"(?:%|\b(?:per\s?cent|points?|cents?|pence|million|billion|trillion|{CHANGED}|{KEPT})|[\d,.]*\d)(?:\s+[a-z]+ly)?{TOLD_IN}\s+from\s+(?:the\s+)?$",
    re.IGNORECASE,
)
LEVEL = re.compile(
    r"(?:\s+(?:levels?|peaks?|highs?|lows?|prices?|figures?|totals?|estimates?|records?|results?)\b| ?['’]s\b)"
)
"""What a time has that something else is compared with: 2010 levels."""

AGO = re.compile(r"\b(?:ago|earlier|before|previously)$", re.IGNORECASE)
CENTURY = re.compile(r"\bcentur(?:y|ies)\b(?:\s+\S+)?$", re.IGNORECASE)
AMOUNT = (
    r"(?:(?:about|around|some|nearly|almost|roughly|just|only|over|more than|less than)\s+)?(?:an?\b|[A-Z]{0,2}[$£€¥#]"
    r"|\d{3}\b|\d{1,3}(?:,\d{3})+|\d*\.\d|[\d,]+(?:\s?%|\s+(?:per\s?cent|pct|points?|cents?|pence|[mbt]r?illion|[a-z]{3,}s)\b))"
)
"""What figures come to, which is no time: up from a year ago to $3 billion, to a record 270 units."""

NAMED = r"\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|today|now"
ENDED = re.compile(
    rf"\s*(?:,\s+)?(?:(?:to|until|till|through)(?![\w-])(?!\s+(?:be\b|{AMOUNT}))|(?:onwards?|forward)(?![\w-])"
    rf"|on(?=\s*(?:[,.;:)]|$))|[-–—]\s+(?={NAMED}))"
)
"""What goes on after the beginning of a time, and tells that it is one."""

GOING_BACK = re.compile(
    r"\b(?:go(?:es)?|going|looks?|looked|harks?|compared|relative)\s+(?:all\s+the\s+way\s+)?to\s+(?:the\s+)?$",
    re.IGNORECASE,
)
UNBOUNDED = set_of(
    "due according compared comparable similar thanks owing contrary relative close closer closest nearer next equal equivalent identical opposed attributed "
    "limited linked related tied addressed attached response responding responds responded reaction reacting reacts reacted reference referring refers referred "
    "regard respect return returning returns returned restored restoring listen listening listens listened add adding adds added date dating dates dated "
    "trace tracing traces traced apply applying applies applied belong belonging belongs belonged switch switching switched change changing changes changed "
    "turn turning turns turned prelude approach preface guide introduction key answer tribute reply witness contribute contributing contributes contributed "
    "preferable preferred superior inferior subject exposed devoted dedicated reserved point pointing points pointed object objected objection amount amounts "
    "amounted sensitive akin parallel adapted adapting adjusted indexed pegged accustomed comparison contrast opposition addition relation limitation back "
    "forward updated allude alluded alludes welcome fast-forward"
)
"""After what "to" leads to a time that bounds none: similar to 1998, due to Monday's storm, the house dates back to 1850."""

LAST_WORD = re.compile(r"([A-Za-z-]+)\s+to\s+(?:the\s+)?$", re.IGNORECASE)

IN_FORCE = re.compile(
    r"\b(?:is|are|be|comes?\s+(?:under|into)|takes?\s+effect|applies|apply|starts|begins|starting|beginning|available|open|banned|required)\s(?:[^,;:.]*\s)?from\s+$",
    re.IGNORECASE,
)
PRESENT = re.compile(r",?\s+(?:[\w'’-]+\s+){1,4}?(?:is|are|must|can|may)\b")
"""What is to begin: from Monday, masks are required."""


def is_origin(text: str, start: int, end: int) -> bool:
    """Tell whether a time after "from" is one that something comes from, or is compared with."""
    if ENDED.match(text, end):
        return False
    if LEVEL.match(text, end) or AGO.search(text, start, end) or is_of_century(text, start, end):
        return True
    return ORIGIN.search(text[max(0, start - HEAD) : start]) is not None


def is_of_century(text: str, start: int, end: int) -> bool:
    """Tell whether what is from a century is of it, unless that heads its sentence: a road from the first century."""
    return CENTURY.search(text, start, end) is not None and not heads_sentence(text, start, few=1)


def leads_to(text: str, start: int, end: int) -> bool:
    """Tell whether a time after "to" is one that something goes back to, or is compared with: to 1990 levels, similar to 1998."""
    before = text[max(0, start - HEAD) : start]
    last = LAST_WORD.search(before)
    if last is not None and last[1].lower() in UNBOUNDED:
        return True
    return LEVEL.match(text, end) is not None or GOING_BACK.search(before) is not None


def begins_from(text: str, at: int, start: int, end: int) -> bool:
    """Tell whether something is to begin at a time whose "from" stands at a place, and no verb says that it has."""
    if heads_sentence(text, at, few=0):
        return PRESENT.match(text, end) is not None
    return IN_FORCE.search(text[max(0, start - HEAD) : start]) is not None
