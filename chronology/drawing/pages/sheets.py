"""Long pictures cut into sheets of one size, between rows, each with a running head that says where in time it goes on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from itertools import pairwise
from itertools import repeat

import attrs

from chronology.drawing.lettering.fonts import given
from chronology.drawing.pages.cutting import NEAR
from chronology.drawing.pages.cutting import Cutter
from chronology.drawing.pages.cutting import Stretch
from chronology.drawing.pages.cutting import again_words
from chronology.drawing.pages.cutting import part_of
from chronology.drawing.pages.cutting import says_year
from chronology.drawing.pages.running import below_head
from chronology.drawing.pages.running import running_head
from chronology.drawing.scene.picture import Group
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.picture import Sheet
from chronology.drawing.scene.picture import shifted


def sheets(picture: Picture) -> tuple[Picture, ...]:
    """Cut a picture that is longer than the sheet it was asked to fit on; others are one sheet as they are."""
    sheet = picture.sheet
    if picture.pages:
        return picture.pages
    if sheet is None or picture.height <= sheet.height + NEAR:
        return (picture,)
    with given(picture.fonts, picture.language):
        top = below_head(picture, sheet)
        room = sheet.height - sheet.margin
        edges = (0.0, *Cutter.of(picture).cuts(chain([room], repeat(room - top))), picture.height)
        count = len(edges) - 1
        return tuple(
            page(picture, sheet, band, (number, count), top if number else 0.0)
            for number, band in enumerate(pairwise(edges))
        )


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


def settled(groups: list[Group], sheet: Sheet, end: float) -> Iterator[Group]:
    """Let what stands below the calendar stand at the foot of the last sheet, if the calendar is on it."""
    room = sheet.height - sheet.margin + 8 - max(group.box.bottom for group in groups)
    shared = any(group.part for group in groups)
    for group in groups:
        below = shared and group.part is None and group.box.top > end + NEAR
        yield shifted(group, 0.0, room) if below else group
