"""The layout of a column: a tape from top to bottom, each label straight beside its mark."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from math import inf

import attrs

from chronology.drawing.calendar.axis import Axis
from chronology.drawing.calendar.axis import is_undated
from chronology.drawing.calendar.axis import marks_of
from chronology.drawing.calendar.axis import now_place
from chronology.drawing.calendar.rulings import ruled
from chronology.drawing.calendar.scale import scaled
from chronology.drawing.calendar.tape import Cell
from chronology.drawing.calendar.tapewords import caption
from chronology.drawing.calendar.tapewords import date_of
from chronology.drawing.layouts.places.isotonic import spread
from chronology.drawing.layouts.places.rails import narrowed
from chronology.drawing.layouts.places.rails import parted
from chronology.drawing.layouts.places.rails import rails
from chronology.drawing.layouts.places.rails import span
from chronology.drawing.layouts.places.rails import started
from chronology.drawing.layouts.rows.settings import COLUMN
from chronology.drawing.layouts.rows.settings import Setting
from chronology.drawing.layouts.rows.words import Words
from chronology.drawing.layouts.rows.words import date_told
from chronology.drawing.layouts.rows.words import row_words
from chronology.drawing.marks.mark import RADIUS
from chronology.drawing.marks.mark import Marks
from chronology.drawing.telling.extents import Known
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme
from chronology.drawing.units import Unit
from chronology.drawing.units import ruling
from chronology.drawing.wording.names import dates_words
from chronology.drawing.wording.names import day_month
from chronology.event import Event
from chronology.when import Edge

UNDATED_GAP = 20.0
BESIDE = 9.0
"""The least distance between the leaders of a measured scale."""
LOWEST = 19.0
"""The least height of a cell of a measured scale."""
REACH = 8.0
"""How far beyond its row an open or unknown end is drawn at least."""


@attrs.frozen
class Row:
    """A label in its place: the middle of its title's first line, the height of its leader at the mark, its rail."""

    event: Event
    words: Words
    anchor: float
    middle: float
    rail: int
    marks: Marks
    is_fixed: bool = False
    """Whether the leader leaves the mark at its anchor, wherever the row is."""


@attrs.frozen
class Laid:
    """All rows with the scale they stand beside."""

    axis: Axis
    rows: tuple[Row, ...]

    @property
    def rails(self) -> int:
        """Count the rails."""
        return max((row.rail for row in self.rows), default=0) + 1


def laid(telling: Telling, theme: Theme, top: float, room: float, setting: Setting = COLUMN) -> Laid:
    """Give every cell the height its rows need, and every row its place."""
    tape = ruled(telling)
    named = {cell.stretch for cell in tape if not cell.torn}
    words = {
        event.id: row_words(
            telling, event, room, theme, date=date_told(telling, event, named), setting=setting
        )
        for event in telling.events
    }
    starts = [cell.start for cell in tape]
    homes = {event.id: home(telling, event, starts) for event in telling.events}
    if telling.is_measured:
        return measured(telling, tape, words, top)
    scale = scaled(tape, heights_of(tape, words, homes, setting), top)
    nameless = [words[event].need for event, place in homes.items() if place is None]
    start = scale.end + (UNDATED_GAP if tape and nameless else 0.0)
    undated = (start, start + max(setting.cell, sum(nameless))) if nameless else None
    axis = Axis(scale, undated, now_place(telling, scale))
    wishes = anchors(telling, axis, words, homes)
    marks = {event.id: at_row(marks_of(telling, event, axis), wishes[event.id]) for event in telling.events}
    return Laid(axis, tuple(rows(words, marks, wishes, telling.events)))


def heights_of(
    tape: Sequence[Cell], words: Mapping[str, Words], homes: Mapping[str, int | None], setting: Setting
) -> list[float]:
    """Give every cell the height that its rows need; one without rows that of its words."""
    needs: dict[int, float] = {}
    for event, place in homes.items():
        if place is not None:
            needs[place] = needs.get(place, 0.0) + words[event].need
    plain = [setting.torn if cell.torn else setting.cell for cell in tape]
    return [
        max(height, needs[number] + setting.ease) if number in needs else min(height, setting.empty)
        for number, height in enumerate(plain)
    ]


def measured(telling: Telling, tape: Sequence[Cell], words: Mapping[str, Words], top: float) -> Laid:
    """Let every cell be as high as its share of the scale, and rows as near to their marks as room allows."""
    dated = [event for event in telling.events if not is_undated(telling, event)]
    need = sum(words[event.id].need for event in dated)
    shares = [cell.share or 0.0 for cell in tape]
    factor = max(need / sum(shares), LOWEST / min(shares)) if shares else 0.0
    scale = scaled(tape, [share * factor for share in shares], top)
    axis = Axis(scale, None, now_place(telling, scale))
    wishes, marks = parted(
        {event.id: marks_of(telling, event, axis) for event in dated},
        (top, inf),
        apart=BESIDE,
        is_measured=True,
    )
    placed = list(
        rows(
            words,
            {event: at_row(own, wishes[event]) for event, own in marks.items()},
            wishes,
            dated,
            least=top,
        )
    )
    end = max((row.middle + row.words.height for row in placed), default=top)
    return with_undated(telling, Laid(axis, tuple(placed)), words, max(end, scale.end))


