"""Letters and diaries in a story: what is said in the first person, or of today, counts from the day at the head."""

from __future__ import annotations

import re

from chronology.expressions.clauses.writing import POINTING
from chronology.expressions.words.sentences import HEAD
from chronology.expressions.words.sentences import REACH
from chronology.expressions.words.sentences import STOP
from chronology.expressions.words.sentences import sentence_before

BEFORE = re.compile(
    r"(?:\A|\n)[ \t>*_#(\[]*(?:(?:(?:[Ii]n|[Oo]n|[Aa]t|[Nn]ear|[Oo]ff|[Aa]board|[Ff]rom)(?: [\w'’.-]+){1,4}, ){1,2}|[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|of|the|near|on|upon|at|in)){0,4}, )?\Z"
)
AFTER = re.compile(r"[)\]*_]*(?:[.:]?[ \t]*(?:\n|\Z)|\.[ \t]+(?=[A-Z\"“(]))")
"""What stands before and after the day at the head of a letter, or of an entry of a diary: Lund, 12 June 1851. My dear Anna."""


OURS = re.compile(r"\b(?:I(?: |['’])[a-z]|(?:[Ww]e|[Mm]y|[Oo]ur|me|us|[Yy]ours?)\b)")
"""What somebody says of themselves, or of whom they write to."""


def heads_letter(text: str, start: int, end: int) -> bool:
    """Tell whether a day heads a letter or an entry of a diary."""
    return AFTER.match(text, end) is not None and BEFORE.search(text, max(0, start - HEAD), start) is not None


def counts_from_head(text: str, start: int, end: int) -> bool:
    """Tell whether a phrase counts from the day at the head of what is written: last night it rained; we came on Friday."""
    if POINTING.search(text, start, end) or OURS.search(sentence_before(text, start, REACH)):
        return True
    stop = STOP.search(text, end, end + REACH)
    return OURS.search(text, end, stop.start() if stop else end + REACH) is not None
