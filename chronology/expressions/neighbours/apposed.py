"""A time told twice, counted and dated: on 17 August, seven months later; two days later, on Friday, he died."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import zip_longest

from chronology.expressions.context import Context
from chronology.expressions.expression import Expression
from chronology.expressions.neighbours.asides import TOLD_AGAIN
from chronology.expressions.neighbours.ranges import reread
from chronology.expressions.neighbours.sharing import is_told
from chronology.expressions.neighbours.statements import on_day_said
from chronology.expressions.senses.anaphora import BesideEvent
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import is_coarser
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.series import Member
from chronology.expressions.told import Found
from chronology.expressions.told import Told

APPOSED, CLOSING = re.compile(r",\s+"), re.compile(r"\s*(?:[.,;:)]|$)")

DAY_LONG = len("2025-11-26")


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
