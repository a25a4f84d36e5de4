"""Shortest distances from the origin: what each constraint says is carried on until nothing changes.

Source: the labelling method of R. Bellman (1958) and L. R. Ford (1956), with cycles looked for in the tree of labels, as
B. V. Cherkassky and A. V. Goldberg, "Negative-cycle detection algorithms", Mathematical Programming 85 (1999), advise.
Many changed variables are carried on at once in a wave, by numpy; a few one after the other in a trickle; and where neither
comes to an end, all along strands, or in an order of their own.
"""

from __future__ import annotations

import enum
import math
from collections import deque
from collections.abc import Callable
from collections.abc import Iterable
from typing import Any
from typing import TypeAlias

import attrs
import numpy as np

from chronology.network.solver.descending import descend
from chronology.network.solver.labels import NO_CONSTRAINT
from chronology.network.solver.labels import Labels
from chronology.network.solver.labels import Plain
from chronology.network.solver.labels import Scale
from chronology.network.solver.labels import UnwieldyError
from chronology.network.solver.labels import quick
from chronology.network.solver.sheaf import Constraints
from chronology.network.solver.sheaf import Index
from chronology.network.solver.sheaf import Place
from chronology.network.solver.sheaf import Sheaf
from chronology.network.solver.sheaf import Whole
from chronology.network.solver.strands import Strands

Wrong: TypeAlias = list[int]
"""Variables that go wrong."""

FEW = 64
"""So many changed variables are carried on faster one by one."""
LONG = 256
"""So many are carried on so before a cycle is first looked for."""
MANY = 1024
"""From so many on a wave is faster again."""
FIRST_LOOK = 32
"""Waves before a cycle is first looked for."""
TIRED = 6
"""After so many waves that leave as much as they found, something else is tried: strands first, then an order."""
EVERY = 4
"""Not before each constraint could have been tried so often once more."""
RESIGNED = 24
"""When each could have been tried so often, waves and trickles are given up."""
SLOW = 32
"""To carry one variable on by itself takes as long as to try so many constraints in a wave."""


class Turn(enum.Enum):
    """What is tried where waves and trickles do not come to an end."""

    CARRY = enum.auto()
    DESCEND = enum.auto()


@attrs.define
class Toil:
    """What has been done in one pass: constraints tried, waves, and signs that they do not come to an end."""

    size: int
    effort: int = 0
    waves: int = 0
    longest: int = LONG
    tired: int = 0
    due: int = 0

    def turn(self) -> Turn | None:
        """Give what is to be tried instead of waves and trickles, if it is time for that."""
        if self.effort > RESIGNED * self.size:
            return Turn.DESCEND
        if self.tired < TIRED:
            return None
        self.tired = 0
        if self.effort >= self.due:
            self.due = 2 * self.effort + EVERY * self.size
            return Turn.CARRY
        return Turn.DESCEND if self.effort > EVERY * self.size else None


