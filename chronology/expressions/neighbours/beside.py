"""A time beside the one before it, in each way that a sentence joins two: a list, a comparison, a date told again."""

from __future__ import annotations

from chronology.expressions.context import Context
from chronology.expressions.neighbours.apposed import adjacent
from chronology.expressions.neighbours.apposed import in_counted
from chronology.expressions.neighbours.apposed import is_apposed
from chronology.expressions.neighbours.recalled import in_unit_told
from chronology.expressions.neighbours.recalled import near_day
from chronology.expressions.neighbours.sharing import a_year_before
from chronology.expressions.neighbours.sharing import after_listed
from chronology.expressions.neighbours.sharing import as_quarter
from chronology.expressions.neighbours.sharing import in_sentence
from chronology.expressions.neighbours.sharing import in_year_compared
from chronology.expressions.neighbours.sharing import stands_with
from chronology.expressions.neighbours.storyline import after_deed
from chronology.expressions.neighbours.storyline import in_story
from chronology.expressions.senses.counted import DayOfMonth
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.wholes import PartOfThis
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
        one = after_deed(one, member.start, before, text)
    if isinstance(one.sense, DayOfMonth) and not parts_sentences(text, before.expression.end, member.start):
        one = as_quarter(one, text[member.start : member.end], before.told)
    if not context.narrative:
        one = in_news(one, member.start, before, text, context)
    if is_apposed(one, member, before.expression, text):
        return Told(one.sense, adjacent(before.told, context).readings, one.future)
    return one


def in_news(one: Told, start: int, before: Found, text: str, context: Context) -> Told:
    """Read a time of news beside the one before it, that its paragraph, or a comparison, joins it to."""
    if isinstance(day_of(one.sense), Yearly | Cyclic):
        one = near_day(one, start, before.expression, context, text)
        one = in_counted(one, start, before, text)
    if isinstance(one.sense, Shift):
        one = a_year_before(one, start, before.expression, before.told, text)
    if isinstance(one.sense, Cyclic):
        one = in_year_compared(one, start, before.told, text)
        one = after_listed(one, start, before.expression, before.told, text)
    if isinstance(one.sense, PartOfThis):
        one = in_unit_told(one, start, before, context, text)
    return one


def goes_with(before: Found, member: Member, text: str, context: Context) -> bool:
    """Tell whether a time is told together with one to come right before it: for next week, before Christmas."""
    place, day = before.told.place, context.frame.day
    if place is None or day is None or place.first <= day or context.narrative:
        return False
    return stands_with(text, before.expression.end, member.start, member.end)
