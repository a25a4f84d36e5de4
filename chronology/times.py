"""Times as people give them: a date, a When, or a text, which is EDTF, a clock time, or words that need no anchor."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from chronology.errors import WhenError
from chronology.when import When
from chronology.when.formal import FORMAL
from chronology.when.formal import parse_formal

Time = str | date | When
"""A time as callers give it: EDTF or words, a date or date-time, or a When."""


def read_time(time: Time) -> When:
    """Read a time as callers give it: EDTF first, then words; raises WhenError where it is none."""
    if isinstance(time, When):
        return time
    return read_text(time) if isinstance(time, str) else When.from_date(time)


def read_text(text: str) -> When:
    """Read EDTF, clock times, or words that need no anchor; raises WhenError."""
    try:
        return parse_formal(text)
    except WhenError as formal:
        try:
            return read_words(text)
        except WhenError as worded:
            raise (formal if FORMAL.fullmatch(text) else worded) from None


@lru_cache(maxsize=4096)
def read_words(text: str) -> When:
    """Read words that need no anchor, and keep them; raises WhenError."""
    from chronology.expressions import read  # noqa: PLC0415 - only words need the grammar

    return read(text).with_text(text)
