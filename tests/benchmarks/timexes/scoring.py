"""Scores as TempEval-3 counts them: spans strict and relaxed, types and values over the relaxed matches; and times, however they are written."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from collections.abc import Iterator

import attrs

from timexes.corpora import Document
from timexes.corpora import Timex
from timexes.spellings import plain

SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])|\n\s*\n")
AROUND = 60

Pair = tuple[Timex | None, Timex | None]


@attrs.frozen
class Score:
    """Counts over documents; `false` are the expressions found in sentences that have none."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    types: int = 0
    values: int = 0
    times: int = 0
    false: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(a + b for a, b in zip(attrs.astuple(self), attrs.astuple(other), strict=True)))

    @property
    def spurious(self) -> int:
        """Count the expressions found that match none of the gold ones."""
        return self.found - self.relaxed

    def f1(self, hits: int) -> float:
        """Give the F1 of so many hits, in per cent."""
        return 200 * hits / max(self.gold + self.found, 1)


def pairs(gold: Iterable[Timex], found: Iterable[Timex]) -> Iterator[Pair]:
    """Pair gold and found expressions one to one, the same spans first, then the longest overlaps; then the rest."""
    left, right = dict(enumerate(gold)), dict(enumerate(found))
    for *_, i, j in sorted(overlaps(left, right)):
        if i in left and j in right:
            yield left.pop(i), right.pop(j)
    yield from ((missed, None) for missed in left.values())
    yield from ((None, spurious) for spurious in right.values())


def overlaps(gold: dict[int, Timex], found: dict[int, Timex]) -> Iterator[tuple[bool, int, int, int]]:
    """Give the overlaps in the order in which they are to be matched."""
    for i, a in gold.items():
        for j, b in found.items():
            shared = min(a.end, b.end) - max(a.start, b.start)
            if shared > 0:
                yield span(a) != span(b), -shared, i, j


def span(timex: Timex) -> tuple[int, int]:
    """Give where an expression stands."""
    return timex.start, timex.end


def score(document: Document, found: list[Timex]) -> Score:
    """Score what was found in a document."""
    matched = [(a, b) for a, b in pairs(document.gold, found) if a and b]
    return Score(
        gold=len(document.gold),
        found=len(found),
        strict=sum(span(a) == span(b) for a, b in matched),
        relaxed=len(matched),
        types=sum(a.type == b.type for a, b in matched),
        values=sum(a.value == b.value for a, b in matched),
        times=sum(plain(a.value) == plain(b.value) for a, b in matched),
        false=false_hits(document, found),
    )


def false_hits(document: Document, found: list[Timex]) -> int:
    """Count the expressions found in sentences that have no gold one."""
    bounds = [0, *(match.end() for match in SENTENCE_END.finditer(document.text)), len(document.text)]
    empty = [
        (start, end)
        for start, end in itertools.pairwise(bounds)
        if not any(gold.start < end and gold.end > start for gold in document.gold)
    ]
    return sum(any(start <= each.start < end for start, end in empty) for each in found)


def errors(document: Document, found: list[Timex]) -> Iterator[tuple[str, ...]]:
    """Tell what was missed, spurious or given another value: class, document, gold, ours, the words around."""
    for gold, ours in pairs(document.gold, found):
        if gold is None or ours is None or gold.value != ours.value:
            kind = "SPURIOUS" if gold is None else "MISS" if ours is None else "VALUE"
            told = (shown(gold, document.text), shown(ours, document.text))
            yield kind, document.name, *told, around(gold or ours, document.text)


def shown(timex: Timex | None, text: str) -> str:
    """Show an expression on one line."""
    return f"{text[timex.start : timex.end]!r} {timex.type} {timex.value}" if timex else "-"


def around(timex: Timex | None, text: str) -> str:
    """Give the words around an expression on one line."""
    start, end = span(timex) if timex else (0, 0)
    return " ".join(text[max(start - AROUND, 0) : end + AROUND].split())
