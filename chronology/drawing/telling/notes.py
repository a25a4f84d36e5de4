"""What is said of a story as a whole: its sources and notes, its now, what it counts, and all of it in words."""

from __future__ import annotations

from chronology.drawing.languages import count
from chronology.drawing.languages import figure
from chronology.drawing.languages import is_english
from chronology.drawing.languages import is_leftward
from chronology.drawing.languages import joined
from chronology.drawing.languages import say
from chronology.drawing.languages import word
from chronology.drawing.telling.dates import told_in_full
from chronology.drawing.telling.dates import when_words
from chronology.drawing.telling.reading import Telling
from chronology.drawing.wording import times
from chronology.drawing.wording.names import day_month_year
from chronology.drawing.wording.numbers import number
from chronology.drawing.wording.numbers import opening
from chronology.event import Event
from chronology.event import Source
from chronology.when.calendar import DAY
from chronology.when.calendar import civil_from_days
from chronology.when.words import zone as named

SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
UNSOURCED = word("No source on file.")
UNSOURCED_ALL = word("No sources on file.")
JULIAN = word("The calendar drawn is the Gregorian one; dates marked Julian are told as their sources do.")
SHARED = word("An event that belongs to several rows stands in the fullest of them.")
GLUE = "\u00a0"
ALONE = "\u200f"
"""What keeps two numbers apart where letters run from right to left."""


def numbers(telling: Telling, event: Event) -> str:
    """Give the numbers of an event's sources as superscripts; one without has the number after the last.

    Where no event has a source the note alone says so.
    """
    places = {source.id: place for place, source in enumerate(telling.sources, 1)}
    own = sorted({places[name] for name in telling.grounds[event.id] if name in places})
    none = [len(places) + 1] if places else []
    return GLUE.join(str(place).translate(SUPERSCRIPT) for place in own or none)


def titled(telling: Telling, event: Event) -> str:
    """Give an event's title with the numbers of its sources, which stand apart from a figure at its end."""
    told = numbers(telling, event)
    if not (told and event.title[-1:].isdigit()):
        return event.title + told
    return f"{event.title}{ALONE if is_leftward() else ''}{GLUE}{told}"


def notes(telling: Telling) -> tuple[str, ...]:
    """Give the numbered sources, the note on events without one, and what else a reader has to know."""
    told = [source_words(source) for source in telling.sources]
    known = {source.id for source in telling.sources}
    if known and any(known.isdisjoint(telling.grounds[event.id]) for event in telling.events):
        told.append(say(UNSOURCED))
    found = [f"{str(place).translate(SUPERSCRIPT)}{GLUE}{words}" for place, words in enumerate(told, 1)]
    found += () if told else (say(UNSOURCED_ALL),)
    if any(event.when is not None and event.when.calendar == "julian" for event in telling.events):
        found.append(say(JULIAN))
    return (*found, say(SHARED)) if telling.is_shared else tuple(found)


def now_words(telling: Telling) -> str:
    """Say the story's now."""
    now = telling.story.now
    if now is None:
        return ""
    return f"as of {when_words(now, 'short')}" if is_english() else times.now_words(now)


def now_note(telling: Telling) -> str:
    """Say what the line through the calendar is, where there is no room beside it."""
    return closed(say("Line through the calendar: %(words)s.", words=now_words(telling)))


def closed(sentence: str) -> str:
    """Let one full stop do where the last word is an abbreviation."""
    return sentence.removesuffix(".") if sentence.endswith("..") else sentence


def source_words(source: Source) -> str:
    """Name a source: author, title, publisher, date."""
    published = when_words(source.published, "short") if source.published else None
    parts = (source.author, say("“%(title)s”", title=source.title), source.publisher, published)
    return joined(filter(None, parts))


TORN = word("Not to one scale: torn edges mark time left out.")
SCALES = {
    "linear": word("To one scale."),
    "log": word("Not to one scale: the farther from now, the more time a step holds."),
}


def deck_words(telling: Telling, *, torn: bool) -> str:
    """Say in one sentence what the picture shows."""
    first = closed(say("Day 1 is %(date)s.", date=first_day(telling))) if telling.days else ""
    scale = say(TORN) if torn else say(SCALES[telling.scale]) if telling.scale in SCALES else ""
    return " ".join(filter(None, (counted_words(telling), first, zone_words(telling), scale)))


def zone_words(telling: Telling) -> str:
    """Say which zone's clock the times are told by, where the story names one, or all its times do."""
    zone = telling.story.timezone or named(telling.offset).strip()
    told = any(event.when is not None and event.when.has_time for event in telling.events)
    return say("Times: %(zone)s.", zone=zone.replace("_", " ")) if zone and told else ""


def counted_words(telling: Telling) -> str:
    """Say how many events there are, and from how many sources."""
    events, sources = len(telling.events), len(telling.sources)
    counted = count("%(number)s event", "%(number)s events", events, number=opening(events))
    if telling.unlabelled:
        counted = count(
            "%(number)s event, %(labelled)s of them labelled and %(unlabelled)s not",
            "%(number)s events, %(labelled)s of them labelled and %(unlabelled)s not",
            events + telling.unlabelled,
            labelled=number(events),
            unlabelled=figure(telling.unlabelled),
        )
    if not sources:
        return f"{counted}."
    rest = count("from %(number)s source", "from %(number)s sources", sources, number=number(sources))
    return say("%(events)s, %(sources)s.", events=counted, sources=rest)


def first_day(telling: Telling) -> str:
    """Say the day from which days are counted."""
    first = min(extent.start[0] for extent in telling.of(telling.events) if extent.stretch is not None)
    return day_month_year(civil_from_days(first // DAY))


def description(telling: Telling) -> str:
    """List all events in order with their dates in words, for those who cannot see the picture."""
    events = len(telling.events)
    head = count("Timeline of %(number)s event in order.", "Timeline of %(number)s events in order.", events)
    told = f"{head} {'; '.join(map(told_in_full, telling.events))}."
    if not telling.unlabelled:
        return told
    more = count("%(number)s more is not named.", "%(number)s more are not named.", telling.unlabelled)
    return f"{told} {more}"
