"""A day told again in the other calendar, which the story does not go on from: on 8 March 1917 (23 February O.S.)."""

from __future__ import annotations

import re

from chronology.expressions.rules.dates.historical import BEHIND
from chronology.expressions.told import Found

STYLE = r"(?:[ON]\.?\s?S\.?|(?:[Oo]ld|[Nn]ew)[\s-][Ss]tyle|(?:in|by|of|according to)\sthe\s(?:Julian|Gregorian|old|new)[^()\[\]]*|Julian|Gregorian)"
OPENING = re.compile(rf"(?:\s{STYLE})?\s?[(\[](?:{STYLE}[,;]?\s)?(?:on\s|or\s)?(?:the\s)?")
CLOSING = re.compile(rf"(?:,?\s{STYLE})?[)\]]")
"""What stands before and after the day in brackets."""


def is_in_other_style(text: str, before: Found, found: Found) -> bool:
    """Tell whether a day in brackets is the one right before it, in the other calendar."""
    one, two = before.told.place, found.told.place
    if one is None or two is None or one.unit != "day" or two.unit != "day":
        return False
    start, end = before.expression.end, found.expression
    bracketed = OPENING.fullmatch(text, start, end.start) and CLOSING.match(text, end.end)
    return bracketed is not None and abs(one.first - two.first) in BEHIND
