"""The chronology: sources, events and relations together, in order."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from functools import cached_property
from itertools import chain
from typing import Any
from typing import TypeVar

import attrs

from chronology.errors import ChronologyError
from chronology.event import Event
from chronology.event import Office
from chronology.event import Person
from chronology.event import Place
from chronology.event import Relation
from chronology.event import Series
from chronology.event import Source
from chronology.event import as_when
from chronology.findings import nearest
from chronology.merging import LISTS
from chronology.merging import clashes
from chronology.merging import completed
from chronology.merging import contradictions
from chronology.merging import unite
from chronology.merging import unite_events
from chronology.times import Time
from chronology.times import read_time
from chronology.when import Answer
from chronology.when import When

Entry = TypeVar("Entry", Event, Source)


def as_given(entries: Iterable[Any]) -> tuple[Any, ...]:
    """Keep entries in the order in which they are given."""
    return tuple(entries)


def in_order(given: tuple[Event, ...], clock: str | None) -> tuple[Event, ...]:
    """Sort events for display: by time, told by one clock, the undated last, those of one time as given."""
    dated = ((event.when, number) for number, event in enumerate(given) if event.when is not None)
    keyed = (((when.by_clock(clock) if clock else when).sort_key, number) for when, number in dated)
    undated = (event for event in given if event.when is None)
    return (*(given[number] for _, number in sorted(keyed)), *undated)


def in_sorted_order(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """Sort relations and drop those said twice, so that the order of writing does not matter."""
    return tuple(sorted(set(relations)))


@attrs.frozen(kw_only=True, slots=False, repr=False)
class Chronology:
    """A story: its sources, its events in display order, and the relations between them.

    >>> story = Chronology(id="moon", title="Moon", events=[Event(id="landing", title="Eagle lands")])
    >>> story["landing"].title
    'Eagle lands'
    """

    id: str
    title: str
    as_of: When | None = attrs.field(default=None, converter=as_when)
    timezone: str | None = None
    version: str | None = None
    citation: str | None = None
    authors: tuple[str, ...] = ()
    license: str | None = None
    url: str | None = None
    language: str | None = None
    note: str | None = None
    sources: tuple[Source, ...] = attrs.field(default=(), converter=as_given)
    events: tuple[Event, ...] = attrs.field(default=(), converter=as_given)
    relations: tuple[Relation, ...] = attrs.field(default=(), converter=in_sorted_order)
    people: tuple[Person, ...] = attrs.field(default=(), converter=as_given)
    offices: tuple[Office, ...] = attrs.field(default=(), converter=as_given)
    places: tuple[Place, ...] = attrs.field(default=(), converter=as_given)
    series: tuple[Series, ...] = attrs.field(default=(), converter=as_given)

    def __attrs_post_init__(self) -> None:
        refuse_twins("event", self.events)
        refuse_twins("source", self.sources)
        object.__setattr__(self, "events", in_order(self.events, self.clock))

    def __repr__(self) -> str:
        return f"<Chronology {self.id!r}: {len(self.events)} events, {len(self.sources)} sources>"

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    def __contains__(self, event: object) -> bool:
        return (event.id if isinstance(event, Event) else event) in self._events_by_id

    def __getitem__(self, event_id: str) -> Event:
        return look_up(self._events_by_id, event_id, f"no event in {self.id!r}")

    def __or__(self, other: Chronology) -> Chronology:
        return merge(self, other)

    @cached_property
    def _events_by_id(self) -> dict[str, Event]:
        return {event.id: event for event in self.events}

    @cached_property
    def _sources_by_id(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    @property
    def now(self) -> When | None:
        """Give the story's now: its `as_of`, or else the latest publication date."""
        published = [source.published for source in self.sources if source.published is not None]
        return self.as_of or max(published, key=lambda when: when.sort_key, default=None)

    @property
    def clock(self) -> str | None:
        """Give the zone by whose clock the story is told, where it has times of several: its own, or else UTC."""
        offsets = {event.when.offset for event in self.events if event.when is not None} - {None}
        if not offsets:
            return None
        return self.timezone or ("UTC" if len(offsets) > 1 else None)

    def by_one_clock(self) -> Chronology:
        """Give the same story with all clock times told by one clock, where they name several zones."""
        clock = self.clock
        if clock is None:
            return self
        told = (attrs.evolve(event, when=event.when and event.when.by_clock(clock)) for event in self.events)
        return attrs.evolve(self, events=told)

    def in_zone(self, when: When) -> When:
        """Take a clock time that names no zone for one of the story's zone, where it has one."""
        return when.in_zone(self.timezone) if self.timezone else when

    def in_own_zone(self) -> Chronology:
        """Give the same story with its zone named by every clock time of its events and claims."""
        if self.timezone is None:
            return self

        def named(entry: Any) -> Any:
            return attrs.evolve(entry, when=self.in_zone(entry.when)) if entry.when else entry

        events = (attrs.evolve(named(event), claims=tuple(map(named, event.claims))) for event in self)
        return attrs.evolve(self, events=events)

    def source(self, source_id: str) -> Source:
        """Give a source by its id; raises ChronologyError naming the nearest id where there is none."""
        return look_up(self._sources_by_id, source_id, f"no source in {self.id!r}")

    def with_events(self, events: Iterable[Event]) -> Chronology:
        """Put other events in place of these; what leads to an event no longer there goes too."""
        kept = tuple(events)
        ids = {event.id for event in kept}
        whole = (
            event if event.part_of in ids or not event.part_of else attrs.evolve(event, part_of=None)
            for event in kept
        )
        relations = (relation for relation in self.relations if relation.event in ids and relation.of in ids)
        return attrs.evolve(self, events=whole, relations=relations)

    def only(self, condition: Callable[[Event], bool]) -> Chronology:
        """Keep the events that meet a condition."""
        return self.with_events(filter(condition, self.events))

    def only_when(self, condition: Callable[[When], bool]) -> Chronology:
        """Keep the events whose time, in the story's zone where it names none, meets a condition; the undated meet none."""
        return self.only(lambda event: event.when is not None and condition(self.in_zone(event.when)))

    def between(self, first: Time, last: Time) -> Chronology:
        """Keep the events that may fall between two times, both included."""
        span = When.between(read_time(first), read_time(last))
        return self.only_when(self.in_zone(span).may_coincide)

    def tagged(self, tag: str) -> Chronology:
        """Keep the events with a tag."""
        return self.only(lambda event: tag in event.tags)

    def before(self, time: Time | Event) -> Chronology:
        """Keep the events that are certainly over by the time another begins."""
        return self.certain(When.is_before, time)

    def after(self, time: Time | Event) -> Chronology:
        """Keep the events that certainly begin once another is over."""
        return self.certain(When.is_after, time)

    def certain(self, compare: Callable[[When, When], Answer], time: Time | Event) -> Chronology:
        """Keep the events of which a comparison with a time is certain; with an undated event none is."""
        named = time.when if isinstance(time, Event) else read_time(time)
        limit = named and self.in_zone(named)
        return self.only_when(lambda when: limit is not None and compare(when, limit) is Answer.CERTAIN)


