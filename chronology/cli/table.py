"""Tables for people: columns aligned by the width a terminal gives each character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.terminal import visible
from chronology.terminal import wide

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence

GAP = "  "


def table(rows: Iterable[Sequence[str]]) -> str:
    """Align rows of equal length in columns; the last column stays ragged."""
    cells = [[plain(cell) for cell in row] for row in rows]
    widths = [max(map(wide, column)) for column in zip(*cells, strict=True)]
    return "".join(pad(row, widths) + "\n" for row in cells)


def pad(row: Sequence[str], widths: Sequence[int]) -> str:
    """Pad each cell of a row to the width of its column."""
    padded = (cell + " " * (width - wide(cell)) for cell, width in zip(row, widths, strict=True))
    return GAP.join(padded).rstrip()


def plain(cell: str) -> str:
    """Put a cell on one line, and show control characters instead of sending them to the terminal."""
    return visible(" ".join(cell.split()))
