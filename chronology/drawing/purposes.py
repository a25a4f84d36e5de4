"""What pictures are for: the size of the page, and the layout that suits a story on it."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from math import inf

import attrs

from chronology.drawing.calendar.rulings import resolved
from chronology.drawing.layouts.across.paging import pages
from chronology.drawing.layouts.column.page import compose as column
from chronology.drawing.layouts.flags.page import compose as flags
from chronology.drawing.layouts.grid.page import compose as grid
from chronology.drawing.layouts.lanes.page import compose as lanes
from chronology.drawing.order import Order
from chronology.drawing.scene.picture import Asked
from chronology.drawing.scene.picture import Part
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.picture import enlarged
from chronology.drawing.telling.extents import Known
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme

Compose = Callable[[Telling, Theme, Order], Picture]

LAYOUTS: dict[str, Compose] = {
    "flags": flags,
    "column": column,
    "lanes": lanes,
    "grid": grid,
}

FLAGS_AT_MOST = 24
FLAGS_FROM = 1.2
"""Width to height of the squarest page that flags are chosen for."""
WIDEST_FLAGS = 1150.0
"""The widest flags that are chosen where no width is asked for."""
NARROW = 300.0
"""Below this width only a column has room."""
MUCH = 1.5
"""A picture so many times as large as its page is not given the proportions of that."""
NEAR = 0.5
BARE = 1 / 3
"""Labels over less of a page's height leave it bare."""
STEPS = (0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 1.0, 1.05, 1.1, 1.2, 1.35, 1.5, 1.75, 2.0, 2.5, 3.0)
"""The widths tried, in the page's own, until the picture is no taller in proportion than the page."""
SCREEN = 1.2
"""How many times as large a picture for a screen may be, where it is shown smaller."""


PURPOSES = {
    "slide": Asked(960.0, 540.0, SCREEN),
    "a4": Asked(595.3, 841.9),
    "a3-landscape": Asked(1190.6, 841.9),
    "column-width": Asked(241.0),
    "square": Asked(600.0, 600.0, SCREEN),
    "web": Asked(800.0, None, SCREEN),
}


def composed(telling: Telling, theme: Theme, order: Order, layout: str | None) -> Picture:
    """Compose a picture in the layout asked for, or in the first that suits."""
    pictures = (
        fitted(LAYOUTS[name], telling, theme, order)
        for name in (suited(telling, order) if layout is None else (layout,))
    )
    picture = next(picture for picture in pictures if layout is not None or suits(picture, order))
    return attrs.evolve(picture, asked=Asked(order.width, order.height, order.slack))


def suited(telling: Telling, order: Order) -> Iterator[str]:
    """Give the layouts to try for a story on a page, the last of which takes any story."""
    width, height = order.width, order.height
    wide = width is None or (width >= NARROW if height is None else width > FLAGS_FROM * height)
    in_rows = wide and len(telling.lanes) > 1
    lasting = in_rows and mostly_lasts(telling)
    if lasting:
        yield "lanes"
    if wide and len(telling.events) <= FLAGS_AT_MOST:
        yield "flags"
    if in_rows and not lasting and height is not None:
        yield "lanes"
    yield "column"


def mostly_lasts(telling: Telling) -> bool:
    """Tell whether every event has a lane, and most of them last: who held which office, a plan of work."""
    bars = [event for event in telling.events if telling.extents[event.id][0].known is Known.BAR]
    return all(event.lane for event in telling.events) and len(bars) > len(telling.events) / 2


def suits(picture: Picture, order: Order) -> bool:
    """Tell whether a picture found by itself looks well: flags and lanes of more than the page's width do not."""
    if picture.layout == "column":
        return True
    widest = WIDEST_FLAGS if order.width is None else order.width * order.slack
    return picture.width <= widest + NEAR and picture.height < picture.width and not is_bare(picture, order)


def is_bare(picture: Picture, order: Order) -> bool:
    """Tell whether a picture larger than its page is but a band of labels with nothing above and below."""
    boxes = [group.box for group in picture.parts(Part.LABEL).values()]
    high = max(box.bottom for box in boxes) - min(box.top for box in boxes)
    return (
        order.height is not None
        and picture.width > (order.width or inf) + NEAR
        and high < BARE * picture.height
    )


def fitted(compose: Compose, telling: Telling, theme: Theme, order: Order) -> Picture:
    """Compose a picture for its page: to one scale where that is not said, serves and fits, else cut."""
    grows_down = compose in (column, grid)
    chosen = resolved(telling, telling.scale, is_straight=grows_down)
    picture = shaped(compose, chosen, theme, order, grows_down=grows_down)
    room = inf if order.width is None else order.width * order.slack + NEAR
    is_handy = picture.width <= room and picture.height <= max(picture.width, order.height or 0) + NEAR
    if telling.scale != "auto" or chosen.scale == "cut" or is_handy:
        return picture
    cut = shaped(compose, attrs.evolve(telling, scale="cut"), theme, order, grows_down=grows_down)
    return picture if order.height and not cut.pages and picture.width < cut.width else cut


def shaped(compose: Compose, telling: Telling, theme: Theme, order: Order, *, grows_down: bool) -> Picture:
    """Compose a picture in the proportions of its page, where it is not much larger, and no smaller than it."""
    if order.width is None or order.height is None or grows_down:
        return compose(telling, theme, order)
    shape = order.height / order.width
    picture = compose(telling, theme, attrs.evolve(order, width=order.width * STEPS[0], height=None))
    for step in STEPS[1:]:
        if picture.height <= picture.width * shape or picture.width > order.width * MUCH:
            break
        if picture.width < order.width * step:
            picture = compose(telling, theme, attrs.evolve(order, width=order.width * step, height=None))
    if picture.width > order.width * order.slack + NEAR:
        picture = attrs.evolve(picture, pages=pages(compose, telling, theme, order))
    if picture.pages or picture.width > order.width * MUCH:
        return picture
    whole = compose(telling, theme, attrs.evolve(order, width=picture.width, height=picture.width * shape))
    return enlarged(whole, max(order.width / whole.width, 1.0))