def look_up(known: Mapping[str, Entry], wanted: str, trouble: str) -> Entry:
    """Give an entry by its id; raises ChronologyError naming the nearest id where there is none."""
    try:
        return known[wanted]
    except KeyError:
        near = nearest(wanted, known)
        raise ChronologyError(
            f"{trouble}: {wanted!r}" + (f"; did you mean {near!r}?" if near else "")
        ) from None


def refuse_twins(kind: str, entries: Iterable[Event] | Iterable[Source]) -> None:
    """Raise ChronologyError where two entries bear one id, a line for each."""
    seen: set[str] = set()
    twins: list[str] = []
    for entry in entries:
        (twins.append if entry.id in seen else seen.add)(entry.id)
    if twins:
        raise ChronologyError(
            *(f"{kind} {twin}: id given twice: {twin!r}; choose another id" for twin in twins)
        )


def merge(left: Chronology, right: Chronology) -> Chronology:
    """Unite two chronologies; raises one ChronologyError that lists all in which they contradict each other."""
    (left, right), zone = with_zones_named(left, right)
    shared = [(event, right[event.id]) for event in left if event in right]
    lists = {name: (getattr(left, name), getattr(right, name)) for name in LISTS}
    troubles = [
        *(trouble for pair in shared for trouble in contradictions(*pair)),
        *(trouble for name, pair in lists.items() for trouble in clashes(LISTS[name], *pair)),
    ]
    if troubles:
        raise ChronologyError(*troubles)
    united = {one.id: unite_events(one, two) for one, two in shared}
    both: Any = completed(left, right)
    merged: Chronology = attrs.evolve(
        both,
        timezone=zone,
        events=(
            *(united.get(event.id, event) for event in left),
            *(event for event in right if event not in left),
        ),
        relations=(*left.relations, *right.relations),
        **{name: unite(*pair) for name, pair in lists.items()},
    )
    return merged


def with_zones_named(*stories: Chronology) -> tuple[list[Chronology], str | None]:
    """Let clock times name their zones where stories are of several, and give the zone of all: none where some name none."""
    zones = dict.fromkeys(story.timezone for story in stories)
    if len(zones) == 1:
        return list(stories), next(iter(zones))
    named = [story.in_own_zone() for story in stories]
    is_bare = any(map(has_bare_clock, chain.from_iterable(named)))
    return named, None if is_bare else next(filter(None, zones))


def has_bare_clock(event: Event) -> bool:
    """Tell whether an event has a clock time that names no zone."""
    return event.when is not None and event.when.has_time and event.when.offset is None
