"""What a paragraph of news goes on from: a time long over that it recalls (in 1971 the army moved; on 3 December India entered the war), or a day that it told last."""

from __future__ import annotations

import re

import attrs

from chronology.expressions.context import Context
from chronology.expressions.expression import Expression
from chronology.expressions.neighbours.sharing import OPENED
from chronology.expressions.neighbours.sharing import has_year
from chronology.expressions.neighbours.sharing import is_told
from chronology.expressions.neighbours.sharing import lacks_year
from chronology.expressions.neighbours.sharing import names_year
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import is_coarser
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.wholes import Part
from chronology.expressions.senses.wholes import PartOfThis
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.told import Found
from chronology.expressions.told import Told
from chronology.expressions.words.sentences import FAR
from chronology.expressions.words.sentences import HEAD
from chronology.expressions.words.sentences import STOP
from chronology.expressions.words.sentences import heads_sentence
from chronology.expressions.words.sentences import sentence_before

LONG = 5 * 366
"""How many days a time must be over that a paragraph recalls."""

BREAK = re.compile(r"\n\s*\n|[.!?][\"'”’)]*\s*\n")
"""The end of a paragraph."""


def within_paragraph(text: str, before: Found | None, start: int, context: Context) -> Context:
    """Give the context at a place, in which nothing is recalled from the paragraph before."""
    if context.frame.recalled is None or before is None:
        return context
    return context.with_all(recalled=None) if ends_paragraph(text, before.expression.end, start) else context


def ends_paragraph(text: str, start: int, end: int) -> bool:
    """Tell whether a paragraph ends between two places."""
    return BREAK.search(text, start, end) is not None


def after_recalling(text: str, found: Found, context: Context) -> Context:
    """Give the context of what follows a date in its paragraph."""
    place, recalled = found.told.place, context.frame.recalled
    if place is None or (recalled is None and not is_long_over(place, context)):
        return context
    if recalls(text, found, place, context) or (recalled is not None and goes_on(place, recalled)):
        return context.with_all(recalled=place)
    return context if recalled is None else context.with_all(recalled=None)


def is_long_over(place: Place, context: Context) -> bool:
    """Tell whether a time was over long before the day of writing."""
    day = context.frame.day
    return day is not None and place.last + LONG <= day


def goes_on(place: Place, recalled: Place) -> bool:
    """Tell whether a time goes on with what is recalled, in the year after it at the latest."""
    return 0 <= place.to("year").index - recalled.to("year").index <= 1


def recalls(text: str, found: Found, place: Place, context: Context) -> bool:
    """Tell whether a date with its year heads its sentence, and was over long ago: in 1971, on 8 May 1945."""
    one = found.expression
    if not is_long_over(place, context) or not names_year(found.told):
        return False
    fine = place.unit == "year" or has_year(found.told)
    return fine and heads_sentence(text, one.start - len(f"{one.signal or ''} "), few=0)


def near_day(one: Told, start: int, before: Expression, context: Context, text: str) -> Told:
    """Read a day without its year as the one within a month of the day told last in its paragraph: it broke on 7 May 2012; on 6 May it had held.

    What was over long ago goes on at the head of a sentence, of months too: it broke in May 2012. In July it was mended.
    """
    writing, day = context.frame.day, context.frame.last
    if writing is None or day is None or is_settled(one, day) or ends_paragraph(text, before.end, start):
        return one
    close = nearest(one, day)
    place = close.place
    if place is None or place.first > writing:
        return one
    if isinstance(day_of(one.sense), Yearly) and day.unit == "day":
        opened = before.type != "DURATION" and is_opened(text, before)
        near = is_near(place, day, writing, opened)
        if not near and not opened and is_no_later(one, day, writing):
            close, near = one.beside(one.at(day), narrative=False), True
    else:
        near = (
            is_next(one, place, day, writing)
            and is_in_place(text, before)
            and heads_sentence(text, start, few=1)
        )
    if not near:
        return one
    readings = [attrs.evolve(reading, why="that near the day told last") for reading in close.readings]
    return attrs.evolve(one, readings=(readings[0], readings[1]))


