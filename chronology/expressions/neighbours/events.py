"""Phrases that count from an event: "two days after the summit", "since the beginning of the war".

They are found and told apart, not resolved: `when` is None, and `event` has the words of the event, so that a chronology that
has it can resolve them later (`extraction.resolve`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from collections.abc import Sequence

import attrs

from chronology.expressions.expression import Expression
from chronology.expressions.senses.anaphora import FROM_EVENT
from chronology.expressions.senses.wholes import MODS
from chronology.expressions.words.lexicon import KINDS

DETERMINERS = "the|his|her|its|their|our|my|this|that|these|those"
WORD = r"[^\W\d_][\w'’-]*"
ENDS = (
    "and|or|but|nor|in|on|at|by|for|from|to|with|without|into|over|under|as|than|when|while|who|which|that|where|because|if|so|"
    "occurred|began|started|ended|came|took|saw|led|brought|made|left|fell|became|went|"
    "was|were|is|are|be|been|had|has|have|did|does|do|will|would|could|should|may|might|can|must|he|she|it|they|we|you|i|there|then"
)
NOUNS = rf"(?:{DETERMINERS})(?:\s+(?!(?:{ENDS})\b){WORD}){{1,6}}"
"""The words of an event: from an article or the like to the next small word that ends a noun phrase, six at most."""

COUNTED = re.compile(rf"\s+(after|before|following|since)\s+({NOUNS})", re.IGNORECASE)
EDGES = {"outbreak": "early", "onset": "early", **KINDS["End"]}
EDGE = re.compile(rf"the(?<= the)\s+({'|'.join(EDGES)})\s+of\s+({NOUNS})")
"""In small letters, and beginning with plain ones, so as to be found quickly."""

SIGNAL = re.compile(r"\b(since|until|till|from)\s+$", re.IGNORECASE)
REACH = 8
"""How many characters before the edge of an event its signal may begin."""


def counted(found: Expression, text: str) -> Expression:
    """Say which event a duration, or the day next to it, is counted from, where one follows."""
    event = COUNTED.match(text, found.end)
    if event is None:
        return found
    side, words = event[1].lower(), said(event[2])
    return attrs.evolve(found, anchor=f"counts from an event, {side}: {words}", event=words, side=side)


def with_events(found: Sequence[Expression], text: str) -> list[Expression]:
    """Name the events that durations are counted from, and add the edges of events, in the order of the text."""
    named = [counted(one, text) if counts(one) else one for one in found]
    starts = [one.start for one in named]
    edges = [edge for edge in edges_of(text) if is_apart(edge, named, starts)]
    return sorted([*named, *edges], key=lambda one: one.start) if edges else named


def counts(one: Expression) -> bool:
    """Tell whether an expression may be counted from an event: it has no place in time of its own."""
    return one.when is None and (one.type == "DURATION" or one.anchor == FROM_EVENT)


def is_apart(edge: Expression, found: Sequence[Expression], starts: Sequence[int]) -> bool:
    """Tell whether an expression shares no character with those found, which are sorted and apart."""
    before = bisect_left(starts, edge.end)
    return before == 0 or found[before - 1].end <= edge.start


def edges_of(text: str) -> Iterator[Expression]:
    """Yield the beginnings and ends of events that a word of time stands before."""
    for edge in EDGE.finditer(text.lower()):
        signal = SIGNAL.search(text, max(0, edge.start() - REACH), edge.start())
        if signal:
            words = said(text[edge.start(2) : edge.end(2)])
            yield Expression(
                start=edge.start(),
                end=edge.end(),
                text=text[edge.start() : edge.end()],
                type="DATE",
                value="XXXX-XX-XX",
                mod=MODS[EDGES[edge[1]]],
                signal=signal[1].lower(),
                when=None,
                anchor=f"counts from an event: {words}",
                event=words,
            )


def said(words: str) -> str:
    """Give the words of an event on one line."""
    return " ".join(words.split())