def with_undated(telling: Telling, laid: Laid, words: Mapping[str, Words], end: float) -> Laid:
    """Put the rows of what has no date below the others."""
    nameless = [event for event in telling.events if is_undated(telling, event)]
    if not nameless:
        return laid
    start = end + UNDATED_GAP
    last = start + max(words[nameless[0].id].setting.cell, sum(words[event.id].need for event in nameless))
    axis = attrs.evolve(laid.axis, undated=(start, last))
    wishes = slots(nameless, words, (start, last))
    marks = {event.id: at_row(marks_of(telling, event, axis), wishes[event.id]) for event in nameless}
    return Laid(axis, (*laid.rows, *rows(words, marks, wishes, nameless)))


def home(telling: Telling, event: Event, starts: Sequence[int]) -> int | None:
    """Give the number of the cell that an event's row stands at, the first it can be in; None without a date."""
    dated = [one for one in telling.extents[event.id] if one.known is not Known.UNDATED]
    if not dated:
        return None
    first = dated[0]
    late = first.known is Known.BY or (first.known is Known.BAR and first.start_edge is not Edge.KNOWN)
    time = first.end[1] - 1 if late else first.start[0]
    return max(bisect_right(starts, time) - 1, 0)


def rows(
    words: Mapping[str, Words],
    marks: Mapping[str, Marks],
    wishes: Mapping[str, float],
    events: Sequence[Event],
    *,
    least: float | None = None,
) -> Iterator[Row]:
    """Place the rows as near to their wishes as can be, none touching another.

    With the least place given, leaders keep to the wishes, wherever the rows are.
    """
    ordered = sorted(events, key=lambda event: wishes[event.id])
    told = [words[event.id] for event in ordered]
    centres = [
        wishes[event.id] - own.setting.cap / 2 + own.height / 2
        for event, own in zip(ordered, told, strict=True)
    ]
    gap = min((own.setting.row_gap - own.setting.ease for own in told), default=0.0)
    placed = spread(centres, [own.height for own in told], gap=gap, least=-inf if least is None else least)
    rail = rails(marks)
    for event, own, centre in zip(ordered, told, placed, strict=True):
        name, middle = event.id, centre - own.height / 2 + own.setting.cap / 2
        yield Row(event, own, wishes[name], middle, rail[name], marks[name], least is not None)


def anchors(
    telling: Telling, axis: Axis, words: Mapping[str, Words], homes: Mapping[str, int | None]
) -> dict[str, float]:
    """Give the height each leader starts at: the rows of one cell divide it between them."""
    found: dict[str, float] = {}
    shared: dict[int | None, list[Event]] = {}
    for event in telling.events:
        shared.setdefault(homes[event.id], []).append(event)
    for number, events in shared.items():
        found |= slots(
            events, words, (axis.undated or (0.0, 0.0)) if number is None else axis.scale.span(number)
        )
    return found


def slots(events: Sequence[Event], words: Mapping[str, Words], ends: tuple[float, float]) -> dict[str, float]:
    """Divide a stretch of the axis between rows."""
    found: dict[str, float] = {}
    first, last = ends
    need = sum(words[event.id].need for event in events)
    place = first + (last - first - need) / 2
    single = len(events) == 1 and need <= last - first
    for event in events:
        told = words[event.id]
        setting = told.setting
        lift = 2.0 if told.notes else 0.0
        free = single and need < setting.cell
        found[event.id] = (first + last) / 2 - lift if free else place + (setting.row_gap + setting.cap) / 2
        place += told.need
    return found


def at_row(marks: Marks, anchor: float) -> Marks:
    """Put a moment, and what begins in the course of a day, at the height of its row; an end nowhere certain reaches that far."""
    mark = started(marks[0], anchor - RADIUS) if marks[0].is_inside else marks[0]
    if mark.known.is_point:
        return narrowed(mark, anchor), *marks[1:]
    if (mark.start_edge is not Edge.KNOWN or mark.known is Known.BY) and mark.first > anchor - REACH:
        mark = attrs.evolve(mark, start=(anchor - REACH, anchor - REACH))
    if (mark.end_edge is not Edge.KNOWN or mark.known is Known.AFTER) and mark.last < anchor + REACH:
        mark = attrs.evolve(mark, end=(anchor + REACH, anchor + REACH))
    return mark, *marks[1:]


def leader_start(row: Row) -> float:
    """Give the height at which a leader leaves the mark: the row's own where the mark is that long."""
    if row.is_fixed:
        return row.anchor
    first, last = span(row.marks)
    return (
        min(max(row.middle, first + 1.5), max(last - 1.5, first + 1.5))
        if first < row.anchor < last
        else min(max(row.anchor, first + 1), last - 1)
    )


def day_words(cell: Cell, *, first: bool) -> str:
    """Say the month or day of a cell in the gutter, with the month at the first of a run."""
    told = caption(cell)
    if not told.shared or not (first or cell.unit is None):
        return told.finer
    clock = ruling(cell.start, cell.end) < Unit.DAY
    if clock:
        return f"{told.shared}, {told.finer}"
    days = "–" in told.finer
    return dates_words(date_of(cell.start), date_of(cell.end - 1)) if days else day_month(date_of(cell.start))