def in_unit_told(one: Told, start: int, before: Found, context: Context, text: str) -> Told:
    """Read the end of the month as that of a time over that was told right before it: he resigned on 3 May and left at the end of the month."""
    sense, last, day = one.sense, before.told.place, context.frame.day
    if not isinstance(sense, PartOfThis) or sense.unit not in HOLDING or last is None or day is None:
        return one
    if one.future is not False or is_coarser(last, sense.unit) or last.to(sense.unit).last >= day:
        return one
    between = text[before.expression.end : start]
    apart = len(STOP.findall(between)) > 1 or ends_paragraph(text, before.expression.end, start)
    if apart or not is_in_place(text, before.expression):
        return one
    told = Part(sense.part, Deictic(sense.unit, 0))
    return attrs.evolve(one, sense=told).beside(before.told, narrative=False)


HOLDING = ("week", "month", "year")
"""What a time told before may lie in."""


def is_near(place: Place, day: Place, writing: int, opened: bool) -> bool:
    """Tell whether a day is of the episode of another: within a month, or some months later where that is long over, and told by the way if it is `opened`."""
    further = day.last + YEAR <= writing and not opened
    return -MONTH <= place.first - day.first <= (SEASON if further else MONTH)


def is_no_later(one: Told, day: Place, writing: int) -> bool:
    """Tell whether a day is the next one after one that is long over, as it is not lately over itself: jailed on 20 March 2000, and freed on 21 November."""
    plain = one.place
    return plain is not None and plain.last + NEARBY < writing and day.last + LONG <= writing


def is_next(one: Told, place: Place, day: Place, writing: int) -> bool:
    """Tell whether a month or day comes some months at most after one that is long over, and is not lately over in another year."""
    plain, fine = one.place, ("day", "month")
    if plain is None or not lacks_year(one) or place.unit not in fine or day.unit not in (*fine, "season"):
        return False
    later = 0 <= place.first - day.first <= SEASON
    return later and day.last + YEAR <= writing and plain.last + NEARBY < writing


def is_in_place(text: str, before: Expression) -> bool:
    """Tell whether a time tells when something was, and compares nothing with it, nor only tells an origin."""
    told = sentence_before(text, before.start, FAR)
    placed = before.signal in ("in", "on") or (before.signal is None and not told.strip())
    return placed and not is_opened(text, before) and not COMPARED.search(told)


COMPARED = re.compile(
    r"\b(?:than|since|record|compared|against|unlike|time|[a-z]{3,}est|founded|established|created|formed|incorporated|born|set\s+up)\b"
)
"""What compares with a time that is over, or tells where something that goes on comes from: the highest rate since May 2012."""


NEARBY = 100
"""Within how many days before it is written a month is the last one, whatever was told before."""


def is_opened(text: str, before: Expression) -> bool:
    """Tell whether a date stands in words put in: the bank, founded on 3 March 1921, said."""
    return OPENED.search(text, max(0, before.start - HEAD), before.start) is not None


YEAR, SEASON = 366, 150
"""How many days must have gone by for an episode to be over, and for how many it may go on."""


def is_settled(one: Told, day: Place) -> bool:
    """Tell whether a day has its year already, lies ahead, or near what was told last, if that is a day."""
    settled = one.future or one.shares or is_told(one)
    return bool(settled) or day.unit not in ("day", "month", "season") or days_apart(one, day) <= MONTH


def nearest(one: Told, day: Place) -> Told:
    """Read a time as the nearest one before or after a day."""
    either = (one.beside(one.at(day), narrative=False, future=future) for future in (False, True))
    return min(either, key=lambda each: days_apart(each, day))


MONTH = 31
"""How many days apart two days are taken to be of one episode."""


def days_apart(one: Told, day: Place) -> int:
    """Give how many days lie between a time and a day."""
    place = one.place
    return abs(place.first - day.first) if place is not None else MONTH + 1
