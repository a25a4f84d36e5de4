"""TIMEX3 annotations for readers that give moments: what the words name decides how much of the moment counts.

The mapping favours the peers: prepositions around a phrase are left out, and a month, week or year is taken at its own grain.
"""

from __future__ import annotations

import datetime as dt
import re

from timexes.corpora import Timex

PREPOSITION = re.compile(r"(?:on|in|at|of|by|from|since|until|till|to|for|during)\s+", re.IGNORECASE)
MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
TRAILING = re.compile(r"(?:\s(?:on|in|at|of|by|from|to|for|and)|[\s,.;:])+$", re.IGNORECASE)
GRAINS = (
    (re.compile(r"now|currently"), "DATE", "PRESENT_REF"),
    (
        re.compile(r".*(\d:\d\d|\d ?[ap]\.?m\b|noon|midnight|\bhours?\b|\bminutes?\b).*"),
        "TIME",
        "%Y-%m-%dT%H:%M",
    ),
    (re.compile(r"(1\d|20)\d\d"), "DATE", "%Y"),
    (re.compile(rf"{MONTHS},?( (of )?\d{{4}})?"), "DATE", "%Y-%m"),
    (re.compile(r".*\bweeks?\b.*"), "DATE", "%G-W%V"),
    (re.compile(r".*\bmonths?\b.*"), "DATE", "%Y-%m"),
    (re.compile(r".*\byears?\b.*"), "DATE", "%Y"),
    (re.compile(r".*"), "DATE", "%Y-%m-%d"),
)


def mapped(start: int, words: str, moment: dt.datetime | None) -> Timex:
    """Annotate words with a moment, at the grain that they name; before the year 1 there is none."""
    while before := PREPOSITION.match(words):
        start, words = start + before.end(), words[before.end() :]
    words = TRAILING.sub("", words)
    small = " ".join(words.lower().split())
    kind, form = next((kind, form) for pattern, kind, form in GRAINS if pattern.fullmatch(small))
    return Timex(start, start + len(words), kind, moment.strftime(form) if moment else None)
