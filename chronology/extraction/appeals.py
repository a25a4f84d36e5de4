"""Appeals and conditions, which tell no event: "anyone who was there on Friday is asked to call", "if you saw it on Friday"."""

from __future__ import annotations

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.verbs import LOOKING_BACK
from chronology.extraction.grammar.verbs import Group
from chronology.extraction.grammar.verbs import Tense
from chronology.extraction.scenes import Scene
from chronology.extraction.times.pieces import Piece
from chronology.when import Answer
from chronology.when import When

ANYONE = set_of("anyone anybody whoever")
"""Whom an appeal is made to."""

NOTHING = set_of("no nobody none nothing neither")
"""What a condition has that nothing came about: "if no deal is reached by June"."""

ASKED = set_of("asked urged invited advised requested encouraged reminded")


def is_appeal(scene: Scene, part: Piece, when: When, published: When) -> bool:
    """Tell whether a clause only says to whom an appeal is made, makes one about what is past, or asks whether that was."""
    clause, words = part.clause, scene.line.words
    if not part.whole or clause.group is None:
        return False
    first = scene.line.at(clause.own.start)
    if clause.link is Link.RELATIVE:
        host = scene.clauses[clause.host].group if clause.host is not None else None
        return not ANYONE.isdisjoint(words[max(0, first - 2) : first]) or (host is not None and appeals(host))
    past = clause.group.tense in LOOKING_BACK
    if not past and not ANYONE.isdisjoint(words[first : first + 2]):
        return True
    over = when.is_before(published) is Answer.CERTAIN
    if clause.link is Link.PLAN:
        return (
            past or over or clause.group.negated or not NOTHING.isdisjoint(words[first : clause.group.first])
        )
    return "please" in words[first : clause.group.first] or (appeals(clause.group) and over)


def appeals(group: Group) -> bool:
    """Tell whether a verb asks somebody for something now."""
    return group.passive and group.tense is Tense.PRESENT and group.verb in ASKED
