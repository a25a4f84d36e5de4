"""`Document`: what was read of a file, its plain text first, and where in the original each character stood."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from collections.abc import Sequence
from operator import attrgetter
from textwrap import shorten
from typing import NamedTuple

import attrs

from chronology.chronology import Chronology
from chronology.event import Claim
from chronology.event import Source
from chronology.when import When

START = attrgetter("start")


class Part(NamedTuple):
    """A paragraph or page of the original: its characters in the text, and its name."""

    start: int
    end: int
    name: str


@attrs.frozen(kw_only=True)
class Document:
    """A document: its text, what it says of itself, and the map from characters to paragraphs or pages.

    `published` is what the document itself states, with `basis` telling in a few words where; both are None where it states
    nothing. `notes` tell what was done to read it. `sha256` is the checksum of the file.
    """

    text: str = attrs.field(repr=lambda text: repr(shorten(text, 60)))
    kind: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: When | None = None
    basis: str | None = None
    url: str | None = None
    sha256: str | None = None
    parts: tuple[Part, ...] = attrs.field(default=(), repr=False)
    notes: tuple[str, ...] = ()

    def place(self, offset: int) -> str | None:
        """Name the paragraph or page in which a character stands; None for headings and what is between."""
        at = bisect_right(self.parts, offset, key=START) - 1
        return self.parts[at].name if at >= 0 and offset < self.parts[at].end else None

    def source(self, name: str) -> Source:
        """Give the document as the source of a story."""
        return Source(
            id=name,
            title=self.title or name,
            author=self.author,
            publisher=self.publisher,
            published=self.published,
            url=self.url,
            sha256=self.sha256,
        )

    def locate(self, story: Chronology) -> Chronology:
        """Give the claims of a story made of this document their place in it ("paragraph 10"), and its source all that is known.

        The story must have been extracted from `text`: the offsets of its claims are looked up in the map.
        """
        events = (
            attrs.evolve(event, claims=tuple(map(self.located, event.claims))) for event in story.events
        )
        sources = (self.completed(source) for source in story.sources)
        return attrs.evolve(story, events=events, sources=sources)

    def located(self, claim: Claim) -> Claim:
        """Give a claim its place."""
        start = claim.clause_start if claim.start is None else claim.start
        place = None if start is None else self.place(start)
        return attrs.evolve(claim, at=place) if place else claim

    def completed(self, source: Source) -> Source:
        """Fill in what a source leaves out."""
        known = attrs.asdict(self.source(source.id), recurse=False)
        silent = [field.name for field in attrs.fields(Source) if getattr(source, field.name) is None]
        return attrs.evolve(source, **{name: known[name] for name in silent})


def numbered(spans: Sequence[tuple[int, int]], word: str = "paragraph") -> Iterator[Part]:
    """Name stretches of a text by their numbers, from 1."""
    return (Part(start, end, f"{word} {number}") for number, (start, end) in enumerate(spans, 1))
