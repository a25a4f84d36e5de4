"""What the words around a phrase make of its sense: December gold, figures for the year, shortly after midnight."""

from __future__ import annotations

import attrs

from chronology.expressions.clauses.dealings import is_dealt_in
from chronology.expressions.clauses.habits import is_habit
from chronology.expressions.neighbours.bounded import by_event
from chronology.expressions.senses.dates import COMING
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.deictic import TheUnit
from chronology.expressions.senses.fiscal import compares
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.habits import Mostly
from chronology.expressions.senses.lengths import Lasting
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.numeric import in_century
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import Part
from chronology.expressions.series import Member
from chronology.expressions.words.sentences import heads_sentence
from chronology.expressions.words.signals import Signal


def meant(member: Member, signal: Signal, text: str, day: int | None, *, future: bool | None) -> Sense:
    """Give the sense of one time of a phrase as its place in the text makes it; the century of two figures is that of a day."""
    start, end = member.start, member.end
    sense = in_century(member.sense, text[start:end], day)
    match sense:
        case Length() | Lasting():
            return by_event(sense, signal, text, start, end)
        case Cyclic(cycle="month", which=None) if is_dealt_in(text, start, end):
            return attrs.evolve(sense, which=COMING)
        case Cyclic() | Yearly() | Part():
            return mostly(sense, text, start)
        case TheUnit():
            return as_told_of(sense, signal, text, start, end)
        case OfDay() if not future:
            return after_midnight(sense, signal)
    return sense


def mostly(sense: Cyclic | Yearly | Part, text: str, start: int) -> Sense:
    """Give a month or day of no certain year or week where a habit is told: it usually ends in March."""
    whole = sense.whole if isinstance(sense, Part) else sense
    bare = isinstance(whole, Cyclic | Yearly) and whole.which is None
    return Mostly(sense) if bare and is_habit(text, start) else sense


def as_told_of(sense: TheUnit, signal: Signal, text: str, start: int, end: int) -> Sense:
    """Give all of a year or month that figures are told for: For the year, it earned $3 million; but not "suspended for the year"."""
    if signal.words in ("for", "during"):
        return attrs.evolve(sense, all=heads_sentence(text, start) or compares(text, start, end))
    return sense


def after_midnight(sense: OfDay, signal: Signal) -> Sense:
    """Give the midnight that begins its day where something came after it, and no day is told with it."""
    after = signal.words is not None and signal.words.endswith("after")
    return attrs.evolve(sense, time="T00:00") if after and sense == MIDNIGHT else sense


MIDNIGHT = OfDay("T24:00", ThatDay())
