"""The page of lanes: heading, the calendar, a block of rows for every lane, key, strip, sources."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

import attrs

from chronology.drawing import sizes
from chronology.drawing.calendar.axis import Axis
from chronology.drawing.calendar.axis import marks_of
from chronology.drawing.furniture.blocks import heading
from chronology.drawing.furniture.key import entries
from chronology.drawing.furniture.key import key_rows
from chronology.drawing.furniture.ribbon import pieces
from chronology.drawing.languages import say
from chronology.drawing.languages import word
from chronology.drawing.layouts.across.tape import axis
from chronology.drawing.layouts.across.tape import now_group
from chronology.drawing.layouts.across.tape import tape_groups
from chronology.drawing.layouts.finishing import Body
from chronology.drawing.layouts.finishing import finished
from chronology.drawing.layouts.lanes.seating import Placed
from chronology.drawing.layouts.lanes.seating import item
from chronology.drawing.layouts.lanes.seating import label_lines
from chronology.drawing.layouts.lanes.seating import pack
from chronology.drawing.layouts.lanes.seating import row_tops
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.marks.forms import on_rail
from chronology.drawing.marks.forms import pen_of
from chronology.drawing.marks.ties import draw_all
from chronology.drawing.order import Order
from chronology.drawing.scene.picture import Group
from chronology.drawing.scene.picture import Part
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.picture import shifted
from chronology.drawing.scene.shapes import Ink
from chronology.drawing.scene.shapes import Path
from chronology.drawing.scene.shapes import Shape
from chronology.drawing.scene.shapes import rectangle
from chronology.drawing.scene.shapes import rule
from chronology.drawing.scene.shapes import words
from chronology.drawing.telling.notes import deck_words
from chronology.drawing.telling.notes import now_words
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme

WIDTH = 800.0
NARROWEST = 460.0
WIDEST = 6000.0
HEADING_DROP = 13.0
ROWS_DROP = 22.0
OTHERS = word("Other")


@attrs.frozen
class Lane:
    """A lane with its items in their rows, and the y of every row and of its end."""

    name: str | None
    number: int
    placed: tuple[Placed, ...]
    top: float
    rows: tuple[float, ...]

    @property
    def bottom(self) -> float:
        """Give the y where the block ends."""
        return self.rows[-1]


@attrs.frozen
class Laid:
    """The lanes under their calendar, on a page wide enough for them."""

    axis: Axis
    lanes: tuple[Lane, ...]
    right: float

    @property
    def walls(self) -> tuple[float, float]:
        """Give the left and right edge of what is printed."""
        return sizes.MARGIN, self.right

    @property
    def placed(self) -> list[Placed]:
        """Give the items of all lanes."""
        return [one for lane in self.lanes for one in lane.placed]

    @property
    def is_upright(self) -> bool:
        """Tell whether the marks spread further down than along, so that time no longer leads the eye."""
        dated = [
            (one.item.marks[0].first, lane.rows[one.row])
            for lane in self.lanes
            for one in lane.placed
            if one.item.event.when is not None and one.item.event.when.first_start is not None
        ]
        if not dated:
            return False
        along, down = zip(*dated, strict=True)
        return bool(0 < max(along) - min(along) < max(down) - min(down) + 20)


def compose(telling: Telling, theme: Theme, order: Order) -> Picture:
    """Lay out the whole page."""
    laid = laid_out(telling, theme, order.width or WIDTH, is_part=order.is_part)
    deck = order.deck or deck_words(telling, torn=laid.axis.scale.is_torn)
    top = heading(order.title, deck, laid.walls, sizes.TITLE, theme)
    body = body_of(telling, laid, theme, top.bottom + (28.0 if laid.axis.now is not None else 18.0))
    return finished(telling, theme, order, attrs.evolve(body, top=(Group(top.shapes),)))


def body_of(telling: Telling, laid: Laid, theme: Theme, tape_y: float) -> Body:
    """Draw the calendar at a height, the lanes below it, and the key."""
    rows_y, right = tape_y + sizes.TAPE + 8, laid.walls[1]
    calendar = tuple(tape_groups(laid.axis, [one.item.marks[0] for one in laid.placed], tape_y, theme))
    lanes = (Group(tuple(furniture(laid, theme))), *event_groups(telling, laid.lanes, theme))
    shown = entries((mark for one in laid.placed for mark in one.item.marks), torn=laid.axis.scale.is_torn)
    key = key_rows([], shown, laid.walls, rows_y + laid.lanes[-1].bottom + 14, theme)
    return Body(
        layout="lanes",
        width=laid.right + sizes.MARGIN,
        tape=laid.axis.scale.tape,
        groups=(*(shifted(group, 0, rows_y) for group in lanes), *calendar),
        key=key,
        now=now_group(now_words(telling), laid.axis, tape_y, calendar, theme, right=right, ways=(1,)),
        bottom=key.bottom + 22,
        sinks=True,
    )


def laid_out(telling: Telling, theme: Theme, width: float, *, is_part: bool = False) -> Laid:
    """Lay out calendar and lanes, on a wider page where the rows would stand taller than it is wide."""
    page = max(width, NARROWEST)
    while True:
        laid_axis = axis(telling, sizes.MARGIN, page - 2 * sizes.MARGIN, abreast=False)
        right = max(laid_axis.end, page - sizes.MARGIN)
        lanes = blocks(telling, laid_axis, (sizes.MARGIN, right), theme)
        laid = Laid(laid_axis, tuple(lanes), right)
        if is_part or not laid.is_upright or page > WIDEST:
            return laid
        page = (right + sizes.MARGIN) * 1.15


def blocks(telling: Telling, laid: Axis, walls: tuple[float, float], theme: Theme) -> Iterator[Lane]:
    """Pack the lanes one below another, the first at 0, in the order in which they begin; what has no lane comes last."""
    y = 0.0
    for name in (*dict.fromkeys(event.lane for event in telling.events if event.lane), None):
        items = [
            item(telling, event, marks_of(telling, event, laid), theme)
            for event in telling.events
            if (event.lane or None) == name
        ]
        if not items:
            continue
        placed = pack(items, walls)
        rows = row_tops(placed, y + (ROWS_DROP if telling.lanes else 10.0))
        number = telling.lanes.index(name) if name else len(telling.lanes)
        yield Lane((name or say(OTHERS)) if telling.lanes else None, number, placed, y, tuple(rows))
        y = rows[-1]


def furniture(laid: Laid, theme: Theme) -> Iterator[Shape]:
    """Draw the bands of the past under the rows, the rules between lanes, and the headings."""
    lanes, walls = laid.lanes, laid.walls
    yield from bands(laid.axis, lanes[0].top, lanes[-1].bottom, theme)
    for lane in lanes:
        yield rule((walls[0], lane.top), (walls[1], lane.top), theme.rule, 0.6)
        if lane.name:
            colour = theme.lane(lane.number).text if lane.name != say(OTHERS) else theme.ink2
            yield words(
                walls[0], lane.top + HEADING_DROP, lane.name, sizes.HEADING, colour, weight=Weight.SEMIBOLD
            )
    yield rule((walls[0], lanes[-1].bottom), (walls[1], lanes[-1].bottom), theme.rule, 0.6)


def bands(laid: Axis, top: float, bottom: float, theme: Theme) -> Iterator[Path]:
    """Let the cells of the past go on down behind the rows."""
    for first, last in pieces(laid.scale):
        start, end = laid.scale.edges[first], laid.scale.edges[last]
        end = end if laid.now is None else min(end, laid.now)
        if start < end:
            yield rectangle(start, top, end, bottom, Ink(theme.band))


def event_groups(telling: Telling, lanes: Sequence[Lane], theme: Theme) -> list[Group]:
    """Draw the marks, then the labels."""
    marks, labels = [], []
    for lane in lanes:
        for one in lane.placed:
            top, event = lane.rows[one.row], one.item.event
            colour = theme.lane(telling.colour(event)).mark
            drawn = draw_all(one.item.marks, pen_of(theme, colour))
            marks.append(Group(on_rail(drawn, top + one.drop, 1), Part.MARK, event.id))
            labels.append(Group(tuple(label_lines(one, top, theme.ink)), Part.LABEL, event.id))
    return [*marks, *labels]
