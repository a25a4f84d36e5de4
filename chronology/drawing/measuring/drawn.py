"""A finished picture taken apart: its letters, the boxes of its marks, the legs of its leaders."""

from __future__ import annotations

from itertools import pairwise

import attrs

from chronology.drawing.scene.picture import Part
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.shapes import Box
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Path
from chronology.drawing.scene.shapes import Point
from chronology.findings import Finding

ABOVE = 0.755
BELOW = 0.085
"""From the baseline to the top and bottom of the letters, as shares of the size."""
TOUCH = 0.75
"""Boxes that share no more than this both ways do not overlap; a line is off the page by more."""


@attrs.frozen
class Letters:
    """A line of text on the page: whose it is, where, and the line itself."""

    owner: str
    box: Box
    line: Line

    @property
    def event(self) -> str | None:
        """Give the event it is written for."""
        part, _, event = self.owner.partition("-")
        return event if part == Part.LABEL else None


@attrs.frozen
class Drawn:
    """A picture taken apart: its letters from left to right, the boxes of marks, the legs of leaders."""

    picture: Picture
    letters: tuple[Letters, ...]
    marks: dict[str, Box]
    leaders: dict[str, tuple[tuple[Point, Point], ...]]

    @property
    def labels(self) -> dict[str, list[Letters]]:
        """Give the lines written for every event."""
        found: dict[str, list[Letters]] = {}
        for one in self.letters:
            if one.event is not None:
                found.setdefault(one.event, []).append(one)
        return found


def taken_apart(picture: Picture) -> Drawn:
    """Take a picture apart."""
    letters = [
        Letters(group.id or f"{place}.{row}", box_of(shape), shape)
        for place, group in enumerate(picture.groups)
        for row, shape in enumerate(group.shapes)
        if isinstance(shape, Line) and shape.text.strip()
    ]
    leaders = {
        event: tuple(
            leg for shape in group.shapes if isinstance(shape, Path) for leg in pairwise(shape.points)
        )
        for event, group in picture.parts(Part.LEADER).items()
    }
    marks = {event: group.box for event, group in picture.parts(Part.MARK).items() if group.shapes}
    return Drawn(picture, tuple(sorted(letters, key=lambda one: one.box.left)), marks, leaders)


def box_of(line: Line) -> Box:
    """Give the box of the letters of a line."""
    left = line.left
    return Box(left, line.y - ABOVE * line.size, left + line.width, line.y + BELOW * line.size)


def short(rule: str, event: str | None, message: str, remedy: str | None = None) -> Finding:
    """Make a finding about the picture."""
    return Finding(check=rule, message=message, place="picture", event=event, remedy=remedy)


def whose(event: str | None) -> str:
    """Name what an event is told in, or the rest of the picture."""
    return f"event {event!r}" if event else "the picture"
