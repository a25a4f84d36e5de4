"""Dates that are not their verb's: "called for elections by Christmas" tells of elections to come, "has charged a man with a robbery on 3 May" of a robbery that day."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.verbs import PARTICLES
from chronology.extraction.kinds import STATEMENT
from chronology.extraction.kinds import kind_of
from chronology.extraction.times.dating import ends_after
from chronology.extraction.times.nouns import is_noun
from chronology.extraction.times.nouns import opening
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.times.pieces import Piece
from chronology.extraction.times.pieces import deed
from chronology.extraction.times.pieces import object_done_to
from chronology.when import Answer
from chronology.when import When
from chronology.when.scale import Edge
from chronology.when.scale import Form

NOUNS = frozenset("LUEG")
"""The letters of words that can be a noun."""

LINKING = set_of("with over for about into of from to against following regarding concerning after during")
"""Prepositions by which a verb has a happening for its matter."""

PLANNED = set_of("scheduled planned set arranged called booked meant intended expected fixed")
"""Verbs that tell for when something was meant to be, which need not be over."""


def dated_apart(line: Sketch, parts: Sequence[Piece], published: When, written: When) -> list[Piece]:
    """Give the parts of a sentence, written at a time, and after them the nouns that have the date of a verb which cannot have it."""
    kept, nouns = [], []
    for part in parts:
        noun = asked_for(line, part, written) or looked_back_on(line, part, published)
        kept.append(attrs.evolve(part, phrase=None) if noun or is_impossible(line, part, published) else part)
        if noun and not is_term(noun):
            nouns.append(noun)
    return [*kept, *nouns]


def is_term(noun: Piece) -> bool:
    """Tell whether a time only ends what goes on or waits until then: "gave the soldiers until 8 June", "extended the ban to 30 June"."""
    when = noun.phrase.when if noun.phrase else None
    return when is not None and when.form is Form.THROUGHOUT and when.start_edge is Edge.OPEN


def asked_for(line: Sketch, part: Piece, published: When) -> Piece | None:
    """Give the noun that a phrase dates behind an active past verb, if that time is ahead of the day of publication."""
    group, phrase = part.clause.group, part.phrase
    if not part.whole or phrase is None or group is None or not has_acted(group):
        return None
    first, last = group.last + 1, line.at(phrase.start)
    first += not PARTICLES.isdisjoint(line.words[first : first + 1])
    asked = line.letters[first:last].partition("T")[0]
    aims = len(asked) < last - first
    if (
        (group.tense is Tense.PLUPERFECT and not aims)
        or asked[:1] in ("R", "K")
        or NOUNS.isdisjoint(asked)
        or not is_ahead(phrase, published)
    ):
        return None
    done = line.letters[last - 1] in "EQp"
    return Piece(part.clause, Span(line.starts[first], phrase.end), phrase, noun=True, reduced=done)


def has_acted(group: Group) -> bool:
    """Tell whether a verb is active and past."""
    active = not group.passive and not group.progressive and group.verb != "be"
    return group.tense in (Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT) and active


def is_ahead(phrase: Phrase, published: When) -> bool:
    """Tell whether a time ends after the day of publication, or never, and does not begin before it."""
    first, day = phrase.when.first_start, published.last_end
    begun_before = first is not None and day is not None and first < day
    lasts = phrase.when.is_open and first is not None and day is not None
    return (lasts or ends_after(phrase.when, published)) and not begun_before


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
    if span := deed(line, phrase):
        return Piece(part.clause, span, phrase, noun=True)
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
    going_on = group.tense is Tense.PRESENT and (
        group.progressive or (group.passive and group.verb in SOUGHT)
    )
    return going_on or group.tense in (Tense.PERFECT, Tense.FUTURE)


SOUGHT = set_of("wanted sought accused suspected charged blamed remembered known")
"""What somebody is now for what they did then."""


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
