"""Publication dates, as callers give them, made anchors."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from chronology.errors import WhenError
from chronology.expressions.anchors import Anchor
from chronology.expressions.reader import read_whole
from chronology.when import When
from chronology.when.calendar import DAY


@lru_cache(maxsize=1 << 8)
def anchor_of(published: When | dt.date | str | None) -> Anchor | None:
    """Make an anchor of a publication date; raises WhenError where it bounds no days."""
    if published is None:
        return None
    when = as_when(published)
    earliest, latest = when.earliest, when.latest
    if earliest is None or latest is None:
        raise WhenError(f"a publication date needs a first and a last day: '{published}'")
    moment = when.first_start if when.has_time else None
    return Anchor(earliest.microseconds // DAY, latest.microseconds // DAY, moment)


def as_when(published: When | dt.date | str) -> When:
    """Take a When, a date, EDTF text, or words that need no anchor, as a When."""
    if isinstance(published, When):
        return published
    if not isinstance(published, str):
        return When.from_date(published)
    try:
        return When.parse(published)
    except WhenError:
        return read_whole(published, None)
