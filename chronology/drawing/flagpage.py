"""The page of flags: heading, the tape with its labels, key, strip, sources."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

import attrs

from chronology.drawing import theme as sizes
from chronology.drawing.axis import Axis
from chronology.drawing.axis import marks_of
from chronology.drawing.axis import ruled
from chronology.drawing.extents import Known
from chronology.drawing.flags import Bank
from chronology.drawing.flags import Hung
from chronology.drawing.flags import axis
from chronology.drawing.flags import hang
from chronology.drawing.flags import label_lines
from chronology.drawing.flags import natural
from chronology.drawing.flags import sides
from chronology.drawing.fonts import Weight
from chronology.drawing.fonts import measure
from chronology.drawing.furniture import Block
from chronology.drawing.furniture import Entry
from chronology.drawing.furniture import Order
from chronology.drawing.furniture import box_of
from chronology.drawing.furniture import clear_of
from chronology.drawing.furniture import entries
from chronology.drawing.furniture import heading
from chronology.drawing.furniture import key_list
from chronology.drawing.furniture import key_rows
from chronology.drawing.marks import RADIUS
from chronology.drawing.marks import Mark
from chronology.drawing.marks import draw
from chronology.drawing.marks import on_rail
from chronology.drawing.marks import pen_of
from chronology.drawing.marks import turned
from chronology.drawing.page import Body
from chronology.drawing.page import finished
from chronology.drawing.rails import span
from chronology.drawing.rails import spread_moments
from chronology.drawing.ribbon import ribbon
from chronology.drawing.scene import Anchor
from chronology.drawing.scene import Box
from chronology.drawing.scene import Group
from chronology.drawing.scene import Ink
from chronology.drawing.scene import Line
from chronology.drawing.scene import Part
from chronology.drawing.scene import Picture
from chronology.drawing.scene import Run
from chronology.drawing.scene import Shape
from chronology.drawing.scene import rectangle
from chronology.drawing.scene import rule
from chronology.drawing.scene import words
from chronology.drawing.tape import Cell
from chronology.drawing.tapewords import caption
from chronology.drawing.tapewords import heads
from chronology.drawing.tapewords import length_words
from chronology.drawing.telling import Telling
from chronology.drawing.telling import deck_words
from chronology.drawing.telling import now_words
from chronology.drawing.theme import Theme
from chronology.drawing.units import Unit

WIDTH = 800.0
NARROWEST = 520.0
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


def compose(telling: Telling, theme: Theme, order: Order) -> Picture:
    """Lay out the whole page."""
    hanging = hung(telling, theme, order.width)
    torn = any(cell.torn for cell in hanging.axis.scale.tape)
    left, right = sizes.MARGIN, hanging.width - sizes.MARGIN
    top = heading(
        order.title, order.deck or deck_words(telling, torn=torn), (left, right), sizes.TITLE, theme
    )
    shown = entries((mark for _, bank in hanging.banks for one in bank.hung for mark in one.marks), torn=torn)
    tape_y, key = keyed(hanging, shown, lane_lines(telling, hanging, theme), top, theme)
    groups = [*tape_groups(hanging, tape_y, theme), *event_groups(telling, hanging, tape_y, theme)]
    y = tape_y + sizes.TAPE + max(hanging.below.depth, 34.0) + 26
    if not isinstance(key, Block):
        key = key_rows(key, shown, (left, right), y - 8, theme)
        y = key.bottom + 24
    body = Body(
        width=hanging.width,
        margin=left,
        tape=hanging.axis.scale.tape,
        groups=(*groups, Group(top.shapes), Group(key.shapes)),
        now=now_group(telling, hanging, tape_y, groups, theme),
        bottom=y,
    )
    return finished(telling, theme, order, body)


def hung(telling: Telling, theme: Theme, width: float | None) -> Hanging:
    """Hang all labels, the lanes on those sides that make the flattest page."""
    found = (hung_by(telling, theme, width, side) for side in sides(telling))
    return min(found, key=lambda one: (round(one.width), one.above.depth + one.below.depth))


def hung_by(telling: Telling, theme: Theme, width: float | None, side: dict[str, int]) -> Hanging:
    """Hang all labels, on a wider page where this one leaves too little room."""
    page = width or comfortable(telling)
    parted = [[event for event in telling.events if side[event.id] == way] for way in (1, -1)]
    while True:
        laid = axis(telling, sizes.MARGIN, page - 2 * sizes.MARGIN)
        if laid.end + sizes.MARGIN > page + 0.01:
            page = laid.end + sizes.MARGIN
        walls = (sizes.MARGIN, page - sizes.MARGIN)
        marks = spread_moments({event.id: marks_of(telling, event, laid) for event in telling.events})
        above, below = (hang(telling, marks, events, theme, walls) for events in parted)
        if above is not None and below is not None:
            return Hanging(page, laid, above, below)
        page += 60


def comfortable(telling: Telling) -> float:
    """Give the width a story looks well in: that of its tape, within bounds."""
    tape = sum(natural(telling, ruled(telling)))
    return min(max(tape * 1.6 + 2 * sizes.MARGIN, NARROWEST), WIDTH)


def lane_lines(telling: Telling, hanging: Hanging, theme: Theme) -> list[Line]:
    """Say which lanes stand above the calendar and which below, where the sides stand for lanes."""
    above, below = ({one.event.lane for one in bank.hung} for _, bank in hanging.banks)
    if len(telling.lanes) < 2 or above & below:
        return []
    return [
        lane_line(head, [lane for lane in telling.lanes if lane in names], telling, theme)
        for head, names in (("Above the calendar:", above), ("Below:", below))
    ]


def lane_line(head: str, lanes: Sequence[str], telling: Telling, theme: Theme) -> Line:
    """Name the lanes of one side in their colours."""
    runs = [Run(head, Weight.REGULAR, theme.ink2)]
    for place, lane in enumerate(lanes):
        if place:
            last = place == len(lanes) - 1
            runs.append(Run("and" if last else ",", Weight.REGULAR, theme.ink2, 2.4 if last else 0.0))
        runs.append(Run(lane, Weight.SEMIBOLD, theme.lane(telling.lanes.index(lane)).text, 2.4))
    return Line(0, 0, sizes.KEY, tuple(runs))


def keyed(
    hanging: Hanging, shown: tuple[Entry, ...], lanes: list[Line], top: Block, theme: Theme
) -> tuple[float, Block | list[Line]]:
    """Give the top of the tape, and the key where it can stand in the corner above it, else its lines on lanes."""
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
    return least, lanes


def top_of(one: Hung, bank: Bank, way: int, tape_y: float) -> float:
    """Give the cap of a label's date."""
    level = one.place.level
    if way > 0:
        return tape_y - bank.offsets[level] - bank.heights[level]
    return tape_y + sizes.TAPE + bank.offsets[level]


