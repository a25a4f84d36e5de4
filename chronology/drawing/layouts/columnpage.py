"""The page of a column: heading, key, gutter with years and days, tape, rows, strip, sources."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import attrs

from chronology.drawing import theme as sizes
from chronology.drawing.calendar.ribbon import ribbon
from chronology.drawing.calendar.rulings import ruled
from chronology.drawing.calendar.tape import Cell
from chronology.drawing.calendar.tapewords import caption
from chronology.drawing.calendar.tapewords import length_words
from chronology.drawing.calendar.units import Unit
from chronology.drawing.calendar.units import ruling
from chronology.drawing.extents import Known
from chronology.drawing.furniture import Order
from chronology.drawing.furniture import clear_of
from chronology.drawing.furniture import entries
from chronology.drawing.furniture import heading
from chronology.drawing.furniture import key_rows
from chronology.drawing.languages import say
from chronology.drawing.languages import sentence
from chronology.drawing.layouts.column import Laid
from chronology.drawing.layouts.column import Row
from chronology.drawing.layouts.column import day_words
from chronology.drawing.layouts.column import label_lines
from chronology.drawing.layouts.column import laid
from chronology.drawing.layouts.column import leader_start
from chronology.drawing.layouts.page import Body
from chronology.drawing.layouts.page import finished
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure
from chronology.drawing.marks import on_rail
from chronology.drawing.marks import pen_of
from chronology.drawing.marks import turned
from chronology.drawing.scene import Anchor
from chronology.drawing.scene import Group
from chronology.drawing.scene import Heading
from chronology.drawing.scene import Ink
from chronology.drawing.scene import Line
from chronology.drawing.scene import Part
from chronology.drawing.scene import Path
from chronology.drawing.scene import Picture
from chronology.drawing.scene import Shape
from chronology.drawing.scene import Sheet
from chronology.drawing.scene import rectangle
from chronology.drawing.scene import rule
from chronology.drawing.scene import words
from chronology.drawing.telling import Telling
from chronology.drawing.telling import deck_words
from chronology.drawing.telling import now_words
from chronology.drawing.theme import COLUMN
from chronology.drawing.theme import NARROW
from chronology.drawing.theme import Setting
from chronology.drawing.theme import Theme
from chronology.drawing.ties import draw_all

WIDTH = 600.0
NARROW_BELOW = 300.0
NOW_ROOM = 8.0
SETTLING = 3
"""How often the text is moved for more rails, which it needs the less room it has."""


def compose(telling: Telling, theme: Theme, order: Order) -> Picture:
    """Lay out the whole page."""
    tape = ruled(telling)
    torn = any(cell.torn for cell in tape)
    page = order.width or WIDTH
    setting = NARROW if page < NARROW_BELOW else COLUMN
    left = setting.margin
    tape_x = left + gutter(tape, setting) + 8
    text_x = rail_x(tape_x, setting.rails) + setting.text_gap
    for _ in range(SETTLING):
        page = max(page, text_x + setting.least_text + left)
        first = laid(telling, theme, 0.0, page - left - text_x, setting)
        moved, text_x = text_x, max(text_x, rail_x(tape_x, first.rails - 1) + setting.text_gap)
        if moved == text_x:
            break
    right = page - left
    top = heading(
        order.title,
        order.deck or deck_words(telling, torn=torn),
        (left, right),
        setting.title,
        theme,
        deck_size=setting.deck,
    )
    shown = entries((mark for row in first.rows for mark in row.marks), torn=torn)
    key = key_rows([], shown, (left, right), top.bottom + 14, theme)
    line = rule((left, key.bottom + 8), (right, key.bottom + 8), theme.rule, 0.5)
    placed = laid(telling, theme, key.bottom + 22, right - text_x, setting)
    calendar = tape_group(placed, left, tape_x, theme, setting)
    groups = (calendar, *event_groups(telling, placed, tape_x, text_x, theme))
    body = Body(
        layout="column",
        has_strip=not setting.is_narrow,
        width=page,
        margin=left,
        tape=tape,
        groups=(*groups, Group((*top.shapes, *key.shapes, line))),
        now=now_group(telling, placed, calendar, (left, tape_x), theme),
        bottom=max(group.box.bottom for group in groups) + 30,
    )
    picture = finished(telling, theme, order, body)
    return attrs.evolve(picture, headings=tuple(headings(placed)), sheet=sheet_of(order, body, theme))


def sheet_of(order: Order, body: Body, theme: Theme) -> Sheet | None:
    """Give the sheet asked for, in its proportions where the rows need a wider one; None where any height will do."""
    if order.height is None:
        return None
    height = order.height * body.width / (order.width or body.width)
    return Sheet(height=height, margin=body.margin, ink=theme.ink, quiet=theme.ink2, rule=theme.rule)


def headings(placed: Laid) -> Iterator[Heading]:
    """Give the years of the tape, with months where it is that fine, and where it ends."""
    told = Heading(0.0, "")
    for number, cell in enumerate(placed.axis.scale.tape):
        if cell.torn:
            continue
        said = caption(cell)
        month = said.shared or (said.finer if ruling(*cell.stretch) is Unit.MONTH else "")
        one = Heading(placed.axis.scale.span(number)[0], said.year, month)
        if one.text != told.text:
            yield one
        told = one
    if placed.axis.undated:
        yield Heading(placed.axis.undated[0], sentence(say("no date")))
    yield Heading(placed.axis.end, "")


def gutter(tape: tuple[Cell, ...], setting: Setting) -> float:
    """Give the width of the words left of the tape."""
    years = [measure(caption(cell).year, Weight.SEMIBOLD, setting.year) for cell in tape if not cell.torn]
    days = [
        measure(day_words(cell, first=True), Weight.MEDIUM, setting.day) for cell in tape if not cell.torn
    ]
    gaps = [
        measure(" ".join(length_words(*cell.stretch)), Weight.REGULAR, setting.gap)
        for cell in tape
        if cell.torn
    ]
    return max(
        max(years, default=0.0) + setting.gutter_gap + max(days, default=0.0),
        max(gaps, default=0.0),
        setting.gutter,
    )


def rail_x(tape_x: float, rail: int) -> float:
    """Give the middle of a rail."""
    return tape_x + sizes.COLUMN_TAPE + sizes.RAIL + rail * sizes.COLUMN_NEXT_RAIL


def tape_group(placed: Laid, left: float, tape_x: float, theme: Theme, setting: Setting) -> Group:
    """Draw the tape, and the words in the gutter beside it."""
    strips = ribbon(placed.axis.scale, sizes.COLUMN_TAPE, 4, theme, placed.axis.now)
    shapes: list[Shape] = [turned(shape, lambda along, across: (tape_x + across, along)) for shape in strips]
    shapes += gutter_words(placed, left, tape_x - 8, theme, setting)
    if placed.axis.undated:
        first, last = placed.axis.undated
        shapes.append(
            rectangle(
                tape_x,
                first,
                tape_x + sizes.COLUMN_TAPE,
                last,
                Ink(theme.ground, theme.rule, 0.6, (2.0, 2.0)),
            )
        )
        row = next(one for one in placed.rows if one.marks[0].known is Known.UNDATED)
        shapes.append(
            words(
                tape_x - 8,
                row.middle + 3.2,
                sentence(say("no date")),
                setting.day,
                theme.ink2,
                anchor=Anchor.END,
            )
        )
    return Group(tuple(shapes))


def now_group(
    telling: Telling, placed: Laid, tape: Group, ends: tuple[float, float], theme: Theme
) -> Group | None:
    """Draw the line of the story's now, its words above it, or below where those of the calendar are in their way."""
    place, (left, tape_x) = placed.axis.now, ends
    if place is None:
        return None
    line = rule((left, place), (rail_x(tape_x, placed.rails - 1) + 8, place), theme.ink, 0.9)
    text = now_words(telling)
    choices = (
        words(left, y, text, sizes.NOTE, theme.ink, weight=Weight.MEDIUM) for y in (place - 3, place + 8.5)
    )
    taken = [shape.box for shape in tape.shapes if isinstance(shape, Line)]
    said = next((choice for choice in choices if clear_of(choice.box, taken, 0.5)), None)
    return Group((line,) if said is None else (line, said))


