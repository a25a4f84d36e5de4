"""What happens again each time: demand usually peaks in January, of no certain year."""

from __future__ import annotations

import re

from chronology.expressions.words.sentences import sentence_of

REACH = 90
"""How far before a time its habit may be told."""


USUALLY = re.compile(
    r"(?<!\bthe\s)(?<!\ba\s)(?<!\ban\s)(?<!\bits\s)(?<!\bhis\s)(?<!\bher\s)(?<!\btheir\s)\b(?:usually|normally|typically|traditionally)\s"
    r"(?![^.;:,]*\b(?:but|than|this)\b)[^.;:,]*$",
    re.IGNORECASE,
)
"""What tells a habit; not "the usually quiet town was hit in May", nor "earlier than usual"."""


def is_habit(text: str, start: int) -> bool:
    """Tell whether a clause tells what mostly is so at a time, and not when it was."""
    before = text[max(0, start - REACH) : start]
    return "ally " in before and USUALLY.search(sentence_of(before)) is not None
