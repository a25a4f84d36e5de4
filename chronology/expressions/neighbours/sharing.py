"""Dates without their year that share the year of another one: May and June 1944; opened on 3 March 2019 and ended on 12 April."""

from __future__ import annotations

import re

import attrs

from chronology.expressions.clauses.direction import told_by_own
from chronology.expressions.clauses.verbs import VERBS
from chronology.expressions.clauses.verbs import lowered
from chronology.expressions.expression import Expression
from chronology.expressions.senses.counted import DayOfMonth
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.sorts import is_weekday
from chronology.expressions.senses.wholes import Of
from chronology.expressions.senses.wholes import Part
from chronology.expressions.told import Told
from chronology.expressions.words.sentences import HEAD
from chronology.expressions.words.sentences import heads_sentence
from chronology.expressions.words.sentences import parts_sentences

FAR = 184
"""How many days a time in a list may lie beyond the next one."""

OUTWARD = ("since", "from", "until", "till", "by", "before", "after", "between")
"""The words by which a time is no frame for what is told next."""


WITHIN = ("day", "month", "season", "quarter", "half")
"""The units of a time that tells its year and where in it."""

HOLDS = {"weekday": "week", "month": "year", "season": "year"}
"""What a turn of a cycle makes."""

APPOSED = re.compile(r"\s?,\s(?:(?:in|on|at)\s)?(?:the\s)?", re.IGNORECASE)
"""What stands between a time and one in it: in 2019, on 14 February."""

WHEN = re.compile(r",?\s(?:when|as)\s[^.,;:]*", re.IGNORECASE)
"""What tells more of the year right before it: in 2011, when soldiers mutinied in March."""

LISTED = re.compile(r":\s[^.;:]*")
"""What tells the days of a week right before it: next week: a tribute on Tuesday."""

ALONGSIDE = re.compile(r"\s?(?:;|,?\s(?:and|but|then)\b|,\s)", re.IGNORECASE)
"""What goes on after a date with what is told beside it: opened on 3 March 2019 and ended."""

OPENED = re.compile(r"[,(–—]\s?(?:[\w-]+\s){0,5}$")
"""What opens an aside: the firm, founded in June 1987; the jet, a Boeing 737-300 delivered in October 1990."""


HELD = re.compile(r"\s[^.,;:]*\b(?:held|takes?\s+place|took\s+place|taking\s+place|staged|played)\s[^.;:]*")
"""What stands between the year that names an event and the time at which it is held."""

UP_FROM = re.compile(r"\b(?:than|with|from|to|on|over|against|versus)\s(?:[$€£]?[\w,.%-]+\s){0,4}$")
AND_FROM = re.compile(
    rf",? and (?:[\w,.%-]+ ){{0,4}}{UP_FROM.pattern}|,? and [$€£]?\d[\d.,]*(?:%| percent| [mb]illion)? $"
)
COMPARED_WITH = re.compile(
    r"\b(?:compared (?:with|to)|from|versus|against) [$€£]?\d[\d.,]*(?:[^.;]{0,24}\bin|%| percent| [mb]illion)? $"
)
"""What stands before a year ago where the time told before is one that is compared, too, and what stands before that one."""

YEAR_AGO = re.compile(r"(?:a|one)\syear\s(?:ago|earlier|before)", re.IGNORECASE)
"""What figures of a year ago stand after: rose 4% from a year earlier, to 4 million from 3 million a year ago."""

COMPARED = re.compile(r"\b(?:than|on|with|from|as)\s$")
"""What stands before what something is compared with."""

WITH = re.compile(
    r"(?:\s(?:in|at)\s(?:the\s)?[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+)?)?(?:,?\s(?:and|or|before|then|with)\s|,\s(?:(?:back|home|away|off|out)\s)?(?=(?:in|on|at|before)\s))(?:[\w'’-]+\s){0,4}?(?:(?:in|on|at|before|from)\s)?"
)
"""What stands between two times of one plan."""

