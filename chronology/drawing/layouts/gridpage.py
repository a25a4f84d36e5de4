"""The page of a grid: heading, key, months with their weeks, lists of what has no cell, sources."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

import attrs

from chronology.drawing import theme as sizes
from chronology.drawing.calendar.tapewords import date_of
from chronology.drawing.furniture import Order
from chronology.drawing.furniture import entries
from chronology.drawing.furniture import heading
from chronology.drawing.furniture import key_rows
from chronology.drawing.languages import say
from chronology.drawing.languages import sentence
from chronology.drawing.languages import word
from chronology.drawing.layouts.column import Row
from chronology.drawing.layouts.column import label_lines
from chronology.drawing.layouts.grid import WEEK
from chronology.drawing.layouts.grid import Bar
from chronology.drawing.layouts.grid import Block
from chronology.drawing.layouts.grid import Span
from chronology.drawing.layouts.grid import Week
from chronology.drawing.layouts.grid import blocks
from chronology.drawing.layouts.grid import day_number
from chronology.drawing.layouts.grid import left_out
from chronology.drawing.layouts.gridmarks import REACH
from chronology.drawing.layouts.gridmarks import STEM
from chronology.drawing.layouts.gridmarks import bar_mark
from chronology.drawing.layouts.gridmarks import disc_mark
from chronology.drawing.layouts.gridmarks import list_mark
from chronology.drawing.layouts.gridmarks import shapes_of
from chronology.drawing.layouts.page import Body
from chronology.drawing.layouts.page import finished
from chronology.drawing.layouts.rowwords import Words
from chronology.drawing.layouts.rowwords import needs_date
from chronology.drawing.layouts.rowwords import row_words
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure
from chronology.drawing.marks import Mark
from chronology.drawing.scene import Anchor
from chronology.drawing.scene import Group
from chronology.drawing.scene import Ink
from chronology.drawing.scene import Part
from chronology.drawing.scene import Path
from chronology.drawing.scene import Picture
from chronology.drawing.scene import Point
from chronology.drawing.scene import Shape
from chronology.drawing.scene import rectangle
from chronology.drawing.scene import rule
from chronology.drawing.scene import words
from chronology.drawing.settings import Setting
from chronology.drawing.telling import Telling
from chronology.drawing.telling import deck_words
from chronology.drawing.telling import now_words
from chronology.drawing.theme import Theme
from chronology.drawing.wording import month_year
from chronology.drawing.wording import weekday_name
from chronology.drawing.wording import year_name
from chronology.event import Event
from chronology.when.calendar import DAY
from chronology.when.calendar import weekday

WIDTH = 800.0
NARROWER = 600.0
"""The width of a page of few rows."""
MUCH = 40.0
"""So much room added to a row is better saved by a narrower page."""
CELL = 74.0
"""The least width of a day."""
HEAD = 13.0
"""The height of the strip that has the number of a day."""
LANE = 11.0
INDENT = 2 * STEM + 1.0
"""From the left of a cell to its words."""
GAP = 6.0
EMPTY = 4.0
MONTH_DROP = 30.0
LIST_INDENT = 54.0
IN_CELL = Setting(label=8.5, leading=10.4, is_narrow=True)
IN_LIST = Setting(label=9.5, leading=11.5)
LISTED = word("What is not known to the month has no cell, and stands in a list.")
LEFT_OUT = word("Months in which nothing begins or ends are left out.")


@attrs.frozen
class Frame:
    """What every part of the page is drawn with: the story, the theme, the printed width, and room added to rows."""

    telling: Telling
    theme: Theme
    left: float
    right: float
    extra: float = 0.0
    roomy: int = 0
    """How many of the first rows have the room added."""

    def room(self, rows: int) -> float:
        """Give the room to add below the last of so many rows."""
        return self.extra if rows <= self.roomy else 0.0

    @property
    def cell(self) -> float:
        """Give the width of a day."""
        return (self.right - self.left) / WEEK

    def x(self, day: int) -> float:
        """Give the left of a day's cell."""
        return self.left + weekday(day) * self.cell

    def colour(self, event: Event) -> str:
        """Give the colour of an event's marks."""
        return self.theme.lane(self.telling.colour(event)).mark


