"""What reports report, by which the short names of periods are told from others: first-half profit, H1 revenue, but not a first-half goal."""

from __future__ import annotations

from chronology.expressions.rules.guards import CLOSED
from chronology.expressions.rules.guards import GOING_ON
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.runs import Run

FIGURES = set_of(
    "profit profits net earnings loss losses sales revenue revenues result results income turnover growth gdp ebitda ebit dividend dividends guidance "
    "forecast forecasts outlook report reports data figure figures output production shipments deliveries exports imports orders bookings margin margins "
    "costs spending capex volumes demand consumption estimate estimates inflation prices payrolls jobs trade index rate statistics"
)
"""What is reported of a period."""

DESCRIBED = set_of(
    "pretax pre-tax pre after-tax operating underlying adjusted core gross total net group organic like-for-like same-store retail wholesale industrial consumer "
    "producer import export factory home housing auto car new existing durable corporate company financial trading economic comparable domestic"
)
"""What may stand between a period and what is reported of it."""


PLACING = set_of("in for than of from by until since to and while but , (")
"""What stands before H1 where it is half a year."""


def is_reported(run: Run) -> bool:
    """Tell whether figures follow: first-half profit, first-half operating profit, May retail sales."""
    after = run.words_after(2)
    return after[:1] != [] and (after[0] in FIGURES or (after[0] in DESCRIBED and after[-1] in FIGURES))


def is_quarterly(run: Run) -> bool:
    """Tell whether H1 is half a year: H1 revenue, in H1; not an H1 receptor. Q1 is always a quarter."""
    if run.first.value[0] == "q" or is_reported(run):
        return True
    if run.left is None or run.before not in PLACING:
        return run.is_alone
    return run.closed_by(CLOSED) or run.after in GOING_ON
