"""A piece of furniture and where it ends; the title and the deck."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from chronology.drawing import sizes
from chronology.drawing.languages import is_leftward
from chronology.drawing.lettering.bidi import way_through
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure
from chronology.drawing.lettering.wrap import wrap
from chronology.drawing.scene.shapes import Box
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Run
from chronology.drawing.scene.shapes import Shape
from chronology.drawing.scene.shapes import around
from chronology.drawing.scene.shapes import words
from chronology.drawing.theme import Theme


@attrs.frozen
class Block:
    """Some furniture and the y where it ends."""

    shapes: tuple[Shape, ...]
    bottom: float


def heading(
    title: str,
    deck: str,
    ends: tuple[float, float],
    size: float,
    theme: Theme,
    *,
    deck_size: float = sizes.DECK,
) -> Block:
    """Set the title and the deck below it."""
    left, right = ends
    lines = wrap(title, right - left, lambda text: measure(text, Weight.SEMIBOLD, size))
    y = 44.0 if size > 20 else 10.0 + size
    shapes: list[Shape] = []
    for line in lines:
        run = Run(line, Weight.SEMIBOLD, theme.ink)
        shapes.append(
            Line(left, y, size, (run,), spacing=-0.01 * size, way=way_through(lines, rtl=is_leftward()))
        )
        y += size * 1.13
    y += 18 - size * 1.13
    for line in wrap(deck, right - left, lambda text: measure(text, Weight.REGULAR, deck_size)):
        shapes.append(words(left, y, line, deck_size, theme.ink2))
        y += deck_size + 3
    return Block(tuple(shapes), y - deck_size - 3 + 4)


def clear_of(box: Box, others: Iterable[Box], room: float) -> bool:
    """Tell whether a box keeps its distance from all others."""
    wide = Box(box.left - room, box.top - room, box.right + room, box.bottom + room)
    return not any(wide.overlaps(other) for other in others)


def box_of(block: Block) -> Box:
    """Give the box around a piece of furniture."""
    return around(block.shapes)
