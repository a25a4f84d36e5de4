"""What verbs look back on: "has charged a man with a robbery on 3 May" tells of a robbery that day, and of a charge since."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

import attrs

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.verbs import Group
from chronology.extraction.grammar.verbs import Tense
from chronology.extraction.kinds import STATEMENT
from chronology.extraction.kinds import kind_of
from chronology.extraction.times.nouns import is_noun
from chronology.extraction.times.nouns import opening
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.times.pieces import Piece
from chronology.extraction.times.pieces import object_done_to
from chronology.when import Answer
from chronology.when import When

LINKING = set_of("with over for about into of from to against following regarding concerning after during")
"""Prepositions by which a verb has a happening for its matter."""


PLANNED = set_of("scheduled planned set arranged called booked meant intended expected fixed")
"""Verbs that tell for when something was meant to be, which need not be over."""


def looking_back(line: Sketch, parts: Sequence[Piece], published: When) -> Iterator[Piece]:
    """Yield the parts of a sentence, the noun apart where a verb that is no past has a date that is over."""
    behind = [looked_back_on(line, part, published) for part in parts]
    for part, noun in zip(parts, behind, strict=True):
        yield attrs.evolve(part, phrase=None) if noun or is_impossible(line, part, published) else part
    yield from filter(None, behind)


def looked_back_on(line: Sketch, part: Piece, published: When) -> Piece | None:
    """Give the happening that a phrase dates behind a verb whose own time it cannot be."""
    group, phrase = part.clause.group, part.phrase
    if (
        not part.whole
        or group is None
        or phrase is None
        or not (is_since(group) and is_over(phrase, published))
    ):
        return None
    if found := object_done_to(line, group, line.at(phrase.start)):
        return Piece(
            part.clause, Span(line.starts[found.start()], phrase.end), phrase, noun=True, reduced=True
        )
    for at in range(group.last + 1, line.at(phrase.start)):
        first = opening(line, at, group.last + 1)
        ruled = first == group.last + 1 or line.words[first - 1] in LINKING
        if ruled and is_noun(line, at) and kind_of(line.words[at]) not in (None, STATEMENT):
            return Piece(part.clause, Span(line.starts[first], phrase.end), phrase, noun=True)
    return None


def is_since(group: Group) -> bool:
    """Tell whether a verb tells of what is so by now, goes on, or is to come."""
    going_on = group.tense is Tense.PRESENT and group.progressive
    return going_on or group.tense in (Tense.PERFECT, Tense.FUTURE)


def is_over(phrase: Phrase, published: When) -> bool:
    """Tell whether a time has both its ends before the day of publication."""
    when = phrase.when
    return when.first_start is not None and when.is_before(published) is Answer.CERTAIN


def is_impossible(line: Sketch, part: Piece, published: When) -> bool:
    """Tell whether a phrase is still to come where its verb tells of what had been before."""
    group, phrase = part.clause.group, part.phrase
    if not part.whole or group is None or phrase is None or group.tense is not Tense.PLUPERFECT:
        return False
    between = line.letters[group.last + 1 : line.at(phrase.start)]
    meant = phrase.signal == "for" and group.verb in PLANNED
    return not meant and "T" not in between and phrase.when.is_after(published) is Answer.CERTAIN