def tape_groups(hanging: Hanging, y: float, theme: Theme) -> Iterator[Group]:
    """Draw the tape with its words."""
    scale = hanging.axis.scale
    strips = ribbon(scale, sizes.TAPE, 5, theme, hanging.axis.now)
    shapes: list[Shape] = [turned(shape, lambda along, across: (along, y + across)) for shape in strips]
    shapes += cell_words(hanging, y, theme)
    shapes += head_words(hanging, y, theme)
    if hanging.axis.undated:
        first, last = hanging.axis.undated
        shapes.append(
            rectangle(first, y, last, y + sizes.TAPE, Ink(theme.ground, theme.rule, 0.6, (2.0, 2.0)))
        )
        shapes.append(
            words((first + last) / 2, y + 15.5, "no date", sizes.DAY, theme.ink2, anchor=Anchor.MIDDLE)
        )
    yield Group(tuple(shapes))


def cell_words(hanging: Hanging, y: float, theme: Theme) -> Iterator[Line]:
    """Write on every cell what it covers, and in every gap its length."""
    scale = hanging.axis.scale
    days = {day_of(one.marks[0]) for _, bank in hanging.banks for one in bank.hung}
    for number, cell in enumerate(scale.tape):
        start, end = scale.span(number)
        middle = (start + end) / 2
        if cell.torn:
            lines = length_words(*cell.stretch)
            if len(lines) == 1:
                lines = tuple(lines[0].split(" ", 1))
            base = y + sizes.TAPE / 2 + 2.4 - 7.8 * (len(lines) - 1) / 2
            yield from (
                words(middle, base + 7.8 * row, line, sizes.GAP, theme.ink3, anchor=Anchor.MIDDLE)
                for row, line in enumerate(lines)
            )
        else:
            yield from one_cell(cell, middle, y, theme, told=any(start <= day < end for day in days))


def day_of(mark: Mark) -> float:
    """Give a place on the day that a mark is of; off the page where it is of no one day."""
    return mark.middle if mark.known is Known.MOMENT else mark.first if mark.known is Known.BAR else -1.0


