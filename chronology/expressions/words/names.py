"""Phrases that are names of people, papers and programmes: Jan Kavan, USA Today."""

from __future__ import annotations

FORENAMES = frozenset(("Jan", "Mar", "Daily", "daily", "Weekly", "weekly", "Monthly", "Nightly"))
TITLES = frozenset(("Today", "This Week", "Tonight", "Tomorrow"))

REACH = 24
"""How far back the word before a phrase may begin."""


def is_name(text: str, start: int, end: int) -> bool:
    """Tell whether a phrase is the first word of a name ("Jan Kavan", "Daily News"), or a title after a word with a capital."""
    said = text[start:end]
    if said in FORENAMES:
        return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    return said in TITLES and word_before(text, start)[:1].isupper()


def word_before(text: str, start: int) -> str:
    """Give the word right before a place, nothing where a mark stands between."""
    words = text[max(0, start - REACH) : start].split(" ")
    return words[-2] if len(words) > 1 and not words[-1] and words[-2].isalnum() else ""
