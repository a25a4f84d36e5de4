"""What sort of time a sense is, as guards and neighbours ask: of which unit, a year, a plain day of the week."""

from __future__ import annotations

from chronology.expressions.senses.anaphora import Beside
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.shifts import Shift


def unit_of(sense: object) -> str | None:
    """Name the unit of a time that is written out or counted from now, or the cycle of one that names no year."""
    if isinstance(sense, Cyclic):
        return sense.cycle
    if isinstance(sense, Deictic):
        return sense.unit
    return sense.place.unit if isinstance(sense, Fixed) else None


def is_year(sense: object) -> bool:
    """Tell whether a sense is a year: 2012, last year, two years ago."""
    if isinstance(sense, Shift):
        counted = sense.unit == "year" and sense.amount in range(1, 1000)
        return counted and sense.base is None and sense.mod is None and not sense.later
    return unit_of(sense) == "year"


def counts_on(sense: object) -> bool:
    """Tell whether a time is counted on from the one told before: two years later, the next day, the following spring."""
    if isinstance(sense, Deictic):
        return sense.same and sense.offset > 0
    return sense.which > 0 if isinstance(sense, Beside) else isinstance(sense, Shift) and sense.follows


def is_plain(sense: object) -> bool:
    """Tell whether a time is a month, a weekday or the like that is not said to be last or next."""
    return isinstance(sense, Cyclic) and sense.which is None


def is_weekday(sense: object) -> bool:
    """Tell whether a time is a day of the week that is not said to be last or next."""
    return is_plain(sense) and unit_of(sense) == "weekday"
