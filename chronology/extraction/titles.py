"""Titles in the text's own words: the core of a clause, without what leads in or out."""

from __future__ import annotations

import re

from chronology.extraction.phrases import Phrase
from chronology.extraction.sentences import Span
from chronology.extraction.sentences import row

LONGEST = 95
SHORT = 45
LOOKED_AT = 400
"""How many characters of a clause a title is made from."""

LEADING = re.compile(
    r"[\s,;:–—\-\"'“‘*_#>(]+"
    r"|(?:and|but|or|so|yet|while|whereas|when|because|after|before|that|although|though|until|namely|meanwhile|however"
    r"|moreover|furthermore|also|then|still|further|in addition|for example|as)\b,?"
    r"|according to [^,]{1,60},",
    re.IGNORECASE,
)
"""One thing that no title begins with."""

TRAILING = frozenset(
    row(
        "and or but of the a an to with in at on by for from that which who as its his her their is was are were be "
        "between into under over both also"
    )
)
"""Words that no title ends with."""

MARKS = " ,;:–—-(\"'“‘.!?”’"
REMOVABLE = frozenset(row("on in at since by until during from between before after over within"))
"""The signals of a phrase that can be left out of a title."""

RELATIVE = re.compile(r",\s+(?:who|which)\s+")


def title_of(text: str, clause: Span, phrase: Phrase) -> str:
    """Make a title of a clause: its own words, without the dated phrase where it can be spared."""
    start = clause.start if phrase.end - clause.start < LOOKED_AT else phrase.start
    words = text[start : min(clause.end, start + LOOKED_AT)]
    if spared(text, clause, phrase):
        after = text[phrase.end : min(clause.end, start + LOOKED_AT)]
        words = f"{text[start : phrase.start].rstrip(' ,')} {after.lstrip()}"
    words = RELATIVE.sub(" ", words, count=1)
    words = re.sub(r"\s+([,.;:!?])", r"\1", " ".join(re.sub(r"[*_#\[\]]+", "", words).split()))
    return tidy(shortened(tidy(words)))


def spared(text: str, clause: Span, phrase: Phrase) -> bool:
    """Tell whether a clause can do without its phrase: it has a signal, or stands first or last."""
    after = text[phrase.end : phrase.end + 1]
    if after and after in "'’-":
        return False
    first = not text[clause.start : phrase.start].strip()
    last = not text[phrase.end : clause.end].strip(MARKS)
    return phrase.signal in REMOVABLE or last or (first and after == ",")


def tidy(words: str) -> str:
    """Take off what no title begins or ends with, and begin with a capital."""
    while found := LEADING.match(words):
        words = words[found.end() :]
    words = words.rstrip(MARKS)
    while words.rpartition(" ")[2].lower() in TRAILING:
        words = words.rpartition(" ")[0].rstrip(MARKS)
    return words[:1].upper() + words[1:]


def shortened(words: str) -> str:
    """Cut a title at a comma, or else at a word."""
    if len(words) <= LONGEST:
        return words
    cut = words[: LONGEST + 1]
    comma = max(cut.rfind(", "), cut.rfind("; "))
    return cut[: comma if comma >= SHORT else max(cut.rfind(" "), 0)] or cut
