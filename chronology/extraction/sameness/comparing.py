"""A draft beside a curated story: which of its events were found, which missed, and which dated otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping

import attrs

from chronology.chronology import Chronology
from chronology.event import Event
from chronology.extraction.sameness.likeness import Verdict
from chronology.extraction.sameness.likeness import likeness
from chronology.extraction.sameness.likeness import overlap


@attrs.frozen
class Comparison:
    """What became of the events of a curated story: pairs of curated and drafted events, and those no draft has."""

    found: tuple[tuple[Event, Event], ...]
    otherwise: tuple[tuple[Event, Event], ...]
    missed: tuple[Event, ...]

    def __str__(self) -> str:
        whole = len(self.found) + len(self.otherwise) + len(self.missed)
        return "\n".join((self.summary(whole), *self.lines()))

    def summary(self, whole: int) -> str:
        """Count what was found, dated otherwise and missed."""
        return f"{len(self.found)} of {whole} found, {len(self.otherwise)} dated otherwise, {len(self.missed)} missed"

    def lines(self) -> Iterator[str]:
        """Tell of each curated event what became of it, in a line."""
        for curated, drafted in self.found:
            yield f"  found      {curated.id}: {curated.when} | {drafted.when} | {drafted.title}"
        for curated, drafted in self.otherwise:
            yield f"  otherwise  {curated.id}: {curated.when} | {drafted.when} | {drafted.title}"
        for curated in self.missed:
            yield f"  missed     {curated.id}: {curated.when} | {curated.title}"


def compare(draft: Chronology, curated: Chronology) -> Comparison:
    """Look for the events of a curated story in a draft of the same sources.

    An event is found where the draft has one with the same dated phrase of the same source, or one that is the same by likeness; it is
    dated otherwise where the two cannot have one time, or the draft knows it less well.
    """
    by_phrase = phrases(draft)
    found: list[tuple[Event, Event]] = []
    otherwise: list[tuple[Event, Event]] = []
    missed: list[Event] = []
    for event in curated:
        drafted = counterpart(event, by_phrase, draft)
        if drafted is None:
            missed.append(event)
        else:
            (found if agrees(drafted, event) else otherwise).append((event, drafted))
    return Comparison(tuple(found), tuple(otherwise), tuple(missed))


def phrases(draft: Chronology) -> Mapping[tuple[str, str], list[Event]]:
    """Give the events of a draft by source and dated phrase."""
    known: dict[tuple[str, str], list[Event]] = {}
    for event in draft:
        for claim in event.claims:
            if claim.says:
                known.setdefault((claim.source, said(claim.says)), []).append(event)
    return known


def said(words: str) -> str:
    """Give the words of a phrase in small letters, on one line."""
    return " ".join(words.lower().split())


def counterpart(
    event: Event, known: Mapping[tuple[str, str], list[Event]], draft: Chronology
) -> Event | None:
    """Give the event of a draft that tells of a curated one; of several the one whose title is most alike."""
    quoted = [
        one for claim in event.claims if claim.says for one in quoting(claim.source, said(claim.says), known)
    ]
    if quoted:
        return nearest(event, quoted)
    alike = [
        (like.score, -at, one)
        for at, one in enumerate(draft)
        if (like := likeness(event, one)).verdict is not Verdict.APART
    ]
    return max(alike, default=(0.0, 0, None), key=lambda ranked: ranked[:2])[2]


def quoting(source: str, words: str, known: Mapping[tuple[str, str], list[Event]]) -> Iterator[Event]:
    """Yield the events whose phrase of a source is these words, or a part of them or they of it."""
    if (exact := known.get((source, words))) is not None:
        yield from exact
        return
    for (other, phrase), events in known.items():
        if other == source and (f" {phrase} " in f" {words} " or f" {words} " in f" {phrase} "):
            yield from events


def nearest(event: Event, others: Iterable[Event]) -> Event | None:
    """Give the event whose title is most like that of another."""
    return max(others, key=lambda one: overlap(one.title, event.title), default=None)


def agrees(drafted: Event, curated: Event) -> bool:
    """Tell whether a draft has the time of a curated event, or a part of it."""
    if drafted.when is None or curated.when is None:
        return drafted.when == curated.when
    one, other = drafted.when, curated.when
    bounds = ((one.earliest, other.earliest), (one.latest, other.latest))
    return one.may_coincide(other) and all((ours is None) == (theirs is None) for ours, theirs in bounds)
