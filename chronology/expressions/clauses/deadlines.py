"""Deadlines that are over: by Friday 200 people had died, he was away until Monday, it had been planned for Tuesday."""

from __future__ import annotations

import re

from chronology.expressions.clauses.direction import ASKED
from chronology.expressions.clauses.direction import beyond_said
from chronology.expressions.clauses.goings import BUT_NOT
from chronology.expressions.clauses.goings import SHOULD_HAVE
from chronology.expressions.clauses.verbs import CLAUSE
from chronology.expressions.clauses.verbs import last_verb
from chronology.expressions.clauses.verbs import lowered
from chronology.expressions.words.lexicon import either
from chronology.expressions.words.sentences import REACH
from chronology.expressions.words.sentences import sentence_before

OVER = re.compile(r"\bhad\b(?!\s+(?:to|until|till|hoped|planned|expected|wanted)\b)")
"""A past before the past: by Friday 200 people had died."""

HAD_TO = re.compile(r"\bhad\s+to\s|\b(?:rather\s+than|instead\s+of)\s[^,;]*$")
"""What was to be done by a time, which may still run, or was not done: papers had to be filed by Monday; he left rather than wait until May."""

PERFECT = re.compile(r"\bhad\s(?:\w+ly\s|already\s|also\s|since\s)?$")
"""What makes a perfect of a past verb: had already signed."""

AHEAD = r"(?![^,;]*\b(?:expected|due|scheduled|to\s+be|to\s+begin|likely|supposed|set|would|will)\b)"
UNTIL = re.compile(
    rf"(?:\b(?:did|was|were)(?:\s+not|n['’]t)|\bnever)\b{AHEAD}[^,;]*\b(?:until|till)\s+$|^\W*(?:but\s+|and\s+)?not\s+(?:until|till)\s+$"
)
"""What did not come until a time that is over: it was not until Tuesday."""

STAYED = re.compile(r"\b(?:remained|stayed)\s(?:[\w-]+\s){0,3}(?:until|till)\s+$")
"""What was so until a time, though it is said of terms that still run elsewhere: it remained closed until Friday."""

BROUGHT = re.compile(
    r",?\s+(?:[\w'’%.-]+\s+){1,5}?(?:was|were|had|reached|rose|fell|became|began|came|took|stood|lay|left|grew|gave|went|made|said|lost|won|got|knew|felt|saw|ran|spread|seemed|stopped|ended|filled|covered)\b"
    r"(?!\s+(?:to|due|expected|supposed|scheduled|set|meant|required|likely|asked|told|ordered|given|urged|obliged|demanded|threatened|planning|hoping)\b)"
)
"""What had come about by a time that heads its sentence: by Monday the fire was out."""

HEADING = re.compile(r"\W*(?:but\s+|and\s+|yet\s+)?(?:by|until|till)\s+")

PLANNED = r"(?:planned|scheduled|due|set|intended|arranged|expected|hoped|called|booked)"
HAD_PLANNED = re.compile(
    rf"(?:\bhad\s+(?:been\s+|also\s+|originally\s+|once\s+|initially\s+)*|\b(?:originally|initially|previously)\s+){PLANNED}\b[^;]*\bfor\s+$"
)
"""What was once planned for a day, which is over: they had planned it for Tuesday."""

ASKING = either(
    "ask order demand want need promis vow pledg seek sought expect plann schedul hop intend aim propos agree set call urg request requir told said "
    "warn threaten commit sign book invit recommend direct instruct appeal offer gave given pressed decid vot requested bound limit deadline"
)
TERMS = either(
    "clos shut suspend adjourn postpon delay defer extend prolong halt stopp bann barr block cancel remand jail sentenc allow permit "
    "reserv froze grant licen renew appoint elect ruled\\s+out sidelin let\\b loan lent valid (?<!was.)(?<!were.)off\\b out\\b extension leave\\s+until left\\b put\\b "
    "push kept\\b back\\b restrict ha(?:d|s|ve)\\s+until free available good\\b custody bail"
)
"""What sets a term that mostly still runs: closed, put off, given, banned until Friday."""

LASTED = re.compile(
    rf"(?!(?:{ASKING}|{TERMS}))\w+\b(?![^;]*\b(?:(?:{ASKING}|{TERMS})|(?:due|would|will|expected|scheduled|likely|supposed|set|to\s+[a-z]+)\b|,\s(?:he|she|it|we|they|i)\b))[^;]*\b(?:until|till)\s+$"
)
"""What went on until a time, from its verb on: they waited until Friday, but not "the road was closed until Friday"."""

DONE = re.compile(
    rf"(?!(?:{ASKING}))\w+\b(?![^;]*\b(?:for|due|until|will|would|expected|ready|deadline|results?|answers?|to(?!\s+(?:\d|about|more|nearly|some|almost|the|\w+[^\W\dsu]s\b)))\b)[^;]*\bby\s+$"
)
"""What came about by a time, from its verb on: they pulled 14 people out by Tuesday, but not "they asked for answers by Tuesday"."""


WAS_TO = re.compile(
    r"\b(?:was|were)\s+(?:also\s+|both\s+|originally\s+|not\s+)?(?:to|due|scheduled|set|supposed|expected|meant)\b(?:(?!\b(?:will|would|until|till)\b)[^;])*$"
)
"""What had been to come, and may be over by now: it was to be agreed by Wednesday night."""


def was_to_be(text: str, start: int) -> bool:
    """Tell whether the sentence of a time tells what had been to come, which may be over."""
    return WAS_TO.search(lowered(sentence_before(text, start, REACH))) is not None


def is_over(text: str, start: int, end: int) -> bool:
    """Tell whether the clause of a deadline tells what had come about, or had been planned, by then."""
    end = beyond_said(text, end)
    after = text[end : end + REACH]
    found = OVER.search(after)
    if found and CLAUSE.search(after, 0, found.start()) is None:
        return True
    clause = lowered(sentence_before(text, start, REACH))
    if HEADING.fullmatch(clause) and BROUGHT.match(after):
        return True
    if SHOULD_HAVE.search(clause) or UNTIL.search(clause) or STAYED.search(clause):
        return True
    verb = last_verb(clause)
    if verb is None or verb.lastgroup != "past" or ASKED.match(clause) or HAD_TO.search(clause):
        return False
    if PERFECT.search(clause, 0, verb.start()):
        return True
    kinds = (OVER,) if verb.group() == "had" else (DONE, LASTED)
    return any(kind.match(clause, verb.start()) for kind in kinds)


def was_planned(text: str, start: int, end: int) -> bool:
    """Tell whether something had once been planned for a day, or came to nothing: set for 4 March but delayed."""
    if BUT_NOT.match(text, end):
        return True
    return HAD_PLANNED.search(lowered(sentence_before(text, start, REACH))) is not None
