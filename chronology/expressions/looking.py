"""Where the clause of a phrase looks: to what is to come, to what is over, or to the day of writing whatever a story has come to."""

from __future__ import annotations

import re
from typing import NamedTuple

from chronology.expressions.clauses.deadlines import is_over
from chronology.expressions.clauses.deadlines import was_planned
from chronology.expressions.clauses.direction import comes_by_then
from chronology.expressions.clauses.direction import compares as compares_over
from chronology.expressions.clauses.direction import had_been_over
from chronology.expressions.clauses.direction import is_over_before
from chronology.expressions.clauses.direction import looks_forward
from chronology.expressions.clauses.origins import begins_from
from chronology.expressions.clauses.writing import PRESENT
from chronology.expressions.clauses.writing import counts_from_writing
from chronology.expressions.clauses.writing import counts_on
from chronology.expressions.clauses.writing import is_announced
from chronology.expressions.context import Context
from chronology.expressions.readings import DEADLINES
from chronology.expressions.readings import is_ahead
from chronology.expressions.readings import is_bare_clock
from chronology.expressions.readings import minds_clause
from chronology.expressions.senses.anaphora import That
from chronology.expressions.senses.anaphora import TheWeekday
from chronology.expressions.senses.compound import Compound
from chronology.expressions.senses.counted import DayOfMonth
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.sentences import NEAR
from chronology.expressions.words.sentences import heads_sentence
from chronology.expressions.words.signals import Signal


class View(NamedTuple):
    """Where a clause looks: forward, back, or None where it does not tell; and whether what its signal bounds is over."""

    future: bool | None
    over: bool = False


def view_of(text: str, phrase: Token, signal: Signal, start: int, *, narrative: bool) -> View:
    """Tell where the clause of a phrase looks, whose signal stands at `start`."""
    if is_ahead(phrase.value):
        return View(False if counts_on(text, phrase.start, phrase.end) else None)
    if not minds_clause(phrase.value, signal):
        return View(None)
    future = looks_forward(text, phrase.start, phrase.end)
    begun = signal.words == "since" or SINCE.search(text, max(0, start - NEAR), start) is not None
    if future and begun and RULED.match(text, phrase.end) is None:
        return View(False)
    if future is None and is_to_begin(text, start, phrase, signal):
        future = True
    over = looks_back(text, phrase, signal) and not (narrative and comes_by_then(text, phrase.end))
    return View(future, over)


SINCE = re.compile(r"\bsince (?:an?|the|its|his|her|their) $")
"""What stands before the day of an event since which something is: idle since a Jan. 17 quake, it reopens Monday."""

RULED = re.compile(r"\s+(?:is|was|will|would|has|had|may|might|could|falls)\b")
"""A verb of a time, so that "since" before it gives a reason: since Friday will be too late."""


def is_to_begin(text: str, start: int, phrase: Token, signal: Signal) -> bool:
    """Tell whether a time is one to come where no verb says so, as it answers or begins something."""
    if signal.words == "from" and signal.shape == "from":
        return begins_from(text, start, phrase.start, phrase.end)
    return is_answer(text, start, phrase)


def is_answer(text: str, start: int, phrase: Token) -> bool:
    """Tell whether a text is nothing but a length of time to come, as an answer is: in 5 minutes."""
    counted = isinstance(phrase.value, Length | Compound)
    return counted and start == 0 and text[phrase.end : phrase.end + 3].strip() in ("", ".", "!")


def looks_back(text: str, token: Token, signal: Signal) -> bool:
    """Tell whether a deadline is over, or a length of time one that something is compared over."""
    if isinstance(token.value, Length):
        return compares_over(text, token.start)
    if signal.words == "for":
        return was_planned(text, token.start, token.end)
    return signal.shape in DEADLINES and is_over(text, token.start, token.end)


def seen_from(text: str, phrase: Token, signal: Signal, future: bool | None, context: Context) -> Context:
    """Give the context from which the clause of a phrase looks: the day of writing, or what was over by then."""
    if (future or context.narrative) and is_of_writing(text, phrase, context, future=future):
        context = context.of_writing()
    if signal.words == "since":
        context = context.with_all(recalled=None)
    return context.with_all(before=True) if is_over_by_then(text, phrase, signal, context) else context


def is_of_writing(text: str, phrase: Token, context: Context, *, future: bool | None) -> bool:
    """Tell whether a phrase of a story counts from the day of writing: last Friday; it will be seen in three months."""
    if future and isinstance(phrase.value, DayOfMonth):
        told = not context.narrative or is_announced(text, phrase.start, phrase.end)
        return told and context.is_long_over
    if future and not context.narrative:
        over = is_bare_clock(phrase.value) and context.tells_day_over
        return over and is_announced(text, phrase.start, phrase.end)
    away = context.away
    if away is None:
        return False
    if isinstance(phrase.value, Length | Compound):
        return away < PRESENT and future is True
    if counts_from_writing(text, phrase.start, phrase.end, away):
        return True
    bare = isinstance(day_of(phrase.value), Cyclic | Yearly)
    told = bare and future is True and context.is_of_past and not context.is_list
    return told and is_announced(text, phrase.start, phrase.end)


def is_over_by_then(text: str, phrase: Token, signal: Signal, context: Context) -> bool:
    """Tell whether a phrase is of what was over by then: they had left in May, that spring, a year earlier, they had left; or began by then: a story's "since May"."""
    day = day_of(phrase.value)
    begun = context.narrative and signal.words == "since" and not isinstance(day, That)
    earlier = isinstance(day, Shift) and day.later and day.sign < 0
    pointed = (earlier or isinstance(day, That)) and is_over_by_verb(text, phrase, signal)
    return begun or pointed or (is_over_before(text, phrase.start) and minds_what_was_before(phrase, signal))


def is_over_by_verb(text: str, phrase: Token, signal: Signal) -> bool:
    """Tell whether a phrase heads what was over by then: on the 14th a try had failed."""
    return (
        minds_what_was_before(phrase, signal)
        and heads_sentence(text, phrase.start)
        and had_been_over(text, phrase.end)
    )


def minds_what_was_before(phrase: Token, signal: Signal) -> bool:
    """Tell whether a phrase is told aside where its clause is in the past perfect: no deadline, but "by the Thursday", "by 5 p.m."."""
    day = day_of(phrase.value)
    return isinstance(day, TheWeekday | ThatDay) or signal.shape not in DEADLINES