NO_OTHER = r"(?:(?!\b(?:that|which|who|whose)\b)[^.;])*"
THEN = re.compile(rf"{NO_OTHER}\s(?:before|then)\s{NO_OTHER}")
"""What stands between two times of one plan after each other: leaves Sunday for Rome before flying on to Cairo on Friday."""


def has_year(told: Told) -> bool:
    """Tell whether a time is a month, season or day of a year that is named."""
    return names_year(told) and told.place is not None and told.place.unit in WITHIN


def names_year(told: Told) -> bool:
    """Tell whether a time is written out with its year, or shares one that is."""
    return told.shares or isinstance(whole_of(told), Fixed | Of)


def lacks_year(told: Told) -> bool:
    """Tell whether a time is a month, season or day that names no year."""
    return lacking(told) == "year"


def lacking(told: Told) -> str | None:
    """Give what a time does not name: a weekday its week, a day, month or season its year."""
    sense = whole_of(told)
    if told.shares or is_told(told):
        return None
    if isinstance(sense, Yearly):
        return "year"
    return HOLDS.get(sense.cycle) if isinstance(sense, Cyclic) else None


def whole_of(told: Told) -> Sense:
    """Give what a time is, or is a part of."""
    return told.sense.whole if isinstance(told.sense, Part) else told.sense


def is_told(told: Told) -> bool:
    """Tell whether a time is told to be the last, this or the next one."""
    return getattr(told.sense, "which", None) is not None


def in_year_of(first: Told, second: Told) -> Told:
    """Read a time in the year of the next one, or in the year before where that leads far beyond it: December and January 1945."""
    told = first.beside(second, narrative=True)
    one, two = told.place, second.place
    return (
        first.beside(second, narrative=False, future=False)
        if one and two and one.first - two.last > FAR
        else told
    )


def in_year_before(one: Told, start: int, before: Expression, other: Told, text: str) -> Told:
    """Read a date of a story in the year, or the week, that stands right before it: the next year, in the autumn."""
    place, lacks = other.place, lacking(one)
    if lacks is None or place is None or place.unit != lacks:
        return one
    apposed = APPOSED.fullmatch(text, before.end, start) is not None
    told = apposed or (
        before.signal == "in" and is_earlier(one, other) and goes_alongside(text, before.end, start)
    )
    return attrs.evolve(one.beside(other, narrative=True), shares=True) if told else one


def goes_alongside(text: str, end: int, start: int) -> bool:
    """Tell whether a sentence goes on after a year with what came then: was founded in 1971, and played in September."""
    return ALONGSIDE.match(text, end) is not None and not parts_sentences(text, end, start)


def in_sentence(one: Told, start: int, before: Expression, other: Told, text: str) -> Told:
    """Read a date in the year, or the week, that its sentence has named right before it."""
    lacks = lacking(one)
    if lacks is None or other.place is None or parts_sentences(text, before.end, start):
        return one
    apposed = other.place.unit == lacks and any(
        link.fullmatch(text, before.end, start) for link in (APPOSED, WHEN, LISTED)
    )
    apposed = apposed or (lacks == "week" and other.shares and is_weekday(whole_of(other)))
    leads = lacks == "year" and (is_earlier(one, other) if one.future else is_earlier(other, one))
    if apposed or (leads and (goes_on(before, other, text) or is_held(before, start, text))):
        return attrs.evolve(one.beside(other, narrative=True), shares=True)
    return one


def in_year_compared(one: Told, start: int, other: Told, text: str) -> Told:
    """Read last June as that of the year before the June told, where it is compared with that: hotter than last June."""
    sense = one.sense
    last = isinstance(sense, Cyclic) and sense.which == -1 and sense.cycle == "month"
    if not last or one.places != other.places or COMPARED.search(text[max(0, start - HEAD) : start]) is None:
        return one
    return one.beside(one, narrative=False)


