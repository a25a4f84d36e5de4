"""How well an event is established: by the tense and modality of its clause, and by the words around it."""

from __future__ import annotations

import re

from chronology.event import Status
from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.groups import LOOKING_BACK
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.stems import stems_of
from chronology.extraction.times.dating import ends_after
from chronology.extraction.times.dating import reaches_over
from chronology.when import Answer
from chronology.when import When
from chronology.when.scale import Form

REPORTED = re.compile(
    r"\b(?:reportedly|allegedly|apparently|according to|(?:is|are|was|were) (?:said|reported|alleged|understood|believed|thought|claimed) to"
    r"|rumou?red|alleged|claim(?:s|ed|ing)? to have)\b",
    re.IGNORECASE,
)
PLANNED = re.compile(
    r"\b(?:will|shall|would|could|(?:was|were) to (?!have\b|be\b)[a-z]+|plans?|planned|planning|expects?|expected|due|scheduled|slated|set to|going to|to be|under discussion|"
    r"intends?|hopes?|proposed|is to|are to|should|(?-i:may)|might)\b|'ll\b",
    re.IGNORECASE,
)
CANCELLED = re.compile(r"\b(?:cancell?ed|called off|scrapped|abandoned|aborted)\b", re.IGNORECASE)
THING = re.compile(
    r"\b(?:ship|boat|ferry|vessel|trawler|submarine|tanker|fleet|car|lorry|truck|van|bus|tram|train|aircraft|plane|engine|locomotive|tank|house|hut|"
    r"building|fort|castle|church|village|town|city|settlement|farm|mine|pit|quarry|station|camp|site|(?-i:[A-Z])\w+)s?"
    r" (?:was|were|(?:has|have|had) been) (?:\w+ly )?(?:scrapped|abandoned)\b",
    re.IGNORECASE,
)
"""Something that was broken up or left, and no plan."""

UNDONE = re.compile(r"\b(?:was|were) (?:\w+ly )?to have \w+", re.IGNORECASE)
"""What was to be and was not: "she was to have spoken on Monday"."""

UNTIL = re.compile(r"\buntil\b", re.IGNORECASE)
MEANT = re.compile(
    r"\b(?:was|were|had been)\s(?:(?:originally|initially|first)\s)?(?:(?:due|scheduled|supposed|meant|slated)\s(?:to|for)\b|due\s(?:in|on|at|last|this)\b|to\s(?:have\s|be\s\w+(?:ed|en|eld|ilt)\b)|planned\sfor\b)"
    r"|\A(?-i:to)\s(?!no\b)|\bhad\s(?:\w+ly\s)?(?:planned|intended|hoped|meant)\sto\b",
    re.IGNORECASE,
)
COULD_NOT = re.compile(r"\bcould(?: not|n[’']t)\b", re.IGNORECASE)
DUTY = re.compile(
    r"\b(?:must (?!have\b)|(?:expect|hope|intend|plan)s? to\b)|\b(?:is|are) (?:(?:now |still )?(?:due|expected|scheduled|planned)\b|to (?!have\b|the\b|be (?:found|seen)\b))",
    re.IGNORECASE,
)
AIM = re.compile(r"\bto [a-z]+\b", re.IGNORECASE)
DENYING = stems_of("deny reject refute dismiss")

COULD = re.compile(r"\bcould(?:n['’]t|\snot)\s")
"""What could not be done, which is a trouble that there was."""


def status_of(
    sentence: str, said: str, when: When, published: When, *, clause: Clause, host: Clause | None
) -> Status:
    """Tell whether an event is denied, cancelled, planned, only reported, going on, or has happened."""
    if clause.group is None and (found := CHARGED.search(sentence.partition(said)[0])) and DEED.match(said):
        return Status.DENIED if found["cleared"] else Status.REPORTED
    if is_untrue(clause, sentence) or (is_denied(clause, host, said) and not is_trouble(said, when)):
        return Status.DENIED
    if is_called_off(clause.group, said):
        return Status.CANCELLED
    if MEANT.search(said) or intends(clause.group, said) or is_to_come(clause.group, said, when, published):
        return Status.PLANNED
    before = sentence.partition(said)[0]
    if (
        REPORTED.search(sentence)
        or HEARSAY.search(before[-AS_LONG:] + said[:AS_LONG])
        or told_by(clause, host) is not None
    ):
        return Status.REPORTED
    return Status.ONGOING if goes_on(clause.group, when, published) else Status.HAPPENED


def intends(group: Group | None, said: str) -> bool:
    """Tell whether a clause only says what somebody meant to do: "he intended to leave in May"."""
    meant = group is not None and group.verb in ("intended", "planned", "hoped") and not group.passive
    return group is not None and meant and f"{group.verb} to " in said


HEARSAY, AS_LONG = re.compile(r"\b(?:legend|tradition|rumou?r|belief)s? (?:has it )?that\b"), 32
"""What makes hearsay of what stands behind it, and how near to that it begins."""


CHARGED = re.compile(
    r"\b(?:accuse|suspect|charge|indict|(?P<cleared>acquit|clear))\w*\s(?:[^.;,]{1,60}\s)?(?:of|with|for)\s$",
    re.IGNORECASE,
)
DEED = re.compile("[a-z]+ing\\b")
"""What stands before a deed that nobody has proved, or that somebody did not do, and how that begins."""


