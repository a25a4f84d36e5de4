"""The rows of a grid: months with what is some time in them, weeks with their days, quiet weeks in one line, lists."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

import attrs

from chronology.drawing import sizes
from chronology.drawing.calendar.axis import filling
from chronology.drawing.calendar.tapewords import date_of
from chronology.drawing.languages import say
from chronology.drawing.languages import sentence
from chronology.drawing.languages import word
from chronology.drawing.layouts.grid.marks import REACH
from chronology.drawing.layouts.grid.marks import STEM
from chronology.drawing.layouts.grid.marks import bar_mark
from chronology.drawing.layouts.grid.marks import disc_mark
from chronology.drawing.layouts.grid.marks import list_mark
from chronology.drawing.layouts.grid.marks import shapes_of
from chronology.drawing.layouts.grid.months import WEEK
from chronology.drawing.layouts.grid.months import Bar
from chronology.drawing.layouts.grid.months import Block
from chronology.drawing.layouts.grid.months import Span
from chronology.drawing.layouts.grid.months import Week
from chronology.drawing.layouts.grid.months import day_number
from chronology.drawing.layouts.grid.months import is_monthly
from chronology.drawing.layouts.rows.settings import Setting
from chronology.drawing.layouts.rows.words import Words
from chronology.drawing.layouts.rows.words import date_told
from chronology.drawing.layouts.rows.words import row_words
from chronology.drawing.layouts.rows.words import word_lines
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure
from chronology.drawing.marks.mark import Mark
from chronology.drawing.marks.mark import tie_of
from chronology.drawing.marks.ties import DASHES
from chronology.drawing.marks.ties import TIE
from chronology.drawing.scene.picture import Group
from chronology.drawing.scene.picture import Heading
from chronology.drawing.scene.picture import Part
from chronology.drawing.scene.shapes import Anchor
from chronology.drawing.scene.shapes import Ink
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Path
from chronology.drawing.scene.shapes import Point
from chronology.drawing.scene.shapes import Shape
from chronology.drawing.scene.shapes import rectangle
from chronology.drawing.scene.shapes import rule
from chronology.drawing.scene.shapes import words
from chronology.drawing.telling.extents import Known
from chronology.drawing.telling.notes import now_words
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme
from chronology.drawing.wording.names import dates_words
from chronology.drawing.wording.names import month_name
from chronology.drawing.wording.names import month_year
from chronology.drawing.wording.names import weekday_name
from chronology.drawing.wording.names import year_name
from chronology.event import Event
from chronology.when.calendar import DAY
from chronology.when.calendar import civil_from_days
from chronology.when.calendar import weekday

HEADING_SIZE = 13.0
HEAD = 13.0
"""The height of the strip that has the number of a day."""
LANE = 11.0
INDENT = 2 * STEM + 1.0
"""From the left of a cell to its words."""
GAP = 6.0
EMPTY = 4.0
MONTH_DROP = 30.0
LIST_INDENT = 54.0
WIDEST = 3
"""How many cells the words of one may take where nothing begins in the next."""
IN_CELL = Setting(label=8.5, leading=10.4, is_narrow=True)
IN_LIST = Setting(label=9.5, leading=11.5)
IN_MONTH = word("some time in the month")
NOTHING = word("%(days)s: nothing")
NOTHING_NEW = word("%(days)s: nothing begins or ends")


@attrs.frozen
class Frame:
    """What every part of the page is drawn with: the story, the theme, and the printed width."""

    telling: Telling
    theme: Theme
    left: float
    right: float

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
class Rows:
    """What is on the page so far: furniture, the parts of events, and the forms of the marks, for the key."""

    furniture: list[Shape] = attrs.Factory(list)
    pieces: list[Group] = attrs.Factory(list)
    """What an event has besides its parts: how bars go on, and the bends of their leaders."""
    leaders: list[Group] = attrs.Factory(list)
    marks: list[Group] = attrs.Factory(list)
    labels: list[Group] = attrs.Factory(list)
    forms: list[Mark] = attrs.Factory(list)
    headings: list[Heading] = attrs.Factory(list)
    edges: list[float] = attrs.Factory(list)
    """The tops of the weeks and lists."""

    def add(self, event: Event, mark: Sequence[Shape], leader: Path, label: Sequence[Shape]) -> None:
        """Put an event on the page."""
        self.marks.append(Group(tuple(mark), Part.MARK, event.id))
        self.labels.append(Group(tuple(label), Part.LABEL, event.id))
        self.leaders.append(Group((leader,), Part.LEADER, event.id))

    def groups(self) -> tuple[Group, ...]:
        """Give all groups in painter's order: of what hangs from one day the first lies on top."""
        furniture = (Group(tuple(self.furniture)),) if self.furniture else ()
        return (*furniture, *self.pieces, *reversed(self.leaders), *reversed(self.marks), *self.labels)


