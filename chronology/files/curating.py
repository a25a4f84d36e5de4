"""Curating: what of a draft is new to an event file that somebody has worked on, and what is known or was deleted."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections import defaultdict
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from operator import itemgetter
from typing import Any
from typing import cast

import attrs

from chronology.chronology import Chronology
from chronology.errors import FileError
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Source
from chronology.expressions.manner import DateOrder
from chronology.files.adding import Addition
from chronology.files.adding import add
from chronology.files.parsing import parse
from chronology.findings import Finding
from chronology.records import from_documents

Shape = tuple[str, int | None, int | None]
Recognise = Callable[[Chronology, Chronology], tuple[Chronology, Mapping[str, str]]]


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


def curate(
    data: bytes, name: str, draft: Chronology, *, again: bool = False, recognise: Recognise | None = None
) -> Curated:
    """Add the candidates of a draft to the content of an event file.

    A candidate is known if the file has a claim of the same source about the same clause. What a text that the file has taken in
    before, by its checksum, has offered and is missing was deleted, and comes back only with `again`. What `recognise`
    (`chronology.extraction.recognise`) knows again from other sources becomes a claim. Raises FileError
    where anything is wrong with the file, and ChronologyError where nothing can be added to it.
    """
    story = read_sound(data, name)
    draft, homes = (recognise or strangers)(with_sources_of(story, draft), story)
    texts = {known.id: known.sha256 for known in story.sources}
    taken_in = {
        source.id for source in draft.sources if source.sha256 and source.sha256 == texts.get(source.id)
    }
    known, offered = Known(story, taken_in, homes), Offered() if again else Offered.before(story, taken_in)
    addition = Addition(sources=[source for source in offering(draft).sources if source.id not in texts])
    fates = Counter(decide(event, known, addition, offered) for event in draft)
    addition.events[:] = with_own_ids(addition.events, story)
    addition.copies.update(copies(offering(draft), story))
    return Curated(
        data=add(data, name, story, addition),
        added=fates["added"],
        joined=fates["joined"],
        left_alone=fates["left alone"],
        deleted=fates["deleted"],
    )


def unsaid(data: bytes, name: str, draft: Chronology, texts: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Give what the claims of an event file quote of texts, changed since, that no longer say it: event ids, sources and words.

    `texts` are those of the draft, by the ids of its sources. Nothing of a text that is the one the file has taken in, or of which it knows no other.
    """
    story = read_sound(data, name)
    shelf = Shelf(story.sources)
    changed = {
        known.id: (source.id, folded(texts[source.id]))
        for source in draft.sources
        for known in shelf.twins(source)
        if known.sha256 and known.sha256 != source.sha256
    }
    return [
        (event.id, changed[claim.source][0], claim.says)
        for event in story
        for claim in event.claims
        if claim.says and claim.source in changed and folded(claim.says) not in changed[claim.source][1]
    ]


def folded(words: str) -> str:
    """Give words whatever their case and blanks."""
    return " ".join(words.casefold().split())


def strangers(draft: Chronology, _story: Chronology) -> tuple[Chronology, Mapping[str, str]]:
    """Recognise no event of a draft."""
    return draft, {}


def read_sound(data: bytes, name: str) -> Chronology:
    """Read an event file; raises FileError where anything is wrong with it."""
    document = parse(data, name)
    if isinstance(document, Finding):
        raise FileError([document])
    story, findings = from_documents([document])
    if findings:
        raise FileError(findings)
    return story


def date_orders(data: bytes, name: str) -> dict[str, DateOrder]:
    """Give how the sources of an event file write dates in numbers, where it tells; raises FileError where anything is wrong with it."""
    orders = {source.id: source.date_order for source in read_sound(data, name).sources}
    return {each: cast("Any", order) for each, order in orders.items() if order}


def copies(draft: Chronology, story: Chronology) -> dict[str, dict[str, str]]:
    """Give what the sources of a story are to say anew of the copies that were read: checksums, and what these have offered."""
    known = {source.id: source for source in story.sources}
    anew = {
        source.id: renewed(known[source.id], source)
        for source in draft.sources
        if source.sha256 and source.id in known
    }
    return {source: keys for source, keys in anew.items() if keys}


