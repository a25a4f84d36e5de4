"""A long column folded into several side by side, on one page or going on over pages."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence
from functools import cached_property
from itertools import count
from itertools import pairwise

import attrs

from chronology.drawing.furniture.blocks import Block
from chronology.drawing.languages import LANGUAGE
from chronology.drawing.layouts.column.column import Column
from chronology.drawing.layouts.column.column import stand
from chronology.drawing.layouts.column.sheet import BELOW
from chronology.drawing.layouts.column.sheet import WIDTH
from chronology.drawing.layouts.column.sheet import edges
from chronology.drawing.layouts.column.sheet import head
from chronology.drawing.layouts.finishing import Body
from chronology.drawing.layouts.finishing import finished
from chronology.drawing.layouts.rows.settings import DENSE
from chronology.drawing.layouts.rows.settings import Setting
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.order import Order
from chronology.drawing.pages.cutting import LEAST
from chronology.drawing.pages.cutting import NEAR
from chronology.drawing.pages.cutting import Cutter
from chronology.drawing.pages.cutting import Stretch
from chronology.drawing.pages.cutting import again_words
from chronology.drawing.pages.cutting import part_of
from chronology.drawing.pages.running import below_head
from chronology.drawing.pages.running import running_head
from chronology.drawing.scene.picture import Group
from chronology.drawing.scene.picture import Heading
from chronology.drawing.scene.picture import Part
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.picture import Sheet
from chronology.drawing.scene.picture import shifted
from chronology.drawing.scene.shapes import Box
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import words
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme

PAGE = attrs.evolve(DENSE, margin=28.0, title=21.0)
"""How the heading of a page with several columns is set."""
BETWEEN = 22.0
"""From one column to the next."""
STRIP_FROM = 300.0
"""Narrower pages have no strip."""
AGAIN = 15.0
"""The room of the year that goes on in another column."""
EVEN = 9
"""How often the columns are made more even."""


@attrs.frozen(kw_only=True, slots=False)
class Fold:
    """A column to be folded, with what stands above it and how wide it is cut."""

    telling: Telling
    theme: Theme
    order: Order
    column: Column
    top: Block
    count: int
    """How many columns stand side by side."""
    pitch: float

    @property
    def setting(self) -> Setting:
        """Give how the column is set."""
        return self.column.frame.setting

    @property
    def height(self) -> float:
        """Give the height of the sheet."""
        return self.order.height or 0.0

    @property
    def sheet(self) -> Sheet:
        """Give the sheet."""
        theme = self.theme
        margin = self.setting.margin
        return Sheet(height=self.height, margin=margin, ink=theme.ink, quiet=theme.ink2, rule=theme.rule)

    @property
    def start(self) -> float:
        """Give the height at which the first columns begin."""
        return self.top.bottom + self.setting.drop

    @property
    def width(self) -> float:
        """Give the width of the page."""
        return self.order.width or WIDTH

    @cached_property
    def boxed(self) -> tuple[tuple[Group, Box], ...]:
        """Give the groups of the column with the boxes around them."""
        return tuple((group, group.box) for group in self.long.groups)

    @cached_property
    def long(self) -> Picture:
        """Give the column as a picture that can be cut."""
        now = (self.column.now,) if self.column.now else ()
        return Picture(
            width=self.column.frame.right,
            height=self.column.bottom,
            ground=self.theme.ground,
            title=self.order.title,
            description="",
            language=self.telling.story.language or "en",
            groups=(*self.column.groups, *now),
            headings=self.column.headings,
            edges=edges(self.column, 0.0),
        )


def fold(telling: Telling, theme: Theme, order: Order, setting: Setting, number: int) -> Fold | None:
    """Lay out a column that is folded into so many; None where it needs more room than they have."""
    telling = attrs.evolve(telling, is_close=setting.is_close)
    setting = attrs.evolve(setting, margin=PAGE.margin, title=PAGE.title, deck=PAGE.deck, drop=PAGE.drop)
    left, width = setting.margin, order.width or WIDTH
    room = (width - 2 * left - (number - 1) * BETWEEN) / number
    column = stand(telling, theme, setting, room)
    if column.frame.right > room + NEAR:
        return None
    top = head(telling, theme, order, column, (left, width - left))
    return Fold(
        telling=telling, theme=theme, order=order, column=column, top=top, count=number, pitch=room + BETWEEN
    )


def on_one_page(one: Fold) -> Picture | None:
    """Complete the page with its columns even; none where that is more than the sheet."""
    cutter, many = Cutter.of(one.long), one.count
    room = one.height - one.start - foot_of(one)
    if len(banded(cutter, [room] * many)) > many:
        return None
    return page_of(one, placed(one, even(cutter, room, many), one.start), one.height)


def on_pages(one: Fold) -> Picture:
    """Complete a page with columns as high as need be, and the pages of the sheet's size that they go on over."""
    cutter = Cutter.of(one.long)
    whole = page_of(one, placed(one, even(cutter, cutter.bottom, one.count), one.start), None)
    whole = attrs.evolve(whole, sheet=one.sheet, language=LANGUAGE.get())
    return attrs.evolve(whole, pages=tuple(pages(one, cutter, whole)))


