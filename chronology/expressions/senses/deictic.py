"""Dates told by their place beside the anchor, or beside the date mentioned last: today, last week, next year, the day after, overnight, midweek."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import edtf_window
from chronology.expressions.senses.cells import is_coarser
from chronology.expressions.senses.cells import part_edtf
from chronology.expressions.senses.cells import timex_year
from chronology.expressions.senses.cells import year_of
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import UNTOLD
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import placed
from chronology.expressions.senses.stretches import compared
from chronology.expressions.senses.stretches import read_period
from chronology.expressions.senses.stretches import years_on


@attrs.frozen
class Deictic:
    """A cell counted from the anchor's own: today (0), last week (-1), next year (1); `same` counts from the last date mentioned."""

    unit: str
    offset: int
    same: bool = False

    def read(self, frame: Frame) -> Reading:
        """Read it as so many cells from the anchor's."""
        if (self.unit, self.offset) == ("year", -1) and (period := compared(frame)):
            before = years_on(period, -1)
            return read_period(before, f"the same {before.unit} of last year, as sums are compared")
        passing = self.offset or (frame.narrative and self.unit == "day")
        on = (lambda day: cell(self.unit, day) + self.offset) if self.offset > 0 else None
        frame = beyond_aside(frame, self.unit, on) if self.same and passing else frame
        place = self.counted_on(frame)
        day = place.first if self.same and place else frame.here
        if day is None or (
            self.same and self.offset and frame.last is None and frame.minds_last(self.offset)
        ):
            why = UNANCHORED if day is None else UNTOLD
            return Reading("DATE", UNKNOWN.get(self.unit, "XXXX"), (), why)
        side = "before" if self.offset < 0 else "after"
        why = WHICH.get(self.offset, f"{abs(self.offset)} {{}}s {side}").format(self.unit)
        counts = self.same or frame.narrative
        if counts and frame.last and is_coarser(frame.last, self.unit):
            return counted_from(frame.last, self.unit, lambda day: cell(self.unit, day) + self.offset)
        return placed(cell(self.unit, day) + self.offset, why)

    def counted_on(self, frame: Frame) -> Place | None:
        """Give the time to count from: what a story has come to, or a later year told in passing where years are counted; none leads beyond the day of writing."""
        last, reached = frame.last, frame.reached
        if not self.offset or last is None or reached is None:
            return last or reached
        later = self.unit == "year" and last.first > reached.last
        beyond = frame.lies_ahead(cell(self.unit, reached.first) + self.offset)
        return last if self.unit == last.unit and (later or beyond) else reached


@attrs.frozen
class TheNext(Deictic):
    """The next year or week: that after the one mentioned last where news look back, else after the anchor's."""

    offset: int = 1

    def read(self, frame: Frame) -> Reading:
        """Read it in the direction of its clause."""
        over = frame.future is False and not frame.narrative
        return Deictic(self.unit, 1, same=over).read(frame)


@attrs.frozen
class TheUnit(Deictic):
    """The week, the full year: that of the anchor; `all` of it, for which something is told, is the one before where it has only begun."""

    offset: int = 0
    all: bool = False

    def read(self, frame: Frame) -> Reading:
        """Read it as one or the other."""
        before = self.all and frame.looks_back_early(self.unit)
        return Deictic(self.unit, -int(before)).read(frame._replace(compared=False))


@attrs.frozen
class ThatDay:
    """The day of a clock time that names none: the day mentioned last, else that of writing."""

    def read(self, frame: Frame) -> Reading:
        """Read it as the day mentioned last, whatever older time was mentioned since; a story that tells only its month does not tell the day."""
        frame = beyond_aside(frame, "day")
        last = frame.last
        if last is not None and (last.unit == "day" or frame.narrative):
            return Deictic("day", 0, same=True).read(frame)
        return Deictic("day", 0).read(frame)


@attrs.frozen
class Evening(ThatDay):
    """The day of a clock time that an early hour of the next day ends: between 11 p.m. and 1 a.m."""

    def read(self, frame: Frame) -> Reading:
        """Read it as the day of a clock time, but as the day before where the next one would lie ahead of what is over."""
        reading = ThatDay.read(self, frame)
        ahead = reading.place is not None and frame.is_today(reading.place)
        return Deictic("day", -1).read(frame) if ahead and frame.future is False else reading


UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
}


