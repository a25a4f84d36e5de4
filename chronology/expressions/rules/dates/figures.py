"""Dates in figures and in rarer orders: 4/22, 3-7-2017, 2005 June, May 5 of 1995, May 2, 4 and 5, two thousand and five."""

from __future__ import annotations

from chronology.expressions.rules import builders as make
from chronology.expressions.rules import spans
from chronology.expressions.rules.dates.numbered import GOING_ON
from chronology.expressions.rules.dates.numbered import PLACED
from chronology.expressions.rules.dates.numbered import closed
from chronology.expressions.rules.dates.years import heads_item
from chronology.expressions.rules.dates.years import is_counted
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.numeric import EitherOrderOfYear
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run

MONTHS = 12

ALWAYS = (24, 7)
"""What stands for all day, all week."""


def either_order_of_year(first: int, second: int, weekday: int | None = None) -> Sense:
    """Make 4/22: the order that exists; where both do, that of the text."""
    if weekday is None and max(first, second) <= MONTHS and first != second:
        return EitherOrderOfYear(first, second)
    day, month = (first, second) if second <= MONTHS < first else (second, first)
    return make.date(day, month, weekday=weekday)


def is_day_of_year(run: Run) -> bool:
    """Tell whether "4/22" is a day: no fraction, and a word of time before it or no other reading."""
    first, second = run.first.value, run.last.value
    if not stands_apart(run) or min(first, second) > MONTHS:
        return False
    if not closed(run) and run.after not in GOING_ON:
        return False
    placed_well = run.before in PLACED or heads_item(run)
    return placed_well or (max(first, second) > MONTHS and (first, second) != ALWAYS)


def stands_apart(run: Run) -> bool:
    """Tell whether no mark joins a number to others: no telephone, part or version number."""
    behind = run.kind_before in JOINING and run.is_tied_before
    ahead = run.kind_after in JOINING - {"."} and run.is_tied_after
    return not behind and not ahead


JOINING = frozenset("-/.+$#")
"""The marks that join numbers where nothing stands between."""


def no_day_after(run: Run) -> bool:
    """Tell whether no day follows a month: 2005 June, but not a year before June 6."""
    return run.kind_after not in ("To12", "To24", "To31", "Nth31")


def counts_nothing(run: Run) -> bool:
    """Tell whether the last day of a list is no count: 3% on July 1 and 4% a year later."""
    return not is_counted(run)


DAYS = "DAY:a {, DAY:b {, DAY:c} ,?} and|or DAY:last"
LISTS = tuple(
    Rule("@days", pattern, spans.days_listed, counts_nothing)
    for pattern in (f"MONTH .? {DAYS} {{,? YEAR}}", f"the? {DAYS} of? MONTH {{.? ,? YEAR}}")
)
"""Rules of days listed in one month: May 2, 4 and 5."""

FIGURES = (
    Rule("@day", "Monthname:month -|/ DAYNUMBER:day -|/ YEAR", make.date),
    Rule("@day", "Monthname:month -|/ DAYNUMBER:day", make.date, stands_apart),
    Rule("@day", "YEAR -|/ MONTH -|/ DAY", make.date),
    *LISTS,
    Rule(
        "@day",
        "DAYNUMBER:first - DAYNUMBER:second - Yearnumber:year",
        lambda first, second, year: make.slashed(f"{first}/{second}/{year}"),
    ),
    Rule("@day", "DAYNUMBER:first / DAYNUMBER:second", either_order_of_year, is_day_of_year),
    Rule("@day", "WEEKDAY ,? DAYNUMBER:first / DAYNUMBER:second", either_order_of_year),
)
"""Rules over words."""
