"""Days and moments as other formats write them, and times in one text where a format has room for no more."""

from __future__ import annotations

from collections.abc import Callable

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.event import Event
from chronology.records.spelling import spell
from chronology.records.times import parse_time
from chronology.when import Instant
from chronology.when import When
from chronology.when.calendar import DAY

WHOLE_TIMES = "what EDTF has no form for of a time: lengths, windows of clock times, days of other calendars"
NO_FIRST_DAY = "events without a first day"


def has_first_day(event: Event) -> bool:
    """Tell whether it is known on which day an event started at the earliest."""
    return event.when is not None and event.when.earliest is not None


def starts_within(first_year: int, last_year: int) -> Callable[[Event], bool]:
    """Make a test whether an event has a first day, and its days lie in some years."""

    def holds(event: Event) -> bool:
        ends = (event.when.earliest, event.when.latest) if event.when else ()
        return has_first_day(event) and all(
            end is None or first_year <= end.year <= last_year for end in ends
        )

    return holds


def day_after(day: Instant) -> Instant:
    """Give the next day."""
    return Instant(day.microseconds // DAY * DAY + DAY)


def in_utc(event: Event, story: Chronology) -> When | None:
    """Give the time of an event by the clock of UTC, where it names a zone or the story does."""
    return event.when and story.in_zone(event.when).by_clock("UTC")


def stamped(instant: Instant, when: When) -> str:
    """Write a day or moment of a time, with the mark of UTC where it is of that clock."""
    return f"{instant}Z" if instant.has_time and when.offset == 0 else day_or_year(instant)


def expanded(instant: Instant) -> str:
    """Write a day or moment as JavaScript reads it: years outside 0 to 9999 with a sign and six digits."""
    sign = "-" if instant.year < 0 else "+"
    year = f"{instant.year:04}" if 0 <= instant.year <= 9999 else f"{sign}{abs(instant.year):06}"
    clock = f"T{instant.hour:02}:{instant.minute:02}:{instant.second:02}" if instant.has_time else ""
    fraction = f".{instant.microsecond // 1000:03}" if clock and instant.microsecond else ""
    return f"{year}-{instant.month:02}-{instant.day:02}{clock}{fraction}"


def exclusive_end(when: When) -> Instant | None:
    """Give the moment, or the day, by which a time is over for sure; None where that is open or unknown."""
    return None if when.last_end is None else Instant(when.last_end, has_time=when.has_time)


def in_one_text(when: When) -> str | None:
    """Write a time as EDTF or clock times; else as some moment between its outer bounds; None where it has none."""
    for text in (when.edtf, formal_text(when)):
        if text is not None:
            return text
    ends = when.earliest_start, when.latest_end
    if ends == (None, None):
        return None
    first, last = ("" if end is None else day_or_year(end) for end in ends)
    return first if first == last else f"[{first}..{last}]"


def day_or_year(instant: Instant) -> str:
    """Write a day or moment; in the years of more than four digits EDTF has no days."""
    return str(instant) if -9999 <= instant.year <= 9999 else f"Y{instant.year}"


def formal_text(when: When) -> str | None:
    """Write a time without words, where one text can hold it."""
    try:
        spelling = spell(when, formal=True)
    except ChronologyError:
        return None
    return spelling["when"] if spelling.keys() == {"when"} else None


def through_one_text(when: When) -> When | None:
    """Give what is left of a time that was written in one text."""
    text = in_one_text(when)
    return None if text is None else parse_time(text)
