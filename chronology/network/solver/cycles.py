"""Closed chains of negative length: read off the labels that went wrong, and made as short as can be found."""

from __future__ import annotations

from itertools import accumulate
from itertools import pairwise
from typing import Any

import numpy as np

from chronology.network.solver.sheaf import ORIGIN
from chronology.network.solver.sheaf import Constraints
from chronology.network.solver.sheaf import Index
from chronology.network.solver.spreading import NO_CONSTRAINT

SMALL = 64
"""Among so many variables the chain of fewest constraints is looked for."""
LONGEST = 4096
"""Chains beyond this are not cut."""

FITS = 1 << 60
"""Below this, sums of two fit into a word."""

Chain = tuple[int, ...]
Tightest = dict[tuple[int, int], int]
"""The number of the tightest constraint from one variable to another."""


def read_off(constraints: Constraints, parents: Index, wrong: int) -> Chain:
    """Go back from a variable that went wrong, until it comes to itself or to the origin, and close the chain."""
    chain: list[int] = []
    passed = {wrong: 0}
    variable = wrong
    while parents[variable] != NO_CONSTRAINT:
        chain.append(int(parents[variable]))
        variable = int(constraints.tails[chain[-1]])
        if variable in passed:
            return tuple(reversed(chain[passed[variable] :]))
        passed[variable] = len(chain)
    first, last = constraints.lightest(ORIGIN, variable), constraints.lightest(wrong, ORIGIN)
    return (first, *reversed(chain), last)


def shortened(constraints: Constraints, chain: Chain) -> Chain:
    """Make a closed chain of negative length shorter by what else is known of its variables and of the origin."""
    tightest = among(constraints, chain)
    shorter: Chain | None = chain
    while shorter and SMALL < len(shorter) <= LONGEST:
        chain = shorter
        shorter = cut(constraints, tightest, chain)
    chain = shorter or chain
    return fewest(constraints, tightest, chain) if len(chain) <= SMALL else chain


def variables_of(constraints: Constraints, chain: Chain) -> list[int]:
    """Give the variables of a chain, each the tail of its constraint."""
    return [int(constraints.tails[number]) for number in chain]


def among(constraints: Constraints, chain: Chain) -> Tightest:
    """Find the tightest constraints between the variables of a chain and the origin."""
    member = np.zeros(constraints.count, bool)
    member[[ORIGIN, *variables_of(constraints, chain)]] = True
    inner = np.flatnonzero(member.take(constraints.tails) & member.take(constraints.heads))
    inner = inner[np.argsort(constraints.weights[inner], kind="stable")[::-1]]
    pairs = zip(constraints.tails[inner].tolist(), constraints.heads[inner].tolist(), strict=True)
    return dict(zip(pairs, inner.tolist(), strict=True))


def cut(constraints: Constraints, tightest: Tightest, chain: Chain) -> Chain | None:
    """Close a part of a chain in another way, the shortest part that stays negative; None where none does."""
    variables, size = variables_of(constraints, chain), len(chain)
    run = np.array([0, *accumulate(int(constraints.weights[number]) for number in chain * 2)], object)
    closings = Closings(constraints, tightest, variables)
    for length in range(1, size - 2):
        ends = run[length : length + size] - run[:size]
        closed = np.flatnonzero(ends + closings.after(length) < 0)
        if len(closed):
            start = int(closed[0])
            part = (chain * 2)[start : start + length]
            return (*part, *closings.of(variables[(start + length) % size], variables[start]))
    return None


class Closings:
    """The ways to close a part of a chain: by one constraint, or by way of the origin."""

    def __init__(self, constraints: Constraints, tightest: Tightest, variables: list[int]) -> None:
        self.constraints = constraints
        self.tightest = tightest
        self.variables = variables
        self.back = self.weigh((variable, ORIGIN) for variable in variables)
        self.out = self.weigh((ORIGIN, variable) for variable in variables)

    def weigh(self, pairs: Any) -> Any:
        """Give the weights between pairs of variables, infinite where nothing is known."""
        numbers = [self.tightest.get(pair) for pair in pairs]
        return np.array([np.inf if n is None else int(self.constraints.weights[n]) for n in numbers], object)

    def after(self, length: int) -> Any:
        """Give the weight of closing each part of so many constraints."""
        direct = self.weigh(zip(np.roll(self.variables, -length).tolist(), self.variables, strict=True))
        return np.minimum(direct, np.roll(self.back, -length) + self.out)

    def of(self, last: int, first: int) -> Chain:
        """Give the constraints that close a part best."""
        ways = [[(last, first)], [(last, ORIGIN), (ORIGIN, first)]]
        known = [
            [self.tightest[pair] for pair in way]
            for way in ways
            if all(pair in self.tightest for pair in way)
        ]
        return min((tuple(way) for way in known), key=self.constraints.length)


def fewest(constraints: Constraints, tightest: Tightest, chain: Chain) -> Chain:
    """Find the closed chain of fewest constraints that is negative, among the variables of a chain and the origin."""
    variables = sorted({ORIGIN, *variables_of(constraints, chain)})
    step, none = steps(constraints, tightest, variables)
    walk, befores = step, []
    while not (walk.diagonal() < 0).any():
        sums = walk[:, :, None] + step[None, :, :]
        befores.append(sums.argmin(axis=1))
        walk = np.minimum(sums.min(axis=1), none)
    start = int(np.argmin(walk.diagonal()))
    route = [start]
    for before in reversed(befores):
        route.append(int(before[start, route[-1]]))
    route.append(start)
    return tuple(tightest[variables[tail], variables[head]] for head, tail in pairwise(route))[::-1]


def steps(constraints: Constraints, tightest: Tightest, variables: list[int]) -> tuple[Any, int]:
    """Give the matrix of the tightest constraints between variables, and what stands in it where there is none."""
    place = {variable: number for number, variable in enumerate(variables)}
    known = {
        (place[tail], place[head]): int(constraints.weights[number])
        for (tail, head), number in tightest.items()
        if tail in place and head in place
    }
    none = 1 + 2 * sum(map(abs, known.values()))
    step = np.full((len(variables),) * 2, none, np.int64 if none < FITS else object)
    for pair, weight in known.items():
        step[pair] = weight
    return step, none