def gutter_words(placed: Laid, left: float, right: float, theme: Theme, setting: Setting) -> Iterator[Shape]:
    """Write years, months and days beside their cells, and the length of every gap."""
    told_year, told_month, busy = "", "", {row.anchor: row for row in placed.rows}
    anchors = sorted(busy)
    for number, cell in enumerate(placed.axis.scale.tape):
        first, last = placed.axis.scale.span(number)
        inside = anchors[bisect_left(anchors, first) : bisect_left(anchors, last)]
        rows = () if cell.share else tuple(busy[anchor].middle for anchor in inside)
        middle = off_now(min(rows, default=(first + last) / 2), (first, last), placed.axis.now)
        if cell.torn:
            told_month = ""
            text = " ".join(length_words(*cell.stretch))
            yield words(right, (first + last) / 2 + 2.6, text, setting.gap, theme.ink3, anchor=Anchor.END)
            continue
        told = caption(cell)
        if told.year != told_year or (cell.unit is Unit.DAY and not told_month):
            yield words(left, middle + 4.5, told.year, setting.year, theme.ink, weight=Weight.SEMIBOLD)
        turned_now = placed.axis.now is not None and abs(first - placed.axis.now) < 0.01
        text = day_words(cell, first=told.shared != told_month or turned_now)
        told_year, told_month = told.year, told.shared
        if text:
            weight, colour = (Weight.MEDIUM, theme.ink) if inside else (Weight.REGULAR, theme.ink3)
            yield words(right, middle + 3.2, text, setting.day, colour, weight=weight, anchor=Anchor.END)


