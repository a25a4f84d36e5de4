"""Candidates to senses: what the rows of `grammar` for `Speech` found. A reader gives None for what turns out to be no time."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping
from typing import Literal

from chronology.expressions.languages.candidates import Candidate
from chronology.expressions.languages.lengths import READERS as COUNTED
from chronology.expressions.languages.lengths import amount
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
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.wholes import Of
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import Part
from chronology.expressions.senses.wholes import PartOfThis
from chronology.expressions.senses.wholes import Qualified
from chronology.expressions.senses.wholes import Share
from chronology.when.calendar import days_from_civil
from chronology.when.calendar import days_in_month

Reader = Callable[[Candidate], Sense | None]

ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
CYRILLIC = str.maketrans("хі", "xi")
LATEST_CENTURY = 21
LAST_HOUR = 24
MONTHS = 12
NOON = 12
CHURCHES: Mapping[str, Literal[2, 3]] = {"easter": WEST, "orthodox": EAST}


def parted(found: Candidate, whole: Sense) -> Sense:
    """Take the early, middle or late part, or a half, where one is named."""
    half = found.means(found.speech.halves, "half")
    if half:
        return Share(int(half), 2, whole)
    part = found.means(found.speech.parts, "part") or found.means(found.speech.parts_after, "after")
    return Part(part, whole) if part else whole


def of_year(found: Candidate, name: str = "year") -> Fixed:
    """Make a year."""
    return Fixed(cell("year", days_from_civil(found.number(name), 1, 1)))


def day_of(year: int, month: int, day: int) -> Fixed | None:
    """Make a day; None of one that no calendar has."""
    if not (1 <= month <= MONTHS and 1 <= day <= days_in_month(year, month)):
        return None
    return Fixed(cell("day", days_from_civil(year, month, day)))


def in_year(found: Candidate, cyclic: Cyclic) -> Sense:
    """Put a part of a year in the one that is named beside it."""
    return Of(cyclic, of_year(found)) if found.has("year") else cyclic


def roman(letters: str) -> int:
    """Read a Roman number, also in Cyrillic letters."""
    values = [ROMAN[letter] for letter in letters.translate(CYRILLIC)]
    return sum(-one if one < max(values[at:]) else one for at, one in enumerate(values))


def ordinal(found: Candidate) -> int:
    """Read an ordinal in figures, Roman figures or words, or of the hundreds of a century; 0 for none."""
    written = found.part("nth")
    if found.has("hundreds"):
        return found.number("hundreds") + 1
    if written:
        return int(written) if written.isdigit() else roman(written)
    return int(found.means(found.speech.ordinals, "nthword") or 0)


def century(found: Candidate) -> Sense | None:
    """Read a century, or a part of one."""
    nth = ordinal(found)
    if not 0 < nth <= LATEST_CENTURY:
        return None
    if found.has("bc"):
        whole = Fixed(Years("century", f"BC{nth - 1:02}", 1 - nth * 100, -(nth - 1) * 100))
    else:
        whole = Fixed(cell("century", days_from_civil(nth * 100 - 50, 1, 1)))
    half = found.means(found.speech.halves, "half")
    return Of(Cyclic("half", int(half) - 1), whole) if half else parted(found, whole)


def halfyear(found: Candidate) -> Sense:
    """Read half a year."""
    half = found.means(found.speech.halves, "half") or found.means(found.speech.half_years, "halfyear")
    return in_year(found, Cyclic("half", int(half or 1) - 1))


def decade(found: Candidate) -> Sense:
    """Read a decade; one of two figures is of the last century."""
    first = int(found.means(found.speech.decades, "decadeword") or found.number("year"))
    first += 1900 * (first < 100)
    return parted(found, Fixed(cell("decade", days_from_civil(first, 1, 1))))


def season(found: Candidate) -> Sense:
    """Read a season, of a year or alone; a winter has the year of its December."""
    said = found.means(found.speech.seasons, "season") or found.means(found.speech.season_alone, "season")
    return parted(found, in_year(found, Cyclic("season", int(said or 0), found.which)))


def quarter(found: Candidate) -> Sense | None:
    """Read a quarter of a year."""
    nth = ordinal(found)
    if not 0 < nth <= len(SEASONS):
        return None
    return in_year(found, Cyclic("quarter", nth - 1))


def weekdays(found: Candidate) -> Sense:
    """Read Mondays."""
    sets = {str(at): pattern for at, pattern in enumerate(found.speech.weekday_sets, 1)}
    return Recurring(f"XXXX-WXX-{found.means(sets, 'weekdays')}")


def moment(found: Candidate) -> Sense:
    """Read this morning, last night, the same evening."""
    days, part = (found.means(found.speech.moments, "moment") or "0 TMO").split()
    return OfDay(part, Deictic("day", 0, same=True) if days == "same" else Deictic("day", int(days)))


def clock(found: Candidate) -> Sense | None:
    """Read a clock time; one of the afternoon or evening is told on a dial of twelve hours."""
    hour = amount(found.speech, found.part("hour")) if found.has("hour") else ordinal(found)
    if hour is None or hour > LAST_HOUR or (found.has("halfto") and not 0 < hour <= NOON):
        return None
    hour = (hour - 1 or NOON) if found.has("halfto") else hour
    later = found.means({"pm": found.speech.pm}, "halfday") and hour < NOON
    minute = 30 if found.has("half", "halfto") else found.number("minute")
    return OfDay(f"T{int(hour) + NOON * bool(later):02}:{minute:02}", ThatDay())


def hour(found: Candidate, name: str) -> Sense | None:
    """Read an end of a range of hours: 9, 9.30, nine."""
    figures = re.findall(r"\d+", found.part(name))
    number = figures[0] if figures else found.means(found.speech.numbers, name)
    minute = int(figures[1]) if len(figures) > 1 else 0
    if not number or float(number) > LAST_HOUR:
        return None
    return OfDay(f"T{int(number):02}:{minute:02}", ThatDay())


def clockword(found: Candidate) -> Sense:
    """Read noon, midnight."""
    return OfDay(found.means(found.speech.clock_words, "clockword") or "T12:00", ThatDay())


def same(found: Candidate) -> Sense:
    """Read the next day, the day before."""
    number, unit = steps_to(found)
    return Deictic(unit, number, same=True)


def beside(found: Candidate) -> Sense:
    """Read the day after something: its base is told by what follows, if that is a day."""
    number, unit = steps_to(found)
    return Shift(abs(number), unit, -1 if number < 0 else 1, base=BesideEvent(unit))


def steps_to(found: Candidate) -> tuple[int, str]:
    """Give how many units lie between a day and what it is counted from: -1 and day, of the day before."""
    told = found.means(found.speech.next_to, "nextto") or found.means(found.speech.same, "same")
    number, unit = (told or "1 day").split()
    return int(number), unit


def unit(found: Candidate) -> Sense | None:
    """Read last year, in forms that dateparser does not know; the end of the year, the beginning of last week."""
    if not found.has("part", "before", "after"):
        return None
    whole = parted(found, Deictic(found.unit, found.which or 0))
    return PartOfThis(whole.part, found.unit) if isinstance(whole, Part) and found.which is None else whole


def era(found: Candidate) -> Sense | None:
    """Read a year or a day of a year before or of our era."""
    number = found.number("year")
    year = 1 - number if found.has("bc") else number
    if number == 0:
        return None
    if not found.has("month"):
        return Fixed(cell("year", days_from_civil(year, 1, 1)))
    return day_of(year, found.month, found.number("day"))


def daypart(found: Candidate) -> Sense:
    """Read Monday evening."""
    part = found.means(found.speech.dayparts, "daypart")
    return OfDay(part, Cyclic("weekday", found.weekday, found.which))


def night_to(day: Sense) -> Sense:
    """Make the night to a day, to Thursday or to one that follows: it began on the day before."""
    return OfDay("TNI", Shift(1, "day", -1, base=day))


def from_easter(church: Literal[2, 3], days: int) -> Holiday:
    """Make a day counted from Easter."""
    return Holiday(1, 1, rule=lambda year: easter(year, church) + days)


def holiday(found: Candidate) -> Sense:
    """Read a named day, of a year or alone."""
    said = found.means(found.speech.holidays, "holiday") or "01-01"
    kind, _, days = said.partition(" ")
    if days:
        named: Yearly = from_easter(CHURCHES[kind], int(days))
    else:
        named = Yearly(*map(int, said.split("-")))
    return Fixed(named.in_year(found.number("year"))) if found.has("year") else named


def compound(found: Candidate) -> Sense:
    """Read a part of a year, month or week that one word names, as German has them."""
    part, unit = (found.means(found.speech.compounds, "compound") or "late year").split()
    return Part(part, of_year(found)) if found.has("year") else PartOfThis(part, unit)


READERS: Mapping[str, Reader] = {
    **COUNTED,
    "night": lambda found: night_to(Cyclic("weekday", found.weekday)),
    "night_to": lambda _: night_to(BesideEvent("day")),
    "daypartof": lambda found: OfDay(found.means(found.speech.dayparts, "daypart"), ThatDay()),
    "holiday": holiday,
    "compound": compound,
    "century": century,
    "halfyear": halfyear,
    "decade": decade,
    "era": era,
    "about": lambda found: Qualified("~", of_year(found)),
    "season": season,
    "weekend": lambda found: Weekend(found.which),
    "quarter": quarter,
    "weekdays": weekdays,
    "sets": lambda found: Recurring(found.means(found.speech.sets, "sets")),
    "moment": moment,
    "monthday": lambda found: DayOfMonth(found.number("day")),
    "beside": beside,
    "nextto": beside,
    "daypart": daypart,
    "clock": clock,
    "clockword": clockword,
    "same": same,
    "unit": unit,
}
"""Who makes the sense of each row."""
