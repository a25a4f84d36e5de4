"""The lower end of every page: strip, sources and credit, and the picture they complete."""

from __future__ import annotations

import attrs

from chronology.drawing.furniture import Order
from chronology.drawing.furniture import foot
from chronology.drawing.scene import Group
from chronology.drawing.scene import Line
from chronology.drawing.scene import Picture
from chronology.drawing.strip import strip
from chronology.drawing.tape import Cell
from chronology.drawing.telling import Telling
from chronology.drawing.telling import description
from chronology.drawing.telling import notes
from chronology.drawing.telling import now_note
from chronology.drawing.theme import Theme


@attrs.frozen(kw_only=True)
class Body:
    """All of a page above its foot; `now` is the line of the story's now, with its words where there was room."""

    width: float
    margin: float
    tape: tuple[Cell, ...]
    groups: tuple[Group, ...]
    now: Group | None
    bottom: float

    @property
    def ends(self) -> tuple[float, float]:
        """Give the left and right edge of what is printed."""
        return self.margin, self.width - self.margin


def finished(telling: Telling, theme: Theme, order: Order, body: Body) -> Picture:
    """Complete a page: where time is left out, with a strip to one scale."""
    groups, y = [*body.groups, *([body.now] if body.now else [])], body.bottom
    if any(cell.torn for cell in body.tape):
        overview = strip(telling, body.tape, body.ends, y + 6, theme)
        groups.append(Group(overview.shapes))
        y = overview.bottom + 20
    last = foot(told(telling, body.now), body.ends, y, theme)
    return Picture(
        width=body.width,
        height=max(last.bottom + body.margin - 8, order.height or 0.0),
        ground=theme.ground,
        title=order.title,
        description=description(telling),
        language=telling.story.language or "en",
        groups=(*groups, Group(last.shapes)),
    )


def told(telling: Telling, now: Group | None) -> tuple[str, ...]:
    """Give the notes, with one on the line of the story's now where that bears no words."""
    wordless = now is not None and not any(isinstance(shape, Line) for shape in now.shapes)
    return (*notes(telling), now_note(telling)) if wordless else notes(telling)