def a_year_before(one: Told, start: int, before: Expression, other: Told, text: str) -> Told:
    """Read a year ago as the month a year before the one that is compared with it: rose 4% in March from a year earlier, 1% from May and 3% from a year earlier."""
    place = other.place
    if place is None or place.unit != "month" or YEAR_AGO.match(text, start) is None:
        return one
    between = text[before.end : start]
    after = AND_FROM.match(between) is not None and is_compared_with(text, before)
    direct = before.signal in ("in", "at", "for", None) and UP_FROM.search(between) is not None
    if not (after or direct) or parts_sentences(text, before.end, start):
        return one
    return one.at(place.to("month") + (after - 12), "the same month a year before")


def is_compared_with(text: str, before: Expression) -> bool:
    """Tell whether a time is one that the one reported is compared with: up from 10% in December."""
    return (
        before.signal == "from"
        or COMPARED_WITH.search(text[max(0, before.start - HEAD) : before.start]) is not None
    )


def after_listed(one: Told, start: int, before: Expression, other: Told, text: str) -> Told:
    """Read a day of the week as the one after the day to come that it is listed with: planned for Monday and Tuesday, next Monday and Tuesday, leaves Sunday before flying on Friday."""
    next_one = isinstance(other.sense, Cyclic) and (other.sense.cycle, other.sense.which) == ("weekday", 1)
    if not is_weekday(whole_of(one)) or not (next_one or (other.future and is_weekday(whole_of(other)))):
        return one
    mine, theirs = one.place, other.place
    back = mine is not None and theirs is not None and mine.first <= theirs.first
    listed = back and any(link.fullmatch(text, before.end, start) for link in (WITH, THEN))
    return one.beside(other, narrative=False) if listed else one


def as_quarter(one: Told, said: str, other: Told) -> Told:
    """Read an ordinal as the quarter next to the one told before, or as a half of its year: fell in the second quarter from the first."""
    place, sense = other.place, one.sense
    count = PARTS.get(place.unit, 0) if place else 0
    if place is None or not isinstance(sense, DayOfMonth) or sense.day > count or said[-3:-2].isdigit():
        return one
    here = place.to(place.unit)
    told = here.index % count
    back = 1 + told // 2 if place.unit == "quarter" else told
    return one.at(
        here + ((sense.day - 1 - told + back) % count - back), f"a {place.unit} beside the one told"
    )


PARTS = {"quarter": 4, "half": 2}


def stands_with(text: str, told: int, start: int, end: int) -> bool:
    """Tell whether a time stands with the one that ends before it, and has no verb of its own: in February and six more in March."""
    between = text[told:start]
    if WITH.fullmatch(between) is None or VERBS.search(lowered(between)) is not None:
        return False
    return told_by_own(lowered(text[max(0, start - HEAD) : start]), text, end) is None


def is_earlier(first: Told, second: Told) -> bool:
    """Tell whether a time is over before another begins."""
    one, two = first.place, second.place
    return one is not None and two is not None and one.last < two.first


def goes_on(before: Expression, other: Told, text: str) -> bool:
    """Tell whether a sentence goes on in the year that it has named, at its head or in a clause that another is joined to.

    An aside does not set the year: the firm, founded in June 1987, was sold in May.
    """
    if not names_year(other) or before.signal in OUTWARD:
        return False
    said = before.start - (len(before.signal) + 1 if before.signal else 0)
    if not other.shares and heads_sentence(text, max(said, 0), few=0):
        return True
    if not has_year(other) or ALONGSIDE.match(text, before.end) is None:
        return False
    return other.shares or OPENED.search(text[max(0, before.start - HEAD) : before.start]) is None


def is_held(before: Expression, start: int, text: str) -> bool:
    """Tell whether a year names what is held at a time: the 2026 games will be held in June."""
    named = text[max(0, before.start - len("the ")) : before.start].lower() == "the "
    return named and HELD.fullmatch(text, before.end, start) is not None


def next_after(second: Told, first: Told) -> Told:
    """Read a time that names no year as the next one after another: from June 1988 to April."""
    sense = second.sense
    ahead = attrs.evolve(sense, which=1) if isinstance(sense, Cyclic | Yearly) else sense
    return attrs.evolve(second, sense=ahead).beside(first, narrative=False)
