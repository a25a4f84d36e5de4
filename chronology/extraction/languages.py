"""What the words of a language tell of its sentences: who only says what was done, and whose sentence goes on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from chronology.expressions import Expression
from chronology.expressions.languages.finding import clauses
from chronology.expressions.languages.finding import tenses_of
from chronology.expressions.languages.finding import words_around
from chronology.expressions.languages.speech import spaced
from chronology.expressions.languages.speech import speech_of
from chronology.extraction.grammar.sentences import Span

LONGEST = 6
"""How many words a subject has at most that is said once for what was put in behind it and for what follows."""


@cache
def saying(language: str) -> re.Pattern[str]:
    """Compile the pattern of a language's verbs of speech."""
    return re.compile(rf"(?<![^\W_])(?:{spaced(speech_of(language).saying)})(?![^\W_])", re.IGNORECASE)


def only_says(text: str, one: Expression, held: Iterable[Expression], language: str) -> bool:
    """Tell whether a phrase only dates who said what stands before it, with a time of its own: "..., said a speaker on Monday"."""
    around = words_around(text, one.start, one.end, clauses(language))
    if not saying(language).search(around):
        return False
    begins = text.rfind(",", 0, one.start)
    return any(other.end <= begins and other.when for other in held)


def subject_before(text: str, whole: Span, part: Span, held: Iterable[Expression], language: str) -> str:
    """Give the subject of a part that goes on behind what was put in between commas: "the mill, built in 1887, burnt in May"."""
    head, comma, put_in = text[whole.start : part.start].partition(",")
    dated = any(one.start < whole.start + len(head) for one in held)
    closed = put_in.rstrip().endswith(",")
    begins = text[part.start : part.end].partition(" ")[0]
    speech = speech_of(language)
    joined = re.fullmatch(rf"{spaced(speech.joining)}|{spaced(speech.parting)}", begins)
    if not (comma and closed) or dated or joined or begins[:1].isupper():
        return ""
    return "" if len(head.split()) > LONGEST or tenses_of(head, language) else head
