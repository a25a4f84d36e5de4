"""Shortest distances from the origin: what each constraint says is carried on until nothing changes.

Source: the labelling method of R. Bellman (1958) and L. R. Ford (1956), with cycles looked for in the tree of labels, as
B. V. Cherkassky and A. V. Goldberg, "Negative-cycle detection algorithms", Mathematical Programming 85 (1999), advise.
Many changed variables are carried on at once in a wave, by numpy; a few one after the other in a trickle; and where neither
comes to an end, all in an order of their own.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable
from typing import Any

import attrs
import numpy as np

from chronology.network.solver.descending import descend
from chronology.network.solver.labels import NO_CONSTRAINT
from chronology.network.solver.labels import Labels
from chronology.network.solver.labels import Plain
from chronology.network.solver.labels import Scale
from chronology.network.solver.labels import UnwieldyError
from chronology.network.solver.labels import quick
from chronology.network.solver.order import Order
from chronology.network.solver.sheaf import Constraints
from chronology.network.solver.sheaf import Index
from chronology.network.solver.sheaf import Place
from chronology.network.solver.sheaf import Sheaf
from chronology.network.solver.sheaf import Whole

FEW = 64
"""So many changed variables are carried on faster one by one."""
MANY = 1024
"""From so many on a wave is faster again."""
FIRST_LOOK = 32
"""Waves before a cycle is first looked for."""
PATIENCE = 24
"""When each constraint could have been tried so often, waves and trickles are given up."""
SLOW = 32
"""To carry one variable on by itself takes as long as to try so many constraints in a wave."""


@attrs.frozen(eq=False)
class Spread:
    """Carry distances along constraints.

    `leaving` holds the constraints by the variable they lead away from, `entering` by the one they lead to.
    """

    constraints: Constraints
    leaving: Sheaf
    entering: Sheaf
    scale: Scale

    def run(
        self, labels: Labels, changed: Place, order: Order | None = None, most: float = math.inf
    ) -> tuple[Place, int | None]:
        """Carry on from changed variables until nothing changes, or for so many waves at most.

        Gives what is left to carry on, and a variable that goes wrong, if one does. An order tells which variables to carry on
        first.
        """
        waves, look, patience = 0, FIRST_LOOK, PATIENCE * len(self.leaving.far)
        while len(changed := order.next(labels.distances, changed) if order else changed) and waves < most:
            wrong = self.too_low(labels, changed)
            if wrong is None and patience < 0:
                changed, wrong = self.descend(labels, order.all(changed) if order else changed)
                order = None
            elif wrong is None and len(changed) <= FEW:
                changed, wrong, done = self.trickle(labels, changed)
                patience -= SLOW * done
            elif wrong is None:
                lengths = self.leaving.lengths(changed)
                changed = self.wave(labels, changed, lengths)
                waves += 1
                patience -= int(lengths.sum())
                if waves == look:
                    look *= 2
                    wrong = looping(labels.parents, self.constraints.tails)
            if wrong is not None:
                return changed, wrong
        return changed, None

    def too_low(self, labels: Labels, changed: Place) -> int | None:
        """Give a variable whose distance no time allows."""
        distances = labels.distances.take(changed)
        if distances.max() >= self.scale.largest or distances.min() <= -self.scale.largest:
            raise UnwieldyError
        wrong = np.flatnonzero(distances < labels.least.take(changed))
        return int(changed[wrong[0]]) if len(wrong) else None

    def wave(self, labels: Labels, changed: Place, lengths: Place) -> Place:
        """Carry all changed variables on by one constraint; give those that change next."""
        if 3 * int(lengths.sum()) > len(self.leaving.far):
            return improve(labels, *self.sweep(labels.distances))
        return improve(labels, *self.fan(labels.distances, changed, lengths))

    def sweep(self, distances: Whole) -> tuple[Index, Whole, Place]:
        """Try all constraints; give those that shorten a distance: number, distance and variable."""
        sheaf = self.entering
        tried = distances.take(sheaf.far)
        tried += sheaf.weights
        limits = np.repeat(np.minimum(distances, self.scale.reached), np.diff(sheaf.starts))
        better = np.flatnonzero(tried < limits)
        numbers = sheaf.numbers.take(better)
        return numbers, tried.take(better), self.constraints.heads.take(numbers).astype(np.int64)

    def fan(self, distances: Whole, changed: Place, lengths: Place) -> tuple[Index, Whole, Place]:
        """Try the constraints that lead away from changed variables; give those that shorten a distance."""
        sheaf = self.leaving
        ends = np.cumsum(lengths)
        places = np.arange(int(ends[-1]))
        places += np.repeat(sheaf.starts.take(changed) - ends + lengths, lengths)
        tried = np.repeat(distances.take(changed), lengths)
        tried += sheaf.weights.take(places)
        variables = sheaf.far.take(places)
        better = np.flatnonzero(tried < distances.take(variables))
        return sheaf.numbers.take(places.take(better)), tried.take(better), variables.take(better)

    def trickle(self, labels: Labels, changed: Place) -> tuple[Place, int | None, int]:
        """Carry a few changed variables on one by one, until they are none, or many, or one goes wrong."""
        rest, wrong, done = trickle(deque(changed.tolist()), self.plain(labels), self.scale.largest)
        return np.array(list(rest), np.int64), wrong, done

    def descend(self, labels: Labels, changed: Place) -> tuple[Place, int | None]:
        """Carry all changed variables on in an order in which few are lowered twice."""
        rest, wrong = descend(changed.tolist(), self.plain(labels), self.scale.largest)
        return np.array(rest, np.int64), wrong

    def plain(self, labels: Labels) -> Plain:
        """Give labels and constraints as they are quick to look up one by one."""
        sheaf = self.leaving
        numbers = (sheaf.starts, sheaf.far, sheaf.weights, sheaf.numbers, self.constraints.tails)
        return Plain(*map(quick, (labels.distances, labels.parents, labels.least, *numbers)))


def improve(labels: Labels, numbers: Index, tried: Whole, variables: Place) -> Place:
    """Take over the shortest of the distances tried; give the variables changed, each once."""
    np.minimum.at(labels.distances, variables, tried)
    best = np.flatnonzero(tried == labels.distances.take(variables))
    variables, numbers = variables.take(best), numbers.take(best)
    labels.parents[variables] = numbers
    return variables.compress(labels.parents.take(variables) == numbers)


def trickle(queue: deque[int], plain: Plain, largest: float) -> tuple[Iterable[int], int | None, int]:
    """Carry distances on, first come first served; give what is left to carry on, where it goes wrong, and how many were."""
    distances, parents, least, starts, far, weights, numbers, tails = plain
    done, look, lowest = 0, 4 * FEW, -largest
    waiting = set(queue)
    while 0 < len(queue) <= MANY:
        near = queue.popleft()
        waiting.discard(near)
        distance = distances[near]
        if not lowest < distance < largest:
            raise UnwieldyError
        for place in range(starts[near], starts[near + 1]):
            variable, tried = far[place], distance + weights[place]
            if tried < distances[variable]:
                distances[variable], parents[variable] = tried, numbers[place]
                if tried < least[variable]:
                    return (), variable, done
                if variable not in waiting:
                    waiting.add(variable)
                    queue.append(variable)
        done += 1
        if done == look:
            look *= 2
            if (found := circling(queue, parents, tails)) is not None:
                return (), found, done
            if done > 2 * len(distances):
                break
    return queue, None, done


def circling(changed: Iterable[int], parents: Any, tails: Any) -> int | None:
    """Give a variable whose distance came from itself, looking back from the changed ones."""
    seen: dict[int, int] = {}
    for start in changed:
        variable = start
        while variable not in seen:
            seen[variable] = start
            if parents[variable] == NO_CONSTRAINT:
                break
            variable = tails[parents[variable]]
        else:
            if seen[variable] == start:
                return variable
    return None


def looping(parents: Index, tails: Index) -> int | None:
    """Give a variable whose distance came from itself: all look back twice as far at each step."""
    back = np.arange(len(parents))
    labelled = np.flatnonzero(parents != NO_CONSTRAINT)
    back[labelled] = tails.take(parents.take(labelled))
    for _ in range(len(parents).bit_length()):
        further = back.take(back)
        if np.array_equal(further, back):
            break
        back = further
    ends = np.flatnonzero(parents.take(back) != NO_CONSTRAINT)
    return int(back[ends[0]]) if len(ends) else None
