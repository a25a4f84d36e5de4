"""Senses to readings: a phrase read at both ends of its anchor, with its signal, as an `Expression` tells it."""

from __future__ import annotations

import attrs

from chronology.expressions.context import Context
from chronology.expressions.senses.compound import Compound
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.deictic import TheNext
from chronology.expressions.senses.deictic import TheUnit
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Lasting
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.lengths import Recurring
from chronology.expressions.senses.lengths import Reference
from chronology.expressions.senses.portions import Limit
from chronology.expressions.senses.portions import Rolling
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.sorts import counts_on
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import PartOfThis
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.told import Told
from chronology.expressions.words.signals import Signal

DEADLINES = ("by", "until", "not before")
"""The shapes that look forward."""

SETTLED = (Lasting, Recurring, Reference)
LENGTHS = (Length, Compound)
"""Senses that are read alike wherever their clause looks, and lengths of time."""


def is_bare_clock(sense: Sense) -> bool:
    """Tell whether a sense is a clock time that names no day."""
    return isinstance(sense, OfDay) and isinstance(sense.day, ThatDay)


def is_ahead(sense: Sense) -> bool:
    """Tell whether a sense is a length of time to come: the next two days."""
    return (isinstance(sense, Lasting) and sense.direction > 0) or (
        isinstance(sense, Rolling) and sense.which > 0
    )


def minds_clause(sense: Sense, signal: Signal) -> bool:
    """Tell whether a sense may be read otherwise where its clause looks forward; a quarter may be one reported."""
    if isinstance(sense, LENGTHS):
        return signal.words in ("in", "within")
    if isinstance(sense, Fixed):
        return sense.place.unit in ("quarter", "half")
    if isinstance(sense, Deictic):
        return sense.unit == "quarter" or counts_on(sense) or isinstance(sense, TheNext | TheUnit)
    return not isinstance(sense, SETTLED) and not (
        isinstance(sense, Shift) and sense.base is None and not (sense.follows or sense.later or sense.told)
    )


def told(
    sense: Sense,
    signal: Signal,
    context: Context,
    *,
    future: bool | None,
    compared: bool = False,
    over: bool = False,
) -> Told:
    """Read a sense in its context; what is over does not look forward, a deadline else does; a date once planned for may be near ahead."""
    if signal.words and (isinstance(sense, Compound) or (isinstance(sense, Length) and not sense.definite)):
        sense = attrs.evolve(sense, signal=signal.words)
    elif signal.words == "within" and isinstance(sense, Shift) and sense.base is not None:
        sense = Limit(sense)
    if signal.shape in DEADLINES or over:
        once = signal.words == "for" and isinstance(sense, Yearly)
        forward: bool | None = None if over and once else not over
    else:
        forward = True if is_planned(sense, signal) or (future is None and is_begun(signal)) else future
        forward = None if signal.words == "effective" and isinstance(sense, Yearly) else forward
    frames = context.looking(future=forward, compared=compared)
    if forward is False and signal.shape not in DEADLINES:
        frames = [frame.looking_back() for frame in frames]
    readings = [sense.read(frame) for frame in frames]
    return Told(sense, (readings[0], readings[-1]), future, before=context.frame.before)


def is_begun(signal: Signal) -> bool:
    """Tell whether something is to begin where no verb says that it has: starting Monday, masks are required."""
    return signal.words in BEGINNING


BEGINNING = frozenset(
    ("starting", "beginning", "effective", "starting on", "beginning on", "starting in", "beginning in")
)


def is_planned(sense: Sense, signal: Signal) -> bool:
    """Tell whether a day is one that something is planned for, or comes before: a hearing for 4 September, ahead of Friday's vote, before the end of the month."""
    if signal.words not in PLANNING:
        return False
    sense = day_of(sense)
    weekday = isinstance(sense, Cyclic) and sense.cycle == "weekday"
    if signal.words == "effective":
        return weekday
    if signal.words == "before":
        return isinstance(sense, PartOfThis)
    return weekday or isinstance(sense, Yearly | PartOfThis)


PLANNING = ("for", "ahead of", "before", "effective")
"""The signals of what is planned."""
