"""The calendar tape: the cells that the events of a story need, and the gaps where empty time is left out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import accumulate
from itertools import pairwise

import attrs

from chronology.drawing.telling.extents import Extent
from chronology.drawing.telling.extents import Known
from chronology.drawing.telling.extents import Stretch
from chronology.drawing.units import Unit
from chronology.drawing.units import count
from chronology.drawing.units import floor
from chronology.drawing.units import ruling
from chronology.drawing.units import step
from chronology.drawing.units import unit_of
from chronology.when import Edge

FILLED = {
    Unit.SECOND: 5,
    Unit.MINUTE: 5,
    Unit.HOUR: 3,
    Unit.DAY: 4,
    Unit.MONTH: 2,
    Unit.YEAR: 2,
    Unit.DECADE: 1,
    Unit.CENTURY: 1,
}
"""How many empty units of a kind are shown rather than torn out."""


@attrs.frozen
class Cell:
    """A piece of the tape: one unit, several under one label (unit None), or a gap where time is left out.

    A share sets its size against the other cells, where that follows from its time; `told` are words of its own.
    """

    start: int
    end: int
    unit: Unit | None
    torn: bool = False
    share: float | None = None
    told: tuple[str, str] | None = None
    since: int | None = None
    """The clock time before a gap, from which its length is counted."""

    @property
    def length(self) -> Stretch:
        """Give the time whose length is told in a gap: from 14:02 to 14:05 it is three minutes, though 14:02 lasts one."""
        return self.start if self.since is None else self.since, self.end

    @property
    def stretch(self) -> Stretch:
        """Give the time it covers."""
        return self.start, self.end


@attrs.frozen
class Cover:
    """What events ask the tape to show, quick to ask whether a piece lies in it."""

    named: frozenset[Stretch]
    starts: tuple[int, ...]
    reach: tuple[int, ...]
    """How far reaches any span that starts there or before."""

    @classmethod
    def of(cls, spans: Collection[Stretch]) -> Cover:
        """Order the spans."""
        ordered = sorted(spans)
        return cls(
            frozenset(spans),
            tuple(start for start, _ in ordered),
            tuple(accumulate((end for _, end in ordered), max)),
        )

    def holds(self, start: int, end: int) -> bool:
        """Tell whether a span covers the piece."""
        place = bisect_right(self.starts, start) - 1
        return place >= 0 and end <= self.reach[place]

    def begin(self, start: int) -> bool:
        """Tell whether a span begins at a moment."""
        place = bisect_right(self.starts, start) - 1
        return place >= 0 and self.starts[place] == start


def cells(known: Iterable[Extent], now: Stretch | None = None, *, is_close: bool = False) -> tuple[Cell, ...]:
    """Rule the tape for what is known: every unit named by an event is a cell of its own.

    `now` is the story's now, for a tape that has to reach it; on a close tape no two empty units stand side by side.
    """
    known = tuple(known)
    spans = {span for extent in known for span in stretches(extent, is_close=is_close)}
    if now is not None and not any(start < now[1] <= end for start, end in spans):
        spans.add(now)
    pieces = pieces_of(spans)
    if lost := set(unseen(pieces, {start for start, _ in spans})):
        ends = {span for extent in known for span in (extent.start, extent.end) if lost & {*span}}
        pieces = pieces_of(spans | {span for span in ends if span[0] < span[1]})
    tape = tuple(cell for number in range(len(pieces)) for cell in filled(pieces, number, is_close=is_close))
    return tape[1:] if tape and tape[0].torn else tape


def pieces_of(spans: Collection[Stretch]) -> list[Cell]:
    """Cut time at the ends of spans, into cells and gaps."""
    covered = Cover.of(spans)
    edges = sorted({edge for span in spans for edge in span})
    return [piece(start, end, covered) for start, end in pairwise(edges)]


def unseen(pieces: Sequence[Cell], starts: Collection[int]) -> Iterator[int]:
    """Give the moments at which nothing can be seen to begin, for a gap follows, or to end, between two gaps."""
    torn = [True, *(cell.torn for cell in pieces), True]
    moments = [*(cell.start for cell in pieces), *(cell.end for cell in pieces[-1:])]
    for moment, (before, after) in zip(moments, pairwise(torn), strict=False):
        if after and (before or moment in starts):
            yield moment


def stretches(extent: Extent, *, is_close: bool = False) -> Iterator[Stretch]:
    """Give the stretches that an extent asks the tape to show: its ends, on a close tape all of it where that can be told."""
    if extent.known is Known.UNDATED:
        return
    whole = extent.start[0], extent.end[1]
    closed = extent.known is Known.BAR and extent.start_edge is extent.end_edge is Edge.KNOWN
    if is_close and closed and ruling(*whole) >= Unit.DAY and tellable(*whole):
        yield whole
    else:
        yield from (span for span in (extent.start, extent.end) if span[0] < span[1])


def piece(start: int, end: int, spans: Cover) -> Cell:
    """Make a cell of a piece between two edges; a gap where no event asks for it, or none begins with it and no short label would tell it."""
    unit = unit_of(start, end)
    if (start, end) in spans.named or (unit is not None and spans.holds(start, end)):
        return Cell(start, end, unit)
    is_shown = tellable(start, end) or (
        spans.begin(start) and floor(start, Unit.YEAR) == floor(end - 1, Unit.YEAR)
    )
    return Cell(
        start, end, None, not (is_shown and spans.holds(start, end) and ruling(start, end) >= Unit.DAY)
    )


def tellable(start: int, end: int) -> bool:
    """Tell whether days of one month, months of one year, or years say the piece."""
    match ruling(start, end):
        case Unit.DAY:
            return count(start, end, Unit.DAY, 31) <= 31
        case Unit.MONTH:
            return count(start, end, Unit.MONTH, 12) < 12
        case _:
            return True


def filled(pieces: list[Cell], number: int, *, is_close: bool) -> Iterator[Cell]:
    """Rule a piece of few units; of a gap only in units no coarser than either neighbour's."""
    cell = pieces[number]
    unit = ruling(cell.start, cell.end)
    if cell.torn:
        beside = pieces[max(number - 1, 0) : number + 2]
        unit = min([unit, *(one.unit or ruling(*one.stretch) for one in beside if not one.torn)])
    most = min(FILLED.get(unit, 0), 1) if is_close else FILLED.get(unit, 0)
    if cell.unit is None and count(cell.start, cell.end, unit, most) <= most:
        start = cell.start
        while start < cell.end:
            yield Cell(start, step(start, unit), unit)
            start = step(start, unit)
    else:
        before = pieces[number - 1] if cell.torn and number else cell
        is_clock = before.unit is not None and before.unit < Unit.HOUR
        yield attrs.evolve(cell, since=before.start) if is_clock else cell


def runs(tape: tuple[Cell, ...]) -> Iterator[tuple[Cell, ...]]:
    """Give the unbroken pieces of the tape."""
    run: list[Cell] = []
    for cell in tape:
        if cell.torn and run:
            yield tuple(run)
            run = []
        elif not cell.torn:
            run.append(cell)
    if run:
        yield tuple(run)
