"""Times put into the year, month or week that is told beside them: October last year, the evening of 3 May that year, Monday of next week."""

from __future__ import annotations

import attrs

from chronology.expressions.senses.counted import DayOfMonth
from chronology.expressions.senses.counted import NthOf
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.holidays import OfYear
from chronology.expressions.senses.sorts import is_year
from chronology.expressions.senses.wholes import Of
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import Part


def within(part: Sense, whole: Sense) -> Sense | None:
    """Put a time that names no year, week or month into one; None where it names one, or does not fit."""
    match part:
        case Part(whole=held) | NthOf(whole=held) if inner := within(held, whole):
            return attrs.evolve(part, whole=inner)
        case OfDay(day=held) if inner := within(held, whole):
            return attrs.evolve(part, day=inner)
        case Cyclic(which=None) if is_held(part, whole):
            return Of(part, whole)
        case DayOfMonth(day=nth) if isinstance(whole, Deictic) and whole.unit == "month":
            return NthOf(nth, "day", whole)
        case Yearly() if is_year(whole):
            return OfYear(part, whole)
    return None


def is_held(part: Cyclic, whole: Sense) -> bool:
    """Tell whether a time is a week, for a day of it, or a year."""
    return (
        (isinstance(whole, Deictic) and whole.unit == "week") if part.cycle == "weekday" else is_year(whole)
    )
