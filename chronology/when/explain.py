"""Why a text is no EDTF date, in one short sentence for people."""

from __future__ import annotations

import re
from collections.abc import Callable

from chronology.when.calendar import days_in_month
from chronology.when.names import MONTHS

LONGEST_QUOTE = 80
REVERSED = "the end lies before the start"
"""What is said of two dates out of order."""

Reason = str | Callable[[re.Match[str]], str | None]


def missing_day(found: re.Match[str]) -> str | None:
    """Tell that a month has no such day, or that there is no such month."""
    year, month, day = int(found["year"]), int(found["month"]), int(found["day"] or 1)
    if not 1 <= month <= 12:
        return f"there is no month {found['month']}" + (
            " and no season or quarter of that number" if month > 12 else ""
        )
    longest = days_in_month(year, month)
    if 1 <= day <= longest:
        return None
    return f"{MONTHS[month - 1]} {year} has {longest} days, there is no day {found['day']}"


def missing_time(found: re.Match[str]) -> str | None:
    """Tell that there is no such hour, minute or second."""
    for name, largest in (("hour", 23), ("minute", 59), ("second", 59)):
        if found[name] and int(found[name]) > largest:
            return f"there is no {name} {found[name]}"
    return None


REASONS: tuple[tuple[str, Reason], ...] = (
    (r"\s*", "an empty text is no date"),
    (r".*\s.*", "a date holds no blanks"),
    (r".*[?~%]{2}.*", "a part takes one mark: '%' says both '?' and '~'"),
    (r".*[()].*", "parentheses belong to a draft of the format: put '?', '~' or '%' beside the part"),
    (r".*\^.*", "'^' belongs to a draft of the format: seasons with a place are 25 to 32"),
    (r".*(?i:unknown|none|null).*", "an unknown end is left empty, an open one is '..'"),
    (r".*[0-9][uU].*", "an unspecified digit is written 'X'"),
    (r".*T.*/.*|.*/.*T.*", "an interval takes no clock times here: give its start and its end"),
    (r"(?:\.\.)?/(?:\.\.)?", "an interval needs a date at one end at least"),
    (r"[0-9]{1,4}([/.])[0-9]{1,2}\1[0-9]{1,4}", "a date is written year first, with hyphens: 1985-04-12"),
    (r".*/.*/.*", "an interval has two ends"),
    (r"[\[{].*[^\]}]|[^\[{].*[\]}]|\[.*\}|\{.*\]", "a set opens and closes with the same brackets"),
    (r"\+.*", "a year takes no '+'"),
    (r"-0000.*", "there is no year -0000: 1 BC is the year 0000"),
    (r"Y-?[0-9]{1,4}(?:E0)?[^0-9E]*", "a year of four digits takes no 'Y'"),
    (
        r"Y-?[0-9]+(?:E[0-9]+)?(?:S[0-9]+)?[?~%]?",
        "a year after 'Y' has five digits at least and lies within 10^15 years",
    ),
    (r"-?[0-9]{4}-[0-9]{4}", "from one year to another takes a '/': 1914/1918"),
    (r"-?[0-9]{4}S[0-9]+", "a year has no more significant digits than digits"),
    (r"[0-9]{5,}", "a date takes hyphens ('1985-04-12'), a year beyond four digits a 'Y'"),
    (r"(?:.*-)?[0-9]{4}(?:-[0-9]{1,2})*-[0-9](?:-.*|T.*)?", "month and day take two digits"),
    (r"(?P<year>-?[0-9]{4})-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?.*", missing_day),
    (r".*T(?P<hour>[0-9]{2})(?::(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?)?.*", missing_time),
    (r".*T.*", "a clock time is written 'hh:mm:ss', with 'Z' or '+hh:mm' behind it"),
    (r"[0-9]{1,2}:[0-9]{2}.*", "a time of day needs its day: 1985-04-12T14:02"),
    (r"-?[0-9]{1,3}(?:-.*)?", "a year takes four digits"),
)
"""What is wrong with a text that has the shape: the first reason that applies is told."""

ENDS = re.compile(r"([^/]*)/([^/]*)")


def explain(text: str) -> str:
    """Say why a text is no EDTF date."""
    for shape, reason in REASONS:
        found = re.fullmatch(shape, text, re.DOTALL)
        told = reason if isinstance(reason, str) else found and reason(found)
        if found and told:
            return told
    return explain_members(text) or "not a date in EDTF"


def explain_members(text: str) -> str | None:
    """Say which end of an interval or which date of a set is wrong, or that two are out of order."""
    dates = [part for part in re.split(r"/|,|\.\.", text.strip("[]{}")) if part]
    if len(dates) < 2:
        return None
    told = [explain(date) for date in dates]
    wrong = [why for why in told if why != "not a date in EDTF"]
    return wrong[0] if wrong else REVERSED
