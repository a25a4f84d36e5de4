"""A page with one column: heading, key, column, strip, sources."""

from __future__ import annotations

import attrs

from chronology.drawing.furniture.blocks import Block
from chronology.drawing.furniture.blocks import heading
from chronology.drawing.furniture.key import entries
from chronology.drawing.furniture.key import key_rows
from chronology.drawing.layouts.column.column import Column
from chronology.drawing.layouts.column.column import stand
from chronology.drawing.layouts.finishing import Body
from chronology.drawing.layouts.finishing import finished
from chronology.drawing.layouts.finishing import sheet_of
from chronology.drawing.layouts.rows.settings import Setting
from chronology.drawing.order import Order
from chronology.drawing.scene.picture import Group
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.picture import shifted
from chronology.drawing.scene.shapes import rule
from chronology.drawing.telling.notes import deck_words
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme

WIDTH = 600.0
BELOW = 30.0
"""From the last row to what stands below."""


def composed(telling: Telling, theme: Theme, order: Order, setting: Setting) -> Picture:
    """Lay out the whole page in one setting."""
    telling = attrs.evolve(telling, is_close=setting.is_close)
    left, width = setting.margin, order.width or WIDTH
    column = stand(telling, theme, setting, width - 2 * left)
    page = column.frame.right + 2 * left
    top = head(telling, theme, order, column, (left, page - left))
    y = top.bottom + setting.drop
    groups = tuple(shifted(group, left, y) for group in column.groups)
    body = Body(
        layout="column",
        has_strip=not setting.is_narrow,
        width=page,
        margin=left,
        tape=column.placed.axis.scale.tape,
        groups=(*groups, Group(top.shapes)),
        now=column.now and shifted(column.now, left, y),
        bottom=y + column.bottom + BELOW,
    )
    picture = finished(telling, theme, order, body)
    headings = tuple(attrs.evolve(one, place=one.place + y) for one in column.headings)
    sheet = sheet_of(order, body, theme)
    return attrs.evolve(picture, headings=headings, edges=edges(column, y), sheet=sheet)


def edges(column: Column, y: float) -> tuple[float, ...]:
    """Give the heights at which the cells of a column begin."""
    scale = column.placed.axis.scale
    return tuple(edge + y for edge, cell in zip(scale.edges, scale.tape, strict=False) if not cell.torn)


def head(telling: Telling, theme: Theme, order: Order, column: Column, ends: tuple[float, float]) -> Block:
    """Set what stands above the column: title, deck, and the key above a rule."""
    setting = column.frame.setting
    torn = column.placed.axis.scale.is_torn
    deck = order.deck or deck_words(telling, torn=torn)
    top = heading(order.title, deck, ends, setting.title, theme, deck_size=setting.deck)
    shown = entries((mark for row in column.placed.rows for mark in row.marks), torn=torn)
    key = key_rows([], shown, ends, top.bottom + 14, theme)
    bottom = key.bottom + 8
    line = rule((ends[0], bottom), (ends[1], bottom), theme.rule, 0.5)
    return Block((*top.shapes, *key.shapes, line), bottom)
