"""The aim of a noun, and the verb that comes after it: the law to be voted on failed, a court set to rule adjourned."""

from __future__ import annotations

import re

from chronology.expressions.words.irregular import PARTICIPLES
from chronology.expressions.words.lexicon import row

ATTRIBUTE = row(
    "plan planned plans expected scheduled slated supposed due set likely going would-be agreement-to decided-to invited-to"
)
"""Words of the future that may belong to a noun whose verb comes later: those expected to attend said."""

PREDICATE = re.compile(
    r"\b(?:is|are|was|were|am|be|been|being|seems?|seemed|looks?|looked|remains?|has|have|had|not|also|still|now|\w+ly)\s+$|['’](?:s|re|m|ve|d)\s+$"
)
"""What makes "set" and the like the verb of their clause: the court is set to rule."""

PARTICLE = r"(?:\s+(?:on|upon|in|up|out|off|down|over|away|back))?"
AIM = re.compile(rf"\s+to\s+(?!be\b)[a-z]+{PARTICLE}\s+")
PASSIVE_AIM = re.compile(rf"(?:\s+to\s+be)?\s+([a-z]+){PARTICLE}\s+")
"""An aim that is over, without an object, so that the next verb is that of its noun."""

PLANS = ("plan", "plans")
OWNED = re.compile(r"(?:\b(?:a|the|his|her|its|their|our|this|that|any)|['’]s|s['’])\s+(?:[a-z-]+\s+)?$")
"""What stands before a plan that is a noun, whatever its aim has as an object: the plan to close the mill failed."""

MODAL = re.compile(r"\b(?:will|would|may|might|can|could|shall|should|must|to\s+be|is|are)\b")
"""What governs the verb after it itself: the plan to sell will be signed."""

NO_NOUN = re.compile(
    r"\s*(?:$|[,;:.!?)]|(?:on|in|at|by|for|to|from|with|after|before|until|when|because|as|amid|despite|the|a|an|its|his|her|their)\b)"
)
"""What may stand after a verb, so that it describes no noun: a court set to hear delayed appeals."""


def ends_aim(verb: re.Match[str], other: re.Match[str]) -> bool:
    """Tell whether a past verb comes right after an aim that belongs to a noun: to be voted on failed, set to rule adjourned."""
    text, between = verb.string, verb.string[verb.end() : other.start()]
    if other.lastgroup != "past" or NO_NOUN.match(text, other.end()) is None:
        return False
    if verb.group() in PLANS and OWNED.search(text, 0, verb.start()) and not MODAL.search(between):
        return True
    if verb.group() == "to be":
        return is_passive(between)
    if verb.group() not in ATTRIBUTE or PREDICATE.search(text, 0, verb.start()):
        return False
    return AIM.fullmatch(between) is not None or is_passive(between)


def is_passive(aim: str) -> bool:
    """Tell whether an aim is a participle: set to be voted on, due to be read."""
    found = PASSIVE_AIM.fullmatch(aim)
    return found is not None and (found[1].endswith("ed") or found[1] in PARTICIPLES | {"read"})


CAME_ABOUT = re.compile(
    r",?\s+(?:(?:still|never|duly|finally|eventually|nevertheless|had|has|have|did|already|yet)\s+)*"
    r"(?:held|collapsed|began|started|took\s+place|went\s+ahead|failed|passed|ended|came|arrived|happened|drew|not)\b"
)
"""What tells, after its day, that a plan has come about or to nothing: a truce due to start on Sunday held."""


def has_come_about(verb: re.Match[str], text: str, end: int) -> bool:
    """Tell whether a plan is one of a noun whose verb comes after the day, and is over: aid expected on Thursday had not arrived."""
    planned = verb.group() in ATTRIBUTE and PREDICATE.search(verb.string, 0, verb.start()) is None
    return planned and CAME_ABOUT.match(text, end) is not None
