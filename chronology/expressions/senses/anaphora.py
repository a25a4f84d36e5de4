"""Senses that point back to the date mentioned last: then, that spring, the following March."""

from __future__ import annotations

import attrs

from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import edtf_day
from chronology.expressions.senses.cells import is_coarser
from chronology.expressions.senses.dates import CYCLES
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.deictic import LONG
from chronology.expressions.senses.deictic import UNKNOWN
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.deictic import beyond_aside
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import UNTOLD
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import placed
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.moments import written
from chronology.when.calendar import weekday


@attrs.frozen
class Then:
    """The time mentioned last: since then, at that time; a reference where none is mentioned, or nothing without a `value`."""

    value: str = "PAST_REF"
    always: bool = True

    def read(self, frame: Frame) -> Reading:
        """Read it as the date mentioned last, outside of narratives only if `always`."""
        if frame.last is None or not (self.always or frame.narrative):
            return Reading("DATE" if self.value else "", self.value, (), "a reference, no date")
        return placed(frame.last, "the time mentioned last")


@attrs.frozen
class UntoldDay:
    """A day that only the words before tell, if any do."""

    habit: bool = False

    def read(self, frame: Frame) -> Reading:
        """Read it as the day mentioned last, or as any day where none is, or where the words tell of a habit."""
        frame = beyond_aside(frame, "day")
        if self.habit or frame.last is None or frame.last.unit != "day":
            return Reading("DATE", "XXXX-XX-XX", (), "the day is not told")
        return placed(frame.last, "the day mentioned last")


@attrs.frozen
class That:
    """A cell of its cycle in the time mentioned last: that September, that same winter."""

    part: Cyclic

    def read(self, frame: Frame) -> Reading:
        """Read it as the one that the date mentioned last holds or touches, else the one later in its year, else the nearest one."""
        place = frame.last
        if place is None:
            return self.part.read(frame)
        cycle = CYCLES[self.part.cycle]
        if is_coarser(place, cycle.within):
            return Reading("DATE", self.part.template, (), UNANCHORED)
        found = place.to(cycle.whole).to(cycle.unit) + self.part.number + cycle.lead
        if place.unit not in LONG:
            around = (found + turn * cycle.length for turn in (-1, 0, 1))
            turns = [one for one in around if not frame.before or one.first <= place.last]
            nearest = min(turns, key=lambda one: distance(one, place) - LATER * (one.first > place.last))
            later = found in turns and found.first > place.last and distance(nearest, place) > AROUND
            found = found if later else nearest
        return placed(found, f"the one of {place.timex}")


AROUND = 31
"""How many days from a date its spring may begin or end: in early April that winter is the one just over."""


LATER = 2
"""How many days farther the one to come may be, to be the nearest: the summer of a winter."""


def distance(one: Cell, place: Place) -> int:
    """Give the days between two times, none where they touch."""
    return max(0, one.first - place.last, place.first - one.last)


@attrs.frozen
class Beside:
    """The next (1) or the latest (-1) cell of a cycle, seen from the date mentioned last: the following spring."""

    part: Cyclic
    which: int

    def read(self, frame: Frame) -> Reading:
        """Read it from the end, or from the start, of the date mentioned last."""
        frame = beyond_aside(frame, "day") if self.part.cycle == "weekday" else frame
        place, day = frame.last, frame.here
        if place is not None:
            if is_coarser(place, CYCLES[self.part.cycle].within):
                return Reading("DATE", self.part.template, (), UNANCHORED)
            spring = SPRING * (place.unit == "year" and self.part.cycle == "season")
            day = place.last if self.which > 0 else place.first + spring
        elif frame.minds_last(self.which):
            return Reading("DATE", self.part.template, (), UNTOLD)
        plain = frame._replace(day=day, last=None, thread=None, narrative=False)
        return attrs.evolve(self.part, which=self.which).read(plain)


SPRING = 60
"""How many days after its start a year has its first season; the winter before it is the previous one."""