def foot_of(one: Fold) -> float:
    """Give the height of what stands below the columns."""
    return page_of(one, attrs.evolve(one.long, groups=(), height=0.0), None).height


def banded(cutter: Cutter, rooms: Sequence[float]) -> list[Stretch]:
    """Cut a long column into bands for rooms, in all but the first of which the year goes on above; one more where they are too few."""
    if cutter.bottom > sum(rooms):
        return [(0.0, cutter.bottom)] * (len(rooms) + 1)
    inside = (room - (AGAIN if number else 0.0) for number, room in enumerate(rooms))
    return list(pairwise((0.0, *cutter.cuts(inside), cutter.bottom)))


def even(cutter: Cutter, room: float, many: int) -> list[Stretch]:
    """Cut a long column into bands of about one height, no more than there are columns."""
    low, high = cutter.bottom / many, room
    for _ in range(EVEN):
        middle = (low + high) / 2
        low, high = (low, middle) if len(banded(cutter, [middle] * many)) <= many else (middle, high)
    return banded(cutter, [high] * many)


def pages(one: Fold, cutter: Cutter, whole: Picture) -> Iterator[Picture]:
    """Give the pages that a folded column goes on over, the foot on the last."""
    later, edge, many = below_head(whole, one.sheet), one.height - one.setting.margin, one.count
    first, inner, last = (
        max(room, LEAST) for room in (edge - one.start, edge - later, one.height - later - foot_of(one))
    )
    for total in count(2):
        rooms = [first, *[inner] * (total - 2), last]
        bands = banded(cutter, [room for room in rooms for _ in range(many)])
        if len(bands) <= total * many:
            break
    for number in range(total):
        inside = placed(one, bands[number * many : (number + 1) * many], later if number else one.start)
        head = Group(tuple(running_head(whole, one.sheet, (number, total), "", later if number else 0.0)))
        groups = [*inside.groups, head] if number else [*inside.groups, Group(one.top.shapes), head]
        page = attrs.evolve(
            whole, height=one.height, groups=tuple(groups), headings=inside.headings, folds=inside.folds
        )
        if number == total - 1:
            ended = finished(one.telling, one.theme, one.order, body_of(one, groups, inside.height))
            page = attrs.evolve(page, groups=ended.groups)
        yield attrs.evolve(page, sheet=None)


def placed(one: Fold, bands: Sequence[Stretch], top: float) -> Picture:
    """Put bands side by side, the year that goes on above each."""
    long, setting = one.long, one.setting
    groups: list[Group] = []
    headings: list[Heading] = []
    begun: set[str] = set()
    bottom = top
    for number, band in enumerate(bands):
        again = again_words(long.headings, band[0]) if band[0] else ""
        x, y = setting.margin + number * one.pitch, top + (AGAIN if again else 0.0) - band[0]
        if again:
            line = words(x, top + 9.0, again, setting.year, one.theme.ink, weight=Weight.SEMIBOLD)
            groups.append(Group((line,)))
        groups += (shifted(group, x, y) for group in pieces(one.boxed, band, begun))
        inside = (own for own in long.headings if band[0] <= own.place + NEAR < band[1])
        headings += (attrs.evolve(own, place=own.place + y) for own in inside)
        bottom = max(bottom, y + band[1])
    folds = tuple(setting.margin + number * one.pitch for number in range(len(bands)))
    return attrs.evolve(
        long, groups=tuple(groups), headings=tuple(headings), folds=folds, edges=(), height=bottom
    )


def pieces(boxed: Sequence[tuple[Group, Box]], band: Stretch, begun: set[str]) -> Iterator[Group]:
    """Give what of every group lies in a band; of a mark that is begun already the rest is but a piece of it."""
    for group, box in boxed:
        whole = band[0] + NEAR < box.top and box.bottom < band[1] - NEAR
        near = box.top < band[1] + NEAR and band[0] - NEAR < box.bottom
        piece = group if whole or not near else part_of(group, band)
        if near and piece.shapes:
            yield (
                attrs.evolve(piece, part=None) if group.part is Part.MARK and group.event in begun else piece
            )
            begun.update({group.event} if group.part is Part.MARK else ())


def page_of(one: Fold, inside: Picture, height: float | None) -> Picture:
    """Complete a page that has the heading, columns and the foot."""
    groups = (*inside.groups, Group(one.top.shapes))
    order = attrs.evolve(one.order, height=height)
    ended = finished(one.telling, one.theme, order, body_of(one, groups, inside.height))
    return attrs.evolve(ended, headings=inside.headings, folds=inside.folds)


def body_of(one: Fold, groups: Sequence[Group], bottom: float) -> Body:
    """Give the part of a page above its foot."""
    now = one.column.now
    return Body(
        layout="column",
        has_strip=one.width >= STRIP_FROM,
        width=one.width,
        margin=one.setting.margin,
        tape=one.column.placed.axis.scale.tape,
        groups=tuple(groups),
        is_wordless=now is not None and not any(isinstance(shape, Line) for shape in now.shapes),
        bottom=bottom + BELOW,
    )
