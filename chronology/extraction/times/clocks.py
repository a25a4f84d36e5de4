"""Times of day without a day: they fall on the day that their clause takes over, or on the one that the text has come to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import zip_longest
from operator import attrgetter
from typing import NamedTuple

import attrs

from chronology.expressions import Expression
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.links import Link
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.times.phrases import by_clock
from chronology.extraction.times.phrases import clock_of
from chronology.extraction.times.phrases import says_of
from chronology.extraction.times.pieces import Piece
from chronology.extraction.times.thread import BY_THEN
from chronology.extraction.times.thread import OWN_DAY
from chronology.extraction.times.thread import STATED
from chronology.extraction.times.thread import Day
from chronology.extraction.times.thread import one_day
from chronology.when import When

START = attrgetter("start")
FAR = 64
"""How many dates back the day of a clock time is looked for."""

MIDNIGHT = "T24:00"


class Timed(NamedTuple):
    """A part of a sentence with its day, the time of day added to both where one is told."""

    piece: Piece
    day: Day | None


def with_day(phrases: Sequence[Phrase], clauses: Sequence[Clause]) -> list[Phrase]:
    """Give the phrases that have a day of their own, or from which their clause counts on: "one went off at 8.14, the second ten minutes later"."""
    followed = zip_longest(phrases, phrases[1:])
    return [one for one, after in followed if not one.clock or (after and counts_on(one, after, clauses))]


def counts_on(clock: Phrase, after: Phrase, clauses: Sequence[Clause]) -> bool:
    """Tell whether a time that is none of the clock alone follows a time of day in its clause."""
    timed = after.when.has_time and not after.clock
    return timed and any(one.holds(clock.start) and one.holds(after.start) for one in clauses)


def at_clock(
    text: str, part: Piece, day: Day | None, clocks: Sequence[Phrase], found: Sequence[Expression]
) -> Timed:
    """Add the time of day that a clause names to its day."""
    clock = next((phrase for phrase in clocks if part.span.start <= phrase.start < part.span.end), None)
    if day is None and clock is not None and is_to_come(part):
        return Timed(attrs.evolve(part, phrase=clock), Day(clock.when, STATED, says_of(text, clock)))
    if day is None and clock is not None and is_relative(part):
        day = day_told(text, clock, found)
    if day is None or clock is None or clock.clock is None or has_own_time(part, day) or ends(part, clock):
        return Timed(part, day)
    if day.when.has_time and day.is_stated:
        part, day = attrs.evolve(part, phrase=None), day.carried()
    day = on_its_day(text, day, clock, found)
    when = day.by_day().when
    if not when.is_day or not when.is_plain:
        return Timed(part, day)
    return Timed(attrs.evolve(part, clock=clock), attrs.evolve(day, when=moment(part, when, clock.clock)))


def has_own_time(part: Piece, day: Day) -> bool:
    """Tell whether a clause itself states a day with a time of it, so that none is left to add; that of an entry is no part of the clause."""
    own = part.phrase is None or part.span.holds(part.phrase.start, part.phrase.end)
    return own and day.when.has_time and day.is_stated


def is_to_come(part: Piece) -> bool:
    """Tell whether a clause tells of what will be: it will meet at 1pm."""
    return part.clause.group is not None and part.clause.group.tense is Tense.FUTURE


def is_relative(part: Piece) -> bool:
    """Tell whether a clause tells, of what stands before it, what that did next: the crew, who launched at 5.10."""
    group = part.clause.group
    past = group is not None and group.tense is Tense.PAST and not (group.negated or group.is_stative)
    return past and part.whole and part.clause.link is Link.RELATIVE


def ends(part: Piece, clock: Phrase) -> bool:
    """Tell whether something only went on until a time of the day: "writes failed until 09:52"."""
    group = part.clause.group
    return clock.signal == "until" and group is not None and not group.negated


def moment(part: Piece, day: When, clock: str) -> When:
    """Give a time on a day; what has happened when a line of a log is written was no later than its time, and midnight is the end of it."""
    if clock == MIDNIGHT:
        return day
    group = part.clause.group
    logged = group is not None and group.tense is Tense.PERFECT
    return by_clock(str(day.edtf), clock) if logged else When.parse_clock(f"{day.edtf}{clock}")


def on_its_day(text: str, day: Day, clock: Phrase, found: Sequence[Expression]) -> Day:
    """Give the day that the text has come to where its clause has no better: it is later, or the clause has only bounds."""
    own, known = clock.when.earliest, day.when.latest
    if day.is_stated or own is None or known is None or own == day.when.earliest:
        return day
    if not one_day(day.when) and own == known:
        return Day(When.parse(str(own)), OWN_DAY if day.basis == BY_THEN else day.basis, day.says)
    if own < known and day.basis not in (OWN_DAY, BY_THEN):
        return day
    return day_told(text, clock, found) or day


def day_told(text: str, clock: Phrase, found: Sequence[Expression]) -> Day | None:
    """Give the day of a clock time, as far as it is told before."""
    own, at = clock.when.earliest, bisect_left(found, clock.start, key=START)
    told = next((one for one in reversed(found[max(0, at - FAR) : at]) if is_day(one, own)), None)
    if own is None or told is None:
        return None
    return Day(When.parse(str(own)), f"carried from “{says_of(text, told)}”")


def is_day(one: Expression, own: object) -> bool:
    """Tell whether an expression names a day, and no time of it alone."""
    return one.when is not None and one.when.earliest == own and clock_of(one) is None
