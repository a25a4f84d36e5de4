"""The layout of flags: a horizontal tape, marks on both sides of it, labels hung from poles as a pyramid."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from itertools import accumulate
from itertools import product
from itertools import repeat

import attrs

from chronology.drawing import sizes
from chronology.drawing.layouts.across.labels import CAP_HEIGHT
from chronology.drawing.layouts.across.labels import LINES
from chronology.drawing.layouts.across.labels import Text
from chronology.drawing.layouts.across.labels import date_lines
from chronology.drawing.layouts.across.labels import in_few
from chronology.drawing.layouts.across.labels import label_width
from chronology.drawing.layouts.across.labels import text_lines
from chronology.drawing.layouts.across.labels import text_of
from chronology.drawing.layouts.across.labels import wrapped
from chronology.drawing.layouts.flags.pyramid import Flag
from chronology.drawing.layouts.flags.pyramid import Place
from chronology.drawing.layouts.flags.pyramid import Side
from chronology.drawing.layouts.flags.pyramid import arrange
from chronology.drawing.layouts.places.rails import parted
from chronology.drawing.layouts.places.rails import rails
from chronology.drawing.lettering.wrap import widest
from chronology.drawing.marks.mark import Marks
from chronology.drawing.scene.shapes import Anchor
from chronology.drawing.scene.shapes import Line
from chronology.drawing.telling.notes import titled
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme
from chronology.event import Event

PAD = 4.4
"""From a pole to its text."""
CLEAR = 7.0
"""From a text to a foreign pole."""
NARROW = (100.0, 84.0, 68.0)
ROOMY = (132.0, 165.0, 200.0, 250.0, 310.0)
FIRST_LEVEL = 26.0
BETWEEN_LEVELS = 12.0
LOPSIDED = 0.6
"""A share of events in a row on one side from which on lanes are no guide to sides."""
MOST_LANES = 6
TRIED = 4


@attrs.frozen
class Hung:
    """A label in its place: its pole, the level and side of its text, and the rail of its mark."""

    event: Event
    pole: float
    text: Text
    place: Place
    rail: int
    marks: Marks


@attrs.frozen
class Bank:
    """All labels on one side of the tape, with the offset of each level from it."""

    hung: tuple[Hung, ...]
    offsets: tuple[float, ...]
    heights: tuple[float, ...]

    @property
    def depth(self) -> float:
        """Give how far the side reaches from the tape."""
        return self.offsets[-1] + self.heights[-1] if self.offsets else 20.0


def sides(telling: Telling) -> list[dict[str, int]]:
    """Give the ways worth trying to put events above (1) or below (-1) the tape.

    A lane keeps to one side where that fills both sides; without lanes, or where they follow one another in time, every
    second event goes below.
    """
    turns = {event.id: 1 if number % 2 == 0 else -1 for number, event in enumerate(telling.events)}
    if len(telling.lanes) < 2 or any(event.lane is None for event in telling.events):
        return [turns]
    choices = ((1, *choice) for choice in product((1, -1), repeat=min(len(telling.lanes), MOST_LANES) - 1))
    ways = [
        dict(zip(telling.lanes, (*choice, *repeat(-1, len(telling.lanes))), strict=False))
        for choice in choices
    ]
    even = sorted(
        (way for way in ways if leaning(telling, way) < LOPSIDED), key=lambda way: balance(telling, way)
    )
    return [{event.id: way[event.lane or ""] for event in telling.events} for way in even[:TRIED]] or [turns]


def leaning(telling: Telling, way: Mapping[str, int]) -> float:
    """Measure how long a stretch of the story leans to one side, as a share of all events."""
    sums = list(accumulate((way[event.lane or ""] for event in telling.events), initial=0))
    return (max(sums) - min(sums)) / len(telling.events)


def balance(telling: Telling, way: Mapping[str, int]) -> int:
    """Count by how much one side has more events."""
    return abs(sum(way[event.lane or ""] for event in telling.events))


def texts(telling: Telling, event: Event, theme: Theme, *, lane: int | None) -> tuple[Text, ...]:
    """Give the ways to wrap a label: the usual one, and narrower ones of up to three lines."""
    dates = date_lines(telling, event, theme, lane=lane, before=False)
    title = titled(telling, event)
    least = widest(title, label_width)
    found = [in_few(title, [room for room in ROOMY if room >= least] or ROOMY[-1:])]
    for room in NARROW:
        lines = wrapped(title, min(max(room, least), ROOMY[-1]))
        if len(found[-1]) < len(lines) <= LINES:
            found.append(lines)
    made = [text_of(dates, lines) for lines in found]
    return tuple(text for number, text in enumerate(made) if not number or text.width < made[0].width - 6)


def hang(
    telling: Telling,
    every: Mapping[str, Marks],
    events: Sequence[Event],
    theme: Theme,
    walls: tuple[float, float],
) -> Bank | None:
    """Hang the labels of one side in the fewest levels; None where the walls leave too little room."""
    own = {event.id: every[event.id] for event in events}
    pole, marks = parted(own, walls, is_measured=telling.is_measured)
    rail = rails(marks)
    ordered = sorted(events, key=lambda event: pole[event.id])
    several = len(telling.lanes) > 1 and len({event.lane for event in events}) > 1
    lanes = [telling.colour(event) if several else None for event in ordered]
    wraps = [texts(telling, event, theme, lane=lane) for event, lane in zip(ordered, lanes, strict=True)]
    widths = (tuple(text.width + PAD for text in choices) for choices in wraps)
    places = arrange(
        [Flag(pole[event.id], room) for event, room in zip(ordered, widths, strict=True)], *walls, CLEAR
    )
    if places is None:
        return None
    hung = []
    for event, choices, place, lane in zip(ordered, wraps, places, lanes, strict=True):
        text = sided(telling, choices[place.choice], event, theme, place=place, lane=lane)
        hung.append(Hung(event, pole[event.id], text, place, rail[event.id], marks[event.id]))
    return levelled(tuple(hung))


def sided(
    telling: Telling, text: Text, event: Event, theme: Theme, *, place: Place, lane: int | None
) -> Text:
    """Put the lane, if it is told, before the date of a label that hangs left."""
    if lane is None or place.side is Side.RIGHT:
        return text
    return attrs.evolve(text, dates=date_lines(telling, event, theme, lane=lane, before=True))


def levelled(hung: tuple[Hung, ...]) -> Bank:
    """Give every level its offset from the tape."""
    count = max((one.place.level for one in hung), default=-1) + 1
    heights = [
        max((one.text.height for one in hung if one.place.level == level), default=0.0)
        for level in range(count)
    ]
    first = FIRST_LEVEL - CAP_HEIGHT + sizes.NEXT_RAIL * max((one.rail for one in hung), default=0)
    offsets = [first + sum(heights[:level]) + BETWEEN_LEVELS * level for level in range(count)]
    return Bank(hung, tuple(offsets), tuple(heights))


def label_lines(one: Hung, top: float, ink: str) -> Iterator[Line]:
    """Set a label, the cap of its date at the top."""
    anchor = Anchor.END if one.place.side is Side.LEFT else Anchor.START
    return text_lines(one.text, one.pole + PAD * one.place.side, top, anchor, ink)
