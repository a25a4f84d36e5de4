"""Several stories made one: the same event told by several sources becomes one event with several claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from itertools import combinations
from itertools import product

import attrs

from chronology.chronology import Chronology
from chronology.chronology import with_zones_named
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Source
from chronology.event import Status
from chronology.extraction.names.registry import called
from chronology.extraction.names.registry import fullest_by_surname
from chronology.extraction.names.registry import same_person
from chronology.extraction.names.spelling import key_of
from chronology.extraction.sameness.likeness import Likeness
from chronology.extraction.sameness.likeness import Verdict
from chronology.extraction.sameness.likeness import likeness
from chronology.extraction.sameness.likeness import names_of
from chronology.extraction.sameness.likeness import telling
from chronology.extraction.times.thread import width
from chronology.findings import Finding
from chronology.findings import Quote
from chronology.findings import Severity
from chronology.when import When
from chronology.when.calendar import DAY

CHECK = "may-be-the-same"
DISPUTE = "if it is, put both claims, each with its `when`, under one event with the status disputed"
MONTH = 31 * DAY
CROWD = 64
"""How many events of a block are compared with each other; in larger ones each with its neighbours in time."""
NAMES = 8
"""How many names of an event its blocks are made of."""


@attrs.frozen
class United:
    """A united story, and what is said of events that may be one but were left apart."""

    story: Chronology
    findings: tuple[Finding, ...]


@attrs.frozen
class Told:
    """An event as one story tells it: its number among all, the story's, and the id it has there."""

    number: int
    story: int
    event: Event
    given: str


def unite(*stories: Chronology) -> United:
    """Unite stories: an event that several tell becomes one with the claims of all; what only may be the same is left apart and told.

    Events are the same if both can have one time, and are of one kind with the same people or places; a visit is the same as what
    the visitor does there. Names are compared whatever their spelling: Kiev and Kyiv, Dan and Daniel P Driscoll. The first story gives
    the id, the title and what else the sources do not tell of each.
    """
    named, zone = with_zones_named(*stories)
    told = list(accounts(named))
    pairs = alikes(told)
    clusters = gathered(told, pairs)
    names = people_of(told)
    found = sorted(set(clusters.values()), key=min)
    united = {min(cluster): joined([told[n] for n in sorted(cluster)], names) for cluster in found}
    kept = {n: united[min(cluster)].id for n, cluster in clusters.items()}
    left = {
        frozenset((kept[a.number], kept[b.number])): (a, b, like)
        for a, b, like in reversed(pairs)
        if kept[a.number] != kept[b.number]
    }
    findings = (doubt(*pair, kept) for pair in reversed(left.values()))
    story = whole(named, united.values(), kept, told)
    return United(attrs.evolve(story, timezone=zone), tuple(findings))


def recognise(draft: Chronology, story: Chronology) -> tuple[Chronology, Mapping[str, str]]:
    """Tell which events of a draft a story has from other sources; their claims say in what they differ.

    Gives the draft, and for the ids of such events those that they have in the story.
    """
    told = list(accounts((story, draft)))
    pairs = [pair for pair in alikes(told) if not sources_of(pair[0].event) & sources_of(pair[1].event)]
    clusters = gathered(told, pairs)
    homes = {told[max(both)].given: told[min(both)].event for both in clusters.values() if len(both) > 1}
    events = (
        attrs.evolve(event, claims=tuple(apart(event, homes[event.id]))) if event.id in homes else event
        for event in draft
    )
    return draft.with_events(events), {given: home.id for given, home in homes.items()}


def sources_of(event: Event) -> set[str]:
    """Name the sources that tell of an event."""
    return {claim.source for claim in event.claims}


def accounts(stories: Sequence[Chronology]) -> Iterator[Told]:
    """Yield the events of all stories; an id that a story before has is told apart by the story's own."""
    taken: set[str] = set()
    number = 0
    for at, story in enumerate(stories):
        for event in story:
            new = event.id
            while new in taken:
                new = f"{new}.{story.id}"
            taken.add(new)
            yield Told(number, at, attrs.evolve(event, id=new), event.id)
            number += 1


def alikes(told: Sequence[Told]) -> list[tuple[Told, Told, Likeness]]:
    """Give the pairs of events of different stories that are, or may be, the same, the surest first."""
    return sorted(compared(told), key=lambda pair: (-pair[2].score, pair[0].number, pair[1].number))


def compared(told: Sequence[Told]) -> Iterator[tuple[Told, Told, Likeness]]:
    """Yield the pairs of events of different stories that are, or may be, the same: only those that share a block are compared."""
    seen: set[tuple[int, int]] = set()
    for block in blocks(told):
        for a, b in neighbours(block):
            if a.story == b.story or (a.number, b.number) in seen:
                continue
            seen.add((a.number, b.number))
            like = likeness(a.event, b.event)
            if like.verdict is not Verdict.APART:
                yield a, b, like


def blocks(told: Sequence[Told]) -> Iterator[Sequence[Told]]:
    """Yield groups of events with a key and a month in common; those of wide times stand in all groups of their keys."""
    narrow: defaultdict[tuple[str, int], list[Told]] = defaultdict(list)
    wide: defaultdict[str, list[Told]] = defaultdict(list)
    for one in told:
        keys, months = keys_of(one.event), months_of(one.event.when)
        for key in keys if months is None else ():
            wide[key].append(one)
        for place in product(keys, months or ()):
            narrow[place].append(one)
    for (key, _), group in narrow.items():
        yield [*wide.get(key, ())[:CROWD], *group]
    yield from wide.values()


