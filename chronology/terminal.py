"""Words on a terminal: the columns they take, and an escape for each character that would steer it."""

from __future__ import annotations

import unicodedata

NO_WIDTH = frozenset({"Mn", "Me", "Cf"})
STEERING = frozenset({"Cc", "Cs", "Zl", "Zp"})
REORDERING = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
"""The letters that turn the order of those around them: a name could pass for another by them."""


def visible(words: str) -> str:
    """Put words on one line, and write what would steer a terminal as its escape."""
    return words if words.isprintable() else "".join(map(cell, words))


def cell(character: str) -> str:
    """Give what is shown for a character."""
    hidden = character in REORDERING or unicodedata.category(character) in STEERING
    return character.encode("unicode_escape").decode() if hidden else character


def wide(words: str) -> int:
    """Count the columns that words take up: none for marks, two for wide characters."""
    return len(words) if words.isascii() else sum(map(columns, words))


def columns(character: str) -> int:
    """Count the columns of one character."""
    if unicodedata.category(character) in NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
