"""The calendar from left to right, as flags and lanes have it: how wide its cells are, and what stands on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import product

from chronology.drawing import sizes
from chronology.drawing.calendar.axis import Axis
from chronology.drawing.calendar.axis import is_undated
from chronology.drawing.calendar.axis import now_place
from chronology.drawing.calendar.rulings import ruled
from chronology.drawing.calendar.scale import scaled
from chronology.drawing.calendar.scale import stretched
from chronology.drawing.calendar.tape import Cell
from chronology.drawing.calendar.tapewords import Caption
from chronology.drawing.calendar.tapewords import caption
from chronology.drawing.calendar.tapewords import heads
from chronology.drawing.calendar.tapewords import is_monthly
from chronology.drawing.calendar.tapewords import length_words
from chronology.drawing.furniture.blocks import clear_of
from chronology.drawing.furniture.ribbon import ribbon
from chronology.drawing.languages import say
from chronology.drawing.layouts.places.rails import crowd
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure
from chronology.drawing.marks.mark import Mark
from chronology.drawing.scene.picture import Group
from chronology.drawing.scene.shapes import Anchor
from chronology.drawing.scene.shapes import Ink
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Shape
from chronology.drawing.scene.shapes import rectangle
from chronology.drawing.scene.shapes import rule
from chronology.drawing.scene.shapes import turned
from chronology.drawing.scene.shapes import words
from chronology.drawing.telling.extents import Known
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme
from chronology.drawing.units import Unit

SMALLEST = {Unit.DAY: 17.0, Unit.MONTH: 30.0, Unit.YEAR: 37.0}
CELL = 30.0
MOST_CELLS = (14, 10, 6, 3)
"""How many cells of one scale are tried, until their words stand airily."""
AIRY = 0.9
GAP = 27.0
UNDATED_GAP = 16.0
LOG_CELL = 20.0
"""The least width of a cell whose time is told by the labels; its own words are left out where they do not fit."""


def natural(telling: Telling, tape: Sequence[Cell], *, abreast: bool = True) -> list[float]:
    """Give every cell the room that its words need, and its marks where they stand abreast."""
    crowds = crowded(telling, tape) if abreast else Counter[int]()
    room = [max(least(cell), crowd(cell, crowds[number])) for number, cell in enumerate(tape)]
    shares = [cell.share for cell in tape if cell.share is not None]
    if shares and len(shares) == len(tape):
        factor = max((least(cell) if cell.told is None else LOG_CELL) / (cell.share or 1.0) for cell in tape)
        return [share * factor for share in shares]
    for head in heads(tuple(tape)):
        need = measure(head.choices[-1], Weight.SEMIBOLD, sizes.YEAR) + 9
        past = [
            number for number in range(head.first, head.last + 1) if tape[number].end <= (telling.now or 0)
        ]
        under = past or list(range(head.first, head.last + 1))
        have = sum(room[number] for number in under)
        for number in under if have < need else ():
            room[number] *= need / have
    return room


def roomy(telling: Telling, room: float, *, abreast: bool) -> tuple[tuple[Cell, ...], list[float]]:
    """Rule the tape, to one scale in fewer cells where their words need more than the room, and give every cell's width."""
    for most in MOST_CELLS:
        tape = ruled(telling, most)
        widths = natural(telling, tape, abreast=abreast)
        if telling.scale != "linear" or sum(widths) <= AIRY * room:
            break
    return tape, widths


def least(cell: Cell) -> float:
    """Give the least width of a cell for its words."""
    if cell.torn:
        return max(
            GAP, *(measure(line, Weight.REGULAR, sizes.GAP) + 9 for line in length_words(*cell.length))
        )
    told = caption(cell)
    year = 0.0 if told.shared else measure(told.year, Weight.SEMIBOLD, sizes.YEAR) + 8
    finer = measure(told.finer, Weight.REGULAR, sizes.DAY) + 7
    return max(SMALLEST.get(cell.unit, CELL) if cell.unit is not None else CELL, year, finer)


def crowded(telling: Telling, tape: Sequence[Cell]) -> Counter[int]:
    """Count the events that begin in every cell."""
    numbers = {cell.start: number for number, cell in enumerate(tape)}
    starts = (telling.extents[event.id][0] for event in telling.events)
    return Counter(
        numbers[one.start[0]] for one in starts if one.known is not Known.UNDATED and one.start[0] in numbers
    )


def axis(telling: Telling, left: float, room: float, *, abreast: bool = True) -> Axis:
    """Lay the tape across the room, longer where it must be."""
    nameless = sum(is_undated(telling, event) for event in telling.events)
    told = measure(say("no date"), Weight.REGULAR, sizes.DAY) + 8
    width = max(44.0, told, nameless * 9.0 + 8) if nameless else 0.0
    tape, widths = roomy(telling, room - width, abreast=abreast)
    gap = UNDATED_GAP if nameless and tape else 0.0
    scale = scaled(tape, stretched(tape, widths, room - width - gap), left)
    undated = (scale.end + gap, scale.end + gap + width) if nameless else None
    return Axis(scale, undated, now_place(telling, scale))


