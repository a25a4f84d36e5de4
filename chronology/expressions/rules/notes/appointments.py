"""Appointments: at 7 tomorrow, at 5 on Friday, the morning of the 3rd, next month on the 3rd, Wed 3 - Fri 5 December, this week and next."""

from __future__ import annotations

from chronology.errors import WhenError
from chronology.expressions.rules import builders as make
from chronology.expressions.rules import spans
from chronology.expressions.rules.clock.guards import ends_here
from chronology.expressions.rules.clock.times import hour_of_part
from chronology.expressions.rules.clock.times import on_day
from chronology.expressions.rules.dates.figures import either_order_of_year
from chronology.expressions.rules.dates.numbered import closed
from chronology.expressions.rules.dates.ordinals import day_of_month
from chronology.expressions.senses.counted import DayOfMonth
from chronology.expressions.senses.counted import NthOf
from chronology.expressions.senses.dates import Weekend
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.wholes import Both
from chronology.expressions.senses.wholes import Interval
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import Part
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run
from chronology.expressions.words.runs import word_of

TIMED = set_of("at until till")
"""What stands before an hour, and hardly before a count."""


PRICED = set_of("stood stands traded trading quoted priced settled finished unchanged fixed aged")
"""What makes the number after "at" a price or an age."""


def part_of_numbered(daypart: str, day: int, part: str | None = None) -> Sense:
    """Make the morning of the 3rd."""
    whole = OfDay(f"T{daypart}", day_of_month(day))
    return whole if part is None else Part(part, whole)


def numbered_of(day: DayOfMonth, whole: Sense) -> Sense:
    """Make next month on the 3rd."""
    return NthOf(day.day, "day", whole)


def named_days(one: int, day: int, two: int, last: int, *, month: int, year: int | None = None) -> Sense:
    """Make Wed 3 - Fri 5 December: in a year where both are on their weekdays, or in the one that is told."""
    if year is not None:
        return spans.days_of_month(day, last, month, year)
    return Interval(make.date(day, month, weekday=one), make.date(last, month, weekday=two))


def and_next(which: int, unit: str) -> Sense:
    """Make this week and next; raises WhenError for the next one and next."""
    if which > 0:
        raise WhenError(f"the next {unit} and the next are one")
    return Both((Deictic(unit, which), Deictic(unit, 1)))


def is_timed(run: Run) -> bool:
    """Tell whether a number before a day is an hour: at 5 on Friday, but not by 5 on Friday, nor 5 Friday flights."""
    priced = any(word_of(token) in PRICED for token in run.behind(3))
    return run.before in TIMED and not priced and ends_here(run)


def is_numbered_in_month(run: Run) -> bool:
    """Tell whether a day is told by its number, and the time beside it is a month counted from that of writing."""
    senses = [token.value for token in run.own if token.kind in ("@day", "@date")]
    days = [one for one in senses if isinstance(one, DayOfMonth)]
    months = [one for one in senses if isinstance(one, Deictic) and one.unit == "month"]
    return len(days) == len(months) == 1


def is_of_no_month(run: Run) -> bool:
    """Tell whether a day is told by its number alone: not the evening of the 6th of June, nor the night of the 3rd to the 4th of May."""
    after = run.kinds_after(5)
    after = after[3:] if after[:3] in (["to", "the", "Nth31"], ["-", "the", "Nth31"]) else after
    return MONTHLY.isdisjoint(after[after[:1] == ["of"] :][:1])


MONTHLY = frozenset(("Monthname", "Maymonth"))


def is_at_clock(run: Run) -> bool:
    """Tell whether a clock time follows two numbers, which are a day then: 3/12 at 14:00."""
    kinds = run.kinds_after(2)
    return kinds[:1] == ["Clock"] or kinds == ["at", "Clock"]


def is_short(run: Run) -> bool:
    """Tell whether a short weekday with "next" before it is one: next Tue, but not the last Sun edition."""
    follows = not run.after.isalpha() or run.kind_after in FOLLOWING
    return closed(run) or (run.before != "the" and follows)


FOLLOWING = ("in", "with", "Daypart")

APPOINTMENT_PHRASES = (
    Rule("@time", "the? PART? DAYPART of|on the Nth31:day", part_of_numbered, is_of_no_month),
    Rule("@days", "WHICH UNIT and Next", and_next),
    Rule("@days", "WHICH Weekend and Next", lambda which: Both((Weekend(which), Weekend(1)))),
    Rule("@day", "WHICH Satday:weekday", make.weekday, is_short),
    Rule(
        "@interval",
        "WEEKDAY:one ,? DAYNUMBER:day -|to|through|until|till WEEKDAY:two ,? DAYNUMBER:last of? MONTH {,? YEAR}",
        named_days,
    ),
    Rule(
        "@interval",
        "WEEKDAY:one ,? MONTH DAYNUMBER:day -|to|through|until|till WEEKDAY:two ,? DAYNUMBER:last {,? YEAR}",
        named_days,
    ),
    Rule("@day", "DAYNUMBER:first / DAYNUMBER:second", either_order_of_year, is_at_clock),
)
"""Rules over words."""

APPOINTMENT_COMPOSED = (
    Rule("@time", "SPOKEN:hour on? ONEDAY:day", on_day, is_timed),
    Rule("@time", "SPOKEN:hour PARTED:part", hour_of_part, is_timed),
    Rule("@day", "@date:whole ,? on @day:day", numbered_of, is_numbered_in_month),
)
"""Rules over phrases."""
