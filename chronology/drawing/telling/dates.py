"""The times of events in words, with how well each is established."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from chronology.drawing.languages import is_english
from chronology.drawing.languages import joined
from chronology.drawing.languages import listed
from chronology.drawing.languages import say
from chronology.drawing.languages import sentence
from chronology.drawing.languages import word
from chronology.drawing.telling.rivals import is_contested
from chronology.drawing.telling.rivals import rivals
from chronology.drawing.wording import times
from chronology.drawing.wording.numbers import number
from chronology.drawing.wording.numbers import short_millions
from chronology.event import Event
from chronology.event import Status
from chronology.when import Form
from chronology.when import Instant
from chronology.when import Precision
from chronology.when import When
from chronology.when.bounded import Bounded
from chronology.when.calendar import DAY
from chronology.when.calendar import MINUTE
from chronology.when.calendar import civil_from_days
from chronology.when.words import clock
from chronology.when.words import ends_of
from chronology.when.words import zone

BEFORE = (Status.PLANNED,)
AFTER = (Status.REPORTED, Status.DISPUTED, Status.DENIED, Status.CANCELLED)
STATUSES = {
    Status.HAPPENED: word("happened"),
    Status.ONGOING: word("ongoing"),
    Status.REPORTED: word("reported"),
    Status.PLANNED: word("planned"),
    Status.DISPUTED: word("disputed"),
    Status.DENIED: word("denied"),
    Status.CANCELLED: word("cancelled"),
}


def date_words(when: When | None, status: Status, *, years: bool = False, days: bool = True) -> str:
    """Say when, and how well established: "planned, within 28–30 Nov"; the year, and the day of a clock time, where the calendar does not tell it."""
    told = undated() if when is None else when_words(when, "short", year=years or not in_one_year(when))
    if when and not days:
        told = clock_alone(when) or without_day(when, told)
    amount, _, rest = told.partition(" ")
    if rest.partition(" ")[0] in ("day", "days", "weeks", "months", "years") and amount.isdigit():
        told = f"{number(int(amount))} {rest}"
    parts = (
        status_word(status) if status in BEFORE else "",
        told,
        status_word(status) if status in AFTER else "",
    )
    return joined(filter(None, parts))


def clock_alone(when: Bounded) -> str:
    """Say a clock time, or from one to another of its day, without the day; empty for any other time."""
    start, end = ends_of(when) if when.form is Form.THROUGHOUT else (None, None)
    if start and end:
        one, two = clock_alone(start), clock_alone(end)
        is_day = len({(end.first_start or 0) // DAY for end in (start, end)}) == 1
        return f"{one.removesuffix(zone(start.offset))}–{two}" if one and two and is_day else ""
    first, last = when.first_start, when.last_end
    if not when.has_time or first is None or last is None or last - first > MINUTE:
        return ""
    return clock(Instant(first), when.precision) + zone(when.offset)


def without_day(when: When, told: str) -> str:
    """Leave the day out of the words for some time of one day."""
    first, last = when.first_start, when.last_end
    if not when.has_time or first is None or last is None or first // DAY != (last - 1) // DAY:
        return told
    day = civil_from_days(first // DAY)
    written = When.parse(f"{day.year:04}-{day.month:02}-{day.day:02}")
    return told.removeprefix(joined((when_words(written, "short", year=False), "")))


def standing(status: Status) -> str:
    """Say how an event stands that did not just happen; nothing of others."""
    return status_word(status) if status in (*BEFORE, *AFTER) else ""


def status_word(status: Status) -> str:
    """Say how an event stands."""
    return say(STATUSES[status])


def rival_words(event: Event, style: Literal["long", "short"], *, years: bool) -> str:
    """Say dates that exclude one another: "disputed: 19 or 20 Nov"; nothing of an event with one date."""
    dates = rivals(event)
    if not dates:
        return ""
    in_years = set(map(year_of, dates))
    told = either(dates, style, year=years or len(in_years) > 1 or not all(map(in_one_year, dates)))
    status = Status.DISPUTED if is_contested(event) and event.status is Status.HAPPENED else event.status
    if status in (*BEFORE, *AFTER):
        return say("%(head)s: %(rest)s", head=status_word(status), rest=told)
    return told


def either(dates: Sequence[When], style: Literal["long", "short"], *, year: bool) -> str:
    """Say one date or another, what they share at the end only once."""
    told = [when_words(when, style, year=year) for when in dates]
    heads, tails = zip(*(words.partition(" ")[::2] for words in told), strict=True)
    if is_english() and len(set(tails)) == 1:
        return f"{listed(heads, 'or')} {tails[0]}".strip()
    if is_english() and set(heads) == {"AD"}:
        return f"AD {listed(tails, 'or')}"
    if is_english() and year and len(set(map(year_of, dates))) == 1 and all(map(in_one_year, dates)):
        told[:-1] = [when_words(when, style, year=False) for when in dates[:-1]]
    return listed(told, "or")


def year_of(when: When) -> int:
    """Give the year that a time begins in."""
    return civil_from_days((when.first_start or 0) // DAY).year


def when_words(when: When, style: Literal["long", "short"], *, year: bool = True) -> str:
    """Say a time; of one that is known only to have begun, by when it was under way."""
    begun = when.latest_start if when.first_start is None and when.is_open else None
    known = None if begun is None or abs(begun.year) > 9999 else When.parse(str(Instant(begun.microseconds)))
    if not is_english():
        return times.begun_words(known) if known else times.when_words(when, year=year)
    if known is None:
        return short_millions(when.words(style, year=year))
    return f"under way by {known.words(style, year=year)}"


def undated() -> str:
    """Say that no date is known."""
    return say("no date given")


def in_one_year(when: When) -> bool:
    """Tell whether the year can be left to the calendar: a time to the day, of the calendar the tape is ruled in."""
    return when.precision >= Precision.DAY and when.calendar == "gregorian"


def told_in_full(event: Event) -> str:
    """Say when, at length, and what."""
    return say("%(head)s: %(rest)s", head=full_words(event), rest=event.title)


def full_words(event: Event) -> str:
    """Say an event's time at length, with its status."""
    rivalling = rival_words(event, "long", years=True)
    if rivalling:
        return sentence(rivalling)
    when = undated() if event.when is None else when_words(event.when, "long")
    status = standing(event.status)
    return sentence(when) + (f" ({status})" if status else "")
