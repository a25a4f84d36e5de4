"""Senses that count in another time: the 15th, the second week of May, week 31, the rest of the month."""

from __future__ import annotations

import attrs

from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import year_of
from chronology.expressions.senses.dates import read_begun
from chronology.expressions.senses.deictic import UNKNOWN
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import placed
from chronology.when.calendar import civil_from_days
from chronology.when.calendar import days_from_civil
from chronology.when.calendar import weekday as weekday_of

MIDWEEK = 3
"""An ISO week lies where its Thursday lies."""


@attrs.frozen
class DayOfMonth:
    """A day by its number alone: the 15th."""

    day: int

    def read(self, frame: Frame) -> Reading:
        """Read it as the nearest such day in the direction of the clause; in a narrative, in the month it has come to."""
        reached = frame.reached
        here = reached.first if reached else frame.here
        if here is None or frame.is_vague("month"):
            return Reading("DATE", f"XXXX-XX-{self.day:02}", (), UNANCHORED)
        if reached:
            return placed(self.carried(reached, frame), f"in the month mentioned last, {reached.timex}")
        if frame.last is not None and frame.last.unit in ("day", "month"):
            return self.beside(frame.last, here, future=frame.future)
        today = civil_from_days(here).day
        if frame.future:
            return placed(
                self.nearest(cell("month", here) + (self.day < today), 1),
                "the coming one, as the clause looks forward",
            )
        return placed(
            self.nearest(cell("month", here) + -(self.day > today), -1),
            "the latest one, as nothing says it is to come",
        )

    def carried(self, reached: Place, frame: Frame) -> Cell:
        """Give the day in the month that a story has come to, or in the next where that one is nearer to a day late in it: on 28 July; on the 3rd."""
        month = cell("month", reached.first + MIDWEEK * (reached.unit == "week"))
        found, ahead = self.nearest(month, 1), self.nearest(month + 1, 1)
        late = reached.unit == "day" and not frame.before
        return ahead if late and ahead.first - reached.last < reached.first - found.first else found

    def beside(self, last: Place, here: int, *, future: bool | None) -> Reading:
        """Read it in the month that is spoken of, or in the one beside it where the clause looks the other way."""
        month = cell("month", last.first)
        found = self.nearest(month, 1)
        over = last.last < here - NEARBY
        ahead = self.nearest(month + 1, 1)
        soon = last.first - found.first < ahead.first - last.first
        if future and not over and (found.first < here or (found.first < last.first and not soon)):
            found = ahead
        elif future is False and found.first > here:
            found = self.nearest(month + -1, -1)
        return placed(found, f"in the month spoken of, {month.timex}, or beside it")

    def nearest(self, month: Cell, step: int) -> Cell:
        """Give the day in the first month from one on that has it."""
        while self.day > month.last - month.first + 1:
            month = month + step
        return cell("day", month.first + self.day - 1)


@attrs.frozen
class PartOfYear(DayOfMonth):
    """A part of a year by its number alone, which only one told before it tells: rose in the second quarter, and fell in the third."""

    def read(self, frame: Frame) -> Reading:  # noqa: ARG002 - only the part before tells
        """Read it as nothing."""
        return Reading("", "", (), "no part of a year stands before")


NEARBY = 32
"""Within how many days of a day a weekday with its number is thought to belong to the same story."""

YEARS = 14
"""Within how many months a day falls on each day of the week."""


@attrs.frozen
class EntryDay(DayOfMonth):
    """A day by its number alone at the head of an entry; soon after the day of the one before, elsewhere it is nothing."""

    def read(self, frame: Frame) -> Reading:
        """Read it as the next such day of a story that tells its days."""
        reached = frame.reached
        if reached is None or reached.unit != "day":
            return Reading("", "", (), "a number")
        reading = super().read(frame)
        soon = reading.place is not None and 0 < reading.place.first - reached.first <= SOON
        return reading if soon else Reading("", "", (), "a number")


SOON = 10
"""How many days after an entry of a diary the next one is at most whose head is a number alone."""


