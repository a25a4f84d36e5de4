"""What phrases mean that name no place in time: durations, sets, and references such as "now"."""

from __future__ import annotations

from typing import Any

import attrs

from chronology.errors import WhenError
from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import edtf_span
from chronology.expressions.senses.cells import edtf_window
from chronology.expressions.senses.cells import is_coarser
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.moments import DAY
from chronology.expressions.senses.moments import Moment
from chronology.expressions.senses.moments import moment_of
from chronology.expressions.senses.moments import moved
from chronology.expressions.senses.moments import written
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.shifts import day_moved
from chronology.expressions.senses.shifts import shifted
from chronology.expressions.words.lexicon import paired
from chronology.when import Duration

CODES = paired(
    "day=D week=W month=M quarter=Q year=Y decade=DE century=CE millennium=ML hour=H minute=M second=S weekend=WE workday=D"
)
CLOCK = ("hour", "minute", "second")
EONS = 10_000
"""From how many years on nobody means a year: in a million years."""


def timex_length(amount: float | None, unit: str) -> str:
    """Write a duration as TIMEX3 does; an unknown count is X."""
    count = "X" if amount is None else plainly(amount)
    return f"P{'T' if unit in CLOCK else ''}{count}{CODES[unit]}"


def plainly(amount: float) -> str:
    """Write a count in figures alone, as TIMEX3 has them: 10000000, 3.5."""
    return str(int(amount)) if amount == int(amount) else f"{amount:.15g}"