def tape_groups(axis: Axis, marks: Iterable[Mark], y: float, theme: Theme) -> Iterator[Group]:
    """Draw the tape with its words."""
    scale = axis.scale
    strips = ribbon(scale, sizes.TAPE, 5, theme, axis.now)
    shapes: list[Shape] = [turned(shape, lambda along, across: (along, y + across)) for shape in strips]
    shapes += cell_words(axis, marks, y, theme)
    shapes += head_words(axis, y, theme)
    if axis.undated:
        first, last = axis.undated
        shapes.append(
            rectangle(first, y, last, y + sizes.TAPE, Ink(theme.ground, theme.rule, 0.6, (2.0, 2.0)))
        )
        shapes.append(
            words((first + last) / 2, y + 15.5, say("no date"), sizes.DAY, theme.ink2, anchor=Anchor.MIDDLE)
        )
    yield Group(tuple(shapes))


def cell_words(axis: Axis, marks: Iterable[Mark], y: float, theme: Theme) -> Iterator[Line]:
    """Write on every cell what it covers, and in every gap its length."""
    scale = axis.scale
    days = {day_of(mark) for mark in marks}
    headed = {number for head in heads(scale.tape) for number in range(head.first, head.last + 1)}
    for number, cell in enumerate(scale.tape):
        start, end = scale.span(number)
        middle = (start + end) / 2
        if cell.torn:
            lines = length_words(*cell.length)
            if len(lines) == 1:
                lines = tuple(lines[0].split(maxsplit=1))
            base = y + sizes.TAPE / 2 + 2.4 - 7.8 * (len(lines) - 1) / 2
            yield from (
                words(middle, base + 7.8 * row, line, sizes.GAP, theme.ink3, anchor=Anchor.MIDDLE)
                for row, line in enumerate(lines)
            )
        else:
            told = any(start <= day < end for day in days)
            low = 4.9 if caption(cell).shared and number not in headed else 0.0
            yield from one_cell(cell, (start, end), axis.now, y - low, theme, told=told)


def day_of(mark: Mark) -> float:
    """Give a place on the day that a mark is of; off the page where it is of no one day."""
    return mark.middle if mark.known is Known.MOMENT else mark.first if mark.known is Known.BAR else -1.0


def one_cell(
    cell: Cell, ends: tuple[float, float], now: float | None, y: float, theme: Theme, *, told: bool
) -> Iterator[Line]:
    """Write the words of one cell: a year alone in the middle, else in two rows, the upper one where no head is over it."""
    words_ = fitting(cell, ends[1] - ends[0])
    bold, busy = Weight.SEMIBOLD, told and cell.unit is not None and cell.unit <= Unit.DAY
    rows = [(words_.year, 10.4 if words_.finer else 15.7, sizes.YEAR, bold, theme.ink)]
    if words_.shared or is_monthly(cell):
        rows = []
    if words_.finer:
        weight, colour = (Weight.MEDIUM, theme.ink) if busy else (Weight.REGULAR, theme.ink2)
        rows.append((words_.finer, 20.6, sizes.DAY, weight, colour))
    for text, down, size, weight, colour in rows:
        middle = beside(now, ends, measure(text, weight, size))
        yield words(middle, y + down, text, size, colour, weight=weight, anchor=Anchor.MIDDLE)


def beside(now: float | None, ends: tuple[float, float], width: float) -> float:
    """Give the middle of words in a cell: that of the cell, or of the longer part where the line of now would run through them."""
    middle = sum(ends) / 2
    if now is None or abs(now - middle) > width / 2 + 1:
        return middle
    first, last = max((ends[0], now), (now, ends[1]), key=lambda part: part[1] - part[0])
    return (first + last) / 2 if last - first > width + 3 else middle


def fitting(cell: Cell, room: float) -> Caption:
    """Give the words of a cell; of one whose words may be left out, those that fit."""
    said = caption(cell)
    if cell.told is None or cell.unit is not None:
        return said
    year = said.year if measure(said.year, Weight.SEMIBOLD, sizes.YEAR) + 6 <= room else ""
    finer = said.finer if measure(said.finer, Weight.REGULAR, sizes.DAY) + 6 <= room else ""
    return Caption(year, finer)


def head_words(axis: Axis, y: float, theme: Theme) -> Iterator[Line]:
    """Write the month, with its year, at the head of every run of days, off the line of the story's now."""
    scale, now = axis.scale, axis.now
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


def now_group(
    text: str,
    axis: Axis,
    tape_y: float,
    groups: Sequence[Group],
    theme: Theme,
    *,
    right: float,
    ways: Sequence[int] = (-1, 1),
) -> Group | None:
    """Draw the line of the story's now, with its words below (-1) or above (1) where nothing is in their way."""
    place = axis.now
    if place is None:
        return None
    taken = [shape.box for group in groups if group.part for shape in group.shapes]
    for way, anchor in product(ways, (Anchor.START, Anchor.END)):
        y = tape_y + sizes.TAPE + 10 if way < 0 else tape_y - 4.6
        x = place + 3.5 if anchor is Anchor.START else place - 3.5
        line = words(x, y, text, sizes.NOTE, theme.ink, weight=Weight.MEDIUM, anchor=anchor)
        inside = line.box.left >= sizes.MARGIN and line.box.right <= right
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
