"""The layout of a grid: months as blocks, weeks as rows, days as cells, and a list for times coarser than a month."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from itertools import groupby
from itertools import pairwise

import attrs

from chronology.drawing.calendar.units import Unit
from chronology.drawing.calendar.units import ceiling
from chronology.drawing.calendar.units import floor
from chronology.drawing.calendar.units import moment
from chronology.drawing.calendar.units import step
from chronology.drawing.extents import Extent
from chronology.drawing.extents import Known
from chronology.drawing.layouts.lanes import packed
from chronology.drawing.telling import Telling
from chronology.event import Event
from chronology.when import Edge
from chronology.when.calendar import DAY
from chronology.when.calendar import civil_from_days
from chronology.when.calendar import weekday

WEEK = 7
LONGEST = 31 * DAY
"""A beginning known less well than this has no cell."""
FADING = 2 * DAY
"""How far an end that is unknown is drawn."""
CALENDAR = (moment(1), moment(9999, 12))
"""The months that are printed begin within these."""

Month = int
"""The first microsecond of a month."""


@attrs.frozen
class Span:
    """One extent of an event on the calendar: the day whose cell it begins in, and all the days it covers."""

    event: Event
    extent: Extent
    day: int
    first: int
    last: int
    is_labelled: bool = True

    @property
    def is_day(self) -> bool:
        """Tell whether it is a disc in one cell."""
        return self.extent.known is Known.MOMENT


@attrs.frozen
class Bar:
    """The piece of a span in one week, and the lane of the week that it runs in."""

    span: Span
    first: int
    last: int
    lane: int = 0

    @property
    def is_begun(self) -> bool:
        """Tell whether its first day is here."""
        return self.first == self.span.first

    @property
    def is_ended(self) -> bool:
        """Tell whether its last day is here."""
        return self.last == self.span.last


@attrs.frozen
class Week:
    """The days of one week that lie in one month, what begins in each, and what runs through."""

    days: range
    cells: Mapping[int, tuple[Span, ...]]
    bars: tuple[Bar, ...]

    @property
    def lanes(self) -> int:
        """Count the lanes of its bars."""
        return max((bar.lane for bar in self.bars), default=-1) + 1


@attrs.frozen
class Block:
    """A month with its weeks, or the events of a list that stand before it."""

    month: Month | None
    weeks: tuple[Week, ...] = ()
    listed: tuple[Event, ...] = ()


def blocks(telling: Telling) -> tuple[Block, ...]:
    """Divide a story into months and lists, in the order of time; what has no date comes last."""
    listed = [event for event in telling.events if not has_cell(telling.extents[event.id][0])]
    spans = [span for event in telling.events if event not in listed for span in spans_of(telling, event)]
    months = shown(spans)
    spans = [within(span, months) for span in spans]
    keyed: list[tuple[tuple[bool, int, bool], Block]] = [
        ((False, month, True), month_block(month, spans)) for month in months
    ]
    for key, events in groupby(
        sorted(listed, key=lambda event: place(telling, event)), lambda event: place(telling, event)
    ):
        keyed.append((key, Block(None, listed=tuple(events))))
    return tuple(merged(block for _, block in sorted(keyed, key=lambda one: one[0])))


def merged(every: Iterator[Block]) -> Iterator[Block]:
    """Join lists that follow one another."""
    for is_list, together in groupby(every, lambda block: block.month is None):
        if is_list:
            yield Block(None, listed=tuple(event for block in together for event in block.listed))
        else:
            yield from together


def has_cell(extent: Extent) -> bool:
    """Tell whether a time begins in a day that can be printed, or at least in a month that can."""
    if extent.known is Known.UNDATED:
        return False
    first, after = extent.start
    printed = CALENDAR[0] <= first < CALENDAR[1] and CALENDAR[0] <= extent.end[1] - 1
    return printed and (after - first <= LONGEST or floor(first, Unit.MONTH) != first)


def place(telling: Telling, event: Event) -> tuple[bool, int, bool]:
    """Give where an event of a list stands among the months: before the one that its time begins with."""
    extent = telling.extents[event.id][0]
    return extent.known is Known.UNDATED, extent.start[0], False


def spans_of(telling: Telling, event: Event) -> Iterator[Span]:
    """Give the spans of an event, the first of which bears its label."""
    for number, extent in enumerate(telling.extents[event.id]):
        if has_cell(extent):
            first, last = days_of(extent, telling.now)
            late = extent.known is Known.BAR and extent.start_edge is Edge.UNKNOWN
            yield Span(event, plain(extent), last if late else first, first, last, is_labelled=not number)


def plain(extent: Extent) -> Extent:
    """Make a moment of all that begins and ends on one day."""
    one_day = ceiling(extent.end[1], Unit.DAY) - floor(extent.start[0], Unit.DAY) <= DAY
    closed = extent.start_edge is extent.end_edge is Edge.KNOWN
    both = extent.known in (Known.WINDOW, Known.BAR) and closed
    return attrs.evolve(extent, known=Known.MOMENT) if both and one_day else extent


def days_of(extent: Extent, now: int | None) -> tuple[int, int]:
    """Give the first and the last day that an extent is drawn on."""
    first, last = extent.start[0], extent.end[1]
    if extent.known is Known.BY:
        first = max(first, last - DAY)
    if extent.known is Known.AFTER:
        last = min(last, first + DAY)
    if extent.known is Known.BAR:
        if extent.start_edge is Edge.UNKNOWN:
            first = last - FADING
        if extent.end_edge is Edge.UNKNOWN:
            last = first + FADING
        if extent.end_edge is Edge.OPEN:
            last = max(now or CALENDAR[1], extent.start[1])
    return first // DAY, max((last - 1) // DAY, first // DAY)


def shown(spans: Sequence[Span]) -> list[Month]:
    """Give the months in which something begins, or ends."""
    found = {floor(span.day * DAY, Unit.MONTH) for span in spans}
    ends = (span.last for span in spans if span.extent.end_edge is not Edge.OPEN)
    found |= {floor(day * DAY, Unit.MONTH) for day in ends if day * DAY < CALENDAR[1]}
    return sorted(found)


def within(span: Span, months: Sequence[Month]) -> Span:
    """Let a span without an end run as far as the calendar is printed."""
    if span.extent.end_edge is not Edge.OPEN:
        return span
    covered = [month for month in months if month <= span.last * DAY]
    end = step(covered[-1], Unit.MONTH) // DAY - 1
    return attrs.evolve(span, last=max(min(span.last, end), span.day))


def month_block(month: Month, spans: Sequence[Span]) -> Block:
    """Divide a month into its weeks."""
    days = range(month // DAY, step(month, Unit.MONTH) // DAY)
    weeks = (tuple(own) for _, own in groupby(days, lambda day: day - weekday(day)))
    return Block(month, tuple(week(range(own[0], own[-1] + 1), spans) for own in weeks))


def week(days: range, spans: Sequence[Span]) -> Week:
    """Put into a week what begins in it, and what runs through it."""
    began = [span for span in spans if span.day in days and span.is_labelled]
    cells = {day: tuple(span for span in began if span.day == day) for day in {span.day for span in began}}
    running = [
        Bar(span, max(span.first, days[0]), min(span.last, days[-1]))
        for span in spans
        if span.first <= days[-1] and days[0] <= span.last and not (span.is_day and span.is_labelled)
    ]
    lanes = packed([reach(bar) for bar in running])
    return Week(
        days, cells, tuple(attrs.evolve(bar, lane=lane) for bar, lane in zip(running, lanes, strict=True))
    )


def reach(bar: Bar) -> tuple[float, float]:
    """Give the stretch that a bar takes of its lane, a day being 100 long; what goes on from before comes first."""
    return 100.0 * bar.first - (0.0 if bar.is_begun else 10.0), 100.0 * bar.last + 80.0


def left_out(every: Sequence[Block]) -> bool:
    """Tell whether months between those printed are missing."""
    months = [block.month for block in every if block.month is not None]
    return any(step(one, Unit.MONTH) < other for one, other in pairwise(months))


def day_number(day: int) -> int:
    """Give the number of a day in its month."""
    return civil_from_days(day).day
