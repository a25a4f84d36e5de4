"""A picture held against its story: whether it shows all of it, in order and with whole titles."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from chronology.chronology import Chronology
from chronology.drawing.measuring.drawn import Drawn
from chronology.drawing.measuring.drawn import short
from chronology.drawing.telling.rivals import rivals
from chronology.findings import Finding

SLACK = 2.25
"""By so much a mark may stand before that of an earlier event."""
ONE_PLACE = 12.0
"""The same on a scale that makes no room for marks: what is nearer than the widest disc is one place to the eye."""


def missing(drawn: Drawn, story: Chronology) -> Iterator[Finding]:
    """Find events without a label, and titles that are not there whole."""
    labels = drawn.labels
    counted = len(story) - len(labels) == drawn.picture.unlabelled
    for event in story:
        if counted and event.id not in labels:
            continue
        written = "".join(
            one.line.text for one in sorted(labels.get(event.id, ()), key=lambda one: one.line.y)
        )
        if event.id not in labels:
            yield short("missing-label", event.id, f"event {event.id!r} has no label")
        elif bare(event.title) not in bare(written):
            yield short("cut-title", event.id, f"the label of {event.id!r} lacks a part of {event.title!r}")


def bare(text: str) -> str:
    """Give the letters of a text without spaces and hyphens."""
    return re.sub(r"[\s\u00ad-]+", "", text)


def disordered(drawn: Drawn, story: Chronology) -> Iterator[Finding]:
    """Find marks that stand before the mark of an event that starts earlier, along the axis of time."""
    dated = sorted(
        (
            (when.first_start, event.id)
            for event in story.by_one_clock()
            for when in (rivals(event) or (event.when,))[:1]
            if when and when.first_start is not None and event.id in drawn.marks
        ),
    )
    places = along(drawn, [event for _, event in dated])
    slack = ONE_PLACE if drawn.picture.is_measured else SLACK
    for ((time, one), here), ((later, other), there) in pairwise(zip(dated, places, strict=True)):
        if time < later and here > there + slack:
            yield short(
                "order", other, f"the mark of {other!r} stands before that of {one!r}, which starts earlier"
            )


def along(drawn: Drawn, events: list[str]) -> list[float]:
    """Give where marks begin along the axis: across in flags and lanes, down a column or one after another, by weeks and then days in a grid."""
    boxes, folds, height = [drawn.marks[event] for event in events], drawn.picture.folds, drawn.picture.height
    if folds:
        return [box.top + height * bisect_right(folds, box.left) for box in boxes]
    match drawn.picture.layout:
        case "column":
            return [box.top for box in boxes]
        case "grid":
            return [box.left + drawn.picture.width * round(box.top) for box in boxes]
        case _:
            return [box.left for box in boxes]
