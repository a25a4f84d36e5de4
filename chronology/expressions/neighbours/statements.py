"""Days of the week that count from the day of a statement, or are just over: the bank said on 28 May that it would close on Saturday; the deal was to be agreed by Wednesday."""

from __future__ import annotations

import re

import attrs

from chronology.expressions.clauses.deadlines import was_to_be
from chronology.expressions.context import Context
from chronology.expressions.neighbours.ranges import reread
from chronology.expressions.senses.counted import DayOfMonth
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.sorts import is_weekday
from chronology.expressions.senses.wholes import PartOfThis
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.told import Found
from chronology.expressions.told import Told
from chronology.expressions.words.sentences import REACH
from chronology.expressions.words.sentences import parts_sentences

STATED = re.compile(
    r"\b(?:(?:said|wrote|told|announced|promised|vowed|warned|predicted|pledged|posted|tweeted|insisted|declared|stated)\b(?:\s[^\s,;.]+){0,5}?"
    r"|(?:letter|statement|post|tweet|speech|e-?mail|memo|message|interview)(?:\s(?:dated|issued|published|sent|given))?)\s(?:on\s|late\s|early\s)?$",
    re.IGNORECASE,
)
"""What stands before the day of a statement."""

TELLS = {
    "would": re.compile(r"[^;:\"“]*\bwould\b[^;,\"“]*"),
    "had": re.compile(r"[^;:\"“]*\bthat\b[^;\"“]*\bhad\b[^;\"“]*"),
}
"""What stands between the day of a statement and a day that it tells, to come or over, by a word of it."""


QUOTED = re.compile(r"[^\"“”]*(?:[:,]|\bthat)\s[\"“][^\"“”]*")
SAYING = re.compile(r"\b(?:said|says|wrote|told|added|warned|tweeted|posted|declared|replied|recalled)\b")
"""What stands between the day of a statement and a day in its own words, and tells so where nothing before it does."""


def of_statement(sense: Sense, text: str, start: int, before: Found | None, context: Context) -> Context:
    """Give the context of a day of the week, the end of a month, or in a quotation tomorrow, in a statement, which counts from the day of that."""
    day = day_of(sense)
    if before is None or context.narrative:
        return context
    points = isinstance(day, Deictic) and not day.same
    counts = points or isinstance(sense, PartOfThis) or is_weekday(day)
    if not counts or not (is_quoted(text, before, start) or (not points and is_stated(text, before, start))):
        return context
    told = ("day", day.unit if isinstance(day, Deictic) else "day")
    days = [place.first for place in before.told.places if place is not None and place.unit in told]
    pairs = list(zip(context.frames, days, strict=False))
    if len(pairs) < len(context.frames) or any(frame.day is None or day >= frame.day for frame, day in pairs):
        return context
    return context.of_frames([frame._replace(day=day) for frame, day in pairs])


def is_quoted(text: str, before: Found, start: int) -> bool:
    """Tell whether a time stands in the words of somebody who said them on the day told before: he said on Sunday: "Tomorrow we start."""
    said, end = before.expression.start, before.expression.end
    between = text[end:start]
    if len(between) > REACH or "\n\n" in between or QUOTED.fullmatch(between) is None:
        return False
    return SAYING.search(between) is not None or STATED.search(text[max(0, said - REACH) : said]) is not None


UNQUOTED = re.compile(
    r"[^\"“”\n]*[,.!?][\"”]\s(?:(?:[\w'’.-]+\s){1,6}?(?:said|told|wrote|added|warned)|(?:said|wrote|added|warned))\s(?:[\w'’.-]+\s){0,6}?(?:on\s|late\s|early\s)*"
)
"""What stands between a day in somebody's own words and the day on which they were said."""


def on_day_said(one: Found, other: Found, text: str) -> Found:
    """Give a time as it counts from the day of the statement that ends before the day after it."""
    day = day_of(one.told.sense)
    if not isinstance(day, Deictic) or day.same:
        return one
    place = other.told.place
    counts = place is not None and place.unit == "day"
    if not counts or not UNQUOTED.fullmatch(text, one.expression.end, other.expression.start):
        return one
    readings = [one.told.sense.read(Frame(each.first)) for each in other.told.places if each]
    return reread(one, attrs.evolve(one.told, readings=(readings[0], readings[-1])))


def is_stated(text: str, before: Found, start: int) -> bool:
    """Tell whether a time is that of a statement, which tells at a place after it what would be or had been."""
    said, end = before.expression.start, before.expression.end
    between = text[end:start]
    if not any(word in between and tells.fullmatch(between) for word, tells in TELLS.items()):
        return False
    stated = STATED.search(text[max(0, said - REACH) : said]) is not None
    return stated and not parts_sentences(text, end, start)


WEEK, MONTH, LATELY = 7, 31, 2
"""How many days lie between two days of the week of one name, or days of one number, and how many before somebody writes it may be over."""


def is_lately_over(one: Told, text: str, start: int, context: Context) -> bool:
    """Tell whether a day of the week, read as to come, on which something was to be was one or two days ago, too, or a numbered day comes after what was told."""
    day, place, sense = context.frame.day, one.place, day_of(one.sense)
    if day is None or place is None or context.narrative or place.first <= day:
        return False
    if isinstance(sense, DayOfMonth):
        last = context.frame.last
        over = last is not None and context.tells_day_over and place.first - MONTH >= last.last
        return over and was_to_be(text, start)
    lately = day + WEEK - LATELY <= place.first < day + WEEK
    return is_weekday(sense) and lately and was_to_be(text, start)
