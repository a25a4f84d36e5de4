"""Counts, large numbers and lengths of time in the language of a picture."""

from __future__ import annotations

import re
from typing import Literal

from chronology.drawing.languages import figure
from chronology.drawing.languages import is_english
from chronology.drawing.languages import locale
from chronology.drawing.languages import unthinned
from chronology.when.names import CARDINALS

NUMBERS = ("no", *CARDINALS)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
Style = Literal["long", "short"]
MILLION = 1_000_000
SHORTENED = 10_000
"""From here on large numbers are written shortly where room is scarce."""
MILLIONS = re.compile(r"\b(\d{1,3}(?:,\d{3})*),(\d\d)0,000\b")
TWICE = re.compile(r" million–(?=[\d,.]+ million)")
ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def number(value: int) -> str:
    """Say a count: in English in words to twenty."""
    return NUMBERS[value] if is_english() and value < len(NUMBERS) else figure(value)


def opening(value: int) -> str:
    """Say a count at the beginning of a sentence: in English in words to ninety-nine."""
    if is_english() and len(NUMBERS) <= value < 100:
        tens, ones = divmod(value, 10)
        return f"{TENS[tens - 2]}{f'-{NUMBERS[ones]}' if ones else ''}".capitalize()
    return number(value).capitalize()


def roman(number: int) -> str:
    """Write a number in Roman numerals."""
    told = ""
    for value, letters in ROMAN:
        times, number = divmod(number, value)
        told += letters * times
    return told


def large(amount: int) -> str:
    """Write a large number, whole millions and more in words: "66 million"."""
    if amount < MILLION or amount * 100 % MILLION:
        return figure(amount)
    if is_english():
        return f"{amount / MILLION:,g} million"
    from babel.numbers import format_compact_decimal  # noqa: PLC0415 - only other languages need it

    return unthinned(format_compact_decimal(amount, format_type="long", fraction_digits=2, locale=locale()))


def shortly(amount: int) -> str:
    """Write a large round number as short as the language can: "10 mil", "2,5 Mio."."""
    from babel.numbers import format_compact_decimal  # noqa: PLC0415 - only other languages need it

    if amount < SHORTENED:
        return figure(amount)
    told = unthinned(format_compact_decimal(amount, format_type="short", fraction_digits=1, locale=locale()))
    return figure(amount) if told.isdigit() else told


def short_millions(text: str) -> str:
    """Say millions of years to two places in words, once of two: "66 million BC", "66–2.58 million BC"."""
    told = MILLIONS.sub(lambda found: f"{'.'.join(found.groups()).rstrip('0').rstrip('.')} million", text)
    return TWICE.sub("–", told)


def plural(value: float, noun: str, *, length: Style = "long") -> str:
    """Say how many years, months, days or hours."""
    if is_english() and length == "short":
        return f"{value:,} {noun[:3]}"
    if is_english():
        return f"{value:,} {noun}{'' if value == 1 else 's'}"
    from babel.units import format_unit  # noqa: PLC0415 - only other languages need it

    return unthinned(format_unit(value, f"duration-{noun}", length, locale=locale()))


def years_in_round_figures(years: int) -> str:
    """Say a very long time, in millions where there are some: "66 million years"."""
    return plural(years, "year").replace(figure(years), large(years))
