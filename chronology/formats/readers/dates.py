"""Dates as tables have them: EDTF, words, and figures whose order the whole column tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from chronology.errors import WhenError
from chronology.records.times import parse_time

FIGURES = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{4})(?:[ T,]+(\d{1,2}:\d\d(?::\d\d)?))?")
YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[ T,]+(\d{1,2}:\d\d(?::\d\d)?))?")
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)(?: ?(Z|[+-]\d\d(?::?\d\d)?))?")
BARE_OFFSET = re.compile(r"(?<=[+-]\d\d)(?=\d\d$)")
"""Where an offset lacks its colon: +0200."""
DAY_FIRST, MONTH_FIRST = "dmy", "mdy"
ORDERS = (DAY_FIRST, MONTH_FIRST)

Time = dict[str, Any]


def order_of(cells: Iterable[str]) -> str | None:
    """Tell from a column whether day or month comes first; None where its figures fit both, or contradict each other."""
    pairs = [(int(found[1]), int(found[3])) for cell in cells if (found := FIGURES.fullmatch(cell.strip()))]
    orders = {DAY_FIRST for first, _ in pairs if first > 12} | {
        MONTH_FIRST for _, second in pairs if second > 12
    }
    return orders.pop() if len(orders) == 1 else None


def read_date(text: str, order: str | None = None) -> Time:
    """Read a date as an object of JSON; figures that can be read both ways are one of two days; raises WhenError."""
    clean = " ".join(text.split())
    formal = formal_of(clean, order)
    parse_time(formal)
    key = "edtf" if formal.startswith(("[", "{")) and "," in formal else "within"
    return {"text": text} if formal == clean else {"text": text, key: formal}


def formal_of(text: str, order: str | None) -> str:
    """Write a date of figures in EDTF; other texts stay."""
    if found := FIGURES.fullmatch(text):
        first, second, year, clock = int(found[1]), int(found[3]), found[4], found[5]
        return clocked(in_order(first, second, year, order), clock)
    if found := YEAR_FIRST.fullmatch(text):
        return clocked(f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}", found[4])
    if found := MOMENT.fullmatch(text):
        return clocked(found[1], found[2] + BARE_OFFSET.sub(":", found[3] or ""))
    return text


def in_order(first: int, second: int, year: str, order: str | None) -> str:
    """Write a day of figures; where no order is known and both can be, as one of two days."""
    by_day, by_month = f"{year}-{second:02}-{first:02}", f"{year}-{first:02}-{second:02}"
    if order is None and first <= 12 and second <= 12 and first != second:
        return f"[{','.join(sorted([by_day, by_month]))}]"
    return by_day if (order or (MONTH_FIRST if second > 12 else DAY_FIRST)) == DAY_FIRST else by_month


def clocked(day: str, clock: str | None) -> str:
    """Add a time of day, where the day is known."""
    return (
        day
        if clock is None or day.startswith("[")
        else f"{day}T{clock.zfill(5) if ':' in clock[:2] else clock}"
    )


def is_date(text: str) -> bool:
    """Tell whether a text is a date."""
    try:
        read_date(text)
    except WhenError:
        return False
    return True
