"""The band below a story of more events than can be labelled: how densely all lie."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from chronology.drawing import sizes
from chronology.drawing.furniture.blocks import Block
from chronology.drawing.furniture.strip import Linear
from chronology.drawing.furniture.strip import axis
from chronology.drawing.languages import count
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure
from chronology.drawing.scene.shapes import Ink
from chronology.drawing.scene.shapes import Path
from chronology.drawing.scene.shapes import Shape
from chronology.drawing.scene.shapes import words
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme

BAND = 30.0
BIN = 2.0
"""The width of a step of the band."""


def band(told: Telling, ends: tuple[float, float], y: float, theme: Theme) -> Block:
    """Draw the band: how many events lie in each step of one linear scale; y is the heading's baseline."""
    head = count(
        "All %(number)s to one scale", "All %(number)s to one scale", len(told.events) + told.unlabelled
    )
    first, last = told.crowd[0], told.crowd[-1]
    time = (first, max(last, first + 1))
    room = measure(head, Weight.SEMIBOLD, sizes.STRIP) + 26
    linear = Linear(time, ends[0] + room, ends[1])
    base = y + BAND - 6
    shapes: list[Shape] = [words(ends[0], base, head, sizes.STRIP, theme.ink, weight=Weight.SEMIBOLD)]
    shapes += [outline(told.crowd, linear, base, theme), *axis(linear, base, theme)]
    return Block(tuple(shapes), base + 14)


def outline(middles: Sequence[int], linear: Linear, base: float, theme: Theme) -> Path:
    """Draw the steps of the band as one shape, the highest as high as the band."""
    steps = max(int((linear.right - linear.left) // BIN), 1)
    start, end = linear.time
    counts = Counter(min((middle - start) * steps // (end - start), steps - 1) for middle in middles)
    heights = [BAND * counts[place] / max(counts.values()) for place in range(steps)]
    width = (linear.right - linear.left) / steps
    points = [(linear.left, base)]
    for place, height in enumerate(heights):
        left = linear.left + place * width
        points += [(left, base - height), (left + width, base - height)]
    return Path((*points, (linear.right, base)), Ink(theme.lanes[0].mark))
