"""The verbs of a clause by where they look, future, past or present, and which of them governs it, be it after the aim of a noun: the law to be voted on failed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from chronology.expressions.clauses.homographs import LATER
from chronology.expressions.clauses.homographs import SAID
from chronology.expressions.words.irregular import NO_PASTS
from chronology.expressions.words.irregular import PARTICIPLES
from chronology.expressions.words.irregular import PASTS
from chronology.expressions.words.irregular import UNCHANGED
from chronology.expressions.words.lexicon import not_after
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.sentences import STOP
from chronology.expressions.words.tries import any_of

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

AFTER_VERB = re.compile(
    r"\s*(?:$|[,;:.!?)]|(?:on|in|at|by|for|to|from|with|after|before|until|when|because|as|amid|despite|the|a|an|its|his|her|their)\b)"
)
"""What may stand after a verb, so that it describes no noun: a court set to hear delayed appeals."""


def ends_aim(verb: re.Match[str], other: re.Match[str]) -> bool:
    """Tell whether a past verb comes right after an aim that belongs to a noun: to be voted on failed, set to rule adjourned."""
    text, between = verb.string, verb.string[verb.end() : other.start()]
    if other.lastgroup != "past" or AFTER_VERB.match(text, other.end()) is None:
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


BENT = row("ready keen eager free eligible able unable willing determined about cleared")
ASKED = row("asked told called summoned ordered invited required directed instructed")
"""What somebody is who is to do something, and what he has been who is to."""

FUTURE = (
    *(f"{be}-{bent}-to" for be in ("is", "are") for bent in BENT),
    *(f"{has}-been-{asked}-to" for has in ("has", "have") for asked in ASKED),
    *row(
        "will won't shall 'll to-be would could can cannot can't might must should scheduled expected expects expect slated supposed planned "
        "likely upcoming forthcoming ends begins starts expires opens closes resumes meets arrives returns payable "
        "hopes intends aims promises hope-to intend-to aim-to hoping-to intending-to aiming-to is-to are-to was-to were-to have-to has-to need-to needs-to want-to wants-to resume convene reconvene await awaits awaiting takes-place take-place takes-effect take-effect comes-into come-into goes-into go-into "
        "goes-on go-to-the-polls kicks-off gets-under-way premieres debuts agreed-to agreement-to decided-to invited-to pledged-to promised-to vowed-to "
        "leaves departs flies sails runs-until runs-through lasts-through faces-sentencing faces-trial is-possible are-possible is-meeting are-meeting is-leaving "
        "are-leaving is-arriving are-arriving is-returning are-returning is-flying are-flying is-coming are-coming is-visiting are-visiting "
        "is-starting are-starting is-opening are-opening is-closing are-closing is-retiring is-voting are-voting is-running are-running is-out are-out is-forecast are-forecast "
        "is-seen are-seen is-projected are-projected forecast-to projected-to looking-to poised-to tipped-to bound-to certain-to sure-to unlikely-to on-track-to on-course-to in-line-to meant-to booked-to listed-to preparing-to looms calls-for call-for calling-for goes-to travels-to heads-to heads-for comes-out come-out has-until have-until goes-on-sale go-on-sale braces-for brace-for prepares-for gears-up-for gear-up-for "
    ),
)

PAST = (
    *sorted(PASTS - UNCHANGED | {"lay"}),
    *(
        f"{who}-{what}"
        for who in ("he", "she", "it", "who", "which")
        for what in ("let", "cost", "bid", "forecast", "broadcast")
    ),
    *row(
        "was were did has have had been born died follows could-not couldn't had-to-be turned-out-to-be began-to-be started-to-be continued-to-be "
        "ceased-to-be proved-to-be seemed-to-be appeared-to-be came-to-be failed-to-be claimed-to-be believed-to-be thought-to-be known-to-be "
        "said-to-be reported-to-be happened-to-be found-to-be understood-to-be had-planned had-expected had-hoped had-intended had-promised had-been-due "
        "had-been-expected had-been-planned had-been-scheduled had-been-set had-been-supposed is-accused-of are-accused-of is-charged-with "
        "are-charged-with is-suspected-of are-suspected-of is-wanted-for are-wanted-for is-blamed-for are-blamed-for"
    ),
)

ALIKE = f"(?:{'|'.join(sorted(UNCHANGED - {'cost', 'lay', 'let'} | {'read'}))})"
NO_NOUN = not_after(
    rf"\b{word}"
    for word in row(
        "to a the another any no rate tax pay job wage price output budget spending production stock direct"
    )
)
"""What stands before a cut, a hit or a bet that is no verb, or before one that is not over: a tax cut by June, agreed to cut."""

FINITE = PASTS - PARTICIPLES - UNCHANGED | {"was", "were", "did", "had", "has", "said"}
"""Past verbs that no modal governs: what was planned was signed."""

ENDED = rf"(?=[a-z]{{2,}}ed(?!\w))(?!{any_of(NO_PASTS)}\b)[a-z]{{2,}}ed"
"""A past by its ending, and what only ends like one: we need, two hundred, the United Nations."""

PASSIVE = re.compile(r"\b(?:be|been|being)\s+$")

PRONOUN = re.compile(r"\b(?:i|you|he|she|it|we|they|there|who|which|that)\s+$")

ANEW = re.compile(
    r"\b(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight|next\s+\w+|in\s+(?:january|february|march|april|xxx|june|july|august|september|october|november|december))\s+(?!(?:and|or|but|then)\b)$"
)
"""A day right before a past verb, with which its subject's own clause goes on: the man who must decide on Monday cancelled the trip."""

