"""Clock times with a point that nothing marks: the train left at 7.45; but not shares at 7.45, or at 7.45 per cent."""

from __future__ import annotations

import re

from chronology.expressions.words.lexicon import row
from chronology.expressions.words.sentences import FAR

DOTTED = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
POINTED = re.compile(r"(?:0?\d|1[0-2])\.[0-5]\d")
"""A clock time with a point, and one that "a.m." or "p.m." may follow."""

HEADED = re.compile(r"(?:[01]\d|2[0-3])\.[0-5]\d(?=[^\S\n]+[-–—][^\S\n]+[^\W\d_])")
"""A clock time that begins a line of a log: 07.45 – He leaves."""

FOLLOWING = row(
    "on in at and but or from for to by with when where as because after before while until he she it they we i you his her its their our my"
    " an the this that no nobody two three all local sharp yesterday today tomorrow tonight last next every"
)
CLOSED = re.compile(
    rf"[.,;:)!?]+(?!\d)|\s*(?:\Z|\n)|\s+(?:[–—-]\s|[A-Z]|(?:{'|'.join(FOLLOWING)}|a(?!\s(?:share|kilo|lit|gallon|barrel|ton|pound|piece|bushel)))\b)"
)
"""What follows a clock time, and mostly no amount."""

MEASURED = row(
    "shares? stocks? index dollars? pounds? euros? yen francs? sterling rupees? currency bonds? yields? prices? priced pricing rates? ratio trad(?:es?|ed|ing) quoted"
    " futures barrels? ounces? inflation unemployment averag(?:es?|ed|ing) mean median odds score[sd]? level record measur(?:es?|ed|ing) estimated valued earnings"
    " stands? stood settled? sold sells? selling bought magnitude speeds? density version section clause million billion percent cents? won ran swam clocked timed"
    " wheat corn oil gold silver copper gross points? (?:up|down)[^\\S\\n](?:from|by|\\d)"
)
MEASURES = re.compile(rf"\b(?:{'|'.join(MEASURED)})\b|[%$£€]", re.IGNORECASE)
"""What stands in the sentence of an amount."""

ENDS = re.compile(r"[.!?](?!\d)")


def is_clock(text: str, start: int, end: int) -> bool:
    """Tell whether a number with a point is a time of the day: it stands after "at", or begins a line of a log."""
    if start == 0 or text[start - 1] == "\n":
        return HEADED.match(text, start) is not None
    told = DOTTED.fullmatch(text, start, end) is not None and CLOSED.match(text, end) is not None
    return told and MEASURES.search(said_around(text, start, end)) is None


def said_around(text: str, start: int, end: int) -> str:
    """Give what stands around a stretch in its sentence."""
    before, after = text[max(0, start - FAR) : start], text[end : end + FAR]
    return f"{ENDS.split(before)[-1]} {ENDS.split(after)[0]}"
