"""Nouns that recall what a text dates elsewhere: "since its launch", where it was launched on 28 April 2003."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping

from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.verbs import Group
from chronology.extraction.grammar.words import row
from chronology.extraction.kinds import STATEMENT
from chronology.extraction.kinds import kind_of
from chronology.extraction.times.thread import Day

DEFINITE = frozenset(row("the its his her their that this these those our"))
AGENTS = ("er", "ers", "or", "ors")
"""The endings of doers, which are no happenings."""

LEADS = frozenset(row("since after before following during until at in by with of from"))


def memory(dated: Iterable[tuple[Group, Day]]) -> Mapping[str, Day]:
    """Give the stated days of a text by the stems of their verbs, as far as each stem has but one."""
    known: dict[str, Day | None] = {}
    for group, day in dated:
        kind = kind_of(group.verb)
        if not day.is_stated or kind in (None, STATEMENT) or group.negated:
            continue
        key = stem(group.verb)
        known[key] = day if key not in known or known[key] == day else None
    return {key: day for key, day in known.items() if day is not None}


def recalled(line: Sketch, known: Mapping[str, Day]) -> Iterator[tuple[Span, Day]]:
    """Yield the stretches of a sentence whose noun recalls what is dated elsewhere, with that day."""
    if not known:
        return
    for at, word in enumerate(line.words):
        if line.letters[at] not in "LVpU" or word.endswith(AGENTS) or (day := known.get(stem(word))) is None:
            continue
        first = opening(line, at)
        if first is not None:
            yield Span(line.starts[first], line.ends[at]), day.carried()


def opening(line: Sketch, noun: int) -> int | None:
    """Give the first word of the phrase a definite noun ends; None where it is not definite."""
    for at in range(noun - 1, max(-1, noun - 5), -1):
        if line.words[at] in DEFINITE or line.words[at].endswith(("'s", "’s")):
            return at - 1 if at and line.words[at - 1] in LEADS else at
        if line.letters[at] not in "LUEsx#":
            return None
    return None