@attrs.frozen
class TheWeekday:
    """A day of the week that the words before tell: on 6 May he was late, on the Thursday again."""

    part: Cyclic

    def read(self, frame: Frame) -> Reading:
        """Read it as the next one from the day or week mentioned last, or as the one before where that is over or still to come."""
        place = frame.last
        if place is None or place.unit not in ("day", "week", "weekend"):
            return self.part.read(frame)
        start = place.first if place.unit == "week" else place.last
        ahead = cell("day", start + (self.part.number + frame.skew - weekday(start)) % 7)
        to_come = frame.day is not None and ahead.first > frame.day and not frame.future
        back = ahead.first > place.last and (frame.before or to_come)
        return placed(ahead + -7 * int(back), f"the one beside {place.timex}")


@attrs.frozen
class DayOfEvent:
    """A day by its number from the first of something: it began on 3 May; on the second day it rained."""

    nth: int

    def read(self, frame: Frame) -> Reading:
        """Read it where a story tells when that began, and has come no further; elsewhere it is nothing."""
        begun, reached = frame.begun, frame.reached
        if begun is None or reached is None or self.nth < 1:
            return Reading("", "", (), "nobody says what began")
        day = cell("day", begun.first + self.nth - 1)
        if day.first < reached.first:
            return Reading("", "", (), "the story has come further")
        return placed(day, f"counted from {begun.timex}, when it began")


@attrs.frozen
class BesideEvent:
    """A day, week or year next to an event: the day after the attack; the Monday before the election has a value of its own."""

    unit: str
    value: str = ""

    def read(self, frame: Frame) -> Reading:  # noqa: ARG002 - only the event tells
        """Read it as an unknown one."""
        return Reading("DATE", self.value or UNKNOWN.get(self.unit, "XXXX"), (), FROM_EVENT)


FROM_EVENT = "counts from an event"
"""Why a phrase has no place in time until its event has one."""


@attrs.frozen
class OneDay:
    """Some day to come where the clause looks forward, else a day's length, or some day where it `begins` what is told."""

    begins: bool = False

    def read(self, frame: Frame) -> Reading:
        """Read it in the direction of its clause."""
        if frame.future:
            return Reading("DATE", "FUTURE_REF", (), "some day to come")
        if self.begins:
            return Reading("DATE", UNKNOWN["day"], (), "some day, nobody says which")
        return Length(1, "day").read(frame)


@attrs.frozen
class Today(Deictic):
    """The day of writing; in a story it is the present, not the day that the story has come to."""

    unit: str = "day"
    offset: int = 0

    def read(self, frame: Frame) -> Reading:
        """Read it as the day of writing, where that is spoken of."""
        if frame.narrative:
            return Reading("DATE", "PRESENT_REF", (), "the present, outside of the story")
        return Deictic.read(self, frame)


@attrs.frozen
class Now:
    """Now where it bounds a time: until now, between now and November. It is a reference with a place in time."""

    def read(self, frame: Frame) -> Reading:
        """Read it as the moment or the day of writing, where that is known and spoken of."""
        edtf: tuple[str, ...] = ()
        if frame.now is not None:
            edtf = (written(frame.now),)
        elif frame.day is not None and not frame.narrative:
            edtf = (edtf_day(frame.day),)
        return Reading("DATE", "PRESENT_REF", edtf, "the day of writing" if edtf else "a reference, no date")


@attrs.frozen
class InMode:
    """A word that is a reference only in narratives, or only in news.

    A story's former king and recent defeat point from its now; in news such words are mostly parts of titles. What comes soon in news is still
    to come; in a story it came soon after what was told before.
    """

    value: str
    narrative: bool

    def read(self, frame: Frame) -> Reading:
        """Read it as a reference in its mode, and as nothing elsewhere."""
        kind = "DATE" if frame.narrative == self.narrative else ""
        return Reading(kind, self.value, (), "a reference, no date")
