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
from chronology.expressions.languages import directions
from chronology.expressions.languages.candidates import candidates
from chronology.expressions.languages.joining import BETWEEN
from chronology.expressions.languages.joining import bounded
from chronology.expressions.languages.joining import joined
from chronology.expressions.languages.words import fold
from chronology.expressions.readings import told
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.series import Member
from chronology.expressions.told import Found
from chronology.expressions.words.signals import Signal
from chronology.expressions.words.tries import NEVER

NEAR = 24
"""How far before a phrase its signal may begin."""

REACH = 120
"""How far from a phrase its verb may stand."""

STOP = re.compile(r"[.!?…。]\s")
NONE = Signal(None, "in", 0)


def parsed(text: str, language: str) -> Callable[[Context], Iterator[Found]]:
    """Parse a text in one of dateparser's languages, to be read as often as need be."""
    folded = fold(text)
    members = list(joined(candidates(text, folded, language), folded, language))
    return partial(found_in, text, folded, members, language)


def found_in(
    text: str, folded: str, phrases: Iterable[Member], language: str, context: Context
) -> Iterator[Found]:
    """Yield the phrases of a text as read; each date mentioned is context for those after it."""
    start: Found | None = None
    for one in phrases:
        signal = signal_before(folded, one.start, language)
        clause = clause_around(folded, one)
        future = looks_forward(clause, signal, language)
        sense = counted_on(one.sense) if future is False else one.sense
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
def signals(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """Compile the pattern of a language's signals, and give their shapes."""
    shapes = {word: shape for shape, words in directions.SIGNALS.get(language, {}).items() for word in words}
    words = "|".join(re.escape(word) for word in sorted(shapes, key=len, reverse=True)) or NEVER
    return re.compile(rf"(?<![^\W_])({words})\s{{0,2}}\Z"), shapes


def signal_before(folded: str, start: int, language: str) -> Signal:
    """Give the signal that ends right before a phrase."""
    pattern, shapes = signals(language)
    found = pattern.search(folded[max(0, start - NEAR) : start])
    return Signal(found[1], shapes[found[1]], 0) if found else NONE


@cache
def verbs(language: str, table: str) -> re.Pattern[str]:
    """Compile the pattern of the verbs that a table of `directions` has of a language."""
    return re.compile(rf"\b(?:{getattr(directions, table).get(language, NEVER)})\b")


def clause_around(folded: str, one: Member) -> str:
    """Give the words of the sentence around a phrase."""
    before = STOP.split(folded[max(0, one.start - REACH) : one.start])[-1]
    after = STOP.split(folded[one.end : one.end + REACH], maxsplit=1)[0]
    return f"{before} {after}"


def looks_forward(clause: str, signal: Signal, language: str) -> bool | None:
    """Tell whether a clause looks forward, or back; None where no known verb or signal says."""
    if verbs(language, "FUTURE").search(clause):
        return True
    if verbs(language, "OVER").search(clause):
        return False
    return directions.AHEAD.get(language, {}).get(signal.words or "")


def counted_on(sense: Sense) -> Sense:
    """Count what lies ahead from the date told last, as a clause does that tells of what is over: через год он вернулся."""
    if not isinstance(sense, Shift) or sense.sign < 0 or sense.base is not None:
        return sense
    return attrs.evolve(sense, later=True, told=True)
