"""News or narrative: whether a text counts its dates from the day of writing, or carries them on from one to the next."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Sequence
from typing import Literal
from typing import NamedTuple

from chronology.expressions.languages.resolving import Counted
from chronology.expressions.manner import ModeRead
from chronology.expressions.neighbours.letters import heads_letter
from chronology.expressions.senses.cells import timex_year
from chronology.expressions.senses.cells import year_of
from chronology.expressions.senses.counted import DayOfMonth
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.deictic import TheNext
from chronology.expressions.senses.frames import Anchor
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.told import Found
from chronology.expressions.told import Told

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


def mode_for(found: Iterable[Found], anchor: Anchor | None, text: str) -> Mode:
    """Choose the mode of a text by its phrases, read without an anchor, and its publication date where that is known.

    A narrative names years before that of its publication, news count from the day of writing: "yesterday", "on Monday", "last year".
    """
    phrases = list(found)
    year = None if anchor is None else timex_year(year_of(anchor.last))
    dated = sum(is_dated(one, year) for one in phrases)
    counted = sum(map(is_counted, phrases))
    weight, enough = (WEIGHT, 1) if anchor is None else (WEIGHT_IN_NEWS, ENOUGH)
    told = dated - weight * counted >= enough and not begins_now(phrases, anchor, dated)
    story = told or is_of_letters(phrases, anchor, text) or (not counted and begins_story(phrases, anchor))
    mode = NARRATIVE if story else NEWS
    return Mode(mode, f"{dated} dates with their year, {counted} counted from the day of writing")


def is_of_letters(phrases: Sequence[Found], anchor: Anchor | None, text: str) -> bool:
    """Tell whether a text has several letters or entries of a diary, the first of long before its publication."""
    heads = [one for one in phrases if heads_letter(text, one.expression.start, one.expression.end)]
    place = heads[0].told.place if len(heads) > 1 else None
    return place is not None and place.unit == "day" and (anchor is None or anchor.first - place.last > LONG)


def begins_story(phrases: Sequence[Found], anchor: Anchor | None) -> bool:
    """Tell whether a text begins with a time of long before its publication, and goes on with ones that name no year."""
    dates = dates_in(phrases)
    place = dates[0].place if dates else None
    if anchor is None or place is None or place.unit not in ("day", "month", "season", "year"):
        return False
    return bare_of(dates) >= ENOUGH and anchor.first - place.last > LONG


def begins_now(phrases: Sequence[Found], anchor: Anchor | None, dated: int) -> bool:
    """Tell whether a text begins with a day shortly before its publication, and most of its dates name no year, as those of minutes do."""
    dates = dates_in(phrases)
    place = dates[0].place if dates else None
    if anchor is None or place is None or place.unit != "day":
        return False
    return 0 <= anchor.last - place.first < LATELY and bare_of(dates) > dated


def dates_in(phrases: Sequence[Found]) -> list[Told]:
    """Give what the dates of a text tell, without lengths and what counts from another time."""
    kinds = Fixed | Cyclic | Yearly | DayOfMonth
    return [one.told for one in phrases if isinstance(day_of(one.told.sense), kinds)]


def bare_of(dates: Sequence[Told]) -> int:
    """Count the dates that name no year."""
    return sum(isinstance(one.sense, Cyclic | Yearly | DayOfMonth) for one in dates)


LONG = 2 * 366
"""How many days before its publication a text begins its story at least, if few of its dates have their year."""

LATELY = 61
"""Within how many days before its publication a text begins with what it reports."""


def is_dated(found: Found, published_in: str | None) -> bool:
    """Tell whether a date has its year, one before that of the publication."""
    reading = found.told.reading
    year = DATED.match(reading.value) if reading.type == "DATE" else None
    return year is not None and (published_in is None or year[0] < published_in or year[0] > "BC")


def is_counted(found: Found) -> bool:
    """Tell whether a date counts from the day of writing: today, last week, on Monday; but not "Today it is a museum"."""
    sense = day_of(found.told.sense)
    if found.expression.text == "Today":
        return False
    if isinstance(sense, Deictic):
        return not sense.same and not isinstance(sense, TheNext)
    return isinstance(sense, Counted) or (isinstance(sense, Cyclic) and sense.cycle == "weekday")
