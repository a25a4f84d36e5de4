"""The words of a picture in the language of its story, by the rules of CLDR; a language Babel does not know is told in English.

The language holds for as long as a picture is laid out. Times that are more than a date are told with signs that need no
translation: ≈ about, ? perhaps, ≤ by, ≥ after, – from and to.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date as day_of_datetime
from functools import cache
from typing import Any
from typing import Literal

from chronology.drawing.extents import extents
from chronology.event import Status
from chronology.when import Form
from chronology.when import When
from chronology.when import names
from chronology.when.calendar import DAY
from chronology.when.calendar import Civil
from chronology.when.calendar import civil_from_days

Style = Literal["long", "short"]

ENGLISH = "en"
LANGUAGE: ContextVar[str] = ContextVar("LANGUAGE", default=ENGLISH)
"""The language of the picture that is being laid out."""

SAID = {
    "uk": (
        "станом на",
        "без дати",
        "заплановано",
        "за повідомленнями",
        "спірно",
        "заперечено",
        "скасовано",
        "виведено",
    ),
    "de": (
        "Stand",
        "ohne Datum",
        "geplant",
        "berichtet",
        "umstritten",
        "bestritten",
        "abgesagt",
        "erschlossen",
    ),
    "fr": ("au", "sans date", "prévu", "rapporté", "contesté", "démenti", "annulé", "déduit"),
    "es": (
        "a fecha de",
        "sin fecha",
        "previsto",
        "según informes",
        "discutido",
        "desmentido",
        "cancelado",
        "deducido",
    ),
    "pl": (
        "stan na",
        "bez daty",
        "planowane",
        "według doniesień",
        "sporne",
        "zdementowane",
        "odwołane",
        "wywnioskowane",
    ),
    "ru": (
        "на",
        "без даты",
        "запланировано",
        "по сообщениям",
        "спорно",
        "опровергнуто",
        "отменено",
        "выведено",
    ),
    ENGLISH: ("as of", "no date", "planned", "reported", "disputed", "denied", "cancelled", "derived"),
}
KEYS = (
    "as of",
    "no date",
    Status.PLANNED,
    Status.REPORTED,
    Status.DISPUTED,
    Status.DENIED,
    Status.CANCELLED,
    "derived",
)

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@contextmanager
def spoken(language: str | None) -> Iterator[None]:
    """Tell everything in a language while the block runs."""
    known = language is not None and locale_of(language) is not None
    token = LANGUAGE.set(language.partition("-")[0] if language and known else ENGLISH)
    try:
        yield
    finally:
        LANGUAGE.reset(token)


def is_english() -> bool:
    """Tell whether the words are English, which knows how to say every time."""
    return LANGUAGE.get() == ENGLISH


@cache
def locale_of(language: str) -> Any:
    """Give Babel's locale of a language; None for one it does not know."""
    from babel import Locale  # noqa: PLC0415 - only other languages need it
    from babel import UnknownLocaleError  # noqa: PLC0415

    try:
        return Locale.parse(language.replace("-", "_").partition("_")[0])
    except (UnknownLocaleError, ValueError):
        return None


def say(key: str) -> str:
    """Say one of the fixed words."""
    words = SAID.get(LANGUAGE.get(), SAID[ENGLISH])
    return words[KEYS.index(key)]


def month_name(month: int, style: Style) -> str:
    """Name a month standing alone."""
    if is_english():
        return names.month_name(month, style)
    width = "wide" if style == "long" else "abbreviated"
    return str(locale_of(LANGUAGE.get()).months["stand-alone"][width][month])


def weekday_name(day: int) -> str:
    """Name a day of the week in short; Monday is 0."""
    if is_english():
        return WEEKDAYS[day]
    return str(locale_of(LANGUAGE.get()).days["stand-alone"]["abbreviated"][day])