def off_now(middle: float, ends: tuple[float, float], now: float | None) -> float:
    """Keep the words of a cell off the line of the story's now, on the longer side of it."""
    if now is None or abs(middle - now) > NOW_ROOM:
        return middle
    return now - NOW_ROOM if now - ends[0] > ends[1] - now else now + NOW_ROOM


def event_groups(telling: Telling, placed: Laid, tape_x: float, text_x: float, theme: Theme) -> list[Group]:
    """Draw leaders first, then marks, then labels."""
    leaders, marks, labels = [], [], []
    outer = rail_x(tape_x, placed.rails - 1) + 8
    for row in placed.rows:
        colour = theme.lane(telling.colour(row.event)).mark
        middle = rail_x(tape_x, row.rail)
        drawn = draw_all(row.marks, pen_of(theme, colour))
        marks.append(Group(on_rail(drawn, middle, 1, upright=True), Part.MARK, row.event.id))
        labels.append(Group(tuple(label_lines(row, text_x, theme)), Part.LABEL, row.event.id))
        leaders.append(Group((leader(row, middle, outer, text_x - 5, colour),), Part.LEADER, row.event.id))
    return [*leaders, *marks, *labels]


def leader(row: Row, middle: float, outer: float, end: float, colour: str) -> Path:
    """Draw a leader: straight where row and mark meet, else bent beyond the outermost rail."""
    start = leader_start(row)
    begin = middle + (5.0 if row.marks[0].known is Known.MOMENT else 4.5)
    points = (
        ((begin, start), (end, row.middle))
        if abs(start - row.middle) < 0.3
        else ((begin, start), (outer, start), (end, row.middle))
    )
    return Path(points, Ink(stroke=colour, width=sizes.POLE), closed=False)
