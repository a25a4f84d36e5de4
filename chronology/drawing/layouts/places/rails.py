"""Rails for marks beside the tape, and the place on each mark where its leader starts."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from itertools import pairwise
from math import inf

import attrs

from chronology.drawing.calendar.tape import Cell
from chronology.drawing.layouts.places.isotonic import spread
from chronology.drawing.marks.mark import RADIUS
from chronology.drawing.marks.mark import Mark
from chronology.drawing.marks.mark import Marks
from chronology.drawing.telling.extents import Known
from chronology.when import Edge

CLEAR = 2.0
"""Least room between marks on one rail."""
APART = 7.0
"""Least distance between two poles."""
NEAREST = 4.0
"""Where many stand at one place, no two poles are nearer than this."""
SHORT = 13.0
"""The length of a mark that is seen as one place."""
OFF = 10.0
"""How far a pole may stand off the start of what lasts, so that fewer rails are needed."""
END = 2.0
"""How near to the end of its mark a pole may stand."""


def span(marks: Marks) -> tuple[float, float]:
    """Give the ends of all marks of an event."""
    return min(mark.first for mark in marks), max(mark.last for mark in marks)


def rails(marks: Mapping[str, Marks]) -> dict[str, int]:
    """Give every event a rail, the nearest being 0: a later start rides further out than all it shares time with.

    What goes on after them may ride on a free rail below, its pole a little off its start.
    """
    found: dict[str, int] = {}
    spans = {event: span(own) for event, own in marks.items()}
    starts = {event: wished(own) if is_moment(own) else spans[event][0] for event, own in marks.items()}
    for event in sorted(marks, key=lambda event: (starts[event], -spans[event][1])):
        first, last = spans[event]
        riding = [(spans[other][1], rail) for other, rail in found.items() if first < spans[other][1] + CLEAR]
        clear = first + OFF if last > first + 3 * OFF else first - CLEAR
        found[event] = next(
            rail
            for rail in range(len(marks))
            if all(taken < rail or (taken > rail and end + END < clear) for end, taken in riding)
        )
    return found


def spread_moments(marks: Mapping[str, Marks]) -> dict[str, Marks]:
    """Set moments of one place, and what begins in the course of it, side by side within their cell, in the order given."""
    cells = {own[0].middle: own[0].start for own in marks.values() if is_moment(own)}
    shared: dict[float, list[str]] = {}
    for event, own in marks.items():
        place = own[0].middle if is_moment(own) else own[0].first if own[0].is_inside else None
        if place in cells:
            shared.setdefault(place, []).append(event)
    placed = dict(marks)
    for middle, events in shared.items():
        first, last = cells[middle]
        for number, event in enumerate(events):
            slot = first + (last - first) * (number + 0.5) / len(events)
            placed[event] = (begun_at(marks[event][0], slot), *marks[event][1:])
    return placed


def begun_at(mark: Mark, place: float) -> Mark:
    """Put a moment at a place, or begin there what lasts."""
    if mark.known.is_point:
        return narrowed(mark, place)
    return started(mark, place)


def started(mark: Mark, first: float) -> Mark:
    """Let what lasts start at a place."""
    start = (first, first if mark.start[0] == mark.start[1] else max(mark.start[1], first))
    end = (max(mark.end[0], first) if mark.known is Known.BAR else first, max(mark.end[1], first))
    return attrs.evolve(mark, start=start, end=end)


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
    marks: Mapping[str, Marks],
    ends: tuple[float, float],
    *,
    apart: float = NEAREST,
    is_measured: bool = False,
) -> tuple[dict[str, float], dict[str, Marks]]:
    """Give every event its pole, no two nearer than lines can be told apart; a short mark follows its pole.

    Events come in the order of time. On a measured scale many can fall on one place: where their marks would be moved out of
    that order, poles stand at their starts, and the starts of all marks follow them.
    """
    first = poles(marks, rails(marks))
    found = spaced(first, sorted(marks, key=lambda event: first[event]), ends, apart)
    moved = {event: follow(own, found[event], found[event] - first[event]) for event, own in marks.items()}
    if not is_measured or in_order(moved):
        return found, moved
    first = {event: start_of(own) for event, own in marks.items()}
    found = spaced(first, in_turn(marks, first), ends, apart)
    return found, {event: begun(own, found[event] - first[event]) for event, own in marks.items()}


def spaced(
    wishes: Mapping[str, float], ordered: Sequence[str], ends: tuple[float, float], apart: float
) -> dict[str, float]:
    """Give poles in this order places apart, as near to the wished as can be, and between the ends."""
    places = spread([wishes[event] for event in ordered], [apart] * len(ordered), least=ends[0])
    over = max(max(places, default=0.0) - ends[1], 0.0)
    return {event: place - over for event, place in zip(ordered, places, strict=True)}


def has_start(marks: Marks) -> bool:
    """Tell whether an event's mark shows when it begins."""
    return marks[0].known not in (Known.BY, Known.UNDATED) and marks[0].start_edge is Edge.KNOWN


def in_order(marks: Mapping[str, Marks]) -> bool:
    """Tell whether marks in the order of time begin in it, but for what is one place to the eye."""
    starts = [span(own)[0] for own in marks.values() if has_start(own)]
    return all(one <= other + NEAREST for one, other in pairwise(starts))


def start_of(marks: Marks) -> float:
    """Give where a pole stands at the start of a mark; on a short one in its middle, at the end of one without a start."""
    mark = marks[0]
    if not has_start(marks):
        return wished(marks)
    return mark.middle if mark.last - mark.first <= SHORT else mark.first + 0.4


def in_turn(marks: Mapping[str, Marks], wishes: Mapping[str, float]) -> list[str]:
    """Order events by their wished places, none with a start before one that starts earlier."""
    keys, latest = dict(wishes), -inf
    for event, own in marks.items():
        if has_start(own):
            latest = keys[event] = max(latest, wishes[event])
    return sorted(marks, key=lambda event: keys[event])


def follow(marks: Marks, pole: float, move: float) -> Marks:
    """Move marks with their pole where it would leave them."""
    if abs(move) < 0.01 or marks[0].first <= pole <= marks[0].last:
        return marks
    return tuple(mark.moved(move) for mark in marks)


def begun(marks: Marks, move: float) -> Marks:
    """Move the start of a mark with its pole, all of one that has no length to spare, and no other before it."""
    mark = marks[0]
    first = mark.first + move
    mark = started(mark, first) if has_start(marks) and first <= mark.last - SHORT else mark.moved(move)
    return (mark, *(other.moved(max(mark.first - other.first, 0.0)) for other in marks[1:]))


def is_moment(marks: Marks) -> bool:
    """Tell whether an event's mark is a single disc."""
    return len(marks) == 1 and marks[0].known.is_point


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
