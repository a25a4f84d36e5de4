"""Senses of nights, middles of weeks and new years that only their clause and the day spoken of tell: overnight, midweek, in the new year."""

from __future__ import annotations

import attrs

from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import edtf_window
from chronology.expressions.senses.cells import part_edtf
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading

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
        ahead = (frame.reached or frame.future is not False) and here - year.first > EARLY
        place = year + 1 if ahead else year
        return Reading(
            "DATE", place.timex, (part_edtf(place, "early"),), "the nearest new year", "START", place
        )


EARLY = 59
"""How many days a new year is new."""
