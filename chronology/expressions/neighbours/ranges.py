"""Phrases that make one time: from Monday to Thursday, between 2014 and 2016, 1963-1969, in 390 or 387 BC."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import attrs

from chronology.errors import WhenError
from chronology.expressions.clauses.homographs import is_moved
from chronology.expressions.expression import Expression
from chronology.expressions.neighbours.daytimes import in_company
from chronology.expressions.neighbours.daytimes import lacks_day
from chronology.expressions.neighbours.daytimes import on_day_after
from chronology.expressions.neighbours.sharing import has_year
from chronology.expressions.neighbours.sharing import in_year_of
from chronology.expressions.neighbours.sharing import is_earlier
from chronology.expressions.neighbours.sharing import is_told
from chronology.expressions.neighbours.sharing import lacking
from chronology.expressions.neighbours.sharing import lacks_year
from chronology.expressions.neighbours.sharing import names_year
from chronology.expressions.neighbours.sharing import next_after
from chronology.expressions.neighbours.sharing import whole_of
from chronology.expressions.senses.anaphora import Beside
from chronology.expressions.senses.anaphora import Now
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.sorts import unit_of
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import Part
from chronology.expressions.told import Found
from chronology.expressions.told import Told
from chronology.expressions.words.sentences import FAR
from chronology.expressions.words.sentences import HEAD
from chronology.expressions.words.sentences import sentence_before
from chronology.expressions.words.signals import day_of
from chronology.expressions.words.signals import shape_of
from chronology.expressions.words.signals import shaped
from chronology.when import When

LINKS = {
    "from": re.compile(r"\.?,?\s*(?:to|until|till|through|-|–|—|~)\s*(?:the\s+)?", re.IGNORECASE),
    "between": re.compile(r"\.?,?\s*(?:and|to|through|-|–|—|~)\s*(?:the\s+)?", re.IGNORECASE),
    "": re.compile(r"\.?[-–—]\s?|\s[-–—]\s?|\s+(?:through|thru|till|until)\s+"),
    "written": re.compile(r"\.?\s+to\s+(?:the\s+)?", re.IGNORECASE),
}
"""What stands between the ends of an interval, by the signal of the first; without one only a dash will do."""

ENDED = re.compile(
    r",?\s(?:(?:until|till)\s(?:the|his|her|its|their)|to\s(?:his|her|its|their))\s(?:[\w-]+\s){1,2}(?:on|in)\s(?:the\s)?",
    re.IGNORECASE,
)
"""What ended an interval on the date of its end, which it has for itself as well: until his dismissal on 28 June."""

BETWEEN = re.compile(r"\bbetween\b", re.IGNORECASE)
"""What leaves open when in an interval something happened."""

LIST = re.compile(r"\.?\s*(?:,|,?\s(?:and|or)\s|&)\s*(?:(?:in|on)\s+)?(?:the\s+)?", re.IGNORECASE)
"""What stands between the times of a list."""

DONE = re.compile(
    r"(?:\s+(?:and|but|before)|;|(?P<listed>,))\s+(?:(?!(?:born|had|has|have|will|would|is|are|who|which|where|when)\b)[\w'’-]+\s+){1,6}?(?:on|in)\s+(?:the\s+)?",
    re.IGNORECASE,
)
"""What stands between the days of two deeds, or of more: he was wounded on 3 May and died on 5 May 1944."""


def with_ranges(found: Sequence[Found], text: str) -> list[Expression]:
    """Give the expressions, those that make an interval with the interval as their reading."""
    found = sharing(on_days(found, text), text)
    expressions = with_choices([one.expression for one in found], text)
    for at, (first, second) in enumerate(pairwise(found)):
        if first.opens or linked(first.expression, second.expression, text) or written(first, second, text):
            expressions[at : at + 2] = spanned(first, second, text)
        elif is_ended(first, second, text):
            expressions[at] = spanned(first, second, text)[0]
    return expressions


def is_ended(first: Found, second: Found, text: str) -> bool:
    """Tell whether what began at a time lasted until something that was at a later one."""
    if first.expression.signal != "from":
        return False
    later = is_earlier(first.told, second.told)
    return later and ENDED.fullmatch(text, first.expression.end, second.expression.start) is not None


def sharing(found: Sequence[Found], text: str) -> list[Found]:
    """Give what was found; of times in a list, one that names no year is read in the year of the next: May and June 1944."""
    shared = list(found)
    told = done = False
    for at in range(len(shared) - 2, -1, -1):
        first, second = shared[at], shared[at + 1]
        end, start = first.expression.end, second.expression.start
        near = start - end < HEAD and (told or has_year(second.told)) and lacks_year(first.told)
        told = near and LIST.fullmatch(text, end, start) is not None
        done = is_of_deeds(first, second, text, closing=not done)
        if told or done or is_of_year(first, second, text):
            because = "; in a list that tells the year" if told else "; in the year told next"
            shared[at] = reread(first, in_year_of(first.told, second.told), because)
        elif is_put_off(first, second, text):
            shared[at] = reread(first, put_off(first, second, text), "; put off", bounds=False)
    return shared


def is_put_off(first: Found, second: Found, text: str) -> bool:
    """Tell whether something is moved from a day or month that names no year, or a weekday, to another: from 10 October to 8 November."""
    one, two = first.expression, second.expression
    bare = one.signal == "from" and lacking(first.told) and lacking(first.told) == lacking(second.told)
    linked = bare and LINKS["from"].fullmatch(text, one.end, two.start) is not None
    return bool(linked) and is_moved(text, one.start)


def put_off(first: Found, second: Found, text: str) -> Told:
    """Read a time in the year of the one that something is moved to, a weekday as the last before it, or the next after it if that is forward."""
    if lacks_year(first.told):
        return in_year_of(first.told, second.told)
    start = first.expression.start
    forward = "forward" in text[max(0, start - HEAD) : start]
    return first.told.beside(second.told, narrative=False, future=forward)


def is_of_deeds(first: Found, second: Found, text: str, *, closing: bool) -> bool:
    """Tell whether a day or month that names no year is that of a deed before the next, or before the `closing` one, which names the year."""
    one, two = first.told.place, second.told.place
    fine = one is not None and two is not None and {one.unit, two.unit} <= {"day", "month"}
    if two is None or not fine or not lacks_year(first.told):
        return False
    end, start = first.expression.end, second.expression.start
    found = DONE.fullmatch(text, end, start) if start - end < FAR else None
    done = found is not None and (has_year(second.told) and not found["listed"] if closing else True)
    before = in_year_of(first.told, second.told).place if done else None
    return before is not None and before.first < two.first


def is_of_year(first: Found, second: Found, text: str) -> bool:
    """Tell whether a day, month or season only says which one of a year is meant: the Christmas truce of 1914, the May coup of 1926."""
    one, two = first.expression, second.told.place
    named = one.text[:4].lower() == "the " or text[max(0, one.start - 4) : one.start].lower() == "the "
    whole = two is not None and two.unit == "year" and names_year(second.told) and lacks_year(first.told)
    return named and whole and OF_YEAR.fullmatch(text, one.end, second.expression.start) is not None


OF_YEAR = re.compile(r"\s(?:(?!(?:the|an?|his|her|its|their|and|was|were|had)\b)[\w'’-]+\s){1,3}of\s")


def on_days(found: Sequence[Found], text: str) -> Sequence[Found]:
    """Give what was found, clock times on the day that is told after them."""
    if not any(lacks_day(one.told) for one in found):
        return found
    days = [on_day_after(found[at : at + 3], text) for at in range(len(found))]
    days = in_company(found, days, text)
    return [one if told is None else reread(one, told) for one, told in zip(found, days, strict=True)]


def reread(found: Found, told: Told, because: str = "", *, bounds: bool = True) -> Found:
    """Give an expression another reading, whose bounds its signal gives."""
    when = told.when
    shape = shape_of(found.expression.signal if bounds else None)
    when = shaped(when, shape).with_text(found.expression.text) if when else None
    why = told.reading.why + because
    expression = attrs.evolve(found.expression, value=told.reading.value, when=when, anchor=why)
    return attrs.evolve(found, expression=expression, told=told)


def linked(first: Expression, second: Expression, text: str) -> bool:
    """Tell whether only the words of a range stand between two expressions."""
    signal = first.signal if first.signal in LINKS else ""
    if (not signal and first.type != second.type) or (signal == "from" and is_moved(text, first.start)):
        return False
    return LINKS[signal].fullmatch(text, first.end, second.start) is not None


def written(first: Found, second: Found, text: str) -> bool:
    """Tell whether two times of one kind have "to" between them, and no signal before but "for": 2014 to 2018, the outlook for Monday to Friday."""
    one, two = first.told.sense, second.told.sense
    alike = isinstance(one, Cyclic) and one.cycle == unit_of(two)
    if first.expression.signal not in (None, "for") or not (
        alike or (is_dated(one) and (is_dated(two) or is_today(two)))
    ):
        return False
    return LINKS["written"].fullmatch(text, first.expression.end, second.expression.start) is not None


def is_dated(sense: object) -> bool:
    """Tell whether a time, or the time that it is a part of, is written with its date."""
    if isinstance(sense, Part):
        return isinstance(sense.whole, Fixed)
    if isinstance(sense, OfDay):
        return isinstance(sense.day, Fixed | ThatDay)
    return isinstance(sense, Fixed | Yearly)


def is_today(sense: object) -> bool:
    """Tell whether a time is a day counted from that of writing."""
    return isinstance(sense, Deictic) and sense.unit == "day"


def is_years_off(first: Told, second: Told) -> bool:
    """Tell whether two times that name no year were read more than a year apart."""
    one, two = first.place, second.place
    if one is None or two is None or not (lacks_year(first) and lacks_year(second)):
        return False
    return two.last - one.first > YEAR


YEAR = 366
"""How many days a year has at most."""


def spanned(first: Found, second: Found, text: str) -> list[Expression]:
    """Give both ends their interval; leave them as they are where they make none."""
    ends = [first.expression, second.expression]
    between = BETWEEN.search(f"{ends[0].signal} {ends[0].text}") is not None
    try:
        told = agreed(first.told, second.told)
        interval = interval_of(*told, between=between)
    except WhenError:
        return ends
    if ends[1].value == "PRESENT_REF" and ends[0].signal != "between" and told[0].when:
        interval = told[0].when.since()
    if interval is None:
        return ends
    start = ends[0].start - len(ends[0].signal or "") - 1 if ends[0].signal in LINKS else ends[0].start
    when = interval.with_text(" ".join(text[max(0, start) : ends[1].end].split()))
    return [
        attrs.evolve(end, value=one.reading.value, when=when, anchor=f"{one.reading.why}; one end of a range")
        for end, one in zip(ends, told, strict=True)
    ]


def agreed(first: Told, second: Told) -> tuple[Told, Told]:
    """Read the ends together: one that names no year takes the other's, or stands next to it.

    Where the clause looks back the start is the latest one before the end, else the end is the next one after the start.
    """
    if isinstance(first.sense, Cyclic | Yearly) and not isinstance(whole_of(second), Cyclic | Yearly):
        alone = is_told(first) or isinstance(second.sense, Beside)
        return (first if alone else in_year_of(first, second)), second
    if has_year(first) and lacks_year(second):
        return first, next_after(second, first)
    start, end = first.when, second.when
    if start and end and start.earliest and end.latest and start.earliest > end.latest:
        if is_today(second.sense):
            return first, second
        back = first.future is False and isinstance(whole_of(first), Cyclic)
        if back or (first.future and second.future and lacks_year(first) and lacks_year(second)):
            return first.beside(second, narrative=False, future=False), second
        return first, next_after(second, first)
    return (first, next_after(second, first)) if is_years_off(first, second) else (first, second)


def interval_of(first: Told, second: Told, *, between: bool) -> When | None:
    """Make the interval of two times; None where they are no dates or stand the wrong way round; raises WhenError beyond all calendars."""
    start, end = first.when, second.when
    if start is None or end is None or "DURATION" in (first.reading.type, second.reading.type):
        return None
    if isinstance(first.sense, Now) and not end.has_time:
        start = day_of(start)
    if isinstance(second.sense, Now) and not start.has_time:
        end = day_of(end)
    try:
        return When.within(start, end) if between else When.between(start, end)
    except WhenError:
        return None


OR = re.compile(r",?\s+or\s+(?:(?:in|on)\s+)?(?:the\s+)?", re.IGNORECASE)
COMMA = re.compile(r",\s+(?:the\s+)?")

SIGNALS = (None, "in", "on", "of")
"""The words before a time that leave it what it is."""

NOT = re.compile(r"\b(?:not|never|no|neither|without|any)\b|n['’]t\b|\?")
"""What says that it is none of them, or all: not open on Monday or Tuesday."""


def with_choices(expressions: list[Expression], text: str) -> list[Expression]:
    """Give the expressions, times that "or" joins as one of them."""
    chosen = list(expressions)
    end = len(chosen)
    while end > 1:
        start = end - 1
        while start and is_joined(chosen[start - 1], chosen[start], text, COMMA if end - start > 1 else OR):
            start -= 1
        if end - start > 1 and not NOT.search(sentence_before(text, chosen[start].start, FAR)):
            chosen[start:end] = choices(chosen[start:end], text)
        end = start if end - start > 1 else end - 1
    return chosen


def is_joined(first: Expression, second: Expression, text: str, link: re.Pattern[str]) -> bool:
    """Tell whether two dates stand side by side as two of which it is one."""
    dates = first.type == second.type == "DATE" and first.signal in SIGNALS and second.signal in SIGNALS
    return dates and link.fullmatch(text, first.end, second.start) is not None


def choices(expressions: list[Expression], text: str) -> list[Expression]:
    """Give times, each as one of all; as they are where one is not known, or is no plain date."""
    whens = [one.when for one in expressions if one.when]
    try:
        when = When.one_of(*whens) if len(whens) == len(expressions) else None
    except WhenError:
        when = None
    if when is None:
        return expressions
    when = when.with_text(text[expressions[0].start : expressions[-1].end])
    return [attrs.evolve(one, when=when, anchor=f"{one.anchor}; or the other") for one in expressions]
