"""How well an event is established, from the words of its sentence."""

from __future__ import annotations

import re

from chronology.event import Status
from chronology.when import Answer
from chronology.when import When

REPORTED = re.compile(
    r"\b(?:reportedly|allegedly|according to|(?:is|are|was|were) (?:said|reported|alleged|understood|believed|thought) to|rumou?red)\b",
    re.IGNORECASE,
)
PLANNED = re.compile(
    r"\b(?:will|shall|would|could|plans?|planned|planning|expects?|expected|due|scheduled|slated|set to|going to|to be|under discussion|"
    r"intends?|hopes?|proposed|is to|are to|should|may|might)\b|'ll\b",
    re.IGNORECASE,
)


COUNTERFACTUAL = re.compile(r"\b(?:could|would|might|should) (?:not |never )?have\b", re.IGNORECASE)


def never_was(clause: str, when: When, published: When) -> bool:
    """Tell whether a clause only says what could have been: "they could have had peace three years ago"."""
    return COUNTERFACTUAL.search(clause) is not None and when.is_before(published) is Answer.CERTAIN


def status_of(sentence: str, clause: str, when: When, published: When) -> Status:
    """Tell whether an event is planned, only reported, going on, or has happened."""
    lies_ahead = when.is_after(published) is Answer.CERTAIN and not when.is_open
    if lies_ahead or (PLANNED.search(clause) and when.is_before(published) is not Answer.CERTAIN):
        return Status.PLANNED
    if REPORTED.search(sentence):
        return Status.REPORTED
    return Status.ONGOING if when.is_open else Status.HAPPENED
