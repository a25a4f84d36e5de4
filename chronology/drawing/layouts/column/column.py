"""A column by itself, from its upper left corner on: gutter with years and days, tape, marks, leaders, rows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import attrs

from chronology.drawing import sizes
from chronology.drawing.calendar.rulings import ruled
from chronology.drawing.calendar.tape import Cell
from chronology.drawing.calendar.tapewords import caption
from chronology.drawing.calendar.tapewords import length_words
from chronology.drawing.furniture.blocks import clear_of
from chronology.drawing.furniture.ribbon import ribbon
from chronology.drawing.languages import say
from chronology.drawing.languages import sentence
from chronology.drawing.layouts.column.rows import Laid
from chronology.drawing.layouts.column.rows import Row
from chronology.drawing.layouts.column.rows import day_words
from chronology.drawing.layouts.column.rows import laid
from chronology.drawing.layouts.column.rows import leader_start
from chronology.drawing.layouts.rows.settings import Setting
from chronology.drawing.layouts.rows.words import word_lines
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure
from chronology.drawing.marks.forms import on_rail
from chronology.drawing.marks.forms import pen_of
from chronology.drawing.marks.ties import draw_all
from chronology.drawing.scene.picture import Group
from chronology.drawing.scene.picture import Heading
from chronology.drawing.scene.picture import Part
from chronology.drawing.scene.shapes import Anchor
from chronology.drawing.scene.shapes import Ink
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Path
from chronology.drawing.scene.shapes import Shape
from chronology.drawing.scene.shapes import rectangle
from chronology.drawing.scene.shapes import rule
from chronology.drawing.scene.shapes import turned
from chronology.drawing.scene.shapes import words
from chronology.drawing.telling.extents import Known
from chronology.drawing.telling.notes import now_words
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme
from chronology.drawing.units import Unit
from chronology.drawing.units import ruling

SNUG = 7.5
"""Rails draw together as far as this before the text gives way."""
SETTLING = 4
"""How often the text is moved for more rails, which it needs the less room it has."""


@attrs.frozen
class Frame:
    """What a column is drawn with: how it is set, and where its tape, its rails and its text begin."""

    setting: Setting
    theme: Theme
    tape_x: float
    text_x: float
    right: float
    rail: float

    def rail_x(self, number: int) -> float:
        """Give the middle of a rail."""
        return self.tape_x + sizes.COLUMN_TAPE + sizes.RAIL + number * self.rail


@attrs.frozen
class Column:
    """A column: its rows and its groups, with the line of the story's now by itself."""

    frame: Frame
    placed: Laid
    groups: tuple[Group, ...]
    now: Group | None
    headings: tuple[Heading, ...]

    @property
    def bottom(self) -> float:
        """Give the height where all of it ends."""
        return max(group.box.bottom for group in self.groups)


def stand(telling: Telling, theme: Theme, setting: Setting, room: float) -> Column:
    """Draw a column in a room, or in more where its words and rails need that."""
    frame, placed = settled(telling, theme, setting, room)
    calendar = tape_group(frame, placed)
    groups = (calendar, *event_groups(telling, frame, placed))
    now = now_group(telling, frame, placed, calendar)
    return Column(frame, placed, groups, now, tuple(headings(placed)))


def settled(telling: Telling, theme: Theme, setting: Setting, room: float) -> tuple[Frame, Laid]:
    """Find the room for rails and text: the one takes from the other."""
    tape_x = gutter(ruled(telling), setting) + 8
    start = tape_x + sizes.COLUMN_TAPE + sizes.RAIL + setting.text_gap
    rails = setting.rails + 1
    for _ in range(SETTLING):
        rail = pitch(setting, room - start, rails)
        text_x = start + rail * (rails - 1)
        right = max(room, text_x + setting.least_text)
        placed = laid(telling, theme, 0.0, right - text_x, setting)
        if placed.rails <= rails:
            break
        rails = placed.rails
    return Frame(setting, theme, tape_x, text_x, right, rail), placed


def pitch(setting: Setting, room: float, rails: int) -> float:
    """Give the distance of rails in a room for them and the text: they draw together first, then the text gives way."""
    wished, least = ((room - text) / max(rails - 1, 1) for text in (setting.text, setting.least_text))
    snug = max(setting.least_rail, min(SNUG, setting.rail))
    return max(min(max(wished, snug), least, setting.rail), setting.least_rail)


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
    widths = [setting.gutter]
    for cell, year, day in told(tape, setting):
        wide = measure(year, Weight.SEMIBOLD, setting.year) + setting.gutter_gap if year else 0.0
        length = " ".join(length_words(*cell.length)) if cell.torn else ""
        widths += [
            wide + measure(day, Weight.MEDIUM, setting.day),
            measure(length, Weight.REGULAR, setting.gap),
        ]
    return max(widths)


def told(
    tape: tuple[Cell, ...], setting: Setting, turn: int | None = None
) -> Iterator[tuple[Cell, str, str]]:
    """Give every cell with the year and the month or day that are told beside it: what the one above does not tell.

    A run of several days tells its year again.

    The turn is the number of the cell that begins with the story's now, where the month is told again.
    """
    told_year = told_month = ""
    for number, cell in enumerate(tape):
        if cell.torn:
            yield cell, "", ""
            continue
        said = caption(cell)
        if number and tape[number - 1].torn and ruling(*cell.stretch) >= Unit.DAY:
            told_month = ""
        is_run = number + 1 < len(tape) and not tape[number + 1].torn
        again = is_run and not setting.is_close and cell.unit is Unit.DAY and not told_month
        year = said.year if again or said.year != told_year else ""
        yield cell, year, day_words(cell, first=said.shared != told_month or number == turn)
        told_year, told_month = said.year, said.shared


