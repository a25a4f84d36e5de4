"""The bare solver: what earliest and latest times follow from bounds on differences, or which of them cannot all hold.

Source: R. Dechter, I. Meiri and J. Pearl, "Temporal constraint networks", Artificial Intelligence 49 (1991): the latest
times are the shortest distances from the origin, the earliest those to it, and a closed chain of negative length is a
contradiction.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cached_property
from typing import Any

import attrs
import numpy as np
from numpy.typing import ArrayLike
from numpy.typing import NDArray

from chronology.errors import ChronologyError
from chronology.network.solver.cycles import Chain
from chronology.network.solver.cycles import read_off
from chronology.network.solver.cycles import shortened
from chronology.network.solver.labels import FAST
from chronology.network.solver.labels import NO_CONSTRAINT
from chronology.network.solver.labels import Labels
from chronology.network.solver.labels import Scale
from chronology.network.solver.labels import UnwieldyError
from chronology.network.solver.sheaf import ORIGIN
from chronology.network.solver.sheaf import Constraints
from chronology.network.solver.sheaf import Place
from chronology.network.solver.sheaf import Whole
from chronology.network.solver.sheaf import bind
from chronology.network.solver.spreading import Spread
from chronology.network.solver.strands import Strands
from chronology.network.solver.strands import strands_of

MOST_VARIABLES = 1 << 31
LARGEST = 10**300


@attrs.frozen(eq=False)
class Solution:
    """What follows: the earliest and latest time of each variable, or a contradiction.

    `earliest` and `latest` are floats, minus and plus infinity where nothing bounds them; they say nothing where there is
    a `contradiction`: the indices of constraints that form one closed chain of negative length.
    """

    earliest: NDArray[np.float64]
    latest: NDArray[np.float64]
    contradiction: Chain | None = None


@attrs.frozen(eq=False)
class Times:
    """The exact distances from the origin and to it, `never` where there is none, or some contradictions, which share no variable."""

    ahead: Whole
    back: Whole
    scale: Scale
    contradictions: tuple[Chain, ...] = ()


def solve(count: int, u: ArrayLike, v: ArrayLike, w: ArrayLike) -> Solution:
    """Solve the constraints t[v[i]] - t[u[i]] <= w[i] of variables 0 to count - 1, of which 0 is the origin at time 0.

    Weights are whole numbers of any size; a time that no float can hold is rounded to the nearest it can. Raises
    ChronologyError where the constraints are none.

    >>> solution = solve(3, [0, 1, 2], [1, 2, 0], [10, 5, -12])
    >>> solution.earliest.tolist(), solution.latest.tolist()
    ([0.0, 7.0, 12.0], [0.0, 10.0, 15.0])
    """
    times = times_of(read(count, u, v, w))
    latest = as_floats(times.ahead, times.scale)
    earliest = 0 - as_floats(times.back, times.scale)
    return Solution(earliest, latest, next(iter(times.contradictions), None))


def as_floats(distances: Whole, scale: Scale) -> NDArray[np.float64]:
    """Give distances as floats."""
    floats = distances.astype(np.float64)
    floats[distances >= scale.reached] = np.inf
    return floats


def read(count: int, u: ArrayLike, v: ArrayLike, w: ArrayLike) -> Constraints:
    """Take constraints over as arrays; raises ChronologyError where they are none."""
    if not 0 <= count < MOST_VARIABLES:
        raise ChronologyError(f"a network has no {count} variables: give 0 to {MOST_VARIABLES - 1}")
    tails, heads, weights = (whole(name, values) for name, values in (("u", u), ("v", v), ("w", w)))
    if not len(tails) == len(heads) == len(weights):
        raise ChronologyError(
            f"u, v and w have {len(tails)}, {len(heads)} and {len(weights)} entries: give one of each for a constraint"
        )
    for name, ends in (("u", tails), ("v", heads)):
        if len(ends) and not 0 <= ends.min() <= ends.max() < count:
            wrong = next(int(end) for end in ends if not 0 <= end < count)
            raise ChronologyError(f"{name} names variable {wrong}: there are {count}, counted from 0")
    return Constraints(count, tails.astype(np.int32), heads.astype(np.int32), weights)


def whole(name: str, values: ArrayLike) -> NDArray[Any]:
    """Take whole numbers over as an array of int64, or of objects where one is larger."""
    given = np.asarray(values)
    if given.ndim != 1:
        raise ChronologyError(f"{name} is no list of whole numbers")
    if given.dtype.kind in "ib" or not given.size:
        return given.astype(np.int64, copy=False)
    numbers = given.tolist()
    if not all(map(is_whole, numbers)):
        raise ChronologyError(f"{name} is no list of whole numbers")
    large = np.empty(len(numbers), object)
    large[:] = [int(number) for number in numbers]
    if max(map(abs, large)) >= LARGEST:
        raise ChronologyError(f"{name} holds a number beyond what a float can hold")
    return large if max(map(abs, large)) >= FAST.largest else large.astype(np.int64)


def is_whole(number: Any) -> bool:
    """Tell whether a value is a whole number."""
    return isinstance(number, int) or (isinstance(number, float) and number.is_integer())


def times_of(constraints: Constraints) -> Times:
    """Find the exact times, in fast arithmetic where that will do."""
    if constraints.weights.dtype != object:
        try:
            return find(constraints, FAST)
        except UnwieldyError:
            pass
    weights = constraints.weights.astype(object)
    most = 1 + int(sum(map(abs, weights)))
    scale = Scale(object, 8 * most, 4 * most, math.inf)
    return find(attrs.evolve(constraints, weights=weights), scale)


def find(constraints: Constraints, scale: Scale) -> Times:
    """Find the exact times; raises UnwieldyError where the scale is too small for them."""
    weights = constraints.weights
    if len(weights) and max(int(weights.max()), -int(weights.min())) >= scale.largest:
        raise UnwieldyError
    to_itself = np.flatnonzero((constraints.tails == constraints.heads) & (weights < 0))
    if len(to_itself):
        return contradicted(constraints, scale, [(number,) for number in to_itself.tolist()])
    return Passes(constraints, scale).times()


def contradicted(constraints: Constraints, scale: Scale, chains: Iterable[Chain]) -> Times:
    """Give times of which nothing is known but contradictions."""
    unknown = np.full(constraints.count, scale.never, scale.kind)
    unknown[:1] = 0
    return Times(unknown, unknown, scale, tuple(chains))


class Passes:
    """The passes over a network: from the origin, to it, and over what neither reaches."""

    def __init__(self, constraints: Constraints, scale: Scale) -> None:
        self.constraints = constraints
        self.scale = scale
        tails, heads, weights = constraints.tails, constraints.heads, constraints.weights
        self.ahead = self.nearest(heads, weights, np.flatnonzero(tails == ORIGIN))
        self.back = self.nearest(tails, weights, np.flatnonzero(heads == ORIGIN))
        between = np.flatnonzero((tails != ORIGIN) & (heads != ORIGIN) & (tails != heads)).astype(np.int32)
        self.between = between
        tails, heads, weights = tails.take(between), heads.take(between), weights.take(between)
        leaving = bind(tails, heads, weights, between, constraints.count)
        entering = bind(heads, tails, weights, between, constraints.count)
        self.onward = Spread(constraints, leaving, entering, scale, lambda: self.strands[0])
        self.backward = Spread(constraints.reversed(), entering, leaving, scale, lambda: self.strands[1])

    def nearest(self, ends: Whole, weights: Whole, chosen: Place) -> Whole:
        """Give the distances from the origin, or to it, by one constraint."""
        distances = np.full(self.constraints.count, self.scale.never, self.scale.kind)
        np.minimum.at(distances, ends.take(chosen).astype(np.int64), weights.take(chosen))
        return distances

    def times(self) -> Times:
        """Pass onward and backward, then over the rest, until one pass goes wrong."""
        labels = self.label(self.ahead, -self.back)
        opposite = self.label(self.back, np.full_like(self.back, -self.scale.never))
        chains = self.both_ways(labels, opposite) or self.rest(labels, opposite)
        if chains:
            return contradicted(
                self.constraints, self.scale, [shortened(self.constraints, chain) for chain in chains]
            )
        for distances in (labels.distances, opposite.distances):
            distances[distances >= self.scale.reached] = self.scale.never
            distances[:1] = 0
        return Times(labels.distances, opposite.distances, self.scale)

    def label(self, distances: Whole, least: Whole) -> Labels:
        """Begin a pass."""
        parents = np.full(self.constraints.count, NO_CONSTRAINT, np.int32)
        return Labels(distances.copy(), parents, least)

    @cached_property
    def strands(self) -> tuple[Strands, Strands]:
        """Give the strands of the network, for the pass from the origin, and for that to it."""
        return strands_of(self.constraints, self.between, self.scale)

    def both_ways(self, labels: Labels, opposite: Labels) -> list[Chain]:
        """Pass over the network from the origin and to it; give the chains that go wrong."""
        return self.chains(self.onward, labels, self.reached(labels)) or self.chains(
            self.backward, opposite, self.reached(opposite)
        )

    def reached(self, labels: Labels) -> Place:
        """Give the variables that have a distance."""
        return np.flatnonzero(labels.distances < self.scale.reached)

    def chains(self, spread: Spread, labels: Labels, changed: Place) -> list[Chain]:
        """Pass over the network; read the chains off that go wrong, in the direction of the constraints."""
        chains = read_off(spread.constraints, labels.parents, spread.run(labels, changed))
        return chains if spread is self.onward else [chain[::-1] for chain in chains]

    def rest(self, labels: Labels, opposite: Labels) -> list[Chain]:
        """Pass over the variables that no distance leads to or from, as if all were at time 0."""
        reached = self.scale.reached
        unbound = (labels.distances >= reached) & (opposite.distances >= reached)
        unbound[:1] = False
        low = -self.scale.never
        distances = np.where(unbound, np.zeros(1, self.scale.kind), low).astype(self.scale.kind)
        alone = self.label(distances, np.full_like(distances, low * 2 if self.scale.kind is object else low))
        return self.chains(self.onward, alone, np.flatnonzero(unbound))
