"""Calendar cells: each unit of the calendar is a numbered row of cells, so that next quarter is this quarter's number plus one.

Days are day numbers since 1970-01-01, years astronomical. Weeks are ISO weeks; the seasons are northern, the winter of a
year begins in its December. `PARTS` holds what "early", "mid" and "late" mean in each unit (docs/guide/words.md).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Protocol

import attrs

from chronology.when.calendar import civil_from_days
from chronology.when.calendar import days_from_civil
from chronology.when.calendar import isoformat

SEASONS = ("SP", "SU", "FA", "WI")
THURSDAY = 3
GEOLOGIC = 10_000
"""From how many years BC on nobody counts the missing year 0."""


def year_of(day: int) -> int:
    """Give the year of a day."""
    return civil_from_days(day).year


def month_of(day: int) -> int:
    """Give the number of a day's month, counted from January of year 0."""
    civil = civil_from_days(day)
    return civil.year * 12 + civil.month - 1


def first_of_month(month: int) -> int:
    """Give the first day of a month given by its number."""
    return days_from_civil(month // 12, month % 12 + 1, 1)


def timex_year(year: int) -> str:
    """Write a year as TIMEX3 does: 2025, or BC0044 for astronomical -43."""
    return f"{year:04}" if year > 0 else f"BC{(year > -GEOLOGIC) - year:04}"


def edtf_year(year: int) -> str:
    """Write a year as EDTF does: 2025, -0043, Y12000."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def timex_day(day: int) -> str:
    """Write a day as TIMEX3 does."""
    year, month, number = civil_from_days(day)
    return f"{timex_year(year)}-{month:02}-{number:02}"


def edtf_day(day: int) -> str:
    """Write a day as EDTF does."""
    return isoformat(*civil_from_days(day))


def edtf_window(first: int, last: int) -> str:
    """Write some time between two days as EDTF's one-of set."""
    return edtf_day(first) if first == last else f"[{edtf_day(first)}..{edtf_day(last)}]"


def edtf_span(first: Cell, last: Cell) -> str:
    """Write some time from one cell to another of its unit."""
    if first.unit in ("day", "month", "year"):
        return f"[{first.edtf}..{last.edtf}]"
    return edtf_window(first.first, last.last)


def timex_week(week: int) -> str:
    """Write an ISO week: the year is that of its Thursday."""
    thursday = week * 7
    year = year_of(thursday)
    return f"{timex_year(year)}-W{(thursday - days_from_civil(year, 1, 1)) // 7 + 1:02}"


@attrs.frozen
class Unit:
    """How the cells of one unit are numbered and written."""

    holds: Callable[[int], int]
    first: Callable[[int], int]
    timex: Callable[[int], str]
    edtf: Callable[[int], str]


def monday(week: int) -> int:
    """Give the first day of a week: week 0 began on Monday 1969-12-29."""
    return week * 7 - THURSDAY


def decade_of(year: int) -> int:
    """Give the number of a year's decade; before our era the 480s are 489 to 480 BC."""
    return year // 10 if year > 0 else (year - 2) // 10


def first_of_decade(decade: int) -> int:
    """Give the first year of a decade."""
    return decade * 10 + 2 * (decade < 0)


def first_of_century(century: int) -> int:
    """Give the first year of a century."""
    return century * 100 + (century < 0)


def decade_edtf(decade: int) -> str:
    """Write a decade: one of its ten years."""
    first = first_of_decade(decade)
    return f"{decade:03}X" if decade >= 0 else f"[{edtf_year(first)}..{edtf_year(first + 9)}]"


def century_of(year: int) -> int:
    """Give the number of a year's century; the fifth before our era is 500 to 401 BC."""
    return year // 100 if year > 0 else (year - 1) // 100


def century_edtf(century: int) -> str:
    """Write a century: one of its hundred years."""
    return (
        f"{century:02}XX"
        if century >= 0
        else f"[{edtf_year(first_of_century(century))}..{edtf_year(first_of_century(century) + 99)}]"
    )


UNITS = {
    "day": Unit(int, int, timex_day, edtf_day),
    "week": Unit(
        lambda day: (day + THURSDAY) // 7,
        monday,
        timex_week,
        lambda week: edtf_window(monday(week), monday(week) + 6),
    ),
    "weekend": Unit(
        lambda day: (day + THURSDAY) // 7,
        lambda week: monday(week) + 5,
        lambda week: timex_week(week) + "-WE",
        lambda week: edtf_window(monday(week) + 5, monday(week) + 6),
    ),
    "month": Unit(
        month_of,
        first_of_month,
        lambda month: f"{timex_year(month // 12)}-{month % 12 + 1:02}",
        lambda month: f"{edtf_year(month // 12)}-{month % 12 + 1:02}",
    ),
    "quarter": Unit(
        lambda day: month_of(day) // 3,
        lambda quarter: first_of_month(quarter * 3),
        lambda quarter: f"{timex_year(quarter // 4)}-Q{quarter % 4 + 1}",
        lambda quarter: f"{edtf_year(quarter // 4)}-{33 + quarter % 4}",
    ),
    "season": Unit(
        lambda day: (month_of(day) - 2) // 3,
        lambda season: first_of_month(season * 3 + 2),
        lambda season: f"{timex_year(season // 4)}-{SEASONS[season % 4]}",
        lambda season: f"{edtf_year(season // 4)}-{21 + season % 4}",
    ),
    "half": Unit(
        lambda day: month_of(day) // 6,
        lambda half: first_of_month(half * 6),
        lambda half: f"{timex_year(half // 2)}-H{half % 2 + 1}",
        lambda half: f"{edtf_year(half // 2)}-{40 + half % 2}",
    ),
    "year": Unit(year_of, lambda year: days_from_civil(year, 1, 1), timex_year, edtf_year),
    "decade": Unit(
        lambda day: decade_of(year_of(day)),
        lambda decade: days_from_civil(first_of_decade(decade), 1, 1),
        lambda decade: f"{decade:03}" if decade >= 0 else timex_year(first_of_decade(decade) + 9)[:-1],
        decade_edtf,
    ),
    "century": Unit(
        lambda day: century_of(year_of(day)),
        lambda century: days_from_civil(first_of_century(century), 1, 1),
        lambda century: f"{century:02}" if century >= 0 else timex_year(first_of_century(century) + 99)[:-2],
        century_edtf,
    ),
    "millennium": Unit(
        lambda day: year_of(day) // 1000,
        lambda millennium: days_from_civil(millennium * 1000, 1, 1),
        lambda millennium: f"{millennium}" if millennium >= 0 else timex_year(millennium * 1000)[:-3],
        lambda millennium: f"[{edtf_year(millennium * 1000)}..{edtf_year(millennium * 1000 + 999)}]",
    ),
}


@attrs.frozen(order=True)
class Cell:
    """One cell of the calendar: a day, a week, a quarter, a century."""

    unit: str
    index: int

    @property
    def first(self) -> int:
        """Give its first day."""
        return UNITS[self.unit].first(self.index)

    @property
    def last(self) -> int:
        """Give its last day."""
        if self.unit == "weekend":
            return self.first + 1
        return UNITS[self.unit].first(self.index + 1) - 1

    @property
    def timex(self) -> str:
        """Write it as TIMEX3 does."""
        return UNITS[self.unit].timex(self.index)

    @property
    def edtf(self) -> str:
        """Write it as EDTF does."""
        return UNITS[self.unit].edtf(self.index)

    def to(self, unit: str) -> Cell:
        """Give the cell of another unit that holds its first day."""
        return cell(unit, self.first)

    def __add__(self, cells: int) -> Cell:
        return Cell(self.unit, self.index + cells)


@lru_cache(maxsize=1 << 12)
def cell(unit: str, day: int) -> Cell:
    """Give the cell of a unit that holds a day."""
    return Cell(unit, UNITS[unit].holds(day))


class Place(Protocol):
    """A stretch of the calendar: its unit, first and last day, and how it is written."""

    def __hash__(self) -> int: ...

    @property
    def unit(self) -> str:
        """Name the unit."""

    @property
    def first(self) -> int:
        """Give the first day."""

    @property
    def last(self) -> int:
        """Give the last day."""

    @property
    def timex(self) -> str:
        """Write it as TIMEX3 does."""

    @property
    def edtf(self) -> str:
        """Write it as EDTF does."""

    def to(self, unit: str) -> Cell:
        """Give the first cell of another unit in it."""


ORDER = ("second", "minute", "hour", *UNITS)


def is_coarser(place: Place, unit: str) -> bool:
    """Tell whether a time is known less exactly than a unit counts, so that nothing of that unit can be counted from it."""
    return unit in ORDER and ORDER.index(place.unit) > max(ORDER.index(unit), ORDER.index("day"))


PARTS: dict[str, tuple[str, dict[str, tuple[int, int | None]]]] = {
    "week": ("day", {"early": (0, 2), "mid": (1, 3), "late": (4, 6)}),
    "month": ("day", {"early": (0, 9), "mid": (10, 19), "late": (20, None)}),
    "quarter": ("month", {"early": (0, 0), "mid": (1, 1), "late": (2, 2)}),
    "season": ("month", {"early": (0, 0), "mid": (1, 1), "late": (2, 2)}),
    "half": ("month", {"early": (0, 1), "mid": (2, 3), "late": (4, 5)}),
    "year": ("month", {"early": (0, 3), "mid": (4, 7), "late": (8, 11)}),
    "decade": ("year", {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}),
    "century": ("year", {"early": (0, 32), "mid": (33, 66), "late": (67, 99)}),
    "millennium": ("century", {"early": (0, 2), "mid": (3, 6), "late": (7, 9)}),
}
"""What part of a unit is early, mid and late: the grain, and the first and last cell of it (None: the last there is)."""


def part_edtf(whole: Place, part: str) -> str:
    """Write some time in the early, middle or late part of a cell; a day has no finer parts here."""
    if whole.unit not in PARTS:
        return whole.edtf
    first, last = part_ends(whole, part)
    return first.edtf if first == last else f"[{first.edtf}..{last.edtf}]"


def has_begun(unit: str, day: int) -> bool:
    """Tell whether no more than the early part of a day's unit is over."""
    return unit in PARTS and day <= part_ends(cell(unit, day), "early")[1].last


def part_ends(whole: Place, part: str) -> tuple[Cell, Cell]:
    """Give the first and the last cell of the early, middle or late part, or of two such parts, of a cell that has parts."""
    grain, bounds = PARTS[whole.unit]
    first, _, last = part.partition(" ")
    start, end = bounds[first][0], bounds[last or first][1]
    inner = whole.to(grain)
    return inner + start, cell(grain, whole.last) if end is None else inner + end
