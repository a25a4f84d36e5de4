"""Candidates to senses: what a row of the grammar found, as dateparser reads it, with no part that the words do not give."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Literal

from chronology.expressions.languages.candidates import Candidate
from chronology.expressions.languages.grammar import grammar_of
from chronology.expressions.languages.homographs import is_other
from chronology.expressions.languages.homographs import is_range
from chronology.expressions.languages.resolving import LEAP_YEAR
from chronology.expressions.languages.resolving import WHOLE
from chronology.expressions.languages.resolving import Counted
from chronology.expressions.languages.resolving import resolved
from chronology.expressions.languages.saying import READERS as SAID
from chronology.expressions.languages.saying import Reader
from chronology.expressions.languages.saying import day_of
from chronology.expressions.languages.saying import hour
from chronology.expressions.languages.saying import of_year
from chronology.expressions.languages.saying import parted
from chronology.expressions.languages.words import words_of
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Reference
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.series import Member
from chronology.when.calendar import days_from_civil


def read(text: str, folded: str, language: str) -> Iterator[Member]:
    """Yield what a text may say of time, from left to right, in one linear pass."""
    words, grammar = words_of(language), grammar_of(language)
    for hit in grammar.trigger.finditer(folded):
        name, pattern = grammar.rows[int((hit.lastgroup or "r0")[1:])]
        found = Candidate(words, name, text, pattern.match(folded, hit.start()) or hit)
        if name in SERIES:
            yield from SERIES[name](found)
            continue
        sense = READERS[name](found)
        if sense and not is_other(found):
            yield Member(found.start, found.end, sense)


def days(found: Candidate) -> Iterator[Member]:
    """Yield both ends of a range of days in one month."""
    first, last = day(found), day_in(found, found.number("last"))
    if first and last:
        yield Member(*found.match.span("day"), first, opens=True)
        yield Member(found.match.start("last"), found.end, last)


def listed(found: Candidate) -> Iterator[Member]:
    """Yield the days of a list in one month."""
    start = found.match.start("list")
    for number in re.finditer(r"\d+", found.match["list"]):
        one = day_in(found, int(number.group()))
        if one:
            yield Member(start + number.start(), start + number.end(), one)
    last = day(found)
    if last:
        yield Member(found.match.start("day"), found.end, last)


def years(found: Candidate) -> Iterator[Member]:
    """Yield both years of a range, if no words make them counts."""
    between = found.match.start("year") > found.start and not found.has("starting")
    if found.number("year") < found.number("last") and (between or is_range(found)):
        yield Member(*found.match.span("year"), of_year(found), opens=not between)
        yield Member(found.match.start("last"), found.end, of_year(found, "last"))


def figures(found: Candidate) -> Sense | None:
    """Read 26.11.2025 in the order of the language; in no certain order, as one of its days."""
    told = resolved(found.words.language, found.said.replace(" ", ""))
    return Fixed(cell("day", told.day)) if told and told.parts == WHOLE else None


def day(found: Candidate) -> Sense | None:
    """Read a day and month, with or without a year; the month may be a number."""
    return day_in(found, found.number("day"))


def day_in(found: Candidate, day: int) -> Sense | None:
    """Make a day in the month, and the year, that are named."""
    month = found.number("number") or found.month
    whole = day_of(found.number("year") or LEAP_YEAR.year, month, day)
    if found.has("year") or not whole:
        return whole
    named = found.words.weekday(found.part("dayname")) if found.has("dayname") else None
    return Yearly(month, day, named, found.which)


def month(found: Candidate) -> Sense:
    """Read a month, with or without a year."""
    number = found.month
    if found.has("year"):
        return parted(found, Fixed(cell("month", days_from_civil(found.number("year"), number, 1))))
    return parted(found, Cyclic("month", number - 1, found.which))


def weekday(found: Candidate) -> Sense:
    """Read a weekday; the one after next is a week after the next."""
    number, told = found.weekday, found.which
    if told is None or abs(told) < 2:
        return Cyclic("weekday", number, told)
    sign: Literal[-1, 1] = 1 if told > 0 else -1
    return Shift(1, "week", sign, base=Cyclic("weekday", number, sign))


def phrase(found: Candidate) -> Sense | None:
    """Read last week, tomorrow, three years ago as dateparser counts them."""
    language, said = found.words.language, found.words.phrases.get(found.said, found.said)
    return Counted(language, said) if resolved(language, said) else None


READERS: Mapping[str, Reader] = {
    **SAID,
    "nothing": lambda _: None,
    "iso": lambda found: day_of(*map(found.number, WHOLE)),
    "figures": figures,
    "day": day,
    "shortday": day,
    "month": month,
    "weekday": weekday,
    "year": lambda found: parted(found, of_year(found)),
    "phrase": phrase,
    "now": lambda _: Reference("PRESENT_REF"),
    "reference": lambda found: Reference(found.means(found.speech.references, "reference")),
}
"""Who makes the sense of each row of the grammar."""


def hours(found: Candidate) -> Iterator[Member]:
    """Yield both ends of a range of hours."""
    first, last = hour(found, "first"), hour(found, "last")
    if first and last:
        yield Member(*found.match.span("first"), first, opens=True)
        yield Member(found.match.start("last"), found.end, last)


SERIES: Mapping[str, Callable[[Candidate], Iterator[Member]]] = {
    "days": days,
    "listed": listed,
    "years": years,
    "hours": hours,
}
"""Who makes the senses of the rows that name several times."""
