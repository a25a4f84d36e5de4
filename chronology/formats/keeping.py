"""What a format keeps of a story: told to people in words, and done to a story, so that tests can hold it to its word."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from typing import Any

import attrs

from chronology.chronology import Chronology
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Office
from chronology.event import Person
from chronology.event import Place
from chronology.event import Relation
from chronology.event import Source
from chronology.formats.workbench.assembling import UNNAMED
from chronology.formats.workbench.assembling import UNTITLED
from chronology.records.ids import distinct
from chronology.records.ids import slug
from chronology.when import When

LISTS = ("sources", "events", "relations", "people", "offices", "places")
CLASSES: dict[str, type] = {
    "story": Chronology,
    "sources": Source,
    "events": Event,
    "claims": Claim,
    "relations": Relation,
    "people": Person,
    "offices": Office,
    "places": Place,
}
FEW = 3
"""Where more attributes than these are lost, those that are kept are named instead."""


def attributes(kind: str, *, but: str = "") -> frozenset[str]:
    """Name all that is kept of a class; `but` names what is not."""
    apart = {"origin", *(LISTS if kind == "story" else ("claims",))}
    named = {field.name for field in attrs.fields(CLASSES[kind])} - apart
    return frozenset(named - set(but.split()))


def only(names: str) -> frozenset[str]:
    """Name what alone is kept of a class."""
    return frozenset(names.split())


NOTHING: frozenset[str] = frozenset()


def same(value: Any) -> Any:
    """Give a value as it is."""
    return value


@attrs.frozen(kw_only=True)
class Keeps:
    """What a format keeps: the attributes of each class, what becomes of texts and times, and which events it holds.

    `also` names in words what the attributes do not tell; `named_by_events` has a story's id only where it has events,
    `ids_of_titles` makes the ids of events anew.
    """

    story: frozenset[str] = attributes("story")
    sources: frozenset[str] = attributes("sources")
    events: frozenset[str] = attributes("events")
    claims: frozenset[str] = attributes("claims")
    relations: frozenset[str] = attributes("relations")
    people: frozenset[str] = attributes("people")
    offices: frozenset[str] = attributes("offices")
    places: frozenset[str] = attributes("places")
    cited_only: bool = False
    named_by_events: bool = False
    ids_of_titles: bool = False
    time: Callable[[When], When | None] = same
    text: Callable[[str], str] = same
    whole: Callable[[Chronology], Chronology] = same
    event: Callable[[Event], Event] = same
    arrange: Callable[[Chronology], Iterable[Event]] = tuple
    holds: Callable[[Event], bool] = lambda _: True
    leaves_out: str = ""
    also: tuple[str, ...] = ()

    def losses(self) -> Iterator[str]:
        """Tell in words what is lost."""
        kept = {kind: getattr(self, kind) for kind in CLASSES}
        if not self.story:
            yield "the story's title and all else it says of itself"
        if gone := [kind for kind, names in kept.items() if not names and kind != "story"]:
            yield f"all {listed(gone)}"
        for kind, names in kept.items():
            missing = [name.strip("_") for name in sorted(attributes(kind) - names)]
            if names and len(missing) > FEW:
                yield f"of the {kind} all but {listed(sorted(names))}"
            elif names and missing:
                yield f"of the {kind} {listed(missing)}"
        if self.cited_only and self.sources:
            yield "sources that no event names"
        yield from self.also

    def told(self) -> str:
        """Tell in a line what is lost, and which events are left out; empty where nothing is."""
        lost = "; ".join(self.losses())
        left = f"it leaves out {self.leaves_out}" if self.leaves_out else ""
        return "; ".join(filter(None, (f"it loses {lost}" if lost else "", left)))


def events_alone(events: str, *, story: str = "", sources: str = "", **manner: Any) -> Keeps:
    """Keep the attributes of events that are named, and of all else no more than is named, too."""
    named: dict[str, Any] = {"events": only(events), "story": only(story), "sources": only(sources)}
    return Keeps(**dict.fromkeys(CLASSES, NOTHING) | named, **manner)


def retitled(clean: Callable[[str], str]) -> Callable[[Chronology], Chronology]:
    """Give what cleans the title of a story."""
    return lambda story: attrs.evolve(story, title=clean(story.title))


def listed(names: list[str]) -> str:
    """Join names as people do."""
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def keep(story: Chronology, keeps: Keeps) -> Chronology:
    """Give what a format keeps of a story: what `loads(dumps(story))` must be."""
    held = story.only(keeps.holds)
    events = [keep_event(event, keeps) for event in keeps.arrange(held)]
    if not keeps.claims:
        events = [attrs.evolve(event, claims=()) for event in events]
    if keeps.ids_of_titles:
        ids = distinct(slug(event.title) for event in events)
        events = [attrs.evolve(event, id=event_id) for event, event_id in zip(events, ids, strict=True)]
    cited = dict.fromkeys(claim.source for event in events for claim in event.claims)
    lists: dict[str, Any] = {
        name: [reduce(entry, name, keeps) for entry in getattr(held, name)] if getattr(keeps, name) else ()
        for name in LISTS
        if name != "events"
    }
    if keeps.cited_only or not keeps.sources:
        lists["sources"] = [reduce(held.source(name), "sources", keeps) for name in cited]
    whole = keeps.whole(reduce(held, "story", keeps))
    if keeps.named_by_events and not events:
        lists["id"] = UNNAMED
    return attrs.evolve(whole, events=events, **lists)


def keep_event(event: Event, keeps: Keeps) -> Event:
    """Give what is kept of an event."""
    claims = [reduce(claim, "claims", keeps) for claim in event.claims] if keeps.claims else []
    kept: Event = attrs.evolve(reduce(event, "events", keeps), claims=tuple(claims))
    return keeps.event(kept)


def without_empty_texts(event: Event) -> Event:
    """Give an event whose texts that are empty are not there."""
    empty = (
        field.name
        for field in attrs.fields(Event)
        if field.default is None and getattr(event, field.name) == ""
    )
    nothing: dict[str, Any] = dict.fromkeys(empty)
    return attrs.evolve(event, **nothing)


def reduce(entry: Any, kind: str, keeps: Keeps) -> Any:
    """Give what is kept of an entry: its other attributes say nothing."""
    kept = getattr(keeps, kind) | {"id"}
    changed = {
        name: convert(getattr(entry, name), keeps) if name in kept else silent(entry, field)
        for name, field in attrs.fields_dict(type(entry)).items()
        if name in attributes(kind)
    }
    if kind == "story" and "id" not in keeps.story:
        changed["id"] = UNNAMED
    return attrs.evolve(entry, **changed)


def silent(entry: Any, field: attrs.Attribute[Any]) -> Any:
    """Give what an attribute is when it is not kept: its default, or of a title the id."""
    if field.default is not attrs.NOTHING:
        return field.default
    return UNTITLED if isinstance(entry, Chronology) else entry.id


def convert(value: Any, keeps: Keeps) -> Any:
    """Give what becomes of a value."""
    if isinstance(value, When):
        return keeps.time(value)
    if type(value) is str:
        return keeps.text(value)
    if isinstance(value, tuple) and all(type(entry) is str for entry in value):
        return tuple(keeps.text(entry) for entry in value)
    return value
