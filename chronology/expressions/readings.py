"""Senses to readings: a phrase read at both ends of its anchor, with its signal, as an `Expression` tells it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import attrs

from chronology.expressions.anchors import Anchor
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.compound import Compound
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.deictic import TheNext
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
from chronology.expressions.senses.limits import Limit
from chronology.expressions.senses.rolling import Rolling
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.words.signals import Signal
from chronology.expressions.words.signals import shaped
from chronology.when import When

DEADLINES = ("by", "until", "not before")
"""The shapes that look forward."""

SETTLED = (Lasting, Recurring, Reference)
"""Senses that are read alike wherever their clause looks."""

YEAR = 366
"""How many days a year within a sentence lies ahead at least if the story has come to it."""

FINE = ("day", "week", "weekend", "month", "quarter", "season")
ASIDE = ("since", "until", "till")
"""What says how far the story has come: units finer than a year; and the words of asides, which do not."""


class Context(NamedTuple):
    """What a text has told so far: the frame its next phrase is read in, or two frames, one for each end of an uncertain anchor."""

    frames: tuple[Frame, ...]

    @classmethod
    def of(cls, anchor: Anchor | None, *, narrative: bool = False, order: str | None = None) -> Context:
        """Give the context in which a text begins."""
        if anchor is None:
            return cls((Frame(None, narrative=narrative, order=order),))
        days = dict.fromkeys(anchor.days)
        return cls(tuple(Frame(day, narrative=narrative, moment=anchor.moment, order=order) for day in days))

    def ordered(self, order: str) -> Context:
        """Give the context with the order of day and month that a text tells, "" where it tells none."""
        return Context(tuple(frame._replace(order=order) for frame in self.frames))

    @property
    def order(self) -> str | None:
        """Give the order of day and month in numbers; "" where the text tells none, None where it was not asked."""
        return self.frames[0].order

    @property
    def narrative(self) -> bool:
        """Tell whether dates carry on from one to the next."""
        return self.frames[0].narrative

    @property
    def day(self) -> int | None:
        """Give the day whose century two figures of a year are of: that of writing, or one that the story has come to."""
        reached = self.frames[0].reached
        return reached.first if reached else self.frames[0].day

    @property
    def period(self) -> Place | None:
        """Give the quarter that a report speaks of."""
        return self.frames[0].period

    def looking(self, *, future: bool | None, compared: bool) -> Sequence[Frame]:
        """Give the frames of a phrase in its clause."""
        if future is None and not compared:
            return self.frames
        return [frame._replace(future=future, compared=compared) for frame in self.frames]

    def going_back(self) -> Context:
        """Give the context of what was over before what a story has come to."""
        return Context(tuple([frame._replace(before=True) for frame in self.frames]))

    def carried(self, told: Told, signal: str | None, *, heads: bool, aside: bool) -> Context:
        """Give the context of what follows a date of a story.

        A year carries the story on from the head of its sentence, or where it lies more than a year ahead ("she married in 1897"); an aside
        (it lasted until the armistice of May) does not carry it at all.
        """
        first, last = told.places
        if first is None or last is None or (aside and self.frames[0].thread):
            return self
        thread = self.frames[0].thread
        if thread and (is_doubtful(told, thread) or told.goes_back):
            return self
        onward = thread is not None and signal == "in" and first.first - thread.last > YEAR
        if thread and first.unit not in FINE and (not (heads or onward) or signal in ASIDE):
            return self
        ends = zip(self.frames, (first, last), strict=False)
        return Context(tuple([frame._replace(thread=place) for frame, place in ends]))

    def after(self, told: Told) -> Context:
        """Give the context of what follows a date."""
        first, last = told.places
        if first is None or last is None:
            ends_it = self.period is not None and ends_period(told.sense)
            return Context(tuple([frame._replace(period=None) for frame in self.frames])) if ends_it else self
        here = self.frames[-1].day
        expected = bool(told.future or self.period)
        reports = here is not None and sets_period(told.sense, last, here, expected=expected)
        ends = zip(self.frames, (first, last), told.readings, strict=False)
        return Context(
            tuple([frame.after(place, reading, reports=reports) for frame, place, reading in ends])
        )

    def in_log(self) -> Context:
        """Give the context of a clock time that begins a line of a log, and names no day."""
        return Context(tuple([frame._replace(last=frame.log or frame.last) for frame in self.frames]))

    def in_list(self) -> Context:
        """Give the context of a date that heads an entry of a list, which goes on from the entry before it."""
        return Context(
            tuple(
                [
                    frame._replace(narrative=True, thread=frame.entry) if frame.entry else frame
                    for frame in self.frames
                ]
            )
        )

    def listed(self, told: Told) -> Context:
        """Give the context of a list after the date that heads an entry of it."""
        if None in told.places:
            return self
        ends = zip(self.frames, told.places, strict=False)
        return Context(tuple([frame._replace(entry=place) for frame, place in ends]))

    def logged(self, told: Told) -> Context:
        """Give the context of a log after the time that begins a line of it."""
        if any(place is None or place.unit != "day" for place in told.places):
            return self
        ends = zip(self.frames, told.places, strict=False)
        return Context(tuple([frame._replace(log=place) for frame, place in ends]))

    def reporting(self, period: Place) -> Context:
        """Give the context of a report that has told which quarter it speaks of."""
        return Context(tuple([frame._replace(period=period) for frame in self.frames]))


class Told(NamedTuple):
    """What a phrase says: its sense, and its readings at both ends of the anchor; it `shares` a year that another one names, or was over `before` what a story has come to."""

    sense: Sense
    readings: tuple[Reading, Reading]
    future: bool | None = None
    shares: bool = False
    before: bool = False

    @property
    def places(self) -> tuple[Place | None, Place | None]:
        """Give the places of both readings."""
        first, last = self.readings
        return first.place, last.place

    @property
    def goes_back(self) -> bool:
        """Tell whether it names no year, and was over before what the story has come to: had left in May; two years earlier."""
        if isinstance(self.sense, Shift):
            return self.sense.later and self.sense.sign < 0
        return self.before and isinstance(self.sense, Cyclic | Yearly)

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
        first, last = (reading.edtf for reading in self.readings)
        if first == last and len(first) == 1:
            return parsed(first[0], shape)
        when = self.when
        return shaped(when, shape) if when else None

    def beside(self, other: Told, *, narrative: bool, future: bool = True) -> Told:
        """Read it against another date: in its year, or as the next one after it, or the latest before it."""
        one, two = (reading.place for reading in other.readings)
        if one is None or two is None:
            return self
        frames = [Frame(place.first, future=future, last=place, narrative=narrative) for place in (one, two)]
        return Told(self.sense, (self.sense.read(frames[0]), self.sense.read(frames[1])))


def is_doubtful(told: Told, thread: Place) -> bool:
    """Tell whether a story may not have come to a winter, but look back to it: over the winter, told of June, or of a year."""
    sense = told.sense
    winter = isinstance(sense, Cyclic) and (sense.cycle, sense.number, sense.which) == (
        "season",
        WINTER,
        None,
    )
    return winter and (thread.unit not in FINE or thread.to("month").index % 12 < SEPTEMBER)


WINTER, SEPTEMBER = 3, 8
"""The number of the season, and of the first month from which it is the coming one."""


def is_bare_clock(sense: Sense) -> bool:
    """Tell whether a sense is a clock time that names no day."""
    return isinstance(sense, OfDay) and isinstance(sense.day, ThatDay)


def is_ahead(sense: Sense) -> bool:
    """Tell whether a sense is a length of time to come: the next two days."""
    return (isinstance(sense, Lasting) and sense.direction > 0) or (
        isinstance(sense, Rolling) and sense.which > 0
    )


def minds_clause(sense: Sense, signal: Signal) -> bool:
    """Tell whether a sense may be read otherwise where its clause looks forward; a quarter may be one reported."""
    if isinstance(sense, Length | Compound):
        return signal.words in ("in", "within")
    if isinstance(sense, Fixed):
        return sense.place.unit == "quarter"
    if isinstance(sense, Deictic):
        return sense.unit == "quarter" or isinstance(sense, TheNext)
    return not isinstance(sense, SETTLED) and not (
        isinstance(sense, Shift) and sense.base is None and not sense.follows
    )


def told(
    sense: Sense,
    signal: Signal,
    context: Context,
    *,
    future: bool | None,
    compared: bool = False,
    over: bool = False,
) -> Told:
    """Read a sense in its context; what is over does not look forward, a deadline else does; a date once planned for may be near ahead."""
    if isinstance(sense, Compound) or (isinstance(sense, Length) and not sense.definite):
        sense = attrs.evolve(sense, signal=signal.words)
    elif signal.words == "within" and isinstance(sense, Shift) and sense.base is not None:
        sense = Limit(sense)
    if signal.shape in DEADLINES or over:
        once = signal.words == "for" and isinstance(sense, Yearly)
        forward: bool | None = None if over and once else not over
    else:
        forward = True if is_planned(sense, signal) or (future is None and is_begun(signal)) else future
        forward = None if signal.words == "effective" and isinstance(sense, Yearly) else forward
    readings = [sense.read(frame) for frame in context.looking(future=forward, compared=compared)]
    return Told(sense, (readings[0], readings[-1]), future, before=context.frames[0].before)


def is_begun(signal: Signal) -> bool:
    """Tell whether something is to begin where no verb says that it has: starting Monday, masks are required."""
    return signal.words in (
        "starting",
        "beginning",
        "effective",
        "starting on",
        "beginning on",
        "starting in",
        "beginning in",
    )


def is_planned(sense: Sense, signal: Signal) -> bool:
    """Tell whether a day is one that something is planned for, or comes before: a hearing for 4 September, ahead of Friday's vote."""
    weekday = isinstance(sense, Cyclic) and sense.cycle == "weekday"
    if signal.words == "effective":
        return weekday
    return (weekday or isinstance(sense, Yearly)) and signal.words in ("for", "ahead of")


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
