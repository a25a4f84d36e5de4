"""Many words as one pattern that walks over their letters once."""

from __future__ import annotations

import re


def trie_pattern(words: list[str]) -> str:
    """Write a pattern that matches any of the words in one walk over their letters."""
    tails: dict[str, list[str]] = {}
    for word in words:
        if word:
            tails.setdefault(word[0], []).append(word[1:])
    branches = [re.escape(letter) + trie_pattern(rest) for letter, rest in sorted(tails.items())]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and "" not in words else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if "" in words else joined
