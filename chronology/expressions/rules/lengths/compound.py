"""Durations of several units: a year and two months; 1 month 21 days ago."""

from __future__ import annotations

from collections.abc import Sequence

from chronology.expressions.rules.guards import is_no_verb
from chronology.expressions.rules.lengths import measures
from chronology.expressions.rules.lengths.durations import TURNED
from chronology.expressions.senses.compound import Compound
from chronology.expressions.senses.compound import LastingCompound
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Length
from chronology.expressions.words.lexicon import SIDES
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run

ORDER = row("millennium century decade year quarter month week day hour minute second")


def compound(**lengths: Length) -> Sense:
    """Make one duration of several, named from `a` on."""
    return Compound(tuple(lengths[name] for name in sorted(lengths)))


def and_one(unit: str, **lengths: Length) -> Sense:
    """Make two years and a day."""
    return compound(**lengths, z=Length(1, unit))


def lasting_compound(which: int, **lengths: Length) -> Sense:
    """Make the next 1 day and 5 hours."""
    return LastingCompound(tuple(lengths[name] for name in sorted(lengths)), which)


def lasts(run: Run) -> bool:
    """Tell whether "last" or "past" before a length says on which side of now it lies: the last half hour, past 20+ years; but not past an hour."""
    amount = run.last.value.amount if isinstance(run.last.value, Length) else 0
    return is_no_verb(run) and (amount is None or amount > 1 or (amount > 0 and run.first.kind == "the"))


def all_last(run: Run) -> bool:
    """Tell whether several lengths are one that lasts to now, or from now on: the next 1 day and 5 hours; but not the last 3 days and 2 days ago."""
    return is_no_verb(run) and run.kind_after not in TURNED and descends(run)


def descends(run: Run) -> bool:
    """Tell whether durations stand from the largest unit to the smallest, all of them counted, and the last is no aside of its own.

    An aside is told after a comma: extended by 18 months, a day after the march.
    """
    if run.own[-2].kind == "," and run.after in SIDES:
        return False
    lengths = [token.value for token in run.own if token.kind == "@length"]
    if not all(isinstance(one, Length) and one.amount is not None for one in lengths):
        return False
    return is_sinking([one.unit for one in lengths])


def goes_down(run: Run) -> bool:
    """Tell whether one smaller unit ends a duration, and owns or joins nothing: two years and a day, not two years and a day's rest."""
    tied = run.is_tied_after and run.kind_after in ("-", "'")
    lengths = [token.value for token in run.own if token.kind == "@length"]
    if tied or run.after == "of" or not all(isinstance(one, Length) and one.amount for one in lengths):
        return False
    return is_sinking([*(one.unit for one in lengths), run.last.value])


def is_sinking(units: Sequence[str]) -> bool:
    """Tell whether units stand from the largest to the smallest."""
    places = [ORDER.index(unit) if unit in ORDER else -1 for unit in units]
    return places == sorted(set(places)) and places[0] >= 0


NEXT = ",? and?"

PHRASES = (
    Rule(
        "@length",
        "a Year|Month|Week:a and a|One Day:b",
        lambda a, b: Compound((Length(1, a), Length(1, b))),
    ),
)
"""Rules over words."""

COMPOSED = (
    Rule(
        "@length", f"@length:a {NEXT} @length:b {{{NEXT} @length:c}} {{{NEXT} @length:d}}", compound, descends
    ),
    Rule("@length", "@length:a {,? @length:b} ,? and a|an|One ONEUNIT:unit", and_one, goes_down),
    Rule(
        "@spell",
        f"the? SPAN:which @length:a {NEXT} @length:b {{{NEXT} @length:c}} {{{NEXT} @length:d}}",
        lasting_compound,
        all_last,
    ),
    Rule("@lasting", "the? SPAN:which @length:length", measures.lasting_so_long, lasts),
)
"""Rules over phrases."""
