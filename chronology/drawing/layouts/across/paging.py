"""A story drawn as several pages, one part after another, where the calendar runs from left to right and one page is too narrow.

Every page is a picture by itself, with calendar, key and sources.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence

import attrs

from chronology.drawing import sizes
from chronology.drawing.calendar.rulings import ruled
from chronology.drawing.calendar.tapewords import caption
from chronology.drawing.calendar.tapewords import date_of
from chronology.drawing.languages import LANGUAGE
from chronology.drawing.order import Order
from chronology.drawing.pages.running import BASELINE
from chronology.drawing.pages.running import HEAD
from chronology.drawing.pages.running import numbered
from chronology.drawing.scene.picture import Group
from chronology.drawing.scene.picture import Heading
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.shapes import Anchor
from chronology.drawing.scene.shapes import words
from chronology.drawing.telling.extents import Known
from chronology.drawing.telling.notes import deck_words
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme
from chronology.drawing.units import Unit
from chronology.drawing.units import ruling
from chronology.drawing.wording.names import dates_words
from chronology.event import Event

Compose = Callable[[Telling, Theme, Order], Picture]

NEAR = 0.5
MOST = 60
"""No page holds more events."""
TOP = 60.0
"""Where on its page a part of the story begins, for the outline."""


def pages(compose: Compose, telling: Telling, theme: Theme, order: Order) -> tuple[Picture, ...]:
    """Lay out the parts of a story each on a page of the size asked for, as few as there can be when each is filled.

    None where a page cannot hold even one event, or where the parts would not be of one scale.
    """
    if telling.scale != "cut" or telling.crowd:
        return ()
    order = attrs.evolve(order, is_part=True, deck=order.deck or deck_words(telling, torn=True))
    found: list[Picture] = []
    for part in parts(compose, telling, theme, order):
        found.append(part)
        if not fits(part, order):
            return ()
    return tuple(
        with_number(page, theme, order, (number, len(found))) for number, page in enumerate(found, 1)
    )


def parts(compose: Compose, telling: Telling, theme: Theme, order: Order) -> Iterator[Picture]:
    """Give the page of each part, the largest that a page can hold; one of one event may be larger than the page."""
    left = telling.events
    while left:
        page, count = fullest(compose, telling, theme, order, left)
        yield page
        left = left[count:]


def fullest(
    compose: Compose, telling: Telling, theme: Theme, order: Order, left: Sequence[Event]
) -> tuple[Picture, int]:
    """Give the page with the most of the first events that it can hold, and how many those are."""

    def page(count: int) -> Picture:
        return part(compose, telling, theme, order, left[:count])

    best, first, last = (page(1), 1), 2, min(len(left), MOST)
    while first <= last:
        middle = (first + last) // 2
        tried = page(middle)
        if fits(tried, order):
            best, first = (tried, middle), middle + 1
        else:
            last = middle - 1
    return best


def part(compose: Compose, telling: Telling, theme: Theme, order: Order, events: Sequence[Event]) -> Picture:
    """Lay out a part of a story."""
    if events[0] is not telling.events[0]:
        order = attrs.evolve(order, deck=span_words(telling, events))
    telling = attrs.evolve(telling, story=telling.story.with_events(events))
    picture = compose(telling, theme, order)
    return attrs.evolve(picture, headings=(heading(telling),), language=LANGUAGE.get())


def fits(picture: Picture, order: Order) -> bool:
    """Tell whether a page is no larger than asked for."""
    width, height = order.width or 0.0, order.height or 0.0
    return picture.width <= width + NEAR and picture.height <= height + NEAR


def heading(telling: Telling) -> Heading:
    """Give the year, and the month where the calendar is that fine, with which a part begins."""
    cell = next((cell for cell in ruled(telling) if not cell.torn), None)
    if cell is None:
        return Heading(TOP, "")
    told = caption(cell)
    return Heading(TOP, told.year, told.shared or (told.finer if ruling(*cell.stretch) is Unit.MONTH else ""))


def span_words(telling: Telling, events: Sequence[Event]) -> str:
    """Say from when to when a part of a story tells."""
    known = [one for one in telling.of(events) if one.known is not Known.UNDATED]
    if not known:
        return ""
    first, last = min(one.start[0] for one in known), max(one.start[1] for one in known) - 1
    return dates_words(date_of(first), date_of(last), year=True)


def with_number(page: Picture, theme: Theme, order: Order, counted: tuple[int, int]) -> Picture:
    """Put the number of a page at its upper right corner, and give it the very size asked for."""
    told, width = numbered(*counted, page.language), order.width or page.width
    line = words(width - sizes.MARGIN, BASELINE - 10, told, HEAD, theme.ink2, anchor=Anchor.END)
    groups = (*page.groups, Group((line,)))
    return attrs.evolve(page, width=width, height=order.height or page.height, groups=groups)
