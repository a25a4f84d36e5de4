"""How long before or after something else was: "just two days after", "shortly before"."""

from __future__ import annotations

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.nouns import COUNTS
from chronology.extraction.grammar.sketch import Sketch

LENGTHS = frozenset(
    f"{unit}{plural}"
    for unit in ("second", "minute", "hour", "day", "week", "month", "year", "decade")
    for plural in ("", "s")
) | {"century", "centuries"}
"""What says by how long one thing came after another."""

MEASURES = (
    LENGTHS
    | COUNTS
    | set_of(
        "just only exactly precisely about around some barely nearly almost roughly less more than over under a an few couple "
        "shortly soon immediately right even long"
    )
)


def is_measure(line: Sketch, at: int) -> bool:
    """Tell whether a word may be one of those that say how long before or after."""
    return line.words[at] in MEASURES or line.letters[at] == "#"


def with_measure(line: Sketch, at: int, first: int) -> int:
    """Give where a length begins with the words that measure it: "exactly four days", "less than a week"."""
    at -= line.letters[at - 1] in "#JL"
    while at > first and line.words[at - 1] in MEASURES:
        at -= 1
    return at