def renewed(known: Source, source: Source) -> dict[str, str]:
    """Give the keys in which a source differs from what a story says of it; one text has offered what all versions found in it."""
    before = places_in(known.offered) if known.sha256 == source.sha256 else set()
    said = {
        "sha256": (known.sha256, source.sha256),
        "offered": (known.offered, written(before | places_in(source.offered))),
    }
    return {key: new for key, (old, new) in said.items() if new and new != old}


def with_sources_of(story: Chronology, draft: Chronology) -> Chronology:
    """Name the sources of a draft as the story names them; one whose name another document bears gets a number."""
    own, shelf = {source.id for source in story.sources}, Shelf(story.sources)
    taken = own | {source.id for source in draft.sources}
    names: dict[str, str] = {}
    for source in draft.sources:
        twin = next((known.id for known in shelf.twins(source)), None)
        names[source.id] = twin or (free(source.id, taken) if source.id in own else source.id)
        taken.add(names[source.id])
    sources = [attrs.evolve(source, id=names[source.id]) for source in draft.sources]
    events = [
        attrs.evolve(
            event, claims=tuple(attrs.evolve(claim, source=names[claim.source]) for claim in event.claims)
        )
        for event in draft
    ]
    return attrs.evolve(draft, sources=sources, events=events)


class Shelf:
    """The sources of a story, asked which of them are the document that another source is."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self.sources = tuple(sources)
        self.places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for place, source in enumerate(self.sources):
            for sign in signs(source):
                self.places[sign].append(place)

    def twins(self, source: Source) -> list[Source]:
        """Give the sources that are one document with another, in their order."""
        places = sorted({place for sign in signs(source) for place in self.places.get(sign, ())})
        return [self.sources[place] for place in places if is_same(self.sources[place], source)]


def signs(source: Source) -> Iterator[tuple[str, str]]:
    """Give all by which a source may be known."""
    told = {"id": source.id, "url": source.url, "sha256": source.sha256}
    return ((key, value) for key, value in told.items() if value)


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


def free(name: str, taken: set[str]) -> str:
    """Give the first numbered name that is not taken."""
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"


def with_own_ids(events: Iterable[Event], story: Chronology) -> Iterator[Event]:
    """Number the ids of events that the story has given to others."""
    taken = {event.id for event in story} | {event.id for event in events}
    for event in list(events):
        name = free(event.id, taken) if event.id in story else event.id
        taken.add(name)
        yield attrs.evolve(event, id=name)


def decide(event: Event, known: Known, addition: Addition, offered: Offered) -> str:
    """Decide what becomes of a candidate, and note what is to be added."""
    homes = [known.home(claim) for claim in event.claims]
    fresh = [
        claim
        for claim, home in zip(event.claims, homes, strict=True)
        if home is None and not offered.has(claim)
    ]
    home = next(filter(None, homes), known.again.get(event.id))
    if home and fresh:
        addition.claims.setdefault(home, []).extend(fresh)
        return "joined"
    if home:
        return "left alone"
    if not fresh:
        return "deleted"
    addition.events.append(event)
    return "added"


def offering(draft: Chronology) -> Chronology:
    """Let the sources of a draft tell where in them its candidates stand, so that a later one is known to be new."""
    places: defaultdict[str, set[int]] = defaultdict(set)
    for claim in (claim for event in draft for claim in event.claims):
        if (place := place_of(claim)) is not None:
            places[claim.source].add(place)
    sources = [attrs.evolve(source, offered=written(places[source.id])) for source in draft.sources]
    return attrs.evolve(draft, sources=sources)


def place_of(claim: Claim) -> int | None:
    """Give where a candidate stands: its dated phrase, or else its clause."""
    return claim.clause_start if claim.start is None else claim.start


def written(places: Iterable[int]) -> str | None:
    """Write the places of candidates; None where there are none."""
    return " ".join(map(str, sorted(places))) or None


def places_in(said: str | None) -> set[int]:
    """Read the places of candidates; what is no number is none."""
    return {int(place) for place in (said or "").split() if place.isdecimal()}


@attrs.frozen
class Offered:
    """The candidates that a story was offered before, by their source; all, where a source does not tell which."""

    places: Mapping[str, set[int] | None] = attrs.field(factory=dict)

    @classmethod
    def before(cls, story: Chronology, taken_in: set[str]) -> Offered:
        """Give what the sources that a story has taken in have offered it."""
        sources = [source for source in story.sources if source.id in taken_in]
        return cls({source.id: places_in(source.offered) or None for source in sources})

    def has(self, claim: Claim) -> bool:
        """Tell whether a candidate was offered before."""
        places = self.places.get(claim.source, set())
        return places is None or place_of(claim) in places


class Known:
    """The claims of a story, asked which event tells of a clause already.

    Offsets count in a text that was taken in before; in another version of it they have moved, and the shape of a clause tells:
    its length, the dated phrase and its place in it. Claims without offsets are known by their phrase and place.
    """

    def __init__(self, story: Chronology, taken_in: set[str], again: Mapping[str, str]) -> None:
        self.taken_in = taken_in
        self.again = again
        self.shapes: dict[tuple[str, Shape], str] = {}
        self.unplaced: defaultdict[str, list[tuple[Claim, str]]] = defaultdict(list)
        self.spans: defaultdict[tuple[str, str], list[tuple[int, int, str]]] = defaultdict(list)
        for event in story:
            for claim in event.claims:
                self.note(claim, event.id)
        for spans in self.spans.values():
            spans.sort()

    def note(self, claim: Claim, event: str) -> None:
        """Note which event a claim is about."""
        placed = span(claim)
        if placed is None:
            self.unplaced[claim.source].append((claim, event))
            return
        kind, start, end = placed
        self.shapes.setdefault((claim.source, shape(claim)), event)
        self.spans[claim.source, kind].append((start, end, event))

    def home(self, claim: Claim) -> str | None:
        """Give the event that tells of a claim's clause already."""
        return (
            self.at_its_place(claim) or self.shapes.get((claim.source, shape(claim))) or self.by_words(claim)
        )

    def at_its_place(self, claim: Claim) -> str | None:
        """Give the event whose phrase, or whose clause where it has none, shares a character with a claim's in the same text."""
        placed = span(claim) if claim.source in self.taken_in else None
        if placed is None:
            return None
        kind, start, end = placed
        spans = self.spans[claim.source, kind]
        at = bisect_left(spans, end, key=itemgetter(0)) - 1
        return spans[at][2] if at >= 0 and spans[at][1] > start else None

    def by_words(self, claim: Claim) -> str | None:
        """Give the event of a claim without offsets that uses the same words, at the same place where both tell it."""
        return next(
            (
                event
                for known, event in self.unplaced[claim.source]
                if says_same(known, claim) and (not known.at or not claim.at or known.at == claim.at)
            ),
            None,
        )


def span(claim: Claim) -> tuple[str, int, int] | None:
    """Give where the phrase of a claim stands, or where it has none, its clause; None where neither is known."""
    if claim.start is not None and claim.end is not None:
        return "phrase", claim.start, claim.end
    if claim.clause_start is not None and claim.clause_end is not None:
        return "clause", claim.clause_start, claim.clause_end
    return None


def shape(claim: Claim) -> Shape:
    """Give what stays of a claim's clause when text before it changes: its phrase, the phrase's place in it, its length."""
    first = claim.clause_start
    return (
        words(claim),
        None if first is None or claim.start is None else claim.start - first,
        None if first is None or claim.clause_end is None else claim.clause_end - first,
    )


def words(claim: Claim) -> str:
    """Give the words of a claim, whatever their case and blanks."""
    return folded(claim.says or "")


def says_same(known: Claim, claim: Claim) -> bool:
    """Tell whether two claims use the same words, or one of them some of the other's."""
    one, two = words(known), words(claim)
    return bool(one and two) and (f" {one} " in f" {two} " or f" {two} " in f" {one} ")
