"""Closed chains of negative length: read off the labels that went wrong, and made as short as can be found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from collections.abc import Iterator
from itertools import accumulate
from itertools import pairwise
from typing import Any

import numpy as np

from chronology.network.solver.labels import NO_CONSTRAINT
from chronology.network.solver.labels import quick
from chronology.network.solver.sheaf import ORIGIN
from chronology.network.solver.sheaf import Constraints
from chronology.network.solver.sheaf import Index

SMALL = 64
"""Among so many variables the chain of fewest constraints is looked for."""
LONGEST = 4096
"""Chains beyond this are not cut."""

FITS = 1 << 60
"""Below this, sums of two fit into a word."""

Chain = tuple[int, ...]
Tightest = dict[tuple[int, int], int]
"""The number of the tightest constraint from one variable to another."""


def read_off(constraints: Constraints, parents: Index, wrong: Iterable[int]) -> list[Chain]:
    """Read chains off that share no variable but the origin, from variables that went wrong."""
    taken: set[int] = set()
    chains = (back_from(constraints, parents, variable, taken) for variable in wrong)
    return [chain for chain in chains if chain]


def back_from(constraints: Constraints, parents: Index, wrong: int, taken: set[int]) -> Chain:
    """Go back from a variable until it comes to itself or to the origin, and close the chain; nothing where one is taken."""
    chain: list[int] = []
    passed: dict[int, int] = {}
    variable, came, tails = wrong, quick(parents), quick(constraints.tails)
    while variable not in passed and variable not in taken:
        passed[variable] = len(chain)
        number = came[variable]
        if number == NO_CONSTRAINT:
            taken.update(passed)
            first, last = constraints.lightest(ORIGIN, variable), constraints.lightest(wrong, ORIGIN)
            return (first, *reversed(chain), last)
        chain.append(number)
        variable = tails[number]
    taken.update(passed)
    return tuple(reversed(chain[passed[variable] :])) if variable in passed else ()


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
    members = {ORIGIN, *variables_of(constraints, chain)}
    sheaves = constraints.leaving, constraints.entering
    near = np.unique(np.concatenate([sheaf.of(one) for sheaf in sheaves for one in members - {ORIGIN}]))
    is_inner = [np.isin(ends.take(near), list(members)) for ends in (constraints.tails, constraints.heads)]
    inner = near[is_inner[0] & is_inner[1]]
    inner = inner[np.argsort(constraints.weights[inner], kind="stable")[::-1]]
    pairs = zip(constraints.tails[inner].tolist(), constraints.heads[inner].tolist(), strict=True)
    return dict(zip(pairs, inner.tolist(), strict=True))


def cut(constraints: Constraints, tightest: Tightest, chain: Chain) -> Chain | None:
    """Close a part of a chain in another way, the shortest part that stays negative; None where none does."""
    variables, size = variables_of(constraints, chain), len(chain)
    run = [0, *accumulate(int(constraints.weights[number]) for number in chain * 2)]
    place = {variable: number for number, variable in enumerate(variables)}
    ways = [
        *direct(constraints, tightest, place, run, size),
        *by_origin(constraints, tightest, variables, run),
    ]
    if not ways:
        return None
    _, start, length, closing = min(ways)
    return (*(chain * 2)[start : start + length], *closing)


Way = tuple[int, int, int, Chain]
"""A part of a chain closed otherwise: the constraints it then has, where it starts, those kept, and those that close it."""


def direct(
    constraints: Constraints, tightest: Tightest, place: dict[int, int], run: list[int], size: int
) -> Iterator[Way]:
    """Give the parts that one constraint closes."""
    for (tail, head), number in tightest.items():
        if tail in place and head in place:
            start, length = place[head], (place[tail] - place[head]) % size
            total = run[start + length] - run[start] + int(constraints.weights[number])
            if total < 0 and length + 1 < size:
                yield length + 1, start, length, (number,)


def by_origin(
    constraints: Constraints, tightest: Tightest, variables: list[int], run: list[int]
) -> Iterator[Way]:
    """Give for each start the shortest part that is closed by way of the origin."""
    size = len(variables)
    back = {at: n for at, x in enumerate(variables) if (n := tightest.get((x, ORIGIN))) is not None}
    out = {at: n for at, x in enumerate(variables) if (n := tightest.get((ORIGIN, x))) is not None}
    ends = [*sorted(back), *(at + size for at in sorted(back))]
    levels = np.array([run[end] + int(constraints.weights[back[end % size]]) for end in ends], object)
    for start, number in out.items():
        first = bisect_right(ends, start)
        low = np.flatnonzero(levels[first:] < run[start] - int(constraints.weights[number]))
        if len(low) and (length := ends[first + int(low[0])] - start) + 2 < size:
            yield length + 2, start, length, (back[(start + length) % size], number)


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
