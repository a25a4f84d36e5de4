"""Halves, thirds and quarters of times that the calendar does not divide so: the first half of the 19th century, the second half of May."""

from __future__ import annotations

import attrs

from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import edtf_window
from chronology.expressions.senses.cells import edtf_year
from chronology.expressions.senses.cells import year_of
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import placed

LONG = ("decade", "century", "millennium")
DIVIDED = (*LONG, "month", "week", "quarter", "season", "day")
"""The units that are divided into their years, and all that are divided into years or days."""


@attrs.frozen
class Share:
    """One of so many equal parts of a time."""

    nth: int
    parts: int
    whole: Sense

    def read(self, frame: Frame) -> Reading:
        """Read the whole, and give its part."""
        return share(self.whole.read(frame), self.nth, self.parts)


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


def share(whole: Reading, nth: int, parts: int) -> Reading:
    """Give one of so many equal parts of a time that has been read; its mod tells whether it is the first, the last or between."""
    mod = "START" if nth == 1 else "END" if nth == parts else "MID"
    if whole.place is None or whole.value != whole.place.timex:
        return attrs.evolve(whole, mod=mod)
    why = f"part {nth} of {parts}: {whole.why}"
    return attrs.evolve(whole, edtf=(window(whole.place, nth, parts),), mod=mod, why=why)


def window(place: Place, nth: int, parts: int) -> str:
    """Write some time in one of the parts, by years or by days."""
    if place.unit not in LONG:
        return edtf_window(*divided(place.first, place.last, nth, parts))
    first, last = divided(year_of(place.first), year_of(place.last), nth, parts)
    return f"[{edtf_year(first)}..{edtf_year(last)}]"


def divided(first: int, last: int, nth: int, parts: int) -> tuple[int, int]:
    """Give the first and last of one of so many parts of a run of numbers."""
    count = last - first + 1
    return first + (nth - 1) * count // parts, first + nth * count // parts - 1
