"""Phrases of business reports: the latest quarter, the year-ago period, the same period of 1988, prior-year."""

from __future__ import annotations

from functools import partial

import attrs

from chronology.expressions.rules import builders as make
from chronology.expressions.rules import guards
from chronology.expressions.rules import homographs
from chronology.expressions.rules.guards import not_followed_by
from chronology.expressions.rules.homographs import is_reported
from chronology.expressions.rules.lengths import measures
from chronology.expressions.senses import fiscal
from chronology.expressions.senses.counted import Rest
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.portions import YearTold
from chronology.expressions.senses.wholes import Of
from chronology.expressions.words.lexicon import OWNERS
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run

BEFORE = "Ago|Earlier|Before"
YEAR_AGO = f"{{Year - {BEFORE} | Previous - Year}}"
LIKE = "corresponding|comparable|similar|like|That"
SPAN = "Quarter|Half|Period:unit"


LAST = 4


def edge_month(which: int) -> Sense:
    """Make the first month, the final month of the year."""
    month = 1 if which == 1 else YEAR
    return Of(Cyclic("month", month - 1), YearTold(month))


def is_edge(run: Run) -> bool:
    """Tell whether a month is the first or the last of the year, and the year is one of the calendar."""
    return guards.first_or_last(run) and guards.no_of_after(run)


def quarter_to(month: int, year: int | None = None) -> Sense:
    """Make the June quarter, which ends with June; that of another month is the one in whose middle it was."""
    return make.quarter((month - 2) % YEAR // 3 + 1, year)


def quarter_from(first: int, month: int) -> Sense:  # noqa: ARG001 - a guard knows that it is two months before
    """Make the April-June quarter."""
    return quarter_to(month)


def are_three_months(run: Run) -> bool:
    """Tell whether two months are the first and the last of a quarter."""
    first, last = (token.value for token in run.own if token.kind in MONTHS)
    return (last - first) % YEAR == YEAR // 4 - 1 and homographs.is_period(run)


def ends_quarter(run: Run) -> bool:
    """Tell whether a quarter is named by its last month alone."""
    joined = run.kind_before in ("-", "to", "through") and run.kind_back(2) in MONTHS
    return not joined and homographs.is_period(run)


YEAR, MONTHS = 12, ("Monthname", "Maymonth")


def latest(unit: str) -> Sense:
    """Make the latest week."""
    return Deictic(unit, -1)


def first_months(year: int, amount: int, unit: str) -> Sense:
    """Make the 1994 nine months."""
    return measures.portion(Length(amount, unit), 1, make.year(year))


def owns_figures(run: Run) -> bool:
    """Tell whether the figures of a quarter follow: this quarter's loss."""
    owns = run.kinds_after(2) == ["'", "s"]
    expected = any(word in MODALS for word in run.words_after(5)[3:])
    return owns and not expected and is_reported(attrs.evolve(run, end=run.end + 2))


MODALS = ("will", "would", "should", "could", "may", "might")


def is_half_told(run: Run) -> bool:
    """Tell whether "the half" is one of a year: for the half rose; not that of a game."""
    return run.before in ("for", "in") and (run.after in RUNNING or guards.has_ended(run))


RUNNING = set_of(
    "rose fell climbed dropped slipped jumped grew declined increased totaled totalled reached was were came"
)
"""What figures for a period do."""


def year_before(unit: str = "period") -> Sense:
    """Make the year-ago quarter, the same half of last year; the year-earlier period, and year-ago, are the whole year where none is reported."""
    return fiscal.Reported(-1, always=unit != "period", unit=unit)


def is_no_share(run: Run) -> bool:
    """Tell whether "half" is one of a year: 1990 half results; but not "in 1990 half of them died"."""
    return run.last.kind != "Half" or run.after not in OWNERS | {"of", "a", "an", "that"}


PHRASES = (
    Rule("@cyclic", "the? Final|Opening:nth Quarter", make.quarter, guards.not_of_the),
    Rule(
        "@date",
        "the? Last|Final Quarter of the Year",
        lambda: Of(Cyclic("quarter", LAST - 1), YearTold(YEAR)),
        guards.no_of_after,
    ),
    Rule("@date", "the? Nth|Last|Final|Opening:which Month of the Year", edge_month, is_edge),
    Rule("@cyclic", "NTH - Half", make.half, is_reported),
    Rule("@cyclic", "the Year ' s NTH -? Quarter|Half:unit", make.period),
    Rule("@cyclic", "the? MONTH -? Quarter", quarter_to, ends_quarter),
    Rule("@date", "the? MONTH YEAR Quarter", quarter_to, homographs.is_period),
    Rule(
        "@cyclic", "the? MONTH:first {upto | - to|through -} MONTH -? Quarter", quarter_from, are_three_months
    ),
    Rule("@cyclic", "NTH - Period", make.quarter, is_reported),
    Rule("@date", "{That | the full?} Quarter:unit", fiscal.Reported, homographs.is_period),
    Rule("@date", "This Quarter", fiscal.ThisReported, owns_figures),
    Rule("@date", "the Half:unit", fiscal.Reported, is_half_told),
    Rule("@date", "the Latest Quarter|Period:unit", fiscal.Reported),
    Rule("@date", "the Latest Week|Month:unit", latest, not_followed_by("-")),
    Rule("@date", "the Current Period", lambda: Deictic("quarter", 0)),
    Rule("@date", "the? Latest Fiscal Year:unit", latest),
    Rule("@date", "the Fiscal? Week|Month|Quarter|Year:unit just ended|Past", latest),
    Rule("@portion", "the YEAR Ones:amount Months:unit", first_months),
    Rule("@lasting", "the? trailing|Latest COUNT:amount UNITS:unit", partial(measures.lasting, -1)),
    Rule("@date", "the BESIDE:which Quarter", fiscal.ReportedBeside),
    Rule("@date", f"the? {LIKE}? YEAR {SPAN}", fiscal.ReportedOf, is_no_share),
    Rule("@date", f"the? {LIKE} {SPAN} of|in YEAR", fiscal.ReportedOf),
    Rule("@date", f"the? {YEAR_AGO} {SPAN}", year_before),
    Rule("@date", f"the? {YEAR_AGO} NTH -? Quarter|Half:unit", fiscal.nth_year_before),
    Rule("@date", YEAR_AGO, year_before, not_followed_by("-")),
    Rule("@date", f"Month|Week:unit - {BEFORE}", lambda unit: make.mentioned(unit, -1)),
    Rule("@date", f"the? {LIKE} {SPAN} of|in? the? Last|Previous Year", year_before),
    Rule("@date", f"the? {{{LIKE}? Quarter|Period:unit | {LIKE} Half:unit}} a Year {BEFORE}", year_before),
    Rule("@date", f"the? Last|Previous Year ' s {SPAN}", year_before),
    Rule("@date", "HOLDER:unit - to - date", partial(Rest, side=-1)),
    Rule("@length", f"the? Year - {BEFORE} COUNT:amount UNITS:unit", measures.length),
)
"""Rules over words."""
