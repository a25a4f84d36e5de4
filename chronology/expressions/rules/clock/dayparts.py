"""Builders of parts of the day: late on Tuesday evening, that morning, at night, the early hours of Sunday."""

from __future__ import annotations

from chronology.expressions.rules.builders import parted
from chronology.expressions.senses.anaphora import UntoldDay
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.wholes import OfDay


def kept(daypart: str) -> str:
    """Keep a part of the day for the rules over phrases."""
    return daypart


def of_no_day(daypart: str, part: str | None = None) -> Sense:
    """Make in the morning, in the late afternoon."""
    return parted(OfDay(f"T{daypart}", UntoldDay()), part)


def middle(daypart: str) -> Sense:
    """Make midafternoon."""
    return of_no_day(daypart, "mid")


def turned(daypart: str, which: int) -> Sense:
    """Make later in the evening."""
    return of_no_day(daypart, "late" if which > 0 else "early")


def of_that_day(daypart: str, part: str | None = None) -> Sense:
    """Make that evening: of the day mentioned last."""
    return parted(OfDay(f"T{daypart}", Deictic("day", 0, same=True)), part)


def of_day(day: Sense, daypart: str, part: str | None = None) -> Sense:
    """Make early Tuesday morning."""
    return parted(OfDay(f"T{daypart}", day), part)


def beside_day(daypart: str, which: int, part: str | None = None) -> Sense:
    """Make the following morning, the previous night."""
    return parted(OfDay(f"T{daypart}", Deictic("day", which, same=True)), part)


def of_two_days(daypart: str, day: Sense, **_: Sense) -> Sense:
    """Make the night of Monday to Tuesday: it begins on the first of the days."""
    return OfDay(f"T{daypart}", day)


def this_daypart(daypart: str, which: int = 0) -> Sense:
    """Make this morning, last night, tonight."""
    return OfDay(f"T{daypart}", Deictic("day", which))