OWN = re.compile(r"\b(?:i|he|she|we|they)\s+$")
"""The subject of a past verb of its own, which no modal before it governs: they hope to see the homes they left."""

RULED = re.compile(r"[^,;]{0,32}")

BREAK = re.compile(
    r"\b(?:who|which|that|when|while|because|after|what|why|whether|where|how|if)\b", re.IGNORECASE
)


TESTAMENT = r"will\s+(?:of|was|were|is|had|dated|made|proved|signed|drawn|left)\b"
"""A will that somebody made: his will dated 3 May."""


def written(words: Iterable[str]) -> str:
    """Write the pattern of some verbs, whose words hyphens join."""
    return any_of((word.replace("-", " ") for word in words), space=r"\s+")


DONE = written(PARTICIPLES - PASTS)
VERBS = re.compile(
    r"(?<![\w'’])(?=[a-z])(?:(?=[cmsw])(?P<modal>(?:may|might|must|could|should|would)\s+have\s+)|)(?:"
    rf"(?(modal)(?!)|(?P<future>(?!could\s+not\b|{TESTAMENT}|(?:{SAID})\b)(?:{written(FUTURE)}|{LATER}|may)))|"
    rf"(?P<past>(?(modal){DONE}|(?:{SAID}))|{written(PAST)}|(?={ALIKE}(?!\w)){NO_NOUN}{ALIKE}|{ENDED})|"
    r"(?(modal)(?!)|(?P<present>is|are|says?)))(?!\w)|(?P<will>['’]ll\b)"
)
"""Verbs in small letters, sorted by their groups: future, past, present, will.

Whether a modal begins a perfect, which is past, is looked at once: it may have been signed.
"""


CLAUSE = re.compile(rf"{STOP.pattern}|{BREAK.pattern}|;")
"""The end of a clause."""


def lowered(text: str) -> str:
    """Make letters small; "May" with a capital is a month, no verb."""
    return text.replace("May", "xxx").replace("MAY", "xxx").lower()


def is_past(verb: re.Match[str] | None) -> bool:
    """Tell whether a verb looks back."""
    return verb is not None and verb.lastgroup == "past"


PAST_FORM = re.compile(rf"(?:{'|'.join(PAST)}|{ENDED})(?!\w)")
"""A past verb by its form alone, as where no clause is looked at."""


def is_finite(verb: re.Match[str], before: str) -> bool:
    """Tell whether a past verb is one that nothing before it in its clause can govern."""
    return verb.group().split()[0] in FINITE and PASSIVE.search(before) is None


COMPLEMENT = re.compile(r"\s+(?:now\s+|also\s+|not\s+|still\s+|very\s+|more\s+|most\s+)?")
"""What may stand between "is" and what tells that something is to come: a May 6 poll is still likely."""


def first_verb(text: str) -> re.Match[str] | None:
    """Give the first verb of the clause that begins a text; after a noun with its aim the one that follows: plans to build were approved."""
    found = VERBS.search(text)
    if found is None or CLAUSE.search(text, 0, found.start()):
        return None
    if found.lastgroup == "present":
        told = COMPLEMENT.match(text, found.end())
        ahead = VERBS.match(text, told.end()) if told else None
        return ahead if ahead and ahead.lastgroup == "future" else found
    if found.group() not in (*ATTRIBUTE, "to be"):
        return found
    clause = CLAUSE.search(text, found.end())
    for other in islice(VERBS.finditer(text, found.end(), clause.start() if clause else len(text)), 2):
        if ends_aim(found, other) or governs_noun(other, text[found.end() : other.start()]):
            return other
    return found


def governs_noun(verb: re.Match[str], between: str) -> bool:
    """Tell whether a verb is that of the noun an aim belongs to."""
    return (
        is_finite(verb, between)
        and RULED.fullmatch(between) is not None
        and not (BREAK.search(between) or PRONOUN.search(between))
    )


def last_verb(text: str) -> re.Match[str] | None:
    """Give the verb that governs the end of a text: the last one, but a modal rules the participle after it."""
    ruling: re.Match[str] | None = None
    end = 0
    for found in VERBS.finditer(text):
        if ruling is None or not rules(ruling, found, text[end : found.start()]):
            ruling = found
        end = found.end()
    return ruling


def rules(verb: re.Match[str], other: re.Match[str], between: str) -> bool:
    """Tell whether a verb is a modal that governs what follows so close: will be paid; or makes a passive: is heard."""
    if is_finite(other, between) or ends_aim(verb, other) or (is_past(other) and OWN.search(between)):
        return False
    if verb.group().startswith("had "):
        return between.isspace() or between.strip() == "to"
    if verb.lastgroup == "present":
        return other.lastgroup == "past" and between.isspace()
    return (
        verb.lastgroup in ("future", "will")
        and RULED.fullmatch(between) is not None
        and BREAK.search(between) is None
        and ANEW.search(between) is None
    )