def neighbours(block: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Yield the pairs of a block, of a crowded one those near each other in time."""
    if len(block) <= CROWD:
        yield from combinations(sorted(block, key=lambda one: one.number), 2)
        return
    ordered = sorted(block, key=lambda one: (one.event.when.sort_key if one.event.when else (), one.number))
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 : at + 1 + CROWD]:
            yield (one, other) if one.number < other.number else (other, one)


def keys_of(event: Event) -> set[str]:
    """Give the keys of an event: its surnames, places and organisations, and the telling words of its title."""
    names = set(map(key_of, names_of(event)[:NAMES]))
    return names | {f"a {word}" for word in sorted(telling(event.title))[:NAMES]}


def months_of(when: When | None) -> Iterable[int] | None:
    """Give the numbers of the months, of 31 days each, that a time touches; None where it is wide or has no bounds."""
    if when is None or when.first_start is None or when.last_end is None or width(when) > MONTH:
        return None
    return range(when.first_start // MONTH, (when.last_end - 1) // MONTH + 1)


def gathered(
    told: Sequence[Told], pairs: Iterable[tuple[Told, Told, Likeness]]
) -> Mapping[int, frozenset[int]]:
    """Gather what is the same, the surest pairs first; no story tells an event twice."""
    cluster = {one.number: frozenset((one.number,)) for one in told}
    for a, b in ((a, b) for a, b, like in pairs if like.verdict is Verdict.SAME):
        both = cluster[a.number] | cluster[b.number]
        if len({told[number].story for number in both}) == len(both):
            cluster |= dict.fromkeys(both, both)
    return cluster


def joined(told: Sequence[Told], names: Mapping[str, str]) -> Event:
    """Make one event of several accounts: the best dated gives title, time and status, but no plan that has come about."""
    best = min(told, key=lambda one: (one.event.status is Status.PLANNED, width(one.event.when), one.number))
    claims = [claim for one in told for claim in apart(one.event, best.event)]
    people = dict.fromkeys(names.get(name, name) for one in told for name in one.event.people)
    return attrs.evolve(
        best.event,
        claims=tuple(claims),
        people=tuple(people),
        places=by_spelling(name for one in (best, *told) for name in one.event.places),
        organisations=by_spelling(name for one in (best, *told) for name in one.event.organisations),
        tags=tuple(dict.fromkeys(tag for one in told for tag in one.event.tags)),
    )


def apart(event: Event, best: Event) -> Iterator[Claim]:
    """Yield the claims of an account, with its own time and status where they differ from those of the united event."""
    when = None if event.when == best.when else event.when
    status = None if event.status is best.status else event.status
    for claim in event.claims:
        yield attrs.evolve(claim, when=claim.when or when, status=claim.status or status)


def by_spelling(names: Iterable[str]) -> tuple[str, ...]:
    """Keep one spelling of each name, the first."""
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(key_of(name), name)
    return tuple(kept.values())


def people_of(told: Iterable[Told]) -> Mapping[str, str]:
    """Give the fullest spelling of each person whom the stories name, where it is one person's only."""
    names = list(dict.fromkeys(name for one in told for name in one.event.people))
    fullest = fullest_by_surname(names)
    given: dict[str, str] = {}
    for name in names:
        known = [full for full in fullest.get(key_of(called(name)), ()) if same_person(name, full)]
        given[name] = known[0] if len(known) == 1 else name
    return given


def whole(
    stories: Sequence[Chronology], events: Iterable[Event], kept: Mapping[int, str], told: Sequence[Told]
) -> Chronology:
    """Put the united story together: the sources of all, and their relations between what their events have become."""
    ids = {(one.story, one.given): kept[one.number] for one in told}
    sources: dict[str, Source] = {}
    for story in stories:
        for source in story.sources:
            sources.setdefault(source.id, source)
    relations = [
        attrs.evolve(one, event=ids[number, one.event], of=ids[number, one.of])
        for number, story in enumerate(stories)
        for one in story.relations
    ]
    apart = [one for one in relations if one.event != one.of]
    return attrs.evolve(stories[0], events=tuple(events), sources=tuple(sources.values()), relations=apart)


def doubt(a: Told, b: Told, like: Likeness, kept: Mapping[int, str]) -> Finding:
    """Say that two events may be one."""
    quotes = (
        Quote(
            says=f"{one.event.title} ({one.event.when})",
            source=next((c.source for c in one.event.claims), None),
        )
        for one in (a, b)
    )
    both = f"both name {' and '.join(like.shared)}" if like.shared else "both are told in like words"
    one, other = a.event.when, b.event.when
    disagree = one and other and not one.may_coincide(other)
    if one and other and disagree:
        both += f", but the one is of {one.words()}, the other of {other.words()}"
    return Finding(
        check=CHECK,
        severity=Severity.NOTE,
        message=f"may be the same as {kept[b.number]}: {both}",
        event=kept[a.number],
        chain=tuple(quotes),
        remedy=DISPUTE if disagree else "put the claims of one under the other and delete it, or leave both",
    )
