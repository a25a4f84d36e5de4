"""Dates by what is told of them: written out, or known only within their week or year. Each sense reads itself in a frame."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import attrs

from chronology.errors import WhenError
from chronology.expressions.senses.cells import SEASONS
from chronology.expressions.senses.cells import THURSDAY
from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import edtf_year
from chronology.expressions.senses.cells import timex_year
from chronology.expressions.senses.cells import year_of
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import placed
from chronology.when.calendar import days_from_civil
from chronology.when.calendar import days_in_month


@attrs.frozen
class Years:
    """Years that are no cell: decades and centuries before our era."""

    unit: str
    timex: str
    first_year: int
    last_year: int

    @property
    def first(self) -> int:
        """Give the first day."""
        return days_from_civil(self.first_year, 1, 1)

    @property
    def last(self) -> int:
        """Give the last day."""
        return days_from_civil(self.last_year, 12, 31)

    @property
    def edtf(self) -> str:
        """Write it as one of its years."""
        return f"[{edtf_year(self.first_year)}..{edtf_year(self.last_year)}]"

    def to(self, unit: str) -> Cell:
        """Give the first cell of another unit in it."""
        return cell(unit, self.first)


def decade_of(number: int, era: int = 1) -> Place:
    """Give a decade by its years without the last figure: the 630s, the 470s BC."""
    if era > 0:
        return Cell("decade", number)
    return Years("decade", f"BC{number:03}", -number * 10 - 8, 1 - number * 10)


@attrs.frozen
class Fixed:
    """A date that is wholly written out."""

    place: Place

    def read(self, frame: Frame) -> Reading:  # noqa: ARG002 - the frame is the business of others
        """Read it as it is written."""
        return placed(self.place, "as written")


@attrs.frozen
class OverYears:
    """Some time within years that follow each other, of which a month may be of either: the 1996-97 season."""

    first: int
    last: int

    def read(self, frame: Frame) -> Reading:  # noqa: ARG002 - the frame is the business of others
        """Read it as some time within them, which carries on nothing."""
        edtf = f"[{edtf_year(self.first)}..{edtf_year(self.last)}]"
        return Reading("DATE", f"{timex_year(self.first)}/{timex_year(self.last)}", (edtf,), "as written")


class Cycle(NamedTuple):
    """A cycle of cells: their unit, how many make a turn, what holds a turn, where a turn begins, and the TIMEX3 template."""

    unit: str
    length: int
    whole: str
    phase: int
    lead: int
    template: str

    @property
    def within(self) -> str:
        """Name the longest time that tells which turn is meant; a weekend does for days of the week."""
        return "weekend" if self.whole == "week" else self.whole


CYCLES = {
    "weekday": Cycle("day", 7, "week", -3, 0, "XXXX-WXX-{}"),
    "month": Cycle("month", 12, "year", 0, 0, "XXXX-{:02}"),
    "quarter": Cycle("quarter", 4, "year", 0, 0, "XXXX-Q{}"),
    "half": Cycle("half", 2, "year", 0, 0, "XXXX-H{}"),
    "season": Cycle("season", 4, "year", 0, 1, "XXXX-{}"),
}


YEARLY = ("month", "season")
"""The cycles whose year a paragraph of news may tell."""

NEAR = {"month": 1, "quarter": 1}
"""Within how many cells the one just over is meant even against the tense: the other lies most of a year away."""

BEGUN = 61
"""How many days of a half must be over before what was in it is told."""

COMING = 2
"""Which one is meant that has come, or comes next."""

WHICH = {
    1: "the next one",
    -1: "the last one before",
    COMING: "the coming one, for which something is dealt in",
}
NEXT = 2
"""Within how many months a coming one is meant where no verb tells."""


@attrs.frozen
class Cyclic:
    """A cell known only within its cycle: Monday, January, the third quarter; `which` is last (-1), this (0), next (1) or COMING."""

    cycle: str
    number: int
    which: int | None = None

    def read(self, frame: Frame) -> Reading:
        """Read it as the nearest such cell in the direction of the clause."""
        if frame.skew and self.cycle == "weekday":
            number = (self.number + frame.skew) % 7
            return attrs.evolve(self, number=number).read(frame._replace(skew=0))
        cycle = CYCLES[self.cycle]
        day = frame.here
        if day is None or frame.is_vague(cycle.within):
            return Reading("DATE", self.template, (), UNANCHORED)
        here = cell(cycle.unit, day)
        reached = frame.told_of if self.cycle in YEARLY else frame.reached
        if reached and self.which is None:
            return placed(self.carried(reached, frame), f"carried on from {reached.timex}")
        back = (here.index - self.number - cycle.phase) % cycle.length
        if self.which == 0:
            return self.this(back, day, frame)
        if self.cycle == "half" and back == 0 and frame.future is False and day - here.first < BEGUN:
            return placed(here + -cycle.length, "the latest one of which there is much to tell")
        steps, why = self.steps(back, cycle.length, future=frame.future)
        return placed(here + steps, why)

    def this(self, back: int, day: int, frame: Frame) -> Reading:
        """Read this summer, this Tuesday, this May: the one of the anchor's year or week, but for seasons and weekdays that the clause puts beside it."""
        cycle = CYCLES[self.cycle]
        here = cell(cycle.unit, day)
        just_over = back == 1 and frame.future is False
        if self.cycle == "season" and (back == 0 or just_over):
            return placed(here + -back, "the one just over" if back else "the one of the anchor")
        if turns := self.turned(back, here, frame):
            return placed(here + turns, "the one on the side to which the clause looks")
        found = cell(cycle.whole, day).to(cycle.unit) + self.number + cycle.lead
        if self.cycle == "season" and (turns := frame.turned(found)):
            return placed(found + turns * cycle.length, "the one on the side to which the clause looks")
        return placed(found, f"in the same {cycle.whole}")

    def turned(self, back: int, here: Cell, frame: Frame) -> int:
        """Give the days to this Tuesday where the one of the week lies on the side that the clause does not look to; 0 where it does not."""
        if self.cycle != "weekday" or not back or frame.future is None:
            return 0
        ahead = self.number < (here.index + THURSDAY) % 7
        return (7 - back if frame.future else 0) if ahead else (0 if frame.future else -back)

    def carried(self, reached: Place, frame: Frame) -> Cell:
        """Read it in the year, or week, that the story has come to, or in the next where that would lead back, far back in a year; what was `before` is no later."""
        cycle = CYCLES[self.cycle]
        found = reached.to(cycle.whole).to(cycle.unit) + self.number + cycle.lead
        if frame.before:
            turns = int((found + cycle.length).first <= reached.last) - int(found.first > reached.last)
            return found + turns * cycle.length
        if self.cycle == "weekday":
            return found + cycle.length * int(reached.unit == "day" and found.first < reached.first)
        over = min(reached.first - JUST, reached.first if frame.day is None else frame.day)
        aside = frame.last is not None and frame.last.last < min(found.first, reached.first)
        due = frame.future is True and found.last < over and not aside
        return found + cycle.length * (int(due) or self.turns_from(reached))

    def turns_from(self, reached: Place) -> int:
        """Give how many turns of its cycle a story goes on: to May from the winter, or to spring and January from December."""
        month = reached.to("month").index % 12
        if reached.unit == "season" and month == DECEMBER:
            return int(self.number < AFTER_WINTER.get(self.cycle, 0))
        if reached.unit not in FINE:
            return 0
        if self.cycle == "season":
            return WINTERS.get((month, self.number), 0)
        return int(self.cycle == "month" and month - self.number > FAR)

    @property
    def template(self) -> str:
        """Write it as TIMEX3 does where the year or week is not known."""
        written = SEASONS[self.number] if self.cycle == "season" else self.number + 1
        return CYCLES[self.cycle].template.format(written)

    def steps(self, back: int, length: int, *, future: bool | None) -> tuple[int, str]:
        """Choose how many cells to go, and say why."""
        ahead = -back % length
        close = NEAR.get(self.cycle, 0)
        if self.which in WHICH:
            return {1: ahead or length, -1: -(back or length), COMING: ahead}[self.which], WHICH[self.which]
        if future and 0 < back <= close:
            return -back, "the nearest one, as the coming one is far"
        if future is None and 0 < ahead <= NEXT and self.cycle == "month":
            return ahead, "the coming one, as it is near and no verb says it is over"
        if future:
            return ahead, "the coming one, as the clause looks forward"
        return -back, "the latest one, as nothing says it is to come"


