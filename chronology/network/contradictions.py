"""Contradictions: chains of statements that cannot all be true."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from chronology.network.grounds import FIRM
from chronology.network.grounds import Firmness
from chronology.network.grounds import Ground
from chronology.network.grounds import Kind


@attrs.frozen(eq=False)
class Link:
    """One step of a chain: by how much the time of its head can be later than that of its tail at most, and why."""

    tail: int
    head: int
    weight: int
    grounds: tuple[Ground, ...]


@attrs.frozen(eq=False)
class Contradiction:
    """Statements that cannot all be true: a closed chain, which falls short by so many microseconds.

    `shared` counts in how many contradictions of the story each statement is: of those that stand as firmly, the one in most of
    them is doubted first.
    """

    links: tuple[Link, ...]
    shared: Mapping[Ground, int]

    @property
    def short(self) -> int:
        """Give by how much the statements miss each other."""
        return -sum(link.weight for link in self.links)

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """Give the statements in the order of the chain, each once."""
        return tuple(dict.fromkeys(ground for link in self.links for ground in link.grounds))

    @property
    def is_circle(self) -> bool:
        """Tell whether its statements only say what comes first, none how much later something comes at most."""
        return all(link.weight <= 0 for link in self.links if link.grounds)

    @property
    def weakest(self) -> Ground:
        """Give the statement that stands least firmly."""
        return min(
            self.grounds,
            key=lambda ground: (self.firmness(ground).degree, -self.shared.get(ground, 1), ground.kind),
        )

    @property
    def is_firm(self) -> bool:
        """Tell whether all its statements are firm, so that no date is possible."""
        return all(self.firmness(ground).degree >= FIRM for ground in self.grounds)

    def firmness(self, ground: Ground) -> Firmness:
        """Tell how firmly one of its statements stands."""
        return ground.against(self.short)

    @property
    def is_assumed(self) -> bool:
        """Tell whether it rests on something that nobody said."""
        return any(ground.kind is Kind.ASSUMPTION for ground in self.grounds)
