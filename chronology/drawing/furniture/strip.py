"""The overview strip: the same events on one linear scale."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from chronology.drawing import sizes
from chronology.drawing.calendar.tape import Cell
from chronology.drawing.calendar.tape import runs
from chronology.drawing.calendar.tapewords import clock_words
from chronology.drawing.calendar.tapewords import date_of
from chronology.drawing.calendar.tapewords import month_words
from chronology.drawing.calendar.tapewords import span_words
from chronology.drawing.calendar.ticking import reach
from chronology.drawing.calendar.ticking import tick_step
from chronology.drawing.calendar.ticking import ticks
from chronology.drawing.furniture.blocks import Block
from chronology.drawing.languages import count
from chronology.drawing.languages import joined
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure
from chronology.drawing.scene.muting import grey
from chronology.drawing.scene.shapes import Anchor
from chronology.drawing.scene.shapes import Ink
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Shape
from chronology.drawing.scene.shapes import rectangle
from chronology.drawing.scene.shapes import rule
from chronology.drawing.scene.shapes import words
from chronology.drawing.telling.extents import Extent
from chronology.drawing.telling.extents import Known
from chronology.drawing.telling.extents import Stretch
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme
from chronology.drawing.units import Unit
from chronology.drawing.units import ceiling
from chronology.drawing.units import ruling
from chronology.drawing.wording.names import dates_words
from chronology.drawing.wording.names import day_month
from chronology.drawing.wording.names import month_year
from chronology.drawing.wording.names import year_name
from chronology.drawing.wording.numbers import number
from chronology.drawing.wording.numbers import short_millions
from chronology.when import Edge
from chronology.when.calendar import DAY

BAR = 6.2
THIN = 2.0
LONG = 0.25
"""A bar longer than this share of the strip is drawn thin, so that what happened meanwhile is seen."""
THINNEST = 1.2
CLUSTER = 3
STARTED = (Known.MOMENT, Known.WINDOW, Known.BAR)


@attrs.frozen
class Linear:
    """A linear scale from a stretch of time to one of the page."""

    time: Stretch
    left: float
    right: float

    def at(self, moment: int) -> float:
        """Give the place of a moment."""
        start, end = self.time
        return self.left + (self.right - self.left) * min(max((moment - start) / (end - start), 0.0), 1.0)


def tick_words(moment: int, unit: Unit, *, first: bool) -> str:
    """Say a tick; the year and the day are told where they change."""
    date = date_of(moment)
    if unit < Unit.DAY:
        clock = clock_words(moment, unit)
        return day_month(date) if moment % DAY == 0 else clock
    year = short_millions(year_name(date.year))
    if unit is Unit.DAY:
        return dates_words(date, date, year=first)
    if unit is Unit.MONTH:
        return month_year(date.month, year, "short") if first else month_words(date.month)
    return year


def strip(
    telling: Telling, tape: tuple[Cell, ...], ends: tuple[float, float], y: float, theme: Theme
) -> Block:
    """Draw the strip: heading at the left, axis and marks beside it; y is the heading's baseline."""
    time = reach(telling)
    if time is None:
        return Block((), y)
    head, framed = same_words(len(telling.events)), densest(telling, tape)
    below = framed_words(*framed, is_one_day=telling.is_one_day) if framed else ""
    room = max(measure(head, Weight.SEMIBOLD, sizes.STRIP), measure(below, Weight.REGULAR, sizes.NOTE)) + 26
    linear = Linear(time, ends[0] + room, ends[1])
    shapes: list[Shape] = [words(ends[0], y, head, sizes.STRIP, theme.ink, weight=Weight.SEMIBOLD)]
    if below:
        shapes.append(words(ends[0], y + 12, below, sizes.NOTE, theme.ink2))
    shapes += bars(telling, linear, y + 4, theme)
    shapes += axis(linear, y + 4, theme)
    if framed:
        shapes.append(frame(linear, framed[0], y + 4, theme))
    return Block(tuple(shapes), y + 18)


