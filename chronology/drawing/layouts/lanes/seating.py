"""The layout of lanes: a block of rows for every lane, each label beside its mark, mark and label packed as one."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from itertools import pairwise
from math import inf

import attrs

from chronology.drawing.layouts.across.labels import Text
from chronology.drawing.layouts.across.labels import date_lines
from chronology.drawing.layouts.across.labels import in_few
from chronology.drawing.layouts.across.labels import text_lines
from chronology.drawing.layouts.across.labels import text_of
from chronology.drawing.layouts.places.packing import packed
from chronology.drawing.layouts.places.rails import narrowed
from chronology.drawing.layouts.places.rails import span
from chronology.drawing.marks.mark import Marks
from chronology.drawing.scene.shapes import Anchor
from chronology.drawing.scene.shapes import Line
from chronology.drawing.telling.notes import titled
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme
from chronology.event import Event

BESIDE = 6.0
"""From a mark to its label."""
APART = 12.0
"""From one label to the next mark or label of its row."""
WIDTHS = (230.0, 290.0, 360.0)
ROW_GAP = 6.8
MARK_DROP = 10.0
"""From the top of a row to the middle of a mark with its label beside it."""
BRACKET_DROP = 5.0
"""The same with the label below it."""
SPLITS = 25
"""How many ways are tried to hang early labels left and late ones right."""


class Side(enum.IntEnum):
    """Where a label stands beside its mark; the earlier the better where one is as good as the other."""

    RIGHT = 0
    LEFT = 1
    BELOW = 2


@attrs.frozen
class Item:
    """An event with its marks, moments as wide as their discs, and its wrapped label."""

    event: Event
    marks: Marks
    text: Text


@attrs.frozen
class Seat:
    """Where the label of an item stands, and the stretch of a row that both take up."""

    side: Side
    x: float
    start: float
    end: float


@attrs.frozen
class Placed:
    """An item in its row, the first being 0."""

    item: Item
    seat: Seat
    row: int

    @property
    def drop(self) -> float:
        """Give how far the middle of the mark lies below the top of the row."""
        return BRACKET_DROP if self.seat.side is Side.BELOW else MARK_DROP

    @property
    def text_drop(self) -> float:
        """Give how far the cap of the date lies below the top of the row."""
        return 2 * BRACKET_DROP + 3.0 if self.seat.side is Side.BELOW else 0.0

    @property
    def height(self) -> float:
        """Give the height that it takes of its row."""
        return self.text_drop + self.item.text.height


def lane_text(telling: Telling, event: Event, theme: Theme) -> Text:
    """Wrap a label: in one line where it is short, else balanced."""
    dates = date_lines(telling, event, theme, lane=None, before=False)
    return text_of(dates, in_few(titled(telling, event), WIDTHS))


def item(telling: Telling, event: Event, marks: Marks, theme: Theme) -> Item:
    """Make the item of an event from its marks on the axis."""
    drawn = tuple(narrowed(mark, mark.middle) if mark.known.is_point else mark for mark in marks)
    return Item(event, drawn, lane_text(telling, event, theme))


def seats(item: Item, walls: tuple[float, float]) -> dict[Side, Seat]:
    """Give the places where a label can stand between the walls; below its mark it always can."""
    (left, right), (first, last), width = walls, span(item.marks), item.text.width
    below = max(min(first, right - width), left)
    before, after = (BESIDE + max(rims) for rims in zip(*(mark.rims for mark in item.marks), strict=True))
    found = {
        Side.RIGHT: Seat(Side.RIGHT, last + after, first, last + after + width),
        Side.LEFT: Seat(Side.LEFT, first - before, first - before - width, last),
        Side.BELOW: Seat(Side.BELOW, below, min(first, below), max(last, below + width)),
    }
    inside = {side: seat for side, seat in found.items() if seat.start >= left and seat.end <= right}
    return inside or {Side.BELOW: found[Side.BELOW]}


def pack(items: Sequence[Item], walls: tuple[float, float]) -> tuple[Placed, ...]:
    """Seat the labels of one lane: early ones left of their marks, late ones right, split where that takes fewest rows."""
    choices = [seats(item, walls) for item in items]
    step = max(1, len(items) // SPLITS)
    found = (arrangement(choices, split) for split in (*range(0, len(items), step), len(items)))
    seated, rows = min(found, key=price)
    rows = in_turn(items, seated, numbered(items, rows))
    return tuple(Placed(item, seat, row) for item, seat, row in zip(items, seated, rows, strict=True))


def numbered(items: Sequence[Item], rows: Sequence[int]) -> list[int]:
    """Number the rows by the first mark in each, so that time leads down them."""
    first: dict[int, float] = {}
    for one, row in zip(items, rows, strict=True):
        first[row] = min(first.get(row, inf), span(one.marks)[0])
    order = {row: number for number, row in enumerate(sorted(first, key=first.__getitem__))}
    return [order[row] for row in rows]


def in_turn(items: Sequence[Item], seated: Sequence[Seat], rows: Sequence[int]) -> list[int]:
    """Let items of one place on one side stand in their own order from top to bottom, where the rows have room."""
    alike: dict[tuple[tuple[float, float], Side], list[int]] = {}
    for number, (one, seat) in enumerate(zip(items, seated, strict=True)):
        alike.setdefault((span(one.marks), seat.side), []).append(number)
    found = list(rows)
    for group in alike.values():
        tried = list(found)
        for number, row in zip(group, sorted(found[number] for number in group), strict=True):
            tried[number] = row
        if keeps_apart(seated, tried):
            found = tried
    return found


def keeps_apart(seated: Sequence[Seat], rows: Sequence[int]) -> bool:
    """Tell whether no two items of a row touch."""
    ordered = sorted(zip(rows, seated, strict=True), key=lambda one: (one[0], one[1].start))
    return all(
        row != other or seat.end + APART <= after.start + 1e-6
        for (row, seat), (other, after) in pairwise(ordered)
    )


def arrangement(choices: Sequence[Mapping[Side, Seat]], split: int) -> tuple[list[Seat], list[int]]:
    """Seat the items before a split left where they can, those after it right, and pack them."""
    seated = [
        next(choice[side] for side in preferred(before=number < split) if side in choice)
        for number, choice in enumerate(choices)
    ]
    return seated, packed([(seat.start, seat.end) for seat in seated], APART)


def preferred(*, before: bool) -> tuple[Side, ...]:
    """Give the sides in the order of liking."""
    return (Side.LEFT, Side.RIGHT, Side.BELOW) if before else (Side.RIGHT, Side.LEFT, Side.BELOW)


def price(arranged: tuple[list[Seat], list[int]]) -> tuple[float, int]:
    """Price an arrangement: rows first, labels below their marks as half a row, then labels at the left."""
    seated, rows = arranged
    below = sum(seat.side is Side.BELOW for seat in seated)
    return max(rows) + below / 2, sum(seat.side is Side.LEFT for seat in seated)


def row_tops(placed: Sequence[Placed], top: float) -> list[float]:
    """Give the top of every row and the bottom of the last."""
    tops = [top]
    for row in range(max(one.row for one in placed) + 1):
        tops.append(tops[-1] + max(one.height for one in placed if one.row == row) + ROW_GAP)
    return tops


def label_lines(one: Placed, top: float, ink: str) -> Iterator[Line]:
    """Set a label in its seat, in a row that begins at the top."""
    anchor = Anchor.END if one.seat.side is Side.LEFT else Anchor.START
    return text_lines(one.item.text, one.seat.x, top + one.text_drop, anchor, ink)