@attrs.frozen
class NamedWeekday(Cyclic):
    """Last Wednesday, next Friday; one that is only a day off may be that of a week further, for who means yesterday seldom says so."""

    def read(self, frame: Frame) -> Reading:
        """Read it as one of the two, and as the further one where only one can be told."""
        reading = super().read(frame)
        near, here = reading.place, frame.here
        if near is None or here is None or near.first - here != self.which:
            return reading
        far = cell("day", near.first + 7 * self.which)
        first, last = sorted((near.edtf, far.edtf))
        why = "the day of a week further, or the one so near"
        return Reading("DATE", far.timex, (f"[{first},{last}]",), why, None, far)


SATURDAY, SUNDAY = 5, 6


@attrs.frozen
class Weekend:
    """A weekend, found by its Saturday."""

    which: int | None = None

    def read(self, frame: Frame) -> Reading:
        """Read it as the weekend of the nearest Saturday in the direction of the clause; on a Sunday last weekend is not the one one is in."""
        if (
            self.which == -1
            and frame.here is not None
            and not frame.narrative
            and (frame.here + THURSDAY) % 7 == SUNDAY
        ):
            frame = frame._replace(day=frame.here - 1)
        reading = Cyclic("weekday", SATURDAY, self.which).read(frame)
        if reading.place is None:
            return attrs.evolve(reading, value="XXXX-WXX-WE")
        return placed(reading.place.to("weekend"), reading.why)