def bars(telling: Telling, linear: Linear, y: float, theme: Theme) -> Iterator[Shape]:
    """Draw every dated event, the longest first so that none hides another."""
    shown = [
        (one, event)
        for event in telling.events
        for one in telling.extents[event.id]
        if one.known is not Known.UNDATED
    ]
    for extent, event in sorted(shown, key=lambda pair: pair[0].start[0] - last_of(pair[0], telling)):
        start, end = linear.at(extent.start[0]), linear.at(last_of(extent, telling))
        middle, half = (start + end) / 2, max(end - start, THINNEST) / 2
        colour = theme.lane(telling.colour(event)).mark
        is_day = extent.known is Known.MOMENT and (
            extent.end[1] - extent.start[0] < DAY or not telling.clock_days
        )
        solid = is_day or extent.known is Known.BAR or half < 2
        fill = colour if solid else theme.tint(colour)
        fill = grey(fill, theme) if event.id in telling.muted else fill
        height = BAR if half < LONG * (linear.right - linear.left) / 2 else THIN
        yield rectangle(middle - half, y - 1 - height, middle + half, y - 1, Ink(fill))


def last_of(extent: Extent, telling: Telling) -> int:
    """Give the end of an extent; what is still going on ends now."""
    going_on = extent.end_edge is Edge.OPEN and telling.now is not None
    return max(extent.end[1], telling.now or 0) if going_on else extent.end[1]


def axis(linear: Linear, y: float, theme: Theme) -> Iterator[Shape]:
    """Draw the line with its ticks."""
    yield rule((linear.left, y), (linear.right, y), theme.ink3, 0.6)
    unit, count = tick_step(linear.time)
    end, told = linear.left - 20.0, None
    for moment in ticks(linear.time, unit, count):
        place, year = linear.at(moment), date_of(moment).year
        line = tick_line(tick_words(moment, unit, first=year != told), place, linear.right, y + 11, theme)
        yield rule((place, y), (place, y + 3), theme.ink3, 0.5)
        if line.left > end + 6 and place + line.width / 2 <= linear.right + 26:
            yield line
            end, told = line.left + line.width, year


def tick_line(text: str, place: float, right: float, y: float, theme: Theme) -> Line:
    """Set the words of a tick below it, at the end of the line before it where they would reach beyond."""
    if place + measure(text, Weight.REGULAR, sizes.NOTE) / 2 > right:
        return words(min(place, right), y, text, sizes.NOTE, theme.ink2, anchor=Anchor.END)
    return words(place, y, text, sizes.NOTE, theme.ink2, anchor=Anchor.MIDDLE)


def frame(linear: Linear, time: Stretch, y: float, theme: Theme) -> Shape:
    """Draw the frame around the densest run."""
    start, end = linear.at(time[0]), linear.at(time[1])
    room = max(1.2, (4 - (end - start)) / 2)
    return rectangle(start - room, y - 11, end + room, y + 2, Ink(None, theme.ink, 0.7))


def densest(telling: Telling, tape: tuple[Cell, ...]) -> tuple[Stretch, int] | None:
    """Give the run of days with the most events that begin in it, and their number, if it is a part of the story worth telling."""
    found = []
    for run in runs(tape):
        days = [cell for cell in run if cell.unit is not None and cell.unit <= Unit.DAY]
        firsts = (telling.extents[event.id][0] for event in telling.events)
        inside = [
            one
            for one in firsts
            if days and one.known in STARTED and days[0].start <= one.start[0] < days[-1].end
        ]
        if len(inside) >= CLUSTER and len(inside) >= len(telling.events) / 4:
            past = ceiling(max(one.end[1] for one in inside), Unit.DAY)
            found.append((len(inside), (days[0].start, min(past, days[-1].end))))
    if not found:
        return None
    number_of_events, time = max(found)
    return None if number_of_events == len(telling.events) else (time, number_of_events)


def same_words(events: int) -> str:
    """Say what the strip shows."""
    return count(
        "The same %(number)s to one scale", "The same %(number)s to one scale", events, number=number(events)
    )


def framed_words(time: Stretch, events: int, *, is_one_day: bool = False) -> str:
    """Say what the frame on the strip is around."""
    first, last = date_of(time[0]), date_of(time[1] - 1)
    told = [] if is_one_day else [dates_words(first, last, year=True, style="long")]
    if first == last and time[1] - time[0] < DAY:
        unit = Unit.MINUTE if ruling(*time) >= Unit.MINUTE else Unit.SECOND
        told.append(span_words(clock_words(time[0], unit), clock_words(time[1] - 1, unit)))
    return count(
        "framed: %(dates)s, %(number)s of them",
        "framed: %(dates)s, %(number)s of them",
        events,
        dates=joined(told),
        number=number(events),
    )
