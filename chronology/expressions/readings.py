"""Senses to readings: a phrase read at both ends of its anchor, with its signal, as an `Expression` tells it."""

from __future__ import annotations

from functools import lru_cache

import attrs

from chronology.expressions.anchors import Anchor
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.fiscal import ends_period
from chronology.expressions.senses.fiscal import sets_period
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import common
from chronology.expressions.senses.lengths import Lasting
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.lengths import Recurring
from chronology.expressions.senses.lengths import Reference
from chronology.expressions.words.signals import Signal
from chronology.when import When

DEADLINES = ("by", "until", "not before")
"""The shapes that look forward."""

SETTLED = (Fixed, Lasting, Recurring, Reference)
"""The senses that are read alike wherever their clause looks."""

FINE = ("day", "week", "weekend", "month", "quarter", "season")
ASIDE = ("since", "until", "till")
"""What says how far the story has come: units finer than a year; and the words of asides, which do not."""


@attrs.frozen
class Context:
    """What a text has told so far, at each end of the anchor: the date mentioned last, and the one the story has come to."""

    anchor: Anchor | None
    narrative: bool = False
    last: tuple[Place | None, ...] = (None, None)
    thread: tuple[Place | None, ...] = (None, None)
    period: tuple[Place | None, ...] = (None, None)

    def frames(self, *, future: bool | None, compared: bool = False) -> list[Frame]:
        """Give the frames whose readings bound the true one: two, or one where the anchor is certain."""
        days = self.anchor.days if self.anchor else (None, None)
        first, last = zip(days, self.last, self.period, self.thread, strict=True)
        ends = (first,) if first == last else (first, last)
        moment = self.anchor.moment if self.anchor else None
        return [
            Frame(day, future, last, self.narrative, period, compared, at, moment)
            for day, last, period, at in ends
        ]

    def carried(self, told: Told, signal: str | None, *, heads: bool) -> Context:
        """Give the context of what follows a date; a year or more carries the story on only from the head of its sentence."""
        if not self.narrative:
            return self
        places = tuple(reading.place for reading in told.readings)
        fine = places[0] is not None and (self.thread[0] is None or places[0].unit in FINE)
        if all(places) and (fine or (heads and signal not in ASIDE)):
            return attrs.evolve(self, thread=places)
        return self

    def after(self, told: Told) -> Context:
        """Give the context of what follows a date."""
        places = tuple(reading.place for reading in told.readings)
        if places[0] is None or places[-1] is None:
            return attrs.evolve(self, period=(None, None)) if ends_period(told.sense) else self
        expected = bool(told.future or self.period[0])
        if self.anchor and sets_period(told.sense, places[-1], self.anchor.last, expected=expected):
            return attrs.evolve(self, last=places, period=places)
        return Context(self.anchor, self.narrative, places, self.thread, self.period)


@attrs.frozen
class Told:
    """What a phrase says: its sense, and its readings at both ends of the anchor."""

    sense: Sense
    readings: tuple[Reading, Reading]
    future: bool | None = None

    @property
    def reading(self) -> Reading:
        """Give the reading in which both agree."""
        first, last = self.readings
        if first.value == last.value:
            return first
        why = f"{first.why}; the publication date is uncertain"
        return attrs.evolve(first, value=common([first.value, last.value]), why=why)

    @property
    def when(self) -> When | None:
        """Give the time that holds both; None where they have no place in time."""
        first, last = self.readings
        if not first.edtf or len(first.edtf) != len(last.edtf):
            return None
        ends = [within(a, b) for a, b in zip(first.edtf, last.edtf, strict=True)]
        return ends[0] if len(ends) == 1 else When.between(*ends)

    def beside(self, other: Told, *, narrative: bool, future: bool = True) -> Told:
        """Read it against another date: in its year, or as the next one after it, or the latest before it."""
        one, two = (reading.place for reading in other.readings)
        if one is None or two is None:
            return self
        frames = [Frame(place.first, future=future, last=place, narrative=narrative) for place in (one, two)]
        return Told(self.sense, (self.sense.read(frames[0]), self.sense.read(frames[1])))


def minds_clause(sense: Sense, signal: Signal) -> bool:
    """Tell whether a sense may be read otherwise where its clause looks forward; a quarter may be one reported."""
    if isinstance(sense, Length):
        return signal.words in ("in", "within")
    return not isinstance(sense, SETTLED) or (isinstance(sense, Fixed) and sense.place.unit == "quarter")


def told(
    sense: Sense,
    signal: Signal,
    context: Context,
    *,
    future: bool | None,
    compared: bool = False,
    over: bool = False,
) -> Told:
    """Read a sense in its context; what is over does not look forward, a deadline else does."""
    if isinstance(sense, Length):
        sense = attrs.evolve(sense, signal=signal.words)
    if signal.shape in DEADLINES or over:
        forward: bool | None = not over
    else:
        forward = True if is_planned(sense, signal) else future
    readings = [sense.read(frame) for frame in context.frames(future=forward, compared=compared)]
    return Told(sense, (readings[0], readings[-1]), future)


def is_planned(sense: Sense, signal: Signal) -> bool:
    """Tell whether a day is one that something is planned for: a hearing for 4 September."""
    days = isinstance(sense, Yearly) or (isinstance(sense, Cyclic) and sense.cycle == "weekday")
    return days and signal.words == "for"


def within(first: str, last: str) -> When:
    """Make the time from the first of one text to the last of another."""
    return parsed(first) if first == last else When.within(parsed(first), parsed(last))


@lru_cache(maxsize=1 << 12)
def parsed(text: str) -> When:
    """Read EDTF, or an ISO clock time that EDTF has no form for."""
    return When.parse_clock(text) if "T" in text else When.parse(text)
