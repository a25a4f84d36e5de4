"""Days told in both calendars, old style and new style: 25 October/7 November 1917, 1 (14) February 1918."""

from __future__ import annotations

from chronology.errors import WhenError
from chronology.expressions.rules import builders as make
from chronology.expressions.senses.frames import Sense
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run

BEHIND = range(10, 14)
"""How many days the Julian calendar is behind ours, from 1582 to 2100."""


def in_both_styles(day: int, month: int, lastday: int, last: int, year: int, **_: int) -> Sense:
    """Make 25 October/7 November 1917, a day of our calendar; raises WhenError where the two are not one day."""
    for first_year in (year, year - 1, year + 1):
        apart = make.day_of(year, last, lastday).index - make.day_of(first_year, month, day).index
        if apart in BEHIND:
            return make.date(lastday, last, year)
        if -apart in BEHIND:
            return make.date(day, month, first_year)
    raise WhenError(f"{day}/{month} and {lastday}/{last} are not one day in two calendars")


def in_both_styles_of_month(day: int, last: int, month: int, year: int | None = None) -> Sense:
    """Make 1 (14) February 1918."""
    return make.date(max(day, last), month, year)


def is_one_day(run: Run) -> bool:
    """Tell whether the first two days are one in two calendars: 1/14 February, but not the night of 5/6 June."""
    days = [token.value for token in run.own if token.kind in DAYS][:2]
    return abs(days[1] - days[0]) in BEHIND


DAYS = ("To12", "To24", "To31", "Nth31")

STYLE = "o|n|os|ns .? s? .?"
STYLES = (
    *(
        Rule("@day", f"{{WEEKDAY ,? the?}} {pattern} ,? YEAR", in_both_styles)
        for pattern in (
            "DAY MONTH / DAY:lastday MONTH:last",
            f"DAY MONTH (|[ {{{STYLE}}} DAY:lastday MONTH:last )|]",
            f"DAY MONTH (|[ DAY:lastday MONTH:last {STYLE} )|]",
            "DAY MONTH (|[ DAY:lastday MONTH:last ,? old|new style )|]",
            "MONTH DAY / MONTH:last DAY:lastday",
            f"MONTH DAY (|[ {STYLE} MONTH:last DAY:lastday )|]",
            f"MONTH DAY (|[ MONTH:last DAY:lastday {STYLE} )|]",
        )
    ),
    Rule("@day", "DAY / DAY:last of? MONTH {,? YEAR}", in_both_styles_of_month, is_one_day),
    Rule("@day", "DAY ( DAY:last ) MONTH {,? YEAR}", in_both_styles_of_month, is_one_day),
)
"""Rules that go before those of intervals."""
