"""The running head of a page that goes on: title and number above a rule, and the year that goes on below it."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.drawing.languages import say
from chronology.drawing.languages import spoken
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure
from chronology.drawing.lettering.wrap import wrap
from chronology.drawing.pages.cutting import AGAIN
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.picture import Sheet
from chronology.drawing.scene.shapes import Anchor
from chronology.drawing.scene.shapes import Shape
from chronology.drawing.scene.shapes import moved
from chronology.drawing.scene.shapes import rule
from chronology.drawing.scene.shapes import words

HEAD = 8.5
"""The size of the running head."""
LEADING = 11.0
BASELINE = 30.0
BELOW_HEAD = 36.0
"""From the last line of the running head to what goes on."""
AGAIN_ROW = 14.0
"""The room of what stands again above all that goes on."""


def below_head(picture: Picture, sheet: Sheet) -> float:
    """Give the height from which on a page goes on."""
    again = AGAIN_ROW if picture.again else 0.0
    return BASELINE + LEADING * (len(title_lines(picture, sheet)) - 1) + BELOW_HEAD + again


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
        yield from (moved(line, 0.0, top - 5.0) for line in picture.again)


def title_lines(picture: Picture, sheet: Sheet) -> tuple[str, ...]:
    """Wrap the title of a running head beside the number of the page."""
    room = picture.width - 2 * sheet.margin - measure(numbered(999, 999, ""), Weight.REGULAR, HEAD) - 12
    return tuple(wrap(picture.title, room, lambda text: measure(text, Weight.SEMIBOLD, HEAD)))


def numbered(number: int, count: int, language: str) -> str:
    """Number a page: "Page 2 of 5"."""
    with spoken(language):
        return say("Page %(number)s of %(count)s", number=number, count=count)
