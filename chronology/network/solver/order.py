"""An order in which to carry changed variables on: those first that are likely to be final.

Source: the threshold algorithm of F. Glover, D. Klingman and N. Phillips, "A new polynomially bounded shortest path
algorithm", Operations Research 33 (1985). Where the guess is a solution, what is left of a distance over it only grows from
variable to variable, as E. W. Dijkstra's algorithm needs it.
"""

from __future__ import annotations

import numpy as np

from chronology.network.solver.sheaf import Place
from chronology.network.solver.sheaf import Whole

SHARE = 16
"""Of the variables that wait, one in so many is let go on at a time."""
CROWD = 4096
"""And so many at least."""


class Order:
    """Hold back the variables whose distances exceed a guess by more than a threshold, which is raised as others are done."""

    def __init__(self, guess: Whole) -> None:
        self.guess = guess
        self.threshold = 0
        self.waits = np.zeros(len(guess), bool)
        self.place = np.zeros(len(guess), np.int32)
        self.late: list[Place] = []

    def next(self, distances: Whole, changed: Place) -> Place:
        """Take changed variables in, and give those whose turn it is; none if nothing waits."""
        self.waits[changed] = True
        soon = self.over(distances, changed) <= self.threshold
        self.late.append(changed.compress(~soon))
        chosen = changed.compress(soon)
        if not len(chosen):
            chosen = self.release(distances)
        self.waits[chosen] = False
        return chosen

    def all(self, changed: Place) -> Place:
        """Give changed variables with all that wait."""
        self.waits[changed] = True
        return np.flatnonzero(self.waits)

    def over(self, distances: Whole, variables: Place) -> Whole:
        """Give by how much distances exceed the guess."""
        return distances.take(variables) - self.guess.take(variables)

    def release(self, distances: Whole) -> Place:
        """Raise the threshold so that a share of those that wait may go on."""
        waiting = np.concatenate(self.late)
        waiting = waiting.compress(self.waits.take(waiting))
        numbers = np.arange(len(waiting), dtype=np.int32)
        self.place[waiting] = numbers
        waiting = waiting.compress(self.place.take(waiting) == numbers)
        if not len(waiting):
            return waiting
        over = self.over(distances, waiting)
        rank = min(len(waiting) - 1, max(CROWD, len(waiting) // SHARE))
        self.threshold = np.partition(over, rank)[rank]
        soon = over <= self.threshold
        self.late = [waiting.compress(~soon)]
        return waiting.compress(soon)