@attrs.define
class Sheet:
    """What is on the page so far: furniture, the parts of events, and the forms of the marks, for the key."""

    furniture: list[Shape] = attrs.Factory(list)
    pieces: list[Group] = attrs.Factory(list)
    """What an event has besides its parts: how bars go on, and the bends of their leaders."""
    leaders: list[Group] = attrs.Factory(list)
    marks: list[Group] = attrs.Factory(list)
    labels: list[Group] = attrs.Factory(list)
    forms: list[Mark] = attrs.Factory(list)
    rows: list[float] = attrs.Factory(list)
    """The tops of the rows that have marks."""

    def add(self, event: Event, mark: Sequence[Shape], leader: Path, label: Sequence[Shape]) -> None:
        """Put an event on the page."""
        self.marks.append(Group(tuple(mark), Part.MARK, event.id))
        self.labels.append(Group(tuple(label), Part.LABEL, event.id))
        self.leaders.append(Group((leader,), Part.LEADER, event.id))

    def groups(self) -> tuple[Group, ...]:
        """Give all groups in painter's order: of what hangs from one day the first lies on top."""
        furniture = (Group(tuple(self.furniture)),) if self.furniture else ()
        return (*furniture, *self.pieces, *reversed(self.leaders), *reversed(self.marks), *self.labels)


def compose(telling: Telling, theme: Theme, order: Order) -> Picture:
    """Lay out the whole page."""
    telling = attrs.evolve(telling, scale="relative" if telling.scale == "relative" else "cut")
    every = blocks(telling)
    page = max(order.width or WIDTH, CELL * WEEK + 2 * sizes.MARGIN)
    frame = upright(Frame(telling, theme, sizes.MARGIN, page - sizes.MARGIN), every)
    if frame.extra > MUCH and order.width is None:
        page = NARROWER
        frame = upright(Frame(telling, theme, sizes.MARGIN, page - sizes.MARGIN), every)
    ends = (frame.left, frame.right)
    deck = deck_words(telling, torn=False)
    deck += f" {say(LEFT_OUT)}" if left_out(every) else ""
    deck += f" {say(LISTED)}" if any(block.month is None for block in every) else ""
    top = heading(order.title, order.deck or deck, ends, sizes.TITLE, theme)
    forms = drawn(frame, every, 0.0)[0].forms
    key = key_rows([], entries(forms, torn=False), ends, top.bottom + 14, theme)
    sheet, bottom = drawn(frame, every, key.bottom + 8)
    groups = (Group((*top.shapes, *key.shapes)), *sheet.groups())
    body = Body(
        layout="grid",
        has_strip=False,
        width=page,
        margin=sizes.MARGIN,
        tape=(),
        groups=groups,
        now=None,
        bottom=bottom + 28,
    )
    return finished(telling, theme, order, body)


def upright(frame: Frame, every: Sequence[Block]) -> Frame:
    """Give few rows so much room that time leads down the page more than across it, where across would mislead."""
    sheet, _ = drawn(frame, every, 0.0)
    starts = {
        event.id: event.when.first_start
        for event in frame.telling.events
        if event.when is not None and event.when.first_start is not None
    }
    dated = sorted(
        (starts[group.event], group.event, group.box) for group in sheet.marks if group.event in starts
    )
    across, down = [box.left for _, _, box in dated], [box.top for _, _, box in dated]
    if not dated or across == sorted(across):
        return frame
    missing = max(across) - min(across) + LANE - (max(down) - min(down))
    rows = [top for top in sheet.rows if min(down) - 3 <= top < max(down) - 3]
    if not rows or missing <= 0:
        return frame
    return attrs.evolve(frame, extra=missing / len(rows), roomy=len(rows) + sheet.rows.index(rows[0]))


