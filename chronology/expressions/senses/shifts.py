"""Times so many units before or after another: three years ago, two days later, 36 hours from now, ten working days on."""

from __future__ import annotations

import re

import attrs

from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import edtf_day
from chronology.expressions.senses.cells import edtf_span
from chronology.expressions.senses.cells import edtf_window
from chronology.expressions.senses.cells import is_coarser
from chronology.expressions.senses.cells import timex_day
from chronology.expressions.senses.deictic import UNKNOWN
from chronology.expressions.senses.deictic import beyond_aside
from chronology.expressions.senses.deictic import counted_from
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import UNTOLD
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import placed
from chronology.expressions.senses.moments import DAY
from chronology.expressions.senses.moments import MICROSECONDS
from chronology.expressions.senses.moments import Moment
from chronology.expressions.senses.moments import bounded as moment_bounded
from chronology.expressions.senses.moments import moved
from chronology.expressions.senses.moments import start_of
from chronology.expressions.senses.moments import timed
from chronology.expressions.senses.stretches import compared
from chronology.expressions.senses.stretches import read_period
from chronology.expressions.senses.stretches import years_on
from chronology.expressions.words.lexicon import paired
from chronology.when.calendar import months_on
from chronology.when.calendar import weekday


@attrs.frozen
class Shift:
    """So many units before or after: three years ago, two days later; None units are PAST_REF or FUTURE_REF.

    `later` counts from the date mentioned last, but for years back, which news count from the day of writing ("a year earlier");
    `told` counts those from it, too ("two years before"). `most` is the greater count of two to three years ago.
    """

    amount: float | None
    unit: str
    sign: int
    base: Sense | None = None
    later: bool = False
    told: bool = False
    mod: str | None = None
    near: bool = False
    most: float | None = None

    def read(self, frame: Frame) -> Reading:
        """Read it at the grain of its unit."""
        if self.amount is None:
            return Reading("DATE", "PAST_REF" if self.sign < 0 else "FUTURE_REF", (), "no count is given")
        on = self.place if self.follows else None
        frame = beyond_aside(frame, self.unit, on) if self.base is None else frame
        day = self.day(frame)
        if day is None or self.is_loose(frame, day):
            base = self.base.read(frame).why if self.base is not None else UNANCHORED
            why = base if day is None else UNTOLD
            return Reading("DATE", UNKNOWN.get(self.unit, "XXXX"), (), why)
        if self.unit in MICROSECONDS:
            start = None if self.base else start_of(frame, later=self.later or self.told)
            return self.hours_from(day, start)
        if self.unit == "year" and self.sign < 0 and (period := compared(frame)):
            before = years_on(period, -self.amount)
            return read_period(before, f"the same {before.unit} a year before, as figures are compared")
        if self.base is None and day != frame.day and frame.last and is_coarser(frame.last, self.grain):
            return counted_from(frame.last, self.grain, self.place)
        place = self.place(day)
        direction = "before" if self.sign < 0 else "after"
        why = f"{self.amount:g} {self.unit}{'s' * (self.amount != 1)} {direction} {timex_day(day)}, as exact as its unit"
        return attrs.evolve(placed(place, why), edtf=(self.bounded(day, place),), mod=self.point_mod)

    @property
    def grain(self) -> str:
        """Give the unit that it is counted in: half a century later is counted in years."""
        parted = self.amount != int(self.amount or 0) and self.unit in PARTED
        return PARTED[self.unit][0] if parted else self.unit

    @property
    def follows(self) -> bool:
        """Tell whether it comes later than what was told before: two years later."""
        return self.later and self.sign > 0

    @property
    def point_mod(self) -> str | None:
        """Give the mod of a point: more than a year ago is before it, nearly a year ago about it."""
        return "APPROX" if self.near else POINTS[self.sign].get(self.mod or "", self.mod)

    def bounded(self, day: int, place: Cell) -> str:
        """Write the time as its mod bounds it; years and longer, where it is more, are as exact as their unit."""
        far, mod = day_moved(day, (self.amount or 0) * self.sign, self.unit), self.mod or ""
        if self.most is not None:
            return edtf_span(*sorted((place, self.place(day, self.most)), key=lambda cell: cell.first))
        if mod == "EQUAL_OR_LESS":
            return edtf_window(*sorted((day, place.first if self.sign < 0 else place.last)))
        if mod == "LESS_THAN":
            return edtf_window(*sorted((far, day_moved(day, self.least * self.sign, self.unit))))
        if mod in ("MORE_THAN", "EQUAL_OR_MORE"):
            end = place.edtf if MONTHS.get(self.unit, 0) >= MONTHS["year"] else edtf_day(far)
            return f"[..{end}]" if self.sign < 0 else f"[{end}..]"
        return marked(place.edtf, "~") if mod == "APPROX" else place.edtf

    @property
    def greatest(self) -> float:
        """Give the greatest count that it names: four, of three to four years ago."""
        return (self.amount if self.most is None else self.most) or 0

    @property
    def least(self) -> float:
        """Give the least count that it can be: nearly three years are more than two, nearly a week more than half of it."""
        amount = self.amount or 0
        return max(amount / 2, amount - max(1, amount / 10)) if self.near else 0

    def hours_from(self, day: int, start: Moment | None) -> Reading:
        """Count hours from a moment, or from some moment of a day, on which depends what day that leads to."""
        if start is not None:
            amounts = (self.amount or 0, self.least, self.greatest)
            end, least, most = (moved(start.at, amount * self.sign, self.unit) for amount in amounts)
            edtf = moment_bounded(start, (end, least, most), self.sign, self.mod or "")
            return attrs.evolve(timed(end, start.why), edtf=(edtf,), mod=self.point_mod)
        noon = moved(day * DAY + DAY // 2, (self.amount or 0) * self.sign, self.unit) // DAY
        why = "hours from some moment of the day"
        return attrs.evolve(
            placed(cell("day", noon), why), edtf=(self.hours_window(day),), mod=self.point_mod
        )

    def hours_window(self, day: int) -> str:
        """Write the days that hours from some moment of a day may lead to, as the mod bounds them."""
        far = [
            moved(day * DAY + share, amount * self.sign, self.unit) // DAY
            for share in (0, DAY - 1)
            for amount in (self.amount or 0, self.greatest)
        ]
        if self.mod in ("MORE_THAN", "EQUAL_OR_MORE"):
            return f"[..{edtf_day(max(far))}]" if self.sign < 0 else f"[{edtf_day(min(far))}..]"
        near = (day,) if self.mod in ("LESS_THAN", "EQUAL_OR_LESS") else ()
        return edtf_window(min(*far, *near), max(*far, *near))

    def place(self, day: int, count: float | None = None) -> Cell:
        """Give the time so far from a day; weeks from a day that is named lead to a day, else to a week."""
        amount = (self.amount or 0 if count is None else count) * self.sign
        if self.unit == "week" and self.base is None and amount == int(amount):
            return cell("week", day) + int(amount)
        return shifted(day, amount, self.unit)

    def day(self, frame: Frame) -> int | None:
        """Give the day to count from."""
        if self.base is not None:
            place = self.base.read(frame).place
            return place.first if place else None
        carried = self.told or (self.later and not (self.unit == "year" and self.sign < 0))
        if frame.last is None or self.is_within(frame.last, frame):
            return frame.here
        return frame.last.first if carried or self.is_of_story(frame.last, frame) else frame.here

    def is_of_story(self, place: Place, frame: Frame) -> bool:
        """Tell whether years are counted back from a time that is long over, or that something was over by: a year earlier he had left."""
        if not self.later or frame.day is None or frame.period:
            return False
        if frame.before and place.last < frame.day:
            return True
        return place.last + A_YEAR < day_moved(frame.day, (self.amount or 0) * self.sign, self.unit)

    def is_loose(self, frame: Frame, day: int) -> bool:
        """Tell whether a time later than another is not to come, and nothing tells the other, or what does would lead beyond the day of writing: two years later he died."""
        if not self.follows or self.base is not None or frame.future:
            return False
        beyond = frame.future is False and self.unit not in MICROSECONDS and frame.is_ahead(self.place(day))
        return frame.last is None or beyond

    def is_within(self, place: Place, frame: Frame) -> bool:
        """Tell whether news count back from their day of writing: so far this year sales rose; a month earlier they fell."""
        if frame.narrative or frame.day is None or self.sign > 0:
            return False
        return is_coarser(place, self.unit) and place.first <= frame.day <= place.last


def marked(edtf: str, mark: str) -> str:
    """Mark each date of an EDTF text as about (`~`) or perhaps (`?`) so."""
    return DATED.sub(rf"\g<0>{mark}", edtf)


DATED = re.compile(r"Y?-?[\dX]+(?:-[\dX]+)*")


A_YEAR = 366
"""By how many days a time must be over to be one of a story, not of news that compare."""

POINTS = {
    -1: paired("MORE_THAN=BEFORE LESS_THAN=AFTER EQUAL_OR_MORE=ON_OR_BEFORE EQUAL_OR_LESS=ON_OR_AFTER"),
    1: paired("MORE_THAN=AFTER LESS_THAN=BEFORE EQUAL_OR_MORE=ON_OR_AFTER EQUAL_OR_LESS=ON_OR_BEFORE"),
}
"""TIMEX3's mods of points, by the side and the mod of the length that leads to them."""

PARTED = {
    "year": ("month", 12),
    "decade": ("year", 10),
    "century": ("year", 100),
    "millennium": ("year", 1000),
}
"""The units that parts of some are counted in: half a century ago is a year."""

GRAINS = {
    "week": ("day", 7),
    "fortnight": ("day", 14),
    "hour": ("day", 0),
    "minute": ("day", 0),
    "second": ("day", 0),
}


def shifted(day: int, amount: float, unit: str) -> Cell:
    """Give the cell so many units from a day; weeks are counted in days, half years in months."""
    if unit == "workday":
        return cell("day", workday_moved(day, round(amount)))
    grain, size = GRAINS.get(unit, (unit, 1))
    if amount != int(amount) and unit in PARTED:
        grain, size = PARTED[unit]
    return cell(grain, day) + round(amount * size)


MONTHS = {"millennium": 12_000, "century": 1200, "decade": 120, "year": 12, "quarter": 3, "month": 1}
"""How many months a unit has."""


def day_moved(day: int, amount: float, unit: str) -> int:
    """Give the day so many units from another, the same day of its month where there is one."""
    if unit not in MONTHS:
        return shifted(day, amount, unit).first
    return months_on(day, round(amount * MONTHS[unit]))


WORKING = 5
"""How many days of a week are worked, from Monday on."""


def workday_moved(day: int, amount: int) -> int:
    """Give the working day so many of them after another day, or before it."""
    step = 1 if amount > 0 else -1
    weeks, rest = divmod(abs(amount), WORKING)
    while weekday(day) >= WORKING and amount:
        day -= step
    day += 7 * weeks * step
    for _ in range(rest):
        day += step
        while weekday(day) >= WORKING:
            day += step
    return day
