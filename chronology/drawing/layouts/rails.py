"""Rails for marks beside the tape, and the place on each mark where its leader starts."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence

import attrs

from chronology.drawing.calendar.tape import Cell
from chronology.drawing.extents import Known
from chronology.drawing.layouts.isotonic import spread
from chronology.drawing.marks import RADIUS
from chronology.drawing.marks import Mark
from chronology.when import Edge

CLEAR = 2.0
"""Least room between marks on one rail."""
APART = 7.0
"""Least distance between two poles."""
NEAREST = 4.0
"""Where many stand at one place, no two poles are nearer than this."""
END = 2.0
"""How near to the end of its mark a pole may stand."""

Marks = tuple[Mark, ...]


def span(marks: Marks) -> tuple[float, float]:
    """Give the ends of all marks of an event."""
    return min(mark.first for mark in marks), max(mark.last for mark in marks)


def rails(marks: Mapping[str, Marks]) -> dict[str, int]:
    """Give every event a rail, the nearest being 0: a later start rides further out than all it shares time with."""
    found: dict[str, int] = {}
    spans = {event: span(own) for event, own in marks.items()}
    riding: list[tuple[float, int]] = []
    for event in sorted(marks, key=lambda event: (spans[event][0], -spans[event][1])):
        first, last = spans[event]
        riding = [(end, rail) for end, rail in riding if first < end + CLEAR]
        found[event] = max((rail for _, rail in riding), default=-1) + 1
        riding.append((last, found[event]))
    return found


def spread_moments(marks: Mapping[str, Marks]) -> dict[str, Marks]:
    """Set moments of one place side by side within their cell, in the order given."""
    cells: dict[tuple[float, float], list[str]] = {}
    for event, own in marks.items():
        if len(own) == 1 and own[0].known in (Known.MOMENT, Known.UNDATED):
            cells.setdefault(own[0].start, []).append(event)
    placed = dict(marks)
    for (first, last), events in cells.items():
        for place, event in enumerate(events):
            middle = first + (last - first) * (place + 0.5) / len(events)
            placed[event] = (narrowed(marks[event][0], middle),)
    return placed


def narrowed(mark: Mark, middle: float) -> Mark:
    """Give a moment's mark the extent of its disc."""
    ends = (middle - RADIUS, middle + RADIUS)
    return attrs.evolve(mark, start=ends, end=ends, start_edge=Edge.KNOWN, end_edge=Edge.KNOWN)


def wished(marks: Marks) -> float:
    """Give where a pole stands best: on a disc, in the middle of a window, at the start of a bar, at a bracket."""
    mark = marks[0]
    match mark.known:
        case Known.BAR if mark.start_edge is Edge.KNOWN:
            return mark.first + 0.4
        case Known.BAR | Known.BY:
            return mark.last - 0.4
        case Known.AFTER:
            return mark.first + 0.4
        case _:
            return mark.middle


def poles(marks: Mapping[str, Marks], rail: Mapping[str, int]) -> dict[str, float]:
    """Give every event's pole a place on its mark: off the others, and clear of marks that ride further out."""
    fixed = {event: wished(own) for event, own in marks.items() if is_moment(own)}
    found = dict(fixed)
    for event in sorted(marks, key=lambda one: -rail[one]):
        if event not in found:
            outer = [span(marks[other]) for other in marks if rail[other] > rail[event]]
            found[event] = best(marks[event], outer, tuple(found.values()))
    return found


def parted(
    marks: Mapping[str, Marks], ends: tuple[float, float], *, apart: float = NEAREST
) -> tuple[dict[str, float], dict[str, Marks]]:
    """Give every event its pole, no two nearer than lines can be told apart; a short mark follows its pole."""
    first = poles(marks, rails(marks))
    ordered = sorted(first, key=lambda event: first[event])
    spaced = spread([first[event] for event in ordered], [apart] * len(ordered), least=ends[0])
    over = max(max(spaced, default=0.0) - ends[1], 0.0)
    found = {event: place - over for event, place in zip(ordered, spaced, strict=True)}
    moves = {event: found[event] - first[event] for event in ordered}
    return found, {event: follow(marks[event], found[event], moves[event]) for event in marks}


def follow(marks: Marks, pole: float, move: float) -> Marks:
    """Move marks with their pole where it would leave them."""
    if abs(move) < 0.01 or marks[0].first <= pole <= marks[0].last:
        return marks
    return tuple(mark.moved(move) for mark in marks)


def is_moment(marks: Marks) -> bool:
    """Tell whether an event's mark is a single disc."""
    return len(marks) == 1 and marks[0].known in (Known.MOMENT, Known.UNDATED)


def best(marks: Marks, outer: Sequence[tuple[float, float]], taken: Sequence[float]) -> float:
    """Choose the place of a pole nearest to the one wished for."""
    wish, (first, last) = wished(marks), (marks[0].first, marks[0].last)
    steps = max(int((last - first - 2 * END) // 1), 0)
    places = [wish, *(first + END + step for step in range(steps + 1))]

    def price(place: float) -> tuple[bool, bool, float]:
        near = min((abs(place - other) for other in taken), default=APART)
        covered = any(start - 1 < place < end + 1 for start, end in outer)
        return near < APART - 0.01, covered, abs(place - wish) if near >= APART - 0.01 else -near

    return min(places, key=price)


def crowd(cell: Cell, marks: int) -> float:
    """Give the room that marks of one cell need side by side."""
    return marks * 9.0 + 8.0 if marks > 1 and not cell.torn else 0.0
