"""Business days: within ten business days, the next working day, for the last three trading days."""

from __future__ import annotations

from typing import Any

from chronology.expressions.rules.guards import is_no_verb
from chronology.expressions.rules.guards import led_by
from chronology.expressions.rules.lengths.measures import count
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Lasting
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.lengths import Recurring
from chronology.expressions.senses.named import AnyWorkday
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run

WORKED = ("business", "working", "trading")
"""The words that leave out Saturdays and Sundays."""

UNIT = "workday"


def workdays(amount: int | str, most: Any = None) -> Sense:
    """Make ten business days, three to five working days."""
    return Length(count(amount), UNIT, most=most)


def are_worked(run: Run) -> bool:
    """Tell whether days are those that people work on: business days, not consecutive ones."""
    worked = any(token.kind == "Whole" and token.value in WORKED for token in run.own)
    return worked and is_no_verb(run)


def is_worked(run: Run) -> bool:
    """Tell whether a working day is one beside another, not the last one of a month."""
    return are_worked(run) and run.after not in ("of", "in", "'")


def is_any_worked(run: Run) -> bool:
    """Tell whether business days are no certain ones: after 4 p.m. on a business day, on trading days."""
    return are_worked(run) and run.before == "on"


WORKDAYS = (
    Rule("@day", "a|any Whole Day", AnyWorkday, is_any_worked),
    Rule("@set", "Whole Days", lambda: Recurring("XXXX-WXX-WD"), is_any_worked),
    Rule("@day", "a|any Workdayname", AnyWorkday, led_by("on")),
    Rule("@length", "COUNT:amount {to|or|- COUNT:most} Whole Days", workdays, are_worked),
    Rule("@length", "ONE:amount Whole Day", workdays, are_worked),
    Rule(
        "@lasting",
        "the? SPAN|Previous|Following:which COUNT:amount Whole Days",
        lambda which, amount: Lasting(amount, UNIT, which),
        are_worked,
    ),
    Rule(
        "@day",
        "the? Next|Previous|Following|Last:which Whole Day",
        lambda which: Shift(1, UNIT, which, later=True),
        is_worked,
    ),
)
"""Rules that go before those of other days."""
