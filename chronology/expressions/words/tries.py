"""Many words as one pattern that walks over their letters once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

NEVER = "(?!)"
"""A pattern that matches nothing."""


def any_of(words: Iterable[str], space: str = r"\s{1,2}") -> str:
    """Write a pattern that matches the longest of the words; a space in one is whatever `space` matches."""
    found = sorted(set(words))
    return f"(?:{walk(found, 0, space)})" if found else NEVER


def walk(words: Sequence[str], at: int, space: str) -> str:
    """Write the pattern of what sorted words that begin alike have from a place on, a branch a letter."""
    if len(words) == 1:
        return spelt(words[0][at:], space)
    ends = len(words[0]) == at
    branches = [
        spelt(letter, space) + walk(list(alike), at + 1, space)
        for letter, alike in groupby(words[ends:], key=itemgetter(at))
    ]
    branches += [""] * ends
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def spelt(letters: str, space: str) -> str:
    """Write the pattern of letters in a row."""
    return space.join(map(re.escape, letters.split(" ")))
