"""From time to a place along the axis: every cell of the tape gets a size, and places follow by sums."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

import attrs

from chronology.drawing.calendar.tape import Cell
from chronology.drawing.marks.mark import FADE
from chronology.drawing.marks.mark import LEAST
from chronology.drawing.marks.mark import Fill
from chronology.drawing.marks.mark import Mark
from chronology.drawing.telling.extents import Extent
from chronology.drawing.telling.extents import Known
from chronology.when import Edge
from chronology.when.calendar import DAY

INSET = 1.5
"""Room between a window and the ends of its cells."""


LONGEST_FADE = 3 * FADE


@attrs.frozen(slots=False)
class Scale:
    """The tape with the place of every edge, in points along the axis; within a cell time runs evenly."""

    tape: tuple[Cell, ...]
    edges: tuple[float, ...]

    @cached_property
    def starts(self) -> list[int]:
        """Give the moment at which every cell begins."""
        return [cell.start for cell in self.tape]

    @property
    def is_torn(self) -> bool:
        """Tell whether time is left out."""
        return any(cell.torn for cell in self.tape)

    @property
    def start(self) -> float:
        """Give the place where the tape begins."""
        return self.edges[0]

    @property
    def end(self) -> float:
        """Give the place where the tape ends."""
        return self.edges[-1]

    def at(self, time: int) -> float:
        """Give the place of a moment; what lies off the tape is put at its end."""
        if not self.tape:
            return self.start
        number = min(max(bisect_right(self.starts, time) - 1, 0), len(self.tape) - 1)
        cell, place = self.tape[number], self.edges[number]
        share = min(max((time - cell.start) / (cell.end - cell.start), 0.0), 1.0)
        return place + share * (self.edges[number + 1] - place)

    def home(self, time: int) -> int:
        """Give the number of the cell a moment lies in."""
        return max(bisect_right(self.starts, time) - 1, 0)

    def span(self, number: int) -> tuple[float, float]:
        """Give the ends of a cell."""
        return self.edges[number], self.edges[number + 1]


def scaled(tape: Sequence[Cell], sizes: Iterable[float], start: float) -> Scale:
    """Lay cells of given sizes one after another."""
    return Scale(tuple(tape), tuple(accumulate(sizes, initial=start)))


def stretched(tape: Sequence[Cell], sizes: Sequence[float], room: float) -> list[float]:
    """Widen the cells, not the gaps, to fill the room."""
    gaps = sum(size for cell, size in zip(tape, sizes, strict=True) if cell.torn)
    ruled = sum(sizes) - gaps
    factor = max((room - gaps) / ruled, 1.0) if ruled else 1.0
    return [size if cell.torn else size * factor for cell, size in zip(tape, sizes, strict=True)]


def mark(extent: Extent, scale: Scale, limit: float, fill: Fill, *, approximate: bool) -> Mark:
    """Put an extent on the axis; what is still going on reaches the limit."""
    start, end = placed(inside(extent), scale)
    if extent.known in (Known.BY, Known.AFTER):
        start = end = faded(extent.known, start, scale)
    if extent.known is Known.WINDOW:
        room = min(INSET, max((end[1] - start[0] - LEAST) / 2, -LEAST / 2))
        start = end = (start[0] + room, end[1] - room)
    if extent.known is Known.BAR:
        start, end = open_ends(extent, start, end, scale, limit)
    return Mark(
        known=extent.known,
        start=start,
        end=end,
        start_edge=extent.start_edge,
        end_edge=extent.end_edge,
        fill=fill,
        approximate=approximate,
        timed=extent.end[1] - extent.start[0] < DAY,
        is_inside=extent.is_inside,
    )


def inside(extent: Extent) -> Extent:
    """Let what starts in the course of a day start in the middle of it, after what is only known to be of that day."""
    if not extent.is_inside:
        return extent
    noon = extent.start[0] + DAY // 2
    if extent.known is not Known.BAR:
        return attrs.evolve(extent, start=(noon, extent.start[1]), end=(noon, extent.end[1]))
    exact = extent.start[1] - extent.start[0] <= DAY
    return attrs.evolve(extent, start=(noon, noon if exact else extent.start[1]))


def placed(extent: Extent, scale: Scale) -> tuple[tuple[float, float], tuple[float, float]]:
    """Give the places of both stretches."""
    return (
        (scale.at(extent.start[0]), scale.at(extent.start[1])),
        (scale.at(extent.end[0]), scale.at(extent.end[1])),
    )


def faded(known: Known, span: tuple[float, float], scale: Scale) -> tuple[float, float]:
    """Give the room for "by" or "after": its own cell, and more beside it where that is narrow."""
    if span[1] - span[0] > FADE - 10:
        return (
            (max(span[0], span[1] - LONGEST_FADE), span[1])
            if known is Known.BY
            else (span[0], min(span[1], span[0] + LONGEST_FADE))
        )
    if known is Known.BY:
        return max(min(span[0], span[1] - FADE), min(scale.start, span[1] - 8)), span[1]
    return span[0], min(max(span[1], span[0] + FADE), max(scale.end, span[0] + 8))


def open_ends(
    extent: Extent,
    start: tuple[float, float],
    end: tuple[float, float],
    scale: Scale,
    limit: float,
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Give the ends of a bar with those that are open or unknown put where they are drawn."""
    first, last = start[0], end[1]
    if extent.end_edge is Edge.OPEN and first < limit:
        start, last = (min(first, limit - 8), start[1]), limit
    elif extent.end_edge is Edge.OPEN:
        last = min(first + FADE, max(scale.end, first + 8))
    elif extent.end_edge is Edge.UNKNOWN:
        last = min(max(start[1], first + FADE), max(scale.end, first + 8))
    if extent.start_edge is not Edge.KNOWN:
        first = max(min(end[0], last - FADE), min(scale.start, last - 8))
    known_start = start if extent.start_edge is Edge.KNOWN else (first, first)
    known_end = end if extent.end_edge is Edge.KNOWN else (last, last)
    return whole(known_start, extent.start, outer=0), whole(known_end, extent.end, outer=1)


def whole(span: tuple[float, float], stretch: tuple[int, int], *, outer: int) -> tuple[float, float]:
    """Give an end known to the day as one place."""
    return span if stretch[1] - stretch[0] > DAY else (span[outer], span[outer])