def drawn(frame: Frame, every: Sequence[Block], y: float) -> tuple[Sheet, float]:
    """Draw all months and lists from a height on; give the height where they end."""
    sheet = Sheet()
    for block in every:
        y += MONTH_DROP if block.month is not None else MONTH_DROP - 8
        y = month(frame, sheet, block, y) if block.month is not None else listing(frame, sheet, block, y)
    return sheet, y


def month(frame: Frame, sheet: Sheet, block: Block, y: float) -> float:
    """Draw a month: its name, the names of the days, its weeks."""
    date = date_of(block.month or 0)
    name = sentence(month_year(date.month, year_name(date.year), "long"))
    sheet.furniture.append(words(frame.left, y, name, 13.0, frame.theme.ink, weight=Weight.SEMIBOLD))
    y += 15.0
    for day in range(WEEK):
        x = frame.left + day * frame.cell + 3
        sheet.furniture.append(words(x, y, weekday_name(day), sizes.NOTE, frame.theme.ink3))
    y += 5.0
    for one in block.weeks:
        y = row(frame, sheet, one, y)
    return y


def row(frame: Frame, sheet: Sheet, week: Week, y: float) -> float:
    """Draw a week: numbers of days, bars, then what begins on each day, one below the other."""
    head = y + HEAD
    top = head + LANE * week.lanes + (GAP if week.cells else EMPTY)
    bottom = top
    homes = {bar.span.event.id: bar for bar in week.bars if bar.span.is_labelled}
    for bar in week.bars:
        if not (bar.span.is_labelled and bar.span.day in week.days):
            form, cut = form_of(frame, bar)
            sheet.forms.append(form)
            event = bar.span.event
            shapes = shapes_of(form, lane_y(bar, head), cut, frame.theme, frame.colour(event))
            sheet.pieces.append(Group(shapes, event=event.id))
    for day in sorted(week.cells):
        place = top
        for span in week.cells[day]:
            place = entry(frame, sheet, span, homes.get(span.event.id), (head, place)) + GAP
        bottom = max(bottom, place)
    if week.cells:
        sheet.rows.append(head)
        bottom += frame.room(len(sheet.rows))
    sheet.furniture[:0] = days(frame, week, y, bottom)
    return bottom


def lane_y(bar: Bar, head: float) -> float:
    """Give the middle of the lane of a bar."""
    return head + LANE * (bar.lane + 0.5) + 1.5


def form_of(frame: Frame, bar: Bar) -> tuple[Mark, tuple[bool, bool]]:
    """Give the mark of a bar, and whether it is cut off at the left and at the right."""
    cut = (not bar.is_begun, not bar.is_ended)
    ends = (
        frame.x(bar.first) + (0.0 if cut[0] else 2.0),
        frame.x(bar.last) + frame.cell - (0.0 if cut[1] else 7.0),
    )
    derived = bar.span.event.id in frame.telling.derived
    return bar_mark(bar, ends, frame.cell, is_derived=derived), cut


def days(frame: Frame, week: Week, y: float, bottom: float) -> Iterator[Shape]:
    """Draw the cells of a week: on a strip that is white after the story's now, the numbers of its days."""
    theme, now = frame.theme, frame.telling.now
    for day in week.days:
        x, past = frame.x(day), now is None or day * DAY < now
        ink = Ink(theme.tape) if past else Ink(theme.ground, theme.rule, 0.5)
        yield rectangle(x, y, x + frame.cell - 1.5, y + HEAD, ink)
        busy = day in week.cells
        weight, colour = (Weight.SEMIBOLD, theme.ink) if busy else (Weight.REGULAR, theme.ink2)
        yield words(x + 3, y + 9.6, str(day_number(day)), sizes.DAY, colour, weight=weight)
        if now is not None and day == now // DAY - 1:
            yield from now_shapes(frame, x, y)
        yield rule((x, y + HEAD), (x, bottom - 2), theme.rule, 0.4)