def day_month(date: Civil) -> str:
    """Say a day and its month in the order of the language."""
    if is_english():
        return f"{date.day} {names.month_name(date.month, 'short')}"
    return skeleton(date, "MMMd")


def skeleton(date: Civil, form: str) -> str:
    """Say a date by one of CLDR's skeletons; beyond the years of `datetime` the year is told by itself."""
    from babel.dates import format_skeleton  # noqa: PLC0415 - only other languages need it

    within = 1 <= date.year <= 9999
    stand_in = day_of_datetime(date.year if within else 2000, date.month, date.day)
    told = str(format_skeleton(form if within else form.replace("y", ""), stand_in, locale=LANGUAGE.get()))
    return told if within or "y" not in form else f"{told} {year_name(date.year)}".strip()


def year_name(year: int) -> str:
    """Name a year; in other languages than English one before the first is told by its era."""
    if is_english():
        return names.year_name(year)
    era = locale_of(LANGUAGE.get()).eras["abbreviated"][0]
    return str(year) if year > 0 else f"{1 - year} {era}"


def age_name(first: int, last: int) -> str:
    """Name a run of years."""
    return names.age_name(first, last) if is_english() else f"{year_name(first)}–{year_name(last)}"


def plural(value: int, noun: str) -> str:
    """Say how many years, months, days or hours."""
    if is_english():
        return f"{value:,} {noun}{'' if value == 1 else 's'}"
    from babel.units import format_unit  # noqa: PLC0415 - only other languages need it

    return str(format_unit(value, f"duration-{noun}", "long", locale=LANGUAGE.get()))


def when_words(when: When, *, year: bool) -> str:
    """Say a time in another language than English, with signs for all that is more than a date."""
    before = ("≈ " if when.is_approximate else "") + ("? " if when.is_uncertain else "")
    first, last = when.first_start, when.last_end
    if when.form is Form.ALL and when.parts:
        return before + " · ".join(when_words(part, year=year) for part in when.parts)
    if first is None or last is None:
        return before + open_words(when, year=year)
    return before + span_words(first, last, when, year=year)


def open_words(when: When, *, year: bool) -> str:
    """Say a time that has no bound on one side."""
    (extent,) = extents(when)
    lasts = when.form is Form.THROUGHOUT
    if when.first_start is not None:
        told = span_words(*extent.start, when, year=year)
        return f"{told} –" if lasts else f"≥ {told}"
    if when.last_end is not None:
        told = span_words(*extent.end, when, year=year)
        return f"– {told}" if lasts else f"≤ {told}"
    return "?"


def span_words(first: int, last: int, when: When, *, year: bool) -> str:
    """Say a time with both bounds: a date of one unit, or from one to another."""
    told = one_words(first, last, year=year)
    if told or when.has_time:
        return told or when.words("short")
    start = one_words(first, first + DAY, year=year and not same_year(first, last))
    return f"{start} – {one_words(last - DAY, last, year=year)}"


def same_year(first: int, last: int) -> bool:
    """Tell whether two moments lie in one year."""
    return civil_from_days(first // DAY).year == civil_from_days((last - 1) // DAY).year


def one_words(first: int, last: int, *, year: bool) -> str:
    """Say a time that is one day, month or year, or whole years; nothing for others."""
    start, end = civil_from_days(first // DAY), civil_from_days((last - 1) // DAY)
    whole = first % DAY == last % DAY == 0
    after = civil_from_days(last // DAY)
    if whole and last - first == DAY:
        return skeleton(start, "yMMMd" if year else "MMMd")
    if whole and start.day == after.day == 1 and (start.year, start.month) == (end.year, end.month):
        return skeleton(start, "yMMM" if year else "MMM")
    if whole and (start.month, start.day, after.month, after.day) == (1, 1, 1, 1):
        return (
            year_name(start.year)
            if start.year == end.year
            else f"{year_name(start.year)}–{year_name(end.year)}"
        )
    return ""
