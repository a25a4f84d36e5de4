"""Rare ways to write a day, left to dateparser: only what has a day, a month and a year, so that it adds and drops nothing."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import cache
from typing import Any

from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.pieces import cut
from chronology.expressions.words.pieces import said
from chronology.when import When

NUMBERS = set_of("To12 To24 To31 To99 Yearnumber Shortyear Nth31")
NAMES = set_of("Monthname Maymonth")
OTHERS = set_of("Weekday Satday , . - /")
"""The kinds of tokens dateparser is shown; any other word would be dropped by it without a sound."""

SETTINGS = {
    "TIMEZONE": "UTC",
    "RELATIVE_BASE": dt.datetime(2000, 1, 1),  # noqa: DTZ001 - civil time has no zone
    "PARSERS": ["absolute-time"],
    "PREFER_DAY_OF_MONTH": "first",
}
DAY = {"year", "month", "day"}


@cache
def parser() -> Any:
    """Bring dateparser in, at the first rare date."""
    from dateparser.date import DateDataParser  # noqa: PLC0415 - it takes a tenth of a second

    return DateDataParser(languages=["en"], settings=SETTINGS)


def read(words: str) -> When | None:
    """Read a day said by two numbers and the name of a month; None for anything else."""
    if not is_day(words):
        return None
    found = parser().get_date_data(words)
    if found.date_obj is None or set(found.parts) != DAY:
        return None
    return When.parse(f"{found.date_obj:%Y-%m-%d}")


def is_day(words: str) -> bool:
    """Tell whether words are two numbers, a month, and nothing but marks and a weekday besides."""
    kinds = Counter(
        next((group for group in (NUMBERS, NAMES, OTHERS) if kind in group), None)
        for kind, _, _ in map(said, cut(words, 0, len(words)))
    )
    return kinds[NUMBERS] == 2 and kinds[NAMES] == 1 and not kinds[None]