def now_shapes(frame: Frame, x: float, y: float) -> Iterator[Shape]:
    """Mark the day that is the story's now: a line at its end, and words where there is room for them."""
    right = x + frame.cell - 0.75
    yield rule((right, y - 1), (right, y + HEAD + 1), frame.theme.ink, 1.2)
    text, room = now_words(frame.telling), frame.cell - 20
    if measure(text, Weight.MEDIUM, sizes.GAP) <= room:
        yield words(
            right - 3, y + 9.3, text, sizes.GAP, frame.theme.ink, weight=Weight.MEDIUM, anchor=Anchor.END
        )


def entry(frame: Frame, sheet: Sheet, span: Span, bar: Bar | None, ends: tuple[float, float]) -> float:
    """Draw an event between the strip its mark hangs from and its words; give the height where those end."""
    (head, top), event, x = ends, span.event, frame.x(span.day)
    told, stem, middle = cell_words(frame, span), x + STEM, top + IN_CELL.cap / 2
    colour = frame.colour(event)
    mark: list[Shape] = [rule((stem - REACH, head), (stem + REACH, head), colour, 1.2)]
    if bar is None:
        form = disc_mark(event, stem, is_derived=event.id in frame.telling.derived)
        cut, place = (False, False), middle
        points: tuple[Point, ...] = ((stem, head), (stem, middle))
    else:
        (form, cut), place = form_of(frame, bar), lane_y(bar, head)
        mark.append(rule((stem, head), (stem, place), colour, sizes.POLE))
        points = ((stem, place), (stem, middle))
        bend = rule((stem, middle), (x + INDENT - 2, middle), colour, sizes.POLE)
        sheet.pieces.append(Group((bend,), event=event.id))
    mark += shapes_of(form, place, cut, frame.theme, colour)
    leader = Path(points, Ink(stroke=colour, width=sizes.POLE), closed=False)
    label = label_lines(row_at(event, told, middle), x + INDENT, frame.theme)
    sheet.forms.append(form)
    sheet.add(event, mark, leader, tuple(label))
    return top + told.height


def cell_words(frame: Frame, span: Span) -> Words:
    """Wrap a label to its cell, with its time where the cell does not tell it."""
    counted = span.event.id in frame.telling.days
    dated = counted or not span.is_day or needs_date(frame.telling, span.event)
    room = frame.cell - INDENT - 4
    return row_words(frame.telling, span.event, room, frame.theme, dated=dated, setting=IN_CELL)


def row_at(event: Event, told: Words, middle: float) -> Row:
    """Give the row of a label by the middle of its first line."""
    return Row(event, told, middle, middle, 0, ())


def listing(frame: Frame, sheet: Sheet, block: Block, y: float) -> float:
    """Draw a list of events whose time is coarser than a month."""
    sheet.furniture.append(rule((frame.left, y - 8), (frame.right, y - 8), frame.theme.rule, 0.5))
    room = min(frame.right - frame.left - LIST_INDENT, 460.0)
    for event in block.listed:
        told = row_words(frame.telling, event, room, frame.theme, dated=True, setting=IN_LIST)
        form, middle = list_mark(frame.telling, event, frame.left), y + IN_LIST.cap / 2
        sheet.forms.append(form)
        sheet.rows.append(y)
        colour, text_x = frame.colour(event), frame.left + LIST_INDENT
        mark = shapes_of(form, middle, (False, False), frame.theme, colour)
        leader = Path(
            ((max(shape.box.right for shape in mark) + 1, middle), (text_x - 4, middle)),
            Ink(stroke=colour, width=sizes.POLE),
            closed=False,
        )
        label = label_lines(row_at(event, told, middle), text_x, frame.theme)
        sheet.add(event, mark, leader, tuple(label))
        y += told.height + GAP + frame.room(len(sheet.rows))
    return y - GAP
