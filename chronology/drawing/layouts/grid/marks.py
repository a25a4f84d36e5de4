"""The marks of a grid: discs beside their labels, bars cut where a week ends, samples in a list."""

from __future__ import annotations

from collections.abc import Collection

from chronology.drawing.calendar.axis import filling
from chronology.drawing.layouts.grid.months import Bar
from chronology.drawing.marks.forms import draw
from chronology.drawing.marks.forms import on_rail
from chronology.drawing.marks.forms import pen_of
from chronology.drawing.marks.mark import Fill
from chronology.drawing.marks.mark import Mark
from chronology.drawing.marks.mark import is_approximate
from chronology.drawing.scene.shapes import Path
from chronology.drawing.scene.shapes import Shape
from chronology.drawing.telling.extents import Known
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme
from chronology.event import Event
from chronology.when import Edge
from chronology.when.calendar import DAY

STEM = 8.0
"""From the left of a cell to the line that its marks hang on."""
REACH = 6.0
"""Half the width of the foot of a mark on the strip, as wide as any disc."""
RIM = 6.0
"""The room of what stands out beyond the ends of a bar."""
LIST_MARK = 28.0


def disc_mark(event: Event, middle: float, fill: Fill) -> Mark:
    """Give the mark of a day."""
    return Mark(
        known=Known.MOMENT,
        start=(middle, middle),
        end=(middle, middle),
        fill=fill,
        approximate=is_approximate(event),
    )


def bar_mark(bar: Bar, ends: tuple[float, float], day: float, fill: Fill) -> Mark:
    """Give the mark of a bar between its ends on the page; one that goes on in another week has no edge there."""
    event, extent = bar.span.event, bar.span.extent
    if bar.span.is_day:
        return disc_mark(event, ends[0] + STEM - 2, fill)
    rim = RIM if is_approximate(event) or fill is Fill.CANCELLED else 0.0
    left, right = ends[0] + (rim if bar.is_begun else 0.0), ends[1] - (rim if bar.is_ended else 0.0)
    start = end = (left, right)
    if extent.known is Known.BAR:
        sure = (extent.start[1] - 1) // DAY, extent.end[0] // DAY
        start = (left, min(right, left + day * max(sure[0] - bar.first, 0)))
        end = (max(left, right - day * max(bar.last - sure[1], 0)), right)
        start, end = ordered(start, end, extent.start_edge, extent.end_edge)
    return Mark(
        known=extent.known,
        start=start,
        end=end,
        start_edge=extent.start_edge if bar.is_begun else Edge.KNOWN,
        end_edge=extent.end_edge if bar.is_ended else Edge.KNOWN,
        fill=fill,
        approximate=is_approximate(event) and bar.is_begun and bar.is_ended,
        goes_on=(not bar.is_begun, not bar.is_ended),
    )


def ordered(
    start: tuple[float, float], end: tuple[float, float], start_edge: Edge, end_edge: Edge
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Let the stretches in which a bar begins and ends not cross, and have none where the end itself is not known."""
    begin = (start[0], start[0]) if start_edge is not Edge.KNOWN else start
    finish = (end[1], end[1]) if end_edge is not Edge.KNOWN else end
    if begin[1] > finish[0]:
        middle = (begin[1] + finish[0]) / 2
        return (begin[0], max(middle, begin[0])), (min(middle, finish[1]), finish[1])
    return begin, finish


def list_mark(telling: Telling, event: Event, left: float) -> Mark:
    """Give a sample of the mark of an event whose time has no place in a calendar of days."""
    extent = telling.extents[event.id][0]
    first, last = left + RIM, left + RIM + LIST_MARK
    if extent.known.is_point:
        first = last = last - 4.0
    is_bar = extent.known is Known.BAR
    return Mark(
        known=extent.known,
        start=(first, first) if is_bar else (first, last),
        end=(last, last) if is_bar else (first, last),
        start_edge=extent.start_edge,
        end_edge=extent.end_edge,
        fill=filling(telling, event),
        approximate=is_approximate(event),
    )


def shapes_of(
    form: Mark, middle: float, cut: tuple[bool, bool], theme: Theme, colour: str
) -> tuple[Shape, ...]:
    """Draw a mark on its line of the page, open where it is cut."""
    lost = {end for end, is_cut in zip((form.first, form.last), cut, strict=True) if is_cut}
    return on_rail(
        (shape for shape in draw(form, pen_of(theme, colour)) if not is_bracket(shape, lost)), middle, 1
    )


def is_bracket(shape: Shape, places: Collection[float]) -> bool:
    """Tell whether a shape is a bracket at one of the places: an open line bent there."""
    return (
        isinstance(shape, Path)
        and not shape.closed
        and len(shape.points) > 2
        and shape.points[1][0] in places
    )
