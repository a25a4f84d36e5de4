"""Breaking a title into balanced lines: as few as fit, then the longest as short as can be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

Measure = Callable[[str], float]

WORD = re.compile("[\\S\u00a0\u2007\u202f]+")
"""What stands between two spaces that may be broken at."""
CLOSING = re.compile("[)\\]}»”’.,:;!?…%‰°–—/]+")
OPENING = re.compile("[(\\[{«“‘„¿¡§$€£#]+")
WIDE = re.compile(
    r"[\u2e80-\u312f\u3190-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
"""Characters of Chinese and Japanese, which are written without spaces; Korean has them."""
NOT_FIRST = frozenset(
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶーゝゞヽヾ々〻・：；！？‼⁇⁈⁉…‥、。，．％℃!?,.:;%”’⁰¹²³⁴⁵⁶⁷⁸⁹"
)
NOT_LAST = frozenset("“‘￥＄£¥$")


def wrap(text: str, width: float, measure: Measure) -> tuple[str, ...]:
    """Break a text into the fewest lines of the width, balanced; a word wider than that is split between letters.

    No line begins with a mark that closes, or with a dash, and none ends with one that opens, where that fits.
    """
    pieces = [piece for word in units(text, width, measure) for piece in parts_of(word, width, measure)]
    joined = [f"{'' if glued or not i else ' '}{piece}" for i, (piece, glued) in enumerate(pieces)]
    if not joined:
        return ("",)
    breaks = balanced(
        [measure(piece) for piece in joined], [measure(piece.lstrip(" ")) for piece in joined], width
    )
    edges = (*breaks, len(joined))
    return tuple("".join(joined[a:b]).strip(" ") for a, b in pairwise(edges))


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


def parts_of(word: str, width: float, measure: Measure) -> Iterator[tuple[str, bool]]:
    """Cut a word where a line may break in it; each part tells whether it is glued to the one before."""
    start = 0
    for place in range(1, len(word) + 1):
        if place == len(word) or is_break(word[place - 1], word[place]):
            for piece, glued in split_word(word[start:place], width, measure):
                yield piece, glued or start > 0
            start = place


def is_break(before: str, after: str) -> bool:
    """Tell whether a line may end between two characters that no space parts.

    Source: JIS X 4051, the characters that neither begin nor end a line.
    """
    if not (WIDE.match(before) or WIDE.match(after)):
        return False
    if after in NOT_FIRST or unicodedata.category(after) in ("Pe", "Pf", "Mn", "Mc"):
        return False
    if before in NOT_LAST or unicodedata.category(before) in ("Ps", "Pi"):
        return False
    return not (before.isdigit() and after.isalpha())


def split_word(word: str, width: float, measure: Measure) -> Iterator[tuple[str, bool]]:
    """Cut a word into pieces no wider than the width; each tells whether it is glued to the one before."""
    glued = False
    while measure(word) > width and len(word) > 1:
        cut = next(
            (i for i in range(len(word) - 1, 1, -1) if measure(word[:i]) <= width and stands(word[i])), 1
        )
        yield word[:cut], glued
        word, glued = word[cut:], True
    yield word, glued


def stands(letter: str) -> bool:
    """Tell whether a character is no mark on the one before it."""
    return unicodedata.category(letter)[0] != "M"


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
