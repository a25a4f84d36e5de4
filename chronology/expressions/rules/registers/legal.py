"""How contracts and deeds say times: thirty (30) days, the last day of the month, in the year of our Lord 1652, per annum."""

from __future__ import annotations

from chronology.expressions.rules import builders as make
from chronology.expressions.rules.guards import not_followed_by
from chronology.expressions.rules.lengths import measures
from chronology.expressions.senses.counted import NthOf
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Weekend
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Recurring
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run


def weekday_of_unit(nth: int, weekday: int, unit: str) -> Sense:
    """Make the last Friday of the month."""
    return NthOf(nth, "weekday", Deictic(unit, 0), weekday)


def last_of(last: Cyclic | Deictic | Weekend, whole: Sense) -> Sense:
    """Make the last day of 1868, the last Sunday in June, the last weekend of August."""
    if isinstance(last, Weekend):
        return NthOf(-1, "weekend", whole)
    return NthOf(-1, "weekday", whole, last.number) if isinstance(last, Cyclic) else NthOf(-1, "day", whole)


def agree(run: Run) -> bool:
    """Tell whether a count in words and the one in brackets are the same, and no fraction stands before."""
    figures = next(token.value for token in run.own[2:])
    amount = 1 if run.first.kind in ("a", "an") else run.first.value
    return bool(amount == figures)


def is_last_day(run: Run) -> bool:
    """Tell whether a day or weekday before a time that holds it is the last of it: last Sunday, the day before."""
    first = run.tokens[run.at + 1 if run.first.kind == "the" else run.at].value
    last = isinstance(first, Cyclic) and first.cycle == "weekday" and first.which == -1
    return (last or first in (Deictic("day", -1), Weekend(-1))) and holds(run.last.value)


def holds(whole: object) -> bool:
    """Tell whether a time is longer than the days that are counted in it."""
    place = getattr(whole, "place", None)
    unit = getattr(place, "unit", None) or getattr(whole, "unit", None) or getattr(whole, "cycle", None)
    return unit in HOLDERS


HOLDERS = ("month", "season", "quarter", "year", "week", "decade", "century")


ELEMENTS = {"FIGURES": "To12 To24 To31 To99 Many"}
"""The named sets of kinds of these rules."""

LEGAL_PHRASES = (
    Rule(
        "@length",
        "COUNT|ONE:amount ( FIGURES ) Whole? ANYUNIT:unit",
        lambda amount, unit, **_: measures.length(amount, unit),
        agree,
    ),
    Rule(
        "@day",
        "the Nth|Second|Nth31|Last:nth Day of the|This HOLDER:unit",
        lambda nth, unit: NthOf(nth, "day", Deictic(unit, 0)),
        not_followed_by("of"),
    ),
    Rule(
        "@day",
        "the Nth|Second|Last:nth WEEKDAY of|in the|This HOLDER:unit",
        weekday_of_unit,
        not_followed_by("of"),
    ),
    Rule("@set", "the? Nth|Second|Last WEEKDAY of|in Every Month", lambda **_: Recurring("P1M")),
    Rule("@day", "MONTH the? NTH:day ,? YEAR", make.date),
    Rule("@set", "per Annum|UNIT:unit", measures.every),
)
"""Rules over words."""

LEGAL_COMPOSED = (Rule("@day", "the? @day|@date:last of|in DATE:whole", last_of, is_last_day),)
"""Rules over phrases."""
