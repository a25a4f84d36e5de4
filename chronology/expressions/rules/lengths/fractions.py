"""Lengths of time with parts of a unit: 1½ hours, one hour and a half, an hour and a quarter, a quarter of a century."""

from __future__ import annotations

from typing import Any

from chronology.errors import WhenError
from chronology.expressions.rules.lengths import measures
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Length
from chronology.expressions.words.patterns import Rule

FINER = {"hour": ("minute", 60), "year": ("month", 12), "century": ("year", 100), "decade": ("month", 120)}
"""The units in which parts of others are counted, and how many of them they have."""


def parted(unit: str, part: float, amount: Any = 0) -> Sense:
    """Make 1½ hours, an hour and a quarter."""
    return Length(measures.count(amount) + part, unit)


def quarters_of(unit: str, amount: Any = 1) -> Sense:
    """Make a quarter of an hour, three quarters of a year: as so many of a finer unit, where they are whole."""
    finer, size = FINER.get(unit, (unit, 1))
    share = measures.count(amount) * size / 4
    return Length(int(share) if share == int(share) else share, finer)


def shared(part: int, parts: int, unit: str) -> Sense:
    """Make 1/2 hour, 3/4 of an hour; raises WhenError where the part is none."""
    if not 0 < part < parts:
        raise WhenError(f"{part}/{parts} is no part of a {unit}")
    return Length(part / parts, unit)


FRACTIONS = (
    Rule("@length", "a? To12:part / To12:parts {of? a|an} -? ONEUNIT:unit", shared),
    Rule("@length", "COUNT:amount? Fraction:part -? ANYUNIT:unit", parted),
    Rule("@length", "COUNT|a|an:amount and a? Half ANYUNIT:unit", measures.length_and_half),
    Rule("@length", "COUNT|a|an:amount ANYUNIT:unit and a? Half", measures.length_and_half),
    Rule(
        "@length",
        "COUNT|a|an:amount ANYUNIT:unit and a Quarter",
        lambda amount, unit: parted(unit, 0.25, amount),
    ),
    Rule("@length", "a Quarter of a|an ONEUNIT:unit", quarters_of),
    Rule("@length", "COUNT:amount -? Quarters of a|an ONEUNIT:unit", quarters_of),
)
"""Rules over words."""
