"""Phrases that date nothing: what only points back, measures, is compared with, or says when something was agreed, or the text itself written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chronology.expressions import Expression
from chronology.expressions.words.lexicon import row
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.times.phrases import SUBJECT
from chronology.extraction.times.phrases import Phrase

BACK = re.compile(
    r"(?:that|the same|this same)\s(?:very )?(?:day|date|time|moment|hour|morning|afternoon|evening|night)\b",
    re.IGNORECASE,
)
"""What begins a phrase that only points back to a day told before."""

MOMENTS = re.compile(r"PT\w+[MS]")
"""The TIMEX3 value of some minutes, which a day of publication has no end of: in the last ten minutes."""

AS_AGREED = re.compile(r"\bas (?:\w+ed|said|told|shown|seen)\s+(?:on\s+)?$", re.IGNORECASE)
AS_FAR = 32
"""What stands before a date that only tells when something was agreed, and how many characters that may be."""

SOURCED = (
    r"according to [^,.;:]{1,80}?\b(?<!was )(?<!were )(?<!been )(?:published|released|issued|seen|posted|obtained|reviewed|interviewed|questioned|filed|leaked|compiled|collected|quoted"
    r"|cited|prepared|submitted|sent|written|made public|taken|heard|given|recorded)\b"
)
ACCORDING = re.compile(rf"\b{SOURCED}[^,.;:]{{0,40}}$", re.IGNORECASE)
ENDED = re.compile(r"\s*(?:[,.;)]|\Z|(?:and|to|[–-])\s?[^,.;]{1,24}[,.;])")
"""What stands around a date that only tells of when the word is that something has: according to figures released on Monday."""

FIRST_SINCE = re.compile(
    r"(?<!\ba\s)\b(?:first|second|third|best|worst|last|least|most|only|(?:high|low|larg|bigg|great|small|strong|weak|hott|cold|wett|dri|deadli|long|short)est)\b"
    r"[^.;:,\d]{0,48}\bsince\s+$",
    re.IGNORECASE,
)
FIRST_WITHIN, REACH = 72, 144
"""What makes "since" a measure: "the first woman to lead the party since", and how many characters that may take."""

BASE = re.compile(
    r"\b(?:from|than|against|versus|(?:up|down) on|compared (?:with|to))\s+(?:(?:the|a|an|about|some|just|only|nearly|almost|around)\s+)?"
    r"(?:[$£€]?\d[\d.,]*|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)(?:\s?(?:%|[mb]n?\b|(?:[mb]illion|trillion|per ?cent)\b))?"
    r"\s+(?:(?:(?:[a-z]+\s)?(?:announced|forecast|given|set|predicted|expected|estimated|reported|recorded|seen)\s)?(?:in|for|during)\s+(?:the\s+)?)?$"
    r"|\bcompared (?:with|to)\s(?:(?:an? |the )?|(?![^.;]*\b(?:was|were|had|has)\b)(?:[^.;:]|\.\d)*\d(?:[^.;:]|\.\d)*)$",
    re.IGNORECASE,
)
"""Amounts with which others are compared: up from £1.6bn a year earlier, compared with a loss of $9 million, or $2 a share, a year ago."""

A_YEAR_EARLIER = re.compile(r"(?:a|the) (?:year|quarter|month|week) (?:earlier|ago|before)")
COMPARED = re.compile(r"\b(?:from|than|with|against)\s+$")
"""A time with which another is compared: from a year earlier."""


def is_measure(text: str, one: Expression) -> bool:
    """Tell whether a phrase only says since when nothing was like this, that it was so until now, or of when that is with which others are compared."""
    if one.value == "PRESENT_REF" and one.signal == "until":
        return True
    if one.signal == "since":
        return FIRST_SINCE.search(text, max(0, one.start - FIRST_WITHIN), one.start) is not None
    base = COMPARED if A_YEAR_EARLIER.fullmatch(one.text) else BASE
    return any(words.search(text, max(0, one.start - FIRST_WITHIN), one.start) for words in (base, BASE))


def is_aside(text: str, one: Expression) -> bool:
    """Tell whether a phrase only says when something was agreed or announced: "as agreed yesterday we start", "according to a list seen on Monday"."""
    agreed = AS_AGREED.search(text, max(0, one.start - AS_FAR), one.start)
    ended = ENDED.match(text, one.end) or SUBJECT.match(text, one.end)
    sourced = ended and ACCORDING.search(text, max(0, one.start - REACH), one.start)
    return bool(agreed or sourced)


def is_denied(text: str, one: Expression) -> bool:
    """Tell whether a phrase says when something was not: "opened in 1934, not in 1932", "not, as planned, in May"."""
    return DENIED.search(text, max(0, one.start - AS_FAR), one.start) is not None


DENIED = re.compile(
    "".join(
        rf"(?<!\b{verb} )"
        for verb in row("was were is are did does do has have had could would should will can may might must")
    )
    + r"\bnot(?:,? as [\w ]{1,16},)?\s+(?:(?:in|on|at|during)\s+)?$"
)
"""A "not" that belongs to no verb."""


def is_named(text: str, one: Expression) -> bool:
    """Tell whether a phrase is what somebody makes something of: "declared Wednesday a day of mourning"."""
    behind = NAMED_SO.match(text, one.end) is not None
    return behind and NAMING.search(text, max(0, one.start - AS_FAR), one.start) is not None


NAMING = re.compile(r"\b(?:declar|proclaim|designat|nam|mak)(?:e|ed|es|ing)\s+$|\bmade\s+$", re.IGNORECASE)
NAMED_SO = re.compile(r"\s(?:as )?an? (?:\w+ ){0,2}(?:day|holiday)\b")


def only_points(text: str, one: Expression, held: Sequence[Expression]) -> bool:
    """Tell whether a phrase only points back: it keeps its clause from no date behind it, and dates nothing that had been ("it had reopened that day")."""
    behind = any(other.when and other.start > one.end for other in held)
    keeps = behind or HAD.search(text, max(0, one.start - AS_FAR), one.start)
    return BACK.match(one.text) is not None and not (one.when is not None and keeps)


HAD = re.compile(r"\bhad\s[^.;:]*$")
"""A pluperfect, which takes over no day from what was told before."""


def dates_nothing(text: str, one: Expression, held: Sequence[Expression]) -> bool:
    """Tell whether a phrase dates no clause that it stands in."""
    idle = is_aside(text, one) or is_measure(text, one) or is_denied(text, one) or is_named(text, one)
    return idle or only_points(text, one, held)


PLACED = re.compile(
    r"[\W\d_]*|[А-ЯЁЄІЇҐ\W]{2,40}|[^\W\d_a-z][\w.'-]*(?: [^\W\d_a-z][\w.'-]*){0,2},(?: (?:le|den|el|em))?\s*"
)
PUBLISHED = re.compile(
    r"\W*(?:(?:last |first )?(?:published|updated|posted|modified|edited|reviewed|accessed|retrieved)|date|by|printed|publié|veröffentlicht|publicado|опубліковано|опубликовано)\b.{0,60}",
    re.IGNORECASE,
)
"""What stands before the date of a text: a place, or that it was published."""

NEAR = 200
"""How far around a phrase its line is looked at."""


def is_dateline(text: str, sentence: Span, phrase: Phrase) -> bool:
    """Tell whether a phrase only says when the text was written: it stands alone, or behind a place."""
    if phrase.start - sentence.start > NEAR:
        return False
    before = text[sentence.start : phrase.start]
    after = text[phrase.end : min(sentence.end, phrase.end + NEAR)]
    placed = not after.strip(" .,)") and PLACED.fullmatch(before) is not None
    return placed or says_when_published(text, sentence, phrase)


def says_when_published(text: str, sentence: Span, phrase: Phrase) -> bool:
    """Tell whether a sentence says no more than that something was published on a date: "Posted on 12 August"."""
    ended = not text[phrase.end : min(sentence.end, phrase.end + NEAR)].strip(" .,)")
    return ended and PUBLISHED.fullmatch(text, sentence.start, phrase.start) is not None
