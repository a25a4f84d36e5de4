"""Whether a time to come is counted from the date mentioned last: on Monday it rained; over the next two days the dam gave way."""

from __future__ import annotations

import re

from chronology.expressions.clauses.verbs import REACH
from chronology.expressions.clauses.verbs import first_verb
from chronology.expressions.clauses.verbs import last_verb
from chronology.expressions.clauses.verbs import lowered
from chronology.expressions.words.sentences import sentence_of

FORESAID = re.compile(
    r"\b(?:said|says|told|warned|forecast|predicted|promised|agreed|asked|called|announced|urged|ordered)\b"
)
"""What was said of a time to come: he warned of floods over the next two days."""


def counts_on(text: str, start: int, end: int) -> bool:
    """Tell whether the clause of a length of time to come looks back, and nobody foresaw it."""
    sentence = sentence_of(lowered(text[max(0, start - REACH) : start]))
    verb = last_verb(sentence) or first_verb(lowered(text[end : end + REACH]))
    return verb is not None and verb.lastgroup == "past" and FORESAID.search(sentence) is None
