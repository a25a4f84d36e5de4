"""Constraints in arrays, and in sheaves: those of one variable side by side, as compressed sparse rows."""

from __future__ import annotations

from functools import cached_property
from typing import Any
from typing import TypeAlias

import attrs
import numpy as np
from numpy.typing import NDArray

Index: TypeAlias = NDArray[np.int32]
Place: TypeAlias = NDArray[np.int64]
Whole: TypeAlias = NDArray[Any]
"""Whole numbers: int64, or objects where they are larger."""

ORIGIN = 0


@attrs.frozen(eq=False, slots=False)
class Constraints:
    """Constraints t[heads[i]] - t[tails[i]] <= weights[i] of so many variables."""

    count: int
    tails: Index
    heads: Index
    weights: Whole

    def reversed(self) -> Constraints:
        """Give the same constraints of the times taken backwards."""
        return Constraints(self.count, self.heads, self.tails, self.weights)

    @cached_property
    def leaving(self) -> Sheaf:
        """Give the constraints by the variable they lead away from."""
        return bind(
            self.tails, self.heads, self.weights, np.arange(len(self.tails), dtype=np.int32), self.count
        )

    @cached_property
    def entering(self) -> Sheaf:
        """Give the constraints by the variable they lead to."""
        return self.reversed().leaving

    def lightest(self, tail: int, head: int) -> int:
        """Give the number of the tightest constraint from one variable to another."""
        numbers = self.entering.of(head) if tail == ORIGIN else self.leaving.of(tail)
        numbers = numbers[(self.tails[numbers] == tail) & (self.heads[numbers] == head)]
        return int(numbers[np.argmin(self.weights[numbers])])

    def length(self, chain: tuple[int, ...]) -> int:
        """Give the length of a chain of constraints."""
        return sum(int(self.weights[number]) for number in chain)


@attrs.frozen(eq=False)
class Sheaf:
    """Constraints sorted by one of their two variables, the near one: `starts[x]` to `starts[x + 1]` are those of x."""

    starts: Place
    far: Place
    weights: Whole
    numbers: Index

    def of(self, near: int) -> Index:
        """Give the numbers of the constraints of a variable."""
        return self.numbers[self.starts[near] : self.starts[near + 1]]

    def lengths(self, near: Place) -> Place:
        """Count the constraints of each of some variables."""
        return self.starts.take(near + 1) - self.starts.take(near)


def bind(near: Index, far: Index, weights: Whole, numbers: Index, count: int) -> Sheaf:
    """Sort constraints by their near variable, those of one variable in the order given."""
    order = ranks(near)
    starts = np.zeros(count + 1, np.int64)
    np.cumsum(np.bincount(near, minlength=count), out=starts[1:])
    return Sheaf(starts, far.take(order).astype(np.int64), weights.take(order), numbers.take(order))


def ranks(near: Index) -> Place:
    """Give the stable order that sorts numbers of 32 bits: by their lower halves, then by their upper ones.

    numpy sorts numbers of 16 bits by their digits, which takes half as long as comparing them.
    """
    order = np.argsort(near.astype(np.uint16), kind="stable")
    if len(near) and near.max() >= 1 << 16:
        upper = (near >> 16).astype(np.uint16).take(order)
        order = order.take(np.argsort(upper, kind="stable"))
    return order
