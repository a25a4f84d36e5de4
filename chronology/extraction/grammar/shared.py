"""Verbs that share the auxiliary of the verb before them: "will close a mill in May and cut 300 jobs by June"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence

import attrs

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.nouns import COUNTS
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.stems import stems_of
from chronology.extraction.grammar.words import PRESENT

AHEAD = (Tense.FUTURE, Tense.MODAL)

UNCHANGED = set_of("cut put set let hit shut spread split shed bid cast quit rid become come run")
"""Verbs whose past or participle is their plain form."""

PLAIN = stems_of(" ".join(PRESENT))
JOINED = re.compile("CA?$")
PLAIN_FORM = re.compile("(?<=C)L(?=[JK#UL])|(?<=CA)L(?=[JK#UL])")
"""What stands before a verb without a subject, and a plain form with its object there."""


def with_shared(line: Sketch, found: Sequence[Group], dates: Sequence[Span]) -> list[Group]:
    """Give the verbs of a sentence, those that share a "will" or "would" with its tense."""
    if not any(group.tense in AHEAD for group in found):
        return list(found)
    made: list[Group] = []
    for group in found:
        before = made[-1] if made else None
        shares = before is not None and group.verb in UNCHANGED and is_joined(line, before, group)
        made.append(attrs.evolve(group, tense=before.tense) if before and shares else group)
    return sorted([*made, *plain_forms(line, made, dates)], key=lambda group: group.first)


def is_joined(line: Sketch, before: Group, group: Group) -> bool:
    """Tell whether a single form is joined to a verb that looks ahead."""
    single = group.first == group.last and group.tense in (Tense.PAST, Tense.PARTICIPLE)
    joined = JOINED.search(line.letters, before.last + 1, group.first) is not None
    return single and joined and before.tense in AHEAD and ";" not in line.letters[before.last : group.first]


def has_object(line: Sketch, at: int) -> bool:
    """Tell whether a word is the plain form of a verb, and what follows an object: "close two mills"."""
    object_behind = line.letters[at + 1] != "L" or line.words[at + 1] in COUNTS
    return stem(line.words[at]) in PLAIN and object_behind


def plain_forms(line: Sketch, found: Sequence[Group], dates: Sequence[Span]) -> Iterator[Group]:
    """Yield the plain forms behind a verb that looks ahead, where each of both has a date of its own."""
    for number, group in enumerate(found):
        end = found[number + 1].first if number + 1 < len(found) else len(line.letters)
        form = PLAIN_FORM.search(line.letters, group.last + 1, end)
        if group.tense not in AHEAD or form is None or not has_object(line, form.start()):
            continue
        at, begun, ended = form.start(), line.starts[group.last], line.ends[end - 1]
        behind = [begun < one.start < line.starts[at] for one in dates if begun < one.start < ended]
        if True in behind and False in behind:
            yield Group(at, at, line.words[at], group.tense)