def drawn(frame: Frame, every: Sequence[Block], y: float) -> tuple[Rows, float]:
    """Draw all months and lists from a height on; give the height where they end."""
    rows = Rows()
    for block in every:
        y += MONTH_DROP if block.month is not None else MONTH_DROP - 8
        y = month(frame, rows, block, y) if block.month is not None else listing(frame, rows, block, y)
    return rows, y


def month(frame: Frame, rows: Rows, block: Block, y: float) -> float:
    """Draw a month: its name, the names of the days, its weeks."""
    date = date_of(block.month or 0)
    year = year_name(date.year)
    name = sentence(month_year(date.month, year, "long"))
    rows.furniture.append(words(frame.left, y, name, HEADING_SIZE, frame.theme.ink, weight=Weight.SEMIBOLD))
    rows.headings.append(Heading(y - HEADING_SIZE, year, month_name(date.month, "long")))
    if block.listed:
        y = events(frame, rows, block, y + 10.0) + (4.0 if block.weeks else 0.0)
    if not block.weeks:
        return y
    y += 15.0
    rows.furniture += day_names(frame, y)
    y += 5.0
    for one in block.weeks:
        rows.edges.append(y)
        y = quiet(frame, rows, one, y) if one.is_quiet else row(frame, rows, one, y)
    return y


def day_names(frame: Frame, y: float) -> Iterator[Line]:
    """Name the days of the week above their cells."""
    for day in range(WEEK):
        x = frame.left + day * frame.cell + 3
        yield words(x, y, weekday_name(day), sizes.NOTE, frame.theme.ink3)


def quiet(frame: Frame, rows: Rows, week: Week, y: float) -> float:
    """Draw weeks in which nothing begins or ends as one strip that says so, above what runs through them."""
    theme, now, first, last = frame.theme, frame.telling.now, week.days[0], week.days[-1]
    past = now is None or first * DAY < now
    ink = Ink(theme.tape) if past else Ink(theme.ground, theme.rule, 0.5)
    rows.furniture.append(rectangle(frame.left, y, frame.right - 1.5, y + HEAD, ink))
    told = dates_words(civil_from_days(first), civil_from_days(last))
    text = say(NOTHING_NEW if week.bars else NOTHING, days=told)
    rows.furniture.append(words(frame.left + 3, y + 9.6, text, sizes.DAY, theme.ink2))
    for bar in week.bars:
        running(frame, rows, week, bar, y + HEAD)
    return y + HEAD + LANE * week.lanes + EMPTY


def running(frame: Frame, rows: Rows, week: Week, bar: Bar, head: float) -> None:
    """Draw what of a bar runs through a week, and the tie that leads to it."""
    event, y = bar.span.event, lane_y(bar, head)
    colour = frame.colour(event)
    form, cut = form_of(frame, week, bar)
    shapes = () if bar.is_tie else shapes_of(form, y, cut, frame.theme, colour)
    rows.forms += () if bar.is_tie else (attrs.evolve(form, tie=None if bar.tie is None else tie_of(event)),)
    if bar.tie is not None:
        start, end = edges(frame, week)
        start = frame.x(bar.tie) + STEM if bar.tie == bar.span.tied_to else start
        end = end if bar.is_tie else min(shape.box.left for shape in shapes)
        shapes = (rule((start, y), (end, y), colour, TIE, DASHES[tie_of(event)]), *shapes)
    rows.pieces.append(Group(shapes, event=event.id))


def edges(frame: Frame, week: Week) -> tuple[float, float]:
    """Give the ends of the strip of a week, of which a month may have but a part."""
    if week.is_quiet:
        return frame.left, frame.right
    return frame.x(week.days[0]), frame.x(week.days[-1]) + frame.cell


def row(frame: Frame, rows: Rows, week: Week, y: float) -> float:
    """Draw a week: numbers of days, bars, then what begins on each day, one below the other."""
    head = y + HEAD
    top = head + LANE * week.lanes + (GAP if week.cells else EMPTY)
    bottom = top
    homes = {bar.span.event.id: bar for bar in week.bars if bar.span.is_labelled}
    for bar in week.bars:
        if not (bar.span.is_labelled and bar.span.day in week.days):
            running(frame, rows, week, bar, head)
    for day in sorted(week.cells):
        place = top
        for span in week.cells[day]:
            place = entry(frame, rows, week, span, homes.get(span.event.id), ends=(head, place)) + GAP
        bottom = max(bottom, place)
    rows.furniture[:0] = days(frame, week, y, bottom)
    return bottom


def lane_y(bar: Bar, head: float) -> float:
    """Give the middle of the lane of a bar."""
    return head + LANE * (bar.lane + 0.5) + 1.5


