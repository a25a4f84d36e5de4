"""Times told by another one: a year ago Tuesday, the Sunday before last, one day last week, the wee hours of Monday, on a Friday."""

from __future__ import annotations

from typing import Any

from chronology.expressions.rules.guards import GOING_ON
from chronology.expressions.rules.guards import not_of
from chronology.expressions.rules.lengths import measures
from chronology.expressions.rules.lengths.durations import is_no_age
from chronology.expressions.senses.compound import Compound
from chronology.expressions.senses.counted import WeekHolding
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Weekend
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.distances import Distant
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.named import AnyOf
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.wholes import Both
from chronology.expressions.senses.wholes import Interval
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run

QUARTER_CENTURY = 25


def anniversary(length: Length | Compound, base: Sense) -> Sense:
    """Make a year ago Tuesday, ten years ago this month, a year and two months ago today."""
    if isinstance(length, Compound):
        return length.from_day(-1, base)
    return Distant(length.amount, length.unit, -1, base)


def weekend_of_days(weekend: Weekend, days: Interval | Both) -> Sense:
    """Make the weekend of 18 and 19 October."""
    return weekend_of(weekend, days.start if isinstance(days, Interval) else days.senses[0])


def weekend_of(weekend: Weekend, day: Sense) -> Sense:  # noqa: ARG001 - a guard has looked at it
    """Make the weekend of 15 March."""
    return WeekHolding(day, "weekend")


def quarter_century(**_: Any) -> Sense:
    """Make a quarter century."""
    return Length(QUARTER_CENTURY, "year")


def is_recurring(run: Run) -> bool:
    """Tell whether a time may come once a year or week, so that it has an anniversary: today, Tuesday, this month, last week."""
    base = run.last.value
    return isinstance(base, Deictic) or (isinstance(base, Cyclic) and base.cycle == "weekday")


def has_whole(run: Run) -> bool:
    """Tell whether the time follows that a day is one of: one day last week, one morning in May."""
    after = run.ahead(2)
    first = after[1:2] if after and after[0].kind == "in" else after[:1]
    return bool(first) and first[0].kind in WHOLES


def is_weekend(run: Run) -> bool:
    """Tell whether a time is a weekend that only a day in it tells: the weekend of 15 March."""
    return bool(run.first.value == Weekend())


WHOLES = set_of("Last Next This Monthname Maymonth Early Yearnumber")


def is_any(run: Run) -> bool:
    """Tell whether "a Friday" is no certain one: on a Friday, but not "a Friday ruling", "on a Friday night"."""
    if run.before != "on" and run.first.kind != "One":
        return False
    return run.right is None or not run.right.kind.isalnum() or run.after in GOING_ON


def is_all(run: Run) -> bool:
    """Tell whether a unit is taken whole: the whole week, but not "the business day", "the whole day of rest"."""
    return run.own[1].value in ("whole", "entire") and not_of(run)


ANNIVERSARIES = (
    Rule("@length", "the Whole ONEUNIT:unit", measures.whole, is_all),
    Rule("Oneday", "One Day|Daypart", lambda: "one day", has_whole),
    Rule("@day", "a|One WEEKDAY", lambda weekday: AnyOf(Cyclic("weekday", weekday)), is_any),
    Rule(
        "@day",
        "the? Weekday:weekday before Last",
        lambda weekday: Shift(1, "week", -1, base=Cyclic("weekday", weekday, -1)),
    ),
    Rule("@length", "a? Quarter -? Century", quarter_century, is_no_age),
)
"""Rules over words."""

ANNIVERSARIES_COMPOSED = (
    Rule("@day", "@length:length Ago on? ONEDAY:base", anniversary, is_recurring),
    Rule("@date", "@length:length Ago @date:base", anniversary, is_recurring),
    Rule("@date", "Oneday in? DATE:whole", lambda whole: whole),
    Rule("@date", "@date:weekend of ONEDAY:day", weekend_of, is_weekend),
    Rule("@date", "@date:weekend of @interval|@days:days", weekend_of_days, is_weekend),
    Rule("@time", "the? predawn|wee|small Clockunits of|on? ONEDAY:day", lambda day: OfDay("TMO", day)),
)
"""Rules over phrases."""
