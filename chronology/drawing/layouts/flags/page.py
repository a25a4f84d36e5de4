"""The page of flags: heading, the tape with its labels, key, strip, sources."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence

import attrs

from chronology.drawing import sizes
from chronology.drawing.calendar.axis import Axis
from chronology.drawing.calendar.axis import marks_of
from chronology.drawing.calendar.rulings import ruled
from chronology.drawing.furniture.blocks import Block
from chronology.drawing.furniture.blocks import box_of
from chronology.drawing.furniture.blocks import clear_of
from chronology.drawing.furniture.blocks import heading
from chronology.drawing.furniture.key import Entry
from chronology.drawing.furniture.key import entries
from chronology.drawing.furniture.key import key_list
from chronology.drawing.furniture.key import key_rows
from chronology.drawing.languages import say
from chronology.drawing.layouts.across.tape import axis
from chronology.drawing.layouts.across.tape import natural
from chronology.drawing.layouts.across.tape import now_group
from chronology.drawing.layouts.across.tape import tape_groups
from chronology.drawing.layouts.finishing import Body
from chronology.drawing.layouts.finishing import finished
from chronology.drawing.layouts.flags.hanging import Bank
from chronology.drawing.layouts.flags.hanging import Hung
from chronology.drawing.layouts.flags.hanging import hang
from chronology.drawing.layouts.flags.hanging import label_lines
from chronology.drawing.layouts.flags.hanging import sides
from chronology.drawing.layouts.places.rails import in_order
from chronology.drawing.layouts.places.rails import parted
from chronology.drawing.layouts.places.rails import span
from chronology.drawing.layouts.places.rails import spread_moments
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.marks.forms import on_rail
from chronology.drawing.marks.forms import pen_of
from chronology.drawing.marks.mark import RADIUS
from chronology.drawing.marks.mark import Marks
from chronology.drawing.marks.ties import draw_all
from chronology.drawing.order import Order
from chronology.drawing.scene.picture import Group
from chronology.drawing.scene.picture import Part
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.shapes import Box
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Run
from chronology.drawing.scene.shapes import rule
from chronology.drawing.telling.extents import Known
from chronology.drawing.telling.notes import deck_words
from chronology.drawing.telling.notes import now_words
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme
from chronology.event import Event

WIDTH = 800.0
NARROWEST = 520.0
SHORTER, SAVED = 0.9, 36.0
"""The share of the page that a shorter tape takes, and the depth that it has to save."""
KEY_GROWTH = 60.0
"""How much taller a page may become so that the key can stand in its corner."""


@attrs.frozen
class Hanging:
    """Both sides of the tape, hung between the walls of a page wide enough for them."""

    width: float
    axis: Axis
    above: Bank
    below: Bank

    @property
    def banks(self) -> tuple[tuple[int, Bank], ...]:
        """Give the sides with their way across the page."""
        return (1, self.above), (-1, self.below)

    @property
    def hung(self) -> tuple[Hung, ...]:
        """Give the labels of both sides."""
        return (*self.above.hung, *self.below.hung)

    @property
    def ends(self) -> tuple[float, float]:
        """Give the left and right edge of what is printed."""
        return sizes.MARGIN, self.width - sizes.MARGIN


def compose(telling: Telling, theme: Theme, order: Order) -> Picture:
    """Lay out the whole page."""
    hanging = hung(telling, theme, order.width)
    deck = order.deck or deck_words(telling, torn=hanging.axis.scale.is_torn)
    top = heading(order.title, deck, hanging.ends, sizes.TITLE, theme)
    return finished(telling, theme, order, body_of(telling, hanging, theme, top))


def body_of(telling: Telling, hanging: Hanging, theme: Theme, top: Block) -> Body:
    """Draw the calendar with its labels below the heading, and the key."""
    shown = entries((mark for one in hanging.hung for mark in one.marks), torn=hanging.axis.scale.is_torn)
    lanes, tape = lane_lines(telling, hanging, theme), hanging.axis.scale.tape
    tape_y, corner = keyed(hanging, shown, lanes, top, theme)
    calendar = tape_groups(hanging.axis, (one.marks[0] for one in hanging.hung), tape_y, theme)
    groups = (*calendar, *event_groups(telling, hanging, tape_y, theme))
    y = tape_y + sizes.TAPE + max(hanging.below.depth, 34.0) + 26
    key = None if corner else key_rows(lanes, shown, hanging.ends, y - 8, theme)
    return Body(
        layout="flags",
        width=hanging.width,
        tape=tape,
        top=tuple(Group(block.shapes) for block in (top, corner) if block),
        groups=groups,
        key=key,
        now=now_group(now_words(telling), hanging.axis, tape_y, groups, theme, right=hanging.ends[1]),
        bottom=key.bottom + 24 if key else y,
        sinks=True,
    )


def hung(telling: Telling, theme: Theme, width: float | None) -> Hanging:
    """Hang all labels, the lanes on those sides that make the flattest page.

    Where that saves a level, a tape to one scale ends before its page does, so that the last labels can hang right.
    """
    lengths = (1.0, SHORTER) if telling.is_measured else (1.0,)
    found = {
        (length, place): hung_by(telling, theme, width, side, length)
        for place, side in enumerate(sides(telling))
        for length in lengths
    }

    def price(key: tuple[float, int]) -> tuple[int, float]:
        one = found[key]
        return round(one.width), one.above.depth + one.below.depth + (SAVED if key[0] < 1 else 0.0)

    return found[min(found, key=price)]


def hung_by(
    telling: Telling, theme: Theme, width: float | None, side: dict[str, int], length: float
) -> Hanging:
    """Hang all labels, on a wider page where this one leaves too little room."""
    page = width or comfortable(telling)
    sided = [[event for event in telling.events if side[event.id] == way] for way in (1, -1)]
    while True:
        laid = axis(telling, sizes.MARGIN, length * (page - 2 * sizes.MARGIN))
        if laid.end + sizes.MARGIN > page + 0.01:
            page = laid.end + sizes.MARGIN
        walls = (sizes.MARGIN, page - sizes.MARGIN)
        marks = spread_moments({event.id: marks_of(telling, event, laid) for event in telling.events})
        found = both_sides(telling, marks, sided, theme, walls)
        if found is not None:
            return Hanging(page, laid, *found)
        page += 60


def both_sides(
    telling: Telling,
    marks: Mapping[str, Marks],
    sided: Sequence[Sequence[Event]],
    theme: Theme,
    walls: tuple[float, float],
) -> tuple[Bank, Bank] | None:
    """Hang the labels of both sides, on a measured scale with the marks of both in one order; None where there is no room."""
    above, below = (hang(telling, marks, events, theme, walls) for events in sided)
    if above is None or below is None:
        return None
    hung = {one.event.id: one.marks for bank in (above, below) for one in bank.hung}
    if not telling.is_measured or in_order({event: hung[event] for event in marks}):
        return above, below
    _, together = parted(marks, walls, is_measured=True)
    above, below = (hang(telling, together, events, theme, walls) for events in sided)
    return None if above is None or below is None else (above, below)


def comfortable(telling: Telling) -> float:
    """Give the width a story looks well in: that of its tape, within bounds."""
    if telling.is_measured:
        return WIDTH
    tape = sum(natural(telling, ruled(telling)))
    return min(max(tape * 1.6 + 2 * sizes.MARGIN, NARROWEST), WIDTH)


def lane_lines(telling: Telling, hanging: Hanging, theme: Theme) -> list[Line]:
    """Say which lanes stand above the calendar and which below, where the sides stand for lanes."""
    above, below = ({one.event.lane for one in bank.hung} for _, bank in hanging.banks)
    if len(telling.lanes) < 2 or above & below:
        return []
    return [
        lane_line(head, [lane for lane in telling.lanes if lane in names], telling, theme)
        for head, names in ((say("Above the calendar:"), above), (say("Below:"), below))
    ]


def lane_line(head: str, lanes: Sequence[str], telling: Telling, theme: Theme) -> Line:
    """Name the lanes of one side in their colours."""
    runs = [Run(head, Weight.REGULAR, theme.ink2)]
    for place, lane in enumerate(lanes):
        if place:
            last = place == len(lanes) - 1
            runs.append(Run(say("and") if last else ",", Weight.REGULAR, theme.ink2, 2.4 if last else 0.0))
        runs.append(Run(lane, Weight.SEMIBOLD, theme.lane(telling.lanes.index(lane)).text, 2.4))
    return Line(0, 0, sizes.KEY, tuple(runs))


def keyed(
    hanging: Hanging, shown: tuple[Entry, ...], lanes: list[Line], top: Block, theme: Theme
) -> tuple[float, Block | None]:
    """Give the top of the tape, and the key where it can stand in the corner above it."""
    least = top.bottom + 18 + hanging.above.depth
    listed = key_list(lanes, shown, sizes.MARGIN, top.bottom + 18, theme)
    box = box_of(listed)
    for tape_y in (least, max(least, box.bottom + 40), least + KEY_GROWTH / 2, least + KEY_GROWTH):
        labels = [
            shape.box
            for one in hanging.above.hung
            for shape in label_lines(one, top_of(one, hanging.above, 1, tape_y), theme.ink)
        ]
        poles = [
            Box(one.pole, top_of(one, hanging.above, 1, tape_y), one.pole, tape_y)
            for one in hanging.above.hung
        ]
        if (
            tape_y - least <= KEY_GROWTH
            and box.bottom + 24 <= tape_y
            and clear_of(box, [*labels, *poles], 12)
        ):
            return tape_y, listed
    return least, None


def top_of(one: Hung, bank: Bank, way: int, tape_y: float) -> float:
    """Give the cap of a label's date."""
    level = one.place.level
    if way > 0:
        return tape_y - bank.offsets[level] - bank.heights[level]
    return tape_y + sizes.TAPE + bank.offsets[level]


