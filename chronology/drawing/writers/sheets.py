"""Long pictures cut into sheets of one size, between rows, each with a running head that says where in time it goes on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from collections.abc import Iterator
from itertools import pairwise

import attrs

from chronology.drawing.languages import say
from chronology.drawing.languages import spoken
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import given
from chronology.drawing.lettering.fonts import measure
from chronology.drawing.lettering.wrap import wrap
from chronology.drawing.scene import Anchor
from chronology.drawing.scene import Box
from chronology.drawing.scene import Group
from chronology.drawing.scene import Heading
from chronology.drawing.scene import Line
from chronology.drawing.scene import Part
from chronology.drawing.scene import Picture
from chronology.drawing.scene import Shape
from chronology.drawing.scene import Sheet
from chronology.drawing.scene import rule
from chronology.drawing.scene import shifted
from chronology.drawing.scene import words
from chronology.drawing.writers.clipping import between

HEAD = 8.5
"""The size of the running head."""
LEADING = 11.0
AGAIN = 13.0
"""The size of the year that goes on from the sheet before."""
BASELINE = 30.0
BELOW_HEAD = 36.0
"""From the last line of the running head to what goes on."""
WHOLE = 120.0
"""Furniture no higher than this stays on one sheet."""
SHORT = 24.0
"""A piece of a mark no higher than this stays on one sheet, and so does the end of the calendar."""
LATE = 0.92
"""From this share of a sheet on a new year or month is a better place to cut than the last row that has room."""
FIRST_ROW = 36.0
"""A year not told this far down is said again."""
FILLED = (0.5, 0.3, 0.01)
"""The share of a sheet that is filled at least: else leaders are cut, and at last labels, between their lines."""
NEAR = 0.5

Stretch = tuple[float, float]


def sheets(picture: Picture) -> tuple[Picture, ...]:
    """Cut a picture that is longer than the sheet it was asked to fit on; others are one sheet as they are."""
    sheet = picture.sheet
    if sheet is None or picture.height <= sheet.height + NEAR:
        return (picture,)
    with given(picture.fonts):
        top = BASELINE + LEADING * (len(title_lines(picture, sheet)) - 1) + BELOW_HEAD
        edges = (0.0, *cuts(picture, sheet, top), picture.height)
        count = len(edges) - 1
        return tuple(
            page(picture, sheet, band, (number, count), top if number else 0.0)
            for number, band in enumerate(pairwise(edges))
        )


def cuts(picture: Picture, sheet: Sheet, top: float) -> Iterator[float]:
    """Give the heights to cut at: the last gap that a sheet has room for, or a heading shortly before."""
    last = max(group.box.bottom for group in picture.groups)
    free = [gaps(blocks) for blocks in (rows(picture), labels(picture), texts(picture))]
    headings = [heading.place for heading in picture.headings]
    start, room = 0.0, sheet.height - sheet.margin
    while last - start > room:
        limit = start + room
        least = (start + share * room for share in FILLED)
        found = next(filter(None, map(places, free, least, [limit] * len(free))), [limit])
        late = [
            place for place in headings if start + LATE * room < place <= limit and is_free(place, free[0])
        ]
        start = max(late, default=found[-1])
        yield start
        room = sheet.height - sheet.margin - top


def rows(picture: Picture) -> Iterator[Box]:
    """Give what no cut should go through: labels, leaders, words, the ends of marks and of the calendar, small furniture."""
    end = picture.headings[-1].place
    yield Box(0.0, end - SHORT, picture.width, end)
    for group in picture.groups:
        if group.part is Part.MARK:
            yield from (shape.box for shape in group.shapes if shape.box.height <= SHORT)
        elif group.part or group.box.height <= WHOLE:
            yield group.box
        else:
            yield from (shape.box for shape in group.shapes if isinstance(shape, Line))


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
    for block in sorted(blocks, key=lambda block: block.top):
        if block.top > end:
            found.append((end, block.top))
        end = max(end, block.bottom)
    return [*found, (end, float("inf"))]


def places(free: list[Stretch], least: float, limit: float) -> list[float]:
    """Give the middle of every gap, or the last place in it, between two heights."""
    found = (min((first + last) / 2, limit) for first, last in free if first <= limit)
    return [place for place in found if least < place]


def is_free(place: float, free: list[Stretch]) -> bool:
    """Tell whether a height lies in a gap."""
    number = bisect_left(free, (place, float("inf"))) - 1
    return number >= 0 and place < free[number][1]


def page(picture: Picture, sheet: Sheet, band: Stretch, counted: tuple[int, int], top: float) -> Picture:
    """Make one sheet of what lies in a band, moved to below the running head."""
    move = top - band[0] if top else 0.0
    parts = (part_of(group, band) for group in picture.groups)
    groups = [shifted(group, 0.0, move) for group in parts if group.shapes]
    if band[1] == picture.height:
        groups = list(settled(groups, sheet, picture.headings[-1].place + move))
    again = again_words(picture.headings, band[0]) if top and not says_year(groups, sheet, top) else ""
    head = Group(tuple(running_head(picture, sheet, counted, again, top)))
    headings = (heading for heading in picture.headings if band[0] <= heading.place + NEAR < band[1])
    return attrs.evolve(
        picture,
        height=sheet.height,
        groups=(*groups, head),
        headings=tuple(attrs.evolve(heading, place=heading.place + move) for heading in headings),
        sheet=None,
    )


def part_of(group: Group, band: Stretch) -> Group:
    """Give what of a group lies in a band."""
    return attrs.evolve(group, shapes=tuple(part for shape in group.shapes for part in between(shape, band)))


def settled(groups: list[Group], sheet: Sheet, end: float) -> Iterator[Group]:
    """Let what stands below the calendar stand at the foot of the last sheet, if the calendar is on it."""
    room = sheet.height - sheet.margin + 8 - max(group.box.bottom for group in groups)
    shared = any(group.part for group in groups)
    for group in groups:
        below = shared and group.part is None and group.box.top > end + NEAR
        yield shifted(group, 0.0, room) if below else group


def again_words(headings: tuple[Heading, ...], cut: float) -> str:
    """Say the year and month that go on after a cut, or what of them the first heading after it leaves out."""
    before = [heading for heading in headings if heading.place < cut - NEAR]
    at = next((heading for heading in headings if abs(heading.place - cut) <= NEAR), None)
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


def running_head(
    picture: Picture, sheet: Sheet, counted: tuple[int, int], again: str, top: float
) -> Iterator[Shape]:
    """Set title and number of the page above a rule, and below it the year that goes on; the first has its title."""
    number, count = counted
    left, right, y = sheet.margin, picture.width - sheet.margin, BASELINE if top else BASELINE - 10
    told = numbered(number + 1, count, picture.language)
    yield words(right, y, told, HEAD, sheet.quiet, anchor=Anchor.END)
    if not top:
        return
    for line in title_lines(picture, sheet):
        yield words(left, y, line, HEAD, sheet.ink, weight=Weight.SEMIBOLD)
        y += LEADING
    y -= LEADING
    yield rule((left, y + 6), (right, y + 6), sheet.rule, 0.5)
    if again:
        yield words(left, y + 24, again, AGAIN, sheet.ink, weight=Weight.SEMIBOLD)


def title_lines(picture: Picture, sheet: Sheet) -> tuple[str, ...]:
    """Wrap the title of a running head beside the number of the page."""
    room = picture.width - 2 * sheet.margin - measure(numbered(999, 999, ""), Weight.REGULAR, HEAD) - 12
    return tuple(wrap(picture.title, room, lambda text: measure(text, Weight.SEMIBOLD, HEAD)))


def numbered(number: int, count: int, language: str) -> str:
    """Number a page: "Page 2 of 5"."""
    with spoken(language):
        return say("Page %(number)s of %(count)s", number=number, count=count)
