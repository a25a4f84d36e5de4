"""Breaking a title into balanced lines: as few as fit, then the longest as short as can be."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

Measure = Callable[[str], float]

WORD = re.compile("[\\S\u00a0\u2007\u202f]+")
"""What stands between two spaces that may be broken at."""
CLOSING = re.compile("[)\\]}»”’.,:;!?…%‰°–—/]+")
OPENING = re.compile("[(\\[{«“‘„¿¡§$€£#]+")


def wrap(text: str, width: float, measure: Measure) -> tuple[str, ...]:
    """Break a text into the fewest lines of the width, balanced; a word wider than that is split between letters.

    No line begins with a mark that closes, or with a dash, and none ends with one that opens, where that fits.
    """
    pieces = [piece for word in units(text, width, measure) for piece in split_word(word, width, measure)]
    joined = [f"{'' if glued or not i else ' '}{piece}" for i, (piece, glued) in enumerate(pieces)]
    if not joined:
        return ("",)
    breaks = balanced(
        [measure(piece) for piece in joined], [measure(piece.lstrip()) for piece in joined], width
    )
    edges = (*breaks, len(joined))
    return tuple("".join(joined[a:b]).strip() for a, b in pairwise(edges))


def units(text: str, width: float, measure: Measure) -> list[str]:
    """Give what a line may begin with: words, each with the marks that stand alone beside it."""
    found: list[str] = []
    for word in WORD.findall(text):
        bound = found and (CLOSING.fullmatch(word) or OPENING.fullmatch(found[-1].rsplit(" ", 1)[-1]))
        whole = f"{found[-1]} {word}" if bound else word
        if bound and measure(whole) <= width:
            found[-1] = whole
        else:
            found.append(word)
    return found


def split_word(word: str, width: float, measure: Measure) -> Iterator[tuple[str, bool]]:
    """Cut a word into pieces no wider than the width; each tells whether it is glued to the one before."""
    glued = False
    while measure(word) > width and len(word) > 1:
        cut = next((i for i in range(len(word) - 1, 1, -1) if measure(word[:i]) <= width), 1)
        yield word[:cut], glued
        word, glued = word[cut:], True
    yield word, glued


def balanced(inner: list[float], first: list[float], width: float) -> tuple[int, ...]:
    """Give the starts of the lines: fewest lines, then the least longest, then the evenest.

    `inner` has the widths of the pieces with the space before them, `first` those at the start of a line.
    """

    @cache
    def best(start: int) -> tuple[int, float, float, tuple[int, ...]]:
        if start == len(inner):
            return 0, 0.0, 0.0, ()
        found = []
        length = first[start]
        for end in range(start + 1, len(inner) + 1):
            if length > width and end > start + 1:
                break
            lines, longest, squares, rest = best(end)
            found.append((lines + 1, max(length, longest), squares + length * length, (start, *rest)))
            length += inner[end] if end < len(inner) else 0.0
        return min(found)

    return best(0)[3]
