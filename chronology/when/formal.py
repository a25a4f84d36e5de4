"""Times in a text without words: EDTF, a clock time, or a window of clock times."""

from __future__ import annotations

import re

from chronology.errors import WhenError
from chronology.when.scale import Edge
from chronology.when.value import When

FORMAL = re.compile(r"[0-9XYESTZ?~%.,:/+\-\[\]{} ]*")
"""Only the letters of EDTF and clock times: no words."""
CLOCK_WINDOW = re.compile(r"\[([^,]*?)\.\.([^,.][^,]*)?\]")


def parse_formal(text: str, calendar: str = "gregorian") -> When:
    """Read EDTF, a clock time or a window of clock times; raises WhenError that says why it is no EDTF."""
    try:
        return When.parse(text, calendar)
    except WhenError:
        for read in (When.parse_clock, parse_clock_window):
            try:
                return read(text)
            except WhenError:
                continue
        raise


def parse_clock_window(text: str) -> When:
    """Read some moment between two clock times, "[2025-11-26T14:02..2025-11-26T14:17]"; raises WhenError."""
    found = CLOCK_WINDOW.fullmatch(text)
    if found is None or not any(found.groups()):
        raise WhenError(f"no window of clock times: {text!r}")
    first, last = (parse_formal(end) if end else None for end in found.groups())
    if first and last:
        return When.within(first, last)
    start = first.first_start if first else None
    return last.by() if last else When(start, None, start, None, end_edge=Edge.OPEN)
