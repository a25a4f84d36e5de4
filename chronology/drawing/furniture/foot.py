"""The foot of a page: the numbered sources, and the credit."""

from __future__ import annotations

from collections.abc import Sequence

from chronology.drawing import sizes
from chronology.drawing.furniture.blocks import Block
from chronology.drawing.languages import is_leftward
from chronology.drawing.languages import say
from chronology.drawing.languages import word
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure
from chronology.drawing.lettering.wrap import wrap
from chronology.drawing.scene.shapes import Anchor
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Run
from chronology.drawing.scene.shapes import Shape
from chronology.drawing.scene.shapes import words
from chronology.drawing.theme import Theme

CREDIT = word("Chart: chronology")


def foot(notes: Sequence[str], ends: tuple[float, float], y: float, theme: Theme) -> Block:
    """Set the numbered sources, and the credit at the right of the last line.

    In a picture from right to left each note is a line of its own, lest its letters and numbers join those of its neighbours.
    """
    left, right = ends
    credit = measure(say(CREDIT), Weight.REGULAR, sizes.NOTE)
    rows = note_rows(notes, right - left)
    if rows and line_width(rows[-1]) > right - left - credit - 12:
        rows.append([])
    shapes: list[Shape] = []
    for row in rows or [[]]:
        x = left
        for together in [[note] for note in row] if is_leftward() else [row] if row else []:
            runs = (
                Run(note, Weight.REGULAR, theme.ink3, 8.0 if place else 0.0)
                for place, note in enumerate(together)
            )
            shapes.append(Line(x, y, sizes.NOTE, tuple(runs)))
            x += line_width(together) + 8.0
        y += sizes.NOTE_LEADING
    y -= sizes.NOTE_LEADING
    shapes.append(words(right, y, say(CREDIT), sizes.NOTE, theme.ink3, anchor=Anchor.END))
    return Block(tuple(shapes), y + 3)


def note_rows(notes: Sequence[str], width: float) -> list[list[str]]:
    """Put notes into rows; one too long for a row is broken."""
    rows: list[list[str]] = []
    for note in notes:
        pieces = wrap(note, width, lambda text: measure(text, Weight.REGULAR, sizes.NOTE))
        for place, piece in enumerate(pieces):
            if rows and not place and len(pieces) == 1 and line_width([*rows[-1], piece]) <= width:
                rows[-1].append(piece)
            else:
                rows.append([piece])
    return rows


def line_width(row: Sequence[str]) -> float:
    """Give the width of a row of notes."""
    return sum(measure(note, Weight.REGULAR, sizes.NOTE) for note in row) + 8.0 * max(len(row) - 1, 0)
