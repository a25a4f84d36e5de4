"""Parts of times: the end of October, early 1850, the last quarter of the 19th century, the first three months of 2010, later this week."""

from __future__ import annotations

from functools import partial

from chronology.errors import WhenError
from chronology.expressions.rules import builders as make
from chronology.expressions.rules import guards
from chronology.expressions.rules.guards import no_more
from chronology.expressions.rules.guards import not_of_the
from chronology.expressions.rules.lengths import durations
from chronology.expressions.rules.lengths import measures
from chronology.expressions.senses.counted import NthOf
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Weekend
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.sorts import is_year
from chronology.expressions.senses.sorts import unit_of
from chronology.expressions.senses.wholes import DIVIDED
from chronology.expressions.senses.wholes import OF_YEARS
from chronology.expressions.senses.wholes import PARTS as SHARES
from chronology.expressions.senses.wholes import DecadeOf
from chronology.expressions.senses.wholes import Narrowed
from chronology.expressions.senses.wholes import Of
from chronology.expressions.senses.wholes import OpenSide
from chronology.expressions.senses.wholes import Part
from chronology.expressions.senses.wholes import Share
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run

THIRDS = 3


def share_of(cycle: str, nth: int, whole: Sense) -> Sense:
    """Make the latter half of the 19th century, the second quarter of May; raises WhenError where there are not so many."""
    number = make.from_end(nth, SHARES[cycle])
    if not 1 <= number <= SHARES[cycle]:
        raise WhenError(f"there is no {cycle} {nth}")
    return Of(Cyclic(cycle, number - 1), whole)


def parts_of(first: str, last: str, whole: Sense) -> Sense:
    """Make mid- to late July, early or mid-May."""
    return Part(f"{first} {last}", whole)


def last_of(last: Cyclic | Deictic | Weekend, whole: Sense) -> Sense:
    """Make the last day of 1868, the last Sunday in June, the last quarter of 2012, the last decade of the century."""
    if isinstance(last, Weekend):
        return NthOf(-1, "weekend", whole)
    if isinstance(last, Cyclic):
        return NthOf(-1, "weekday", whole, last.number)
    if last.unit == "quarter":
        return share_of("quarter", -1, whole)
    return DecadeOf(-1, whole) if last.unit == "decade" else NthOf(-1, last.unit, whole)


def is_last_of(run: Run) -> bool:
    """Tell whether "last Sunday", "the last quarter" is the last one of a time that follows and is longer."""
    last, whole = (token.value for token in run.own if token.kind[:1] == "@")
    unit = unit_of(whole)
    if isinstance(last, Cyclic):
        return last.cycle == "weekday" and last.which == -1 and unit in HOLDERS
    if last == Deictic("quarter", -1):
        return unit == "year" or unit in DIVIDED
    if last == Deictic("decade", -1):
        return of_century(run)
    return last in (Deictic("day", -1), Deictic("week", -1), Weekend(-1)) and unit in HOLDERS


HOLDERS = ("month", "season", "quarter", "year", "week", "decade", "century")
"""The units that days are counted in."""


def of_divided(run: Run) -> bool:
    """Tell whether what is divided is longer or shorter than a year."""
    return unit_of(run.last.value) in DIVIDED


def is_halved(run: Run) -> bool:
    """Tell whether what is halved is a year, or what the calendar has no such parts of."""
    return is_year(run.last.value) or of_divided(run)


def no_half_of(run: Run) -> bool:
    """Tell whether a half is one of a year: not the second half of the milk."""
    told = run.kind_after in ("Last", "This", "Next", "Year")
    return told or (no_more(run) and not_of_the(run))


def of_year(run: Run) -> bool:
    """Tell whether what owns a half is a year."""
    return is_year(run.first.value)


def is_third(run: Run) -> bool:
    """Tell whether it is thirds that are counted, of a time."""
    return run.own[-3].value == THIRDS and of_divided(run)


def are_two(run: Run) -> bool:
    """Tell whether quarters are the first two or the last two."""
    which, count = run.tokens[run.at + (run.first.kind == "the") :][:2]
    return which.value in (1, -1) and count.value == 2


