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
from chronology.expressions.senses.numeric import in_century
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import Part
from chronology.expressions.series import Member
from chronology.expressions.words.sentences import heads_sentence
from chronology.expressions.words.signals import Signal


def meant(member: Member, signal: Signal, text: str, day: int | None, *, future: bool | None) -> Sense:
    """Give the sense of one time of a phrase as its place in the text makes it; the century of two figures is that of a day."""
    start, end = member.start, member.end
    sense = by_event(member.sense, signal, text, start, end)
    sense = dealt_in(in_century(sense, text[start:end], day), text, start, end)
    sense = as_told_of(mostly(sense, text, start), signal, text, start, end)
    return sense if future else after_midnight(sense, signal)


def dealt_in(sense: Sense, text: str, start: int, end: int) -> Sense:
    """Give the month to come where something is dealt in for a month: December gold."""
    if isinstance(sense, Cyclic) and sense.cycle == "month" and sense.which is None:
        return attrs.evolve(sense, which=COMING) if is_dealt_in(text, start, end) else sense
    return sense


def mostly(sense: Sense, text: str, start: int) -> Sense:
    """Give a month or day of no certain year or week where a habit is told: it usually ends in March."""
    whole = sense.whole if isinstance(sense, Part) else sense
    bare = isinstance(whole, Cyclic | Yearly) and whole.which is None
    return Mostly(sense) if bare and is_habit(text, start) else sense


def as_told_of(sense: Sense, signal: Signal, text: str, start: int, end: int) -> Sense:
    """Give all of a year or month that figures are told for: For the year, it earned $3 million; but not "suspended for the year"."""
    if isinstance(sense, TheUnit) and signal.words in ("for", "during"):
        return attrs.evolve(sense, all=heads_sentence(text, start) or compares(text, start, end))
    return sense


def after_midnight(sense: Sense, signal: Signal) -> Sense:
    """Give the midnight that begins its day where something came after it, and no day is told with it."""
    after = signal.words is not None and signal.words.endswith("after")
    return attrs.evolve(sense, time="T00:00") if after and sense == MIDNIGHT else sense


MIDNIGHT = OfDay("T24:00", ThatDay())
