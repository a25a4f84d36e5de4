"""Names of days, months, years and the stretches between them, as an English reader writes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal
from typing import NamedTuple

import attrs

from chronology.when.calendar import Civil
from chronology.when.calendar import civil_from_days
from chronology.when.calendar import julian_from_days

Style = Literal["long", "short"]

MONTHS = [
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December"),
]
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT = [month[:3] for month in MONTHS]

ORDINALS = {1: "st", 2: "nd", 3: "rd"}
NTH = ("first", "second", "third", "fourth")
CARDINALS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
"""The numbers from one in words; what there is none of, each room says its own way."""

SEASONS = {
    **{21 + i: name for i, name in enumerate(("spring", "summer", "autumn", "winter"))},
    **{25 + i: name for i, name in enumerate(("spring", "summer", "autumn", "winter"))},
    **{29 + i: f"southern {name}" for i, name in enumerate(("spring", "summer", "autumn", "winter"))},
    **{33 + i: f"{name} quarter of" for i, name in enumerate(NTH)},
    **{37 + i: f"{name} four months of" for i, name in enumerate(("first", "middle", "last"))},
    **{40 + i: f"{name} half of" for i, name in enumerate(NTH[:2])},
}

YEAR_THIRDS = {(1, 4): "early ", (5, 8): "mid-", (9, 12): "late "}
MONTH_THIRDS = {(1, 10): "early ", (11, 20): "mid-", (21, 0): "end of "}


class Parts(NamedTuple):
    """A date in parts: the words of its day and month, where it has them, and of its year."""

    day: str
    month: str
    year: str

    def __str__(self) -> str:
        return " ".join(filter(None, self))

    @property
    def grain(self) -> int:
        """Count the parts."""
        return sum(map(bool, self))


def year_name(year: int) -> str:
    """Name a year: "1850", "AD 79", "44 BC", "170,000,000 BC".

    Before 10,000 BC the missing year zero is not counted, as geologists do not count it.
    """
    if year < -9999:
        return f"{-year:,} BC"
    if year <= 0:
        return f"{thousands(1 - year)} BC"
    return f"AD {year}" if year < 1000 else thousands(year)


def thousands(number: int) -> str:
    """Write a number, in groups of three from five digits on."""
    return f"{number:,}" if number > 9999 else str(number)


def month_name(month: int, style: Style) -> str:
    """Name a month, in full or by three letters."""
    return MONTHS[month - 1] if style == "long" else SHORT[month - 1]


def civil(day: int, calendar: str) -> Civil:
    """Give the date of a day number in a calendar."""
    return julian_from_days(day) if calendar == "julian" else civil_from_days(day)


def join(start: Parts, end: Parts, dash: str = "–") -> str:
    """Name the stretch from one date to another, saying what they share once."""
    day, month, year = start
    if start.grain == end.grain and year == end.year:
        month = "" if month == end.month and day else month
        year = ""
    elif year.endswith(" BC") and end.year.endswith(" BC"):
        year = year.removesuffix(" BC")
    elif year.startswith("AD ") and not end.day and not end.month:
        end = end._replace(year=end.year.removeprefix("AD "))
    return f"{Parts(day, month, year)}{dash}{end}"


def shared(dates: Sequence[Parts]) -> list[str]:
    """Name several dates, the month and the year that all have only with the last."""
    if len({(date.grain, date.year) for date in dates}) != 1 or dates[-1].grain == 1:
        return list(map(str, dates))
    is_month = dates[-1].day and len({date.month for date in dates}) == 1
    heads = (date._replace(month="" if is_month else date.month, year="") for date in dates[:-1])
    return [*map(str, heads), str(dates[-1])]


@attrs.frozen
class Naming:
    """How days and the stretches between them are named: months in full or by three letters, dates by a calendar."""

    style: Style
    calendar: str

    def civil(self, day: int) -> Civil:
        """Give the date of a day number."""
        return civil(day, self.calendar)

    def parts(self, first: int, last: int) -> Parts | None:
        """Give the parts of a stretch that is a day, a month or a year; None where it is none of these."""
        start, after = self.civil(first), self.civil(last + 1)
        if first == last:
            return Parts(str(start.day), month_name(start.month, self.style), year_name(start.year))
        if start.day != 1 or after.day != 1:
            return None
        months = (after.year - start.year) * 12 + after.month - start.month
        if months == 1:
            return Parts("", month_name(start.month, self.style), year_name(start.year))
        return Parts("", "", year_name(start.year)) if months == 12 and start.month == 1 else None

    def stretch(self, first: int, last: int, dash: str = "–") -> str:
        """Name the stretch between two days, both included."""
        if whole := self.parts(first, last):
            return str(whole)
        for ends in (self.year_ends, self.month_ends):
            if found := ends(first, last):
                return join(*found, dash)
        return join(self.day(first), self.day(last), dash)

    def day(self, day: int) -> Parts:
        """Give the parts of a day."""
        date = self.civil(day)
        return Parts(str(date.day), month_name(date.month, self.style), year_name(date.year))

    def year_ends(self, first: int, last: int) -> tuple[Parts, Parts] | None:
        """Give the first and last year of a stretch of whole years."""
        start, after = self.civil(first), self.civil(last + 1)
        if start[1:] != (1, 1) or after[1:] != (1, 1):
            return None
        return Parts("", "", year_name(start.year)), Parts("", "", year_name(after.year - 1))

    def month_ends(self, first: int, last: int) -> tuple[Parts, Parts] | None:
        """Give the first and last month of a stretch of whole months."""
        start, end, after = self.civil(first), self.civil(last), self.civil(last + 1)
        if start.day != 1 or after.day != 1:
            return None
        ends = ((date.month, date.year) for date in (start, end))
        first_month, last_month = (
            Parts("", month_name(month, self.style), year_name(year)) for month, year in ends
        )
        return first_month, last_month

    def third(self, first: int, last: int) -> str | None:
        """Name a third of a month or of a year: "end of October 2025", "mid-2025"; None for other stretches."""
        start, end, after = self.civil(first), self.civil(last), self.civil(last + 1)
        if start.year != end.year:
            return None
        if start.day == 1 and after.day == 1:
            named = YEAR_THIRDS.get((start.month, end.month))
            return named and f"{named}{year_name(start.year)}"
        if start.month != end.month or self.style == "short":
            return None
        named = MONTH_THIRDS.get((start.day, 0 if after.day == 1 else end.day))
        return named and f"{named}{month_name(start.month, self.style)} {year_name(start.year)}"


def season_name(code: int, year: int, style: Style) -> str:
    """Name a season, quarter, third or half of a year by its EDTF code."""
    if style == "short" and 33 <= code <= 36:
        return f"Q{code - 32} {year_name(year)}"
    return f"{SEASONS[code]} {year_name(year)}"


def age_name(first_year: int, last_year: int) -> str:
    """Name a decade, a century or any run of years."""
    if first_year >= 0 and first_year % 10 == 0 and last_year == first_year + 9 and first_year >= 1000:
        return f"{first_year}s"
    if first_year >= 0 and first_year % 100 == 0 and last_year == first_year + 99:
        return f"{ordinal(first_year // 100 + 1)} century"
    if first_year < 0 and (1 - first_year) % 100 == 0 and last_year == first_year + 99:
        return f"{ordinal((1 - first_year) // 100)} century BC"
    return join(Parts("", "", year_name(first_year)), Parts("", "", year_name(last_year)))


def ordinal(number: int) -> str:
    """Write an ordinal: 1st, 12th, 21st."""
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else ORDINALS.get(number % 10, 'th')}"