def is_trouble(said: str, when: When) -> bool:
    """Tell whether what did not happen is itself what there was: "could not land", "did not open until May"."""
    return COULD.search(said) is not None or (UNTIL.search(said) is not None and not when.is_open)


def is_called_off(group: Group | None, said: str) -> bool:
    """Tell whether a clause says that a plan came to nothing."""
    passive = group is not None and group.passive and CANCELLED.search(said)
    off = passive or UNDONE.search(said)
    return bool(off) and THING.search(said) is None


def is_to_come(group: Group | None, said: str, when: When, published: When) -> bool:
    """Tell whether an event lies ahead of the day of publication, or is planned for a time that may."""
    due = is_deadline(when, published) and is_aim(group, said, when)
    if (
        due
        or begins_ahead(when, published)
        or begins_now(when, published)
        or is_promised(group, said, published)
    ):
        return True
    planned = PLANNED.search(said) is not None and COULD_NOT.search(said) is None
    return planned and not is_past(group) and when.is_before(published) is not Answer.CERTAIN


def goes_on(group: Group | None, when: When, published: When) -> bool:
    """Tell whether an event has begun and is not over."""
    tense = group.tense if group is not None else None
    lasting = tense is Tense.PRESENT and is_deadline(when, published)
    lasting = lasting or (when.form is Form.THROUGHOUT and reaches_over(when, published))
    if when.is_open or lasting:
        return True
    going_on = group is not None and group.progressive and tense in (Tense.PRESENT, Tense.PERFECT)
    return going_on and when.is_before(published) is not Answer.CERTAIN


def told_by(clause: Clause, host: Clause | None) -> Group | None:
    """Give the verb that says what a clause tells; None where it stands for itself."""
    return host.group if clause.link is Link.SAID and host is not None else None


def is_aim(group: Group | None, said: str, when: When) -> bool:
    """Tell whether what has a deadline is still to do: a noun's, a duty's, or what a verb has for its aim."""
    if group is None or group.tense in (Tense.MODAL, Tense.FUTURE):
        return True
    within = when.form is Form.WITHIN
    return within and (group.tense is Tense.PRESENT or (is_past(group) and AIM.search(said) is not None))


def is_promised(group: Group | None, said: str, published: When) -> bool:
    """Tell whether a text of no known day says that something will or must be: "the fees shall rise in 2023"."""
    told = group is not None and (group.tense is Tense.FUTURE or DUTY.search(said) is not None)
    return told and published.last_end is None


def begins_ahead(when: When, published: When) -> bool:
    """Tell whether a time begins after the day of publication: "from 2026"."""
    first, day = when.first_start, published.last_end
    opens = when.is_open and first is not None and day is not None and first >= day
    return opens or (when.is_after(published) is Answer.CERTAIN and not when.is_open)


def begins_now(when: When, published: When) -> bool:
    """Tell whether a time goes on from the day of publication: payments over the next two years."""
    first, day = when.first_start, published.first_start
    return first is not None and first == day and not when.is_open and ends_after(when, published)


def is_deadline(when: When, published: When) -> bool:
    """Tell whether a time ends after the day of publication and begins at no time that is told: elections by Christmas."""
    return when.first_start is None and ends_after(when, published)


def is_past(group: Group | None) -> bool:
    """Tell whether a verb says that its event is over or has begun: no plan then, whatever other words say."""
    return group is not None and group.tense in LOOKING_BACK and group.verb not in WISHES


WISHES = set_of("planned expected hoped intended proposed be scheduled had have")


def is_untrue(clause: Clause, sentence: str) -> bool:
    """Tell whether a clause is what a report said that was wrong: "an early report that two had died was wrong"."""
    return clause.link is Link.RELATIVE and UNTRUE.search(sentence) is not None


UNTRUE = re.compile(
    r"\b(?:report|claim|rumou?r|statement|allegation|suggestion|assertion|accusation|stor(?:y|ie))s? that\b[^.;]*?\b(?:is|are|was|were|be|been|proved|proven)"
    r" (?:later |since |all |simply |entirely |quite )?(?:wrong|false|untrue|incorrect|mistaken|unfounded|baseless|inaccurate|a lie|denied|withdrawn|retracted|refuted|rejected)\b",
    re.IGNORECASE,
)
"""What says that a report was none."""


def is_denied(clause: Clause, host: Clause | None, said: str) -> bool:
    """Tell whether a clause says that something did not happen, or that nobody did it, or hangs on a verb that denies it."""
    if (teller := told_by(clause, host)) is not None:
        return stem(teller.verb) in DENYING
    group = clause.group
    return group is not None and group.tense in LOOKING_BACK and (group.negated or bool(NOBODY.match(said)))


NOBODY = re.compile(
    r"\W*(?:(?:and|but|so)\s)?(?:(?:in|on|by|until|before|after|since)\s[\w ]{1,24},?\s)?"
    r"(?:(?:none|nobody|nothing|neither)\b|no\s(?!few|less|more|later|sooner|long|doubt|wonder|\d))",
    re.IGNORECASE,
)
"""A subject that is nobody: "No mayor was elected"."""
