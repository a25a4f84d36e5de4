"""No event stands in the story twice under different names."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from chronology.chronology import Chronology
from chronology.event import Event
from chronology.findings import Finding
from chronology.findings import Quote
from chronology.findings import Severity
from chronology.network.telling import say
from chronology.when import When
from chronology.when.calendar import DAY

WORD = re.compile(r"[^\W_]+")
HYPHEN = re.compile(r"(?:(?<=^[^\W\d_])|(?<=\b[a-z]))([a-z]{0,4})-(?=[a-z])")
"""What some write with a hyphen and others without: post-mortem, cease-fire, e-mail; not US-led."""
STOP = frozenset(
    [
        *("a", "an", "and", "as", "at", "by", "for", "from", "has", "have", "in", "into", "is", "it"),
        *("its", "of", "on", "or", "s", "the", "their", "to", "with"),
    ]
)
CROWD = 40
"""A word in more titles than these tells nothing of what is alike."""
ALIKE, SURELY_ALIKE = 0.55, 0.75
"""The share of words that two titles have in common, weighed by rarity: for events of nearly one day, and for others."""
NEARLY = 3 * DAY


class Told(NamedTuple):
    """An event with its time and the bones of the words it is told in."""

    event: Event
    when: When
    bones: frozenset[str]


def check(story: Chronology) -> Iterator[Finding]:
    """Find events of different sources that may be of one time and are told in much the same words.

    Only events that share a rare word are compared, so the time grows with the number of events, not with its square.
    """
    told = [Told(event, event.when, bones_of(event)) for event in story if event.when is not None]
    spread = Counter(bone for one in told for bone in one.bones)
    related = {
        frozenset((relation.event, relation.of)) for relation in story.relations if relation.is_ != "equals"
    }
    weights = {bone: math.log(1 + len(told) / number) for bone, number in spread.items()}
    for one, other in candidates(told, spread):
        pair = frozenset((one.event.id, other.event.id))
        if (
            pair not in related
            and may_be_one(one, other)
            and likeness(one, other, weights) >= needed(one, other)
        ):
            yield tell(one.event, other.event)


def bones_of(event: Event) -> frozenset[str]:
    """Give the bones of the words of a title and of the places: without vowels and doubled letters, Kyiv is Kiev."""
    words = WORD.findall(HYPHEN.sub(r"\1", " ".join((event.title, *event.places))).casefold())
    return frozenset(bone(word) for word in words if word not in STOP)


def bone(word: str) -> str:
    """Give the consonants of a word, or the word itself where it is short or a number."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    hard = re.sub(r"(?<=.)[aeiouyj]|s$|(.)(?=\1)", "", bare)
    return hard if len(hard) > 1 and not bare.isdecimal() else bare


def candidates(told: Iterable[Told], spread: Counter[str]) -> Iterator[tuple[Told, Told]]:
    """Give the pairs that share a word which is not in many titles, each once."""
    blocks: defaultdict[str, list[Told]] = defaultdict(list)
    for one in told:
        for word in sorted(one.bones, key=lambda word: (spread[word], word))[:3]:
            if spread[word] <= CROWD:
                blocks[word].append(one)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        for one, other in combinations(block, 2):
            pair = one.event.id, other.event.id
            if pair not in seen:
                seen.add(pair)
                yield one, other


def may_be_one(one: Told, other: Told) -> bool:
    """Tell whether two events may be one: of one time, of different sources, and of no place or number that tells them apart."""
    first, second = one.event, other.event
    shared = {claim.source for claim in first.claims} & {claim.source for claim in second.claims}
    nested = second.part_of == first.id or first.part_of == second.id
    apart = bool(first.places and second.places) and set(first.places).isdisjoint(second.places)
    numbered = first.series is not None and first.series == second.series
    return (
        not shared
        and not nested
        and not numbered
        and one.when.may_coincide(other.when)
        and not (apart and not alike_places(first, second))
    )


def alike_places(one: Event, other: Event) -> bool:
    """Tell whether two events name a place alike, if in another spelling."""
    first, second = ({bone(place.casefold()) for place in event.places} for event in (one, other))
    return not first.isdisjoint(second)


def likeness(one: Told, other: Told, weights: dict[str, float]) -> float:
    """Give the share of words that two titles have in common, the rare ones weighing more."""
    shared, every = one.bones & other.bones, one.bones | other.bones
    return sum(weights[bone] for bone in shared) / (sum(weights[bone] for bone in every) or 1)


def needed(one: Told, other: Told) -> float:
    """Give how alike two events must be told to be taken for one."""
    ends = (one.when.first_start, other.when.first_start, one.when.last_end, other.when.last_end)
    known = [end for end in ends if end is not None]
    return ALIKE if len(known) == 4 and max(known) - min(known) <= NEARLY else SURELY_ALIKE


def tell(one: Event, other: Event) -> Finding:
    """Tell both events."""
    quoted = tuple(
        Quote(
            says=f"“{event.title}”",
            means=f"dated {say(event.when)}",
            position=event.origin and event.origin.at("title"),
        )
        for event in (one, other)
    )
    return Finding(
        check="near-duplicate",
        severity=Severity.WARNING,
        position=other.origin and other.origin.at("title"),
        event=other.id,
        message=f"may be the same as {one.id}: told in much the same words, of a time that may be the same",
        chain=quoted,
        remedy="put both claims under one event, or tell how the two are related: before, after, part_of",
    )
