"""What phrases made of phrases mean: parts and shares of times, times in times, times about so and times from one to another."""

from __future__ import annotations

import attrs

from chronology.expressions.senses.anaphora import UntoldDay
from chronology.expressions.senses.cells import PARTS as PARTED
from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import edtf_day
from chronology.expressions.senses.cells import edtf_window
from chronology.expressions.senses.cells import edtf_year
from chronology.expressions.senses.cells import part_edtf
from chronology.expressions.senses.cells import part_ends
from chronology.expressions.senses.cells import year_of
from chronology.expressions.senses.dates import CYCLES
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import read_begun
from chronology.expressions.senses.deictic import UNKNOWN
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import common
from chronology.expressions.senses.frames import placed
from chronology.expressions.senses.shifts import marked

OF_YEARS = ("decade", "century", "millennium")
DIVIDED = (*OF_YEARS, "month", "week", "quarter", "season", "day")
"""The units that are divided into their years, and all that are divided into years or days."""


@attrs.frozen
class Share:
    """One of so many equal parts of a time."""

    nth: int
    parts: int
    whole: Sense

    def read(self, frame: Frame) -> Reading:
        """Read the whole, and give its part."""
        return share(read_divided(self.whole, frame, self.nth, self.parts), self.nth, self.parts)


@attrs.frozen
class DecadeOf:
    """A decade by its number in a century; -1 is the last."""

    nth: int
    whole: Sense

    def read(self, frame: Frame) -> Reading:
        """Read the whole, and count its decades."""
        whole = self.whole.read(frame)
        if whole.place is None:
            return whole
        place = whole.place
        found = cell("decade", place.first) + (self.nth - 1) if self.nth > 0 else cell("decade", place.last)
        return placed(found, f"a decade of {place.timex}: {whole.why}")


def read_divided(whole: Sense, frame: Frame, nth: int, parts: int) -> Reading:
    """Read a time of which one of so many equal parts is told."""
    return read_begun(whole, frame, lambda place: divided(place.first, place.last, nth, parts)[0])


def share(whole: Reading, nth: int, parts: int) -> Reading:
    """Give one of so many equal parts of a time that has been read; its mod tells whether it is the first, the last or between."""
    mod = "START" if nth == 1 else "END" if nth == parts else "MID"
    if whole.place is None or whole.value != whole.place.timex:
        return attrs.evolve(whole, mod=mod)
    why = f"part {nth} of {parts}: {whole.why}"
    return attrs.evolve(whole, edtf=(window(whole.place, nth, parts),), mod=mod, why=why)


def window(place: Place, nth: int, parts: int) -> str:
    """Write some time in one of the parts, by years or by days."""
    if place.unit not in OF_YEARS:
        return edtf_window(*divided(place.first, place.last, nth, parts))
    first, last = divided(year_of(place.first), year_of(place.last), nth, parts)
    return f"[{edtf_year(first)}..{edtf_year(last)}]"


def divided(first: int, last: int, nth: int, parts: int) -> tuple[int, int]:
    """Give the first and last of one of so many parts of a run of numbers."""
    count = last - first + 1
    return first + (nth - 1) * count // parts, first + nth * count // parts - 1


@attrs.frozen
class Of:
    """A cell of its cycle in a time that holds it: the third quarter of last year, the summer of 1943."""

    part: Cyclic
    whole: Sense

    def read(self, frame: Frame) -> Reading:
        """Read the whole, and find the cell in it."""
        cycle, parts = CYCLES[self.part.cycle], PARTS.get(self.part.cycle)
        nth = self.part.number + 1
        reading = read_divided(self.whole, frame, nth, parts) if parts else self.whole.read(frame)
        if reading.place is None:
            return Reading("DATE", self.part.template, (), reading.why)
        if parts and (reading.place.unit in DIVIDED or reading.value != reading.place.timex):
            return share(reading, nth, parts)
        whole = reading.place.to(cycle.whole)
        return placed(whole.to(cycle.unit) + self.part.number + cycle.lead, reading.why)


PARTS = {"half": 2, "quarter": 4}
"""How many of a cycle's parts other times are divided into: the first half of the 19th century."""


@attrs.frozen
class Part:
    """The early, middle or late part of a time, or two of them: mid- to late July."""

    part: str
    whole: Sense

    def read(self, frame: Frame) -> Reading:
        """Read the whole, and narrow it by the conventions of `cells.PARTS`."""
        reading = read_begun(self.whole, frame, self.begins)
        if reading.place is None or reading.value != reading.place.timex or len(reading.edtf) != 1:
            return attrs.evolve(reading, mod=MODS.get(self.part))
        edtf = part_edtf(reading.place, self.part)
        return attrs.evolve(
            reading,
            edtf=(edtf,),
            mod=MODS.get(self.part),
            why=f"{self.part.replace(' ', ' to ')} part: {reading.why}",
        )

    def begins(self, place: Place) -> int:
        """Give the first day of the part of a time."""
        return part_ends(place, self.part)[0].first if place.unit in PARTED else place.first