@attrs.frozen
class Length:
    """A duration: three days, almost 75 years, years; one that is `near` lacks little of its count.

    A `definite` one, the nine months, is known, so that "in" before it does not place it in time. `most` is the greater count of
    two to three weeks.
    """

    amount: float | None
    unit: str
    mod: str | None = None
    signal: str | None = None
    near: bool = False
    definite: bool = False
    most: float | None = None

    def nearly(self) -> Length:
        """Give it as hardly less: almost, nearly so long."""
        return attrs.evolve(self, mod="LESS_THAN", near=True)

    def modified(self, mod: str) -> Length:
        """Give it as only about so long."""
        return attrs.evolve(self, mod=mod)

    def from_day(
        self, sign: int, base: Sense | None = None, *, later: bool = False, told: bool = False
    ) -> Shift:
        """Give the time that lies so far from another."""
        mod, near, most = self.mod, self.near, self.most
        return Shift(self.amount, self.unit, sign, base, later, told, mod=mod, near=near, most=most)

    @property
    def shift(self) -> Shift:
        """Give the time so far on from the day of writing."""
        return self.from_day(1, Deictic("day", 0))

    @property
    def greatest(self) -> float:
        """Give the greatest count that it names."""
        return (self.amount if self.most is None else self.most) or 0

    @property
    def duration(self) -> Duration:
        """Give it as a value; raises WhenError where no count is given."""
        if self.amount is None:
            raise WhenError("a length of time without a count")
        unit, size = DURATIONS.get(self.unit, (f"{self.unit}s", 1))
        mod = WORDS[self.mod].replace("_", " ") if self.mod else None
        counts: dict[str, Any] = {unit: self.amount * size}
        return Duration(**counts, mod=mod)

    def read(self, frame: Frame) -> Reading:
        """Read it as a duration, placed in time only by "in" and "within"."""
        reading = Reading("DURATION", timex_length(self.amount, self.unit), (), "a length of time", self.mod)
        if (
            self.signal not in ("in", "within")
            or self.amount is None
            or (self.unit == "year" and self.amount >= EONS)
        ):
            return reading
        if self.unit in CLOCK:
            return self.from_now(reading, frame)
        if frame.here is None or not (frame.future or self.signal == "within"):
            return reading
        return self.ahead(reading, frame.here) if frame.future else self.since_then(reading, frame)

    def ahead(self, reading: Reading, day: int) -> Reading:
        """Place it after the day of writing."""
        if self.signal == "in":
            edtf = self.shift.bounded(day, shifted(day, self.amount or 0, self.unit))
            return attrs.evolve(reading, edtf=(edtf,), why=f"{self.amount:g} {self.unit}s on from the anchor")
        last = day_moved(day, self.greatest, self.unit)
        return attrs.evolve(reading, edtf=(edtf_window(day, last),), why="from the anchor on")

    def since_then(self, reading: Reading, frame: Frame) -> Reading:
        """Place it after what a story has come to, and no later than its writing."""
        reached = frame.reached
        if reached is None or frame.future is None:
            return reading
        last = day_moved(reached.last, self.greatest, self.unit)
        last = last if frame.day is None else min(last, max(frame.day, reached.last))
        return attrs.evolve(reading, edtf=(edtf_window(reached.first, last),), why=f"from {reached.timex} on")

    def from_now(self, reading: Reading, frame: Frame) -> Reading:
        """Place it in time by the moment of writing, where it is known and the clause looks forward."""
        if frame.now is None or not frame.future:
            return reading
        if self.signal == "in":
            edtf = self.shift.hours_from(frame.now // DAY, Moment(frame.now)).edtf
        else:
            edtf = (written(frame.now), written(moved(frame.now, self.greatest, self.unit)))
        return attrs.evolve(reading, edtf=edtf, why="counted from the moment of writing")


FINER = {"month": "day", "quarter": "month", "year": "month", "decade": "year", "century": "decade"}
"""In what the ends of one unit are told."""

DURATIONS = {
    "quarter": ("months", 3),
    "weekend": ("days", 2),
    "workday": ("days", 1),
    "decade": ("years", 10),
    "century": ("years", 100),
    "millennium": ("years", 1000),
}
"""The units that a duration does not count in, in those it counts in."""

WORDS = paired("APPROX=about LESS_THAN=almost MORE_THAN=over EQUAL_OR_MORE=at_least EQUAL_OR_LESS=at_most")
"""TIMEX3's mods in the words of a duration."""


@attrs.frozen
class Lasting:
    """A duration that reaches to the anchor or starts there, or to the date `beside` it: the last five years, the preceding two weeks."""

    amount: float | None
    unit: str
    direction: int
    most: float | None = None
    mod: str | None = None
    beside: bool = False

    @property
    def precedes(self) -> bool:
        """Tell whether it is the time right before another: the preceding three months."""
        return self.beside and self.direction < 0

    def modified(self, mod: str) -> Lasting:
        """Give it as only about so long."""
        return attrs.evolve(self, mod=mod)

    def read(self, frame: Frame) -> Reading:
        """Read it as a duration with the time that it covers."""
        reading = Reading("DURATION", timex_length(self.amount, self.unit), (), "a length of time", self.mod)
        if self.amount is None:
            return reading
        if self.unit in CLOCK:
            return self.by_the_hour(reading, frame)
        day, place = frame.here, "the anchor"
        if frame.last and self.follows(frame):
            day, place = frame.last.last, "the date mentioned last"
        elif frame.last and self.direction > 0 and frame.future is False and not frame.narrative:
            return attrs.evolve(reading, why="goes on from what is not told to the day")
        if frame.last and self.precedes and not is_coarser(frame.last, self.unit):
            return self.before(frame.last, reading)
        if day is None or frame.is_vague(self.unit):
            return attrs.evolve(reading, why=UNANCHORED)
        ends = [cell("day", day).edtf, self.far_end(day)][:: self.direction]
        return attrs.evolve(
            reading, edtf=tuple(ends), why=f"{'up to' if self.direction < 0 else 'from'} {place}"
        )

    def before(self, place: Place, reading: Reading) -> Reading:
        """Place it right before a date mentioned."""
        ends = self.far_end(place.first), cell("day", place.first - 1).edtf
        return attrs.evolve(reading, edtf=ends, why="up to the date mentioned last")

    def follows(self, frame: Frame) -> bool:
        """Tell whether it goes on from the date mentioned last, in a clause that looks back."""
        return (
            self.direction > 0
            and frame.future is False
            and frame.last is not None
            and frame.last.unit == "day"
        )

    def far_end(self, day: int) -> str:
        """Write the other end, somewhere between those of two counts where there are two."""
        end = self.end_from(day, self.amount)
        if self.mod == "EQUAL_OR_MORE":
            return f"[..{end.edtf}]" if self.direction < 0 else f"[{end.edtf}..]"
        if self.most is None:
            return f"{end.edtf}~" if self.mod == "APPROX" else end.edtf
        return edtf_span(*sorted((end, self.end_from(day, self.most)), key=lambda cell: cell.first))

    def end_from(self, day: int, count: float | None) -> Cell:
        """Give the other end as exactly as its unit is meant, that of a single one more exactly: the past year began in a month."""
        amount = (count or 0) * self.direction
        if self.amount == 1 and self.unit in FINER:
            return cell(FINER[self.unit], day_moved(day, amount, self.unit))
        return shifted(day, amount, self.unit)

    def hours_on(self, reading: Reading, frame: Frame) -> Reading:
        """Place it after the clock time mentioned last, in a clause that looks back."""
        start = moment_of(frame.last, frame.time) if frame.last else None
        if start is None:
            return attrs.evolve(reading, why="goes on from what is not told to the hour")
        ends = (start.at, moved(start.at, self.amount or 0, self.unit))
        return attrs.evolve(reading, edtf=tuple(f"{written(end)}{start.zone}" for end in ends), why=start.why)

    def by_the_hour(self, reading: Reading, frame: Frame) -> Reading:
        """Place it in time by the moment of writing, or by the day, of which nobody knows the hour."""
        if self.direction > 0 and frame.future is False and not frame.narrative:
            return self.hours_on(reading, frame)
        now, amount = frame.now, (self.amount or 0) * self.direction
        if now is not None:
            ends = [written(now), written(moved(now, amount, self.unit))][:: self.direction]
            why = f"{'up to' if self.direction < 0 else 'from'} the moment of writing"
            return attrs.evolve(reading, edtf=tuple(ends), why=why)
        if frame.here is None:
            return attrs.evolve(reading, why=UNANCHORED)
        start = frame.here * DAY + (0 if self.direction < 0 else DAY - 1)
        far = moved(start, amount, self.unit) // DAY
        return attrs.evolve(
            reading, edtf=(edtf_window(*sorted((far, frame.here))),), why="hours from some moment of the day"
        )


@attrs.frozen
class Reference:
    """A word that points to the present, the past or the future."""

    value: str

    def read(self, frame: Frame) -> Reading:  # noqa: ARG002 - the frame is the business of others
        """Read it as TIMEX3's reference."""
        return Reading("DATE", self.value, (), "a reference, no date")


@attrs.frozen
class Recurring:
    """Something that comes again: every Monday, daily, twice a week; a part of `each` may be told beside it: each year in June."""

    value: str
    mod: str | None = None
    each: bool = False

    def read(self, frame: Frame) -> Reading:  # noqa: ARG002 - the frame is the business of others
        """Read it as a set."""
        return Reading("SET", self.value, (), "comes again and again", self.mod)
