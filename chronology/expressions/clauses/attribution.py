"""Whether a date is that of a report, and not of what it reports: the ferry sank on Thursday, the coast guard said on Friday."""

from __future__ import annotations

import re

from chronology.expressions.clauses.verbs import REACH
from chronology.expressions.words.sentences import parts_sentences

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
