"""How a column is set, from roomy to tight: margins, sizes of type, the pitch of rows, and how much is told."""

from __future__ import annotations

from itertools import pairwise

import attrs

from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.sizes import COLUMN_NEXT_RAIL
from chronology.drawing.sizes import COLUMN_NOTE


@attrs.frozen(kw_only=True)
class Setting:
    """How a column is set; lengths and sizes are points."""

    margin: float = 32.0
    title: float = 25.0
    deck: float = 11.0
    label: float = 10.5
    weight: Weight = Weight.MEDIUM
    leading: float = 12.5
    cap: float = 7.2
    """From the top of a row to the baseline of its title."""
    note: float = COLUMN_NOTE
    note_leading: float = 11.0
    year: float = 13.0
    day: float = 9.0
    gap: float = 7.5
    gutter: float = 84.0
    """The least width of the words beside the tape."""
    gutter_gap: float = 14.0
    text_gap: float = 22.0
    rails: int = 3
    rail: float = COLUMN_NEXT_RAIL
    least_rail: float = COLUMN_NEXT_RAIL
    """From one rail to the next: as drawn, and where there are too many for the page."""
    text: float = 130.0
    least_text: float = 130.0
    """The width of the text for which rails draw together, and the least."""
    cell: float = 29.0
    torn: float = 20.0
    row_gap: float = 7.0
    ease: float = 2.0
    """Room that a cell has beyond its rows."""
    now_room: float = 8.0
    """From the line of the story's now to the middle of the words beside the tape."""
    drop: float = 22.0
    """From the rule below the key to the tape."""
    is_close: bool = False
    """Whether no two empty units stand on the tape, and each year is told once."""
    is_inline: bool = False
    """Whether what else is told stands behind a title where there is room."""
    is_narrow: bool = False
    """Whether places, people and the strip are left out."""

    @property
    def empty(self) -> float:
        """Give the height of a cell without rows: of a close tape that of its words."""
        return 0.84 * self.year + 1.6 if self.is_close else self.cell

    def toward(self, other: Setting, share: float) -> Setting:
        """Give the setting with its lengths and sizes so far on the way to those of another."""
        between = {
            field.name: here + (getattr(other, field.name) - here) * share
            for field in attrs.fields(Setting)
            if isinstance(here := getattr(self, field.name), float)
        }
        return attrs.evolve(self, **between)


COLUMN = Setting()
AIRY = attrs.evolve(
    COLUMN,
    title=27.0,
    deck=12.0,
    label=13.0,
    leading=15.5,
    cap=8.9,
    note=10.0,
    note_leading=13.0,
    year=16.0,
    day=11.0,
    gap=9.0,
    gutter=100.0,
    gutter_gap=16.0,
    text_gap=26.0,
    cell=42.0,
    torn=28.0,
    row_gap=9.0,
    ease=3.0,
    now_room=9.0,
    drop=26.0,
)
LOOSE = attrs.evolve(COLUMN, cell=26.0, torn=16.0, now_room=6.1, drop=18.0, is_close=True)
CLOSE = attrs.evolve(
    LOOSE,
    title=23.0,
    label=10.0,
    leading=12.0,
    cap=6.9,
    year=12.0,
    gutter=70.0,
    text_gap=18.0,
    rails=2,
    cell=20.0,
    torn=13.0,
    row_gap=6.0,
    ease=1.6,
    now_room=5.7,
    is_inline=True,
)
DENSE = attrs.evolve(
    CLOSE,
    title=19.0,
    deck=10.0,
    label=8.5,
    leading=10.2,
    cap=5.9,
    note=7.5,
    note_leading=9.2,
    year=10.0,
    day=8.0,
    gap=7.0,
    gutter=62.0,
    cell=11.2,
    torn=7.4,
    row_gap=2.6,
    ease=0.4,
    now_room=4.8,
    drop=12.0,
)


def tightest(setting: Setting) -> Setting:
    """Give a setting the smallest type and the closest rows."""
    return attrs.evolve(
        setting,
        label=7.5,
        leading=9.0,
        cap=5.2,
        note=7.0,
        note_leading=8.4,
        year=9.0,
        day=7.5,
        cell=9.2,
        torn=6.4,
        ease=0.2,
        now_room=4.4,
    )


TIGHT = attrs.evolve(tightest(DENSE), row_gap=1.6)
NARROW = Setting(
    margin=10.0,
    title=14.0,
    deck=8.5,
    label=9.0,
    weight=Weight.REGULAR,
    leading=11.0,
    year=10.5,
    day=8.5,
    gap=7.0,
    gutter=44.0,
    gutter_gap=8.0,
    text_gap=12.0,
    rails=0,
    least_rail=5.0,
    text=100.0,
    least_text=66.0,
    is_narrow=True,
)
NARROW_CLOSE = attrs.evolve(
    NARROW,
    gutter=40.0,
    text_gap=15.0,
    cell=16.0,
    torn=10.0,
    row_gap=4.6,
    ease=1.0,
    now_room=5.0,
    drop=14.0,
    is_close=True,
    is_inline=True,
)
NARROW_TIGHT = attrs.evolve(tightest(NARROW_CLOSE), row_gap=1.8, drop=12.0)


def ways(*marks: Setting, steps: int = 3) -> tuple[Setting, ...]:
    """Give the settings from one to the next, with some between them."""
    between = (one.toward(other, step / steps) for one, other in pairwise(marks) for step in range(steps))
    return (*between, marks[-1])


SPARSE = ways(AIRY, COLUMN, steps=4)
"""The ways to set a column of few events on a page with more room than they need."""
PLAIN = (COLUMN, LOOSE, *ways(CLOSE, DENSE, TIGHT))
"""The ways to set a column, from roomy to tight."""
SLIM = (NARROW, *ways(NARROW_CLOSE, NARROW_TIGHT))
"""Those where it is narrow."""
LEAN = tuple(attrs.evolve(way, is_narrow=False) for way in SLIM)
"""Those where it is not so narrow that anything has to be left out."""
