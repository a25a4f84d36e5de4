"""The part of a shape that lies between two heights, for pictures cut into pages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import attrs

from chronology.drawing.scene.shapes import Path
from chronology.drawing.scene.shapes import Point
from chronology.drawing.scene.shapes import Shape

FINE = 0.01
"""Lengths below this are none."""

Band = tuple[float, float]


def between(shape: Shape, band: Band) -> Iterator[Shape]:
    """Give what of a shape lies in a band; text, discs and level lines belong to the band that their middle is in."""
    box, (top, bottom) = shape.box, band
    if not isinstance(shape, Path) or box.height < FINE:
        if top <= (box.top + box.bottom) / 2 < bottom:
            yield shape
    elif top - FINE <= box.top and box.bottom <= bottom + FINE:
        yield shape
    elif box.top < bottom - FINE and top + FINE < box.bottom:
        yield from clipped(shape, band)


def clipped(path: Path, band: Band) -> Iterator[Path]:
    """Cut a path: its surface is closed along the cut, its outline stays open there."""
    ink, points = path.ink, path.points
    if path.closed and ink.fill:
        yield Path(surface(points, band), attrs.evolve(ink, stroke=None, width=0.0, dash=()))
    if ink.stroke:
        line = attrs.evolve(ink, fill=None)
        pieces = outline((*points, points[0]) if path.closed else points, band)
        yield from (Path(piece, line, closed=False) for piece in pieces)


def surface(points: tuple[Point, ...], band: Band) -> tuple[Point, ...]:
    """Cut a polygon at both ends of a band.

    Source: Sutherland and Hodgman, Reentrant Polygon Clipping, 1974.
    """
    for limit, way in zip(band, (1, -1), strict=True):
        kept: list[Point] = []
        for here, there in pairwise((points[-1], *points)):
            if (here[1] - limit) * (there[1] - limit) < 0:
                kept.append(crossing(here, there, limit))
            if (there[1] - limit) * way >= 0:
                kept.append(there)
        points = tuple(kept)
    return points


def outline(points: tuple[Point, ...], band: Band) -> list[tuple[Point, ...]]:
    """Cut a line into the pieces that lie in a band; the last goes on in the first where the line returns to it."""
    pieces: list[tuple[Point, ...]] = []
    for leg in pairwise(points):
        part = leg_between(*leg, band)
        if part is not None and pieces and pieces[-1][-1] == part[0]:
            pieces[-1] = (*pieces[-1], part[1])
        elif part is not None:
            pieces.append(part)
    if len(pieces) > 1 and pieces[-1][-1] == pieces[0][0]:
        return [(*pieces[-1], *pieces[0][1:]), *pieces[1:-1]]
    return pieces


def leg_between(start: Point, end: Point, band: Band) -> tuple[Point, Point] | None:
    """Give what of a straight line lies in a band."""
    top, bottom = band
    if max(start[1], end[1]) < top or min(start[1], end[1]) > bottom:
        return None
    ends = [start, end]
    for limit in band:
        for place, point in enumerate(ends):
            outside = point[1] < limit if limit == top else point[1] > limit
            if outside:
                ends[place] = crossing(start, end, limit)
    return ends[0], ends[1]


def crossing(start: Point, end: Point, height: float) -> Point:
    """Give the point of a straight line at a height."""
    share = (height - start[1]) / (end[1] - start[1])
    return start[0] + share * (end[0] - start[0]), height