@attrs.frozen(eq=False)
class Spread:
    """Carry distances along constraints.

    `leaving` holds the constraints by the variable they lead away from, `entering` by the one they lead to; `strands` are to be
    had where they are needed.
    """

    constraints: Constraints
    leaving: Sheaf
    entering: Sheaf
    scale: Scale
    strands: Callable[[], Strands]

    def run(self, labels: Labels, changed: Place) -> Wrong:
        """Carry on from changed variables until nothing changes, or some go wrong; give those."""
        toil = Toil(len(self.leaving.far))
        while len(changed):
            wrong = self.too_low(labels, changed)
            if not wrong:
                changed, wrong = self.go_on(labels, changed, toil)
            if wrong:
                return wrong
        return []

    def go_on(self, labels: Labels, changed: Place, toil: Toil) -> tuple[Place, Wrong]:
        """Carry changed variables on in the way that suits them; give those changed next, and those that go wrong."""
        turn = toil.turn()
        if turn is not None:
            return (self.carry if turn is Turn.CARRY else self.descend)(labels, changed)
        if len(changed) <= FEW:
            return self.trickle(labels, changed, toil)
        return self.wave(labels, changed, toil)

    def too_low(self, labels: Labels, changed: Place) -> Wrong:
        """Give the variables whose distance no time allows."""
        distances = labels.distances.take(changed)
        if distances.max() >= self.scale.largest or distances.min() <= -self.scale.largest:
            raise UnwieldyError
        wrong: Wrong = changed.compress(distances < labels.least.take(changed)).tolist()
        return wrong

    def wave(self, labels: Labels, changed: Place, toil: Toil) -> tuple[Place, Wrong]:
        """Carry all changed variables on by one constraint."""
        lengths = self.leaving.lengths(changed)
        tries = int(lengths.sum())
        if 3 * tries > len(self.leaving.far):
            found = self.sweep(labels.distances)
        else:
            found = self.fan(labels.distances, changed, lengths)
        later = improve(labels, *found)
        toil.effort += tries
        toil.waves += 1
        toil.tired += 16 * len(later) > 15 * len(changed)
        is_time = toil.waves >= FIRST_LOOK and toil.waves & (toil.waves - 1) == 0
        return later, looping(labels.parents, self.constraints.tails) if is_time else []

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

    def carry(self, labels: Labels, changed: Place) -> tuple[Place, Wrong]:
        """Carry distances along strands; give all variables changed."""
        is_changed = np.zeros(self.constraints.count, bool)
        is_changed[changed] = True
        for strand in self.strands():
            is_changed[strand.carry(labels, self.scale)] = True
        return np.flatnonzero(is_changed), []

    def trickle(self, labels: Labels, changed: Place, toil: Toil) -> tuple[Place, Wrong]:
        """Carry a few changed variables on one by one, until they are none, or many, or it takes long."""
        queue, plain = deque(changed.tolist()), self.plain(labels)
        wrong, done = trickle(queue, plain, self.scale.largest, toil.longest, MANY)
        toil.effort += SLOW * done
        if done == toil.longest:
            toil.longest *= 2
            toil.tired += TIRED // 2 if len(queue) <= FEW else 0
            wrong = circling(queue, plain.parents, quick(self.constraints.tails))
        return np.array(queue, np.int64), [] if wrong is None else [wrong]

    def descend(self, labels: Labels, changed: Place) -> tuple[Place, Wrong]:
        """Carry all changed variables on in an order in which few are lowered twice."""
        plain = self.plain(labels)
        order, wrong = descend(changed.tolist(), plain)
        queue = deque(order)
        if wrong is None:
            wrong, _ = trickle(queue, plain, self.scale.largest, len(queue), math.inf)
        return np.array(queue, np.int64), [] if wrong is None else [wrong]

    def plain(self, labels: Labels) -> Plain:
        """Give labels and constraints as they are quick to look up one by one."""
        sheaf = self.leaving
        numbers = (sheaf.starts, sheaf.far, sheaf.weights, sheaf.numbers)
        return Plain(*map(quick, (labels.distances, labels.parents, labels.least, *numbers)))


def improve(labels: Labels, numbers: Index, tried: Whole, variables: Place) -> Place:
    """Take over the shortest of the distances tried; give the variables changed, each once."""
    np.minimum.at(labels.distances, variables, tried)
    best = np.flatnonzero(tried == labels.distances.take(variables))
    variables, numbers = variables.take(best), numbers.take(best)
    labels.parents[variables] = numbers
    return variables.compress(labels.parents.take(variables) == numbers)


def trickle(
    queue: deque[int], plain: Plain, largest: float, most: int, many: float
) -> tuple[int | None, int]:
    """Carry variables on, first come first served, until so many are done or wait; tell where it goes wrong, and how many were."""
    distances, parents, least, starts, far, weights, numbers = plain
    done, lowest = 0, -largest
    waiting = set(queue)
    while 0 < len(queue) <= many and done < most:
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
                    return variable, done
                if variable not in waiting:
                    waiting.add(variable)
                    queue.append(variable)
        done += 1
    return None, done


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


def looping(parents: Index, tails: Index) -> Wrong:
    """Give variables whose distance came from itself: all look back twice as far at each step."""
    back = np.arange(len(parents))
    labelled = np.flatnonzero(parents != NO_CONSTRAINT)
    back[labelled] = tails.take(parents.take(labelled))
    for _ in range(len(parents).bit_length()):
        further = back.take(back)
        if np.array_equal(further, back):
            break
        back = further
    ends: Wrong = np.unique(back.compress(parents.take(back) != NO_CONSTRAINT)).tolist()
    return ends
