"""Lengths of time, and the times that are counted with them: two and a half years later, half a year ago, every two weeks."""

from __future__ import annotations

import re
from collections.abc import Mapping

from chronology.expressions.languages.speech import Speech
from chronology.expressions.languages.speech import meaning
from chronology.expressions.languages.speech import spaced
from chronology.expressions.languages.speech import speech_of
from chronology.expressions.languages.words import Words
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Lasting
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.lengths import Recurring
from chronology.expressions.senses.lengths import timex_length
from chronology.expressions.senses.moments import MICROSECONDS
from chronology.expressions.senses.shifts import Shift

Parts = Mapping[str, str | None]

TENS = 20
TODAY = Deictic("day", 0)


def amount(speech: Speech, said: str) -> float | None:
    """Read a count in figures or in words, perhaps with a half; None for several."""
    if said[:1].isdigit():
        return float(said.replace(",", "."))
    halved = re.fullmatch(f"(.+?)(?:{spaced(speech.and_half)})", said)
    if halved:
        whole = amount(speech, halved[1])
        return whole and whole + 0.5
    known = meaning(speech.numbers, said)
    return float(known) if known is not None else summed(speech, said)


def summed(speech: Speech, said: str) -> float | None:
    """Read a count of two words, tens and ones."""
    values = [
        float(value) for word in said.replace("-", " ").split() if (value := meaning(speech.numbers, word))
    ]
    return sum(values) if len(values) > 1 and values[0] >= TENS > 2 * values[1] else None


def counted_unit(words: Words, parts: Parts) -> tuple[float | None, str]:
    """Give the count and the unit of a length."""
    speech = speech_of(words.language)
    whole = meaning(speech.lengths, parts.get("length"))
    if whole:
        number, unit = whole.split()
        return float(number), unit
    count = amount(speech, parts["count"] or "") if parts.get("count") else 1
    half = 0.5 if count and parts.get("andhalf") else 0
    return count and count + half, meaning(speech.units, parts["unit"]) or ""


def mod_of(words: Words, parts: Parts) -> str | None:
    """Name how much of a length is meant, as TIMEX3 does."""
    return meaning(speech_of(words.language).mods, parts.get("mod"))


def times(words: Words, _text: str, parts: Parts) -> Sense:
    """Read twice a week, as English has it: the time in which it comes again."""
    unit = meaning(speech_of(words.language).units, parts["unit"]) or ""
    return Recurring(timex_length(1, unit))


def each(words: Words, text: str, parts: Parts) -> Sense | None:
    """Read every Monday, every other Monday, every week, every two weeks."""
    if parts.get("weekday"):
        return Recurring(f"XXXX-WXX-{words.weekday(parts['weekday'] or '') + 1}")
    if not parts.get("count"):
        return times(words, text, parts)
    return Recurring(timex_length(*counted_unit(words, parts)))


def later(words: Words, _text: str, parts: Parts) -> Sense:
    """Read two days later, three years before."""
    number, unit = counted_unit(words, parts)
    sign = int(meaning(speech_of(words.language).later, parts["later"]) or 1)
    return Shift(number, unit, sign, later=True, told=True, mod=mod_of(words, parts))


def ago(words: Words, _text: str, parts: Parts) -> Sense:
    """Read several days ago."""
    number, unit = counted_unit(words, parts)
    return Shift(number, unit, -1, mod=mod_of(words, parts))


def ahead(words: Words, text: str, parts: Parts) -> Sense | None:
    """Read in two and a half years, in two weeks to the day; several years, or hours, may be the time that something takes."""
    number, unit = counted_unit(words, parts)
    if number is None or unit in MICROSECONDS:
        return length(words, text, parts)
    return Shift(number, unit, 1, base=TODAY if unit == "week" else None, mod=mod_of(words, parts))


def past(words: Words, _text: str, parts: Parts) -> Sense:
    """Read the last three years."""
    return Lasting(*counted_unit(words, parts), -1)


def coming(words: Words, _text: str, parts: Parts) -> Sense:
    """Read the next two weeks."""
    return Lasting(*counted_unit(words, parts), 1)


def length(words: Words, text: str, parts: Parts) -> Sense | None:
    """Read a length of time; "one day" is mostly some day."""
    count, unit = counted_unit(words, parts)
    if (count, unit) == (1, "day") and not any(map(str.isdigit, text)):
        return None
    return Length(count, unit, mod_of(words, parts))


READERS = {
    "each": each,
    "alternate": each,
    "times": times,
    "later": later,
    "ago": ago,
    "ahead": ahead,
    "past": past,
    "coming": coming,
    "length": length,
}
"""Who makes the sense of each row that counts."""
