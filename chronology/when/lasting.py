"""Times of a known length: what a duration says of the bounds."""

from __future__ import annotations

from chronology.when.calendar import DAY
from chronology.when.calendar import SECOND
from chronology.when.calendar import months_on
from chronology.when.duration import Duration
from chronology.when.edtf import Bounds
from chronology.when.scale import Edge
from chronology.when.scale import Form


def narrow(bounds: Bounds, form: Form, end_edge: Edge, duration: Duration) -> tuple[Bounds, Form]:
    """Give the bounds of a time that lasts exactly so long.

    Three days are three days of the calendar, the first and the last included. Bounds that leave no room are given back
    as they are: that is for a check to tell.
    """
    first_start, last_start, first_end, last_end = bounds
    if first_start is None or last_start is None or form is Form.ALL:
        return bounds, form
    if form is Form.WITHIN and last_end is not None:
        if shift(last_end, duration, -1) >= first_start:
            return within(first_start, last_end, duration), form
        return begun(first_start, last_start, duration), Form.THROUGHOUT
    if first_end is None or last_end is None:
        return (begun(first_start, last_start, duration) if end_edge is Edge.UNKNOWN else bounds), form
    return throughout(first_start, last_start, first_end, last_end, duration), form


def within(first: int, last: int, duration: Duration) -> Bounds:
    """Give the bounds of a time that lies somewhere in a window."""
    slack = slack_of(duration)
    return first, shift(last, duration, -1) + slack, shift(first, duration, 1) - slack, last


def begun(first: int, last: int, duration: Duration) -> tuple[int, int, int, int]:
    """Give the bounds of a time that starts somewhere in a window and lasts."""
    slack = slack_of(duration)
    return first, last, shift(first, duration, 1) - slack, shift(last - slack, duration, 1)


def throughout(first: int, last: int, first_end: int, last_end: int, duration: Duration) -> Bounds:
    """Give the bounds of a time whose ends and length are all known."""
    slack = slack_of(duration)
    _, _, begun_end, begun_last = begun(first, last, duration)
    ends = max(first_end, begun_end), min(last_end, begun_last)
    starts = (
        max(first, shift(first_end + slack, duration, -1)),
        min(last, shift(last_end, duration, -1) + slack),
    )
    if ends[0] >= ends[1] or starts[0] >= starts[1]:
        return first, last, first_end, last_end
    return *starts, *ends


def slack_of(duration: Duration) -> int:
    """Give the grain at which a duration is counted."""
    return 1 if duration.has_time else DAY


def shift(moment: int, duration: Duration, sign: int) -> int:
    """Go a duration on, or back, from a moment."""
    days, rest = divmod(moment, DAY)
    day = months_on(days, sign * duration.total_months) + sign * duration.total_days
    return day * DAY + rest + sign * round(duration.total_seconds * SECOND)