def beyond_aside(frame: Frame, unit: str, on: Callable[[int], Cell] | None = None) -> Frame:
    """Give the frame of what is counted in a unit, without a longer time that was only an aside to what the story has come to.

    On Friday we saw the bridge, built in 1566; the next day we left. He died in May 1890; his son, born in 1860, left the next month.
    Nor in news without one that lies ahead: sales rose on Friday; a survey is due in December; they had fallen the previous day.
    It was none where what comes `on` from the day, and is over in news, would lie ahead: he was jailed on Friday; in 2019 he was seen, and left a week later.
    """
    last, thread = frame.last, frame.thread
    told = thread if thread is not None and not is_coarser(thread, unit) else frame.day_told
    if (
        last is None
        or told is None
        or unit in LONG
        or (on and not frame.future and frame.is_ahead(on(told.first)))
    ):
        return frame
    elsewhere = thread == last and told.first - last.last > YEAR
    aside = told is thread or (last.last < told.first and not elsewhere) or frame.is_ahead(last)
    return frame._replace(last=told) if aside and is_coarser(last, unit) else frame


YEAR = 366
"""How many days before the day told last a time lies at least to which the story has gone back."""

LONG = ("year", "decade", "century", "millennium")
"""The units that count from a long time, not from the day before it: in the late 1970s; a year later."""


def counted_from(place: Place, unit: str, count: Callable[[int], Cell]) -> Reading:
    """Read a day, week or month counted from a longer time: it is bounded by what its first and its last day lead to."""
    unknown = "" if unit == "year" else UNKNOWN.get(unit, UNKNOWN["day"]).removeprefix("XXXX")
    first, end = count(place.first).first, count(place.last)
    led, last = (first if first >= place.first else end.first), end.last
    years = "XXXX" if is_coarser(place, "year") else timex_year(year_of(led))
    month = place.unit == "month" and unknown == "-XX-XX"
    value = f"{place.timex}-XX" if month else f"{years}{unknown}"
    edtf = place.edtf if (first, last) == (place.first, place.last) else edtf_window(first, last)
    why = f"a {unit} counted from {place.timex}, which is not told more exactly"
    return Reading("DATE", value, (edtf,), why, None, place)


WHICH = {
    -2: "the {} before the last",
    -1: "the {} before",
    0: "the {} of the anchor",
    1: "the {} after",
    2: "the {} after the next",
}


WEDNESDAY = 2


@attrs.frozen
class Overnight:
    """The night after the day spoken of; where none is, the one before the day of writing, or after it where the clause looks forward."""

    def read(self, frame: Frame) -> Reading:
        """Read it as a night, which ends on the day after its own."""
        frame = frame.looking()
        last, here = frame.last, frame.here
        if last is not None and last.unit == "day" and (frame.future or not frame.is_today(last)):
            return self.night(last.first, "the night after the day mentioned last")
        if here is None or frame.narrative or frame.told_of is not None:
            return Reading(
                "TIME", "XXXX-XX-XXTNI", (), UNANCHORED if here is None else "the night is not told"
            )
        return self.night(here - (not frame.future), "the night nearest to the day of writing")

    def night(self, day: int, why: str) -> Reading:
        """Read it as the night of a day."""
        return Reading("TIME", f"{cell('day', day).timex}TNI", (edtf_window(day, day + 1),), why)


@attrs.frozen
class Midweek:
    """The middle of the week of the nearest Wednesday in the direction of the clause."""

    def read(self, frame: Frame) -> Reading:
        """Read it as the days around that Wednesday."""
        reading = Cyclic("weekday", WEDNESDAY).read(frame)
        if reading.place is None:
            return attrs.evolve(reading, value="XXXX-WXX", mod="MID")
        week = reading.place.to("week")
        return Reading("DATE", week.timex, (part_edtf(week, "mid"),), reading.why, "MID", week)


@attrs.frozen
class NewYear:
    """The beginning of the year to come, or of the one that has come: in the new year."""

    def read(self, frame: Frame) -> Reading:
        """Read it as the nearest one in the direction of the clause, or the next one of a story; in the first months of a year it has just come."""
        here = frame.reached.first if frame.reached else frame.here
        if here is None or frame.is_vague("year"):
            return Reading("DATE", "XXXX", (), UNANCHORED, "START")
        year = cell("year", here)
        whole = frame.reached is not None and frame.reached.unit == "year"
        ahead = whole or ((frame.reached or frame.future is not False) and here - year.first > EARLY)
        place = year + 1 if ahead else year
        return Reading(
            "DATE", place.timex, (part_edtf(place, "early"),), "the nearest new year", "START", place
        )


EARLY = 59
"""How many days a new year is new."""
