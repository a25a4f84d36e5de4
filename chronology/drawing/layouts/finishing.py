"""The lower end of every page: strip, sources and credit, and the picture they complete."""

from __future__ import annotations

import attrs

from chronology.drawing import sizes
from chronology.drawing.calendar.tape import Cell
from chronology.drawing.furniture.band import band
from chronology.drawing.furniture.blocks import Block
from chronology.drawing.furniture.foot import foot
from chronology.drawing.furniture.strip import strip
from chronology.drawing.order import Order
from chronology.drawing.scene.picture import Group
from chronology.drawing.scene.picture import Part
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.picture import Sheet
from chronology.drawing.scene.picture import shifted
from chronology.drawing.scene.shapes import Line
from chronology.drawing.telling.dates import told_in_full
from chronology.drawing.telling.notes import description
from chronology.drawing.telling.notes import notes
from chronology.drawing.telling.notes import now_note
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme
from chronology.event import Event

SINKING = 0.45
"""The share of the room on a page that stands above what sinks on it."""


@attrs.frozen(kw_only=True)
class Body:
    """All of a page above its foot: what stands at its top, the groups below that, and the line of the story's now, with its words where there was room."""

    layout: str
    width: float
    margin: float = sizes.MARGIN
    tape: tuple[Cell, ...] = ()
    top: tuple[Group, ...] = ()
    groups: tuple[Group, ...]
    now: Group | None = None
    bottom: float
    has_strip: bool = True
    key: Block | None = None
    """What stands just above the strip, however high the page."""
    sinks: bool = False
    """Whether the groups sink toward the middle of a page that is higher than they need."""
    is_wordless: bool = False
    """Whether a line of the story's now among the groups has no words."""

    @property
    def ends(self) -> tuple[float, float]:
        """Give the left and right edge of what is printed."""
        return self.margin, self.width - self.margin


def finished(telling: Telling, theme: Theme, order: Order, body: Body) -> Picture:
    """Complete a page: where time is left out, with a strip to one scale."""
    overview = overview_of(telling, theme, body)
    y = overview.bottom + 20 if overview else body.bottom
    last = foot(told(telling, body), body.ends, y, theme)
    height = last.bottom + body.margin - 8
    room = max((order.height or 0.0) - height, 0.0)
    drop = SINKING * room if body.sinks else 0.0
    groups = [shifted(one, 0, drop) for one in body.groups]
    groups += [shifted(Group(body.key.shapes), 0, room)] if body.key else []
    groups += [*body.top, *([shifted(body.now, 0, drop)] if body.now else [])]
    below = (Group(block.shapes) for block in (overview, last) if block)
    return Picture(
        layout=body.layout,
        is_measured=telling.is_measured,
        unlabelled=telling.unlabelled,
        width=body.width,
        height=height + room,
        ground=theme.ground,
        title=order.title,
        description=description(telling),
        language=telling.story.language or "en",
        groups=(
            *(entitled(telling, group) for group in groups),
            *(shifted(group, 0, room) for group in below),
        ),
    )


def overview_of(telling: Telling, theme: Theme, body: Body) -> Block | None:
    """Draw what shows all of the story to one scale: of a crowd its band, where time is left out the strip; else nothing."""
    y = body.bottom + 6
    if telling.crowd:
        return band(telling, body.ends, y, theme)
    if body.has_strip and any(cell.torn for cell in body.tape):
        return strip(telling, body.tape, body.ends, y, theme)
    return None


def told(telling: Telling, body: Body) -> tuple[str, ...]:
    """Give the notes, with one on the line of the story's now where that bears no words."""
    now = body.now
    bare = now is not None and not any(isinstance(shape, Line) for shape in now.shapes)
    return (*notes(telling), now_note(telling)) if bare or body.is_wordless else notes(telling)


def entitled(telling: Telling, group: Group) -> Group:
    """Give labels and marks their title, the event with its time in full, and labels a link to what they rest on."""
    if group.part not in (Part.LABEL, Part.MARK):
        return group
    event = telling.story[group.event]
    title = told_in_full(event)
    return attrs.evolve(
        group, title=title, link=link_of(telling, event) if group.part is Part.LABEL else None
    )


def link_of(telling: Telling, event: Event) -> str | None:
    """Give the address of an event, or of the first of its sources that has one; of the web, or none."""
    places = [event.url]
    for claim in event.claims:
        source = telling.source(claim.source)
        places += [source.url, source.archived] if source else []
    return next((place for place in places if place and place.startswith(("https://", "http://"))), None)


def sheet_of(order: Order, body: Body, theme: Theme) -> Sheet | None:
    """Give the sheet asked for, in its proportions where the rows need a wider one; None where any height will do."""
    if order.height is None:
        return None
    height = order.height * body.width / (order.width or body.width)
    return Sheet(height=height, margin=body.margin, ink=theme.ink, quiet=theme.ink2, rule=theme.rule)
