"""Lines that only say when the text was written."""

from __future__ import annotations

import re

from chronology.extraction.grammar.sentences import Span
from chronology.extraction.times.phrases import Phrase

PLACED = re.compile(
    r"[\W\d_]*|[А-ЯЁЄІЇҐ\W]{2,40}|[^\W\d_a-z][\w.'-]*(?: [^\W\d_a-z][\w.'-]*){0,2},(?: (?:le|den|el|em))?\s*"
)
PUBLISHED = re.compile(
    r"\W*(?:(?:last |first )?(?:published|updated|posted|modified|edited|reviewed|accessed|retrieved)|date|by|printed|publié|veröffentlicht|publicado|опубліковано|опубликовано)\b.{0,60}",
    re.IGNORECASE,
)
"""What stands before the date of a text: a place, or that it was published."""

AGENCY = re.compile(r"\s*(?:\([^)]{1,20}\)\s*)?(?:--|[–—_])\s")
NEAR = 200
"""How far around a phrase its line is looked at."""


def is_dateline(text: str, sentence: Span, phrase: Phrase) -> bool:
    """Tell whether a phrase only says when the text was written: it stands alone, or before the name of an agency."""
    if phrase.start - sentence.start > NEAR:
        return False
    before = text[sentence.start : phrase.start]
    after = text[phrase.end : min(sentence.end, phrase.end + NEAR)]
    placed = not after.strip(" .,)") and PLACED.fullmatch(before) is not None
    agency = before.upper() == before and AGENCY.match(after) is not None
    return placed or agency or says_when_published(text, sentence, phrase)


def says_when_published(text: str, sentence: Span, phrase: Phrase) -> bool:
    """Tell whether a sentence says no more than that something was published on a date: "Posted on 12 August"."""
    ended = not text[phrase.end : min(sentence.end, phrase.end + NEAR)].strip(" .,)")
    return ended and PUBLISHED.fullmatch(text, sentence.start, phrase.start) is not None
