"""Strands: variables one after the other, along which distances are carried to the end at once.

Each variable is followed by the one that lies before it most closely, where none lies behind that more closely. Along a strand a
distance is the least of those before it, each with the weights in between: with the sum of the weights taken off, a running
minimum, which numpy has.
"""

from __future__ import annotations

from typing import NamedTuple
from typing import TypeAlias

import attrs
import numpy as np

from chronology.network.solver.labels import NO_CONSTRAINT
from chronology.network.solver.labels import Labels
from chronology.network.solver.labels import Scale
from chronology.network.solver.sheaf import Constraints
from chronology.network.solver.sheaf import Index
from chronology.network.solver.sheaf import Place
from chronology.network.solver.sheaf import Whole

NOWHERE = -1
SHORT = 16
"""Strands of fewer variables are left to the waves."""


@attrs.frozen(eq=False)
class Strand:
    """Variables one after the other, the constraint to each from the one before if there is one, and the sums of their weights.

    `part` numbers the stretches without a gap; the sums begin anew with each.
    """

    variables: Place
    numbers: Index
    sums: Whole
    part: Place

    def carry(self, labels: Labels, scale: Scale) -> Place:
        """Carry distances to the end of each stretch; give the variables changed."""
        distances = labels.distances.take(self.variables)
        levels = distances - self.sums
        known = distances < scale.reached
        if not known.any():
            return self.variables[:0]
        low, high = levels[known].min(), levels[known].max()
        step = int(high) - int(low) + 2
        if step * int(self.part[-1]) >= scale.largest:
            return self.variables[:0]
        levels[~known] = high + 1
        shifts = self.part * step
        levels = np.minimum.accumulate(levels - shifts) + shifts
        tried = levels + self.sums
        better = np.flatnonzero((tried < distances) & (levels <= high))
        changed = self.variables.take(better)
        labels.distances[changed] = tried.take(better)
        labels.parents[changed] = self.numbers.take(better)
        return changed


Strands: TypeAlias = tuple[Strand, ...]


class Ties(NamedTuple):
    """What ties pairs of variables: the tightest constraint from the later to the earlier, that back, and what they leave open."""

    later: Place
    earlier: Place
    down: Index
    up: Index
    slack: Whole


def strands_of(constraints: Constraints, chosen: Index, scale: Scale) -> tuple[Strands, Strands]:
    """Find strands among some constraints, each with its way back: for the pass from the origin, and for that to it."""
    if np.abs(constraints.weights.take(chosen)).sum(dtype=np.float64) >= scale.largest:
        return (), ()
    ties = ties_of(constraints, chosen, scale)
    came, following = np.full((2, constraints.count), NOWHERE)
    mutual = mutually_closest(ties, constraints.count)
    came[ties.earlier.take(mutual)] = mutual
    following[ties.later.take(mutual)] = ties.earlier.take(mutual)
    variables = walk(following)
    down, up = (np.append(way, NO_CONSTRAINT).take(came.take(variables)) for way in (ties.down, ties.up))
    return (
        (summed(constraints, variables, down), summed(constraints, variables[::-1], turned(up))),
        (summed(constraints, variables, up), summed(constraints, variables[::-1], turned(down))),
    )


def ties_of(constraints: Constraints, chosen: Index, scale: Scale) -> Ties:
    """Find what ties each pair of variables."""
    tails, heads = constraints.tails.take(chosen).astype(np.int64), constraints.heads.take(chosen)
    keys = np.minimum(tails, heads) * constraints.count + np.maximum(tails, heads)
    order = keys.argsort()
    keys = keys.take(order)
    begins = np.diff(keys, prepend=NOWHERE) != 0
    low, high = np.divmod(keys.compress(begins), constraints.count)
    pair, chosen, rises = begins.cumsum() - 1, chosen.take(order), (tails < heads).take(order)
    rise, rising = tightest(constraints, pair.compress(rises), chosen.compress(rises), len(low), scale)
    fall, falling = tightest(constraints, pair.compress(~rises), chosen.compress(~rises), len(low), scale)
    is_rise = rise < fall
    return Ties(
        np.where(is_rise, low, high),
        np.where(is_rise, high, low),
        np.where(is_rise, rising, falling),
        np.where(is_rise, falling, rising),
        rise + fall,
    )


def tightest(
    constraints: Constraints, pair: Place, chosen: Index, pairs: int, scale: Scale
) -> tuple[Whole, Index]:
    """Give the least weight of each pair that some constraints are of, and the last constraint of it."""
    weights, numbers = np.full(pairs, scale.never, scale.kind), np.full(pairs, NO_CONSTRAINT, np.int32)
    tried = constraints.weights.take(chosen)
    np.minimum.at(weights, pair, tried)
    best = np.flatnonzero(tried == weights.take(pair))
    np.maximum.at(numbers, pair.take(best), chosen.take(best))
    return weights, numbers


def mutually_closest(ties: Ties, count: int) -> Place:
    """Give the ties that leave least open for both of their variables, at most one to either side of each."""
    found = np.arange(len(ties.slack))
    for end in (ties.later, ties.earlier):
        least = np.full(count, ties.slack.max(initial=0) + 1, ties.slack.dtype)
        np.minimum.at(least, end, ties.slack)
        closest, best = np.full(count, NOWHERE), np.flatnonzero(ties.slack == least.take(end))
        closest[end.take(best)] = best
        found = found.compress(closest.take(end.take(found)) == found)
    return found


def walk(following: Place) -> Place:
    """Give the variables of all long strands, each before the one that follows it."""
    is_first = following != NOWHERE
    is_first[following.compress(is_first)] = False
    after, way = following.tolist(), list[int]()
    for first in np.flatnonzero(is_first).tolist():
        begun, variable = len(way), first
        while variable != NOWHERE:
            way.append(variable)
            variable = after[variable]
        if len(way) - begun < SHORT:
            del way[begun:]
    return np.array(way, np.int64)


def turned(numbers: Index) -> Index:
    """Give the constraints of a strand that is followed back."""
    return np.concatenate([numbers[:1], numbers[:0:-1]])


def summed(constraints: Constraints, variables: Place, numbers: Index) -> Strand:
    """Make a strand of variables and the constraints to each of them."""
    begins = numbers == NO_CONSTRAINT
    weights = np.where(begins, 0, constraints.weights.take(numbers))
    sums, part = weights.cumsum(), begins.cumsum()
    sums -= sums.compress(begins).take(part - 1)
    return Strand(variables, numbers, sums, part.astype(weights.dtype))
