"""What is dealt in for a month to come: December gold, gasoline for September, the contract for delivery in March."""

from __future__ import annotations

import re

from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.sentences import HEAD

GOODS = set_of(
    "crude brent wti gasoline gold silver copper platinum palladium corn wheat oats soybean soybeans canola cattle hogs sugar coffee cocoa cotton lumber"
)
"""What is dealt in."""

TOGETHER = r"natural\s+gas|heating\s+oil|orange\s+juice|pork\s+bellies|(?:live|feeder)\s+cattle|lean\s+hogs"
"""What is dealt in by the names of two words."""

MARKET = r"(?:futures|contracts?(?!\s+(?:award|talk)s?)|delivery|shipment|expiration)"
"""What only markets speak of."""

COUNTED = (
    r"(?:\s+oil)?\s+(?:futures\s+(?:trading|volume)\b|exports?|imports?|output|production|sales|shipments|deliveries|crops?|harvests?|consumption|demand|"
    r"stocks|inventories|supplies|prices|reserves|purchases|figures?|reports?|data)\b"
)
"""What statistics count after the month is over: December gasoline prices."""

JOINING = r"(?!(?:as|after|and|but|or|when|while|before|for|in|on|at|by|with|from|to|of|the|a|an|that|which|because|since|if|amid)\b)"
GOOD = rf"(?:{'|'.join(sorted(GOODS))}|{TOGETHER})\b"
DELIVERED = re.compile(rf"\s+(?:{MARKET}\b|(?:{GOOD}|Brent\b|WTI\b)(?:\s+{MARKET}|(?!{COUNTED})))")
NAMED = re.compile(rf"\s+(?:{JOINING}[\w&]+\s+){{1,3}}?{MARKET}\b")
"""How it goes on after the month: December gold; the March bond futures contract."""

DEALT_IN = re.compile(
    rf"\b(?:oil|gas|{'|'.join(sorted(GOODS))}|futures|contracts?)\s+for\s+$|\bfor\s+delivery\s+in\s+$"
)
"""What stands before the month: gasoline for September, the contract for delivery in March."""

IN = "In "
"""What begins a sentence on what was in a month: In December gold fell."""

PLACED = ("in ", "since ", "by ", "until ", "during ", "before ", "after ")
"""What may stand before a month in which something was done: who in June won contracts."""


def is_dealt_in(text: str, start: int, end: int) -> bool:
    """Tell whether something is dealt in for a month."""
    before = text[max(0, start - HEAD) : start]
    if before.endswith(("for ", "in ")) and DEALT_IN.search(before.lower()):
        return True
    if before.endswith(IN):
        return False
    return DELIVERED.match(text, end) is not None or (
        not before.endswith(PLACED) and NAMED.match(text, end) is not None
    )
