"""Days of the week on which something was to be, and which are just over: the deal was to be agreed by Wednesday, an aide said on Thursday."""

from __future__ import annotations

from chronology.expressions.clauses.deadlines import was_to_be
from chronology.expressions.context import Context
from chronology.expressions.senses.sorts import is_weekday
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.told import Told

WEEK, LATELY = 7, 2
"""How many days lie between two days of the week of one name, and how many before somebody writes it may be over."""


def is_lately_over(one: Told, text: str, start: int, context: Context) -> bool:
    """Tell whether a day of the week, read as to come, on which something was to be was one or two days ago, too."""
    day, place, weekday = context.frame.day, one.place, day_of(one.sense)
    if day is None or place is None or context.narrative or not is_weekday(weekday):
        return False
    return day + WEEK - LATELY <= place.first < day + WEEK and was_to_be(text, start)
