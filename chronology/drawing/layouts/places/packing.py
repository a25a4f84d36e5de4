"""Stretches packed into rows, in the fewest rows there can be."""

from __future__ import annotations

import heapq
from collections.abc import Sequence


def packed(spans: Sequence[tuple[float, float]], apart: float) -> list[int]:
    """Give each span a row, so that those of one row keep so far apart, in the fewest rows there can be.

    Source: interval partitioning by start, Kleinberg and Tardos, Algorithm Design, 4.1. O(n log n).
    """
    rows = [0] * len(spans)
    busy: list[tuple[float, int]] = []
    free: list[int] = []
    for number in sorted(range(len(spans)), key=lambda number: spans[number][0]):
        start, end = spans[number]
        while busy and busy[0][0] <= start:
            heapq.heappush(free, heapq.heappop(busy)[1])
        rows[number] = heapq.heappop(free) if free else len(busy)
        heapq.heappush(busy, (end + apart, rows[number]))
    return rows
