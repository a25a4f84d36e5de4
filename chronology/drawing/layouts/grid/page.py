"""The page of a grid: heading, key, months with their weeks, lists of what has no cell, sources."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronology.drawing import sizes
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
    ends = (frame.left, frame.right)
    top = heading(order.title, order.deck or deck(telling, every), ends, sizes.TITLE, theme)
    forms = drawn(frame, every, 0.0)[0].forms
    key = key_rows([], entries(forms, torn=False), ends, top.bottom + 14, theme)
    rows, bottom = drawn(frame, every, key.bottom + 8)
    body = Body(
        layout="grid",
        has_strip=False,
        width=frame.right + sizes.MARGIN,
        margin=sizes.MARGIN,
        tape=(),
        groups=(Group((*top.shapes, *key.shapes)), *rows.groups()),
        now=None,
        bottom=bottom + 28,
    )
    picture = finished(telling, theme, order, body)
    return attrs.evolve(
        picture,
        headings=(*rows.headings, Heading(bottom, "")),
        edges=tuple(rows.edges),
        again=tuple(day_names(frame, 0.0)),
        sheet=sheet_of(order, body, theme),
    )


def deck(telling: Telling, every: Sequence[Block]) -> str:
    """Say below the title how dates are drawn, and what of the calendar is left out."""
    told = [deck_words(telling, torn=False)]
    told += [say(LEFT_OUT)] if left_out(every) else []
    told += [say(LISTED)] if any(block.month is None for block in every) else []
    return " ".join(told)
