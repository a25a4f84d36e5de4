"""Times told by another that words point to: this day in 1944, a year ago Tuesday, the Sunday after Easter, the summer before last, Wednesday evening next week."""

from __future__ import annotations

from functools import partial

import attrs

from chronology.expressions.rules import builders as make
from chronology.expressions.rules.guards import CLOSED
from chronology.expressions.rules.guards import GOING_ON
from chronology.expressions.rules.guards import not_of
from chronology.expressions.rules.lengths import measures
from chronology.expressions.rules.lengths.ages import is_no_age
from chronology.expressions.rules.relative.anaphora import before_event
from chronology.expressions.rules.relative.distances import is_free
from chronology.expressions.senses.anaphora import BesideEvent
from chronology.expressions.senses.compound import Compound
from chronology.expressions.senses.counted import WeekHolding
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Weekend
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.distances import SATURDAY
from chronology.expressions.senses.distances import Coming
from chronology.expressions.senses.distances import Distant
from chronology.expressions.senses.distances import SameOfYear
from chronology.expressions.senses.distances import WeekdayBeside
from chronology.expressions.senses.distances import nth_of
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.named import AnyOf
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.sorts import is_weekday
from chronology.expressions.senses.sorts import unit_of
from chronology.expressions.senses.wholes import Both
from chronology.expressions.senses.wholes import Interval
from chronology.expressions.senses.wholes import Of
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import OpenSide
from chronology.expressions.senses.wholes import Part
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.words.lexicon import SUBJECTS
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run


def beyond(part: Cyclic, which: int) -> Sense:
    """Make the summer before last, the May after next: a year beyond the last or next one."""
    return Distant(1, "year", which, attrs.evolve(part, which=which))


def weekday_beside(day: Cyclic, side: int, base: Sense, nth: int = 1) -> Sense:
    """Make the Sunday after Easter, the second Monday before Christmas."""
    return WeekdayBeside(day.number, side, base, nth_of(nth))


def is_of_year(run: Run) -> bool:
    """Tell whether a year follows "this day", or "this week": this day last year, this month in 2019; but not this day last week, that week in 1944."""
    day, whole = run.first.value, run.last.value
    units = ("day",) if getattr(day, "same", False) else ("day", "week", "month")
    if type(day) is not Deictic or day.unit not in units or day.offset:
        return False
    counted = isinstance(whole, Shift) and whole.unit == "year" and whole.base is None
    return counted or unit_of(whole) == "year"


def is_before_day(run: Run) -> bool:
    """Tell whether what stands after "the Sunday after" is a day that others are counted from."""
    base = run.last.value
    return isinstance(base, Yearly | Fixed) or unit_of(base) == "day"


def is_weekday_beside(run: Run) -> bool:
    """Tell whether a weekday in full stands before or after a day."""
    days = [is_weekday(token.value) for token in run.own[:-1] if isinstance(token.value, Cyclic)]
    return days == [True] and is_before_day(run)


def is_weekend_beside(run: Run) -> bool:
    """Tell whether the weekend stands before or after a day."""
    return run.first.value == Weekend() and is_before_day(run)


def is_week_last(run: Run) -> bool:
    """Tell whether a week is counted back from last Friday."""
    base = run.last.value
    return isinstance(base, Cyclic) and base.which == -1 and is_free(run)


def is_week_on(run: Run) -> bool:
    """Tell whether a week is counted from a coming weekday: in a week on Friday, but not once a week on Friday."""
    many = run.before.endswith("s") and run.before not in SCHEDULED
    plural = run.left is not None and (many or run.left.kind in COUNTING)
    return is_weekday(run.last.value) and not plural and is_free(run)


SCHEDULED = set_of(
    "opens begins starts ends closes returns resumes leaves arrives launches airs meets finishes reopens restarts polls is"
)
"""Verbs of what comes on a day: it opens a week on Friday."""

COUNTING = set_of("Money Many % Clockunits")
"""What a week is the rate of."""


def is_whole(run: Run) -> bool:
    """Tell whether it is a whole time that something comes by, not an end of it, which bounds it as it is: COB Monday at the latest."""
    return not isinstance(run.first.value, Part)


ALONE = CLOSED - {"of"} | SUBJECTS | {"not", "no", "all"}


def anniversary(length: Length | Compound, base: Sense) -> Sense:
    """Make a year ago Tuesday, ten years ago this month, a year and two months ago today."""
    if isinstance(length, Compound):
        return length.from_day(-1, base)
    return Distant(length.amount, length.unit, -1, base)


def weekend_of(day: Sense, **_: Sense) -> Sense:
    """Make the weekend of 15 March, of 18 and 19 October."""
    first = day.start if isinstance(day, Interval) else day.senses[0] if isinstance(day, Both) else day
    return WeekHolding(first, "weekend")