def form_of(frame: Frame, week: Week, bar: Bar) -> tuple[Mark, tuple[bool, bool]]:
    """Give the mark of a bar, and whether it is cut off at the left and at the right."""
    cut = (not bar.is_begun, not bar.is_ended)
    ends = (
        frame.x(bar.first) + (0.0 if cut[0] else 2.0),
        frame.x(bar.last) + frame.cell - (0.0 if cut[1] else 7.0),
    )
    day = frame.cell
    if week.is_quiet:
        ends, day = edges(frame, week), (frame.right - frame.left) / len(week.days)
    return bar_mark(bar, ends, day, filling(frame.telling, bar.span.event)), cut


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
        if not any(other < day < reached(week, other) for other in week.cells):
            yield rule((x, y + HEAD), (x, bottom - 2), theme.rule, 0.4)


def reached(week: Week, day: int) -> int:
    """Give the day up to which the words of a cell go on."""
    return min(week.until(day), day + WIDEST)


def now_shapes(frame: Frame, x: float, y: float) -> Iterator[Shape]:
    """Mark the day that is the story's now: a line at its end, and words where there is room for them."""
    right = x + frame.cell - 0.75
    yield rule((right, y - 1), (right, y + HEAD + 1), frame.theme.ink, 1.2)
    text, room = now_words(frame.telling), frame.cell - 20
    if measure(text, Weight.MEDIUM, sizes.GAP) <= room:
        yield words(
            right - 3, y + 9.3, text, sizes.GAP, frame.theme.ink, weight=Weight.MEDIUM, anchor=Anchor.END
        )


def entry(
    frame: Frame, rows: Rows, week: Week, span: Span, bar: Bar | None, *, ends: tuple[float, float]
) -> float:
    """Draw an event between the strip its mark hangs from and its words; give the height where those end."""
    (head, top), event, x = ends, span.event, frame.x(span.day)
    cells = reached(week, span.day) - span.day
    told, stem, middle = cell_words(frame, span, cells), x + STEM, top + IN_CELL.cap / 2
    colour = frame.colour(event)
    mark: list[Shape] = [rule((stem - REACH, head), (stem + REACH, head), colour, 1.2)]
    if bar is None:
        form = disc_mark(event, stem, filling(frame.telling, event))
        cut, place = (False, False), middle
        points: tuple[Point, ...] = ((stem, head), (stem, middle))
    else:
        (form, cut), place = form_of(frame, week, bar), lane_y(bar, head)
        mark.append(rule((stem, head), (stem, place), colour, sizes.POLE))
        points = ((stem, place), (stem, middle))
        bend = rule((stem, middle), (x + INDENT - 2, middle), colour, sizes.POLE)
        rows.pieces.append(Group((bend,), event=event.id))
    mark += shapes_of(form, place, cut, frame.theme, colour)
    leader = Path(points, Ink(stroke=colour, width=sizes.POLE), closed=False)
    label = word_lines(told, x + INDENT, middle, frame.theme)
    rows.forms.append(form)
    rows.add(event, mark, leader, tuple(label))
    return top + told.height


def cell_words(frame: Frame, span: Span, cells: int) -> Words:
    """Wrap a label to its cells, with its time where the cell does not tell it."""
    telling, event = frame.telling, span.event
    counted = event.id in telling.days
    date = telling.date(event) if counted or not span.is_day else date_told(telling, event)
    room = frame.cell * cells - INDENT - 4
    return row_words(telling, event, room, frame.theme, date=date, setting=IN_CELL)


def listing(frame: Frame, rows: Rows, block: Block, y: float) -> float:
    """Draw a list of events whose time is coarser than a month."""
    rows.furniture.append(rule((frame.left, y - 8), (frame.right, y - 8), frame.theme.rule, 0.5))
    rows.edges.append(y - 8)
    rows.headings.append(Heading(y - 8, ""))
    return events(frame, rows, block, y)


def events(frame: Frame, rows: Rows, block: Block, y: float) -> float:
    """Draw events that have no cell one below the other, each beside a sample of its mark."""
    room = min(frame.right - frame.left - LIST_INDENT, 460.0)
    for event in block.listed:
        date = list_date(frame.telling, event, years=block.month is None)
        told = row_words(frame.telling, event, room, frame.theme, date=date, setting=IN_LIST)
        form, middle = list_mark(frame.telling, event, frame.left), y + IN_LIST.cap / 2
        rows.forms.append(form)
        colour, text_x = frame.colour(event), frame.left + LIST_INDENT
        mark = shapes_of(form, middle, (False, False), frame.theme, colour)
        leader = Path(
            ((max(shape.box.right for shape in mark) + 1, middle), (text_x - 4, middle)),
            Ink(stroke=colour, width=sizes.POLE),
            closed=False,
        )
        label = word_lines(told, text_x, middle, frame.theme)
        rows.add(event, mark, leader, tuple(label))
        y += told.height + GAP
    return y - GAP


def list_date(telling: Telling, event: Event, *, years: bool) -> str:
    """Say the time of an event of a list; of one below the name of its month only that it is some time in it."""
    extent = telling.extents[event.id][0]
    plain = extent.known is Known.WINDOW and extent.start == extent.end and is_monthly(extent)
    if plain and not date_told(telling, event):
        return sentence(say(IN_MONTH))
    return telling.date(event, years=years)
