"""Many words as one pattern that walks over their letters once."""

from __future__ import annotations

import re
from collections.abc import Iterable

NEVER = "(?!)"
"""A pattern that matches nothing."""


def any_of(words: Iterable[str], space: str = r"\s{1,2}") -> str:
    """Write a pattern that matches the longest of the words; a space in one is whatever `space` matches."""
    found = set(words)
    return f"(?:{walk(found, space)})" if found else NEVER


def walk(words: set[str], space: str) -> str:
    """Write the pattern of words, a branch a letter."""
    tails: dict[str, set[str]] = {}
    for word in words - {""}:
        tails.setdefault(word[0], set()).add(word[1:])
    branches = [
        (space if letter == " " else re.escape(letter)) + walk(rest, space)
        for letter, rest in sorted(tails.items())
    ]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and "" not in words else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if "" in words else joined
