"""Candidates to senses: what a row of the grammar found, as dateparser reads it, with no part that the words do not give."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping

from chronology.expressions.languages import additions
from chronology.expressions.languages.grammar import grammar_of
from chronology.expressions.languages.resolving import WHOLE
from chronology.expressions.languages.resolving import Counted
from chronology.expressions.languages.resolving import resolved
from chronology.expressions.languages.words import Words
from chronology.expressions.languages.words import words_of
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Reference
from chronology.expressions.senses.wholes import Part
from chronology.expressions.series import Member
from chronology.when.calendar import civil_from_days
from chronology.when.calendar import days_from_civil
from chronology.when.calendar import days_in_month

MODERN = 1900
"""From which year on a bare number of four digits is taken for one."""

EARLY = 1400
"""From which year on one is taken for a year where it closes a clause."""

CLOSING = ("", *".,;:)")
"""What closes a clause: a count would stand before what it counts."""

NEAR = 16


def candidates(folded: str, language: str) -> Iterator[Member]:
    """Yield what a text may say of time, from left to right, in one linear pass."""
    words, grammar = words_of(language), grammar_of(language)
    for found in grammar.trigger.finditer(folded):
        name, pattern = grammar.rows[int((found.lastgroup or "r0")[1:])]
        match = pattern.match(folded, found.start(), found.end()) or found
        if name == "days":
            yield from days(words, match)
            continue
        sense = READERS[name](words, found.group(), parts_of(match))
        if sense and not is_count(words, folded, found, name):
            yield Member(found.start(), found.end(), sense)


def parts_of(match: re.Match[str]) -> dict[str, str | None]:
    """Give the named parts of a candidate, with one space between words, as the tables have them."""
    return {name: part and " ".join(part.split()) for name, part in match.groupdict().items()}


def days(words: Words, match: re.Match[str]) -> Iterator[Member]:
    """Yield both ends of a range of days in one month."""
    parts = parts_of(match)
    first, last = day(words, "", parts), day(words, "", {**parts, "day": parts["last"]})
    if first and last:
        yield Member(match.start("day"), match.end("day"), first, opens=True)
        yield Member(match.start("last"), match.end(), last)


def is_count(words: Words, folded: str, found: re.Match[str], name: str) -> bool:
    """Tell whether a bare number is rather a count: it is round or early, and no word or mark beside it makes it a year."""
    if name != "year" or not found.group().isdigit():
        return False
    number = int(found.group())
    if number >= MODERN and number % 100:
        return False
    before = folded[max(0, found.start() - NEAR) : found.start()].split()
    in_year = before and before[-1] in words.within.union(additions.IN_YEAR)
    closes = number >= EARLY and number % 100 and folded[found.end() : found.end() + 1] in CLOSING
    return not in_year and not closes


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
    found = resolved(words.language, spelt(words, parts, parts.get("year") or "2000"))
    if found is None or found.parts != WHOLE:
        return None
    if parts.get("year"):
        return Fixed(cell("day", found.day))
    return Yearly(*civil_from_days(found.day)[1:])


def month(words: Words, _text: str, parts: Mapping[str, str | None]) -> Sense | None:
    """Read a month, with or without a year."""
    found = resolved(words.language, spelt(words, {**parts, "day": None}, parts.get("year") or "2000"))
    if found is None or found.parts != WHOLE[:2]:
        return None
    if parts.get("year"):
        return parted(words, Fixed(cell("month", found.day)), parts)
    number = civil_from_days(found.day).month - 1
    return parted(words, Cyclic("month", number, which(words, parts)), parts)


def which(words: Words, parts: Mapping[str, str | None]) -> int | None:
    """Tell whether the words around a weekday or month mean the last, this or the next one."""
    before = additions.WHICH_BEFORE.get(words.language, {}).get(parts.get("before") or "")
    return additions.WHICH_AFTER.get(words.language, {}).get(parts.get("after") or "", before)


def parted(words: Words, whole: Sense, parts: Mapping[str, str | None]) -> Sense:
    """Take the early, middle or late part, where one is named."""
    part = additions.PARTS.get(words.language, {}).get(parts.get("part") or "")
    return Part(part, whole) if part else whole


def spelt(words: Words, parts: Mapping[str, str | None], year: str) -> str:
    """Write a date as dateparser knows it best: day, month and year; or as figures with their words."""
    day, month = parts["day"], parts["month"] or ""
    if month.isdigit():
        years, months, days = additions.IN_FIGURES[words.language]
        return f"{year}{years} {int(month)}{months}" + (f" {day}{days}" if day else "")
    name = month.strip(". ")
    return " ".join(filter(None, (day, words.names["month"].get(name, name), year)))


def weekday(words: Words, _text: str, parts: Mapping[str, str | None]) -> Sense | None:
    """Read a weekday."""
    found = resolved(words.language, words.names["weekday"][parts["weekday"] or ""])
    if found is None or found.grain != "day":
        return None
    return Cyclic("weekday", (found.day + 3) % 7, which(words, parts))


def year(words: Words, _text: str, parts: Mapping[str, str | None]) -> Sense:
    """Read a year."""
    return parted(words, Fixed(cell("year", days_from_civil(int(parts["year"] or 0), 1, 1))), parts)


def decade(_words: Words, _text: str, parts: Mapping[str, str | None]) -> Sense:
    """Read a decade."""
    return Fixed(cell("decade", days_from_civil(int(parts["year"] or 0), 1, 1)))


def phrase(words: Words, text: str, _parts: Mapping[str, str | None]) -> Sense | None:
    """Read last week, tomorrow."""
    said = words.phrases[" ".join(text.split())]
    return (
        Counted(words.language, said, exact=any(map(str.isdigit, said)))
        if resolved(words.language, said)
        else None
    )


def now(_words: Words, _text: str, _parts: Mapping[str, str | None]) -> Sense:
    """Read now."""
    return Reference("PRESENT_REF")


def counted(words: Words, text: str, _parts: Mapping[str, str | None]) -> Sense | None:
    """Read three years ago."""
    numbers = additions.NUMBERS.get(words.language, {})
    said = " ".join(numbers.get(word, word) for word in text.split())
    return Counted(words.language, said, exact=True) if resolved(words.language, said) else None


READERS: Mapping[str, Callable[[Words, str, Mapping[str, str | None]], Sense | None]] = {
    "nothing": nothing,
    "iso": iso,
    "figures": figures,
    "day": day,
    "month": month,
    "weekday": weekday,
    "year": year,
    "decade": decade,
    "phrase": phrase,
    "now": now,
    "counted": counted,
}
"""Who makes the sense of each row of the grammar."""
