"""Curating: what of a draft is new to an event file that somebody has worked on, and what is known or was deleted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator

import attrs

from chronology.chronology import Chronology
from chronology.errors import FileError
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Source
from chronology.files.adding import Addition
from chronology.files.adding import add
from chronology.files.parsing import parse
from chronology.findings import Finding
from chronology.records import from_documents


@attrs.frozen(kw_only=True)
class Curated:
    """The content of an event file with what was added to it, and how many candidates fared how.

    `added` are new events, `joined` got a claim of a further source, `left_alone` are known, and `deleted` were offered before and
    are no longer there. Where nothing was added, `data` is as it was.
    """

    data: bytes
    added: int
    joined: int
    left_alone: int
    deleted: int


def curate(data: bytes, name: str, draft: Chronology, *, again: bool = False) -> Curated:
    """Add the candidates of a draft to the content of an event file.

    A candidate is known if the file has a claim of the same source about the same clause. A text that the file has taken in
    before, by its checksum, offers nothing new: what is missing was deleted, and comes back only with `again`. Raises FileError
    where anything is wrong with the file, and ChronologyError where nothing can be added to it.
    """
    story = read_sound(data, name)
    draft = with_sources_of(story, draft)
    taken_in = {source.id for source in draft.sources if is_taken_in(source, story)}
    known = Known(story, taken_in)
    addition = Addition(sources=[source for source in draft.sources if not has_source(story, source.id)])
    fates = Counter(decide(event, known, addition, set() if again else taken_in) for event in draft)
    addition.events[:] = with_own_ids(addition.events, story)
    addition.checksums.update(checksums(draft, story))
    return Curated(
        data=add(data, name, story, addition),
        added=fates["added"],
        joined=fates["joined"],
        left_alone=fates["left alone"],
        deleted=fates["deleted"],
    )


def read_sound(data: bytes, name: str) -> Chronology:
    """Read an event file; raises FileError where anything is wrong with it."""
    document = parse(data, name)
    if isinstance(document, Finding):
        raise FileError([document])
    story, findings = from_documents([document])
    if findings:
        raise FileError(findings)
    return story


def has_source(story: Chronology, name: str) -> bool:
    """Tell whether a story has a source of an id."""
    return any(source.id == name for source in story.sources)


def is_taken_in(source: Source, story: Chronology) -> bool:
    """Tell whether a story has taken in this very text before."""
    return source.sha256 is not None and any(
        (known.id, known.sha256) == (source.id, source.sha256) for known in story.sources
    )


def checksums(draft: Chronology, story: Chronology) -> dict[str, str]:
    """Give the checksums that the sources of a story are to bear, where they bear none or that of an older text."""
    known = {source.id: source.sha256 for source in story.sources}
    return {
        source.id: source.sha256
        for source in draft.sources
        if source.sha256 and source.id in known and known[source.id] != source.sha256
    }


def with_sources_of(story: Chronology, draft: Chronology) -> Chronology:
    """Name the sources of a draft as the story names them; one whose name another document bears gets a number."""
    taken = {source.id for source in (*story.sources, *draft.sources)}
    names: dict[str, str] = {}
    for source in draft.sources:
        twin = next((known.id for known in story.sources if is_same(known, source)), None)
        names[source.id] = twin or (free(source.id, taken) if has_source(story, source.id) else source.id)
        taken.add(names[source.id])
    sources = [attrs.evolve(source, id=names[source.id]) for source in draft.sources]
    events = [
        attrs.evolve(
            event, claims=tuple(attrs.evolve(claim, source=names[claim.source]) for claim in event.claims)
        )
        for event in draft
    ]
    return attrs.evolve(draft, sources=sources, events=events)


def is_same(known: Source, source: Source) -> bool:
    """Tell whether two sources are one document: by address or checksum, or by id where nothing else tells them apart."""
    if known.sha256 and known.sha256 == source.sha256:
        return True
    if known.url and known.url == source.url:
        return True
    apart = (
        known.sha256 and source.sha256 and known.title != source.title and known.published != source.published
    )
    return known.id == source.id and not apart


def free(name: str, taken: Iterable[str]) -> str:
    """Give the first numbered name that is not taken."""
    number = 2
    while f"{name}-{number}" in set(taken):
        number += 1
    return f"{name}-{number}"


def with_own_ids(events: Iterable[Event], story: Chronology) -> Iterator[Event]:
    """Number the ids of events that the story has given to others."""
    taken = {event.id for event in story} | {event.id for event in events}
    for event in list(events):
        name = free(event.id, taken) if event.id in story else event.id
        taken.add(name)
        yield attrs.evolve(event, id=name)


def decide(event: Event, known: Known, addition: Addition, taken_in: set[str]) -> str:
    """Decide what becomes of a candidate, and note what is to be added."""
    homes = [known.home(claim) for claim in event.claims]
    fresh = [
        claim
        for claim, home in zip(event.claims, homes, strict=True)
        if home is None and claim.source not in taken_in
    ]
    home = next(filter(None, homes), None)
    if home and fresh:
        addition.claims.setdefault(home, []).extend(fresh)
        return "joined"
    if home:
        return "left alone"
    if not fresh:
        return "deleted"
    addition.events.append(event)
    return "added"


class Known:
    """The claims of a story, by source: asked which event tells of a clause already.

    Offsets count in a text that was taken in before; in another version of it they have moved, and the shape of a clause tells:
    its length, the dated phrase and its place in it. Claims without offsets are known by their phrase and place.
    """

    def __init__(self, story: Chronology, taken_in: set[str]) -> None:
        self.taken_in = taken_in
        self.claims: dict[str, list[tuple[str, Claim]]] = {}
        for event in story:
            for claim in event.claims:
                self.claims.setdefault(claim.source, []).append((event.id, claim))

    def home(self, claim: Claim) -> str | None:
        """Give the event that tells of a claim's clause already."""
        return next(
            (event for event, known in self.claims.get(claim.source, ()) if self.agree(known, claim)), None
        )

    def agree(self, known: Claim, claim: Claim) -> bool:
        """Tell whether two claims of one source are about the same clause."""
        if span(known) is None or span(claim) is None:
            return says_same(known, claim) and None in {
                known.at,
                claim.at,
                None if known.at == claim.at else "",
            }
        if claim.source in self.taken_in and overlap(span(known), span(claim)):
            return True
        return shape(known) == shape(claim)


def span(claim: Claim) -> tuple[int, int] | None:
    """Give where the phrase of a claim stands, or else its clause."""
    start, end = (
        (claim.start, claim.end) if claim.start is not None else (claim.clause_start, claim.clause_end)
    )
    return None if start is None or end is None else (start, end)


def overlap(one: tuple[int, int] | None, two: tuple[int, int] | None) -> bool:
    """Tell whether two stretches share a character."""
    return one is not None and two is not None and one[0] < two[1] and two[0] < one[1]


def shape(claim: Claim) -> tuple[str, int | None, int | None]:
    """Give what stays of a claim's clause when text before it changes: its phrase, the phrase's place in it, its length."""
    first = claim.clause_start
    return (
        words(claim),
        None if first is None or claim.start is None else claim.start - first,
        None if first is None or claim.clause_end is None else claim.clause_end - first,
    )


def words(claim: Claim) -> str:
    """Give the words of a claim, whatever their case and blanks."""
    return " ".join((claim.says or "").casefold().split())


def says_same(known: Claim, claim: Claim) -> bool:
    """Tell whether two claims use the same words, or one of them some of the other's."""
    one, two = words(known), words(claim)
    return bool(one and two) and (f" {one} " in f" {two} " or f" {two} " in f" {one} ")
