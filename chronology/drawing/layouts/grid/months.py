"""The layout of a grid: months as blocks, weeks as rows, days as cells, and a list for times coarser than a month."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from itertools import groupby
from itertools import pairwise

import attrs

from chronology.drawing.layouts.places.packing import packed
from chronology.drawing.marks.mark import tie_of
from chronology.drawing.telling.extents import Extent
from chronology.drawing.telling.extents import Known
from chronology.drawing.telling.reading import Telling
from chronology.drawing.units import Unit
from chronology.drawing.units import ceiling
from chronology.drawing.units import floor
from chronology.drawing.units import moment
from chronology.drawing.units import step
from chronology.event import Event
from chronology.when import Edge
from chronology.when.calendar import DAY
from chronology.when.calendar import civil_from_days
from chronology.when.calendar import weekday

WEEK = 7
SHORTEST = 28 * DAY
LONGEST = 31 * DAY
"""From the shortest to the longest month."""
APART = 12.0
"""From the end of a bar to the next of its lane, a day being 100 long."""
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
    tied_to: int | None = None
    """The day of the date before it, of several."""

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
    tie: int | None = None
    """The day from which a tie leads to it."""
    is_tie: bool = False
    """Whether it is but a tie that goes on to a later week."""

    @property
    def is_begun(self) -> bool:
        """Tell whether its first day is here."""
        return not self.is_tie and self.first == self.span.first

    @property
    def is_ended(self) -> bool:
        """Tell whether its last day is here."""
        return not self.is_tie and self.last == self.span.last


@attrs.frozen
class Week:
    """The days of one week that lie in one month, what begins in each, and what runs through; or several quiet weeks."""

    days: range
    cells: Mapping[int, tuple[Span, ...]]
    bars: tuple[Bar, ...]
    is_quiet: bool = False
    """Whether nothing begins or ends in it."""

    @property
    def lanes(self) -> int:
        """Count the lanes of its bars."""
        return max((bar.lane for bar in self.bars), default=-1) + 1

    def until(self, day: int) -> int:
        """Give the day up to which the cell of a day has room for its words: before the next in which something begins."""
        return min((other for other in self.cells if other > day), default=self.days[-1] + 1)


@attrs.frozen
class Block:
    """A month with its weeks and what is known to be some time in it, or the events of a list that stand before it."""

    month: Month | None
    weeks: tuple[Week, ...] = ()
    listed: tuple[Event, ...] = ()


def blocks(telling: Telling) -> tuple[Block, ...]:
    """Divide a story into months and lists, in the order of time; what has no date comes last."""
    firsts = {event.id: telling.extents[event.id][0] for event in telling.events}
    spans = [
        span for event in telling.events if has_cell(firsts[event.id]) for span in spans_of(telling, event)
    ]
    months = shown(spans)
    spans = [within(span, months) for span in spans]
    today = None if telling.now is None else telling.now // DAY - 1
    keyed: list[tuple[tuple[bool, int, bool], Block]] = []
    monthly = [event for event in telling.events if is_monthly(firsts[event.id])]
    every = sorted({*months, *(firsts[event.id].start[0] for event in monthly)})
    is_sparse = are_apart(every)
    for month in every:
        weeks = weeks_of(month, spans, today, is_sparse=is_sparse) if month in months else ()
        named = tuple(event for event in monthly if firsts[event.id].start[0] == month)
        keyed.append(((False, month, True), Block(month, weeks, named)))
    listed = [event for event in telling.events if not has_cell(firsts[event.id]) and event not in monthly]
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
    """Tell whether a time begins in a day that can be printed, and is known better than to the month."""
    first, after = extent.start
    return is_printed(extent) and (after - first < SHORTEST or floor(first, Unit.MONTH) != first)


def is_monthly(extent: Extent) -> bool:
    """Tell whether a time begins at some day of one month that can be printed, and no more is known of that."""
    first, after = extent.start
    return is_printed(extent) and not has_cell(extent) and after - first <= LONGEST


def is_printed(extent: Extent) -> bool:
    """Tell whether the calendar of a time can be printed."""
    return (
        extent.known is not Known.UNDATED
        and CALENDAR[0] <= extent.start[0] < CALENDAR[1]
        and CALENDAR[0] <= extent.end[1] - 1
    )


def place(telling: Telling, event: Event) -> tuple[bool, int, bool]:
    """Give where an event of a list stands among the months: before the one that its time begins with."""
    extent = telling.extents[event.id][0]
    return extent.known is Known.UNDATED, extent.start[0], False


def spans_of(telling: Telling, event: Event) -> Iterator[Span]:
    """Give the spans of an event, the first of which bears its label; several dates of one event are tied."""
    tied_to, ties = None, tie_of(event) is not None
    for number, extent in enumerate(telling.extents[event.id]):
        if has_cell(extent):
            first, last = days_of(extent, telling.now)
            late = extent.known is Known.BAR and extent.start_edge is Edge.UNKNOWN
            day = last if late else first
            yield Span(event, plain(extent), day, first, last, is_labelled=not number, tied_to=tied_to)
            tied_to = day if ties else None


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


def weeks_of(month: Month, spans: Sequence[Span], today: int | None, *, is_sparse: bool) -> tuple[Week, ...]:
    """Divide a month into its weeks; several in a row in which nothing begins or ends are one, and of sparse months empty ends are left out."""
    days = range(month // DAY, step(month, Unit.MONTH) // DAY)
    own = (tuple(own) for _, own in groupby(days, lambda day: day - weekday(day)))
    weeks = [week(range(days[0], days[-1] + 1), spans) for days in own]
    busy = [number for number, one in enumerate(weeks) if one.bars or not is_quiet(one, today)]
    weeks = weeks[busy[0] : busy[-1] + 1] if is_sparse and busy else weeks
    found: list[Week] = []
    for quiet, group in groupby(weeks, lambda one: is_quiet(one, today)):
        together = list(group)
        if quiet and len(together) > 1:
            whole = range(together[0].days[0], together[-1].days[-1] + 1)
            together = [attrs.evolve(week(whole, spans), is_quiet=True)]
        found += together
    return tuple(found)


def is_quiet(one: Week, today: int | None) -> bool:
    """Tell whether nothing begins or ends in a week, and it is not that of the story's now."""
    changes = any(bar.is_begun or bar.is_ended for bar in one.bars)
    return not (one.cells or changes or today in one.days)


