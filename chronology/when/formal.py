"""Times in a text without words: EDTF, a clock time, or a window of clock times."""

from __future__ import annotations

import re

import attrs

from chronology.errors import WhenError
from chronology.when.scale import Edge
from chronology.when.value import When

FORMAL = re.compile(r"[0-9XYESTZ?~%.,:/+\-\[\]{} ]*")
"""Only the letters of EDTF and clock times: no words."""
CLOCK_WINDOW = re.compile(r"\[(?=.*T)(?P<first>[^,]*?)\.\.(?P<last>(?:[^,.][^,]*)?)\]")
"""Some moment between two clock times: "[2025-11-26T14:02..2025-11-26T14:17]"."""


def parse_formal(text: str, calendar: str = "gregorian") -> When:
    """Read EDTF, a clock time or a window of clock times; raises WhenError that says why it is none."""
    if window := CLOCK_WINDOW.fullmatch(text):
        return window_of(window["first"], window["last"], calendar)
    try:
        return When.parse(text, calendar)
    except WhenError as error:
        try:
            return When.parse_clock(text, calendar)
        except WhenError:
            raise error from None


def window_of(first: str, last: str, calendar: str) -> When:
    """Read some moment between two clock times, one of which may be open; raises WhenError."""
    if not first:
        return parse_formal(last, calendar).by()
    start = parse_formal(first, calendar)
    if last:
        return When.within(start, parse_formal(last, calendar))
    return attrs.evolve(start, last_start=None, last_end=None, end_edge=Edge.OPEN, edtf=None, text=None)
