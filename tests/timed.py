"""How long a text of repeated words takes."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time


def seconds(read: Callable[[str], object], words: str, size: int) -> float:
    """Give the processor seconds that a text of so many characters takes to read, the quicker of two runs."""
    text = (words * (size // len(words) + 1))[:size]
    taken = []
    for _ in range(2):
        begun = process_time()
        read(text)
        taken.append(process_time() - begun)
    return min(taken)
