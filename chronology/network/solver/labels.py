"""The distances found so far, and the whole numbers they are reckoned in."""

from __future__ import annotations

from typing import Any
from typing import NamedTuple

import attrs
import numpy as np

from chronology.network.solver.sheaf import Index
from chronology.network.solver.sheaf import Whole

NO_CONSTRAINT = -1


class UnwieldyError(Exception):
    """Tell that distances leave the range of fast arithmetic."""


@attrs.frozen
class Scale:
    """The kind of whole numbers reckoned in: what stands for no distance, what is less than it, what must not be reached."""

    kind: Any
    never: int
    reached: int
    largest: float


FAST = Scale(np.int64, 1 << 62, 1 << 61, 1 << 60)
"""Sums of two numbers below the largest cannot overflow."""


@attrs.frozen(eq=False)
class Labels:
    """The distances found so far, the constraint from which each last came, and below what none may be."""

    distances: Whole
    parents: Index
    least: Whole


class Plain(NamedTuple):
    """Labels and constraints as they are quick to look up one by one."""

    distances: Any
    parents: Any
    least: Any
    starts: Any
    far: Any
    weights: Any
    numbers: Any


def quick(numbers: Any) -> Any:
    """Give numbers as something that is quick to look up one by one."""
    return numbers if numbers.dtype == object else memoryview(numbers)
