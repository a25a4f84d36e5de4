"""What "it" and "they" mean, where the sentence before leaves a reader just one choice."""

from __future__ import annotations

import re

import attrs

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.relatives import CONTENTS
from chronology.extraction.grammar.verbs import Group
from chronology.extraction.kinds import kind_of
from chronology.extraction.names.humans import human_in
from chronology.extraction.names.mentions import Sort
from chronology.extraction.scenes import Scene
from chronology.extraction.times.nouns import DOCUMENTS
from chronology.extraction.titles.openings import is_of_date

LONGEST = 40
"""How many characters the words have at most that stand for a pronoun."""

MANY = set_of("are were have people staff police men women children")
ONE = set_of("is was has")
PRONOUNS = {"it": False, "its": False, "they": True, "their": True, "both": True}
"""The pronouns, and whether they mean several."""

WEATHER = set_of(
    "rained snowed hailed poured took turned emerged transpired rain snow hail pour take turn emerge happen happened seem seemed"
)
"""Verbs of an "it" that means nothing."""

UNITS = set_of("seconds minutes hours days weeks months years")


@attrs.frozen
class Antecedent:
    """The words that a pronoun can stand for, and whether they mean several."""

    words: str
    many: bool


def antecedent_in(scene: Scene, words: str, people: int) -> Antecedent | None:
    """Give the subject of a sentence, which the next can mean by a pronoun; None where it names something else as well."""
    group = scene.clauses[0].group if len(scene.clauses) == 1 else None
    if group is None or not 0 < len(words) <= LONGEST or scene.line.letters[0] not in "JULR":
        return None
    many = is_many(scene, words, group)
    if people == 1 or words.lower() in ("i", "we", "you"):
        return object_of(scene, group)
    if (people and not many) or has_rival(scene, group, many=many):
        return None
    return Antecedent(words, many)


def object_of(scene: Scene, group: Group) -> Antecedent | None:
    """Give the only thing that a sentence about a person names, its object: "Cllr Wray asked about the insurance"."""
    line = scene.line
    found = OBJECT.match(line.letters, group.last + 1)
    if found is None or group.passive:
        return None
    first, end = found.span(1)
    plain = all(line.letters[n] in "xA," or is_of_date(scene, n) for n in range(end, len(line.words)))
    if not plain or is_plural(line.words[end - 1]) or human_in(" ".join(line.words[first:end])):
        return None
    return Antecedent(" ".join(("the", *line.words[first + 1 : end])), many=False)


OBJECT = re.compile("(?:F?)((?:J)[LE]*L)(?![LUEGs])")
"""One thing right behind a verb, with an article."""


def pair_in(scene: Scene, people: tuple[str, ...]) -> tuple[str, ...]:
    """Give the two people of a sentence whom "they" then means; nobody where it names more, or others that are several."""
    if len(people) != 2:
        return ()
    line = scene.line
    several = any(
        letter == "L" and is_plural(word) for letter, word in zip(line.letters, line.words, strict=True)
    )
    return () if several else people


def is_many(scene: Scene, words: str, group: Group) -> bool:
    """Tell whether a subject means several: by its verb, or else by its last word."""
    verb = scene.line.words[group.first]
    if verb in ONE or verb in MANY:
        return verb in MANY
    last = words.rpartition(" ")[2].lower()
    if is_name(words) or any(one.sort is Sort.ORGANISATION and one.name in words for one in scene.mentions):
        return False
    return " and " in words or is_plural(last)


def is_plural(word: str) -> bool:
    """Tell whether a noun means several, by itself or by its ending."""
    return word in MANY or (word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s")))


def is_name(words: str) -> bool:
    """Tell whether words are a name of several words: "Nordsee Logistics"."""
    return " " in words and all(word[0].isupper() for word in words.split())


def has_rival(scene: Scene, group: Group, *, many: bool) -> bool:
    """Tell whether a sentence names, behind its verb, what a pronoun could mean as well."""
    line = scene.line
    for at in range(group.last + 1, len(line.words)):
        place, word = line.starts[at], line.words[at]
        if word in UNITS or any(one.start <= place < one.end for one in scene.expressions):
            continue
        bare = line.letters[at - 1 : at + 1] in ("FL", "TL") and not many
        noun = line.letters[at] in "LU" and not bare and (not many or word.endswith("s"))
        if noun or line.letters[at] in "RK" or (many and line.letters[at] == "C"):
            return True
    return False


def does_something(group: Group) -> bool:
    """Tell whether a verb says what somebody does, and not only that something is so: "it was cold", "it rained"."""
    return group.verb not in WEATHER and group.verb not in ("be", "is", "was") and not group.passive


def is_matter(noun: str) -> bool:
    """Tell whether a noun names a paper, a happening or what was said, which no "he" means."""
    return noun in DOCUMENTS | CONTENTS or (kind_of(noun) is not None and not noun.endswith(("er", "or")))


def means_something(scene: Scene, clause: Clause, pronoun: str) -> bool:
    """Tell whether a pronoun at the head of a sentence means a thing: not so "it rained", "it was said that"."""
    group = clause.group
    if group is None or clause is not scene.clauses[0]:
        return False
    if pronoun != "it":
        return True
    empty = EMPTY.search(scene.line.letters, group.last + 1, scene.line.at(clause.own.end) + 1)
    return group.verb not in WEATHER and group.verb != "be" and empty is None


EMPTY = re.compile("t|T(?![J#U])")
"""What an "it" that means nothing leads to: it was said that, it was wrong to go."""
