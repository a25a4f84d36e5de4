"""Whether something begins on a date, whose days are counted from it: the siege began on 3 May; on the second day."""

from __future__ import annotations

import re

from chronology.expressions.words.sentences import HEAD
from chronology.expressions.words.sentences import sentence_before

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
