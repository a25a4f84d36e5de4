"""Leaders that cross one another, or run through words."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.drawing.measuring.drawn import TOUCH
from chronology.drawing.measuring.drawn import Drawn
from chronology.drawing.measuring.drawn import short
from chronology.drawing.scene.shapes import Box
from chronology.drawing.scene.shapes import Point
from chronology.findings import Finding


def crossing(drawn: Drawn) -> Iterator[Finding]:
    """Find leaders that cross, or run through text that is not their own."""
    legs = [(event, leg, around(leg)) for event, own in drawn.leaders.items() for leg in own]
    legs.sort(key=lambda one: one[2].left)
    for place, (event, leg, box) in enumerate(legs):
        for other, beside, there in legs[place + 1 :]:
            if there.left > box.right:
                break
            if event != other and cross(leg, beside):
                yield short("leader-crossing", event, f"the leaders of {event!r} and {other!r} cross")
    for event, leg, box in legs:
        for one in drawn.letters:
            if one.box.left > box.right:
                break
            if one.event != event and strikes(leg, one.box):
                yield short(
                    "leader-through", event, f"the leader of {event!r} runs through {one.line.text!r}"
                )


def around(leg: tuple[Point, Point]) -> Box:
    """Give the box around a leg of a leader."""
    (x, y), (to_x, to_y) = leg
    return Box(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))


def cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Tell whether two legs properly cross."""

    def side(leg: tuple[Point, Point], point: Point) -> float:
        (x, y), (to_x, to_y) = leg
        return (to_x - x) * (point[1] - y) - (to_y - y) * (point[0] - x)

    return (
        side(one, other[0]) * side(one, other[1]) < -0.01
        and side(other, one[0]) * side(other, one[1]) < -0.01
    )


def strikes(leg: tuple[Point, Point], box: Box) -> bool:
    """Tell whether a leg passes through the inside of a box.

    Source: Liang and Barsky, A New Concept and Method for Line Clipping, 1984.
    """
    enters, leaves = 0.0, 1.0
    inner = ((box.left + TOUCH, box.right - TOUCH), (box.top + TOUCH, box.bottom - TOUCH))
    for start, end, (low, high) in zip(*leg, inner, strict=True):
        if start == end:
            if not low < start < high:
                return False
            continue
        first, last = sorted(((low - start) / (end - start), (high - start) / (end - start)))
        enters, leaves = max(enters, first), min(leaves, last)
    return enters < leaves
