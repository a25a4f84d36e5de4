"""Moments: what is counted in hours, minutes and seconds from the moment of writing."""

from __future__ import annotations

from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import edtf_day
from chronology.expressions.senses.frames import Reading

MICROSECONDS = {"hour": 3_600_000_000, "minute": 60_000_000, "second": 1_000_000}
DAY = 24 * MICROSECONDS["hour"]


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


def bounded(moment: int, least: int, sign: int, mod: str, most: int) -> str:
    """Write a moment as the mod of the count that leads to it bounds it, as EDTF does days: `[..b]`, `[a..]`, `[a..b]`."""
    far = written(moment)
    if most != moment:
        first, last = sorted((moment, most))
        return f"[{written(first)}..{written(last)}]"
    if mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        first, last = sorted((moment, least))
        return f"[{written(first)}..{written(last)}]"
    if mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        return f"[..{far}]" if sign < 0 else f"[{far}..]"
    return far
