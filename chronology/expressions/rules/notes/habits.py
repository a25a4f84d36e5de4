"""What comes again and again, without "every": in the mornings, semi-annually, bi-monthly."""

from __future__ import annotations

from chronology.expressions.rules.lengths import measures
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Recurring
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run

TWICE = {"P1Y": "P6M", "P1M": "P2W", "P1W": "P3D"}
"""What comes in half the time."""

EVERY_OTHER = {"P1Y": "P2Y", "P1M": "P2M", "P1W": "P2W", "P1D": "P2D"}
"""What comes in twice the time; biannual is otherwise, as a dictionary knows."""


def bi(often: str) -> Sense:
    """Make bi-monthly, bi-annually."""
    return Recurring("P6M" if often == "P1Y" else EVERY_OTHER.get(often, often))


def is_habit(run: Run) -> bool:
    """Tell whether parts of the day are those of any day: in the mornings, but not the mornings of the week."""
    return run.before in ("in", "on", "during") and run.after not in ("of", "before", "after")


HABITS = (
    Rule("@set", "the? Dayparts:daypart", measures.every_daypart, is_habit),
    Rule("@set", "semi -? OFTEN", lambda often: Recurring(TWICE.get(often) or often)),
    Rule("@set", "bi - OFTEN", bi),
)
"""Rules over words."""
