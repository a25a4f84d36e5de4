"""A time beside the one before it, in each way that a sentence joins two: a list, a comparison, a date told again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import zip_longest

from chronology.expressions.context import Context
from chronology.expressions.expression import Expression
from chronology.expressions.neighbours.asides import TOLD_AGAIN
from chronology.expressions.neighbours.ranges import reread
from chronology.expressions.neighbours.recalled import in_unit_told
from chronology.expressions.neighbours.recalled import near_day
from chronology.expressions.neighbours.sharing import a_year_before
from chronology.expressions.neighbours.sharing import after_listed
from chronology.expressions.neighbours.sharing import as_quarter
from chronology.expressions.neighbours.sharing import in_sentence
from chronology.expressions.neighbours.sharing import in_year_compared
from chronology.expressions.neighbours.sharing import is_told
from chronology.expressions.neighbours.sharing import stands_with
from chronology.expressions.neighbours.statements import on_day_said
from chronology.expressions.neighbours.storyline import after_deed
from chronology.expressions.neighbours.storyline import in_story
from chronology.expressions.senses.anaphora import BesideEvent
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import is_coarser
from chronology.expressions.senses.counted import DayOfMonth
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.wholes import PartOfThis
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.series import Member
from chronology.expressions.told import Found
from chronology.expressions.told import Told
from chronology.expressions.words.sentences import parts_sentences

APPOSED, CLOSING = re.compile(r",\s+"), re.compile(r"\s*(?:[.,;:)]|$)")

DAY_LONG = len("2025-11-26")


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


def adjacent(told: Told, context: Context) -> Told:
    """Give the date that stands last in a phrase: Oct. 12 of eight days after Oct. 12."""
    base = told.sense.base if isinstance(told.sense, Shift) else None
    if base is None:
        return told
    readings = [base.read(frame) for frame in context.frames]
    return Told(base, (readings[0], readings[-1]))


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


def in_counted(one: Told, start: int, before: Found, text: str) -> Told:
    """Read a time as the one of that counted right before it: on 3 May he fell; two days later, on Friday, he died."""
    if unit_counted(before.told.sense) is None or is_told(one):
        return one
    counted, end = before.told.place, before.expression.end
    if counted is None or not TOLD_AGAIN.fullmatch(text, end, start):
        return one
    known = one.at(counted)
    either = (one.beside(known, narrative=False, future=future) for future in (False, True))
    return next((each for each in either if each.place and meets(each.place, counted)), one)


def with_dates(found: Sequence[Found], text: str) -> Iterator[Found]:
    """Yield what was found, a time that only the one right after it tells as that tells it: two days later, on 3 March, the dam broke; "we leave tomorrow," she said on Monday."""
    for one, other in zip_longest(found, found[1:]):
        yield one if other is None else dated(on_day_said(one, other, text), other, text)


def dated(one: Found, other: Found, text: str) -> Found:
    """Give a time that is counted as the date right after it says, if it is one."""
    unit = unit_counted(one.told.sense)
    if unit is None:
        return one
    place, start, end = other.told.place, other.expression.start, other.expression.end
    if place is None or not TOLD_AGAIN.fullmatch(text, one.expression.end, start):
        return one
    whole, own = place.to(unit), one.told.place
    if is_coarser(place, unit) or (own and meets(whole, own)) or not CLOSING.match(text, end):
        return one
    return reread(one, one.told.at(whole, "the date told right after it"))


def unit_counted(sense: Sense) -> str | None:
    """Give the unit in which a time is counted from the one told before: two days later, the next day; None for any other."""
    if isinstance(sense, Shift):
        return sense.unit if (sense.later or sense.told) and sense.base is None else None
    return sense.unit if isinstance(sense, Deictic) and sense.same and sense.offset else None


def meets(one: Place, other: Place) -> bool:
    """Tell whether two times have a day in common."""
    return one.first <= other.last and other.first <= one.last
