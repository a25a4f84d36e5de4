"""The shape that a signal gives a time: up to it, since it, or none, as where "from" only compares and "ahead of" is better than."""

from __future__ import annotations

import re

from chronology.expressions.clauses.homographs import is_moved
from chronology.expressions.clauses.origins import is_origin
from chronology.expressions.clauses.origins import leads_to
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.signals import Signal


def shape_of(text: str, phrase: Token, signal: Signal) -> str:
    """Give the shape that a signal gives a phrase, which may say less than it mostly does: up from 2010, put off to Monday."""
    if signal.words == "from" and is_origin(text, phrase.start, phrase.end):
        return "in"
    if signal.words == "to" and leads_to(text, phrase.start, phrase.end):
        return "in"
    if signal.words in ("earlier than", "later than") and MEASURED.search(
        text[max(0, phrase.start - FAR) : phrase.start]
    ):
        return "in"
    if signal.words == "ahead of" and PAST.match(text, phrase.start):
        return "in"
    if signal.words == "through" and HALFWAY.search(text[max(0, phrase.start - FAR) : phrase.start]):
        return "in"
    return "in" if signal.words in ("from", "to") and is_moved(text, phrase.start) else signal.shape


FAR = 32
PAST = re.compile(r"last\s|(?:a|the)\s+year[\s-]|year[\s-]", re.IGNORECASE)
"""What figures are better than, that are ahead of it: ahead of last year."""

HALFWAY = re.compile(r"\b(?:half-?\s?|mid-?\s?|part-?)way\s+through\s+(?:the\s+)?$", re.IGNORECASE)
"""What lies within a time, and does not last until it: halfway through 2008."""

MEASURED = re.compile(
    r"\b(?:(?:minute|hour|day|week|month|year|decade)s?|much|far|even|slightly|bit|little)\s+(?:earlier|later)\s+than\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What compares with a time, and does not come before or after all of it: a week earlier than last year."""

MIDNIGHT = "T24:00"
LAST_MOMENT = {"before": "by", "just before": "in"}
WITHIN = {**LAST_MOMENT, "after": "not before", "just after": "in"}
"""What comes before the end of a day may come on that day, as may what comes before or after a part of it: before dawn."""


def shape_at(sense: Sense, shape: str) -> str:
    """Give the shape of a time, which is another one beside midnight and parts of a day."""
    if not isinstance(sense, OfDay):
        return shape
    if sense.time == MIDNIGHT:
        return LAST_MOMENT.get(shape, shape)
    return shape if ":" in sense.time else WITHIN.get(shape, shape)
