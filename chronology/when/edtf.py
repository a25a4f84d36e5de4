"""The Extended Date/Time Format, levels 0 to 2 (ISO 8601-2:2019, annex A): text to bounds.

`read` gives plain numbers: half-open microseconds since 1970-01-01T00:00 of the civil calendar. Conventions where the
standard is silent: seasons without a place are northern and meteorological, and winter 2001 begins in December 2001.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from chronology.errors import WhenError
from chronology.when import unspecified
from chronology.when.calendar import DAY
from chronology.when.calendar import HOUR
from chronology.when.calendar import MINUTE
from chronology.when.calendar import SECOND
from chronology.when.calendar import days_from_civil
from chronology.when.calendar import days_from_julian
from chronology.when.explain import LONGEST_QUOTE
from chronology.when.explain import explain
from chronology.when.scale import Edge
from chronology.when.scale import Form
from chronology.when.scale import Precision

Calendar = Callable[[int, int, int], int]

CALENDARS: dict[str, Calendar] = {"gregorian": days_from_civil, "julian": days_from_julian}

SEASONS = {
    **dict(zip(range(21, 25), ((3, 3), (6, 3), (9, 3), (12, 3)), strict=True)),
    **dict(zip(range(25, 29), ((3, 3), (6, 3), (9, 3), (12, 3)), strict=True)),
    **dict(zip(range(29, 33), ((9, 3), (12, 3), (3, 3), (6, 3)), strict=True)),
    **dict(zip(range(33, 37), ((1, 3), (4, 3), (7, 3), (10, 3)), strict=True)),
    **dict(zip(range(37, 40), ((1, 4), (5, 4), (9, 4)), strict=True)),
    **dict(zip(range(40, 42), ((1, 6), (7, 6)), strict=True)),
}
"""First month and number of months of each season code."""

LARGEST_YEAR = 10**15

KNOWN, OPEN, UNKNOWN = Edge
WITHIN, THROUGHOUT, ALL = Form
MILLENNIUM, CENTURY, DECADE, YEAR, HALF, SEASON, QUARTER, MONTH, WEEK, DAILY, *CLOCKED = Precision
HOURLY, MINUTELY, SECONDLY, FINEST = CLOCKED

SIMPLE = re.compile(r"(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([?~%])?")
QUALIFIED = re.compile(
    r"([?~%])?(-?[0-9X]{4})(?(1)|([?~%])?)"
    r"(?:-([?~%])?([0-9X]{2})(?(4)|([?~%])?)(?:-([?~%])?([0-9X]{2})(?(7)|([?~%])?))?)?"
)
LONG_YEAR = re.compile(r"(?:Y(-?[1-9][0-9]{0,17})(?:E([0-9]{1,2}))?|(-?[0-9]{4}))(?:S([1-9][0-9]?))?([?~%])?")
CLOCK = re.compile(
    r"(-?[0-9]{4})-([0-9]{2})-([0-9]{2})[T ]([01][0-9]|2[0-3])"
    r"(?::([0-5][0-9])(?::([0-5][0-9])(?:\.([0-9]{1,6}))?)?)?(Z|[+-][0-9]{2}(?::[0-5][0-9])?)?"
)


class Span(NamedTuple):
    """A stretch of time, half-open; None is unbounded."""

    first: int | None
    last: int | None
    precision: Precision
    qualifier: str = ""
    offset: int | None = None


Bounds = tuple[int | None, int | None, int | None, int | None]
Reading = tuple[int | None, int | None, int | None, int | None, Form, Precision, Edge, Edge, str, int | None]
"""What a text says: the four bounds, form, precision, how start and end are known, qualifier, offset in minutes."""


BOUNDLESS = Span(None, None, FINEST)


def read(text: str, calendar: str = "gregorian") -> Reading:
    """Read an EDTF text; raises WhenError that says what is wrong with it."""
    days = CALENDARS[calendar]
    try:
        if "/" in text:
            return read_interval(text, days)
        if text[:1] in ("[", "{"):
            return read_set(text, days)
        first, last, precision, qualifier, offset = read_date(text, days)
    except ValueError as error:
        raise WhenError(f"{explain(text)}: {text[:LONGEST_QUOTE]!r}") from error
    return first, last, first, last, WITHIN, precision, KNOWN, KNOWN, qualifier, offset


def read_date(text: str, days: Calendar) -> Span:
    """Read one date, year, season or moment; raises ValueError where it is none."""
    simple = SIMPLE.fullmatch(text)
    if simple is None:
        return read_rare(text, days)
    year, month, day, qualifier = simple.groups("")
    if year == "-0000":
        raise ValueError(text)
    return read_parts(int(year), month, day, qualifier, days)


def read_parts(year: int, month: str, day: str, qualifier: str, days: Calendar) -> Span:
    """Read a year with its month and day, where given."""
    if day:
        first = days(year, int(month), int(day)) * DAY
        return Span(first, first + DAY, DAILY, qualifier)
    if not month:
        return years(year, year, YEAR, qualifier, days)
    number = int(month)
    if number <= 12:
        return months(year, (number, 1), MONTH, qualifier, days)
    if number not in SEASONS:
        raise ValueError(month)
    return months(year, SEASONS[number], season_precision(number), qualifier, days)


def season_precision(code: int) -> Precision:
    """Tell how fine a season code is."""
    if code >= 40:
        return HALF
    return QUARTER if 33 <= code <= 36 else SEASON


def years(first: int, last: int, precision: Precision, qualifier: str, days: Calendar) -> Span:
    """Give the span of whole years, both included."""
    return Span(days(first, 1, 1) * DAY, days(last + 1, 1, 1) * DAY, precision, qualifier)


def months(year: int, run: tuple[int, int], precision: Precision, qualifier: str, days: Calendar) -> Span:
    """Give the span of some months of a year: the first one, and how many."""
    month, count = run
    more, rest = divmod(month - 1 + count, 12)
    return Span(days(year, month, 1) * DAY, days(year + more, rest + 1, 1) * DAY, precision, qualifier)


def read_rare(text: str, days: Calendar) -> Span:
    """Read a date with unspecified digits, inner qualifiers, a long year or a clock time."""
    if "T" in text:
        return read_moment(text, days)
    if qualified := QUALIFIED.fullmatch(text):
        groups = qualified.groups("")
        year, month, day = groups[1::3]
        return read_qualified(year, month, day, merge_qualifiers("".join(groups[::3] + groups[2::3])), days)
    if long := LONG_YEAR.fullmatch(text):
        return read_long_year(long, days)
    raise ValueError(text)


def read_moment(text: str, days: Calendar) -> Span:
    """Read a clock time to the second, the only one EDTF has a form for."""
    span = read_clock(text, days)
    if span.precision is not SECONDLY:
        raise ValueError(text)
    return span


def read_qualified(year: str, month: str, day: str, qualifier: str, days: Calendar) -> Span:
    """Read the parts of a date with inner qualifiers or unspecified digits."""
    if year == "-0000":
        raise ValueError(year)
    if "X" not in year + month + day:
        return read_parts(int(year), month, day, qualifier, days)
    first, last = unspecified.bounds(year, month, day, days)
    return Span(first * DAY, (last + 1) * DAY, unspecified.precision(year, month), qualifier)


def merge_qualifiers(marks: str) -> str:
    """Give the qualifier that says what all the given ones say together."""
    if not marks:
        return ""
    uncertain, approximate = "?" in marks, "~" in marks
    if "%" in marks or (uncertain and approximate):
        return "%"
    return "?" if uncertain else "~" if approximate else ""


def read_long_year(found: re.Match[str], days: Calendar) -> Span:
    """Read a year beyond four digits, or one with significant digits."""
    long, exponent, short, digits, qualifier = found.groups("")
    year = int(long or short) * 10 ** int(exponent or 0)
    if abs(year) > LARGEST_YEAR or short == "-0000" or (long and abs(year) < 10_000):
        raise ValueError(long)
    dropped = len(str(abs(year))) - int(digits) if digits and long else 4 - int(digits) if digits else 0
    if dropped < 0:
        raise ValueError(digits)
    low = abs(year) // 10**dropped * 10**dropped
    high = low + 10**dropped - 1
    ends = (low, high) if year >= 0 else (-high, -low)
    return years(*ends, Precision(max(3 - dropped, 0)), qualifier, days)


def read_clock(text: str, days: Calendar) -> Span:
    """Read an ISO 8601 clock time of a day, to the hour or finer, with or without its offset."""
    found = CLOCK.fullmatch(text)
    if found is None or text.startswith("-0000"):
        raise ValueError(text)
    year, month, day, hour, minute, second, fraction, zone = found.groups()
    midnight = days(int(year), int(month), int(day)) * DAY
    first = midnight + int(hour) * HOUR + int(minute or 0) * MINUTE + int(second or 0) * SECOND
    precision, length = clock_grain(minute, second, fraction)
    first += int(fraction.ljust(6, "0")) if fraction else 0
    return Span(first, first + length, precision, "", read_offset(zone))


def clock_grain(minute: str | None, second: str | None, fraction: str | None) -> tuple[Precision, int]:
    """Tell how fine a clock time is, and how long its unit lasts in microseconds."""
    if fraction:
        return FINEST, 10 ** (6 - len(fraction))
    if second:
        return SECONDLY, SECOND
    return (MINUTELY, MINUTE) if minute else (HOURLY, HOUR)


def read_offset(text: str | None) -> int | None:
    """Read an offset from UTC as minutes east; None where none is given."""
    if not text:
        return None
    if text == "Z":
        return 0
    east = (int(text[1:3]) * 60 + int(text[4:] or 0)) * (-1 if text[0] == "-" else 1)
    if abs(east) > 14 * 60 or text[:3] == "-00":
        raise ValueError(text)
    return east


CLOSING = {"[": "]", "{": "}"}
ENDS = {"": UNKNOWN, "..": OPEN}


def read_interval(text: str, days: Calendar) -> Reading:
    """Read an interval, from one date to another, either of which may be open or unknown."""
    start_text, end_text = text.split("/")
    start_edge, end_edge = ENDS.get(start_text, KNOWN), ENDS.get(end_text, KNOWN)
    if KNOWN not in (start_edge, end_edge):
        raise ValueError(text)
    start, end = read_end(start_text, start_edge, days), read_end(end_text, end_edge, days)
    bounds = bound_interval(start.first, start.last, end.first, end.last)
    precision = min(start.precision, end.precision)
    qualifier = merge_qualifiers(start.qualifier + end.qualifier)
    return *bounds, THROUGHOUT, precision, start_edge, end_edge, qualifier, None


def read_end(text: str, edge: Edge, days: Calendar) -> Span:
    """Read one end of an interval."""
    if edge is not KNOWN:
        return BOUNDLESS
    span = read_date(text, days)
    if span.precision > DAILY:
        raise ValueError(text)
    return span


def bound_interval(
    first: int | None, last: int | None, end_first: int | None, end_last: int | None
) -> Bounds:
    """Give the four bounds of an interval whose end does not come before its start; raises ValueError where it must."""
    if first is None or last is None or end_first is None or end_last is None:
        return first, last, end_first, end_last
    if end_last <= first:
        raise ValueError("the end lies before the start")
    return first, min(last, end_last), max(end_first, first), end_last


def read_set(text: str, days: Calendar) -> Reading:
    """Read a set: one of its dates in square brackets, all of them in braces."""
    if text[-1:] != CLOSING[text[0]]:
        raise ValueError(text)
    members = [read_member(part, days) for part in text[1:-1].split(",")]
    firsts, lasts, precisions, qualifiers, _ = zip(*members, strict=True)
    if None in firsts[1:] or None in lasts[:-1]:
        raise ValueError(text)
    form = WITHIN if text[0] == "[" else ALL
    start_edge, end_edge = OPEN if firsts[0] is None else KNOWN, OPEN if lasts[-1] is None else KNOWN
    qualifier = merge_qualifiers("".join(qualifiers))
    return *bound_set(firsts, lasts, form), form, min(precisions), start_edge, end_edge, qualifier, None


def read_member(text: str, days: Calendar) -> Span:
    """Read a date of a set, or a range of dates that may be open at one end."""
    start_text, dots, end_text = text.partition("..")
    if not dots:
        return read_end(text, KNOWN, days)
    if not start_text and not end_text:
        raise ValueError(text)
    start = read_end(start_text, KNOWN if start_text else OPEN, days)
    end = read_end(end_text, KNOWN if end_text else OPEN, days)
    bound_interval(start.first, start.last, end.first, end.last)
    qualifier = merge_qualifiers(start.qualifier + end.qualifier)
    return Span(start.first, end.last, min(start.precision, end.precision), qualifier)


def bound_set(firsts: tuple[int | None, ...], lasts: tuple[int | None, ...], form: Form) -> Bounds:
    """Give the four bounds of a set from the bounds of its members."""
    first = None if firsts[0] is None else min(bound for bound in firsts if bound is not None)
    last = None if lasts[-1] is None else max(bound for bound in lasts if bound is not None)
    if form is WITHIN:
        return first, last, first, last
    return first, lasts[0], firsts[-1], last
