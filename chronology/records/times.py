"""Times read: a date, a text, or start and end, with a duration and a calendar, become a `When`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from datetime import datetime
from datetime import time
from typing import Any

from chronology.errors import WhenError
from chronology.records.kinds import TroubleError
from chronology.records.kinds import is_whole
from chronology.records.kinds import quote
from chronology.records.kinds import refused
from chronology.times import read_words
from chronology.when import Edge
from chronology.when import When
from chronology.when.explain import REVERSED
from chronology.when.formal import FORMAL
from chronology.when.formal import parse_formal

ENDS = ("start", "end")
EDGES = {"..": Edge.OPEN, "": Edge.UNKNOWN}
CLOCK = ("hour", "minute", "second", "microsecond")
EXAMPLES = 'a date, EDTF such as "2025-10~", or words such as "end of October 2025"'


def parse_time(text: str, calendar: str = "gregorian") -> When:
    """Read EDTF, a clock time, a window of clock times, or words that need no anchor; raises WhenError."""
    if FORMAL.fullmatch(text):
        return parse_formal(text, calendar)
    return read_words(text) if calendar == "gregorian" else read_old_words(text, calendar)


def read_old_words(text: str, calendar: str) -> When:
    """Read words whose days are those of another calendar, of which EDTF is kept; raises WhenError."""
    named = read_words(text).edtf
    if named is None:
        remedy = 'write a date or a clock time such as "1917-10-25T14:02"'
        raise WhenError(f"words that no other calendar is read in: {text!r}; {remedy}")
    return When.parse(named, calendar)


def read_value(value: Any, calendar: str = "gregorian") -> When:
    """Read a text, a date, or a date and time; raises TroubleError."""
    try:
        if type(value) is str:
            return parse_time(value, calendar)
        if isinstance(value, date):
            return parse_formal(value.isoformat(), calendar)
    except WhenError as error:
        raise untimely(error) from error
    if type(value) is time:
        raise TroubleError(
            "wrong-type", f"a time of day without its day: {quote(value)}", "put the date before it"
        )
    raise refused(value, "a date or a text", f'"{value}"' if is_whole(value) else EXAMPLES)


def untimely(error: WhenError, *below: str) -> TroubleError:
    """Make the trouble of a text that is no time, or of two times out of order."""
    what, _, remedy = str(error).partition("; ")
    if what.startswith(REVERSED):
        return TroubleError(
            "end-before-start", what, "exchange the two dates, or correct one of them", *below
        )
    return TroubleError("invalid-date", what, remedy or f"write {EXAMPLES}", *below)


def read_spelling(parts: Mapping[str, Any]) -> When:
    """Read a time from the parts of its spelling; raises TroubleError that leads to the sinful part."""
    calendar = parts.get("calendar", "gregorian")
    when = read_part(parts, "when", calendar) if "when" in parts else read_ends(parts, calendar)
    if twin := next((name for name in ENDS if name in parts and "when" in parts), None):
        raise TroubleError(
            "wrong-value", f"a time is given twice, as `when` and as `{twin}`", "leave one out", twin
        )
    return when.lasting(parts["duration"]) if "duration" in parts else when


def read_part(parts: Mapping[str, Any], name: str, calendar: str) -> When:
    """Read one part of a time; raises TroubleError that leads to it."""
    try:
        return read_value(parts[name], calendar)
    except TroubleError as trouble:
        trouble.below = (name, *trouble.below)
        raise


def read_ends(parts: Mapping[str, Any], calendar: str) -> When:
    """Read a time given as start and end; raises TroubleError that leads to the sinful one."""
    if "start" not in parts or "end" not in parts:
        raise missing_end(parts)
    edges = {
        name: EDGES.get(parts[name], Edge.KNOWN) if type(parts[name]) is str else Edge.KNOWN for name in ENDS
    }
    start, end = (read_end(parts, name, calendar) if edges[name] is Edge.KNOWN else None for name in ENDS)
    try:
        if edges["end"] is Edge.OPEN and start is not None:
            return start.since()
        if edges["start"] is Edge.OPEN and end is not None:
            return end.until()
        return When.between(start, end)
    except WhenError as error:
        raise untimely(error, "end") from error


def read_end(parts: Mapping[str, Any], name: str, calendar: str) -> When:
    """Read the start or the end; an end that is a time of day is of the day of the start."""
    if name == "end" and type(parts["end"]) is time and isinstance(parts["start"], datetime):
        parts = {"end": parts["start"].replace(**{unit: getattr(parts["end"], unit) for unit in CLOCK})}
    return read_part(parts, name, calendar)


def missing_end(parts: Mapping[str, Any]) -> TroubleError:
    """Make the trouble of a time of which a part is missing."""
    if "start" in parts:
        return TroubleError(
            "missing-key", "a start without an end", 'add `end`: ".." if it goes on, "" if unknown', "start"
        )
    if "end" in parts:
        return TroubleError(
            "missing-key", "an end without a start", 'add `start`: ".." or "" if unknown', "end"
        )
    first = list(parts)[:1]
    return TroubleError("missing-key", f"a {(*first, 'table')[0]} without a time", "add `when`", *first)
