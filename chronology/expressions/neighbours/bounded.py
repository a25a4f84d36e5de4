"""Lengths of time that an event bounds, and so lie nowhere by themselves: within 30 days of receipt, the last three months of the term."""

from __future__ import annotations

import re

import attrs

from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Lasting
from chronology.expressions.senses.lengths import Length
from chronology.expressions.words.signals import Signal

FROM_EVENT = re.compile(r"\s+(?:of|after|following|before|from)\s+(?!(?:now|today|work|rain)\b)\w")
"""What a limit is counted from: within 30 days of receipt."""

OF_EVENT = re.compile(
    r"\s+of\s+(?:the|his|her|its|their|our|my|this|that|a|an)\s+(?!(?:day|week|month|year|decade|century)\b)\w"
)
"""What has last days, weeks or years: the last three months of the term."""


def by_event(sense: Sense, signal: Signal, text: str, start: int, end: int) -> Sense:
    """Give a length of time without a place where an event that follows bounds it; any other sense as it is."""
    if isinstance(sense, Length) and signal.words == "within" and FROM_EVENT.match(text, end):
        return attrs.evolve(sense, definite=True)
    if (
        isinstance(sense, Lasting)
        and " last " in f" {text[start:end].lower()} "
        and OF_EVENT.match(text, end)
    ):
        return Length(sense.amount, sense.unit, sense.mod, definite=True)
    return sense
