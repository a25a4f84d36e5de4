"""Senses of durations of several units: a year and two months, 1 month 21 days ago, the next 1 day and 5 hours."""

from __future__ import annotations

import attrs

from chronology.expressions.senses import moments
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import edtf_day
from chronology.expressions.senses.cells import edtf_window
from chronology.expressions.senses.cells import is_coarser
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import UNTOLD
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import placed
from chronology.expressions.senses.lengths import CLOCK
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.lengths import timex_length
from chronology.expressions.senses.moments import timed
from chronology.expressions.senses.moments import written
from chronology.expressions.senses.shifts import MONTHS
from chronology.expressions.senses.shifts import day_moved


@attrs.frozen
class Compound:
    """A duration of several units, the largest first."""

    parts: tuple[Length, ...]
    signal: str | None = None

    @property
    def amount(self) -> float | None:
        """Give the count of the largest unit, by which the whole is counted."""
        return self.parts[0].amount

    @property
    def mod(self) -> str | None:
        """Give the mod of the largest unit, which is that of the whole."""
        return self.parts[0].mod

    @property
    def near(self) -> bool:
        """Tell whether it lacks little of its count."""
        return self.parts[0].near

    def read(self, frame: Frame) -> Reading:
        """Read it as a duration, placed in time only by "in" and "within"."""
        reading = Reading("DURATION", self.value, (), "a length of time", self.mod)
        if not frame.future or self.signal not in ("in", "within"):
            return reading
        if self.signal == "within" and self.parts[-1].unit not in CLOCK and frame.here is not None:
            limit = edtf_window(frame.here, Shifts(self.parts, 1).led(frame.here))
            return attrs.evolve(reading, edtf=(limit,), why="from the anchor on")
        found = far_from(reading, self.parts, frame)
        return found if self.signal == "within" else attrs.evolve(found, edtf=found.edtf[1:])

    @property
    def value(self) -> str:
        """Write it as TIMEX3 does."""
        days = [timex_length(part.amount, part.unit)[1:] for part in self.parts if part.unit not in CLOCK]
        clock = [timex_length(part.amount, part.unit)[2:] for part in self.parts if part.unit in CLOCK]
        return f"P{''.join(days)}{'T' if clock else ''}{''.join(clock)}"

    def modified(self, mod: str) -> Compound:
        """Give it as only about so long."""
        return attrs.evolve(self, parts=(self.parts[0].modified(mod), *self.parts[1:]))

    def nearly(self) -> Compound:
        """Give it as hardly less."""
        return attrs.evolve(self, parts=(self.parts[0].nearly(), *self.parts[1:]))

    def from_day(
        self,
        sign: int,
        base: Sense | None = None,
        *,
        later: bool = False,
        told: bool = False,  # noqa: ARG002 - no news compare by several units
    ) -> Shifts:
        """Give the day that lies so far from another."""
        return Shifts(self.parts, sign, base, later)


@attrs.frozen
class Shifts:
    """So many units of several kinds before or after a day: two years and a month ago."""

    parts: tuple[Length, ...]
    sign: int
    base: Sense | None = None
    later: bool = False

    def read(self, frame: Frame) -> Reading:
        """Read it as exact as its least unit, each unit counted from where the one before led."""
        by_the_hour = self.base is None and self.parts[-1].unit in CLOCK
        if by_the_hour and (start := moments.start_of(frame, later=self.later)):
            told = timed(self.moment(start.at), start.why)
            return attrs.evolve(told, edtf=(f"{told.value}{start.zone}{start.about}",))
        day = self.day(frame)
        if day is None or self.is_loose(frame):
            return Reading("DATE", "XXXX-XX-XX", (), UNANCHORED if day is None else UNTOLD)
        least = self.parts[-1].unit
        if self.later and self.base is None and frame.last and is_coarser(frame.last, least):
            return self.from_longer(frame.last)
        return placed(
            cell(least if least in MONTHS else "day", self.led(day)),
            f"counted {'back' if self.sign < 0 else 'on'}, one unit after another",
        )

    def from_longer(self, place: Place) -> Reading:
        """Read it as exact as the longer time from which it is counted: a year and four days after some day of December."""
        first, last = self.led(place.first), self.led(place.last)
        found = placed(cell(place.unit, first), f"counted from {place.timex}, which is not told more exactly")
        return attrs.evolve(found, edtf=(edtf_window(first, last),))

    def is_loose(self, frame: Frame) -> bool:
        """Tell whether it is later than what no date tells, and over."""
        loose = self.later and self.sign > 0 and self.base is None and frame.last is None
        return loose and frame.future is False

    def led(self, day: int) -> int:
        """Give the day that all units lead to from another."""
        for part in self.parts:
            day = day_moved(day, self.sign * (part.amount or 0), part.unit)
        return day

    def moment(self, now: int) -> int:
        """Give the moment so far from another, its days counted before its hours."""
        for part in self.parts:
            amount = self.sign * (part.amount or 0)
            if part.unit in CLOCK:
                now = moments.moved(now, amount, part.unit)
            else:
                day, hours = divmod(now, moments.DAY)
                now = day_moved(day, amount, part.unit) * moments.DAY + hours
        return now

    def day(self, frame: Frame) -> int | None:
        """Give the day to count from."""
        if self.base is not None:
            place = self.base.read(frame).place
            return place.first if place else None
        return frame.last.first if self.later and frame.last else frame.here


@attrs.frozen
class LastingCompound:
    """A duration of several units that reaches to the anchor or starts there: the next 1 day and 5 hours."""

    parts: tuple[Length, ...]
    direction: int

    def read(self, frame: Frame) -> Reading:
        """Read it as a duration with the time that it covers."""
        reading = Reading("DURATION", Compound(self.parts).value, (), "a length of time")
        return far_from(reading, self.parts, frame, sign=self.direction)


def far_from(reading: Reading, parts: tuple[Length, ...], frame: Frame, *, sign: int = 1) -> Reading:
    """Place a duration between the anchor and what lies so far from it; hours need the moment of writing."""
    by_the_hour = parts[-1].unit in CLOCK
    if frame.here is None or (by_the_hour and frame.now is None):
        return reading
    far = Shifts(parts, sign).read(frame).edtf
    here = written(frame.now) if by_the_hour and frame.now is not None else edtf_day(frame.here)
    return attrs.evolve(
        reading, edtf=(here, *far)[::sign], why="counted from the anchor, one unit after another"
    )
