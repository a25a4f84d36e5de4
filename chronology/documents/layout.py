"""Blocks of an original put together as one text, with the places of those that count."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import NamedTuple

BETWEEN = "\n\n"


class Block(NamedTuple):
    """A paragraph, heading or entry of a list as it stands in the original."""

    text: str
    is_heading: bool = False


def put_together(blocks: Iterable[Block]) -> tuple[str, list[tuple[int, int]]]:
    """Give the text of blocks, an empty line between any two, and where those stand that are no headings."""
    kept = [block for block in blocks if block.text]
    return BETWEEN.join(block.text for block in kept), list(spans(kept))


def spans(blocks: Iterable[Block]) -> Iterator[tuple[int, int]]:
    """Give where the blocks stand that are no headings."""
    start = 0
    for block in blocks:
        end = start + len(block.text)
        if not block.is_heading:
            yield start, end
        start = end + len(BETWEEN)


def row(cells: Iterable[str]) -> str:
    """Write a row of a table as a line: its first cell that says something names what the others say."""
    first, _, others = " | ".join(filter(None, cells)).partition(" | ")
    return f"{first}: {others}" if others else first
