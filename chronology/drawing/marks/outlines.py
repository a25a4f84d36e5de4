"""What fills a bar or a disc in part: hatching, blocks that fade, half a circle."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.drawing.scene.shapes import Ink
from chronology.drawing.scene.shapes import Path
from chronology.drawing.scene.shapes import Point
from chronology.drawing.scene.shapes import rectangle
from chronology.drawing.scene.shapes import rule

HALF = 3.0
"""Half the height of a bar."""
HATCH = 4.2


def half_circle(middle: float, radius: float) -> tuple[Point, ...]:
    """Give the earlier half of a circle, as a polygon."""
    arc = (0.0, 0.131, 0.259, 0.383, 0.5, 0.609, 0.707, 0.793, 0.866, 0.924, 0.966, 0.991, 1.0)
    upper = [(middle - radius * s, -radius * c) for s, c in zip(arc, reversed(arc), strict=True)]
    return (*upper, *((x, -y) for x, y in reversed(upper)))


def hatched(first: float, last: float, colour: str, width: float) -> Iterator[Path]:
    """Hatch a bar at 45 degrees."""
    place = first - 2 * HALF + HATCH / 2
    while place < last:
        begin, end = max(place, first), min(place + 2 * HALF, last)
        if begin < end:
            yield rule((begin, HALF - (begin - place)), (end, HALF - (end - place)), colour, width)
        place += HATCH


def blocks(inner: float, outer: float, shares: tuple[float, ...], colour: str) -> Iterator[Path]:
    """Let a bar fade in blocks from the inner to the outer end; shares are of twice the length."""
    length = (outer - inner) * 2
    pause = (outer - inner - length * sum(shares) / 2) / len(shares)
    place = inner
    for share in shares:
        place += pause
        ends = sorted((place, place + length * share / 2))
        yield rectangle(ends[0], -HALF, ends[1], HALF, Ink(colour))
        place += length * share / 2
