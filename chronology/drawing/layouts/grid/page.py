"""The page of a grid: heading, key, months with their weeks, lists of what has no cell, sources."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronology.drawing import sizes
from chronology.drawing.furniture.blocks import Block as Furniture
from chronology.drawing.furniture.blocks import heading
from chronology.drawing.furniture.key import entries
from chronology.drawing.furniture.key import key_rows
from chronology.drawing.languages import say
from chronology.drawing.languages import word
from chronology.drawing.layouts.finishing import Body
from chronology.drawing.layouts.finishing import finished
from chronology.drawing.layouts.finishing import sheet_of
from chronology.drawing.layouts.grid.months import WEEK
from chronology.drawing.layouts.grid.months import Block
from chronology.drawing.layouts.grid.months import blocks
from chronology.drawing.layouts.grid.months import left_out
from chronology.drawing.layouts.grid.rows import Frame
from chronology.drawing.layouts.grid.rows import day_names
from chronology.drawing.layouts.grid.rows import drawn
from chronology.drawing.order import Order
from chronology.drawing.scene.picture import Group
from chronology.drawing.scene.picture import Heading
from chronology.drawing.scene.picture import Picture
from chronology.drawing.telling.notes import deck_words
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme

WIDTH = 800.0
CELL = 74.0
"""The least width of a day."""
LISTED = word("What is not known to the month has no cell, and stands in a list.")
LEFT_OUT = word("Months in which nothing begins or ends are left out.")


def compose(telling: Telling, theme: Theme, order: Order) -> Picture:
    """Lay out the whole page."""
    telling = attrs.evolve(telling, scale="relative" if telling.scale == "relative" else "cut")
    every = blocks(telling)
    page = max(order.width or WIDTH, CELL * WEEK + 2 * sizes.MARGIN)
    frame = Frame(telling, theme, sizes.MARGIN, page - sizes.MARGIN)
    top = head(frame, every, order)
    rows, bottom = drawn(frame, every, top.bottom + 8)
    groups = (Group(top.shapes), *rows.groups())
    body = Body(layout="grid", has_strip=False, width=page, groups=groups, bottom=bottom + 28)
    return attrs.evolve(
        finished(telling, theme, order, body),
        headings=(*rows.headings, Heading(bottom, "")),
        edges=tuple(rows.edges),
        again=tuple(day_names(frame, 0.0)),
        sheet=sheet_of(order, body, theme),
    )


def head(frame: Frame, every: Sequence[Block], order: Order) -> Furniture:
    """Set what stands above the months: title, deck and key."""
    ends, theme = (frame.left, frame.right), frame.theme
    top = heading(order.title, order.deck or deck(frame.telling, every), ends, sizes.TITLE, theme)
    shown = entries(drawn(frame, every, 0.0)[0].forms, torn=False)
    key = key_rows([], shown, ends, top.bottom + 14, theme)
    return Furniture((*top.shapes, *key.shapes), key.bottom)


def deck(telling: Telling, every: Sequence[Block]) -> str:
    """Say below the title how dates are drawn, and what of the calendar is left out."""
    told = [deck_words(telling, torn=False)]
    told += [say(LEFT_OUT)] if left_out(every) else []
    told += [say(LISTED)] if any(block.month is None for block in every) else []
    return " ".join(told)
