"""Days of which a line has only the number, under the heading of their month or behind a line that names it: 17 – Anchored at noon."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from collections.abc import Sequence

import attrs

from chronology.errors import WhenError
from chronology.expressions import Expression
from chronology.extraction.times.accounts import START
from chronology.extraction.times.entries import begins_entry
from chronology.extraction.times.entries import has_line
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.times.phrases import placed
from chronology.when import When

NUMBER = re.compile(
    r"^[ \t>*_]*(?:(?:[-•]|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?)[ \t]+)?(?P<day>\d{1,2}(?:st|nd|rd|th)?)[*_]*"
    r"(?:[ \t]*[–—:][ \t]+|[ \t]+-[ \t]+)(?=[^\W\d_a-z])",
    re.MULTILINE,
)
MONTH = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
"""The month, and the day, of a line that names its month."""


def with_numbered(text: str, found: Sequence[Expression]) -> Sequence[Expression]:
    """Add to the expressions of a text the days of lines that name only the number of theirs."""
    if NUMBER.search(text) is None:
        return found
    heads = [one for one in placed(text, found) if names_month(text, one)]
    ends = (*(one.start for one in heads[1:]), len(text))
    days = [day for head, end in zip(heads, ends, strict=False) for day in numbered(text, head, end)]
    starts = {one.start for one in days}
    kept = [clocked(one, days) for one in found if one.start not in starts]
    return sorted((*kept, *days), key=START) if days else found


def clocked(one: Expression, days: Sequence[Expression]) -> Expression:
    """Give a time of some day of a month the day of the line in which it stands."""
    at = bisect_right(days, one.start, key=START)
    if not at or not one.value.startswith(f"{days[at - 1].value[:-2]}XXT"):
        return one
    value = one.value.replace("XX", days[at - 1].value[-2:])
    when = When.parse_clock(value) if ":" in value else days[at - 1].when
    return attrs.evolve(one, value=value, when=when, anchor="the day of the anchor")


def names_month(text: str, phrase: Phrase) -> bool:
    """Tell whether a date is a month with a line for itself, or a day that begins its line."""
    if phrase.clock or MONTH.fullmatch(str(phrase.when)) is None:
        return False
    return has_line(text, phrase) or (phrase.when.is_day and begins_entry(text, phrase))


def numbered(text: str, head: Phrase, end: int) -> Iterator[Expression]:
    """Yield the days of the lines behind a date that go on from it, each later than the one before."""
    told = str(head.when)
    month, day = told[: len("1932-06")], told[len("1932-06-") :]
    last = int(day or 0)
    for line in NUMBER.finditer(text, head.end, end):
        number = int(re.sub(r"\D", "", line["day"]))
        value = f"{month}-{number:02}"
        if number > last and (when := day_of(value)) is not None:
            last = number
            yield Expression(
                *line.span("day"), line["day"], "DATE", value, None, None, when, "a day of the month above"
            )


def day_of(value: str) -> When | None:
    """Give a day; None where its month has none of that number."""
    try:
        return When.parse(value)
    except WhenError:
        return None
