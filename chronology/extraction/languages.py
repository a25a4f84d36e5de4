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
from chronology.expressions.words.tries import NEVER
from chronology.extraction.grammar.sentences import Span

LONGEST = 6
"""How many words a subject has at most that is said once for what was put in behind it and for what follows."""


@cache
def saying(language: str) -> re.Pattern[str]:
    """Compile the pattern of a language's verbs of speech."""
    return re.compile(rf"(?<![^\W_])(?:{spaced(speech_of(language).saying)})(?![^\W_])", re.IGNORECASE)


def is_apart(text: str, one: Expression, held: Iterable[Expression], language: str) -> bool:
    """Tell whether a phrase dates no verb that tells what happened: that of who says so, or what leads its sentence in."""
    return only_says(text, one, held, language) or leads_in(text, one, held, language)


def only_says(text: str, one: Expression, held: Iterable[Expression], language: str) -> bool:
    """Tell whether a phrase only dates who said what stands before it, with a time of its own: "..., said a speaker on Monday"."""
    around = words_around(text, one.start, one.end, clauses(language))
    if not saying(language).search(around):
        return False
    begins = text.rfind(",", 0, one.start)
    return any(other.end <= begins and other.when for other in held)


LEAD = 120
"""How many characters what leads a sentence in has at most."""

HEAD = re.compile(r"(?:[.!?…;:\n–—]\s+|\A\s*)(?=[^.!?…;:,\n–—]*\Z)")
"""The head of a sentence, up to a place with no mark between."""


@cache
def leading(language: str) -> re.Pattern[str]:
    """Compile the pattern of what a language says before and after of, with a noun."""
    signals = speech_of(language).signals
    words = "|".join(spaced(signals[side]) for side in ("after", "before") if side in signals) or NEVER
    return re.compile(rf"(?:{words})(?![^\W_])\s+\S.*", re.IGNORECASE | re.DOTALL)


def leads_in(text: str, one: Expression, held: Iterable[Expression], language: str) -> bool:
    """Tell whether a phrase dates what a sentence comes after, whose verb has a date of its own: "nach dem Einsturz am Dienstag hat die Stadt am Donnerstag"."""
    before = text[max(0, one.start - LEAD) : one.start]
    head = next(HEAD.finditer(before), None)
    if head is None or leading(language).fullmatch(before, head.end()) is None:
        return False
    following = (text[one.end : other.start] for other in held if other.start > one.end and other.when)
    return any(not re.search(r"[.!?;\n]\s", between) for between in following)


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
