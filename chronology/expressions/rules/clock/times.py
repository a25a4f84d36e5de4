"""Builders of clock times and parts of the day: 10:30 p.m. EST, half past seven, tomorrow at nine, late on Tuesday evening, that morning.

Without "a.m." or "p.m." an hour is read as it stands on a clock of 24 hours, unless a part of the day tells which half is meant.
"""

from __future__ import annotations

from typing import Any

import attrs

from chronology.errors import WhenError
from chronology.expressions.rules.builders import parted
from chronology.expressions.senses.anaphora import UntoldDay
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Recurring
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import Part

NOON, MIDNIGHT = 12, 24
LATE = ("AF", "EV", "NI")
NO_DAY = UntoldDay()
"""The parts of the day whose hours are those after noon."""


def clock(clock: str, half: int | None = None, zone: int | None = None, **_: Any) -> OfDay:
    """Make 10:30 p.m. EST."""
    hours, *rest = clock.replace(".", ":").split(":")
    twelve = half is zone is None and hours[0] != "0" and int(hours) < NOON
    return OfDay(f"T{shown(int(hours), half):02}:{':'.join(rest)}", ThatDay(), zone, twelve=twelve)


def spoken(
    hour: int, minutes: int = 0, half: int | None = None, zone: int | None = None, *, daypart: str = ""
) -> OfDay:
    """Make 9 a.m., seven o'clock, eight forty p.m., eight in the evening; raises WhenError beyond the clock."""
    if not 0 <= minutes < 60:
        raise WhenError(f"no clock shows {hour}:{minutes}")
    told = OfDay(f"T{shown(hour, half):02}:{minutes:02}", ThatDay(), zone)
    return in_part(told, daypart) if daypart else told


def oclock(hour: int, half: int | None = None) -> OfDay:
    """Make seven o'clock."""
    return attrs.evolve(spoken(hour, half=half), twelve=half is None and hour < NOON)


def shown(hour: int, half: int | None) -> int:
    """Give an hour as a clock of 24 hours shows it; raises WhenError where none does."""
    if hour > MIDNIGHT:
        raise WhenError(f"there is no hour {hour}")
    return hour if half is None else hour % NOON + half


def clock_of_day(clock: OfDay, day: Sense, zone: int | None = None) -> Sense:
    """Make 9 a.m. on Friday."""
    return attrs.evolve(clock, day=day, zone=clock.zone if zone is None else zone)


def hour_of_day(hour: int, day: Sense) -> Sense:
    """Make tomorrow at seven."""
    return attrs.evolve(spoken(hour), day=day)


def of_untold(clock: OfDay) -> Sense:
    """Make 6 a.m. ten days before the crash: of a day that only an event tells."""
    return attrs.evolve(clock, day=UntoldDay(habit=True))


def clock_offset(clock: str, sign: str, offset: int | str) -> Sense:
    """Make 14:02 UTC+2, 14:02 UTC+4:30, and 09:00:00 +0200, as e-mail has it."""
    hours, minutes = map(int, offset.split(":")[:2]) if isinstance(offset, str) else divmod(offset, 100)
    minutes += hours * 60 if hours or isinstance(offset, str) else minutes * 59
    return OfDay(f"T{clock:0>5}", ThatDay(), minutes * (1 if sign == "+" else -1))


def past(hour: int, minutes: int, half: int | None = None) -> Sense:
    """Make twenty past eight."""
    return attrs.evolve(spoken(hour, minutes, half), twelve=half is None and hour < NOON)


def before(hour: int, minutes: int, half: int | None = None) -> Sense:
    """Make twenty to eight."""
    return past((hour - 1) % 24, 60 - minutes, half)


def hour_of(clock: OfDay) -> tuple[int, str]:
    """Give the hour of a clock time, and what follows it."""
    return int(clock.time[1:3]), clock.time[3:]


def at_hour(clock: OfDay, hour: int) -> OfDay:
    """Give a clock time with another hour."""
    return attrs.evolve(clock, time=f"T{hour % 24:02}{hour_of(clock)[1]}")


def in_part(clock: OfDay, daypart: str) -> OfDay:
    """Read a clock time in a part of the day: eight in the evening is 20:00, twelve at night is midnight."""
    hour, _ = hour_of(clock)
    clock = attrs.evolve(clock, twelve=False)
    if daypart == "NI" and hour == MIDNIGHT:
        return clock
    if daypart == "NI":
        return at_hour(clock, 0 if hour == NOON else hour + NOON if 5 <= hour < NOON else hour)
    if daypart in LATE and hour < NOON:
        return at_hour(clock, hour + NOON)
    return at_hour(clock, 0) if daypart == "MO" and hour == NOON else clock


def time_of(part: Sense, clock: OfDay) -> OfDay:
    """Make tomorrow evening at eight, 8:30 tonight."""
    whole = part.whole if isinstance(part, Part) else part
    if not isinstance(whole, OfDay) or ":" in whole.time:
        raise WhenError("a part of the day is wanted")
    return attrs.evolve(in_part(clock, whole.time[1:]), day=whole.day)


def clock_of_part(clock: OfDay, day: Sense, daypart: str) -> OfDay:
    """Make five-thirty tomorrow evening."""
    return attrs.evolve(in_part(clock, daypart), day=day)


def hour_of_part(part: Sense, hour: int) -> Sense:
    """Make tonight at eight."""
    return time_of(part, spoken(hour))


def about_clock(clock: OfDay, daypart: str = "") -> OfDay:
    """Make about 5 p.m., about 7.15 in the morning."""
    return attrs.evolve(in_part(clock, daypart) if daypart else clock, mod="APPROX")


def set_at(every: Recurring, clock: OfDay) -> Sense:
    """Make every Monday at 4 p.m., each afternoon at four."""
    day, _, daypart = every.value.partition("T")
    if day.startswith("P") and day not in ("P", "P1D"):
        return every
    known = day if day.startswith("XXXX") else "XXXX-XX-XX"
    told = in_part(clock, daypart) if daypart in ("MO", *LATE) else clock
    return Recurring(f"{known.strip('-')}{told.time}")


def kept(daypart: str) -> str:
    """Keep a part of the day for the rules over phrases."""
    return daypart


def of_day(daypart: str, day: Sense = NO_DAY, part: str | None = None, which: int = 0, **_: Sense) -> Sense:
    """Make early Tuesday morning, in the late afternoon, later in the evening, the night of Monday to Tuesday, which begins on the first."""
    return parted(OfDay(f"T{daypart}", day), {1: "late", -1: "early"}.get(which, part))


def beside_day(daypart: str, which: int = 0, part: str | None = None) -> Sense:
    """Make the following morning, the previous night, that evening: beside or on the day mentioned last."""
    return parted(OfDay(f"T{daypart}", Deictic("day", which, same=True)), part)


def this_daypart(daypart: str, which: int = 0) -> Sense:
    """Make this morning, last night, tonight."""
    return OfDay(f"T{daypart}", Deictic("day", which))
