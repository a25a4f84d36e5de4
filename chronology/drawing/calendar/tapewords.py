"""The words on the calendar tape: years, months, days and hours, and the true length of what is left out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import attrs

from chronology.drawing.calendar.tape import Cell
from chronology.drawing.calendar.tape import runs
from chronology.drawing.units import Unit
from chronology.drawing.units import ruling
from chronology.drawing.wording.names import age_name
from chronology.drawing.wording.names import dates_words
from chronology.drawing.wording.names import day_month
from chronology.drawing.wording.names import month_name
from chronology.drawing.wording.names import month_year
from chronology.drawing.wording.names import year_name
from chronology.drawing.wording.numbers import Style
from chronology.drawing.wording.numbers import plural
from chronology.drawing.wording.numbers import short_millions
from chronology.drawing.wording.numbers import years_in_round_figures
from chronology.when.calendar import DAY
from chronology.when.calendar import HOUR
from chronology.when.calendar import MINUTE
from chronology.when.calendar import SECOND
from chronology.when.calendar import Civil
from chronology.when.calendar import civil_from_days

BEFORE_NOUN = " "
STYLES: tuple[Style, ...] = ("long", "short")
MONTHLESS = 1_000
"""From so many years on a length is told to three figures, and without its months."""

ROUND = 10_000
"""Of a run of so many years nobody minds the last."""


@attrs.frozen
class Caption:
    """What stands on one cell: the year, and what is finer; `shared` tells that a head over the run says the rest."""

    year: str
    finer: str = ""
    shared: str = ""


@attrs.frozen
class Head:
    """Words over neighbouring cells, from the longest to the shortest that tells the same."""

    first: int
    last: int
    choices: tuple[str, ...]


def date_of(time: int) -> Civil:
    """Give the date a moment lies in."""
    return civil_from_days(time // DAY)


def span_words(first: str, last: str) -> str:
    """Say from first to last, once where they are the same."""
    return first if first == last else f"{first}–{last}"


def clock_words(time: int, unit: Unit) -> str:
    """Say a time of day as fine as its unit."""
    hours, minutes, seconds = time % DAY // HOUR, time % HOUR // MINUTE, time % MINUTE // SECOND
    if unit is Unit.MICROSECOND:
        return f"{hours:02}:{minutes:02}:{seconds:02}.{time % SECOND:06}".rstrip("0.")
    return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if unit is Unit.SECOND else "")


def caption(cell: Cell) -> Caption:
    """Say what a cell covers."""
    if cell.told:
        return Caption(*cell.told)
    first, last = date_of(cell.start), date_of(cell.end - 1)
    unit = ruling(cell.start, cell.end) if cell.unit is None else cell.unit
    if unit >= Unit.YEAR:
        return Caption(years_words(first.year, last.year))
    if unit is Unit.MONTH:
        return Caption(years_words(first.year, last.year), months_words(first, last))
    return days_caption(first, last) if unit is Unit.DAY else clock_caption(cell, unit)


def is_monthly(cell: Cell) -> bool:
    """Tell whether a cell is named by its month, or by several."""
    unit = ruling(cell.start, cell.end) if cell.unit is None else cell.unit
    return cell.told is None and unit is Unit.MONTH


def years_words(first: int, last: int) -> str:
    """Name a year, a decade, a century or a run of years; of a very long one the round years between which it lies."""
    if last - first > ROUND and (last + 1) % 10 == 0:
        last += 1
    return short_millions(year_name(first) if first == last else age_name(first, last))


def month_words(month: int) -> str:
    """Name a month in three letters."""
    return month_name(month, "short")


def months_words(first: Civil, last: Civil) -> str:
    """Say a run of months, with years where they differ."""
    if first.year == last.year:
        return span_words(month_words(first.month), month_words(last.month))
    return f"{month_words(first.month)}–{month_words(last.month)}"


def days_caption(first: Civil, last: Civil) -> Caption:
    """Say several days under one label."""
    year = years_words(first.year, last.year)
    if (first.year, first.month) == (last.year, last.month):
        return Caption(year, span_words(str(first.day), str(last.day)), shared=month_words(first.month))
    return Caption(year, dates_words(first, last))


def clock_caption(cell: Cell, unit: Unit) -> Caption:
    """Say a time of day, its date being shared."""
    day = date_of(cell.start)
    finer = clock_words(cell.start, unit)
    if cell.unit is None:
        finer = f"{finer}–{clock_words(cell.end, unit)}"
    return Caption(year_name(day.year), finer, shared=day_month(day))


def heads(tape: tuple[Cell, ...]) -> Iterator[Head]:
    """Give the words over each run of days or hours: the month or the day they share, with the year at the start; over months their year.

    A day whose hours go on after a tear is not told again.
    """
    day: tuple[str, str] | None = None
    place_of = {cell.start: place for place, cell in enumerate(tape)}
    for run in runs(tape):
        told = None
        offset = place_of[run[0].start]
        captions = [caption(cell) for cell in run]
        keys = [
            (words.year, words.shared, is_monthly(cell)) for words, cell in zip(captions, run, strict=True)
        ]
        for key, group in groupby(range(len(run)), key=lambda place: keys[place]):
            places = list(group)
            year, shared, monthly = key
            if shared and (year, shared) != day:
                choices = head_words(run[places[0]], year, shared, told=told == year)
                yield Head(offset + places[0], offset + places[-1], choices)
                told = year
                is_clock = ruling(*run[places[0]].stretch) < Unit.DAY
                day = (year, shared) if is_clock else None
            elif monthly and told != year:
                yield Head(offset + places[0], offset + places[-1], (year,))
                told = year


def head_words(cell: Cell, year: str, shared: str, *, told: bool) -> tuple[str, ...]:
    """Give the words that a run of cells shares; the year may be left out where it was told just before."""
    date = date_of(cell.start)
    if ruling(cell.start, cell.end) < Unit.DAY:
        full = tuple(dates_words(date, date, year=True, style=style) for style in STYLES)
        return (*full, dates_words(date, date, style="long"), shared) if told else full
    full = tuple(month_year(date.month, year, style) for style in STYLES)
    return (*full, month_name(date.month, "long"), shared) if told else full


def length_words(start: int, end: int) -> tuple[str, ...]:
    """Say how much time is left out, in its two largest units at most."""
    if ruling(start, end) < Unit.DAY and end - start < 2 * DAY:
        return clock_length(end - start)
    days = (end - start) // DAY
    unit = ruling(start, end)
    if unit < Unit.MONTH and days < 100:
        return (plural(days, "day"),)
    years, months = months_between(date_of(start), date_of(end))
    if years >= MONTHLESS:
        return round_words(years)
    return tuple(plural(value, noun) for value, noun in ((years, "year"), (months, "month")) if value)


def round_words(years: int) -> tuple[str, ...]:
    """Say a very long time to three figures, in millions where there are some."""
    figures = len(str(years)) - 3
    figures_of, _, noun = years_in_round_figures(round(years, -figures)).rpartition(BEFORE_NOUN)
    return (figures_of, noun) if figures_of else (noun,)


def months_between(first: Civil, last: Civil) -> tuple[int, int]:
    """Count whole years and months from one date to another."""
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    return divmod(months, 12)


def clock_length(length: int) -> tuple[str, ...]:
    """Say a length of less than two days."""
    hours, minutes, seconds = length // HOUR, length % HOUR // MINUTE, length % MINUTE // SECOND
    told = [plural(hours, "hour")] if hours else []
    told += [plural(*part, length="short") for part in ((minutes, "minute"), (seconds, "second")) if part[0]]
    return tuple(told[:2]) or (f"< {plural(1, 'second', length='short')}",)
