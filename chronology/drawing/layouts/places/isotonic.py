"""Rows as near to their anchors as room allows: isotonic regression by pooling adjacent violators.

Source: R. E. Barlow et al., "Statistical Inference under Order Restrictions" (1972), chapter 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from itertools import pairwise


def isotonic(values: Sequence[float]) -> list[float]:
    """Give the nondecreasing numbers with the least sum of squared distances from the values."""
    blocks: list[tuple[float, int]] = []
    for value in values:
        total, size = value, 1
        while blocks and blocks[-1][0] * size >= total * blocks[-1][1]:
            before, width = blocks.pop()
            total, size = total + before, size + width
        blocks.append((total, size))
    return [total / size for total, size in blocks for _ in range(size)]


def spread(
    anchors: Sequence[float], sizes: Sequence[float], *, gap: float = 0.0, least: float = 0.0
) -> list[float]:
    """Give centres for boxes of these sizes, in order, clear of each other, least displaced; none begins before `least`.

    Subtracting the room that the boxes before one need turns "clear of each other" into "nondecreasing".
    """
    if not anchors:
        return []
    needs = [(one + other) / 2 + gap for one, other in pairwise(sizes)]
    offsets = list(accumulate(needs, initial=0.0))
    floor = least + sizes[0] / 2
    free = isotonic([anchor - offset for anchor, offset in zip(anchors, offsets, strict=True)])
    return [max(value, floor) + offset for value, offset in zip(free, offsets, strict=True)]
