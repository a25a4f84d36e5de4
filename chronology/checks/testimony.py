"""Claims together with their event and source, quoted so that a reader can look each of them up."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import NamedTuple

from chronology.checks.weekdays import weekday
from chronology.event import Status
from chronology.findings import Quote
from chronology.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.chronology import Chronology
    from chronology.event import Claim
    from chronology.event import Event
    from chronology.event import Source
    from chronology.findings import Position
    from chronology.when import When

DOUBTED = frozenset({Status.DISPUTED, Status.DENIED})
LOW_CONFIDENCE = 0.5


class Testimony(NamedTuple):
    """One claim, the event it is about, and the source that makes it, if the story has it."""

    event: Event
    claim: Claim
    source: Source | None

    @property
    def status(self) -> Status:
        """Give the status the source gives the event."""
        return self.claim.status or self.event.status

    @property
    def published(self) -> When | None:
        """Give the publication date of the source."""
        return self.source.published if self.source else None

    @property
    def position(self) -> Position | None:
        """Give the line of the claim, or of its event."""
        return self.claim.origin or self.event.origin

    @property
    def is_superseded(self) -> bool:
        """Tell whether the claim announces what has come about since, perhaps on another day."""
        return self.claim.status is Status.PLANNED and self.event.status is not Status.PLANNED

    def quote(self, reading: When | None = None) -> Quote:
        """Quote the claim's words, or its own date, and how they are read."""
        if self.claim.says is None:
            says = f"when = {self.claim.when}" if self.claim.when else f"tells of {self.event.id}"
        else:
            says = f'"{self.claim.says}"' + (f", read as {say(reading)}" if reading else "")
        return Quote(says=says, source=self.claim.source, position=self.claim.origin)


def testimonies(story: Chronology) -> Iterator[Testimony]:
    """Go through all claims of a story."""
    sources = {source.id: source for source in story.sources}
    for event in story:
        for claim in event.claims:
            yield Testimony(event, claim, sources.get(claim.source))


def severity(testimony: Testimony, *whens: When | None) -> Severity:
    """Weigh a contradiction: an error, unless a date or a claim in it is only held to be so."""
    doubted = not DOUBTED.isdisjoint({testimony.event.status, testimony.status})
    estimated = any(when.qualifier for when in whens if when)
    confidence = testimony.claim.confidence
    unsure = confidence is not None and confidence < LOW_CONFIDENCE
    return Severity.WARNING if doubted or estimated or unsure else Severity.ERROR


def quote_when(event: Event) -> Quote:
    """Quote the date of an event."""
    return Quote(says=f"event {event.id} is dated {say(event.when)}", position=event.origin)


def quote_publication(source: Source) -> Quote:
    """Quote the publication date of a source."""
    return Quote(says=f"published {say(source.published)}", source=source.id, position=source.origin)


def say(when: When | None) -> str:
    """Say a time for people, with the weekday of a single day."""
    if when is None:
        return "at an unknown time"
    return f"{weekday(when.earliest)} {when.words()}" if when.is_day and when.earliest else when.words()