@attrs.frozen
class PartOfThis:
    """The end of the week, midyear: a part of the anchor's unit, but in news of the one before or after it, where that lies on the side that the clause does not look to.

    The turn of the century is the nearest one, unless the clause looks back: 2000, told in 1999.
    """

    part: str
    unit: str

    def read(self, frame: Frame) -> Reading:
        """Read it as the part of one or the other."""
        here = frame.here
        turned = 0 if here is None else self.turned(frame, *part_ends(cell(self.unit, here), self.part))
        whole = Deictic(self.unit, turned or self.is_turn(frame))
        return Part(self.part, whole).read(frame._replace(compared=False))

    def is_turn(self, frame: Frame) -> bool:
        """Tell whether it is the start of a century to come, to which the clause does not look back."""
        here, back = frame.here, frame.before if frame.narrative else frame.future is False
        if here is None or back or (self.part, self.unit) != ("early", "century"):
            return False
        return year_of(here) % 100 >= (HALFWAY if frame.narrative else NEARLY)

    def turned(self, frame: Frame, first: Cell, last: Cell) -> int:
        """Tell to which unit the clause turns from the part of the anchor's, of which these are the first and the last cell."""
        return min(frame.turned(first), 0) + max(frame.turned(last), 0)


HALFWAY, NEARLY = 50, 90
"""From which year of a century on its end is nearer than its start, and from which it is near in any case."""


@attrs.frozen
class Narrowed:
    """The part of a time before (-1) or after (1) the anchor: earlier this year, later this week."""

    side: int
    whole: Sense

    def read(self, frame: Frame) -> Reading:
        """Read the whole up to the anchor or from it on, where the anchor lies in it."""
        reading = self.whole.read(frame)
        place, here = reading.place, None if frame.is_vague("day") else frame.here
        if place is None or here is None or not place.first <= here <= place.last or len(reading.edtf) != 1:
            return reading
        window = edtf_window(place.first, here) if self.side < 0 else edtf_window(here, place.last)
        return attrs.evolve(
            reading, edtf=(window,), why=f"{reading.why}, {'up to' if self.side < 0 else 'from'} the anchor"
        )


MODS = {"early": "START", "mid": "MID", "late": "END"}


@attrs.frozen
class OpenSide:
    """A time or any after it (1), or any before it (-1): Monday or later, 1850 or earlier, 3 p.m. or later."""

    whole: Sense
    side: int = 1

    def read(self, frame: Frame) -> Reading:
        """Read the time, and open one side of it."""
        reading = self.whole.read(frame)
        place = reading.place
        if place is None or len(reading.edtf) != 1:
            return reading
        first, last = edtf_day(place.first), edtf_day(place.last)
        if "T" in reading.edtf[0]:
            first = last = reading.edtf[0].removesuffix("~")
        elif place.unit in ("month", "year"):
            first = last = place.edtf
        edtf, mod, side = (
            (f"[{first}..]", "ON_OR_AFTER", "after")
            if self.side > 0
            else (f"[..{last}]", "ON_OR_BEFORE", "before")
        )
        return attrs.evolve(reading, edtf=(edtf,), mod=mod, why=f"{reading.why}, or {side} it")


@attrs.frozen
class Qualified:
    """A time that is about (`~`) or perhaps (`?`) so."""

    mark: str
    sense: Sense

    def read(self, frame: Frame) -> Reading:
        """Read it and mark it."""
        reading = self.sense.read(frame)
        edtf = tuple(marked(text, self.mark) for text in reading.edtf if "T" not in text) or reading.edtf
        return attrs.evolve(reading, edtf=edtf, mod="APPROX" if self.mark == "~" else reading.mod)


@attrs.frozen
class Interval:
    """From one time to another, said in one phrase: 22 to 23 November."""

    start: Sense
    end: Sense

    def read(self, frame: Frame) -> Reading:
        """Read both ends."""
        end = self.end.read(frame)
        start = self.start.read(frame._replace(last=end.place or frame.last))
        edtf = (*start.edtf, *end.edtf) if len(start.edtf) == len(end.edtf) == 1 else ()
        return attrs.evolve(end, value=f"{start.value}/{end.value}", edtf=edtf)


