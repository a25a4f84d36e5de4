"""Which of the things that were named "it" or "they" means, where a reader has just one choice.

Of several, that is the one which alone is somebody or a body, where a verb tells what only those do: "the union rejected the offer; it
called a strike"; or what ruled the last verb, where prepositions rule all others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.stems import stems_of
from chronology.extraction.kinds import kind_of
from chronology.extraction.scenes import Scene

PRONOUNS = {"it": False, "its": False, "they": True, "their": True, "both": True}
"""The pronouns, and whether they mean several."""

THEIRS = ("its", "their")

EMPTY_VERBS = set_of(
    "rained snowed hailed poured took emerged transpired rain snow hail pour take emerge happen happened seem seemed be is was "
    "meant marked showed proved made brought came followed led caused ended allowed helped signalled represented mean mark show prove make "
    "bring come follow lead cause end allow help signal represent"
)
"""Verbs of an "it" that means nothing, or all that was told before."""

EMPTY, AIM = re.compile("t|T(?![J#U])"), re.compile("T(?:[VpQEdHY]|L(?![LU]))")
"""What an "it" that means nothing leads to: it was said that, it was decided to go."""

ACTING_KINDS = ("statement", "meeting", "crime", "court", "office", "agreement", "law", "protest", "finding")

ACTING = stems_of(
    "sell buy purchase acquire launch employ rent hire pay order call demand reject refuse raid search ask offer plan decide apologise seek rearm collaborate cooperate form "
    "burn loot seize capture occupy besiege invade withdraw deploy expel retreat flee surrender march gather assemble vote win beat defeat "
    "try attempt intend promise threaten impose set elect arm loan lend borrow cancel postpone insist expect hope claim continue rule recommend"
)
"""The kinds of happenings, and verbs besides, that tell what only people and bodies do."""

ADDED = re.compile(
    r",| (?:of|in|at|from|for|with|on|to|by|among|between|about|over|against|near|under|who|which|that)\b"
)
"""What ends the words that say who or what, before what says which."""

BUILDING = stems_of(
    "build rebuild erect complete finish demolish raze begin design consecrate open close restore"
)
"""What is done to buildings, as to one that a sentence has just told of: "it moved to a hall; it was built in 1820"."""

TAKEN = re.compile("J[LUE]*[LU]F")
"""What somebody takes, where no time is told that something took: "took a charge of £4m"."""

PLANNING = stems_of("decide agree plan propose intend resolve order arrange")
"""Verbs behind which "it" only leads to what was to be done: it was agreed to sell."""


@attrs.frozen
class Antecedent:
    """What a pronoun can mean: its words, empty where they would not stand alone, whether it is several, can act, rules a verb or is ruled by a preposition."""

    words: str
    many: bool
    acts: bool = False
    rules: bool = False
    led: bool = False
    owns: bool = False
    """Whether it is only told of as what owns something, which a passive verb means rather than who acted on that."""


def choice(found: Sequence[Antecedent], scene: Scene, clause: Clause, pronoun: str) -> str:
    """Give the words for what a pronoun means before the verb of a clause, or whose it is; empty where a reader cannot be sure."""
    group = clause.group
    if group is None or not (PRONOUNS[pronoun] or pronoun in THEIRS or means_something(scene, clause, group)):
        return ""
    said = set(scene.line.words[group.last + 1 : scene.line.at(clause.own.end)])
    fitting = [
        one
        for one in found
        if one.many is PRONOUNS[pronoun]
        and (group.passive or not one.owns)
        and one.words.rpartition(" ")[2].lower() not in said
    ]
    acting = [one for one in fitting if one.acts] if can_only_act(group) else []
    left = acting or ruling(fitting, group)
    chosen = {one.words for one in left}
    idle = pronoun == "it" and can_only_act(group) and any(one.rules and not one.acts for one in left)
    sure = len(chosen) == 1 and not idle
    words = chosen.pop() if sure else ""
    words = THEIR.sub("the ", words) if pronoun == "it" else words
    return ADDED.split(words, maxsplit=1)[0] if pronoun in THEIRS else words


THEIR = re.compile("^(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) ")
"""Whose something is, which is known when it is spoken of again."""


def ruling(found: Sequence[Antecedent], group: Group) -> Sequence[Antecedent]:
    """Leave of the choices what ruled the last verb, where prepositions rule all others: "the abbey grew rich by a shrine; it burnt"; but what was built may be new."""
    rulers = [one for one in found if one.rules and not one.words.startswith(("A ", "An "))]
    first = [] if can_only_act(group) else rulers
    others = all(one.rules or one.led for one in found)
    return first if len(first) == 1 and others and stem(group.verb) not in BUILDING else found


def can_only_act(group: Group) -> bool:
    """Tell whether a verb tells what only people and bodies do: sold, demanded, but not fell or was sold."""
    return not group.passive and (kind_of(group.verb) in ACTING_KINDS or stem(group.verb) in ACTING)


def is_deed(group: Group) -> bool:
    """Tell whether a verb tells what only people and bodies do, and no speech, which may be a thing's: "the law states"."""
    return can_only_act(group) and not group.is_saying


def means_something(scene: Scene, clause: Clause, group: Group) -> bool:
    """Tell whether an "it" means a thing: not so "it rained", "it was said that"."""
    line, asks = scene.line, group.passive and (group.takes_clause or stem(group.verb) in PLANNING)
    leads = (EMPTY if asks else AIM).search(line.letters, group.last + 1, line.at(clause.own.end) + 1)
    took = group.verb == "took" and "T" not in line.letters[group.last : line.at(clause.own.end)]
    took = took and TAKEN.match(line.letters, group.last + 1) is not None
    return (took or group.verb not in EMPTY_VERBS) and (leads is None or can_only_act(group))


def does_something(group: Group) -> bool:
    """Tell whether a verb says what somebody does, and not only that something is so: "it was cold", "it rained"."""
    return group.verb not in EMPTY_VERBS and not group.passive


def acts_on_it(line: Sketch, clause: Clause, group: Group) -> bool:
    """Tell whether a verb does something to an "it" that means a thing: "the army mined it", but not "he made it clear"."""
    first, end = group.last + 1, line.at(clause.own.end)
    at = next((n for n in range(first, end) if line.words[n] == "it"), 0)
    plain = not (group.is_saying or group.is_knowing or group.verb in FRAMING or group.passive)
    return plain and at > 0 and "," not in line.letters[first:at] and at - first <= NEAR


FRAMING = set_of("made found took thought considered deemed kept held put called")

NEAR = 2
"""Verbs with an "it" that only leads to what follows, and how far behind its verb another one may stand."""
