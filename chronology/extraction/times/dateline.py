"""Lines that only say when the text was written."""

from __future__ import annotations

import re

from chronology.extraction.grammar.sentences import Span
from chronology.extraction.times.phrases import Phrase

DATELINE = re.compile(
    r"[\W\d_]*|(?-i:[А-ЯЁЄІЇҐ\W]{2,40})|(?-i:[^\W\d_a-z][\w.'-]*(?: [^\W\d_a-z][\w.'-]*){0,2}),(?: (?:le|den|el|em))?\s*"
    r"|\W*(?:(?:last |first )?(?:published|updated|posted|modified|edited|reviewed|accessed|retrieved)|date|by|printed|publié|veröffentlicht|publicado|опубліковано|опубликовано)\b.{0,60}",
    re.IGNORECASE,
)
AGENCY = re.compile(r"\s*(?:\([^)]{1,20}\)\s*)?(?:--|[–—_])\s")
NEAR = 200
"""How far around a phrase its line is looked at."""


def is_dateline(text: str, sentence: Span, phrase: Phrase) -> bool:
    """Tell whether a phrase only says when the text was written: it stands alone, or before the name of an agency."""
    if phrase.start - sentence.start > NEAR:
        return False
    before = text[sentence.start : phrase.start]
    after = text[phrase.end : min(sentence.end, phrase.end + NEAR)]
    alone = not after.strip(" .,)") and DATELINE.fullmatch(before) is not None
    return alone or (before.upper() == before and AGENCY.match(after) is not None)
