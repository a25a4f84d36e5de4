"""Every event that is told by a source is told by two independent ones."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.checks.evidence.words import count
from chronology.chronology import Chronology
from chronology.event import Event
from chronology.event import Source
from chronology.findings import Finding
from chronology.findings import Quote
from chronology.findings import Severity


def check(story: Chronology) -> Iterator[Finding]:
    """Find events of which one source tells alone, or several of one publisher."""
    sources = {source.id: source for source in story.sources}
    for event in story:
        voices = {voice(sources.get(claim.source), claim.source) for claim in event.claims}
        if len(voices) == 1:
            yield tell(event, voices.pop())


def voice(source: Source | None, name: str) -> str:
    """Name whose word a source is: its publisher's, or else its author's, or its own."""
    return (source and (source.publisher or source.author)) or name


def tell(event: Event, name: str) -> Finding:
    """Tell whose word it is."""
    claims = event.claims
    sources = len({claim.source for claim in claims})
    several = f", in {count(sources, 'source')}" if sources > 1 else ""
    return Finding(
        check="single-source",
        severity=Severity.NOTE,
        position=event.origin and event.origin.at("id"),
        event=event.id,
        message=f"only {name} tells of it{several}",
        chain=tuple(
            Quote(
                says="tells of it", source=claim.source, position=claim.origin and claim.origin.at("source")
            )
            for claim in claims
        ),
        remedy="look for a source that does not rest on the same word",
    )