@attrs.frozen
class Both:
    """Several times, said in one phrase: 22 and 24 November; May 2, 4 and 5."""

    senses: tuple[Sense, ...]

    def read(self, frame: Frame) -> Reading:
        """Read all of them."""
        readings = [sense.read(frame) for sense in self.senses]
        edtf = ",".join(text for reading in readings for text in reading.edtf)
        return attrs.evolve(
            readings[-1],
            value=common([reading.value for reading in readings]),
            edtf=(f"{{{edtf}}}",) if edtf else (),
        )


FORENOON = "T10:00"
"""Before which an hour told after a late one is of the next day."""

TOLD_ON = {
    "FN": ("T01:00", "T06:00"),
    "AF": ("T00:00", "T12:00"),
    "EV": ("T05:00", "T12:00"),
    "LT": ("T08:00", "T12:00"),
}
"""From and before which hours one of twelve goes on with the hour before noon, the afternoon, or the evening, told before it."""


@attrs.frozen
class OfDay:
    """A part of a day, or a clock time of it (`T14:02`, with its zone in minutes): Tuesday evening, 9 a.m. on Friday.

    TIMEX3's value has the time as the clock shows it; the reading has the zone.
    """

    time: str
    day: Sense
    zone: int | None = None
    mod: str | None = None
    twelve: bool = False
    """Whether the clock shows twelve hours only, as where people say half past two."""

    def read(self, frame: Frame) -> Reading:
        """Read the day, and add the time; half past two after the afternoon of a day is in the afternoon, too."""
        first, end = TOLD_ON.get(frame.time.half if frame.time else "", ("", ""))
        if self.twelve and isinstance(self.day, ThatDay) and first <= self.time < end and not frame.before:
            return attrs.evolve(self, time=f"T{int(self.time[1:3]) + 12}{self.time[3:]}", twelve=False).read(
                frame
            )
        reading = self.read_day(frame.looking_back() if frame.future is False else frame)
        if self.mod:
            reading = attrs.evolve(reading, mod=self.mod)
        place = reading.place
        either = any("," in edtf for edtf in reading.edtf)
        if place is None or place.unit != "day" or either:
            return attrs.evolve(reading, type="TIME", value=f"{reading.value}{self.time}")
        timed = attrs.evolve(reading, type="TIME", value=f"{place.timex}{self.time}")
        if ":" not in self.time or self.time.startswith("T24"):
            return timed
        about = "~" if self.mod == "APPROX" else ""
        return attrs.evolve(timed, edtf=(f"{place.edtf}{self.time}{self.written_zone}{about}",))

    def read_day(self, frame: Frame) -> Reading:
        """Read the day; an early hour after a late one is of the day after: on Tuesday night ... by 5 a.m."""
        reading = self.day.read(frame)
        place = reading.place
        if place is not None and self.is_before_told(frame, place):
            return placed(cell("day", place.first - 1), f"the day before {place.timex}")
        if place is not None and self.is_after_told and frame.future is False and frame.is_ahead(place):
            return Reading("DATE", UNKNOWN["day"], (), "the day is not told")
        if (
            not (frame.time and frame.time.is_late)
            or frame.before
            or place is None
            or place.unit != "day"
            or not self.is_early
        ):
            return reading
        morning = cell("day", place.first + 1)
        over = frame.future is False and frame.is_ahead(morning)
        return reading if over else placed(morning, f"the morning after {place.timex}")

    def is_before_told(self, frame: Frame, place: Place) -> bool:
        """Tell whether a clock time of what was over by then is one of the day before, as it is later than the one told last: at 9:30 the alarm rang; he had left at 11 p.m."""
        last = frame.time.hour if frame.time and frame.before and frame.time.place == place else ""
        return isinstance(self.day, ThatDay) and ":" in last and ":" in self.time and self.time[1:] > last

    @property
    def is_after_told(self) -> bool:
        """Tell whether its day is the one after what was told: the following morning."""
        return isinstance(self.day, Deictic) and self.day.same and self.day.offset > 0

    @property
    def is_early(self) -> bool:
        """Tell whether it is an early hour, or a morning, of a day that it does not name."""
        if isinstance(self.day, UntoldDay):
            return self.time == "TMO"
        return isinstance(self.day, ThatDay) and self.time < FORENOON and ":" in self.time

    @property
    def written_zone(self) -> str:
        """Write the zone as ISO 8601 does."""
        if self.zone is None:
            return ""
        return (
            f"{'-' if self.zone < 0 else '+'}{abs(self.zone) // 60:02}:{abs(self.zone) % 60:02}"
            if self.zone
            else "Z"
        )


def day_of(sense: Sense) -> Sense:
    """Give the day that a time is a part of, or the time itself: yesterday morning is a part of yesterday."""
    return sense.day if isinstance(sense, OfDay) else sense
