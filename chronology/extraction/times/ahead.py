"""What past verbs ask for: "called for elections by Christmas" tells of a call, and of elections that are still to come."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

import attrs

from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.stems import stems_of
from chronology.extraction.grammar.verbs import PARTICLES
from chronology.extraction.grammar.verbs import Group
from chronology.extraction.grammar.verbs import Tense
from chronology.extraction.times.dating import ends_after
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.times.pieces import Piece
from chronology.when import When

NOUNS = frozenset("LUEG")
"""The letters of words that can be a noun."""


def looking_ahead(line: Sketch, parts: Sequence[Piece], published: When) -> Iterator[Piece]:
    """Yield the parts of a sentence, the object of a past verb apart where its date is still to come."""
    wanted = [asked_for(line, part, published) for part in parts]
    for part, asked in zip(parts, wanted, strict=True):
        yield attrs.evolve(part, phrase=None) if asked else part
    yield from (asked for part, asked in zip(parts, wanted, strict=True) if asked and not gives_time(part))


def gives_time(part: Piece) -> bool:
    """Tell whether a verb gives somebody time: "gave the soldiers until 8 June to hand over power"."""
    group, phrase = part.clause.group, part.phrase
    until = phrase is not None and phrase.signal == "until"
    return until and group is not None and stem(group.verb) in GIVING


GIVING = stems_of("give allow grant")


def asked_for(line: Sketch, part: Piece, published: When) -> Piece | None:
    """Give the noun that a phrase dates behind an active past verb, if that time is ahead of the day of publication."""
    group, phrase = part.clause.group, part.phrase
    if not part.whole or phrase is None or group is None or not is_over(group):
        return None
    first, last = group.last + 1, line.at(phrase.start)
    first += not PARTICLES.isdisjoint(line.words[first : first + 1])
    asked = line.letters[first:last].partition("T")[0]
    if asked[:1] in ("R", "K") or NOUNS.isdisjoint(asked) or not is_ahead(phrase, published):
        return None
    done = line.letters[last - 1] in "EQp"
    return Piece(part.clause, Span(line.starts[first], phrase.end), phrase, noun=True, reduced=done)


def is_over(group: Group) -> bool:
    """Tell whether a verb is active and past."""
    active = not group.passive and not group.progressive and group.verb != "be"
    return group.tense in (Tense.PAST, Tense.PERFECT) and active


def is_ahead(phrase: Phrase, published: When) -> bool:
    """Tell whether a time ends after the day of publication, or never, and does not begin before it."""
    first, day = phrase.when.first_start, published.last_end
    begun_before = first is not None and day is not None and first < day
    lasts = phrase.when.is_open and first is not None
    return (lasts or ends_after(phrase.when, published)) and not begun_before
