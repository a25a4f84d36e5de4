"""What a picture of a story has to tell: its words, lanes, source numbers and marks, before anything has a place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from functools import cached_property
from typing import Literal

import attrs

from chronology.chronology import Chronology
from chronology.drawing import datewords
from chronology.drawing.calendar.tapewords import number
from chronology.drawing.calendar.tapewords import opening
from chronology.drawing.calendar.units import Unit
from chronology.drawing.calendar.units import ceiling
from chronology.drawing.calendar.units import floor
from chronology.drawing.extents import Extent
from chronology.drawing.extents import Stretch
from chronology.drawing.extents import drawn
from chronology.drawing.languages import count
from chronology.drawing.languages import figure
from chronology.drawing.languages import is_english
from chronology.drawing.languages import joined
from chronology.drawing.languages import listed
from chronology.drawing.languages import say
from chronology.drawing.languages import sentence
from chronology.drawing.languages import word
from chronology.drawing.rivals import is_contested
from chronology.drawing.rivals import rivals
from chronology.drawing.wording import day_month_year
from chronology.drawing.wording import short_millions
from chronology.event import Event
from chronology.event import Source
from chronology.event import Status
from chronology.when import Edge
from chronology.when import Instant
from chronology.when import Precision
from chronology.when import When
from chronology.when.calendar import DAY
from chronology.when.calendar import civil_from_days

SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
BEFORE = (Status.PLANNED,)
AFTER = (Status.REPORTED, Status.DISPUTED, Status.DENIED, Status.CANCELLED)
UNSOURCED = word("No source on file.")
UNSOURCED_ALL = word("No sources on file.")
JULIAN = word("The calendar drawn is the Gregorian one; dates marked Julian are told as their sources do.")
STATUSES = {
    Status.HAPPENED: word("happened"),
    Status.ONGOING: word("ongoing"),
    Status.REPORTED: word("reported"),
    Status.PLANNED: word("planned"),
    Status.DISPUTED: word("disputed"),
    Status.DENIED: word("denied"),
    Status.CANCELLED: word("cancelled"),
}
GLUE = "\u00a0"


@attrs.frozen(slots=False)
class Telling:
    """A story read for drawing."""

    story: Chronology
    extents: Mapping[str, tuple[Extent, ...]]
    lanes: tuple[str, ...]
    sources: tuple[Source, ...]
    present: Stretch | None
    scale: str = "cut"
    is_close: bool = False
    """Whether the tape has no room for two empty units side by side."""
    crowd: tuple[int, ...] = ()
    """The middles of all dated events, where more than are told have no label."""
    unlabelled: int = 0
    derived: frozenset[str] = frozenset()
    """The events whose times follow from those of others."""

    @property
    def now(self) -> int | None:
        """Give the end of the story's now."""
        return self.present and self.present[1]

    @property
    def events(self) -> tuple[Event, ...]:
        """Give the events in display order."""
        return self.story.events

    @property
    def is_measured(self) -> bool:
        """Tell whether places on the tape follow from time alone, not from what the events need."""
        return self.scale in ("linear", "log")

    def date(self, event: Event) -> str:
        """Say when, and how well established, with the number of the day where days are counted."""
        told = rival_words(event, "short", years=self.is_measured) or date_words(
            event.when, event.status, years=self.is_measured
        )
        if event.id in self.derived:
            told = joined((told, say("derived")))
        number = self.days.get(event.id)
        return sentence(told if number is None else joined((say("Day %(number)s", number=number), told)))

    @cached_property
    def days(self) -> dict[str, int]:
        """Give the number of the day of every event of one day, where days are counted."""
        spans = {event.id: self.extents[event.id][0].stretch for event in self.events}
        known = {name: span for name, span in spans.items() if span is not None}
        first = min((floor(start, Unit.DAY) for start, _ in known.values()), default=0)
        counted = known.items() if self.scale == "relative" else ()
        return {name: (start - first) // DAY + 1 for name, (start, end) in counted if end - start <= DAY}

    def source(self, name: str) -> Source | None:
        """Give a source that events rest on."""
        return next((source for source in self.sources if source.id == name), None)

    def colour(self, event: Event) -> int:
        """Give the number of an event's lane."""
        return self.lanes.index(event.lane) if event.lane else 0

    def of(self, events: Iterable[Event]) -> tuple[Extent, ...]:
        """Give the extents of some events."""
        return tuple(extent for event in events for extent in self.extents[event.id])


ROWS: Mapping[str, Callable[[Event], tuple[str, ...]]] = {
    "lane": lambda event: (event.lane,) if event.lane else (),
    "person": lambda event: event.people,
    "place": lambda event: event.places,
    "organisation": lambda event: event.organisations,
    "tag": lambda event: event.tags,
    "kind": lambda event: (event.kind,) if event.kind else (),
}


def grouped(story: Chronology, rows: str) -> Chronology:
    """Give a story whose lanes are made of people, places or tags: of several, an event has that of most events."""
    if rows == "lane":
        return story
    names = ROWS[rows]
    counted = Counter(name for event in story for name in names(event))
    most = {name: place for place, (name, _) in enumerate(counted.most_common())}
    return attrs.evolve(
        story,
        events=[
            attrs.evolve(event, lane=min(names(event), key=most.__getitem__, default=None)) for event in story
        ],
    )


def filled(story: Chronology, derived: Mapping[str, When]) -> Chronology:
    """Give the undated events of a story the times that follow for them; raises ChronologyError for an unknown event."""
    if not derived:
        return story
    for name in derived:
        story[name]
    return story.with_events(
        attrs.evolve(event, when=derived.get(event.id)) if event.when is None else event for event in story
    )


def read(story: Chronology) -> Telling:
    """Read a story for drawing."""
    return Telling(story, drawn(story.events), lanes(story.events), cited(story), present(story))


def lanes(events: Iterable[Event]) -> tuple[str, ...]:
    """Give the lanes, the one with most events first."""
    counted = Counter(event.lane for event in events if event.lane)
    return tuple(lane for lane, _ in counted.most_common())


def cited(story: Chronology) -> tuple[Source, ...]:
    """Give the sources that events rest on, in the order in which a reader meets them."""
    known = {source.id: source for source in story.sources}
    names = dict.fromkeys(claim.source for event in story.events for claim in event.claims)
    return tuple(known[name] for name in names if name in known)


def present(story: Chronology) -> Stretch | None:
    """Give the whole days that are the story's now."""
    now = story.now
    if now is None or now.last_end is None:
        return None
    first = now.last_end - 1 if now.first_start is None else now.first_start
    return floor(first, Unit.DAY), ceiling(now.last_end, Unit.DAY)


def reaches_now(telling: Telling) -> bool:
    """Tell whether the tape has to show the story's now: something is still going on then, or lies ahead of it."""
    now = telling.now
    if now is None:
        return False
    every = telling.of(telling.events)
    return any(Edge.OPEN is extent.end_edge or extent.end[1] > now for extent in every)


def date_words(when: When | None, status: Status, *, years: bool = False) -> str:
    """Say when, and how well established: "planned, within 28–30 Nov"; the year where the calendar does not tell it."""
    told = undated() if when is None else when_words(when, "short", year=years or not in_one_year(when))
    amount, _, rest = told.partition(" ")
    if rest.partition(" ")[0] in ("day", "days", "weeks", "months", "years") and amount.isdigit():
        told = f"{number(int(amount))} {rest}"
    parts = (
        status_word(status) if status in BEFORE else "",
        told,
        status_word(status) if status in AFTER else "",
    )
    return joined(filter(None, parts))


def status_word(status: Status) -> str:
    """Say how an event stands."""
    return say(STATUSES[status])


def rival_words(event: Event, style: Literal["long", "short"], *, years: bool) -> str:
    """Say dates that exclude one another: "disputed: 19 or 20 Nov"; nothing of an event with one date."""
    dates = rivals(event)
    if not dates:
        return ""
    in_years = {civil_from_days((when.first_start or 0) // DAY).year for when in dates}
    told = either(dates, style, year=years or len(in_years) > 1 or not all(map(in_one_year, dates)))
    status = Status.DISPUTED if is_contested(event) and event.status is Status.HAPPENED else event.status
    if status in (*BEFORE, *AFTER):
        return say("%(head)s: %(rest)s", head=status_word(status), rest=told)
    return told


def either(dates: Sequence[When], style: Literal["long", "short"], *, year: bool) -> str:
    """Say one date or another, what they share at the end only once."""
    told = [when_words(when, style, year=year) for when in dates]
    if not is_english():
        return listed(told, "or")
    heads, tails = zip(*(words.partition(" ")[::2] for words in told), strict=True)
    if len(set(tails)) == 1 and all(head.isdigit() for head in heads):
        return f"{' or '.join(heads)} {tails[0]}".strip()
    return " or ".join(told)


def when_words(when: When, style: Literal["long", "short"], *, year: bool = True) -> str:
    """Say a time; of one that is known only to have begun, by when it was under way."""
    begun = when.latest_start if when.first_start is None and when.is_open else None
    known = None if begun is None or abs(begun.year) > 9999 else When.parse(str(Instant(begun.microseconds)))
    if not is_english():
        return datewords.begun_words(known) if known else datewords.when_words(when, year=year)
    if known is None:
        return short_millions(when.words(style, year=year))
    return f"under way by {known.words(style, year=year)}"


def undated() -> str:
    """Say that no date is known."""
    return say("no date given")


def in_one_year(when: When) -> bool:
    """Tell whether the year can be left to the calendar: a time to the day, of the calendar the tape is ruled in."""
    return when.precision >= Precision.DAY and when.calendar == "gregorian"


def numbers(telling: Telling, event: Event) -> str:
    """Give the numbers of an event's sources as superscripts; one without has the number after the last.

    Where no event has a source the note alone says so.
    """
    places = {source.id: place for place, source in enumerate(telling.sources, 1)}
    own = sorted({places[claim.source] for claim in event.claims if claim.source in places})
    none = [len(places) + 1] if places else []
    return GLUE.join(str(place).translate(SUPERSCRIPT) for place in own or none)


def notes(telling: Telling) -> tuple[str, ...]:
    """Give the numbered sources, and last the note on events without one."""
    told = [source_words(source) for source in telling.sources]
    if not told:
        return (say(UNSOURCED_ALL),)
    known = {source.id for source in telling.sources}
    if any(known.isdisjoint(claim.source for claim in event.claims) for event in telling.events):
        told.append(say(UNSOURCED))
    numbered = [f"{str(place).translate(SUPERSCRIPT)}{GLUE}{words}" for place, words in enumerate(told, 1)]
    if any(event.when is not None and event.when.calendar == "julian" for event in telling.events):
        numbered.append(say(JULIAN))
    return tuple(numbered)


def now_words(telling: Telling) -> str:
    """Say the story's now."""
    now = telling.story.now
    if now is None:
        return ""
    return f"as of {when_words(now, 'short')}" if is_english() else datewords.now_words(now)


def now_note(telling: Telling) -> str:
    """Say what the line through the calendar is, where there is no room beside it."""
    return say("Line through the calendar: %(words)s.", words=now_words(telling))


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
    first = say("Day 1 is %(date)s.", date=first_day(telling)) if telling.days else ""
    scale = say(TORN) if torn else say(SCALES[telling.scale]) if telling.scale in SCALES else ""
    return " ".join(filter(None, (counted_words(telling), first, scale)))


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


def told_in_full(event: Event) -> str:
    """Say when, at length, and what."""
    return say("%(head)s: %(rest)s", head=full_words(event), rest=event.title)


def full_words(event: Event) -> str:
    """Say an event's time at length, with its status."""
    rivalling = rival_words(event, "long", years=True)
    if rivalling:
        return sentence(rivalling)
    when = undated() if event.when is None else when_words(event.when, "long")
    status = status_word(event.status) if event.status in (*BEFORE, *AFTER) else None
    return sentence(when) + (f" ({status})" if status else "")
