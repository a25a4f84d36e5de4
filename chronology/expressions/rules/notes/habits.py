"""What comes again and again, without "every": in the mornings, semi-annually, bi-monthly."""

from __future__ import annotations

from chronology.expressions.rules.guards import led_by
from chronology.expressions.rules.lengths import measures
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Recurring
from chronology.expressions.words.patterns import Rule

TWICE = {"P1Y": "P6M", "P1M": "P2W", "P1W": "P3D"}
"""What comes in half the time."""

EVERY_OTHER = {"P1Y": "P2Y", "P1M": "P2M", "P1W": "P2W", "P1D": "P2D"}
"""What comes in twice the time; biannual is otherwise, as a dictionary knows."""


def bi(often: str) -> Sense:
    """Make bi-monthly, bi-annually."""
    return Recurring("P6M" if often == "P1Y" else EVERY_OTHER.get(often, often))


HABITS = (
    Rule(
        "@set",
        "the? Dayparts:daypart",
        measures.every_daypart,
        led_by("in", "on", "during", unless=("of", "before", "after")),
    ),
    Rule("@set", "semi -? OFTEN", lambda often: Recurring(TWICE.get(often) or often)),
    Rule("@set", "bi - OFTEN", bi),
)
"""Rules over words."""