def of_century(run: Run) -> bool:
    """Tell whether it is a century or more that holds a decade."""
    return unit_of(run.last.value) in OF_YEARS[1:]


PHRASES = (
    Rule(
        "@date",
        "the? Nth|Second|Last|Latter:nth Half of the Decade|Century|Month|Week:unit",
        lambda nth, unit: share_of("half", nth, Deictic(unit, 0)),
    ),
    Rule(
        "@date",
        "the? Nth|Second:nth Quarter of the Decade|Century:unit",
        lambda nth, unit: share_of("quarter", nth, Deictic(unit, 0)),
    ),
    Rule(
        "@date",
        "the? Nth|Last:nth COUNT Quarters of YEAR",
        lambda nth, year, **_: make.half(1 if nth == 1 else 2, year),
        are_two,
    ),
)
"""Rules over words."""

COMPOSED = (
    Rule("@date", "the? Nth|Second|Last|Latter:nth Half of DATE:whole", partial(share_of, "half"), is_halved),
    Rule("@date", "DATE:whole ' s Nth|Second:nth -? Half", partial(share_of, "half"), of_year),
    Rule(
        "@date",
        "the? Nth|Second|Last|Latter:nth Nth of DATE:whole",
        lambda nth, whole: Share(make.from_end(nth, THIRDS), THIRDS, whole),
        is_third,
    ),
    Rule(
        "@date", "the? Nth|Second|Final:nth Quarter of DATE:whole", partial(share_of, "quarter"), of_divided
    ),
    Rule("@date", "the? @day|@date:last of|in DATE:whole", last_of, is_last_of),
    Rule("@date", "the? Nth|Second:nth Decade of DATE:whole", DecadeOf, of_century),
    Rule("@date", "the? very? End:part of DATE:whole", Part, guards.is_no_owner),
    Rule("@date", "the? PART {-|in|on? | part of} DATE:whole", Part),
    Rule("@date", "the? PART:first -? to|or -? PART:last -? DATE:whole", parts_of),
    Rule("@date", "End:part - DATE:whole", Part, guards.is_joined),
    Rule("@date", "the? Nth|Latter|Last:nth part of DATE:whole", make.nth_part, guards.first_or_last),
    Rule(
        "@date",
        "the? Nth|Last|Final|Opening|Early:nth UNITS:unit of DATE:whole",
        make.nth_part,
        guards.first_or_last,
    ),
    Rule("@portion", "@first:length of|in DATE:whole", partial(measures.portion, side=1)),
    Rule("@portion", "@first:length of the Year", measures.first_of_year, guards.no_of_after),
    Rule("@portion", "@lasting:length of|in DATE:whole", measures.last_of, durations.looks_back),
    Rule("@portion", "@lasting:length of the Year", measures.last_of, durations.ends_year),
    Rule("@portion", "the? Final @length:length of the Year", measures.last_of, guards.no_of_after),
    Rule("@portion", "the? Final @length:length of|in DATE:whole", measures.last_of),
    Rule("@date", "DATE:whole ' s End:part", Part),
    Rule("@date", "TURN:side in? DATE:whole", Narrowed),
    Rule("@open", "DATE|TIMED|@time:whole or TURN|Before|After:side", OpenSide, guards.ends_there),
    Rule("@open", "DATE:whole and beyond", OpenSide, guards.is_closed),
    Rule("@date", "@cyclic:part .? of DATE:whole", make.of_whole),
    Rule("@date", "DATE:whole ' s? @cyclic:part", make.of_whole),
    Rule("@day", "ABOUT:mark @day:whole", make.qualified, guards.is_written_out),
    Rule("@date", "ABOUT:mark @date|@cyclic:whole", make.qualified, guards.is_no_deictic),
    Rule("@date", "PERHAPS:mark in? DATE:whole", make.qualified),
    Rule("@date", "the? rest|remainder of DATE:whole", lambda whole: whole),
)
"""Rules over phrases."""