def to_the_day(length: Length, sign: int) -> Sense:
    """Make a year later to the day: from the day mentioned last."""
    return Distant(length.amount or 0, length.unit, sign, Deictic("day", 0, same=True))


def is_recurring(run: Run) -> bool:
    """Tell whether a time may come once a year or week, so that it has an anniversary: today, Tuesday, this month, last week, this summer."""
    base = run.last.value
    return isinstance(base, Deictic) or (
        isinstance(base, Cyclic) and (base.cycle == "weekday" or base.which is not None)
    )


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


def in_week(day: Cyclic | int, whole: Sense) -> Sense:
    """Make Monday of next week."""
    return Of(day if isinstance(day, Cyclic) else Cyclic("weekday", day), whole)


def days_in_week(start: Cyclic | int, end: Cyclic | int, whole: Sense) -> Sense:
    """Make Tuesday to Thursday of next week."""
    return Interval(in_week(start, whole), in_week(end, whole))


def is_week(run: Run) -> bool:
    """Tell whether one time is a week counted from the day of writing, and every other a plain weekday."""
    weeks = [token for token in run.own if token.kind == "@date"]
    days = [token.value for token in run.own if token.kind in ("@day", "@time")]
    return all(isinstance(one.value, Deictic) and one.value.unit == "week" for one in weeks) and all(
        is_weekday(day_of(day)) for day in days
    )


BEYOND = "{Before Last:which | After Next:which}"

PHRASES = (
    Rule("@length", "the Whole ONEUNIT:unit", measures.length, not_of),
    Rule("Oneday", "One Day|Daypart", lambda: "one day", has_whole),
    Rule("@day", "a|One WEEKDAY", make.cyclic(AnyOf), is_any),
    Rule("@day", f"the? Weekday:weekday {BEYOND}", partial(make.weekdays_away, 2)),
    Rule("@length", "a? Quarter -? Century", lambda: Length(25, "year"), is_no_age),
    Rule("@cyclic", f"the {{SEASON | MONTH}} {BEYOND}", make.cyclic(beyond)),
    Rule("@time", "the? DAYPART Before Last", lambda daypart: OfDay(f"T{daypart}", Deictic("day", -2))),
    Rule("@length", "the? UNITS:unit to come", measures.vague),
    Rule(
        "@date",
        "the NTH? Weekday:weekday",
        lambda weekday, **_: BesideEvent("day", f"XXXX-WXX-{weekday + 1}"),
        before_event,
    ),
)
"""Rules over words."""

COMPOSED = (
    Rule("@day", "@length:length Ago on? ONEDAY:base", anniversary, is_recurring),
    Rule("@day", "@length:length Ago to the Day", partial(anniversary, base=Deictic("day", 0))),
    Rule("@day", "@length:length TURN:sign ,? to the Day", to_the_day),
    Rule("@date", "@length:length Ago @date|@cyclic:base", anniversary, is_recurring),
    Rule("@date", "Oneday in? DATE:whole", lambda whole: whole),
    Rule("@date", "@date:weekend of @day|@interval|@days:day", weekend_of, is_weekend),
    Rule("@time", "the? predawn|wee|small Clockunits of|on? ONEDAY:day", lambda day: OfDay("TMO", day)),
    Rule(
        "@day",
        "@date|@day:day ,? in? DATE:whole",
        lambda day, whole: SameOfYear(day.unit, whole, day.same),
        is_of_year,
    ),
    Rule("@day", "the NTH? @day:day Before|After:side DATE:base", weekday_beside, is_weekday_beside),
    Rule(
        "@date",
        "@date:weekend Before|After:side DATE:base",
        lambda side, base, **_: WeekHolding(WeekdayBeside(SATURDAY, side, base), "weekend"),
        is_weekend_beside,
    ),
    Rule("@day", "a Week on @day:base", lambda base: Distant(1, "week", 1, Coming(base)), is_week_on),
    Rule("@day", "a Week @day:base", lambda base: Distant(1, "week", -1, base), is_week_last),
    Rule("@open", "DATE:whole at the Latest", lambda whole: OpenSide(whole, -1), is_whole),
    Rule("@open", "DATE:whole at the earliest", OpenSide, is_whole),
    Rule("@interval", "@date:whole ,? from? INWEEK:start upto INWEEK:end", days_in_week, is_week),
    Rule("@interval", "@date:whole ,? between INWEEK:start and|to|- INWEEK:end", days_in_week, is_week),
    Rule("@interval", "INWEEK:start upto INWEEK:end of|,? @date:whole", days_in_week, is_week),
    Rule("@day", "@date:whole ,? on? Satday:day", in_week, is_week),
)
"""Rules over phrases."""
