"""Where a longer picture is cut, between its rows, and what goes on after a cut."""

from __future__ import annotations

from bisect import bisect_left
from bisect import bisect_right
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from math import inf

import attrs

from chronology.drawing.pages.clipping import between
from chronology.drawing.scene.picture import Group
from chronology.drawing.scene.picture import Heading
from chronology.drawing.scene.picture import Part
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.picture import Sheet
from chronology.drawing.scene.shapes import Box
from chronology.drawing.scene.shapes import Line

WHOLE = 120.0
"""Furniture no higher than this stays on one sheet."""
SHORT = 24.0
"""A piece of a mark no higher than this stays on one sheet, and so does the end of the calendar."""
LATE = 0.92
"""From this share of a sheet on a new year or month is a better place to cut than the last row that has room."""
AGAIN = 13.0
"""The size of the year that goes on from the sheet before."""
FIRST_ROW = 36.0
"""A year not told this far down is said again."""
FILLED = (0.5, 0.3, 0.01)
"""The share of a sheet that is filled at least: else leaders are cut, and at last labels, between their lines."""
NEAR = 0.5
SLACK = 2.0
"""A line of text stays whole where it is cut no further than this from its end."""

Stretch = tuple[float, float]


LEAST = 36.0
"""However low a sheet is, so much goes on it, or there would be no end of sheets."""


@attrs.frozen
class Cutter:
    """Where a picture can be cut: the gaps between rows, between labels, between lines, and the places that are best."""

    bottom: float
    free: tuple[list[Stretch], ...]
    edges: list[float]
    headings: list[float]
    share: float
    """From this share of a sheet on an edge is a better place to cut than the last gap."""
    kept: float
    """From this share on a gap stays with the row above it: on a page of its own, where that costs little room."""

    @classmethod
    def of(cls, picture: Picture) -> Cutter:
        """Find the gaps of a picture."""
        headings = [heading.place for heading in picture.headings]
        edges = sorted({*headings, *picture.edges})
        whole = [*rows(picture), *lengths(picture, edges)]
        every = (whole, rows(picture), labels(picture), texts(picture))
        free = tuple(gaps(blocks) for blocks in every)
        bottom = max(group.box.bottom for group in picture.groups)
        share = FILLED[-1] if picture.again else LATE
        return cls(bottom, free, edges, headings, share, FILLED[0] if picture.sheet is None else LATE)

    def cuts(self, rooms: Iterable[float]) -> Iterator[float]:
        """Give the heights to cut at for sheets with so much room each: the last gap there is room for, or a heading before."""
        start = 0.0
        for room in (max(room, LEAST) for room in rooms):
            if self.bottom - start <= room:
                return
            start = self.cut(start, room)
            yield start

    def cut(self, start: float, room: float) -> float:
        """Give the height to cut at for one sheet: a heading late on it, else the last edge, else the last gap."""
        limit, free = start + room, self.free[0]
        for edges, share in ((self.headings, LATE), (self.edges, self.share)):
            inside = edges[bisect_right(edges, start + share * room) : bisect_right(edges, limit)]
            found = [edge for edge in inside if is_free(edge, free)]
            if found:
                return found[-1]
        others = (
            places(gaps, (start + share * room, limit))
            for gaps, share in zip(self.free, (self.kept, *FILLED), strict=True)
        )
        return self.at_edge(next(filter(None, others), [limit])[-1], limit)

    def at_edge(self, place: float, limit: float) -> float:
        """Give the beginning of a cell in the gap between rows that a place lies in, lest the cell be cut off the edge."""
        number = bisect_left(self.free[0], (place, inf)) - 1
        first, last = self.free[0][number] if number >= 0 else (place, place)
        inside = self.edges[
            bisect_left(self.edges, first - SLACK) : bisect_right(self.edges, min(last + SLACK, limit))
        ]
        return inside[-1] if inside and first <= place <= last else place


def rows(picture: Picture) -> Iterator[Box]:
    """Give what no cut should go through: labels, leaders, words, the ends of marks and of the calendar, small furniture."""
    end = picture.headings[-1].place
    yield Box(0.0, end - SHORT, picture.width, end)
    for group in picture.groups:
        if group.part is Part.MARK:
            whole = group.box.height <= 2 * SHORT
            pieces = (shape.box for shape in group.shapes if shape.box.height <= SHORT)
            yield from [group.box] if whole else pieces
        elif group.part or group.box.height <= WHOLE:
            yield group.box
        else:
            yield from (shape.box for shape in group.shapes if isinstance(shape, Line))


def lengths(picture: Picture, edges: Sequence[float]) -> Iterator[Box]:
    """Give the room from a row to the length of the gap below it, which stays with what it follows."""
    furniture = (shape for group in picture.groups if not group.part for shape in group.shapes)
    calendar = [shape.box for shape in furniture if isinstance(shape, Line)]
    rows = (group.box for group in picture.parts(Part.LABEL).values())
    ends = sorted(box.bottom for box in (*rows, *calendar))
    for line in calendar:
        place = bisect_right(ends, line.top)
        if place and bisect_right(edges, ends[place - 1] - SLACK) == bisect_right(edges, line.top):
            yield Box(line.left, ends[place - 1], line.right, line.top)


def labels(picture: Picture) -> Iterator[Box]:
    """Give what no cut goes through while a sheet is not left half empty for it: labels and lines of text."""
    yield from (group.box for group in picture.parts(Part.LABEL).values())
    yield from texts(picture)


def texts(picture: Picture) -> Iterator[Box]:
    """Give what no cut goes through while there is another place: lines of text."""
    return (line.box for line in picture.lines())


def gaps(blocks: Iterable[Box]) -> list[Stretch]:
    """Give the stretches between blocks, from top to bottom."""
    found, end = [], 0.0
    for top, bottom in sorted((block.top, block.bottom) for block in blocks):
        if top > end:
            found.append((end, top))
        end = max(end, bottom)
    return [*found, (end, inf)]


def places(free: list[Stretch], ends: Stretch) -> list[float]:
    """Give the middle of every gap, or the last place in it, between two heights."""
    least, limit = ends
    number = max(bisect_left(free, (least,)) - 1, 0)
    found = (min((first + last) / 2, limit) for first, last in free[number:] if first <= limit)
    return [place for place in found if least < place]


def is_free(place: float, free: list[Stretch]) -> bool:
    """Tell whether a height lies in a gap, or so near to one that what is there stays whole."""
    number = bisect_left(free, (place + SLACK, inf)) - 1
    return number >= 0 and place < free[number][1] + SLACK


def part_of(group: Group, band: Stretch) -> Group:
    """Give what of a group lies in a band."""
    return attrs.evolve(group, shapes=tuple(part for shape in group.shapes for part in between(shape, band)))


def again_words(headings: tuple[Heading, ...], cut: float) -> str:
    """Say the year and month that go on after a cut, or what of them the first heading after it leaves out."""
    before = [heading for heading in headings if heading.place < cut - NEAR]
    at = next((heading for heading in headings if -NEAR <= heading.place - cut <= SHORT / 2), None)
    if not before:
        return ""
    if at is None:
        return before[-1].text
    return at.year if at.year == before[-1].year else ""


def says_year(groups: Iterable[Group], sheet: Sheet, top: float) -> bool:
    """Tell whether the calendar itself says the year at the top of a sheet, as it does after a tear."""
    lines = (shape for group in groups if not group.part for shape in group.shapes if isinstance(shape, Line))
    return any(
        abs(line.left - sheet.margin) < NEAR and line.size >= AGAIN and line.y < top + FIRST_ROW
        for line in lines
    )
