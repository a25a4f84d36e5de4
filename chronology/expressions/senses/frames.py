"""What phrases are read against, and what a reading says.

A frame holds one day as the anchor; where the true anchor is uncertain a phrase is read at both its ends (`readings`),
which suffices because every reading moves on, or stays, as the anchor moves on.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple
from typing import Protocol

import attrs

from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import has_begun
from chronology.expressions.senses.cells import is_coarser


class Frame(NamedTuple):
    """What a phrase is read against: the anchor, where its clause looks, and what the text has told before it.

    - `day`, `moment`: the day of writing, and its moment in microseconds where the hour is known
    - `future`: whether the clause looks forward (or back: False); `before`: whether it tells of what was over by then: they had left in May
    - `last`: the date mentioned last, which is the anchor of a `narrative`; `thread`: what its story has come to, whatever was told aside
    - `order`: that of day and month in numbers
    - `period`: the quarter that a report speaks of; `compared`: a year before then means the same quarter a year before
    - `day_told`: the day mentioned last; `time`: the time of day mentioned last, if no date came after it; `clocked`: the day of such times
    - `over`: the date mentioned last that did not lie ahead of the day of writing; `recalled`: a time long over that a paragraph of news tells of
    - `log`, `entry`, `letter`: the day of the line of a log, the date that headed the last entry of a list, the day at the head of a letter
    - `begun`: the day on which something last began in a story
    - `skew`: how many days the week of another calendar lies behind ours, as that of Tuesday 8 April 1746
    """

    day: int | None
    future: bool | None = None
    last: Place | None = None
    narrative: bool = False
    period: Place | None = None
    compared: bool = False
    thread: Place | None = None
    moment: int | None = None
    order: str | None = None
    day_told: Place | None = None
    log: Place | None = None
    entry: Place | None = None
    time: Reading | None = None
    before: bool = False
    over: Place | None = None
    recalled: Place | None = None
    begun: Place | None = None
    clocked: Place | None = None
    letter: Place | None = None
    skew: int = 0

    @property
    def reached(self) -> Place | None:
        """Give the date that the story has come to, in a narrative."""
        return (self.thread or self.last) if self.narrative else None

    @property
    def told_of(self) -> Place | None:
        """Give the date that a story, or what a paragraph of news recalls, has come to."""
        return self.recalled if self.recalled and self.future is False else self.reached

    @property
    def now(self) -> int | None:
        """Give the moment to count hours from, where it is known."""
        return None if self.narrative and self.last else self.moment

    @property
    def here(self) -> int | None:
        """Give the day to count from."""
        return self.last.first if self.narrative and self.last else self.day

    def is_vague(self, unit: str) -> bool:
        """Tell whether a story has come to a longer time than a unit, of which one is not told: in 1861 he sold it; on Tuesday he left."""
        return self.reached is not None and is_coarser(self.reached, unit)

    def looks_back_early(self, unit: str) -> bool:
        """Tell whether a clause of news tells what is over, written early in a unit: at the end of the month sales were up, on 4 February."""
        over = self.future is False and not self.narrative
        return over and self.here is not None and has_begun(unit, self.here)

    def minds_last(self, offset: int) -> bool:
        """Tell whether what counts on from the date mentioned last is not read from the day of writing instead: in a story; and in news what would lie ahead, but is over."""
        return self.narrative or (offset > 0 and self.future is False)

    def turned(self, place: Place) -> int:
        """Tell where a clause of news turns from a time: to the one before (-1) as it is still to come and told as over, to the one after (1) as it is over."""
        if self.day is None or self.narrative or self.future is None:
            return 0
        return int(place.last < self.day) if self.future else -int(place.first > self.day)

    def on_day_told(self) -> Frame:
        """Give the frame of a time of the day mentioned before what was over by then."""
        last, day = self.last, self.day_told
        return self._replace(last=day) if last and day and last.first < day.first else self

    def after(self, place: Place, reading: Reading, *, reports: bool, aside: bool = False) -> Frame:
        """Give the frame of what follows a date, which may be the quarter that a report speaks of, or be told aside as it was over before."""
        keeps = aside and self.day_told is not None and place.first < self.day_told.first
        day = place if place.unit == "day" and not keeps else self.day_told
        time = reading if reading.type == "TIME" and not keeps else None
        if time is None and not self.narrative and is_coarser(place, "day"):
            time = self.time
        return self._replace(
            last=place,
            day_told=day,
            period=place if reports else self.period,
            time=time,
            over=self.over if self.is_ahead(place) else place,
            clocked=place if time and place.unit == "day" and ":" in time.value else self.clocked,
        )

    def is_ahead(self, place: Place) -> bool:
        """Tell whether a time lies ahead of the day of writing, in news."""
        return not self.narrative and self.lies_ahead(place)

    def lies_ahead(self, place: Place) -> bool:
        """Tell whether a time lies ahead of the day of writing."""
        return self.day is not None and place.first > self.day

    def is_today(self, place: Place) -> bool:
        """Tell whether a time is the day of writing, in news."""
        return not self.narrative and place.first == self.day == place.last

    def looking(self) -> Frame:
        """Give the frame of a night that only the day spoken of tells, in the direction of its clause."""
        if self.future is False:
            return self.looking_back()
        last, here = self.last, self.day
        old = last is not None and here is not None and last.last + WEEK < here
        return (
            self._replace(last=None, day_told=None, time=None)
            if self.future and old and not self.narrative
            else self
        )

    def looking_back(self) -> Frame:
        """Give the frame of what is over, which no date that lies ahead tells."""
        frame = self
        if self.day_told is not None and self.is_ahead(self.day_told):
            frame = frame._replace(day_told=self.over if self.over and self.over.unit == "day" else None)
        if self.last is not None and self.is_ahead(self.last):
            frame = frame._replace(last=self.over, time=None)
        return frame


WEEK = 7
"""After how many days a day mentioned tells no more of what is to come."""


@attrs.frozen
class Reading:
    """What a phrase says: TIMEX3 type, value and mod, its EDTF (two texts: from, to; none: no place in time), and why."""

    type: str
    value: str
    edtf: tuple[str, ...]
    why: str
    mod: str | None = None
    place: Place | None = None

    @property
    def hour(self) -> str:
        """Give the time of day of its value: 17:00, EV."""
        return self.value.partition("T")[2]

    @property
    def is_late(self) -> bool:
        """Tell whether it is so late in its day that an early hour after it is of the next."""
        return self.hour in ("NI", "EV") or (":" in self.hour and self.hour >= "17")

    @property
    def half(self) -> str:
        """Tell whether it is an hour before noon (FN), in the afternoon (AF), or early or late in the evening (EV, LT) of its day."""
        if ":" in self.hour and self.hour >= "06":
            return next((half for end, half in HALVES if self.hour < end), "")
        return self.hour if self.hour in ("AF", "EV") else ""


HALVES = (("12", "FN"), ("17", "AF"), ("20", "EV"), ("24", "LT"))
"""Up to which hours what part of the day lasts that an hour of twelve goes on with."""


class Sense(Protocol):
    """The meaning of a phrase."""

    def read(self, frame: Frame) -> Reading:
        """Read it in a frame."""


UNANCHORED = "needs a publication date"
UNTOLD = "counts from what no date tells"


@lru_cache(maxsize=1 << 12)
def placed(place: Place, why: str) -> Reading:
    """Read a phrase as a stretch of the calendar."""
    return Reading("DATE", place.timex, (place.edtf,), why, None, place)


def common(values: list[str]) -> str:
    """Write what several TIMEX3 values agree in, the rest as X."""
    pieces = [value.split("-") for value in values]
    if len({tuple(map(len, piece)) for piece in pieces}) > 1:
        return "XXXX"
    agreed = True
    written: list[str] = []
    for column in zip(*pieces, strict=True):
        agreed = agreed and len(set(column)) == 1
        written.append(column[0] if agreed else "X" * len(column[0]))
    return "-".join(written)


@attrs.frozen
class Anchor:
    """The first and last day on which a text may have been written, and the moment (in microseconds) where it is known."""

    first: int
    last: int
    moment: int | None = None

    @property
    def days(self) -> tuple[int, int]:
        """Give the days that bound the readings."""
        return self.first, self.last
