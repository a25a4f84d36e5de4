"""Compare an expression of ours with a resolution of Recognizers-Text.

date            the day: it begins and ends with it
datetime        the moment begins it, and it lasts an hour at most
date(time)range its bounds; where it is longer than one day, hour or minute, the last of them may itself be the end, as "from 4 to
                22 October" ends with the 22nd for us and at the 22nd for them; likewise the first, where it is open ("after Monday")
time, timerange the same by the clock, on whatever day
parts of a day  (morning: their hours are a convention) the same TIMEX value, and the day if there is one
duration        as many seconds, a month of 30 days, a year of 365
set             the same TIMEX value, in their spelling
not resolved    the same TIMEX value
"""

from __future__ import annotations

import re

import attrs

from chronology.errors import WhenError
from chronology.expressions import Expression
from chronology.when import Duration
from chronology.when import Edge
from chronology.when import Form
from chronology.when import Precision
from chronology.when import When
from chronology.when.calendar import DAY

SECOND = DAY // 86_400
HOUR = 3600 * SECOND
GRAINS = {Precision.DAY: DAY, Precision.HOUR: HOUR, Precision.MINUTE: 60 * SECOND, Precision.SECOND: SECOND}
SECONDS = {
    "years": 365 * 86_400,
    "months": 30 * 86_400,
    "weeks": 7 * 86_400,
    "days": 86_400,
    "hours": 3600,
    "minutes": 60,
    "seconds": 1,
}
PART_OF_DAY = re.compile(r".*(T[A-Z]{2,})")
MODS = {"start": "START", "end": "END", "mid": "MID"}
CLOCK = re.compile(r".*T(\d\d)(?::(\d\d))?(?::(\d\d))?")
SPELLINGS = {"P6M": "P0.5Y", "P1Q": "P3M", "P2Q": "P0.5Y", "P1WE": "XXXX-WXX-WE", "P12M": "P1Y"}
UNSAID = re.compile(r"^XXXX-(?:XX-XX)?(?=[A-Z]{2}$|T)|(?<=T\d\d):00$")


@attrs.frozen
class Answer:
    """A resolution: a point (`value`), or a beginning and an end, of which one may be missing."""

    timex: str
    mod: str | None
    value: str | None
    begin: str | None
    end: str | None

    def __str__(self) -> str:
        said = self.value or f"{self.begin or '..'}/{self.end or '..'}"
        return f"{self.timex} {self.mod or ''} {said}"


def agrees(ours: Expression, kind: str, answer: Answer) -> bool:
    """Say whether an expression has the bounds of a resolution."""
    if kind == "duration":
        return seconds_of(ours.value) == float(answer.value or "nan")
    if kind == "set":
        return ours.type == "SET" and spelled(ours.value) == spelled(answer.timex)
    if answer.timex.endswith("_REF") or answer.value == "not resolved":
        return spelled(ours.value) == spelled(answer.timex)
    if PART_OF_DAY.fullmatch(answer.timex):
        return is_part_of_day(ours, answer)
    if kind.startswith("time"):
        return has_clock(ours, answer)
    return ours.when is not None and has_bounds(ours.when, answer)


def is_among(ours: Expression, kind: str, answer: Answer) -> bool:
    """Say whether one of several readings that an expression leaves open is a resolution."""
    readings = ours.when.parts if ours.when and ours.when.form is Form.WITHIN else ()
    return any(agrees(attrs.evolve(ours, when=each), kind, answer) for each in readings)


def is_coarser(ours: Expression, kind: str, answer: Answer) -> bool:
    """Say whether an expression has longer bounds, a resolution within them: "two years ago" is a year, or a day of it."""
    when, named = ours.when, [each for each in (answer.value, answer.begin, answer.end) if each]
    if when is None or when.first_start is None or when.last_end is None or not kind.startswith("date"):
        return False
    points = [] if answer.value == "not resolved" else [moment(each) for each in named]
    return bool(points) and all(when.first_start <= point <= when.last_end for point in points)


def seconds_of(value: str) -> float | None:
    """Give how long a duration lasts."""
    try:
        duration = Duration.parse(value)
    except WhenError:
        return None
    return float(sum(getattr(duration, unit) * seconds for unit, seconds in SECONDS.items()))


def spelled(value: str) -> str:
    """Spell a TIMEX value as the cases do."""
    bare = UNSAID.sub("", UNSAID.sub("", value))
    return SPELLINGS.get(bare, bare)


def is_part_of_day(ours: Expression, answer: Answer) -> bool:
    """Compare parts of days: their names, their mods, and the day."""
    part = PART_OF_DAY.fullmatch(ours.value)
    same = part is not None and answer.timex.endswith(part[1]) and ours.mod == MODS.get(answer.mod or "")
    day, _, clock = (answer.begin or answer.value or "").partition(" ")
    return same and (not clock or ours.value.startswith(f"{day}T"))


def has_clock(ours: Expression, answer: Answer) -> bool:
    """Compare times of day, of whatever day."""
    if ours.when is not None and ours.when.has_time:
        return has_bounds(ours.when, answer, DAY)
    ends = [CLOCK.fullmatch(each) for each in ours.value.split("/")]
    wanted = [moment(each) % DAY for each in (answer.value, answer.begin, answer.end) if each]
    return [clock_of(each) for each in ends if each] == wanted


def clock_of(match: re.Match[str]) -> int:
    """Give the microseconds of a day's hour, minute and second."""
    hour, minute, second = (int(each or 0) for each in match.groups())
    return (hour * 3600 + minute * 60 + second) * SECOND


def has_bounds(when: When, answer: Answer, cycle: int | None = None) -> bool:
    """Compare bounds, or where they fall in a cycle (a day's clock)."""
    if answer.value:
        return is_point(when, moment(answer.value), cycle)
    return is_in(answer.begin, openings(when), cycle) and is_in(answer.end, closings(when), cycle)


def is_point(when: When, point: int, cycle: int | None) -> bool:
    """Say whether a When is a day, or begins at a moment."""
    first, last = when.first_start, when.last_end
    if first is None or last is None:
        return False
    lasts = last - first == DAY if point % DAY == 0 and not when.has_time else last - first <= HOUR
    return lasts and within(first, cycle) == within(point, cycle)


def is_in(text: str | None, bounds: set[int | None], cycle: int | None) -> bool:
    """Say whether one of several bounds is the one wanted; where none is wanted, whether there is none."""
    wanted = None if text is None else within(moment(text), cycle)
    return wanted in {within(each, cycle) for each in bounds}


def within(microseconds: int | None, cycle: int | None) -> int | None:
    """Give a moment, or where it falls in a cycle."""
    return microseconds if microseconds is None or cycle is None else microseconds % cycle


def openings(when: When) -> set[int | None]:
    """Give where a When may be said to begin."""
    first = when.first_start
    return {first, first - GRAINS.get(when.precision, 0)} if first and when.end_edge is Edge.OPEN else {first}


def closings(when: When) -> set[int | None]:
    """Give where a When may be said to end."""
    first, last, grain = when.first_start, when.last_end, GRAINS.get(when.precision, 0)
    if last is None or (first is not None and last - first <= grain):
        return {last}
    return {last, last - grain, *(part.first_start for part in when.parts[-1:])} - {None}


def moment(text: str) -> int:
    """Give the microsecond of a day, a day and a clock, or a clock alone."""
    day, _, clock = text.rpartition(" ")
    if not day and ":" in clock:
        day = "1970-01-01"
    start = When.parse(f"{day}T{clock}" if day else clock).first_start
    if start is None:
        raise ValueError(text)
    return start