@attrs.frozen
class WeekdayOfMonth:
    """A day by its weekday and number: Friday the 13th."""

    weekday: int
    day: int

    def read(self, frame: Frame) -> Reading:
        """Read it as the nearest such day, in the direction of the clause where a verb tells one."""
        if frame.here is None or frame.is_vague("month"):
            return Reading("DATE", f"XXXX-XX-{self.day:02}", (), UNANCHORED)
        last = frame.reached or frame.last
        near = self.near(last, frame.skew) if last else None
        if near is not None:
            return placed(cell("day", near), "the nearest one to the day mentioned last")
        here = frame.here
        days = [
            day
            for day in self.days(here)
            if frame.future is None or day == here or (day > here) == frame.future
        ] or self.days(here)
        if not days:
            return DayOfMonth(self.day).read(frame)
        return placed(
            cell("day", min(days, key=lambda day: abs(day - here))), "the nearest one on that day of the week"
        )

    def near(self, last: Place, skew: int) -> int | None:
        """Give such a day near the one mentioned last, if there is one."""
        days = [day for day in self.days(last.first, skew) if abs(day - last.first) < NEARBY]
        fine = days and last.unit in ("day", "month")
        return min(days, key=lambda day: (abs(day - last.first), -day)) if fine else None

    def days(self, here: int, skew: int = 0) -> list[int]:
        """Give the days around the anchor that have both the number and the weekday."""
        months = (cell("month", here) + step for step in range(-YEARS, YEARS + 1))
        days = (month.first + self.day - 1 for month in months if self.day <= month.last - month.first + 1)
        return [day for day in days if (weekday_of(day) - skew) % 7 == self.weekday]


@attrs.frozen
class NthOf:
    """The nth week, weekend, weekday or day of a time that holds it; from its end for -1."""

    nth: int
    unit: str
    whole: Sense
    weekday: int = 0

    def read(self, frame: Frame) -> Reading:
        """Read the whole, and count in it."""
        reading = read_begun(self.whole, frame, self.begins)
        place = reading.place
        if place is None or reading.value != place.timex:
            return Reading("DATE", "XXXX", (), reading.why)
        found = self.counted(place.first, place.last)
        if not place.first <= found.last or not found.first <= place.last:
            return Reading("DATE", "XXXX-XX-XX", (), f"there is none in {place.timex}")
        return placed(found, f"counted in {place.timex}: {reading.why}")

    def begins(self, place: Place) -> int:
        """Give the first day of what is counted in a time."""
        return self.counted(place.first, place.last).first

    def counted(self, first: int, last: int) -> Cell:
        """Count days of one weekday; a week is counted by its Thursday, a weekend by its Saturday."""
        if self.unit == "month":
            return cell("month", first if self.nth > 0 else last) + (
                self.nth - (self.nth > 0) + (self.nth < 0)
            )
        if self.unit == "day":
            return cell("day", first + self.nth - 1 if self.nth > 0 else last + 1 + self.nth)
        number = {"week": MIDWEEK, "weekend": 5}.get(self.unit, self.weekday)
        start = first + (number - weekday_of(first)) % 7
        end = last - (weekday_of(last) - number) % 7
        day = start + 7 * (self.nth - 1) if self.nth > 0 else end + 7 * (self.nth + 1)
        return cell(self.unit if self.unit in ("week", "weekend") else "day", day)


@attrs.frozen
class WeekOfYear:
    """A week by its number: week 31."""

    number: int
    year: int | None = None

    def read(self, frame: Frame) -> Reading:
        """Read it as an ISO week of its year, or of the anchor's."""
        if self.year is None and frame.here is None:
            return Reading("DATE", f"XXXX-W{self.number:02}", (), UNANCHORED)
        if self.year is not None:
            return placed(self.of(self.year), "a week by its number")
        year = year_of(frame.here or 0)
        return placed(self.of(year + frame.turned(self.of(year))), "a week by its number")

    def of(self, year: int) -> Cell:
        """Give the week of a year."""
        return cell("week", days_from_civil(year, 1, 4)) + (self.number - 1)


@attrs.frozen
class WeekHolding:
    """The week that begins with a day or holds it, or its weekend: the week of 4 February."""

    day: Sense
    unit: str = "week"

    def read(self, frame: Frame) -> Reading:
        """Read the day, and give its week."""
        reading = self.day.read(frame)
        if reading.place is None:
            return attrs.evolve(reading, value=UNKNOWN[self.unit])
        return placed(reading.place.to(self.unit), reading.why)


@attrs.frozen
class Rest:
    """What is left of the anchor's week, month or year (1), or is over of it (-1)."""

    unit: str
    side: int

    def read(self, frame: Frame) -> Reading:
        """Read it from the anchor to its end, or from its start to the anchor."""
        reading = Deictic(self.unit, 0).read(frame)
        if reading.place is None or frame.here is None:
            return reading
        here = cell("day", frame.here).edtf
        first, last = cell("day", reading.place.first).edtf, cell("day", reading.place.last).edtf
        ends = (here, last) if self.side > 0 else (first, here)
        return attrs.evolve(
            reading, edtf=ends, why="from the anchor to its end" if self.side > 0 else "up to the anchor"
        )
