"""How offices and contracts say times: COB Monday, FY24, 3Q23, year-end 2016, thirty (30) days, the last day of the month, per annum."""

from __future__ import annotations

from chronology.errors import WhenError
from chronology.expressions.rules import builders as make
from chronology.expressions.rules.guards import CLOSED
from chronology.expressions.rules.guards import not_of
from chronology.expressions.rules.lengths import measures
from chronology.expressions.senses.counted import NthOf
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Recurring
from chronology.expressions.senses.lengths import timex_length
from chronology.expressions.senses.wholes import Part
from chronology.expressions.words.lexicon import TIMED
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.pieces import PLANNED
from chronology.expressions.words.pieces import full_year
from chronology.expressions.words.runs import Run

DUE = TIMED | {"due"}
"""What stands before the end of a day where nothing says which day's it is."""


def closing(closing: str) -> Sense:
    """Make EOD: the end of the anchor's day; EOW, EOM, EOY: of its week, month or year."""
    return Part("late", Deictic(closing, 0))


def closing_of(whole: Sense, closing: str = "day") -> Sense:
    """Make COB Monday; raises WhenError for what ends no day."""
    if closing != "day":
        raise WhenError(f"the end of a {closing} is not that of a day")
    return Part("late", whole)


def fiscal_quarter(code: str, year: int) -> Sense:
    """Make Q1 FY24, 3Q23."""
    return make.quarterly(code, full_year(year, PLANNED))


def every_half(unit: str) -> Sense:
    """Make every half hour."""
    return Recurring("PT30M" if unit == "hour" else timex_length(0.5, unit))


def is_due(run: Run) -> bool:
    """Tell whether letters stand for the end of the anchor's day: by EOD, but not by EOD Friday."""
    return run.before in DUE and (run.right is None or run.right.kind in CLOSED)


def ends_day(run: Run) -> bool:
    """Tell whether a phrase is the end of a day that the next one tells."""
    return bool(run.first.value == Part("late", Deictic("day", 0)))


def closes(run: Run) -> bool:
    """Tell whether the end of a month is a time: at month-end, but not month-end closing."""
    late = run.last.value == "late"
    return late and run.before in DUE and (run.right is None or run.right.kind in CLOSED)


def is_joined(run: Run) -> bool:
    """Tell whether figures stand right after letters or a mark, or are a year in full: FY24, FY 2024, 3Q23."""
    last = run.last
    joined = run.own[-2].end == last.start or last.kind in ("Yearnumber", "Shortyear")
    return joined and run.kind_after != "%"


def nth_of_this(nth: int, unit: str, part: str = "weekday", weekday: int = 0) -> Sense:
    """Make the last Friday of the month, the first day of this week."""
    return NthOf(nth, part, Deictic(unit, 0), weekday)


def agree(run: Run) -> bool:
    """Tell whether a count in words and the one in brackets are the same, and no fraction stands before."""
    figures = next(token.value for token in run.own[2:])
    amount = 1 if run.first.kind in ("a", "an") else run.first.value
    return bool(amount == figures)


PHRASES = (
    Rule("@length", "COUNT|ONE:amount ( FIGURES ) kept? ANYUNIT:unit", measures.length, agree),
    Rule("@day", "the COUNTED:nth Day|Week|Weekend:part of the|This HOLDER:unit", nth_of_this, not_of),
    Rule("@day", "the COUNTED:nth WEEKDAY of|in the|This HOLDER:unit", nth_of_this, not_of),
    Rule("@set", "the? Nth|Second|Last WEEKDAY of|in Every Month", lambda **_: Recurring("P1M")),
    Rule("@set", "per Annum|UNIT:unit", measures.every),
    Rule("@date", "Eod:closing", closing, is_due),
    Rule("@date", "Fy -? FIGUREYEAR:year", lambda year: make.year(full_year(year, PLANNED)), is_joined),
    Rule("@date", "QUARTERLY:code ,|-|/? FIGUREYEAR:year", fiscal_quarter, is_joined),
    Rule("@date", "Year -? End:part of? YEAR", lambda part, year: Part(part, make.year(year))),
    Rule("@date", "Month|Quarter:unit -? End:part", make.part_of_this, closes),
    Rule("@set", "Every Half -? ONEUNIT:unit", every_half),
)
"""Rules over words."""

COMPOSED = (
    Rule("@day", "Eod:closing ,? of? on? ONEDAY:whole", closing_of),
    Rule("@day", "the? End:part of Worked|play|Day ,? of? on? ONEDAY:whole", Part),
    Rule(
        "@day",
        "@date:closing ,? on? ONEDAY:whole",
        lambda closing, whole: Part(closing.part, whole),
        ends_day,
    ),
)
"""Rules over phrases."""
