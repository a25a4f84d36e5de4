"""Times written: a `When` becomes the keys from which it can be read again.

A time is written as the first of its spellings that reads back as the same time, so nothing is lost unnoticed.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from typing import Any

import attrs

from chronology.errors import ChronologyError
from chronology.records.kinds import TroubleError
from chronology.records.kinds import write_duration
from chronology.records.times import EDGES
from chronology.records.times import read_spelling
from chronology.when import Form
from chronology.when import Instant
from chronology.when import When
from chronology.when.calendar import DAY
from chronology.when.calendar import HOUR
from chronology.when.calendar import MINUTE
from chronology.when.calendar import SECOND
from chronology.when.calendar import isoformat
from chronology.when.formal import FORMAL
from chronology.when.names import civil

Spelling = dict[str, Any]
"""A time as the keys of an event have it: `when`, or `start` and `end`, with `duration` and `calendar`."""

DATE = re.compile(r"\d{4}-\d\d-\d\d")
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?")
GRAINS = {DAY: 0, HOUR: 3, MINUTE: 6, SECOND: 9} | {10**digits: 16 - digits for digits in range(5, -1, -1)}
"""The letters that ISO 8601 has behind the date at each grain."""
BOUNDS = ("earliest_start", "latest_start", "earliest_end", "latest_end")
EDGE_TEXTS = {edge: text for text, edge in EDGES.items()}


def spell(when: When, *, formal: bool = False) -> Spelling:
    """Give the first spelling of a time that reads back as the same; raises ChronologyError where it has none.

    A formal spelling has no words and no dates of TOML.
    """
    near = None
    for spelling in spellings(when, formal=formal):
        found = read_back(spelling)
        if found == when:
            return spelling
        if near is None and found is not None and found.bounds == when.bounds:
            near = spelling
    if near is None:
        raise ChronologyError(f"an event file has no words for this time: {str(when)!r}")
    return near


def read_back(spelling: Spelling) -> When | None:
    """Read a spelling; None where it is none after all."""
    try:
        return read_spelling(spelling)
    except TroubleError:
        return None


def spellings(when: When, *, formal: bool) -> Iterator[Spelling]:
    """Give the ways to spell a time, the best first."""
    if when.duration is not None:
        bases = (*filter(None, [when.base]), attrs.evolve(when, duration=None))
        yield from (
            {**base, "duration": when.duration} for given in bases for base in spellings(given, formal=formal)
        )
        return
    calendar = {} if when.calendar == "gregorian" else {"calendar": when.calendar}
    yield from ({"when": text, **calendar} for text in texts(when, formal=formal))
    if when.given and when.form is Form.THROUGHOUT:
        ends = (ends_of(when, number, formal=formal) for number in (0, -1))
        yield from ({"start": start, "end": end, **calendar} for start, end in itertools.product(*ends))


def texts(when: When, *, formal: bool) -> Iterator[Any]:
    """Give the texts and dates that may say a time by themselves, the best first."""
    if when.text is not None and not formal and not FORMAL.fullmatch(when.text):
        yield when.text
    for text in (when.edtf if when.calendar == "gregorian" else julian(when), when.text):
        if text is not None and FORMAL.fullmatch(text):
            yield from (text,) if formal else (as_date(text), text)
    if when.form is Form.WITHIN:
        yield from clocks(when) if when.has_time else (window(when),)


def ends_of(when: When, number: int, *, formal: bool) -> list[Any]:
    """Spell the start (0) or the end (-1) of an interval: as open or unknown, and as the time given for it."""
    edge = when.end_edge if number else when.start_edge
    given = spell(when.given[number], formal=formal).get("when")
    return [text for text in (EDGE_TEXTS.get(edge), given) if text is not None]


def as_date(text: str) -> Any:
    """Give a text as a date, or a date and time, of TOML where it is one."""
    for pattern, read in ((DATE, date.fromisoformat), (DATE_TIME, datetime.fromisoformat)):
        try:
            if pattern.fullmatch(text):
                return read(text)
        except ValueError:
            continue
    return text


def julian(when: When) -> str | None:
    """Write a day of the Julian calendar."""
    return (
        isoformat(*civil(when.first_start // DAY, when.calendar))
        if when.is_day and when.first_start is not None
        else None
    )


def window(when: When) -> str:
    """Write some moment between two days, or before or after one."""
    return f"[{when.earliest_start or ''}..{when.latest_end or ''}]"


def clocks(when: When) -> Iterator[str]:
    """Write a clock time, or some moment between two, at all grains that fit."""
    firsts = list(clock_texts(when.first_start, when, is_end=False))
    lasts = list(clock_texts(when.last_end, when, is_end=True))
    yield from (first for first in firsts if first in lasts)
    yield from (f"[{first}..{last}]" for first, last in itertools.product(firsts, lasts) if first != last)


def clock_texts(bound: int | None, when: When, *, is_end: bool) -> Iterator[str]:
    """Write a bound of a time at each grain that fits, from coarse to fine."""
    if bound is None:
        yield ""
        return
    for grain, letters in GRAINS.items():
        if bound % grain == 0:
            at = Instant(bound - grain if is_end else bound)
            clock = f"T{at.hour:02}:{at.minute:02}:{at.second:02}.{at.microsecond:06}"[:letters]
            yield isoformat(*civil(at.days, when.calendar)) + clock + (clock and offset_text(when.offset))


def offset_text(offset: int | None) -> str:
    """Write minutes east of UTC as ISO 8601 has them."""
    if offset is None:
        return ""
    hours, minutes = divmod(abs(offset), 60)
    return f"{'-' if offset < 0 else '+'}{hours:02}:{minutes:02}"


def write_parts(when: When) -> Spelling:
    """Write a time as the keys of an event."""
    spelling = spell(when)
    return {**spelling, "duration": write_duration(when.duration)} if when.duration else spelling


def write_time(when: When) -> Any:
    """Write a time that stands by itself: a date or a text, or a small table where that does not suffice."""
    parts = write_parts(when)
    return parts["when"] if parts.keys() == {"when"} else parts


def write_object(when: When) -> dict[str, Any]:
    """Write a time as JSON has it."""
    return {"text": when.text or str(when), "edtf": when.edtf, **bounds(when), **beyond_edtf(when)}


def bounds(when: When) -> dict[str, str | None]:
    """Write the four bounds: inclusive days or moments, None where open or unknown."""
    told = ((name, getattr(when, name)) for name in BOUNDS)
    return {name: None if bound is None else str(bound) for name, bound in told}


def beyond_edtf(when: When) -> Spelling:
    """Write what EDTF does not hold of a time."""
    length = {"duration": write_duration(when.duration)} if when.duration else {}
    if (
        when.edtf is not None
        and read_back({"when": when.edtf, **({"duration": when.duration} if length else {})}) == when
    ):
        return length
    parts = spell(when, formal=True)
    named = {"within" if name == "when" else name: part for name, part in parts.items()}
    return {**named, **length}
