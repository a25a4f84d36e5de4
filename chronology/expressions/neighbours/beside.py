"""A time beside the one before it, in each way that a sentence joins two: a list, a comparison, a date told again."""

from __future__ import annotations

import re

from chronology.expressions.context import Context
from chronology.expressions.expression import Expression
from chronology.expressions.neighbours.recalled import near_day
from chronology.expressions.neighbours.sharing import a_year_before
from chronology.expressions.neighbours.sharing import after_listed
from chronology.expressions.neighbours.sharing import as_quarter
from chronology.expressions.neighbours.sharing import in_sentence
from chronology.expressions.neighbours.sharing import in_year_compared
from chronology.expressions.neighbours.sharing import stands_with
from chronology.expressions.neighbours.storyline import in_story
from chronology.expressions.senses.anaphora import BesideEvent
from chronology.expressions.senses.counted import DayOfMonth
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.series import Member
from chronology.expressions.told import Found
from chronology.expressions.told import Told
from chronology.expressions.words.sentences import parts_sentences


def beside(one: Told, member: Member, before: Found, text: str, context: Context) -> Told:
    """Read a time beside the one before it, where its sentence joins them."""
    if context.narrative:
        one = in_story(one, member, before, text, context.frame.day)
    else:
        one = in_sentence(one, member.start, before.expression, before.told, text)
    if isinstance(one.sense, DayOfMonth) and not parts_sentences(text, before.expression.end, member.start):
        one = as_quarter(one, text[member.start : member.end], before.told)
    if isinstance(day_of(one.sense), Yearly | Cyclic) and not context.narrative:
        one = near_day(one, member.start, before.expression, context, text)
    if isinstance(one.sense, Shift) and not context.narrative:
        one = a_year_before(one, member.start, before.expression, before.told, text)
    if isinstance(one.sense, Cyclic) and not context.narrative:
        one = in_year_compared(one, member.start, before.told, text)
        one = after_listed(one, member.start, before.expression, before.told, text)
    if is_apposed(one, member, before.expression, text):
        return Told(one.sense, adjacent(before.told, context).readings, one.future)
    return one


def adjacent(told: Told, context: Context) -> Told:
    """Give the date that stands last in a phrase: Oct. 12 of eight days after Oct. 12."""
    base = told.sense.base if isinstance(told.sense, Shift) else None
    if base is None:
        return told
    readings = [base.read(frame) for frame in context.frames]
    return Told(base, (readings[0], readings[-1]))


APPOSED, CLOSING = re.compile(r",\s+"), re.compile(r"\s*(?:[.,;:)]|$)")


DAY_LONG = len("2025-11-26")


def is_apposed(one: Told, member: Member, before: Expression, text: str) -> bool:
    """Tell whether a time is the date right before it, told again: on 17 August, seven months later; on 5 May, the day after the vote."""
    if (
        before.type != "DATE"
        or text[before.end] != ","
        or APPOSED.fullmatch(text, before.end, member.start) is None
    ):
        return False
    if isinstance(one.sense, BesideEvent):
        return one.sense.unit == "day" and len(before.value) == DAY_LONG
    again = text[member.start : member.end].lower().startswith("another")
    later = isinstance(one.sense, Shift) and one.sense.follows and one.sense.amount is not None and not again
    return later and CLOSING.match(text, member.end) is not None


def goes_with(before: Found, member: Member, text: str, context: Context) -> bool:
    """Tell whether a time is told together with one to come right before it: for next week, before Christmas."""
    place, day = before.told.place, context.frame.day
    if place is None or day is None or place.first <= day or context.narrative:
        return False
    return stands_with(text, before.expression.end, member.start, member.end)
