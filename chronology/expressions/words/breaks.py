"""Breaks that no phrase goes over: the end of a heading at a line's end, and a full stop after a name that is never shortened."""

from __future__ import annotations

import re

from chronology.expressions.words.lexicon import set_of

REACH = 80
"""How long a line may be that is taken for a heading."""

FULL = set_of(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday"
)
"""Names that are written out, so that a point after one ends a sentence."""

SMALL = set_of("a an and at by for from in of on or the to vs with")
"""The words that a heading has in small letters."""

MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
DATE_FOLLOWS = re.compile(rf"\s*{MONTH}\s\d{{1,2}}\b")
"""A month with a day of its own: a number on the line before it is none."""

CAPITAL_FOLLOWS = re.compile(r"\s*[A-Z]")
YEAR_FOLLOWS = re.compile(r"\.\s+\d{1,2},?\s+\d{4}\b")
DAY_ENDS = re.compile(
    r"(?:^|\b(?:by|from|in|of|on|since|the|to|until|,)\s+)\d+(?:st|nd|rd|th)?$", re.IGNORECASE
)
DATE_ENDS = re.compile(rf"(?:,|\b(?:{MONTH}|[A-Z][a-z]+day))$")
"""How a line ends that goes on with a date on the next one."""


def ends_heading(text: str, at: int) -> bool:
    """Tell whether the line's end after a place ends a heading: "iPhone 4", with "June 8, 2010" on the next line."""
    newline = text.index("\n", at)
    line = text[max(0, at - REACH) : at].rpartition("\n")[2].strip()
    after = text[newline : newline + REACH]
    if line[-1:].isdigit() and DATE_FOLLOWS.match(after):
        return True
    if (
        len(line) == REACH
        or not CAPITAL_FOLLOWS.match(after)
        or DAY_ENDS.search(line)
        or DATE_ENDS.search(line)
    ):
        return False
    return all(word in SMALL or word.lower() != word or not word.isalpha() for word in line.split())


def is_line(text: str, start: int, end: int) -> bool:
    """Tell whether a part of a text is a whole line, but for the marks of a heading."""
    after = text[end : end + MARKED].lstrip(AROUND)
    return begins_line(text, start, AROUND) and (not after or after.startswith("\n"))


AROUND = " \t#*_=:"
"""What may stand around a heading in its line."""


GOES_OVER = re.compile(
    r"(?:,|\b(?:in|of|since|by|until|from|to|and|or|during|before|after|the|year))$", re.IGNORECASE
)


def goes_over(text: str, at: int) -> bool:
    """Tell whether a line that ends at a place goes on with a date on the next one."""
    line = text[max(0, at - REACH) : at]
    return GOES_OVER.search(line) is not None or DATE_ENDS.search(line) is not None


YEAR_BEGINS = re.compile(
    r"(?:(?:1\d|20)\d\d(?:[-–]\d\d(?:\d\d)?)?|March|May)(?::\s|\s[-–—]\s|[ \t]{2,}(?=[^\W\d_]))"
)
"""A year that begins an item of a list, or a month that may be another word: 1861: war breaks out."""

BULLETS = frozenset("•*·‣▪–—-")
CLOSING = frozenset(".;:!?)")
SHORT_MONTH = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|c|ca|at|p|pp|vol)\.$", re.IGNORECASE
)
"""What begins an item of a list, what ends the line before one, and a point that ends no line."""


def begins_item(text: str, at: int, start: int) -> bool:
    """Tell whether a line, from one place on, begins an item: with a bullet, or with a number after a line that is closed."""
    mark = text[start]
    if mark in BULLETS:
        return text[start + 1 : start + 2].isspace()
    return (YEAR_BEGINS.match(text, start) is not None and not goes_over(text, at)) or (
        mark.isdigit()
        and text[at - 1] in CLOSING
        and SHORT_MONTH.search(text, max(0, at - REACH), at) is None
    )


MARKS = " \t[(<>*•·-–—|"
MARKED = 8
"""What may stand at the beginning of a line of a log, and how much of it."""


def begins_line(text: str, at: int, marks: str = MARKS) -> bool:
    """Tell whether nothing but marks stands before a place in its line, as before the time of a line of a log."""
    before = text[max(0, at - MARKED) : at].rstrip(marks)
    return before.endswith("\n") or (not before and at <= MARKED)


ENTRY = re.compile(r"[*_)\]]*(?:[ \t]*[:|\t–—]|[ \t]+-|[ \t]{2,}|[ \t]*(?:\n|$))")


MIDWAY = frozenset(".,;'?!")
"""What stands behind most dates, and heads no entry."""


def heads_entry(text: str, start: int, end: int) -> bool:
    """Tell whether a date heads an entry of a list: it begins its line, and a colon, a dash, a wide gap or nothing follows it."""
    return (
        text[end : end + 1] not in MIDWAY and begins_line(text, start) and ENTRY.match(text, end) is not None
    )


def ends_sentence(text: str, start: int, point: int) -> bool:
    """Tell whether a point ends a sentence after a month or weekday: "in May. 8 people", but not "Sept. 8" and hardly "March. 8, 2010"."""
    return (
        text[start:point].lower() in FULL
        and text[point + 1 : point + 2].isspace()
        and YEAR_FOLLOWS.match(text, point) is None
    )
