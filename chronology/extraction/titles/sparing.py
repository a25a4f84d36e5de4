"""What a title can do without: the date of its clause, where nothing hangs on it."""

from __future__ import annotations

import re

from chronology.expressions.words.lexicon import row
from chronology.expressions.words.names import MONTHS
from chronology.extraction.grammar.nouns import DONE
from chronology.extraction.grammar.nouns import SETTING
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.times.phrases import SUBJECTS
from chronology.extraction.times.phrases import Phrase

REMOVABLE = frozenset(
    (
        *row("on in at since by until during from between before after over within"),
        "on or",
        "not until",
        "as of",
    )
)
"""The signals of a phrase that can be left out of a title."""

MARKS = " ,;:–—-(\"'“‘.!?”’…"
"""The marks with which no title begins or ends."""


def spared(text: str, part: Span, clause: Span, phrase: Phrase | None) -> str:
    """Give a part of a clause without its phrase, where that can be spared, as between a subject and its verb."""
    if phrase is None or not (part.start <= phrase.start < part.end):
        return part.of(text)
    closes = (
        part.start < phrase.start
        and phrase.end < part.end < clause.end
        and not text[phrase.end : part.end].strip()
    )
    if not can_spare(text, clause, phrase) and not (
        closes and ADVERB.fullmatch(text, phrase.start, phrase.end)
    ):
        return part.of(text)
    before = DONE_THEN.sub(r"\1", text[part.start : phrase.start].rstrip())
    after = text[min(phrase.end, part.end) : part.end]
    if PLACE_NEXT.match(after) and AMERICAN.search(text, phrase.start, phrase.end):
        after = after[1:]
    if not before.endswith(","):
        return f"{before.rstrip()} {after.lstrip()}"
    led = after[:1].isspace() and AFTER_ADVERB.match(after) is None
    return f"{before.rstrip(' ,')}{',' * led} {after.removeprefix(',').lstrip()}"


AMERICAN, PLACE_NEXT = (
    re.compile(r",\s\d{4}$"),
    re.compile(r",\s(?:in|at|near|by|to|from|with|for|on|after|before)\s"),
)
"""A year that commas enclose, and what goes on behind it as if it had none: "on May 4, 1932, in Linz"."""

DONE_THEN = re.compile(
    rf"(\b(?:{'|'.join(SETTING)})(?: (?:an?|the|his|her|its|their))? (?:[\w’'-]+ ){{0,3}}?[\w’'-]+) (?:{'|'.join(DONE)})(?: out)?$",
    re.IGNORECASE,
)
"""A participle that says nothing without its date: in a letter sent on 3 May."""


def can_spare(text: str, clause: Span, phrase: Phrase) -> bool:
    """Tell whether a clause can do without its phrase: it has a signal, or stands first or last, or in brackets."""
    after = text[phrase.end : phrase.end + 1]
    if after and after in "'’-":
        return False
    first = text[clause.start : phrase.start].strip(" ,") in ("", "and", "but")
    last = not text[phrase.end : clause.end].strip(MARKS)
    adverb = ADVERB.fullmatch(text, phrase.start, phrase.end) is not None
    named = adverb and NAME_FOLLOWS.match(text, phrase.end) is not None
    leads = first and (after == "," or named or SUBJECT_FOLLOWS.match(text, phrase.end) is not None)
    bracketed = text.startswith("(", phrase.start)
    return phrase.signal in REMOVABLE or last or leads or bracketed or is_adverb(text, clause, phrase)


def is_adverb(text: str, clause: Span, phrase: Phrase) -> bool:
    """Tell whether a phrase stands for itself between a verb and a preposition: mended three days later at a cost of £210."""
    return (
        ADVERB.fullmatch(text, phrase.start, phrase.end) is not None
        and AFTER_ADVERB.match(text, phrase.end) is not None
        and BEFORE_ADVERB.search(text, clause.start, phrase.start) is None
    )


UNIT = r"(?:day|night|morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|fall|winter)"

ADVERB = re.compile(
    rf"[\w\s-]+\s(?:ago|later|earlier|afterwards)|yesterday|today|tonight|tomorrow|the (?:next|following|previous|same) {UNIT}"
    rf"|(?:last|next|this|that) (?:{UNIT}|\w+day|(?-i:{'|'.join(MONTHS)}))|(?:earlier|later) (?:this|that) {UNIT}"
    rf"|(?:(?:early|late) (?:on )?)?(?-i:[A-Z])[a-z]+day(?: {UNIT})?",
    re.IGNORECASE,
)

BEFORE_ADVERB = re.compile(
    r"\b(?:of|than|with|to|from|for|by|at|in|on|and|or|since|until|as|about|over|the|a|an)\s+$", re.IGNORECASE
)

AFTER_ADVERB = re.compile(
    r",\s\w+ing\b|\s(?:of|at|in|on|by|for|from|with|to|after|before|because|when|while|as|amid|during|over|under|into|near|without|against|despite|following|that)\s"
)
"""Times that need no preposition, what does not stand before one, and what may stand after it."""

SUBJECT_FOLLOWS = re.compile(rf"\s(?:{'|'.join(SUBJECTS)})\s")
"""A subject right behind a date: three weeks later he left."""

NAME_FOLLOWS = re.compile(r"\s[^\W\d_a-z][a-z]")
"""A name right behind a date: last year Holt left."""
