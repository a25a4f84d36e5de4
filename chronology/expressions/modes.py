"""News or narrative: whether a text counts its dates from the day of writing, or carries them on from one to the next."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Sequence
from typing import Literal
from typing import NamedTuple

from chronology.expressions.anchors import Anchor
from chronology.expressions.languages.resolving import Counted
from chronology.expressions.manner import ModeRead
from chronology.expressions.senses.cells import timex_year
from chronology.expressions.senses.cells import year_of
from chronology.expressions.senses.counted import DayOfMonth
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.told import Found

NEWS: Literal["news"] = "news"
NARRATIVE: Literal["narrative"] = "narrative"

DATED = re.compile(r"\d{4}|BC\d{4}")
WEIGHT = 3
"""How many dates with their year one that counts from the day of writing outweighs."""

WEIGHT_IN_NEWS = 5
ENOUGH = 3
"""The same, and how many dates more make a narrative, where a publication date speaks for news."""


class Mode(NamedTuple):
    """The mode that fits a text, and why."""

    mode: ModeRead
    why: str


def mode_for(found: Iterable[Found], anchor: Anchor | None) -> Mode:
    """Choose the mode of a text by its phrases, read without an anchor, and its publication date where that is known.

    A narrative names years other than that of its publication, news count from the day of writing: "yesterday", "on Monday", "last year".
    """
    phrases = list(found)
    year = None if anchor is None else timex_year(year_of(anchor.last))
    dated = sum(is_dated(one, year) for one in phrases)
    counted = sum(map(is_counted, phrases))
    weight, enough = (WEIGHT, 1) if anchor is None else (WEIGHT_IN_NEWS, ENOUGH)
    told = dated - weight * counted >= enough or (not counted and begins_story(phrases, anchor))
    mode = NARRATIVE if told else NEWS
    return Mode(mode, f"{dated} dates with their year, {counted} counted from the day of writing")


def begins_story(phrases: Sequence[Found], anchor: Anchor | None) -> bool:
    """Tell whether a text begins with a day or month of long before its publication, and goes on with ones that name no year."""
    dates = [
        one.told
        for one in phrases
        if isinstance(day_of(one.told.sense), Fixed | Cyclic | Yearly | DayOfMonth)
    ]
    place = dates[0].reading.place if dates else None
    if anchor is None or place is None or place.unit not in ("day", "month", "season"):
        return False
    bare = sum(isinstance(one.told.sense, Cyclic | Yearly | DayOfMonth) for one in phrases)
    return bare >= ENOUGH and anchor.first - place.last > LONG


LONG = 2 * 366
"""How many days before its publication a text begins its story at least, if few of its dates have their year."""


def is_dated(found: Found, published_in: str | None) -> bool:
    """Tell whether a date has its year, another one than that of the publication."""
    reading = found.told.reading
    year = DATED.match(reading.value) if reading.type == "DATE" else None
    return year is not None and year[0] != published_in


def is_counted(found: Found) -> bool:
    """Tell whether a date counts from the day of writing: today, last week, on Monday."""
    sense = day_of(found.told.sense)
    if isinstance(sense, Deictic):
        return not sense.same
    return isinstance(sense, Counted) or (isinstance(sense, Cyclic) and sense.cycle == "weekday")
