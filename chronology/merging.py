"""Two accounts of one thing: what they contradict each other in, and what they say together."""

from __future__ import annotations

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

Keyed = TypeVar("Keyed", Source, Person, Office, Place, Series)

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
    """Tell the fields in which two accounts of one event say different things, with the places of both."""
    for field in OWN:
        one, two = getattr(left, field.name), getattr(right, field.name)
        if one != two and field.default not in (one, two):
            here = f"{left.origin}: " if left.origin else ""
            there = f" at {right.origin}" if right.origin else ""
            what = f"event {left.id}: {field.name}: {str(one)!r} contradicts {str(two)!r}{there}"
            yield f"{here}{what}; change one of them, or give one event another id"