def one_cell(cell: Cell, middle: float, y: float, theme: Theme, *, told: bool) -> Iterator[Line]:
    """Write the words of one cell: a year alone in the middle, else in two rows."""
    words_ = caption(cell)
    if not words_.finer:
        yield words(
            middle, y + 15.7, words_.year, sizes.YEAR, theme.ink, weight=Weight.SEMIBOLD, anchor=Anchor.MIDDLE
        )
        return
    if not words_.shared:
        yield words(
            middle, y + 10.4, words_.year, sizes.YEAR, theme.ink, weight=Weight.SEMIBOLD, anchor=Anchor.MIDDLE
        )
    busy = told and cell.unit is not None and cell.unit <= Unit.DAY
    weight, colour = (Weight.MEDIUM, theme.ink) if busy else (Weight.REGULAR, theme.ink2)
    yield words(middle, y + 20.6, words_.finer, sizes.DAY, colour, weight=weight, anchor=Anchor.MIDDLE)


def head_words(hanging: Hanging, y: float, theme: Theme) -> Iterator[Line]:
    """Write the month, with its year, at the head of every run of days, off the line of the story's now."""
    scale, now = hanging.axis.scale, hanging.axis.now
    for head in heads(scale.tape):
        start, end = scale.edges[head.first], scale.edges[head.last + 1]
        parts = [(start, end)] if now is None or not start < now < end else [(start, now), (now, end)]
        fitting = (
            (text, part)
            for text in head.choices
            for part in parts
            if head_width(text) <= part[1] - part[0] - 6
        )
        text, (first, last) = next(fitting, (head.choices[-1], (start, end)))
        single = head.first == head.last
        x, anchor = ((first + last) / 2, Anchor.MIDDLE) if single else (first + 4, Anchor.START)
        yield words(x, y + 10.4, text, sizes.YEAR, theme.ink, weight=Weight.SEMIBOLD, anchor=anchor)


def head_width(text: str) -> float:
    """Measure the words at the head of a run."""
    return measure(text, Weight.SEMIBOLD, sizes.YEAR)


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
            drawn = [shape for mark in one.marks for shape in draw(mark, pen_of(theme, colour))]
            marks.append(Group(on_rail(drawn, middle, 1), Part.MARK, one.event.id))
            labels.append(Group(tuple(label_lines(one, top, theme.ink)), Part.LABEL, one.event.id))
            far = top if way > 0 else top + one.text.height
            pole = rule((one.pole, middle - way * reach_of(one)), (one.pole, far), colour, sizes.POLE)
            leaders.append(Group((pole,), Part.LEADER, one.event.id))
    return [*leaders, *marks, *labels]


def reach_of(one: Hung) -> float:
    """Give how far a mark reaches out from its rail at its pole."""
    known = one.marks[0].known
    if known in (Known.MOMENT, Known.UNDATED):
        return 5.8 if one.marks[0].approximate else RADIUS
    at_end = min(abs(one.pole - edge) for edge in span(one.marks)) < 1
    return 4.5 if known in (Known.BY, Known.AFTER) and at_end else 3.0


def now_group(
    telling: Telling, hanging: Hanging, tape_y: float, groups: list[Group], theme: Theme
) -> Group | None:
    """Draw the line of the story's now, with its words where nothing is in their way."""
    place, text = hanging.axis.now, now_words(telling)
    if place is None:
        return None
    taken = [shape.box for group in groups if group.part for shape in group.shapes]
    for way, anchor in ((-1, Anchor.START), (-1, Anchor.END), (1, Anchor.START), (1, Anchor.END)):
        y = tape_y + sizes.TAPE + 10 if way < 0 else tape_y - 4.6
        x = place + 3.5 if anchor is Anchor.START else place - 3.5
        line = words(x, y, text, sizes.NOTE, theme.ink, weight=Weight.MEDIUM, anchor=anchor)
        inside = line.box.left >= sizes.MARGIN and line.box.right <= hanging.width - sizes.MARGIN
        if inside and clear_of(line.box, taken, 1.0):
            return Group((*now_line(place, tape_y, way, groups[0], theme), line))
    return Group(tuple(now_line(place, tape_y, 0, groups[0], theme)))


def now_line(place: float, tape_y: float, way: int, tape: Group, theme: Theme) -> Iterator[Shape]:
    """Draw the line through the tape and out to its words, broken where it meets words of the tape."""
    top = tape_y - (10 if way > 0 else 0)
    bottom = tape_y + sizes.TAPE + (10 if way < 0 else 0)
    met = [
        one.box
        for one in tape.shapes
        if isinstance(one, Line) and one.box.left - 1 < place < one.box.right + 1
    ]
    for box in sorted(met, key=lambda one: one.top):
        if box.top > top:
            yield rule((place, top), (place, box.top), theme.ink, 0.9)
        top = box.bottom
    if top < bottom:
        yield rule((place, top), (place, bottom), theme.ink, 0.9)
