"""The day a text says of itself that it was written: its date line, near the top."""

from __future__ import annotations

import re

from chronology.expressions.context import Context
from chronology.expressions.texts import parsed
from chronology.expressions.told import Found
from chronology.expressions.words.plain import plain
from chronology.when import When

HEAD = 1000
"""How many characters of a text may hold its date line."""

MORE = 200
"""How many characters more are looked at for the end of its line."""

LINES = 12
"""How many of its lines, empty ones not counted."""

PAPER = "(?:review|report|statement|letter|issue|publication|judgment|decision|award|notice|release|writing|signature)"
LABELS = (
    "(?:first |last )?(?:published|posted|updated|modified|created|written|filed|sent|date|dated|issued|dictated|signed|handed down)(?: on)?",
    rf"date of (?:this |the )?{PAPER}|{PAPER} (?:dated?|published|issued|signed)(?: on)?",
    "(?:news|press|media) release|for (?:immediate )?release|statement|bulletin|memorandum|memo",
    "publié le|mis en ligne le|veröffentlicht am|stand|publicado el|опубліковано|опубликовано",
)
LABEL = rf"(?:(?:{'|'.join(LABELS)})[:,.]?\s*)?"
NAME = r"(?:[^\W\d_a-z][^\s,\d]*[ ]){0,3}[^\W\d_a-z][^\s,\d]*"
PLACE = rf"(?:{NAME}(?:,[ ]{NAME})?(?:[ ]\([^()\n]{{1,20}}\))?\s*[,–—-]{{1,2}}\s*)?"
BEFORE = re.compile(rf"[#*_>|\s(]*(?:(?i:{LABEL})|{PLACE}(?:(?i:le|den|el|em)\s)?)")
DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T|\Z)")
CLOCK = r"(?:,?\s*(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?)?"
ALONE = re.compile(rf"{CLOCK}[\s.,|)*_]*")
"""What may stand after a date that has its line for itself."""

AGENCY = re.compile(r"\s*(?:\([^()\n]{1,30}\)\s*)?(?:--|[–—_-]|:)\s")
"""What stands after the date of a place before the text begins: NAME (Agency) --. Without place and agency it is an item of a list."""

MEETING = re.compile(
    r"[#*_>|\s]*(?:[^.!?\n]{0,60}\b)?(?:held(?: (?:in|at|by)\s[^.!?\n]{1,60})?(?: on)?|(?:meeting|session|sitting|hearing) (?:of|on|held on))[:,]?\s*",
    re.IGNORECASE,
)
HELD = re.compile(rf"{CLOCK}(?:,?\s*(?:at|in|from)\s[^.!?\n]{{0,60}})?[\s,|)*_]*")
"""What stands before and after the day of a meeting whose minutes a text is."""

DEED = re.compile(
    r"[#*_>|\s]*th(?:is|ese) [^.!?\n]{3,60} (?:is|are) (?:made|signed|executed|dated|entered into)(?: and [a-z ]{4,20})?(?: on)?(?: th(?:is|e))?\s*",
    re.IGNORECASE,
)
"""What stands before the day on which a contract was made."""

TITLE = re.compile(
    r"[#*_>|\s]*(?:[^.!?\n]{0,60}\s)?(?:minutes|notes|newsletter|bulletin|briefing|update|statement|protocol|proceedings|interview|transcript|testimony|evidence)\b[^.!?\n]{0,60}[,:(–—-]\s*(?:(?:recorded|taken|given|made)(?: on)?\s*)?",
    re.IGNORECASE,
)
"""What stands before the day in the title of a text that is named after its day: Minutes of the rowing club, 3 May 2025."""


def published_in(text: str, language: str = "en") -> When | None:
    """Give the day that the date line of a text names; None without one, or where its date lines disagree."""
    near = plain(text[: HEAD + MORE]).text
    head = "\n".join(near[:HEAD].split("\n")[: LINES * 2])
    tail = plain(text[-MORE:]).text.rstrip()
    days = days_of(near, head, language) or days_of(tail, tail, language, tail.rfind("\n") + 1)
    return When.parse(days.pop()) if len(days) == 1 else None


def days_of(text: str, head: str, language: str, first: int = 0) -> set[str]:
    """Give the days that the date lines in a part of a text name, from a place on."""
    phrases = (one for one in parsed(head, language)(Context.of(None)) if one.expression.start >= first)
    return {one.expression.value[:10] for one in phrases if is_dateline(text, one)}


def is_dateline(text: str, found: Found) -> bool:
    """Tell whether a phrase is a whole day in a line of its own, or between a place and a dash."""
    one = found.expression
    if not DAY.match(one.value) or one.mod or one.signal not in (None, "on", "of"):
        return False
    before = text[text.rfind("\n", 0, one.start) + 1 : one.start]
    line_end = text.find("\n", one.end)
    after = text[one.end : line_end if line_end >= 0 else len(text)][:80]
    if DEED.fullmatch(before) or (MEETING.fullmatch(before) and HELD.fullmatch(after)):
        return True
    if TITLE.fullmatch(before) and not text[: one.start - len(before)].strip():
        return ALONE.fullmatch(after) is not None
    if BEFORE.fullmatch(before) is None:
        return False
    agency = AGENCY.match(after)
    is_report = agency is not None and ("(" in agency[0] or any(map(str.isalpha, before)))
    return is_report or ALONE.fullmatch(after) is not None
