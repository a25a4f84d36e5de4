"""News or narrative: whether a text counts its dates from the day of writing, or carries them on from one to the next."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal
from typing import NamedTuple

from chronology.expressions.languages.resolving import Counted
from chronology.expressions.ranges import Found
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Deictic

NEWS: Literal["news"] = "news"
NARRATIVE: Literal["narrative"] = "narrative"

DATED = re.compile(r"\d{4}|BC\d{4}")
WEIGHT = 3
"""How many dates with their year one that counts from the day of writing outweighs."""

ENOUGH = 3
"""How many dates with their year more make a narrative where a publication date speaks for news."""


class Mode(NamedTuple):
    """The mode that fits a text, and why."""

    mode: Literal["news", "narrative"]
    why: str


def mode_for(found: Iterable[Found], *, published: bool) -> Mode:
    """Choose the mode of a text by its phrases, read without an anchor.

    A narrative names years, news count from the day of writing: "yesterday", "on Monday", "last year".
    """
    phrases = list(found)
    dated = sum(map(is_dated, phrases))
    counted = sum(map(is_counted, phrases))
    enough = ENOUGH if published else 1
    mode = NARRATIVE if dated - WEIGHT * counted >= enough else NEWS
    return Mode(mode, f"{dated} dates with their year, {counted} counted from the day of writing")


def is_dated(found: Found) -> bool:
    """Tell whether a date has its year."""
    reading = found.told.reading
    return reading.type == "DATE" and DATED.match(reading.value) is not None


def is_counted(found: Found) -> bool:
    """Tell whether a date counts from the day of writing: today, last week, on Monday."""
    sense = found.told.sense
    return isinstance(sense, Deictic | Counted) or (isinstance(sense, Cyclic) and sense.cycle == "weekday")
