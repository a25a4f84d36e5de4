"""Explanations for people: what follows for an event, from which statements, and which of them leaves most open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chronology.network import Explanation
from chronology.network import Ground
from chronology.terminal import visible
from chronology.when import Instant
from chronology.when import When
from chronology.when.calendar import DAY


def explanation(found: Explanation) -> str:
    """Tell why the bounds of an event are what they are."""
    return "".join(f"{visible(line)}\n" for line in paragraph(found))


def paragraph(found: Explanation) -> Iterator[str]:
    """Tell the event, its own date and what follows, the statements behind each bound, and what would narrow it."""
    numbers = {ground: number for number, ground in enumerate(found.grounds, 1)}
    yield f"{found.event.title} ({found.event.id})"
    yield f"  dated    {words(found.event.when)}"
    yield f"  follows  {words(found.when) if found.is_narrower else 'no more than that'}"
    sides = (("not before", found.earliest, 0), ("not after", found.latest, 1))
    for side, bound, behind in sides:
        if bound.time is None:
            yield f"  {side}: nothing bounds it"
            continue
        cited = ", ".join(f"({numbers[ground]})" for ground in bound.grounds)
        yield f"  {side} {Instant((bound.time - behind) // DAY * DAY)}: by {cited}"
    for ground, number in numbers.items():
        yield f"  ({number}) {statement(ground)}"
    yield f"  {narrowing(found)}"


def words(when: When | None) -> str:
    """Say a time, or that there is none."""
    return "undated" if when is None else when.words()


def statement(ground: Ground) -> str:
    """Tell a statement with its source, its words and its place."""
    who = f"{ground.source}: " if ground.source else ""
    said = f'"{ground.words}": ' if ground.words else ""
    where = f" [{ground.position}]" if ground.position else ""
    return f"{who}{said}{ground.says}{where}"


def narrowing(found: Explanation) -> str:
    """Tell which statement would narrow the time most, if it were known better."""
    first, last = found.earliest.time, found.latest.time
    if first is not None and last is not None and last - first <= DAY:
        return "it is known to the day"
    if found.widest is None:
        return "nothing else that is said would narrow it: it takes a better date of its own"
    days = found.leaves / DAY
    leaves = "leaves one side open" if days == float("inf") else f"leaves {round(days):,} days open"
    return f"most would be gained by knowing better that {found.widest.says}: it {leaves}"


def as_data(found: Explanation) -> dict[str, Any]:
    """Give an explanation as plain values, for JSON."""
    return {
        "event": found.event.id,
        "dated": found.event.when and str(found.event.when),
        "follows": found.when and str(found.when),
        "earliest": found.when and found.when.earliest and str(found.when.earliest),
        "latest": found.when and found.when.latest and str(found.when.latest),
        "earliest_from": [data_of(ground) for ground in found.earliest.grounds],
        "latest_from": [data_of(ground) for ground in found.latest.grounds],
        "would_narrow_most": data_of(found.widest) if found.widest else None,
    }


def data_of(ground: Ground) -> dict[str, Any]:
    """Give a statement as plain values."""
    place = ground.position
    return {
        "says": ground.says,
        "words": ground.words,
        "source": ground.source,
        "file": place.file if place else None,
        "line": place.line if place else None,
    }