def week(days: range, spans: Sequence[Span]) -> Week:
    """Put into a week what begins in it, and what runs through it."""
    began = [span for span in spans if span.day in days and span.is_labelled]
    cells = {day: tuple(span for span in began if span.day == day) for day in {span.day for span in began}}
    running = [bar for span in spans if (bar := bar_of(days, span)) is not None]
    lanes = packed([reach(bar) for bar in running], APART)
    return Week(
        days, cells, tuple(attrs.evolve(bar, lane=lane) for bar, lane in zip(running, lanes, strict=True))
    )


def bar_of(days: range, span: Span) -> Bar | None:
    """Give what of a span, or of the tie that leads to it, runs through a week; none of what stands in a cell."""
    tie = None if span.tied_to is None or span.first < days[0] else max(span.tied_to, days[0])
    if span.first <= days[-1] and days[0] <= span.last:
        bar = Bar(span, max(span.first, days[0]), min(span.last, days[-1]), tie=tie)
        return None if span.is_day and span.is_labelled else bar
    if tie is not None and tie <= days[-1]:
        return Bar(span, tie, days[-1], tie=tie, is_tie=True)
    return None


def reach(bar: Bar) -> tuple[float, float]:
    """Give the stretch that a bar takes of its lane, a day being 100 long; what goes on from before comes first."""
    first = bar.first if bar.tie is None else min(bar.tie, bar.first)
    return 100.0 * first - (0.0 if bar.is_begun else 10.0), 100.0 * bar.last + 80.0


def left_out(every: Sequence[Block]) -> bool:
    """Tell whether months between those printed are missing."""
    return are_apart([block.month for block in every if block.month is not None])


def are_apart(months: Sequence[Month]) -> bool:
    """Tell whether other months lie between some."""
    return any(step(one, Unit.MONTH) < other for one, other in pairwise(months))


def day_number(day: int) -> int:
    """Give the number of a day in its month."""
    return civil_from_days(day).day
