"""Two accounts of one thing: what they contradict each other in, and what they say together."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from itertools import chain
from typing import Any
from typing import TypeVar

import attrs

from chronology.event import Event
from chronology.event import Office
from chronology.event import Person
from chronology.event import Place
from chronology.event import Series
from chronology.event import Source
from chronology.when import When

Keyed = TypeVar("Keyed", Source, Person, Office, Place, Series)

LISTS = {"sources": "source", "people": "person", "offices": "office", "places": "place", "series": "series"}
"""The lists of a story besides its events and relations, and what one of their entries is called."""
UNITED = ("claims", "places", "people", "organisations", "tags")
"""The lists of an event, which grow when two accounts of it are united."""
NAMED = ("allow", "roles", "ages")
"""The tables of an event, which are united as well."""
OWN = tuple(field for field in attrs.fields(Event) if field.eq and field.name not in (*UNITED, *NAMED))
"""The fields in which two accounts of one event must not contradict each other."""


def unite(left: tuple[Keyed, ...], right: tuple[Keyed, ...]) -> tuple[Keyed, ...]:
    """Unite entries: those of the left win and are completed from the right."""
    others: dict[Any, Keyed] = {entry.key: entry for entry in right}
    united: list[Keyed] = [completed(entry, others.pop(entry.key, entry)) for entry in left]
    return tuple(chain(united, others.values()))


def completed(left: Any, right: Any) -> Any:
    """Give a value whose fields that say nothing are filled from another."""
    silent = (field.name for field in attrs.fields(type(left)) if getattr(left, field.name) == field.default)
    return attrs.evolve(left, **{name: getattr(right, name) for name in silent})


def unite_events(left: Event, right: Event) -> Event:
    """Unite what two accounts say of one event, which do not contradict each other."""
    both: dict[str, Any] = {
        name: tuple(dict.fromkeys(getattr(left, name) + getattr(right, name))) for name in UNITED
    }
    whole: Event = completed(left, right)
    named = {name: {**getattr(right, name), **getattr(left, name)} for name in NAMED}
    return attrs.evolve(whole, **both | named)


def contradictions(left: Event, right: Event) -> Iterator[str]:
    """Tell the fields in which two accounts of one event say different things."""
    for field in OWN:
        one, two = getattr(left, field.name), getattr(right, field.name)
        if one != two and field.default not in (one, two):
            yield told(f"event {left.id}", field.name, left, right) + ", or give one event another id"


def clashes(table: str, left: Iterable[Keyed], right: Iterable[Keyed]) -> Iterator[str]:
    """Tell the times of one source, person or office that exclude each other; in all else the left wins."""
    others = {entry.key: entry for entry in right}
    pairs = ((entry, others[entry.key]) for entry in left if entry.key in others)
    yield from (
        told(f"{table} {name_of(one)}", name, one, two) for one, two in pairs for name in apart(one, two)
    )


def apart(left: Keyed, right: Keyed) -> Iterator[str]:
    """Name the times of two entries that exclude each other, but for the days on which a source was read."""
    for field in attrs.fields(type(left)):
        one, two = getattr(left, field.name), getattr(right, field.name)
        are_times = isinstance(one, When) and isinstance(two, When) and field.name != "accessed"
        if are_times and not one.may_coincide(two):
            yield field.name


def name_of(entry: Keyed) -> str:
    """Name an entry by what tells it from others."""
    return entry.key if isinstance(entry.key, str) else " ".join(entry.key)


def told(entry: str, name: str, left: Any, right: Any) -> str:
    """Tell a field in which two entries contradict each other, with the places of both."""
    one, two = (str(getattr(side, name)) for side in (left, right))
    here = f"{left.origin}: " if left.origin else ""
    there = f" at {right.origin}" if right.origin else ""
    return f"{here}{entry}: {name.strip('_')}: {one!r} contradicts {two!r}{there}; change one of them"
