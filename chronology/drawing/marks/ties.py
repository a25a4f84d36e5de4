"""The marks of one event, and the ties between them: dashed between dates that exclude one another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from chronology.drawing.marks.forms import Pen
from chronology.drawing.marks.forms import draw
from chronology.drawing.marks.mark import RADIUS
from chronology.drawing.marks.mark import Mark
from chronology.drawing.marks.mark import Tie
from chronology.drawing.scene.shapes import Path
from chronology.drawing.scene.shapes import Shape
from chronology.drawing.scene.shapes import rule
from chronology.drawing.telling.extents import Known

TIE = 0.75
DASHES: dict[Tie | None, tuple[float, ...]] = {Tie.EITHER: (1.6, 1.4), Tie.EACH: (), None: ()}


def draw_all(marks: Sequence[Mark], pen: Pen) -> tuple[Shape, ...]:
    """Draw all marks of an event, and the ties between them."""
    ties = (tie(one, other, pen) for one, other in pairwise(marks) if one.tie and other.tie)
    return (*filter(None, ties), *(shape for mark in marks for shape in draw(mark, pen)))


def tie(one: Mark, other: Mark, pen: Pen) -> Path | None:
    """Tie two marks, where there is room between them."""
    start = one.middle + RADIUS if one.known is Known.MOMENT else one.last
    end = other.middle - RADIUS if other.known is Known.MOMENT else other.first
    return rule((start, 0.0), (end, 0.0), pen.colour, TIE, DASHES[other.tie]) if end - start > TIE else None
