"""Builders of clock times and parts of the day: 10:30 p.m. EST, half past seven, tomorrow at nine, late on Tuesday evening, that morning.

Without "a.m." or "p.m." an hour is read as it stands on a clock of 24 hours, unless a part of the day tells which half is meant.
"""

from __future__ import annotations

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
"""The parts of the day whose hours are those after noon."""


def clock(clock: str, half: int | None = None, zone: int | None = None, day: Sense | None = None) -> OfDay:
    """Make 10:30 p.m. EST."""
    hours, *rest = clock.replace(".", ":").split(":")
    return at(int(hours), ":".join(rest), half, zone, day)


def hour(hour: int, half: int | None = None, zone: int | None = None, day: Sense | None = None) -> Sense:
    """Make 9 a.m."""
    return at(hour, "00", half, zone, day)


def at(hour: int, rest: str, half: int | None, zone: int | None, day: Sense | None) -> OfDay:
    """Make a clock time of a day, the anchor's unless one is given; raises WhenError where no clock shows it."""
    hour = hour if half is None else hour % 12 + half
    if hour > 24:
        raise WhenError(f"there is no hour {hour}")
    return OfDay(f"T{hour:02}:{rest}", day or ThatDay(), zone)


def clock_of_day(clock: OfDay, day: Sense, zone: int | None = None) -> Sense:
    """Make 9 a.m. on Friday."""
    return attrs.evolve(clock, day=day, zone=clock.zone if zone is None else zone)


def of_untold(clock: OfDay) -> Sense:
    """Make 6 a.m. ten days before the crash: of a day that only an event tells."""
    return attrs.evolve(clock, day=UntoldDay(habit=True))


def clock_east(clock: str, sign: str, east: int) -> Sense:
    """Make 14:02 UTC+2."""
    return OfDay(f"T{clock:0>5}", ThatDay(), east * (60 if sign == "+" else -60))


def clock_offset(clock: str, sign: str, offset: str) -> Sense:
    """Make 14:02 UTC+4:30."""
    hours, minutes = map(int, offset.split(":")[:2])
    return OfDay(f"T{clock:0>5}", ThatDay(), (hours * 60 + minutes) * (1 if sign == "+" else -1))


def spoken(hour: int, minutes: int = 0, half: int | None = None, zone: int | None = None) -> OfDay:
    """Make seven o'clock, eight forty p.m.; raises WhenError beyond the clock."""
    if not 0 <= minutes < 60 or hour > 24:
        raise WhenError(f"no clock shows {hour}:{minutes}")
    shown = hour if half is None else hour % NOON + half
    return OfDay(f"T{shown:02}:{minutes:02}", ThatDay(), zone)


def past(hour: int, minutes: int, half: int | None = None) -> Sense:
    """Make twenty past eight."""
    return attrs.evolve(spoken(hour, minutes, half), twelve=half is None and hour < NOON)


def before(hour: int, minutes: int, half: int | None = None) -> Sense:
    """Make twenty to eight."""
    return past((hour - 1) % 24, 60 - minutes, half)


def half_past(hour: int, half: int | None = None) -> Sense:
    """Make half past seven."""
    return past(hour, 30, half)


def quarter_past(hour: int, half: int | None = None) -> Sense:
    """Make a quarter past seven."""
    return past(hour, 15, half)


def quarter_to(hour: int, half: int | None = None) -> Sense:
    """Make a quarter to seven."""
    return before(hour, 15, half)


def on_day(day: Sense, hour: int) -> Sense:
    """Make tomorrow at seven."""
    return attrs.evolve(spoken(hour), day=day)


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


def hour_in_part(hour: int, daypart: str) -> Sense:
    """Make eight in the evening."""
    return in_part(spoken(hour), daypart)


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


def about_clock(clock: OfDay) -> OfDay:
    """Make about 5 p.m."""
    return attrs.evolve(clock, mod="APPROX")


def local(clock: OfDay) -> Sense:
    """Make 5:30 p.m. local time, 3 p.m. ET: a zone that only the day or the place would tell."""
    return clock


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


def of_no_day(daypart: str, part: str | None = None) -> Sense:
    """Make in the morning, in the late afternoon."""
    return parted(OfDay(f"T{daypart}", UntoldDay()), part)


def middle(daypart: str) -> Sense:
    """Make midafternoon."""
    return of_no_day(daypart, "mid")


def turned(daypart: str, which: int) -> Sense:
    """Make later in the evening."""
    return of_no_day(daypart, "late" if which > 0 else "early")


def of_that_day(daypart: str, part: str | None = None) -> Sense:
    """Make that evening: of the day mentioned last."""
    return parted(OfDay(f"T{daypart}", Deictic("day", 0, same=True)), part)


def of_day(day: Sense, daypart: str, part: str | None = None) -> Sense:
    """Make early Tuesday morning."""
    return parted(OfDay(f"T{daypart}", day), part)


def beside_day(daypart: str, which: int, part: str | None = None) -> Sense:
    """Make the following morning, the previous night."""
    return parted(OfDay(f"T{daypart}", Deictic("day", which, same=True)), part)


def of_two_days(daypart: str, day: Sense, **_: Sense) -> Sense:
    """Make the night of Monday to Tuesday: it begins on the first of the days."""
    return OfDay(f"T{daypart}", day)


def this_daypart(daypart: str, which: int = 0) -> Sense:
    """Make this morning, last night, tonight."""
    return OfDay(f"T{daypart}", Deictic("day", which))
