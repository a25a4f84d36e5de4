"""The dated phrases of a text in a language other than English."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from functools import cache
from functools import partial

import attrs

from chronology.expressions import finding as english
from chronology.expressions.context import Context
from chronology.expressions.languages.joining import BETWEEN
from chronology.expressions.languages.joining import bounded
from chronology.expressions.languages.joining import is_day
from chronology.expressions.languages.joining import joined
from chronology.expressions.languages.lengths import TODAY
from chronology.expressions.languages.reading import read
from chronology.expressions.languages.speech import Meanings
from chronology.expressions.languages.speech import spaced
from chronology.expressions.languages.speech import speech_of
from chronology.expressions.languages.words import fold
from chronology.expressions.readings import minds_clause
from chronology.expressions.readings import told
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.series import Member
from chronology.expressions.told import Found
from chronology.expressions.words.sentences import NEAR
from chronology.expressions.words.sentences import REACH
from chronology.expressions.words.signals import Signal
from chronology.expressions.words.tries import NEVER

ADVERBIAL = 2
"""How many words at most stand around a phrase without a verb that belongs to the clause beside it: on 3 May, a Monday, ..."""

SENTENCES = re.compile(r"[.!?…。]\s")
NONE = Signal(None, "in", 0)


def parsed(text: str, language: str) -> Callable[[Context], Iterator[Found]]:
    """Parse a text in one of dateparser's languages, to be read as often as need be."""
    folded = fold(text)
    members = list(joined(read(text, folded, language), folded, language))
    return partial(found_in, text, folded, members, language)


def found_in(
    text: str, folded: str, phrases: Iterable[Member], language: str, context: Context
) -> Iterator[Found]:
    """Yield the phrases of a text as read; each date mentioned is context for those after it."""
    speech = speech_of(language)
    words = text if speech.noun_capitals else folded
    start: Found | None = None
    for one in phrases:
        signal = signal_of(folded, one, language)
        minds = speech.ahead_of_told or minds_clause(one.sense, signal)
        future = looks_forward(words, one, signal, language) if minds else None
        sense = counted_on(one.sense) if future is False and speech.ahead_of_told else one.sense
        found = english.read(text, one, signal, told(sense, signal, context, future=future))
        if not found:
            continue
        context = context.after(found.told)
        if start:
            start, found = bounded(start, found)
            yield start
        start = found if one.link == BETWEEN else None
        if not start:
            yield found
    if start:
        yield start


@cache
def meanings(language: str, table: str, end: str, start: str = r"(?<![^\W_])") -> re.Pattern[str]:
    """Compile the pattern of the whole words that a table of a language has, a group a meaning."""
    words: Meanings = getattr(speech_of(language), table)
    pieces = "|".join(f"(?P<{name}>{spaced(pattern)})" for name, pattern in words.items()) or NEVER
    return re.compile(rf"{start}(?:{pieces}){end}")


def signal_of(folded: str, one: Member, language: str) -> Signal:
    """Give the signal that ends right before a phrase, or, where a language has such, begins right after it."""
    before, after = folded[max(0, one.start - NEAR) : one.start], folded[one.end : one.end + NEAR]
    found = meanings(language, "signals", r"\s{0,2}\Z").search(before) or meanings(
        language, "signals_after", r"(?![^\W_])", r"(?:'\w{1,5})?\s{1,2}"
    ).match(after)
    return Signal(found[found.lastgroup or 0], found.lastgroup or "in", 0) if found else NONE


def looks_forward(words: str, one: Member, signal: Signal, language: str) -> bool | None:
    """Tell whether a clause looks forward, or back; None where no known verb or word before the phrase says, in it or else in its sentence."""
    before = words[max(0, one.start - NEAR) : one.start].lower()
    found = meanings(language, "directions", r"\s{0,2}\Z").search(before)
    told = found.lastgroup if found else None
    if told == "over" or (told == "planned" and is_day(one.sense)):
        return told == "planned"
    clause = words_around(words, one.start, one.end, clauses(language))
    tenses = tenses_of(clause, language)
    if not tenses:
        beside = tenses_of(words_around(words, one.start, one.end, SENTENCES), language)
        tenses = beside if len(clause.split()) <= ADVERBIAL else beside & {"ahead"}
    if signal.shape == "since":
        tenses.discard("present")
    if tenses:
        return "ahead" in tenses or "over" not in tenses
    return True if told == "begun" else None


def tenses_of(words: str, language: str) -> set[str | None]:
    """Name the tenses of the known verbs among some words."""
    return {found.lastgroup for found in meanings(language, "verbs", r"(?![^\W_])").finditer(words)}


@cache
def clauses(language: str) -> re.Pattern[str]:
    """Compile the pattern of what parts the clauses of a language."""
    speech = speech_of(language)
    return re.compile(
        rf"[.!?…。]\s|[,;:()\"„“”«»–—]|\s(?:{spaced(speech.joining)}|{spaced(speech.parting)})\s"
    )


def words_around(words: str, start: int, end: int, stop: re.Pattern[str]) -> str:
    """Give the words around a phrase, as far as its clause, or its sentence, goes."""
    before = stop.split(words[max(0, start - REACH) : start])[-1]
    after = stop.split(words[end : end + REACH], maxsplit=1)[0]
    return f"{before} {after}"


def counted_on(sense: Sense) -> Sense:
    """Count what lies ahead from the date told last, as a clause does that tells of what is over: через год он вернулся."""
    if not isinstance(sense, Shift) or sense.sign < 0 or sense.base not in (None, TODAY):
        return sense
    return attrs.evolve(sense, later=True, told=True, base=None)
