"""How histories of old times say dates: 528/7 BC, c. 561 BC, the Ides of March 44 BC."""

from __future__ import annotations

from chronology.errors import WhenError
from chronology.expressions.rules import builders as make
from chronology.expressions.rules.guards import CLOSED
from chronology.expressions.rules.guards import after_between
from chronology.expressions.rules.guards import is_closed
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.wholes import Both
from chronology.expressions.senses.wholes import Interval
from chronology.expressions.words.classes import PLACING
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run
from chronology.expressions.words.runs import word_of

LATE_IDES = (3, 5, 7, 10)
"""The months whose Ides are on the 15th, not on the 13th."""


def years_bc(year: int, last: int) -> Sense:
    """Make 528/7 BC, 404/03 BC: one year of another calendar, in two of ours; raises WhenError for what does not follow."""
    size = 10 ** len(str(last))
    end = year // size * size + last
    if end != year - 1 and year % size:
        raise WhenError(f"{last} is not the year after {year} BC")
    return Interval(*(make.year(each, -1) for each in (year, year - 1)))


def listed_bc(last: int, **years: int) -> Sense:
    """Make 496 and 495 BC, the years 496, 495 and 494 BC; raises WhenError where one does not follow the other."""
    return listed((*(-years[name] for name in sorted(years)), -last))


def listed_ad(era: str | int, last: int, **years: int) -> Sense:  # noqa: ARG001 - it is ours
    """Make AD 72 or 73; raises WhenError where one does not follow the other."""
    return listed((*(years[name] for name in sorted(years)), last))


def listed(years: tuple[int, ...]) -> Sense:
    """Make several years, those before our era below zero; raises WhenError where one does not follow the other."""
    if list(years) != sorted(set(years)):
        raise WhenError(f"{years[-1]} does not follow {years[0]}")
    return Both(tuple(make.year(abs(year), 1 if year > 0 else -1) for year in years))


def season_bc(season: int, year: int, last: int) -> Sense:
    """Make the winter of 427/6 BC, which begins in the first of the two; raises WhenError where the second does not follow."""
    years_bc(year, last)
    return make.season_of_year(season, year, -1)


def years_ad(year: int, last: int, era: str | int) -> Sense:  # noqa: ARG001 - it is ours
    """Make AD 400 to 650, between AD 400 and 650; raises WhenError where it ends before it starts."""
    if last <= year:
        raise WhenError(f"{last} lies before {year}")
    return Interval(make.year(year), make.year(last))


def is_range(run: Run) -> bool:
    """Tell whether two years of our era are the ends of a time, and count nothing after them."""
    return (run.own[-2].kind != "and" or after_between(run)) and run.closed_by(CLOSED)


def is_placed(run: Run) -> bool:
    """Tell whether what stands before several numbers says that they are years: in 496 and 495 BC."""
    before = run.left
    return before is not None and (before.kind == "Years" or word_of(before) in PLACING | {"for"})


def roman_day(roman: int, month: int, year: int | None = None, era: int = 1) -> Sense:
    """Make the Ides of March: a day of the Roman month, in its own year where that is told."""
    day = {1: 1, 5: 5, 13: 13}[roman] + 2 * (roman > 1 and month in LATE_IDES)
    return make.date(day, month, year, era)


def between_centuries(
    nth: int, last: int, first: str | None = None, second: str | None = None, era: int = 1
) -> Sense:
    """Make the late 12th to early 13th century, the 5th-4th century BC."""
    return Interval(make.parted(make.century(nth, era), first), make.parted(make.century(last, era), second))


def is_written_out(run: Run) -> bool:
    """Tell whether what is about so is written out, or a day of the year."""
    return isinstance(run.last.value, Fixed | Yearly)


ANTIQUITY_PHRASES = (
    Rule("@interval", "Ad:era ANYYEAR:year and|to|- ANYYEAR:last", years_ad, is_range),
    Rule("@interval", "ANYYEAR:year / SMALL:last Bc", years_bc),
    Rule("@days", "ANYYEAR:a {, ANYYEAR:b ,?} and|or ANYYEAR:last Bc", listed_bc, is_placed),
    Rule("@days", "Ad:era ANYYEAR:a {, ANYYEAR:b ,?} and|or ANYYEAR:last", listed_ad, is_closed),
    Rule("@date", "the? SEASON of? ANYYEAR:year -|/ SMALL|ANYYEAR:last Bc", season_bc),
    Rule("@day", "the? Ides:roman of MONTH {,? YEAR ERA?}", roman_day),
    Rule("@date", "anno domini ANYYEAR:year", make.year),
    Rule(
        "@interval",
        "the? PART:first? -? NTH -|to PART:second? -? NTH:last -? Century|Centuries ERA?",
        between_centuries,
    ),
    Rule("@day", "the? Ides:roman of MONTH ,? ANYYEAR:year ERA", roman_day),
)
"""Rules over words."""

ANTIQUITY_COMPOSED = (Rule("@date", "Circa:mark . DATE:whole", make.qualified, is_written_out),)
"""Rules over phrases."""
