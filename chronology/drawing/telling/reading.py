"""What a picture of a story has to tell: its words, lanes, source numbers and marks, before anything has a place."""

from __future__ import annotations

from collections import Counter
from collections import defaultdict
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from functools import cached_property

import attrs

from chronology.chronology import Chronology
from chronology.drawing.languages import figure
from chronology.drawing.languages import joined
from chronology.drawing.languages import say
from chronology.drawing.languages import sentence
from chronology.drawing.telling.dates import date_words
from chronology.drawing.telling.dates import rival_words
from chronology.drawing.telling.dates import standing
from chronology.drawing.telling.extents import Extent
from chronology.drawing.telling.extents import Stretch
from chronology.drawing.telling.extents import days_of_clocks
from chronology.drawing.telling.extents import drawn
from chronology.drawing.units import Unit
from chronology.drawing.units import ceiling
from chronology.drawing.units import floor
from chronology.event import Event
from chronology.event import Source
from chronology.when import Edge
from chronology.when import When
from chronology.when.calendar import DAY
from chronology.when.calendar import civil_from_days


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
    is_shared: bool = False
    """Whether some event belongs to several lanes, of which it stands in one."""
    derived: frozenset[str] = frozenset()
    """The events whose times follow from those of others."""
    muted: frozenset[str] = frozenset()
    """The events that step back behind those that are highlighted."""

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

    def date(self, event: Event, *, days: bool = True, years: bool = False) -> str:
        """Say when, and how well established, with the number of the day where days are counted; of a clock time the day, unless it is told."""
        years = years or (self.is_measured and not (self.scale == "linear" and self.is_one_year))
        years = years or self.is_of_years(event)
        told = rival_words(event, "short", years=years) or date_words(
            self.bare(event.when), event.status, years=years, days=days and not self.tells_day(event)
        )
        if event.id in self.derived:
            told = joined((told, say("derived")))
        number = self.days.get(event.id)
        return sentence(
            told if number is None else joined((say("Day %(number)s", number=figure(number)), told))
        )

    def is_of_years(self, event: Event) -> bool:
        """Tell whether an event that began in an earlier year is still going on, so that its label may stand by another year of the calendar."""
        extent = self.extents[event.id][0]
        if self.now is None or extent.end_edge is not Edge.OPEN:
            return False
        return civil_from_days(extent.start[0] // DAY).year < civil_from_days((self.now - 1) // DAY).year

    def bare(self, when: When | None) -> When | None:
        """Give a time without its zone where that is the story's, or all its clocks', which the picture tells once."""
        zone = self.story.timezone
        if when is None or when.offset is None:
            return when
        if when.offset != (when.by_clock(zone).offset if zone else self.offset):
            return when
        given = (one.by_clock(zone) if zone else one for one in when.given)
        return attrs.evolve(when, offset=None, given=tuple(attrs.evolve(one, offset=None) for one in given))

    @cached_property
    def offset(self) -> int | None:
        """Give the minutes from UTC that several clock times all name; None where they differ or name none."""
        offsets = [event.when.offset for event in self.events if event.when and event.when.has_time]
        return offsets[0] if len(offsets) > 1 and len(set(offsets)) == 1 else None

    @cached_property
    def is_one_year(self) -> bool:
        """Tell whether all happened in one year, which stands over its months on the calendar."""
        known = [one.stretch for one in self.of(self.events) if one.stretch is not None]
        return (
            len({civil_from_days(time // DAY).year for first, last in known for time in (first, last - 1)})
            == 1
        )

    def standing(self, event: Event) -> str:
        """Say how well an event is established, where there is something to say."""
        derived = say("derived") if event.id in self.derived else ""
        return sentence(joined(filter(None, (standing(event.status), derived))))

    def tells_day(self, event: Event) -> bool:
        """Tell whether the calendar tells the day of a clock time: it has hours, and those of no other day."""
        is_ruled = not self.is_measured and len(self.clock_days) == 1
        return self.is_one_day or (is_ruled and bool(days_of_clocks(self.of([event]))))

    @cached_property
    def clock_days(self) -> set[int]:
        """Give the days that are ruled in hours."""
        return days_of_clocks(self.of(self.events))

    @cached_property
    def is_one_day(self) -> bool:
        """Tell whether all happened on one day, which the calendar tells."""
        known = [one.stretch for one in self.of(self.events) if one.stretch is not None]
        return len({moment // DAY for first, last in known for moment in (first, last - 1)}) == 1

    @cached_property
    def days(self) -> dict[str, int]:
        """Give the number of the day of every event of one day, where days are counted."""
        spans = {event.id: self.extents[event.id][0].stretch for event in self.events}
        known = {name: span for name, span in spans.items() if span is not None}
        first = min((floor(start, Unit.DAY) for start, _ in known.values()), default=0)
        counted = known.items() if self.scale == "relative" else ()
        return {name: (start - first) // DAY + 1 for name, (start, end) in counted if end - start <= DAY}

    @cached_property
    def grounds(self) -> dict[str, tuple[str, ...]]:
        """Name the sources that each event rests on."""
        return grounds(self.story)

    def source(self, name: str) -> Source | None:
        """Give a source that events rest on."""
        return next((source for source in self.sources if source.id == name), None)

    def colour(self, event: Event) -> int | None:
        """Give the number of an event's lane; None for one that has none beside lanes."""
        if not self.lanes:
            return 0
        return self.lanes.index(event.lane) if event.lane else None

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


def grounds(story: Chronology) -> dict[str, tuple[str, ...]]:
    """Name the sources of each event's claims, or else of the relations that place it."""
    placed: dict[str, list[str]] = defaultdict(list)
    for relation in story.relations:
        if relation.source:
            placed[relation.event].append(relation.source)
            placed[relation.of].append(relation.source)
    return {
        event.id: tuple(claim.source for claim in event.claims) or tuple(placed[event.id]) for event in story
    }


def cited(story: Chronology) -> tuple[Source, ...]:
    """Give the sources that events rest on, in the order in which a reader meets them."""
    known = {source.id: source for source in story.sources}
    names = dict.fromkeys(name for told in grounds(story).values() for name in told)
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