FINE = ("day", "week", "month")
"""Units that tell where in its year a date lies."""

DECEMBER, FAR = 11, 7
"""The month in which winter begins, and how many months back lead too far."""

JUST = 35
"""How many days back a coming month or season may be all the same: in June, by April."""

AFTER_WINTER = {"month": 8, "season": 2}
"""The first month and the first season that a winter is not followed by, as the ones before it are nearer."""

WINTERS = {(0, 3): -1, (1, 3): -1, (8, 0): 1, (9, 0): 1, (10, 0): 1, (11, 0): 1}
"""How many years off a season is, by the month reached: the winter of January began the year before, the spring of October is the next."""


def carried_year(reached: Place, month: int, frame: Frame) -> int:
    """Give the year in which a story that has come to a date goes on with a month, or goes back to it."""
    carried = Cyclic("month", month - 1).carried(reached, frame)
    return carried.index // 12


SOON, LATE = 92, 30
"""Within how many days a date without a year may be a coming one where no verb tells, or a past one against the tense."""


@attrs.frozen
class Yearly:
    """A day of the year without its year: 15 November."""

    month: int
    day: int
    weekday: int | None = None
    which: int | None = None

    def read(self, frame: Frame) -> Reading:
        """Read it in the year that puts it nearest in the direction of the clause."""
        here = frame.here
        if here is None or frame.is_vague("year"):
            return Reading("DATE", self.template, (), UNANCHORED)
        if reached := frame.told_of:
            year = self.on_weekday(carried_year(reached, self.month, frame))
            return placed(self.in_year(year), f"carried on in the year {year}")
        day, why = self.chosen(here, future=frame.future)
        if self.weekday is not None and not self.agrees(day) and frame.day_told is not None:
            year = self.on_weekday(year_of(frame.day_told.first))
            day = max(day, self.in_year(year), key=self.agrees)
        return placed(day, why)

    @property
    def template(self) -> str:
        """Write it as TIMEX3 does where the year is not known."""
        return f"XXXX-{self.month:02}-{self.day:02}"

    def chosen(self, here: int, *, future: bool | None) -> tuple[Cell, str]:
        """Choose between the coming and the latest one, and say why."""
        year = year_of(here)
        ahead = self.nearest(here, range(year, year + 9))
        back = self.nearest(here, range(year, year - 9, -1))
        days = [back, ahead]
        if future is False and ahead.index - here > SOON and self.agrees(ahead):
            days = [self.in_year(one) for one in range(year_of(back.first), year - 9, -1)]
        if day := next(filter(self.agrees, days), None):
            return day, "the one on that day of the week"
        if self.which:
            return (ahead, "the next one") if self.which > 0 else (back, "the last one before")
        if future and here - back.index > LATE:
            return ahead, "the coming one, as the clause looks forward"
        if future is None and ahead.index - here < min(SOON, here - back.index):
            return ahead, "the coming one, as it is near and no verb says it is over"
        return back, "the latest one, as nothing says it is to come"

    def on_weekday(self, year: int) -> int:
        """Give a year, or the one beside it in which the day is on the day of the week that is named."""
        near = (one for one in (year, year - 1, year + 1) if self.agrees(self.in_year(one)))
        return next(near, year)

    def agrees(self, day: Cell) -> bool:
        """Tell whether a day is on the day of the week that is named."""
        return (day.index + THURSDAY) % 7 == self.weekday

    def nearest(self, here: int, years: range) -> Cell:
        """Give the first such day on the right side of the anchor."""
        for year in years:
            day = self.in_year(year) if self.day <= days_in_month(year, self.month) else None
            if day is not None and (day.index - here) * years.step >= 0:
                return day
        raise WhenError(f"no such day near day {here}")

    def in_year(self, year: int) -> Cell:
        """Give the day of a year; 29 February of a common year is its last."""
        return Cell("day", days_from_civil(year, self.month, min(self.day, days_in_month(year, self.month))))


def read_begun(whole: Sense, frame: Frame, begins: Callable[[Place], int]) -> Reading:
    """Read a time of which a part is told, by the first day of the part: the one before, where the part is over and the latest one has not come to it: it was approved in late June, written on 5 June."""
    reading, here = whole.read(frame), frame.here
    place = reading.place
    latest = (
        isinstance(whole, Cyclic) and whole.which is None and frame.future is False and frame.reached is None
    )
    if not latest or place is None or here is None or not place.first <= here < begins(place):
        return reading
    return whole.read(frame._replace(day=place.first - 1))
