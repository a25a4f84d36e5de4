"""Moments: what is counted in hours, minutes and seconds from the moment of writing."""

from __future__ import annotations

import re
from typing import NamedTuple

from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import edtf_day
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading

MICROSECONDS = {"hour": 3_600_000_000, "minute": 60_000_000, "second": 1_000_000}
DAY = 24 * MICROSECONDS["hour"]


CLOCK = re.compile(
    r"(?P<day>[-\dY]+)T(?P<hours>\d\d):(?P<minutes>\d\d)(?::(?P<seconds>\d\d))?(?P<zone>Z|[-+]\d\d:\d\d)?(?P<about>~?)"
)
"""A clock time of a day, as a reading has it."""


class Moment(NamedTuple):
    """A moment to count from: microseconds by its own clock, the zone of that clock as ISO 8601 writes it, "~" if it is about so, and what it is."""

    at: int
    zone: str = ""
    about: str = ""
    why: str = "counted from the moment of writing"


def start_of(frame: Frame, *, later: bool) -> Moment | None:
    """Give the moment to count hours from: that of writing, or for what is later or earlier the time mentioned last; None where it has no clock time."""
    if later and frame.last:
        return moment_of(frame.last, frame.time)
    return None if frame.now is None else Moment(frame.now)


def moment_of(day: Place, time: Reading | None) -> Moment | None:
    """Give the moment of a clock time on a day; None where a reading has none."""
    found = CLOCK.fullmatch(time.edtf[0]) if time and time.edtf else None
    if found is None:
        return None
    seconds = int(found["hours"]) * 3600 + int(found["minutes"]) * 60 + int(found["seconds"] or 0)
    at = day.first * DAY + seconds * MICROSECONDS["second"]
    return Moment(at, found["zone"] or "", found["about"], "counted from the time mentioned last")


def moved(moment: int, amount: float, unit: str) -> int:
    """Give the microsecond so many hours, minutes or seconds from another."""
    return moment + round(amount * MICROSECONDS[unit])


def written(moment: int) -> str:
    """Write a moment as ISO 8601 does, to the minute where it is a full one."""
    day, within = divmod(moment, DAY)
    minutes, seconds = divmod(within // MICROSECONDS["second"], 60)
    clock = f"{minutes // 60:02}:{minutes % 60:02}"
    return f"{edtf_day(day)}T{clock}:{seconds:02}" if seconds else f"{edtf_day(day)}T{clock}"


def timed(moment: int, why: str) -> Reading:
    """Read a phrase as a moment."""
    text = written(moment)
    return Reading("TIME", text, (text,), why, None, Cell("day", moment // DAY))


def bounded(start: Moment, ends: tuple[int, int, int], sign: int, mod: str) -> str:
    """Write a moment as the mod of the count that leads to it bounds it, as EDTF does days: `[..b]`, `[a..]`, `[a..b]`.

    The ends are those of the count itself, of the least that it can be, and of the greatest that it names.
    """
    moment, least, most = ends
    far = f"{written(moment)}{start.zone}"
    near = least if mod in ("LESS_THAN", "EQUAL_OR_LESS") else moment
    if (other := most if most != moment else near) != moment:
        first, last = sorted((moment, other))
        return f"[{written(first)}{start.zone}..{written(last)}{start.zone}]"
    if mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        return f"[..{far}]" if sign < 0 else f"[{far}..]"
    return f"{far}{start.about}"
