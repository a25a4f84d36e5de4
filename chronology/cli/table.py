"""Tables for people: columns aligned by the width a terminal gives each character."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence

GAP = "  "
NO_WIDTH = frozenset({"Mn", "Me", "Cf"})
UNPRINTABLE = frozenset({"Cc", "Cs"})


def table(rows: Iterable[Sequence[str]]) -> str:
    """Align rows of equal length in columns; the last column stays ragged."""
    cells = [[plain(cell) for cell in row] for row in rows]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    return "".join(pad(row, widths) + "\n" for row in cells)


def pad(row: Sequence[str], widths: Sequence[int]) -> str:
    """Pad each cell of a row to the width of its column."""
    padded = (cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True))
    return GAP.join(padded).rstrip()


def plain(cell: str) -> str:
    """Put a cell on one line, and show control characters instead of sending them to the terminal."""
    line = " ".join(cell.split())
    return line if line.isprintable() else "".join(map(visible, line))


def visible(character: str) -> str:
    """Write a control character as its escape."""
    hidden = unicodedata.category(character) in UNPRINTABLE
    return character.encode("unicode_escape").decode() if hidden else character


def width(text: str) -> int:
    """Count the terminal columns a text takes."""
    return len(text) if text.isascii() else sum(map(character_width, text))


def character_width(character: str) -> int:
    """Count the terminal columns of one character: none for marks, two for wide ones."""
    if unicodedata.category(character) in NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
