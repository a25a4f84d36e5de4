"""Candidates to senses: what the rows of `phrasing` found. A reader gives None for what turns out to be no time."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping
from typing import Literal

from chronology.expressions.languages.lengths import READERS as COUNTED
from chronology.expressions.languages.lengths import amount
from chronology.expressions.languages.speech import Speech
from chronology.expressions.languages.speech import meaning
from chronology.expressions.languages.speech import speech_of
from chronology.expressions.languages.words import Words
from chronology.expressions.senses.anaphora import BesideEvent
from chronology.expressions.senses.cells import SEASONS
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.counted import DayOfMonth
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Weekend
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.dates import Years
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.holidays import EAST
from chronology.expressions.senses.holidays import WEST
from chronology.expressions.senses.holidays import Holiday
from chronology.expressions.senses.holidays import easter
from chronology.expressions.senses.lengths import Recurring
from chronology.expressions.senses.shares import Share
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.wholes import Of
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import Part
from chronology.expressions.senses.wholes import Qualified
from chronology.when.calendar import days_from_civil
from chronology.when.calendar import days_in_month

Parts = Mapping[str, str | None]
Reader = Callable[[Words, str, Parts], Sense | None]

ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
CYRILLIC = str.maketrans("хі", "xi")
LATEST_CENTURY = 21
LAST_HOUR = 24
NOON = 12
CHURCHES: Mapping[str, Literal[2, 3]] = {"easter": WEST, "orthodox": EAST}


def which(words: Words, parts: Parts) -> int | None:
    """Tell whether the words around a weekday, month or season mean the last, this or the next one."""
    speech = speech_of(words.language)
    told = meaning(speech.which_after, parts.get("after")) or meaning(
        speech.which_before, parts.get("before")
    )
    return int(told) if told else None


def parted(words: Words, whole: Sense, parts: Parts) -> Sense:
    """Take the early, middle or late part, or a half, where one is named."""
    speech = speech_of(words.language)
    half = meaning(speech.halves, parts.get("half"))
    if half:
        return Share(int(half), 2, whole)
    part = meaning(speech.parts, parts.get("part"))
    return Part(part, whole) if part else whole


def of_year(parts: Parts, name: str = "year") -> Fixed:
    """Make a year."""
    return Fixed(cell("year", days_from_civil(int(parts[name] or 0), 1, 1)))


def in_year(cyclic: Cyclic, parts: Parts) -> Sense:
    """Put a part of a year in the one that is named beside it."""
    return Of(cyclic, of_year(parts)) if parts.get("year") else cyclic


def roman(letters: str) -> int:
    """Read a Roman number, also in Cyrillic letters."""
    values = [ROMAN[letter] for letter in letters.translate(CYRILLIC)]
    return sum(-one if one < max(values[at:]) else one for at, one in enumerate(values))


def ordinal(speech: Speech, parts: Parts) -> int:
    """Read an ordinal in figures, Roman figures or words, or of the hundreds of a century; 0 for none."""
    written = parts.get("nth")
    if parts.get("hundreds"):
        return int(parts["hundreds"] or 0) + 1
    if written:
        return int(written) if written.isdigit() else roman(written)
    return int(meaning(speech.ordinals, parts.get("nthword")) or 0)


def century(words: Words, _text: str, parts: Parts) -> Sense | None:
    """Read a century, or a part of one."""
    speech = speech_of(words.language)
    nth = ordinal(speech, parts)
    if not 0 < nth <= LATEST_CENTURY:
        return None
    if parts.get("bc"):
        whole = Fixed(Years("century", f"BC{nth - 1:02}", 1 - nth * 100, -(nth - 1) * 100))
    else:
        whole = Fixed(cell("century", days_from_civil(nth * 100 - 50, 1, 1)))
    half = meaning(speech.halves, parts.get("half"))
    return Of(Cyclic("half", int(half) - 1), whole) if half else parted(words, whole, parts)


def halfyear(words: Words, _text: str, parts: Parts) -> Sense:
    """Read half a year."""
    speech = speech_of(words.language)
    half = meaning(speech.halves, parts.get("half")) or meaning(speech.half_years, parts.get("halfyear"))
    return in_year(Cyclic("half", int(half or 1) - 1), parts)


def decade(words: Words, _text: str, parts: Parts) -> Sense:
    """Read a decade; one of two figures is of the last century."""
    spoken = meaning(speech_of(words.language).decades, parts.get("decadeword"))
    first = int(spoken or parts.get("year") or 0)
    first += 1900 * (first < 100)
    return parted(words, Fixed(cell("decade", days_from_civil(first, 1, 1))), parts)


def about(_words: Words, _text: str, parts: Parts) -> Sense:
    """Read a year that is about so."""
    return Qualified("~", of_year(parts))


def season(words: Words, _text: str, parts: Parts) -> Sense | None:
    """Read a season, of a year or alone; a winter has the year of its December."""
    speech = speech_of(words.language)
    said = parts.get("season")
    number = int(meaning(speech.seasons, said) or meaning(speech.season_alone, said) or 0)
    return parted(words, in_year(Cyclic("season", number, which(words, parts)), parts), parts)


def weekend(words: Words, _text: str, parts: Parts) -> Sense:
    """Read a weekend."""
    return Weekend(which(words, parts))


def quarter(words: Words, _text: str, parts: Parts) -> Sense | None:
    """Read a quarter of a year."""
    nth = ordinal(speech_of(words.language), parts)
    if not 0 < nth <= len(SEASONS):
        return None
    return in_year(Cyclic("quarter", nth - 1), parts)


def weekdays(words: Words, _text: str, parts: Parts) -> Sense:
    """Read Mondays."""
    sets = {str(at): pattern for at, pattern in enumerate(speech_of(words.language).weekday_sets, 1)}
    return Recurring(f"XXXX-WXX-{meaning(sets, parts['weekdays'])}")


def sets(words: Words, _text: str, parts: Parts) -> Sense:
    """Read daily, yearly."""
    return Recurring(meaning(speech_of(words.language).sets, parts["sets"]) or "")


def moment(words: Words, _text: str, parts: Parts) -> Sense:
    """Read this morning, last night, the same evening."""
    days, part = (meaning(speech_of(words.language).moments, parts["moment"]) or "0 TMO").split()
    return OfDay(part, Deictic("day", 0, same=True) if days == "same" else Deictic("day", int(days)))


def monthday(_words: Words, _text: str, parts: Parts) -> Sense:
    """Read the 14th of this month."""
    return DayOfMonth(int(parts["day"] or 0))


def clock(words: Words, _text: str, parts: Parts) -> Sense | None:
    """Read a clock time; one of the afternoon or evening is told on a dial of twelve hours."""
    speech = speech_of(words.language)
    hour = amount(speech, parts["hour"] or "") if parts.get("hour") else ordinal(speech, parts)
    if hour is None or hour > LAST_HOUR or (parts.get("halfto") and not 0 < hour <= NOON):
        return None
    hour = (hour - 1 or NOON) if parts.get("halfto") else hour
    later = meaning({"pm": speech.pm}, parts.get("halfday")) and hour < NOON
    minute = 30 if parts.get("half") or parts.get("halfto") else int(parts.get("minute") or 0)
    return OfDay(f"T{int(hour) + NOON * bool(later):02}:{minute:02}", ThatDay())


def hour(words: Words, said: str) -> Sense | None:
    """Read an end of a range of hours: 9, 9.30, nine."""
    figures = re.findall(r"\d+", said)
    number = figures[0] if figures else meaning(speech_of(words.language).numbers, said)
    minute = int(figures[1]) if len(figures) > 1 else 0
    if number is None or float(number) > LAST_HOUR:
        return None
    return OfDay(f"T{int(number):02}:{minute:02}", ThatDay())


def clockword(words: Words, _text: str, parts: Parts) -> Sense:
    """Read noon, midnight."""
    said = parts["clockword"]
    return OfDay(meaning(speech_of(words.language).clock_words, said) or "T12:00", ThatDay())


def same(words: Words, _text: str, parts: Parts) -> Sense:
    """Read the next day, the day before."""
    number, unit = steps_to(words, parts)
    return Deictic(unit, number, same=True)


def beside(words: Words, _text: str, parts: Parts) -> Sense:
    """Read the day after something: its base is told by what follows, if that is a day."""
    number, unit = steps_to(words, parts)
    return Shift(abs(number), unit, -1 if number < 0 else 1, base=BesideEvent(unit))


def steps_to(words: Words, parts: Parts) -> tuple[int, str]:
    """Give how many units lie between a day and what it is counted from: -1 and day, of the day before."""
    speech = speech_of(words.language)
    told = meaning(speech.next_to, parts.get("nextto")) or meaning(speech.same, parts.get("same"))
    number, unit = (told or "1 day").split()
    return int(number), unit


def daypart_of(words: Words, _text: str, parts: Parts) -> Sense:
    """Read a part of a day that stands beside it."""
    return OfDay(meaning(speech_of(words.language).dayparts, parts["daypart"]) or "", ThatDay())


def night_to(_words: Words, _text: str, _parts: Parts) -> Sense:
    """Read the night to a day that follows: it began on the day before."""
    return OfDay("TNI", Shift(1, "day", -1, base=BesideEvent("day")))


def unitpart(words: Words, _text: str, parts: Parts) -> Sense:
    """Read the end of the year, the beginning of last week."""
    unit = meaning(speech_of(words.language).units, parts["unit"]) or "year"
    return parted(words, Deictic(unit, which(words, parts) or 0), parts)


def era(words: Words, _text: str, parts: Parts) -> Sense | None:
    """Read a year or a day of a year before or of our era."""
    number = int(parts["year"] or 0)
    year = 1 - number if parts.get("bc") else number
    if number == 0:
        return None
    if not parts.get("month"):
        return Fixed(cell("year", days_from_civil(year, 1, 1)))
    month, day = words.month(parts["month"] or ""), int(parts["day"] or 1)
    return (
        Fixed(cell("day", days_from_civil(year, month, day))) if day <= days_in_month(year, month) else None
    )


def daypart(words: Words, _text: str, parts: Parts) -> Sense:
    """Read Monday evening."""
    part = meaning(speech_of(words.language).dayparts, parts["daypart"]) or ""
    return OfDay(part, Cyclic("weekday", words.weekday(parts["weekday"] or ""), which(words, parts)))


def night(words: Words, _text: str, parts: Parts) -> Sense:
    """Read the night to Thursday: it began on the day before."""
    return OfDay("TNI", Shift(1, "day", -1, base=Cyclic("weekday", words.weekday(parts["weekday"] or ""))))


def from_easter(church: Literal[2, 3], days: int) -> Holiday:
    """Make a day counted from Easter."""
    return Holiday(1, 1, rule=lambda year: easter(year, church) + days)


def holiday(words: Words, _text: str, parts: Parts) -> Sense:
    """Read a named day, of a year or alone."""
    said = meaning(speech_of(words.language).holidays, parts["holiday"]) or "01-01"
    kind, _, days = said.partition(" ")
    if days:
        named: Yearly = from_easter(CHURCHES[kind], int(days))
    else:
        named = Yearly(*map(int, said.split("-")))
    return Fixed(named.in_year(int(parts["year"] or 0))) if parts.get("year") else named


def compound(words: Words, _text: str, parts: Parts) -> Sense:
    """Read a part of a year, month or week that one word names, as German has them."""
    part, unit = (meaning(speech_of(words.language).compounds, parts["compound"]) or "late year").split()
    return Part(part, of_year(parts) if parts.get("year") else Deictic(unit, 0))


def unitwhich(words: Words, _text: str, parts: Parts) -> Sense | None:
    """Read last year, in forms that dateparser does not know."""
    told = which(words, parts)
    unit = meaning(speech_of(words.language).units, parts["unit"]) or "year"
    return None if told is None else Deictic(unit, told)


READERS: Mapping[str, Reader] = {
    **COUNTED,
    "night": night,
    "night_to": night_to,
    "daypartof": daypart_of,
    "holiday": holiday,
    "compound": compound,
    "unitwhich": unitwhich,
    "century": century,
    "halfyear": halfyear,
    "decade": decade,
    "era": era,
    "about": about,
    "season": season,
    "weekend": weekend,
    "quarter": quarter,
    "weekdays": weekdays,
    "sets": sets,
    "moment": moment,
    "monthday": monthday,
    "nextto": beside,
    "daypart": daypart,
    "clock": clock,
    "clockword": clockword,
    "same": same,
    "unitpart": unitpart,
}
"""Who makes the sense of each row."""
