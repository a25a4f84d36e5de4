"""What a sentence tells of its date: that it is only the day of the report, that something begins on it, or that it is so each time."""

from __future__ import annotations

import re

from chronology.expressions.words.sentences import FAR
from chronology.expressions.words.sentences import HEAD
from chronology.expressions.words.sentences import REACH
from chronology.expressions.words.sentences import parts_sentences
from chronology.expressions.words.sentences import sentence_before
from chronology.expressions.words.sentences import sentence_of

SAID = r"(?:said|told\s[^,;.]{2,40}?|reported|announced|confirmed|added|wrote|tweeted|posted|reports|according\sto\s[^,;]{2,60})"
ATTRIBUTION = re.compile(
    rf",['\"”’]?\s(?!who\b|which\b|and\b|but\b)[^;]{{0,60}}?\b{SAID}(?:\sin\s(?:a|an)\s[\w ]{{2,30}})?\s(?:on\s|late\s|early\s|later\s)*"
)
"""What stands between a report and its date, at the end of what it reports."""


def is_reported(text: str, told: int, start: int) -> bool:
    """Tell whether a date at a place is that of the report of what a sentence has told, with a date that ends at another place."""
    comma = text.rfind(",", max(told - 1, start - REACH), start)
    reported = comma >= 0 and ATTRIBUTION.fullmatch(text, comma, start) is not None
    return reported and not parts_sentences(text, told, start)


BEGAN = re.compile(
    r"\b(?:began|begun|begins|started|opened|broke\sout|commenced|set\s(?:out|off|sail)|sailed|embarked|launched|convened)\b"
)
AFTER = re.compile(r"[^.;:]*")


def begins_event(text: str, start: int, end: int) -> bool:
    """Tell whether the sentence of a date from `start` to `end` says that something began."""
    if BEGAN.search(sentence_before(text, start, HEAD)):
        return True
    after = AFTER.match(text, end, end + HEAD)
    return after is not None and BEGAN.search(after[0]) is not None


USUALLY = re.compile(
    r"(?<!\bthe\s)(?<!\ba\s)(?<!\ban\s)(?<!\bits\s)(?<!\bhis\s)(?<!\bher\s)(?<!\btheir\s)\b(?:usually|normally(?!\s(?:again|from|since|until)\b)|typically|traditionally)\s"
    r"(?![^.;:,]*\b(?:but|than|this)\b)[^.;:,]*$"
    r"|\bevery\s[\w-]+\s(?:but|except|bar)\s(?:on\s)?$",
    re.IGNORECASE,
)
"""What tells a habit, or leaves a time out of it: every day except Monday; not "the usually quiet town was hit in May", nor "earlier than usual"."""


def is_habit(text: str, start: int) -> bool:
    """Tell whether a clause tells what mostly is so at a time, and not when it was."""
    before = text[max(0, start - FAR) : start]
    return ("ally " in before or "very " in before) and USUALLY.search(sentence_of(before)) is not None
