"""Stories of more events than can be labelled: those of most weight are, and a band shows how densely all lie."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from math import gcd

import attrs

from chronology.chronology import Chronology
from chronology.drawing import telling
from chronology.drawing import theme as sizes
from chronology.drawing.calendar.strip import Linear
from chronology.drawing.calendar.strip import axis
from chronology.drawing.extents import extents
from chronology.drawing.furniture import Block
from chronology.drawing.languages import count
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure
from chronology.drawing.scene import Ink
from chronology.drawing.scene import Path
from chronology.drawing.scene import Shape
from chronology.drawing.scene import words
from chronology.drawing.telling import Telling
from chronology.drawing.theme import Theme
from chronology.event import Event

MOST = 400
"""Stories of no more events have every one labelled."""
LABELLED = 20
BAND = 30.0
BIN = 2.0
"""The width of a step of the band."""


def read(story: Chronology, rows: str) -> Telling:
    """Read a story for drawing; of one with too many events those of most weight, and where all lie."""
    grouped = telling.grouped(story, rows)
    if len(story) <= MOST:
        return telling.read(grouped)
    spans = (extents(event.when)[0].stretch for event in story)
    middles = sorted((start + end) // 2 for start, end in filter(None, spans))
    kept = grouped.with_events(heaviest(grouped.events))
    return attrs.evolve(telling.read(kept), crowd=tuple(middles), unlabelled=len(story) - len(kept))


def heaviest(events: tuple[Event, ...]) -> list[Event]:
    """Give the events of most weight; of equal weight those that lie evenly among them."""
    number = len(events)
    turn = {
        place: turned
        for turned, place in enumerate(
            accumulate([0] * number, lambda place, _: (place + stride(number)) % number)
        )
    }
    ranked = sorted(range(number), key=lambda place: (-(events[place].weight or 0.0), turn[place]))
    return [events[place] for place in sorted(ranked[:LABELLED])]


def stride(number: int) -> int:
    """Give a step that visits all of so many places, evenly from the first: prime to their number, near its golden part."""
    step = round(number * 0.618)
    while gcd(step, number) != 1:
        step += 1
    return step


def band(told: Telling, ends: tuple[float, float], y: float, theme: Theme) -> Block:
    """Draw the band: how many events lie in each step of one linear scale; y is the heading's baseline."""
    head = count(
        "All %(number)s to one scale", "All %(number)s to one scale", len(told.events) + told.unlabelled
    )
    first, last = told.crowd[0], told.crowd[-1]
    time = (first, max(last, first + 1))
    room = measure(head, Weight.SEMIBOLD, sizes.STRIP) + 26
    linear = Linear(time, ends[0] + room, ends[1])
    base = y + BAND - 6
    shapes: list[Shape] = [words(ends[0], base, head, sizes.STRIP, theme.ink, weight=Weight.SEMIBOLD)]
    shapes += [outline(told.crowd, linear, base, theme), *axis(linear, base, theme)]
    return Block(tuple(shapes), base + 14)


def outline(middles: Sequence[int], linear: Linear, base: float, theme: Theme) -> Path:
    """Draw the steps of the band as one shape, the highest as high as the band."""
    steps = max(int((linear.right - linear.left) // BIN), 1)
    start, end = linear.time
    counts = Counter(min((middle - start) * steps // (end - start), steps - 1) for middle in middles)
    heights = [BAND * counts[place] / max(counts.values()) for place in range(steps)]
    width = (linear.right - linear.left) / steps
    points = [(linear.left, base)]
    for place, height in enumerate(heights):
        left = linear.left + place * width
        points += [(left, base - height), (left + width, base - height)]
    return Path((*points, (linear.right, base)), Ink(theme.lanes[0].mark))