def rail_y(rail: int, way: int, tape_y: float) -> float:
    """Give the middle of a rail."""
    out = sizes.RAIL + rail * sizes.NEXT_RAIL
    return tape_y - out if way > 0 else tape_y + sizes.TAPE + out


def event_groups(telling: Telling, hanging: Hanging, tape_y: float, theme: Theme) -> list[Group]:
    """Draw leaders first, then marks, then labels."""
    leaders, marks, labels = [], [], []
    for way, bank in hanging.banks:
        for one in bank.hung:
            colour = theme.lane(telling.colour(one.event)).mark
            middle, top = rail_y(one.rail, way, tape_y), top_of(one, bank, way, tape_y)
            drawn = draw_all(one.marks, pen_of(theme, colour))
            marks.append(Group(on_rail(drawn, middle, 1), Part.MARK, one.event.id))
            labels.append(Group(tuple(label_lines(one, top, theme.ink)), Part.LABEL, one.event.id))
            far = top if way > 0 else top + one.text.height
            pole = rule((one.pole, middle - way * reach_of(one)), (one.pole, far), colour, sizes.POLE)
            leaders.append(Group((pole,), Part.LEADER, one.event.id))
    return [*leaders, *marks, *labels]


def reach_of(one: Hung) -> float:
    """Give how far a mark reaches out from its rail at its pole."""
    known = one.marks[0].known
    if known.is_point:
        return 5.8 if one.marks[0].approximate else RADIUS
    at_end = min(abs(one.pole - edge) for edge in span(one.marks)) < 1
    return 4.5 if known in (Known.BY, Known.AFTER) and at_end else 3.0
