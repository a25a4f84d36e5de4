"""The column that suits a page: in one piece or folded, as roomy as fits on the sheet asked for."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Sequence
from functools import partial
from math import ceil
from math import inf

import attrs

from chronology.drawing.layouts.column.fold import BETWEEN
from chronology.drawing.layouts.column.fold import PAGE
from chronology.drawing.layouts.column.fold import fold
from chronology.drawing.layouts.column.fold import on_one_page
from chronology.drawing.layouts.column.fold import on_pages
from chronology.drawing.layouts.column.sheet import WIDTH
from chronology.drawing.layouts.column.sheet import composed
from chronology.drawing.layouts.rows.settings import LEAN
from chronology.drawing.layouts.rows.settings import PLAIN
from chronology.drawing.layouts.rows.settings import SLIM
from chronology.drawing.layouts.rows.settings import SPARSE
from chronology.drawing.layouts.rows.settings import Setting
from chronology.drawing.layouts.rows.words import LAST
from chronology.drawing.order import Order
from chronology.drawing.scene.picture import Picture
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme

NARROW_BELOW = 300.0
SLENDER = 400.0
"""Below this width a page that a plain column outgrows is set in the narrow way."""
FEW = {PLAIN: 24, SLIM: 10, LEAN: 10}
"""No more events are set roomily where any height will do."""
MANY = {PLAIN: 4, SLIM: 1, LEAN: 1}
"""Which of its ways to set a column more are set in."""
WIDE = 1.2
"""Width to height of the squarest page on which several columns are as good as one."""
LEAST = 200.0
"""The least width of one of several columns on a page."""
LONG = 260.0
"""The same where they go on over pages."""
EASY = 8.4
"""The least size of type of what goes on over pages."""
LOOSER = (12.0, 9.0, 7.0, 5.0, 4.0, 3.0, 2.0, 1.0, 0.0)
"""How much farther apart rows may stand where a page has room for them, but none for larger type."""
HEAD = 66.0
"""About the height of the running head of a page."""

Ways = tuple[Setting, ...]
Choice = tuple[Setting, Picture]


def compose(telling: Telling, theme: Theme, order: Order) -> Picture:
    """Lay out the whole page; a slender page that the plain way outgrows in the narrow way, with all that is told."""
    width = order.width or WIDTH
    picture = composed_in(ways(width), telling, theme, order)
    outgrown = ways(width) is PLAIN and width < SLENDER and picture.width > width + 0.01
    return composed_in(LEAN, telling, theme, order) if outgrown else picture


def composed_in(choices: Ways, telling: Telling, theme: Theme, order: Order) -> Picture:
    """Lay out the whole page: on a sheet of a given height as roomily as fits, in several columns where one does not."""
    width = order.width or WIDTH
    if order.height is None:
        few = len(telling.events) <= FEW[choices]
        return composed(telling, theme, order, choices[0 if few else MANY[choices]])
    easy = SPARSE[:-1] if choices is PLAIN else ()
    found = roomiest((*easy, *choices), one := partial(single, telling, theme, order))
    is_wide = width > WIDE * order.height and not telling.is_measured
    if is_wide or (found is None and not telling.is_measured):
        found = several(telling, theme, order, found)
    elif found and not telling.is_measured:
        found = roomiest([loosened(found[0], more) for more in LOOSER], one)
    return found[1] if found else going_on(telling, theme, order, is_wide=is_wide)


def loosened(setting: Setting, more: float) -> Setting:
    """Give a setting with its rows farther apart."""
    return attrs.evolve(
        setting, row_gap=setting.row_gap + more, cell=setting.cell + more, torn=setting.torn + more / 2
    )


def single(telling: Telling, theme: Theme, order: Order, setting: Setting) -> Picture | None:
    """Lay out one column, where there is any hope that it fits."""
    return None if is_hopeless(telling, order, setting) else composed(telling, theme, order, setting)


def ways(width: float) -> Ways:
    """Give the ways to set a column of a width."""
    return SLIM if width < NARROW_BELOW else PLAIN


def roomiest(choices: Sequence[Setting], compose: Callable[[Setting], Picture | None]) -> Choice | None:
    """Give the roomiest way, from roomy to tight, in which a picture fits its sheet; none where not even the last does."""
    best, first, last = None, 0, len(choices) - 1
    while first <= last:
        middle = (first + last) // 2
        picture = compose(choices[middle])
        if picture is not None and fits(picture):
            best, last = (choices[middle], picture), middle - 1
        else:
            first = middle + 1
    return best


def fits(picture: Picture) -> bool:
    """Tell whether a picture fits on the sheet asked for."""
    return picture.sheet is None or picture.height <= picture.sheet.height + 0.01


def several(telling: Telling, theme: Theme, order: Order, found: Choice | None) -> Choice | None:
    """Give the page with two columns, three, and so on, where that is roomier than what is found."""
    for number in range(2, most(order, LEAST) + 1):
        least = found[0].label if found else 0.0
        choices = tuple(setting for setting in ways(share(order, number))[1:] if setting.label > least)
        found = roomiest(choices, folding(telling, theme, order, number)) or found
    return found


def folding(telling: Telling, theme: Theme, order: Order, number: int) -> Callable[[Setting], Picture | None]:
    """Give what folds a column of a setting into so many on one page, if it can."""

    def compose(setting: Setting) -> Picture | None:
        if is_hopeless(telling, order, setting, number):
            return None
        one = fold(telling, theme, order, setting, number)
        return None if one is None else on_one_page(one)

    return compose


def is_hopeless(telling: Telling, order: Order, setting: Setting, number: int = 1) -> bool:
    """Tell whether rows of one line each would already be too high for so many columns."""
    return len(telling.events) * (setting.cap + LAST + setting.row_gap) > number * (order.height or inf)


def share(order: Order, number: int) -> float:
    """Give about the width of one of several columns."""
    return ((order.width or WIDTH) - 2 * PAGE.margin - (number - 1) * BETWEEN) / number


def most(order: Order, least: float) -> int:
    """Give how many columns of a least width a page has room for, one at least."""
    return max(1, int(((order.width or WIDTH) - 2 * PAGE.margin + BETWEEN) // (least + BETWEEN)))


def going_on(telling: Telling, theme: Theme, order: Order, *, is_wide: bool) -> Picture:
    """Lay out what goes on over the fewest pages that type easy to read takes, as roomily as they allow."""
    number = most(order, LONG) if is_wide else 1
    choices = [setting for setting in ways(share(order, number))[1:] if setting.label >= EASY][::2]
    if number < 2:
        return min((composed(telling, theme, order, setting) for setting in choices), key=pages)
    folds = (fold(telling, theme, order, setting, number) for setting in choices)
    found = [on_pages(one) for one in folds if one]
    return min(found, key=pages) if found else going_on(telling, theme, order, is_wide=False)


def pages(picture: Picture) -> int:
    """Tell over about how many pages a picture goes on."""
    if picture.pages or picture.sheet is None:
        return len(picture.pages)
    return ceil((picture.height - HEAD) / (picture.sheet.height - picture.sheet.margin - HEAD))
