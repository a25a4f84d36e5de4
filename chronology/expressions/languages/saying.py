"""Candidates to senses: what the rows of `phrasing` found. A reader gives None for what turns out to be no time."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from typing import Literal

from chronology.expressions.languages import additions
from chronology.expressions.languages.speech import Speech
from chronology.expressions.languages.speech import meaning
from chronology.expressions.languages.speech import speech_of
from chronology.expressions.languages.words import Words
from chronology.expressions.senses.cells import SEASONS
from chronology.expressions.senses.cells import cell
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
from chronology.expressions.senses.lengths import Lasting
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.lengths import Recurring
from chronology.expressions.senses.lengths import timex_length
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
TENS = 20
LAST_HOUR = 24
NOON = 12
CHURCHES: Mapping[str, Literal[2, 3]] = {"easter": WEST, "orthodox": EAST}


def which(words: Words, parts: Parts) -> int | None:
    """Tell whether the words around a weekday, month or season mean the last, this or the next one."""
    before = additions.WHICH_BEFORE.get(words.language, {}).get(parts.get("before") or "")
    return additions.WHICH_AFTER.get(words.language, {}).get(parts.get("after") or "", before)


def parted(words: Words, whole: Sense, parts: Parts) -> Sense:
    """Take the early, middle or late part, where one is named."""
    part = additions.PARTS.get(words.language, {}).get(parts.get("part") or "")
    return Part(part, whole) if part else whole


def of_year(parts: Parts, name: str = "year") -> Fixed:
    """Make a year."""
    return Fixed(cell("year", days_from_civil(int(parts[name] or 0), 1, 1)))


def roman(letters: str) -> int:
    """Read a Roman number, also in Cyrillic letters."""
    values = [ROMAN[letter] for letter in letters.translate(CYRILLIC)]
    return sum(-one if one < max(values[at:]) else one for at, one in enumerate(values))


def ordinal(speech: Speech, parts: Parts) -> int:
    """Read an ordinal in figures, Roman figures or words; 0 for none."""
    written = parts.get("nth")
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
    cyclic = Cyclic("half", int(half or 1) - 1)
    return Of(cyclic, of_year(parts)) if parts.get("year") else cyclic


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
    cyclic = Cyclic("season", number, which(words, parts))
    if not parts.get("year"):
        return parted(words, cyclic, parts)
    return parted(words, Of(cyclic, of_year(parts)), parts)


def weekend(words: Words, _text: str, parts: Parts) -> Sense:
    """Read a weekend."""
    return Weekend(which(words, parts))


def quarter(words: Words, _text: str, parts: Parts) -> Sense | None:
    """Read a quarter of a year."""
    nth = ordinal(speech_of(words.language), parts)
    if not 0 < nth <= len(SEASONS):
        return None
    cyclic = Cyclic("quarter", nth - 1)
    return Of(cyclic, of_year(parts)) if parts.get("year") else cyclic


def weekdays(words: Words, _text: str, parts: Parts) -> Sense:
    """Read Mondays."""
    sets = {str(at): pattern for at, pattern in enumerate(speech_of(words.language).weekday_sets, 1)}
    return Recurring(f"XXXX-WXX-{meaning(sets, parts['weekdays'])}")


def times(words: Words, _text: str, parts: Parts) -> Sense:
    """Read twice a week, as English has it: the time in which it comes again."""
    unit = meaning(speech_of(words.language).units, parts["unit"]) or ""
    return Recurring(timex_length(1, unit))


def each(words: Words, text: str, parts: Parts) -> Sense | None:
    """Read every week, every two years."""
    if not parts.get("count"):
        return times(words, text, parts)
    speech = speech_of(words.language)
    unit = meaning(speech.units, parts["unit"]) or ""
    return Recurring(timex_length(amount(speech, parts["count"] or ""), unit))


def sets(words: Words, _text: str, parts: Parts) -> Sense:
    """Read daily, yearly."""
    return Recurring(meaning(speech_of(words.language).sets, parts["sets"]) or "")


def moment(words: Words, _text: str, parts: Parts) -> Sense:
    """Read this morning, last night."""
    days, part = (meaning(speech_of(words.language).moments, parts["moment"]) or "0 TMO").split()
    return OfDay(part, Deictic("day", int(days)))


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


def clockword(words: Words, _text: str, parts: Parts) -> Sense:
    """Read noon, midnight."""
    said = parts["clockword"]
    return OfDay(meaning(speech_of(words.language).clock_words, said) or "T12:00", ThatDay())


def same(words: Words, _text: str, parts: Parts) -> Sense:
    """Read the next day, the day before."""
    number, unit = (meaning(speech_of(words.language).same, parts["same"]) or "1 day").split()
    return Deictic(unit, int(number), same=True)


def unitpart(words: Words, _text: str, parts: Parts) -> Sense:
    """Read the end of the year, the beginning of last week."""
    unit = meaning(speech_of(words.language).units, parts["unit"]) or "year"
    return parted(words, Deictic(unit, which(words, parts) or 0), parts)


def amount(speech: Speech, said: str) -> float | None:
    """Read a count in figures or in words; None for several."""
    if said[:1].isdigit():
        return float(said.replace(",", "."))
    whole = meaning(speech.numbers, said)
    if whole is not None:
        return float(whole)
    values = [
        float(value) for word in said.replace("-", " ").split() if (value := meaning(speech.numbers, word))
    ]
    return sum(values) if len(values) > 1 and values[0] >= TENS > 2 * values[1] else None


def counted_unit(words: Words, parts: Parts) -> tuple[float | None, str]:
    """Give the count and the unit of a length."""
    speech = speech_of(words.language)
    return amount(speech, parts["count"] or ""), meaning(speech.units, parts["unit"]) or ""


def later(words: Words, _text: str, parts: Parts) -> Sense:
    """Read two days later, three years before."""
    number, unit = counted_unit(words, parts)
    sign = int(meaning(speech_of(words.language).later, parts["later"]) or 1)
    mod = meaning(speech_of(words.language).mods, parts.get("mod"))
    return Shift(number, unit, sign, later=True, told=True, mod=mod)


def ago(words: Words, _text: str, parts: Parts) -> Sense:
    """Read several days ago."""
    number, unit = counted_unit(words, parts)
    return Shift(number, unit, -1, mod=meaning(speech_of(words.language).mods, parts.get("mod")))


def past(words: Words, _text: str, parts: Parts) -> Sense:
    """Read the last three years."""
    return Lasting(*counted_unit(words, parts), -1)


def coming(words: Words, _text: str, parts: Parts) -> Sense:
    """Read the next two weeks."""
    return Lasting(*counted_unit(words, parts), 1)


def length(words: Words, text: str, parts: Parts) -> Sense | None:
    """Read a length of time; "one day" is mostly some day."""
    speech = speech_of(words.language)
    mod = meaning(speech.mods, parts.get("mod"))
    whole = meaning(speech.lengths, parts.get("length"))
    if whole:
        number, unit = whole.split()
        return Length(float(number), unit, mod)
    count, unit = counted_unit(words, parts)
    if (count, unit) == (1, "day") and not any(map(str.isdigit, text)):
        return None
    return Length(count, unit, mod)


def era(words: Words, _text: str, parts: Parts) -> Sense | None:
    """Read a year or a day of a year before or of our era."""
    number = int(parts["year"] or 0)
    year = 1 - number if parts.get("bc") else number
    if number == 0:
        return None
    if not parts.get("month"):
        return Fixed(cell("year", days_from_civil(year, 1, 1)))
    name = words.names["month"][parts["month"] or ""]
    month, day = words.months[name], int(parts["day"] or 1)
    return (
        Fixed(cell("day", days_from_civil(year, month, day))) if day <= days_in_month(year, month) else None
    )


def daypart(words: Words, _text: str, parts: Parts) -> Sense:
    """Read Monday evening."""
    name = words.names["weekday"][parts["weekday"] or ""]
    part = meaning(speech_of(words.language).dayparts, parts["daypart"]) or ""
    return OfDay(part, Cyclic("weekday", words.weekdays[name], which(words, parts)))


def night(words: Words, _text: str, parts: Parts) -> Sense:
    """Read the night to Thursday: it began on the day before."""
    name = words.names["weekday"][parts["weekday"] or ""]
    return OfDay("TNI", Shift(1, "day", -1, base=Cyclic("weekday", words.weekdays[name])))


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


def unitwhich(words: Words, _text: str, parts: Parts) -> Sense | None:
    """Read last year, in forms that dateparser does not know."""
    told = which(words, parts)
    unit = meaning(speech_of(words.language).units, parts["unit"]) or "year"
    return None if told is None else Deictic(unit, told)


def each_weekday(words: Words, text: str, parts: Parts) -> Sense | None:
    """Read every Monday, every week."""
    if not parts.get("weekday"):
        return each(words, text, parts)
    name = words.names["weekday"][parts["weekday"] or ""]
    return Recurring(f"XXXX-WXX-{words.weekdays[name] + 1}")


READERS: Mapping[str, Reader] = {
    "night": night,
    "holiday": holiday,
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
    "each": each_weekday,
    "sets": sets,
    "times": times,
    "moment": moment,
    "daypart": daypart,
    "clock": clock,
    "clockword": clockword,
    "same": same,
    "unitpart": unitpart,
    "later": later,
    "ago": ago,
    "past": past,
    "coming": coming,
    "length": length,
}
"""Who makes the sense of each row."""
