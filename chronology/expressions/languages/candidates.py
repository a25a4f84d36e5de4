"""Candidates to senses: what a row of the grammar found, as dateparser reads it, with no part that the words do not give."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Literal

from chronology.expressions.languages.grammar import grammar_of
from chronology.expressions.languages.homographs import Candidate
from chronology.expressions.languages.homographs import is_other
from chronology.expressions.languages.homographs import is_range
from chronology.expressions.languages.resolving import LEAP_YEAR
from chronology.expressions.languages.resolving import WHOLE
from chronology.expressions.languages.resolving import Counted
from chronology.expressions.languages.resolving import resolved
from chronology.expressions.languages.saying import READERS as SAID
from chronology.expressions.languages.saying import Reader
from chronology.expressions.languages.saying import beside
from chronology.expressions.languages.saying import daypart_of
from chronology.expressions.languages.saying import hour
from chronology.expressions.languages.saying import of_year
from chronology.expressions.languages.saying import parted
from chronology.expressions.languages.saying import which
from chronology.expressions.languages.speech import meaning
from chronology.expressions.languages.speech import speech_of
from chronology.expressions.languages.words import Words
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
from chronology.when.calendar import days_in_month


def candidates(text: str, folded: str, language: str) -> Iterator[Member]:
    """Yield what a text may say of time, from left to right, in one linear pass."""
    words, grammar = words_of(language), grammar_of(language)
    for found in grammar.trigger.finditer(folded):
        name, pattern = grammar.rows[int((found.lastgroup or "r0")[1:])]
        match = pattern.match(folded, found.start(), found.end()) or found
        if name in SERIES:
            yield from SERIES[name](words, match, folded)
            continue
        parts = parts_of(match)
        sense = READERS[name](words, found.group(), parts)
        if sense and not is_other(words, text, folded, Candidate(name, match, parts)):
            yield Member(found.start(), found.end(), sense)


def parts_of(match: re.Match[str]) -> dict[str, str | None]:
    """Give the named parts of a candidate, with one space between words, as the tables have them."""
    return {name: part and " ".join(part.split()) for name, part in match.groupdict().items()}


def days(words: Words, match: re.Match[str], _folded: str) -> Iterator[Member]:
    """Yield both ends of a range of days in one month."""
    parts = parts_of(match)
    first, last = day(words, "", parts), day(words, "", {**parts, "day": parts["last"]})
    if first and last:
        yield Member(match.start("day"), match.end("day"), first, opens=True)
        yield Member(match.start("last"), match.end(), last)


def listed(words: Words, match: re.Match[str], _folded: str) -> Iterator[Member]:
    """Yield the days of a list in one month."""
    parts = parts_of(match)
    for found in re.finditer(r"\d+", match["list"]):
        one = day(words, "", {**parts, "day": found.group()})
        if one:
            yield Member(match.start("list") + found.start(), match.start("list") + found.end(), one)
    last = day(words, "", parts)
    if last:
        yield Member(match.start("day"), match.end(), last)


def years(words: Words, match: re.Match[str], folded: str) -> Iterator[Member]:
    """Yield both years of a range, if no words make them counts."""
    first, last = int(match["year"]), int(match["last"])
    between = match.start("year") > match.start() and not match.groupdict().get("starting")
    if first < last and (between or is_range(words, match, folded)):
        yield Member(match.start("year"), match.end("year"), of_year(parts_of(match)), opens=not between)
        yield Member(match.start("last"), match.end(), of_year(parts_of(match), "last"))


def nothing(_words: Words, _text: str, _parts: Mapping[str, str | None]) -> Sense | None:
    """Leave out what only looks like a date."""
    return None


def iso(_words: Words, _text: str, parts: Mapping[str, str | None]) -> Sense | None:
    """Read 2025-11-26."""
    year, month, day = (int(parts[name] or 0) for name in WHOLE)
    if not (1 <= month <= 12 and 1 <= day <= days_in_month(year, month)):
        return None
    return Fixed(cell("day", days_from_civil(year, month, day)))


def figures(words: Words, text: str, _parts: Mapping[str, str | None]) -> Sense | None:
    """Read 26.11.2025 in the order of the language; in no certain order, as one of its days."""
    found = resolved(words.language, re.sub(r"\s", "", text))
    return Fixed(cell("day", found.day)) if found and found.parts == WHOLE else None


def day(words: Words, _text: str, parts: Mapping[str, str | None]) -> Sense | None:
    """Read a day and month, with or without a year."""
    year = int(parts.get("year") or LEAP_YEAR.year)
    month, day = words.month(parts["month"] or ""), int(parts["day"] or 0)
    if not 1 <= day <= days_in_month(year, month):
        return None
    if parts.get("year"):
        return Fixed(cell("day", days_from_civil(year, month, day)))
    named = words.weekday(parts["dayname"] or "") if parts.get("dayname") else None
    return Yearly(month, day, named, which(words, parts))


def shortday(_words: Words, _text: str, parts: Mapping[str, str | None]) -> Sense | None:
    """Read 31.3., a day and the number of its month."""
    day, month = int(parts["day"] or 0), int(parts["number"] or 0)
    return Yearly(month, day) if day <= days_in_month(LEAP_YEAR.year, month) else None


def month(words: Words, _text: str, parts: Mapping[str, str | None]) -> Sense:
    """Read a month, with or without a year."""
    number = words.month(parts["month"] or "")
    if parts.get("year"):
        return parted(words, Fixed(cell("month", days_from_civil(int(parts["year"] or 0), number, 1))), parts)
    return parted(words, Cyclic("month", number - 1, which(words, parts)), parts)


def weekday(words: Words, _text: str, parts: Mapping[str, str | None]) -> Sense:
    """Read a weekday; the one after next is a week after the next."""
    number, told = words.weekday(parts["weekday"] or ""), which(words, parts)
    if told is None or abs(told) < 2:
        return Cyclic("weekday", number, told)
    sign: Literal[-1, 1] = 1 if told > 0 else -1
    return Shift(1, "week", sign, base=Cyclic("weekday", number, sign))


def year(words: Words, _text: str, parts: Mapping[str, str | None]) -> Sense:
    """Read a year."""
    return parted(words, of_year(parts), parts)


def phrase(words: Words, text: str, _parts: Mapping[str, str | None]) -> Sense | None:
    """Read last week, tomorrow."""
    said = words.phrases[" ".join(text.split())]
    return Counted(words.language, said) if resolved(words.language, said) else None


def now(_words: Words, _text: str, _parts: Mapping[str, str | None]) -> Sense:
    """Read now."""
    return Reference("PRESENT_REF")


def counted(words: Words, text: str, _parts: Mapping[str, str | None]) -> Sense | None:
    """Read three years ago; numbers that dateparser does not know are told it in figures."""
    said = " ".join(text.split())
    if not resolved(words.language, said):
        numbers = speech_of(words.language).numbers
        said = " ".join(meaning(numbers, word) or word for word in said.split())
    return Counted(words.language, said) if resolved(words.language, said) else None


READERS: Mapping[str, Reader] = {
    **SAID,
    "nothing": nothing,
    "iso": iso,
    "figures": figures,
    "day": day,
    "shortday": shortday,
    "month": month,
    "weekday": weekday,
    "year": year,
    "phrase": phrase,
    "now": now,
    "counted": counted,
}
"""Who makes the sense of each row of the grammar."""


def hours(words: Words, match: re.Match[str], _folded: str) -> Iterator[Member]:
    """Yield both ends of a range of hours."""
    first, last = hour(words, match["first"]), hour(words, match["last"])
    if first and last:
        yield Member(match.start("first"), match.end("first"), first, opens=True)
        yield Member(match.start("last"), match.end(), last)


def beside_next(words: Words, match: re.Match[str], _folded: str) -> Iterator[Member]:
    """Yield a time that counts from what follows, without the word between them."""
    yield Member(match.start(), match.end("same"), beside(words, "", parts_of(match)))


def part_of_next(words: Words, match: re.Match[str], _folded: str) -> Iterator[Member]:
    """Yield a part of the day that follows, without the word between them."""
    yield Member(match.start(), match.end("daypart"), daypart_of(words, "", parts_of(match)))


SERIES: Mapping[str, Callable[[Words, re.Match[str], str], Iterator[Member]]] = {
    "days": days,
    "listed": listed,
    "years": years,
    "hours": hours,
    "beside": beside_next,
    "partof": part_of_next,
}
"""Who makes the senses of the rows that name several times, or need what follows them."""
