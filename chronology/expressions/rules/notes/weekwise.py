"""Days of a week that is named beside them: next week from Tuesday to Thursday, Wednesday evening next week, next week Mon."""

from __future__ import annotations

import attrs

from chronology.errors import WhenError
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.sorts import is_weekday
from chronology.expressions.senses.wholes import Interval
from chronology.expressions.senses.wholes import Of
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run


def in_week(day: Cyclic | int, whole: Sense) -> Sense:
    """Make Monday of next week."""
    return Of(day if isinstance(day, Cyclic) else Cyclic("weekday", day), whole)


def days_in_week(start: Cyclic | int, end: Cyclic | int, whole: Sense) -> Sense:
    """Make Tuesday to Thursday of next week."""
    return Interval(in_week(start, whole), in_week(end, whole))


def time_in_week(part: Sense, whole: Sense) -> Sense:
    """Make Wednesday evening next week; raises WhenError where no weekday is told."""
    if not isinstance(part, OfDay) or not isinstance(part.day, Cyclic):
        raise WhenError("a time of a weekday is wanted")
    return attrs.evolve(part, day=in_week(part.day, whole))


def is_week(run: Run) -> bool:
    """Tell whether one time is a week counted from the day of writing, and every other a plain weekday."""
    weeks = [token for token in run.own if token.kind == "@date"]
    days = [token.value for token in run.own if token.kind in ("@day", "@time")]
    return all(isinstance(one.value, Deictic) and one.value.unit == "week" for one in weeks) and all(
        is_weekday(day_of(day)) for day in days
    )


ELEMENTS = {"INWEEK": "@day Satday"}
"""The named sets of kinds of these rules."""

WEEKWISE_COMPOSED = (
    Rule(
        "@interval",
        "@date:whole ,? from INWEEK:start -|to|until|till|through INWEEK:end",
        days_in_week,
        is_week,
    ),
    Rule("@interval", "@date:whole ,? between INWEEK:start and|to|- INWEEK:end", days_in_week, is_week),
    Rule("@interval", "@date:whole ,? INWEEK:start -|to|through INWEEK:end", days_in_week, is_week),
    Rule(
        "@interval",
        "INWEEK:start -|to|until|till|through INWEEK:end of|,? @date:whole",
        days_in_week,
        is_week,
    ),
    Rule("@day", "@date:whole ,? on? Satday:day", in_week, is_week),
    Rule("@time", "@time:part of|,? @date:whole", time_in_week, is_week),
    Rule("@time", "@date:whole ,? on? @time:part", time_in_week, is_week),
)
"""Rules over phrases."""
