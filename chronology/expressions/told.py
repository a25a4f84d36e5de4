"""What a phrase says: its sense with its readings at both ends of the anchor, the time that holds both, and the expression made of them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import attrs

from chronology.expressions.expression import Expression
from chronology.expressions.senses.anaphora import Beside
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.counted import DayOfMonth
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import common
from chronology.expressions.senses.frames import placed
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.words.signals import shaped
from chronology.when import When


@attrs.define
class Told:
    """What a phrase says: its sense, and its readings at both ends of the anchor; it `shares` a year that another one names, or was over `before` what a story has come to; `place` is that of the first reading."""

    sense: Sense
    readings: tuple[Reading, Reading]
    future: bool | None = None
    shares: bool = False
    before: bool = False
    place: Place | None = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        self.place = self.readings[0].place

    @property
    def places(self) -> tuple[Place | None, Place | None]:
        """Give the places of both readings."""
        first, last = self.readings
        return first.place, last.place

    @property
    def goes_back(self) -> bool:
        """Tell whether it was over before what the story has come to: had left in May; two years earlier."""
        if isinstance(self.sense, Shift):
            return self.sense.later and self.sense.sign < 0
        day = day_of(self.sense)
        if isinstance(day, Beside) and day.which < 0:
            return True
        earlier = isinstance(day, Deictic) and day.same and day.offset < 0
        return self.before and (earlier or isinstance(day, Cyclic | Yearly | Fixed | DayOfMonth | Beside))

    @property
    def reading(self) -> Reading:
        """Give the reading in which both agree."""
        first, last = self.readings
        if first is last or first.value == last.value:
            return first
        why = f"{first.why}; the publication date is uncertain"
        return attrs.evolve(first, value=common([first.value, last.value]), why=why)

    @property
    def when(self) -> When | None:
        """Give the time that holds both; None where they have no place in time."""
        first, last = (reading.edtf for reading in self.readings)
        if not first or len(first) != len(last):
            return None
        ends = [within(a, b) for a, b in zip(first, last, strict=True)]
        return ends[0] if len(ends) == 1 else When.between(*ends)

    def when_shaped(self, shape: str) -> When | None:
        """Give the time as a signal shapes it; None where it has none, WhenError where the calendar has none."""
        first, last = self.readings[0].edtf, self.readings[1].edtf
        if first == last and len(first) == 1:
            return parsed(first[0], shape)
        when = self.when
        return shaped(when, shape) if when else None

    def at(self, place: Place, why: str = "") -> Told:
        """Read it as a place that is known."""
        return attrs.evolve(self, sense=Fixed(place), readings=(placed(place, why),) * 2)

    def beside(self, other: Told, *, narrative: bool, future: bool = True) -> Told:
        """Read it against another date: in its year, or as the next one after it, or the latest before it."""
        one, two = (reading.place for reading in other.readings)
        if one is None or two is None:
            return self
        ahead = future and not narrative
        frames = [Frame(place.first, future=ahead, last=place, narrative=narrative) for place in (one, two)]
        return Told(self.sense, (self.sense.read(frames[0]), self.sense.read(frames[1])))


@attrs.define
class Found:
    """An expression with what it was made from; one that `opens` an interval has its other end right after it."""

    expression: Expression
    told: Told
    opens: bool = False

    def timed(self, when: When, why: str, **changes: Any) -> Found:
        """Give it with the time that a neighbour tells."""
        told = when.with_text(self.expression.text)
        return attrs.evolve(self, expression=attrs.evolve(self.expression, when=told, anchor=why, **changes))


def within(first: str, last: str) -> When:
    """Make the time from the first of one text to the last of another."""
    return parsed(first) if first == last else When.within(parsed(first), parsed(last))


@lru_cache(maxsize=1 << 12)
def parsed(text: str, shape: str = "in") -> When:
    """Read EDTF, or ISO clock times that EDTF has no form for, as a signal shapes it."""
    return shaped(clocked(text) if "T" in text else When.parse(text), shape)


def clocked(text: str) -> When:
    """Read a clock time, or some moment before, after or between two: `[..b]`, `[a..]`, `[a..b]`."""
    if text.endswith("~"):
        return attrs.evolve(When.parse_clock(text[:-1]), edtf=None, qualifier="~")
    if text[0] != "[":
        return When.parse_clock(text)
    first, last = text[1:-1].split("..")
    if first and last:
        return When.within(When.parse_clock(first), When.parse_clock(last))
    return shaped(When.parse_clock(first), "not before") if first else When.parse_clock(last).by()
