"""Durations of several units: a year and two months; 1 month 21 days ago."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronology.expressions.senses import moments
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import placed
from chronology.expressions.senses.lengths import CLOCK
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.lengths import timex_length
from chronology.expressions.senses.moments import timed
from chronology.expressions.senses.shifts import day_moved
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.patterns import Rule

ORDER = row("millennium century decade year quarter month week day hour minute second")


@attrs.frozen
class Compound:
    """A duration of several units, the largest first."""

    parts: tuple[Length, ...]

    @property
    def amount(self) -> float | None:
        """Give the count of the largest unit, by which the whole is counted."""
        return self.parts[0].amount

    def read(self, frame: Frame) -> Reading:  # noqa: ARG002 - the frame is the business of others
        """Read it as a duration."""
        days = [timex_length(part.amount, part.unit)[1:] for part in self.parts if part.unit not in CLOCK]
        clock = [timex_length(part.amount, part.unit)[2:] for part in self.parts if part.unit in CLOCK]
        value = f"P{''.join(days)}{'T' if clock else ''}{''.join(clock)}"
        return Reading("DURATION", value, (), "a length of time", self.parts[0].mod)

    def modified(self, mod: str) -> Compound:
        """Give it as only about so long."""
        return Compound((self.parts[0].modified(mod), *self.parts[1:]))

    def nearly(self) -> Compound:
        """Give it as hardly less."""
        return Compound((self.parts[0].nearly(), *self.parts[1:]))

    def from_day(self, sign: int, base: Sense | None = None, *, later: bool = False) -> Sense:
        """Make the day that lies so far from another."""
        return Shifts(self.parts, sign, base, later)


@attrs.frozen
class Shifts:
    """So many units of several kinds before or after a day: two years and a month ago."""

    parts: tuple[Length, ...]
    sign: int
    base: Sense | None = None
    later: bool = False

    def read(self, frame: Frame) -> Reading:
        """Read it as a day, each unit counted from where the one before led."""
        if frame.now is not None and self.base is None and self.parts[-1].unit in CLOCK:
            return timed(self.moment(frame.now), "counted from the moment of writing")
        day = self.day(frame)
        if day is None:
            return Reading("DATE", "XXXX-XX-XX", (), UNANCHORED)
        for part in self.parts:
            day = day_moved(day, self.sign * (part.amount or 0), part.unit)
        return placed(
            cell("day", day), f"counted {'back' if self.sign < 0 else 'on'}, one unit after another"
        )

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


def compound(**lengths: Length) -> Sense:
    """Make one duration of several, named from `a` on."""
    return Compound(tuple(lengths[name] for name in sorted(lengths)))


def descends(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether durations stand from the largest unit to the smallest, all of them counted."""
    lengths = [token.value for token in tokens[at:end] if token.kind == "@length"]
    if not all(isinstance(one, Length) and one.amount is not None and one.unit in ORDER for one in lengths):
        return False
    places = [ORDER.index(one.unit) for one in lengths]
    return places == sorted(set(places))


COMPOUNDS = (
    Rule("@length", "@length:a ,? and? @length:b", compound, descends),
    Rule("@length", "@length:a ,? and? @length:b ,? and? @length:c", compound, descends),
    Rule("@length", "@length:a ,? @length:b ,? and? @length:c ,? and? @length:d", compound, descends),
)
"""Rules of durations that follow each other."""
