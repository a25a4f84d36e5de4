"""Years in words: ten sixty-six, two thousand and five, twenty twelve."""

from __future__ import annotations

from chronology.expressions.rules import builders as make
from chronology.expressions.rules.guards import CLOSED
from chronology.expressions.rules.guards import GOING_ON
from chronology.expressions.words.classes import BOUNDS
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run

NOON, HOUR = 12, 60
YEARLY = set_of("in since until of year")


def is_no_hour(run: Run) -> bool:
    """Tell whether two numbers in words are a year: ten sixty-six, but not "at ten thirty"."""
    hour = run.first.value <= NOON and run.last.value < HOUR
    return not hour or run.before in YEARLY


def counts_nothing(run: Run) -> bool:
    """Tell whether numbers in words stand like a year: in twenty twelve, but not twenty twelve-year-olds."""
    return run.before in BEFORE_YEAR and (run.closed_by(CLOSED - {"-"}) or run.after in GOING_ON)


BEFORE_YEAR = BOUNDS | set_of("in of to during year and")
"""What stands before a year in words."""


def is_of_two_thousand(run: Run) -> bool:
    """Tell whether two thousand and some is a year of our century: not "ten miles, and two thousand and twelve by car"."""
    known = MILLENNIUM < run.first.value < MILLENNIUM + 100
    return known and run.before != "and" and counts_nothing(run)


def is_of_twenty(run: Run) -> bool:
    """Tell whether hundreds and more are a year: twenty twelve, nineteen oh five."""
    hundreds = range(TWENTIETH if len(run.own) > 2 else TWENTY, TWENTY + 1)
    return run.first.value in hundreds and counts_nothing(run)


MILLENNIUM = 2000
TWENTIETH, TWENTY = 15, 20

SPELT_YEARS = (
    Rule("@date", "Tens:hundreds Teen|Tens|Spelt:rest", make.spelt_year, is_of_twenty),
    Rule("@date", "Teen|Tens:hundreds oh|o One|Ones:rest", make.spelt_year, is_of_twenty),
    Rule("@date", "Teen:hundreds Tens|Spelt|Teen:rest", make.spelt_year, is_no_hour),
    Rule("@date", "Spelt:year", make.year, is_of_two_thousand),
)
"""Rules over words."""
