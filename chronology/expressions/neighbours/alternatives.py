"""Times that "or" joins, of which only one is meant: he died in 390 or 387 BC, on 3, 4 or 5 May."""

from __future__ import annotations

import re

import attrs

from chronology.errors import WhenError
from chronology.expressions.expression import Expression
from chronology.expressions.words.sentences import sentence_before
from chronology.when import When

OR = re.compile(r",?\s+or\s+(?:(?:in|on)\s+)?(?:the\s+)?", re.IGNORECASE)
COMMA = re.compile(r",\s+(?:the\s+)?")

SIGNALS = (None, "in", "on", "of")
"""The words before a time that leave it what it is."""

NOT = re.compile(r"\b(?:not|never|no|neither|without|either|any)\b|n['’]t\b|\?")
"""What says that it is none of them, or all: not open on Monday or Tuesday."""

REACH = 90
"""How far before times it may stand."""


def with_choices(expressions: list[Expression], text: str) -> list[Expression]:
    """Give the expressions, times that "or" joins as one of them."""
    chosen = list(expressions)
    end = len(chosen)
    while end > 1:
        start = end - 1
        while start and is_joined(chosen[start - 1], chosen[start], text, COMMA if end - start > 1 else OR):
            start -= 1
        if end - start > 1 and not NOT.search(sentence_before(text, chosen[start].start, REACH)):
            chosen[start:end] = choices(chosen[start:end], text)
        end = start if end - start > 1 else end - 1
    return chosen


def is_joined(first: Expression, second: Expression, text: str, link: re.Pattern[str]) -> bool:
    """Tell whether two dates stand side by side as two of which it is one."""
    dates = first.type == second.type == "DATE" and first.signal in SIGNALS and second.signal in SIGNALS
    return dates and link.fullmatch(text, first.end, second.start) is not None


def choices(expressions: list[Expression], text: str) -> list[Expression]:
    """Give times, each as one of all; as they are where one is not known, or is no plain date."""
    whens = [one.when for one in expressions if one.when]
    try:
        when = When.one_of(*whens) if len(whens) == len(expressions) else None
    except WhenError:
        when = None
    if when is None:
        return expressions
    when = when.with_text(text[expressions[0].start : expressions[-1].end])
    return [attrs.evolve(one, when=when, anchor=f"{one.anchor}; or the other") for one in expressions]
