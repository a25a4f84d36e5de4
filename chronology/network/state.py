"""A network solved for some of its grounds: exact times of all points, and the constraints behind each of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from functools import cached_property
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray

from chronology.network.points import ORIGIN
from chronology.network.points import STRUCTURE
from chronology.network.solver.sheaf import Constraints
from chronology.network.solver.sheaf import Sheaf
from chronology.network.solver.solving import Times
from chronology.network.solver.solving import times_of


@attrs.frozen(eq=False)
class Derived:
    """A bound that follows in a way no single constraint can say: from what is known of a point in a state, and a count."""

    tail: int
    head: int
    weight: int
    state: State
    point: int
    counted: tuple[int, ...]

    @property
    def reasons(self) -> tuple[int, ...]:
        """Give the grounds, each once; looked for where they are told, since the way to a bound may be as long as a story."""
        why = self.state.why_latest if self.tail == ORIGIN else self.state.why_earliest
        known = dict.fromkeys(ground for number in why(self.point) for ground in self.state.grounds(number))
        return (*known, *self.counted)


@attrs.frozen(eq=False, slots=False)
class State:
    """Constraints, the grounds of each, and the times that follow from them."""

    constraints: Constraints
    reasons: NDArray[np.int64]
    derived: tuple[Derived, ...] = ()
    """Bounds derived from others; the last of the constraints are theirs."""

    @cached_property
    def times(self) -> Times:
        """Solve the constraints."""
        return times_of(self.constraints)

    def with_derived(self, derived: Iterable[Derived]) -> State:
        """Give the state that follows with further bounds."""
        more = tuple(derived)
        columns = (
            np.concatenate([column, np.array(values, column.dtype)])
            for column, values in (
                (self.constraints.tails, [one.tail for one in more]),
                (self.constraints.heads, [one.head for one in more]),
                (self.constraints.weights, [one.weight for one in more]),
            )
        )
        return State(Constraints(self.constraints.count, *columns), self.reasons, (*self.derived, *more))

    def grounds(self, number: int) -> tuple[int, ...]:
        """Give the numbers of the grounds of a constraint."""
        own = len(self.reasons)
        if number >= own:
            return self.derived[number - own].reasons
        return () if self.reasons[number] == STRUCTURE else (int(self.reasons[number]),)

    def latest(self, point: int) -> int | None:
        """Give the latest time of a point."""
        return known(self.times.ahead[point], self.times)

    def earliest(self, point: int) -> int | None:
        """Give the earliest time of a point."""
        distance = known(self.times.back[point], self.times)
        return None if distance is None else -distance

    def why_latest(self, point: int) -> tuple[int, ...]:
        """Give the constraints, from the origin on, that keep a point from being later."""
        return tuple(reversed(self.trace(point, self.constraints.entering, self.times.ahead)))

    def why_earliest(self, point: int) -> tuple[int, ...]:
        """Give the constraints, from the point on, that keep it from being earlier."""
        return tuple(self.trace(point, self.constraints.leaving, self.times.back))

    def trace(self, point: int, sheaf: Sheaf, distances: Any) -> list[int]:
        """Follow the fewest tight constraints from a point to the origin."""
        came: dict[int, tuple[int, int]] = {}
        queue = deque([point])
        while queue and ORIGIN not in came:
            near = queue.popleft()
            for place in range(sheaf.starts[near], sheaf.starts[near + 1]):
                far = int(sheaf.far[place])
                if (
                    far not in came
                    and far != point
                    and distances[far] + sheaf.weights[place] == distances[near]
                ):
                    came[far] = near, int(sheaf.numbers[place])
                    queue.append(far)
        steps, at = [], ORIGIN
        while at in came and at != point:
            at, number = came[at]
            steps.append(number)
        return steps[::-1]


def known(distance: int, times: Times) -> int | None:
    """Give a distance as a whole number; None where there is none."""
    return None if distance >= times.scale.reached else int(distance)