def tape_group(frame: Frame, placed: Laid) -> Group:
    """Draw the tape, and the words in the gutter beside it."""
    theme, tape_x = frame.theme, frame.tape_x
    strips = ribbon(placed.axis.scale, sizes.COLUMN_TAPE, 4, theme, placed.axis.now)
    shapes: list[Shape] = [turned(shape, lambda along, across: (tape_x + across, along)) for shape in strips]
    shapes += gutter_words(frame, placed)
    if placed.axis.undated:
        first, last = placed.axis.undated
        ink = Ink(theme.ground, theme.rule, 0.6, (2.0, 2.0))
        shapes.append(rectangle(tape_x, first, tape_x + sizes.COLUMN_TAPE, last, ink))
        row = next(one for one in placed.rows if one.marks[0].known is Known.UNDATED)
        shapes.append(gutter_day(frame, row.middle, sentence(say("no date")), Weight.REGULAR, theme.ink2))
    return Group(tuple(shapes))


def gutter_day(frame: Frame, middle: float, text: str, weight: Weight, colour: str) -> Line:
    """Write a month or a day at a height of the gutter."""
    size = frame.setting.day
    y = middle + 0.355 * size
    return words(frame.tape_x - 8, y, text, size, colour, weight=weight, anchor=Anchor.END)


def now_group(telling: Telling, frame: Frame, placed: Laid, tape: Group) -> Group | None:
    """Draw the line of the story's now, its words above it, or below where those of the calendar are in their way."""
    place, theme = placed.axis.now, frame.theme
    if place is None:
        return None
    line = rule((0.0, place), (frame.rail_x(placed.rails - 1) + 8, place), theme.ink, 0.9)
    text = now_words(telling)
    choices = (
        words(0.0, y, text, sizes.NOTE, theme.ink, weight=Weight.MEDIUM) for y in (place - 3, place + 8.5)
    )
    taken = [shape.box for shape in tape.shapes if isinstance(shape, Line)]
    said = next((choice for choice in choices if clear_of(choice.box, taken, 0.5)), None)
    return Group((line,) if said is None else (line, said))


def gutter_words(frame: Frame, placed: Laid) -> Iterator[Shape]:
    """Write years, months and days beside their cells, and the length of every gap."""
    scale, now, setting, theme = placed.axis.scale, placed.axis.now, frame.setting, frame.theme
    busy = {row.anchor: row for row in placed.rows}
    anchors = sorted(busy)
    turn = next(
        (n for n in range(len(scale.tape)) if now is not None and abs(scale.edges[n] - now) < 0.01), None
    )
    for number, (cell, year, day) in enumerate(told(scale.tape, setting, turn)):
        first, last = scale.span(number)
        inside = anchors[bisect_left(anchors, first) : bisect_left(anchors, last)]
        rows = () if cell.share else tuple(busy[anchor].middle for anchor in inside)
        middle = off_now(min(rows, default=(first + last) / 2), (first, last), now, setting.now_room)
        if cell.torn:
            text, y = " ".join(length_words(*cell.length)), (first + last) / 2 + 0.347 * setting.gap
            yield words(frame.tape_x - 8, y, text, setting.gap, theme.ink3, anchor=Anchor.END)
        is_aside = year and not (inside or day or cell.unit or cell.share)
        if year and not is_aside:
            y = middle + 0.346 * setting.year
            yield words(0.0, y, year, setting.year, theme.ink, weight=Weight.SEMIBOLD)
        if day or is_aside:
            weight, colour = (Weight.MEDIUM, theme.ink) if inside else (Weight.REGULAR, theme.ink3)
            yield gutter_day(frame, middle, day or year, weight, colour)


def off_now(middle: float, ends: tuple[float, float], now: float | None, room: float) -> float:
    """Keep the words of a cell off the line of the story's now, on the longer side of it."""
    if now is None or abs(middle - now) > room:
        return middle
    return now - room if now - ends[0] > ends[1] - now else now + room


def event_groups(telling: Telling, frame: Frame, placed: Laid) -> list[Group]:
    """Draw leaders first, then marks, then labels."""
    leaders, marks, labels = [], [], []
    outer, slim = (
        frame.rail_x(placed.rails - 1) + min(8.0, frame.setting.text_gap - 6),
        frame.rail / sizes.COLUMN_NEXT_RAIL,
    )
    for row in placed.rows:
        colour = frame.theme.lane(telling.colour(row.event)).mark
        middle = frame.rail_x(row.rail)
        drawn = draw_all(row.marks, pen_of(frame.theme, colour))
        marks.append(Group(on_rail(drawn, middle, slim, upright=True), Part.MARK, row.event.id))
        label = word_lines(row.words, frame.text_x, row.middle, frame.theme)
        labels.append(Group(tuple(label), Part.LABEL, row.event.id))
        line = leader(row, middle, outer, frame.text_x - 5, colour)
        leaders.append(Group((line,), Part.LEADER, row.event.id))
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
