"""What has a beginning and an end: terms of office, and events of a series, one after another or at once."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from typing import Generic
from typing import NamedTuple
from typing import TypeVar

from chronology.chronology import Chronology
from chronology.event import Office
from chronology.findings import Quote
from chronology.when import When
from chronology.when.calendar import DAY

T = TypeVar("T")
NEVER = float("inf")


class Stretch(NamedTuple, Generic[T]):
    """The moments at which something can begin and end, in microseconds; unbounded where nothing is known."""

    first_start: float
    last_start: float
    first_end: float
    last_end: float
    of: T


def by_office(story: Chronology) -> dict[str, list[Office]]:
    """Gather the terms of each office."""
    found: defaultdict[str, list[Office]] = defaultdict(list)
    for term in story.offices:
        found[term.office].append(term)
    return found


def stretch_of_term(term: Office) -> Stretch[Office]:
    """Give the moments at which a term of office can begin and end."""
    first_start, last_start = window(term.from_)
    first_end, last_end = window(term.until)
    return Stretch(first_start, last_start, max(first_end, first_start), last_end, term)


def window(when: When | None) -> tuple[float, float]:
    """Give the first and the last moment of a time, by whatever clock."""
    if when is None:
        return -NEVER, NEVER
    return bound(when.first_start, -NEVER) - leeway(when), bound(when.last_end, NEVER) + leeway(when)


def leeway(when: When) -> int:
    """Give by how much the clock of a time may differ from others: a day, where it is told by the clock of a zone."""
    return 0 if when.offset is None else DAY


def bound(moment: int | None, unknown: float) -> float:
    """Give a bound, or infinity where there is none."""
    return unknown if moment is None else moment


def certain_span(term: Office) -> tuple[float, float]:
    """Give the moments between which an office was certainly held; the first is behind the last where there are none."""
    stretch = stretch_of_term(term)
    return stretch.last_start, stretch.first_end


def crowded(stretches: Iterable[Stretch[T]], seats: int) -> Iterator[tuple[T, T]]:
    """Give pairs that certainly go on at once, where more do so than there are seats."""
    active: list[tuple[float, int, Stretch[T]]] = []
    for number, new in enumerate(sorted(stretches, key=lambda one: (one.last_start, one.first_end))):
        while active and active[0][0] <= new.last_start:
            heapq.heappop(active)
        others = [old for _, _, old in active if old.last_start < new.first_end]
        if len(others) >= seats:
            yield others[0].of, new.of
        heapq.heappush(active, (new.first_end, number, new))


def gaps(stretches: Iterable[Stretch[T]], least: float) -> Iterator[tuple[T, T]]:
    """Give pairs between which certainly more than a length of time is left out, and nothing else may fill it."""
    last: Stretch[T] | None = None
    for one in sorted(stretches, key=lambda one: one.first_start):
        if last is not None and one.first_start - last.last_end > least:
            yield last.of, one.of
        last = one if last is None or one.last_end > last.last_end else last


def quote_term(term: Office) -> Quote:
    """Quote a term of office."""
    position = term.origin and term.origin.at("until", "from", "holder")
    return Quote(says=f"{term.holder} holds it {say_term(term)}", position=position)


def say_term(term: Office) -> str:
    """Say from when until when a term lasts, as far as it is told."""
    start = f"from {term.from_.words()}" if term.from_ else ""
    end = f"until {term.until.words()}" if term.until else ""
    return " ".join(filter(None, (start, end))) or "at a time that is not told"
