"""Times that count from the day of writing even where a story is told: two days ago, last Friday, what will be in May; or from the date mentioned last even where news are: over the next two days the dam gave way."""

from __future__ import annotations

import re

from chronology.expressions.clauses.verbs import first_verb
from chronology.expressions.clauses.verbs import last_verb
from chronology.expressions.clauses.verbs import lowered
from chronology.expressions.words.lexicon import KINDS
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.sentences import REACH
from chronology.expressions.words.sentences import sentence_of

POINTING = re.compile(
    r"\b(?:last|next|this|(?<!half )(?<!quarter )past|coming|current|now|ago|(?:to|yester)day|to(?:night|morrow)|so far|recently)\b",
    re.IGNORECASE,
)
"""What counts from the day of writing, whatever was told before; of a story only `COUNTED` and `POINTED` do, which has a today and a this week of its own."""

UNITS = row("weekend week month quarter year spring summer autumn fall winter")
CELLS = "|".join(
    (*UNITS, *(word for kind in ("Weekday", "Monthname", "Maymonth", "Daypart") for word in KINDS[kind]))
)
COUNTED = re.compile(
    rf"\b(?:ago|from\s+now|yesterday|tomorrow|(?<!the\s)last\s+(?:{CELLS}))\b(?!\s+of\b)", re.IGNORECASE
)
POINTED = re.compile(rf"(?<!the\s)\b(?:this|next)\s+(?:{CELLS})\b(?!\s+of\b)", re.IGNORECASE)
RECENT, PRESENT = 10 * 366, 2 * 366
"""Words of the day of writing, and how many days at most what is told may lie from it; what is told of longer ago has them of its own time, as where somebody speaks."""


def counts_from_writing(text: str, start: int, end: int, away: int) -> bool:
    """Tell whether a phrase counts from the day of writing, which is so many days away from what is told."""
    counted = COUNTED.search(text, start, end)
    if counted is not None and away >= RECENT:
        before = sentence_of(text[max(0, start - REACH) : start])
        return counted[0].lower().startswith("last") and "had " not in before and not is_quoted(text, start)
    pointed = POINTED.search(text, start, end) is not None
    return counted is not None or (pointed and (away < PRESENT or is_announced(text, start, end)))


TO_COME = re.compile(r"will|won['’]t|shall|['’]ll|must|expires|(?:is|are)\s.*|(?:has|have)\suntil")
"""The verbs of what is to come when somebody writes; what would come was to come in a story."""


def is_announced(text: str, start: int, end: int) -> bool:
    """Tell whether whoever writes says what is to come: a concert will be held on 2 November; not what somebody in the story says."""
    before = sentence_of(lowered(text[max(0, start - REACH) : start]))
    verb = last_verb(before) or first_verb(lowered(text[end : end + REACH]))
    return verb is not None and not is_quoted(text, start) and TO_COME.fullmatch(verb.group()) is not None


def is_quoted(text: str, start: int) -> bool:
    """Tell whether quotation marks were opened before a place, in its sentence or near before it."""
    before = text[max(0, start - REACH) : start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


FORESAID = re.compile(
    r"\b(?:said|says|told|warned|forecast|predicted|promised|agreed|asked|called|announced|urged|ordered)\b"
)
"""What was said of a time to come: he warned of floods over the next two days."""


def counts_on(text: str, start: int, end: int) -> bool:
    """Tell whether the clause of a length of time to come looks back, and nobody foresaw it."""
    sentence = sentence_of(lowered(text[max(0, start - REACH) : start]))
    verb = last_verb(sentence) or first_verb(lowered(text[end : end + REACH]))
    return verb is not None and verb.lastgroup == "past" and FORESAID.search(sentence) is None
