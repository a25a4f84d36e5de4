"""The French Republican and the Hebrew calendar, in which GEDCOM dates may be given: their days in the Gregorian one."""

from __future__ import annotations

import datetime as dt
import re
from itertools import accumulate

FRENCH = (
    *("VEND", "BRUM", "FRIM", "NIVO", "PLUV", "VENT", "GERM", "FLOR", "PRAI", "MESS", "THER", "FRUC"),
    "COMP",
)
HEBREW = ("TSH", "CSH", "KSL", "TVT", "SHV", "ADR", "ADS", "NSN", "IYR", "SVN", "TMZ", "AAV", "ELL")
DATE = re.compile(r"(?:(?:(?P<day>\d{1,2}) )?(?P<month>[A-Z]{3,4}) )?(?P<year>\d{1,4})")
FIRST_OF_VENDEMIAIRE = dt.date(1792, 9, 22).toordinal()
FRENCH_YEARS, HEBREW_YEARS = range(1, 15), range(4001, 9000)
"""The Republic counted up to the year 14; of the others those that `datetime` has."""
PARTS_OF_A_DAY = 25_920
MEAN_MONTH = 13_753
"""How many parts a month of the moon has beyond 29 days."""
FIRST_MOON = 12_084
BEGINNING = -1_373_427
"""The ordinal day from which the days to the new moons are counted."""


def days(text: str, calendar: str) -> tuple[str, str] | None:
    """Give the first and the last day of a day, month or year of a calendar; None where it has no such."""
    found = DATE.fullmatch(text.strip())
    months = {"FRENCH R": FRENCH, "HEBREW": HEBREW}[calendar]
    years = {"FRENCH R": FRENCH_YEARS, "HEBREW": HEBREW_YEARS}[calendar]
    if not found or int(found["year"]) not in years or (found["month"] or months[0]) not in months:
        return None
    starts = (french if calendar == "FRENCH R" else hebrew)(int(found["year"]))
    month = months.index(found["month"]) if found["month"] else None
    first, after = (starts[0], starts[-1]) if month is None else (starts[month], starts[month + 1])
    if found["day"]:
        first += int(found["day"]) - 1
        after = min(after, first + 1)
    in_it = starts[month or 0] <= first < after
    return (written(first), written(after - 1)) if in_it else None


def written(day: int) -> str:
    """Write a day."""
    return dt.date.fromordinal(day).isoformat()


def french(year: int) -> list[int]:
    """Give the first days of the months of a year of the Republic, and of the year after: every fourth from the third has a leap day."""
    first = FIRST_OF_VENDEMIAIRE + 365 * (year - 1) + year // 4
    return [*(first + 30 * month for month in range(13)), first + 365 + (year % 4 == 3)]


def hebrew(year: int) -> list[int]:
    """Give the first days of the months of a Hebrew year from Tishri, and of the year after; a common year has no second Adar."""
    first, after = new_year(year), new_year(year + 1)
    leap, length = (7 * year + 1) % 19 < 7, after - first
    autumn = (30, 29 + (length % 10 == 5), 30 - (length % 10 == 3), 29, 30)
    spring = (30, 29) if leap else (29, 0)
    lengths = (*autumn, *spring, 30, 29, 30, 29, 30, 29)
    return list(accumulate(lengths, initial=first))


def new_year(year: int) -> int:
    """Give the ordinal day of the first of Tishri, put off so that no year is too long or too short."""
    before, this, after = (elapsed(one) for one in (year - 1, year, year + 1))
    put_off = 2 if after - this == 356 else int(this - before == 382)
    return BEGINNING + this + put_off


def elapsed(year: int) -> int:
    """Give the days from the beginning to the new moon of Tishri, but for a Sunday, Wednesday or Friday the day after."""
    months = (235 * year - 234) // 19
    day = 29 * months + (FIRST_MOON + MEAN_MONTH * months) // PARTS_OF_A_DAY
    return day + (3 * (day + 1) % 7 < 3)
