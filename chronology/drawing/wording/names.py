"""The names of days, months, years and lengths of time in the language of a picture, by the rules of CLDR."""

from __future__ import annotations

import re
from datetime import date as day_of_datetime

from chronology.drawing.languages import has_words
from chronology.drawing.languages import is_english
from chronology.drawing.languages import locale
from chronology.drawing.languages import say
from chronology.drawing.languages import say_of
from chronology.drawing.languages import unthinned
from chronology.drawing.languages import word
from chronology.drawing.languages import word_of
from chronology.drawing.wording.numbers import Style
from chronology.drawing.wording.numbers import large
from chronology.drawing.wording.numbers import roman
from chronology.when import names
from chronology.when.calendar import Civil
from chronology.when.names import Parts

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
LATEST = 9999
PADDED = re.compile(r"\b0(\d)\b")
"""A day with a needless zero, as Italian ranges have it."""
FIRST = re.compile(r"^1(?=\D)")


def month_name(month: int, style: Style) -> str:
    """Name a month standing alone."""
    if is_english():
        return names.month_name(month, style)
    width = "wide" if style == "long" else "abbreviated"
    return str(locale().months["stand-alone"][width][month])


def weekday_name(day: int) -> str:
    """Name a day of the week in short; Monday is 0."""
    if is_english():
        return WEEKDAYS[day]
    return str(locale().days["stand-alone"]["abbreviated"][day])


def day_month(date: Civil) -> str:
    """Say a day and its month in the order of the language."""
    if is_english():
        return f"{date.day} {names.month_name(date.month, 'short')}"
    return skeleton(date, "MMMd")


def day_month_year(date: Civil) -> str:
    """Say a whole date, with its month in full."""
    if is_english():
        return f"{date.day} {month_name(date.month, 'long')} {year_name(date.year)}"
    return skeleton(date, "yMMMMd")


def month_year(month: int, year: str, style: Style) -> str:
    """Say a month and a year that has a name already."""
    if is_english() or not year.isdigit():
        return f"{month_name(month, style)} {year}"
    return skeleton(Civil(int(year), month, 1), "yMMMM" if style == "long" else "yMMM")


def dates_words(first: Civil, last: Civil, *, year: bool = False, style: Style = "short") -> str:
    """Say one day, or from one to another."""
    if is_english():
        ends = (
            Parts(str(date.day), month_name(date.month, style), year_name(date.year))
            for date in (first, last)
        )
        start, end = ends if year else (one._replace(year="") for one in ends)
        return names.join(start, end) if start != end else str(start)
    form = f"{'y' if year else ''}{'MMMM' if style == 'long' else 'MMM'}d"
    if first == last:
        return skeleton(first, form)
    return interval(first, last, form) or f"{skeleton(first, form)} – {skeleton(last, form)}"


def skeleton(date: Civil, form: str) -> str:
    """Say a date by one of CLDR's skeletons; beyond the years of `datetime` the year is told by itself."""
    from babel.dates import format_skeleton  # noqa: PLC0415 - only other languages need it

    known = of_datetime(date)
    stand_in = known or day_of_datetime(2000, date.month, date.day)
    told = str(format_skeleton(form if known else form.replace("y", ""), stand_in, locale=locale()))
    told = first_of_month(unthinned(told)) if form.endswith("d") and date.day == 1 else unthinned(told)
    return told if known or "y" not in form else f"{told} {year_name(date.year)}".strip()


def interval(first: Civil, last: Civil, form: str) -> str:
    """Say from one date to another by one of CLDR's skeletons, what they share once; nothing beyond the years of `datetime`."""
    from babel.dates import format_interval  # noqa: PLC0415 - only other languages need it

    start, end = of_datetime(first), of_datetime(last)
    if start is None or end is None:
        return ""
    told = PADDED.sub(r"\1", unthinned(str(format_interval(start, end, form, locale=locale()))))
    return first_of_month(told) if form.endswith("d") and first.day == 1 else told


def of_datetime(date: Civil) -> day_of_datetime | None:
    """Give a date as the standard library has it; None for one that it has not."""
    try:
        return day_of_datetime(date.year, date.month, date.day)
    except (OverflowError, ValueError):
        return None


def first_of_month(told: str) -> str:
    """Say the first of a month as it is read, where a date begins with it."""
    return FIRST.sub(say_of("first day of a month", "1"), told)


def year_name(year: int) -> str:
    """Name a year; in other languages than English one before the first is told by its era."""
    if is_english():
        return names.year_name(year)
    if year > 0:
        return str(year)
    before = -year if year < -LATEST else 1 - year
    era = locale().eras["abbreviated"][0]
    return f"{large(before) if before > LATEST else before} {era}"


def year_words(year: int) -> str:
    """Say a year as a date, in another language than English: "2014", "2014年"."""
    return skeleton(Civil(year, 1, 1), "y") if 1 <= year <= LATEST else year_name(year)


def age_name(first: int, last: int) -> str:
    """Name a decade, a century or a run of years."""
    if is_english():
        return names.age_name(first, last)
    if first >= 1000 and first % 10 == 0 and last == first + 9 and has_words():
        return age_of("decade", word_of("decade", "%(decade)s %(short)s %(roman)s"), first)
    if first >= 0 and first % 100 == 0 and last == first + 99 and has_words():
        return age_of("century", word_of("century", "%(number)s %(roman)s"), first)
    return interval(Civil(first, 1, 1), Civil(last, 1, 1), "y") or f"{year_name(first)}–{year_name(last)}"


def age_of(context: str, text: str, first: int) -> str:
    """Name a decade or a century by its first year, in the numerals that the language counts them in."""
    number, short = first // 100 + 1, f"{first % 100:02}"
    return say_of(context, text, decade=first, short=short, number=number, roman=roman(number))


SEASONS = {
    21: word("spring %(year)s"),
    22: word("summer %(year)s"),
    23: word("autumn %(year)s"),
    24: word("winter %(year)s"),
    37: word("first four months of %(year)s"),
    38: word("middle four months of %(year)s"),
    39: word("last four months of %(year)s"),
    40: word("first half of %(year)s"),
    41: word("second half of %(year)s"),
}
"""Parts of a year by their EDTF codes; 25 to 28 are again seasons, 29 to 32 southern ones, 33 to 36 quarters."""


def season_name(code: int, year: int) -> str:
    """Name a season, quarter, third or half of a year by its EDTF code, in another language than English."""
    if 33 <= code <= 36:
        return skeleton(Civil(year, (code - 33) * 3 + 1, 1), "yQQQ")
    told = say(SEASONS[code if code > 36 else 21 + (code - 21) % 4], year=year_name(year))
    return say("%(season)s (southern)", season=told) if 29 <= code <= 32 else told
