"""Stories of more events than can be labelled: those of most weight are."""

from __future__ import annotations

from itertools import accumulate
from math import gcd

import attrs

from chronology.chronology import Chronology
from chronology.drawing.telling import reading
from chronology.drawing.telling.extents import extents
from chronology.drawing.telling.reading import Telling
from chronology.event import Event

MOST = 400
"""Stories of no more events have every one labelled."""
LABELLED = 20


def read(story: Chronology, rows: str) -> Telling:
    """Read a story for drawing; of one with too many events those of most weight, and where all lie."""
    grouped = reading.grouped(story, rows)
    is_shared = rows != "lane" and any(len(reading.ROWS[rows](event)) > 1 for event in story)
    if len(story) <= MOST:
        return attrs.evolve(reading.read(grouped), is_shared=is_shared)
    spans = (extents(event.when)[0].stretch for event in story)
    middles = sorted((start + end) // 2 for start, end in filter(None, spans))
    kept = grouped.with_events(heaviest(grouped.events))
    return attrs.evolve(
        reading.read(kept), crowd=tuple(middles), unlabelled=len(story) - len(kept), is_shared=is_shared
    )


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
