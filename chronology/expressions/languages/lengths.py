"""Lengths of time, and the times that are counted with them: two and a half years later, half a year ago, every two weeks."""

from __future__ import annotations

import re

from chronology.expressions.languages.candidates import Candidate
from chronology.expressions.languages.speech import Speech
from chronology.expressions.languages.speech import meaning
from chronology.expressions.languages.speech import spaced
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Lasting
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.lengths import Recurring
from chronology.expressions.senses.lengths import timex_length
from chronology.expressions.senses.moments import MICROSECONDS
from chronology.expressions.senses.shifts import Shift

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
    known = meaning(speech.numbers, said) or meaning(speech.collectives, said)
    return float(known) if known is not None else summed(speech, said)


def summed(speech: Speech, said: str) -> float | None:
    """Read a count of two words, tens and ones."""
    values = [
        float(value) for word in said.replace("-", " ").split() if (value := meaning(speech.numbers, word))
    ]
    return sum(values) if len(values) > 1 and values[0] >= TENS > 2 * values[1] else None


def counted_unit(found: Candidate) -> tuple[float | None, str]:
    """Give the count and the unit of a length."""
    whole = found.means(found.speech.lengths, "length")
    if whole:
        number, unit = whole.split()
        return float(number), unit
    count = amount(found.speech, found.part("count")) if found.has("count") else 1
    half = 0.5 if count and found.has("andhalf") else 0
    return count and count + half, found.unit


def each(found: Candidate) -> Sense:
    """Read every Monday, every other Monday, every two weeks; twice a week is every week, as English has it."""
    if found.has("weekday"):
        return Recurring(f"XXXX-WXX-{found.weekday + 1}")
    return Recurring(timex_length(*counted_unit(found)))


def later(found: Candidate) -> Sense:
    """Read two days later, three years before."""
    sign = int(found.means(found.speech.later, "later") or 1)
    return Shift(*counted_unit(found), sign, later=True, told=True, mod=found.mod)


def ahead(found: Candidate) -> Sense | None:
    """Read in two and a half years, in two weeks to the day; several years, or hours, may be the time that something takes."""
    number, unit = counted_unit(found)
    if number is None or unit in MICROSECONDS:
        return length(found)
    return Shift(number, unit, 1, base=TODAY if unit == "week" else None, mod=found.mod)


def lasting(found: Candidate) -> Sense:
    """Read the last three years, the next two weeks."""
    return Lasting(*counted_unit(found), 1 if found.name == "coming" else -1)


def several(found: Candidate) -> Sense:
    """Read the last days, the coming weeks, for years."""
    return Length(None, found.means(found.speech.plurals, "plurals"))


def length(found: Candidate) -> Sense | None:
    """Read a length of time; "one day" is mostly some day."""
    count, unit = counted_unit(found)
    if (count, unit) == (1, "day") and not any(map(str.isdigit, found.said)):
        return None
    return Length(count, unit, found.mod)


READERS = {
    "each": each,
    "alternate": each,
    "times": each,
    "later": later,
    "ago": lambda found: Shift(*counted_unit(found), -1, mod=found.mod),
    "ahead": ahead,
    "past": lasting,
    "coming": lasting,
    "several": several,
    "length": length,
}
"""Who makes the sense of each row that counts."""
