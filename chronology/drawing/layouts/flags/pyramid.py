"""Flags on poles in the fewest levels: which way each hangs, and how far out.

A flag's text hangs left or right of its pole. Poles run from the axis out to their flags, so a text must lie further out
than every pole inside it, and two texts of one level must not touch.

Working outwards, a level holds only flags that fit between the poles still standing. Each of these gaps takes the flag on
its left hung right, the flag on its right hung left, or both. Placing more never hinders what comes after, so a choice is
met only in a gap that has room for either flag but not for both.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import islice
from itertools import product

import attrs

BRANCHES = 64
"""How many choices of one level are followed at most."""
STATES = 600
"""After so many sets of standing flags the fullest choice is taken as it is."""


class Side(enum.IntEnum):
    """Which way a text hangs from its pole."""

    LEFT = -1
    RIGHT = 1


@attrs.frozen
class Flag:
    """A pole, and the widths of text it may carry, the preferred first."""

    pole: float
    widths: tuple[float, ...]


@attrs.frozen(order=True)
class Place:
    """Where a flag goes: its level, the nearest being 0, its side and the number of its width."""

    level: int
    side: Side
    choice: int = 0


Level = tuple[tuple[int, Place], ...]
Found = tuple[tuple[int, float], Level]
"""Number of levels and a price of their looks, with the places."""

NARROW = 0.6
"""What a narrower text costs, in levels of one flag."""


@attrs.define
class Search:
    """The search for the fewest levels between two walls; poles are in order and no two are at one place."""

    flags: Sequence[Flag]
    left: float
    right: float
    gap: float
    known: dict[tuple[int, ...], Found | None] = attrs.field(factory=dict)

    def fewest(self, standing: tuple[int, ...]) -> Found | None:
        """Give the places of the flags still standing, or None where some cannot be placed."""
        if not standing:
            return (0, 0.0), ()
        if standing not in self.known:
            self.known[standing] = None
            found = (self.below(standing, level) for level in self.levels(standing))
            self.known[standing] = min((one for one in found if one), default=None)
        return self.known[standing]

    def below(self, standing: tuple[int, ...], level: Level) -> Found | None:
        """Put a level under what the flags left over come to."""
        chosen = {number for number, _ in level}
        rest = self.fewest(tuple(number for number in standing if number not in chosen))
        if rest is None:
            return None
        (levels, price), above = rest
        raised = tuple((number, attrs.evolve(place, level=place.level + 1)) for number, place in above)
        return (
            levels + 1,
            price + len(above) + sum(NARROW * place.choice for _, place in level),
        ), level + raised

    def levels(self, standing: tuple[int, ...]) -> list[Level]:
        """Give the fullest sets of flags that one level can hold."""
        found = sorted(
            dict.fromkeys(islice(self.choices(standing, 0, free=False), BRANCHES)),
            key=lambda level: -len(level),
        )
        names = [frozenset(number for number, _ in level) for level in found]
        fullest = [
            level
            for level, here in zip(found, names, strict=True)
            if level and not any(here < one for one in names)
        ]
        return fullest[:1] if len(self.known) > STATES else fullest

    def choices(self, standing: tuple[int, ...], number: int, *, free: bool) -> Iterator[Level]:
        """Give the ways to fill the gap before a flag and those after it; `free` tells that the flag before has no place."""
        for level, taken in self.ways(standing, number, free=free):
            if number == len(standing):
                yield level
            else:
                yield from (level + rest for rest in self.choices(standing, number + 1, free=not taken))

    def ways(self, standing: tuple[int, ...], number: int, *, free: bool) -> list[tuple[Level, bool]]:
        """Give the ways to fill one gap, and whether the flag behind it then has its place."""
        before = standing[number - 1] if number and free else None
        after = standing[number] if number < len(standing) else None
        room = self.room(standing, number)
        if before is not None and after is not None:
            both = self.fit(room, before, after)
            if both:
                return [(both, True)]
        one = self.fit(room, before, None) if before is not None else ()
        other = self.fit(room, None, after) if after is not None else ()
        return [(other, True)] * bool(other) + [(one, False)] * bool(one) or [((), False)]

    def room(self, standing: tuple[int, ...], number: int) -> float:
        """Give the room for text between two poles, or between a pole and a wall."""
        start = self.flags[standing[number - 1]].pole + self.gap / 2 if number else self.left
        end = self.flags[standing[number]].pole - self.gap / 2 if number < len(standing) else self.right
        outer = self.gap / 2 if number in (0, len(standing)) else 0.0
        return end - start + outer

    def fit(self, room: float, before: int | None, after: int | None) -> Level:
        """Place one flag or two in a gap in the widest way that fits; empty where none does."""
        ends = [
            (number, side)
            for number, side in ((before, Side.RIGHT), (after, Side.LEFT))
            if number is not None
        ]
        options = [range(len(self.flags[number].widths)) for number, _ in ends]
        for choice in sorted(product(*options), key=sum):
            widths = [self.flags[number].widths[pick] for (number, _), pick in zip(ends, choice, strict=True)]
            if sum(widths) <= room:
                return tuple(
                    (number, Place(0, side, pick)) for (number, side), pick in zip(ends, choice, strict=True)
                )
        return ()

    def settled(self, places: list[Place]) -> list[Place]:
        """Let early flags hang left and late ones right where that stands in nobody's way."""
        for number, place in enumerate(places):
            side = Side.LEFT if number < len(places) / 2 else Side.RIGHT
            turned = attrs.evolve(place, side=side)
            if self.clear(number, turned, places):
                places[number] = turned
        return places

    def span(self, number: int, place: Place) -> tuple[float, float]:
        """Give the ends of a text."""
        flag = self.flags[number]
        ends = (flag.pole, flag.pole + place.side * flag.widths[place.choice])
        return min(ends), max(ends)

    def clear(self, number: int, place: Place, places: Sequence[Place]) -> bool:
        """Tell whether a text keeps off the walls, the poles that pass its level, and the texts beside it."""
        start, end = self.span(number, place)
        if start < self.left or end > self.right:
            return False
        for other, there in enumerate(places):
            if other != number and there.level >= place.level:
                pole = self.flags[other].pole
                spans = [(pole, pole), *([self.span(other, there)] if there.level == place.level else [])]
                if any(first < end + self.gap and start - self.gap < last for first, last in spans):
                    return False
        return True


def arrange(flags: Sequence[Flag], left: float, right: float, gap: float) -> list[Place] | None:
    """Place flags, given by their poles in order, in the fewest levels; None where the walls leave too little room."""
    search = Search(flags, left, right, gap)
    found = search.fewest(tuple(range(len(flags))))
    return None if found is None else search.settled([place for _, place in sorted(found[1])])
