"""Claims together with their event and source, quoted so that a reader can look each of them up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from chronology.checks.evidence.weight import DOUBTED
from chronology.checks.evidence.weight import LOW_CONFIDENCE
from chronology.chronology import Chronology
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Source
from chronology.event import Status
from chronology.findings import Position
from chronology.findings import Quote
from chronology.findings import Severity
from chronology.network.telling import say
from chronology.when import When
from chronology.when.names import WEEKDAYS

PLACED = re.compile(r"(?:from|until|by|before|after|between|at|within|one of)\b|.* or later$")
DAY_FIRST = re.compile(rf"(?:perhaps |about )*(?:(?:{'|'.join(WEEKDAYS)})\b|\d+(?:–\d+)? [A-Z])")


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
    def dated(self) -> When | None:
        """Give the date the claim has, or else that of the event."""
        return self.claim.when or self.event.when

    @property
    def published(self) -> When | None:
        """Give the publication date of the source."""
        return self.source.published if self.source else None

    @property
    def anchor(self) -> When | None:
        """Give the day that the words of the source are read against."""
        return self.source.anchor if self.source else None

    @property
    def position(self) -> Position | None:
        """Give the place of the claim's words or date, or else of its event."""
        origin = self.claim.origin
        return origin.at("says", "when", "source") if origin else when_position(self.event)

    def source_position(self, key: str) -> Position | None:
        """Give the place of a key of the source."""
        return self.source.origin.at(key) if self.source and self.source.origin else None

    @property
    def is_superseded(self) -> bool:
        """Tell whether the claim announces what has come about since, perhaps on another day."""
        return self.claim.status is Status.PLANNED and self.event.status is not Status.PLANNED

    @property
    def is_open_dispute(self) -> bool:
        """Tell whether the claim's own date stands in the file as one of several that are disputed."""
        return self.claim.when is not None and not DOUBTED.isdisjoint({self.event.status, self.claim.status})

    def quote(self, reading: When | None = None) -> Quote:
        """Quote the claim's words, or its own date, and how they are read."""
        claim = self.claim
        if claim.says is not None:
            means = f"{'dated' if reading is claim.when else 'read as'} {say(reading)}" if reading else None
            return Quote(says=f'"{claim.says}"', means=means, source=claim.source, position=self.position)
        says = f"dated {say(claim.when)}" if claim.when else f"tells of {self.event.id}"
        return Quote(says=says, source=claim.source, position=claim.origin and self.position)


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


def when_position(event: Event) -> Position | None:
    """Give the place of the date of an event, or else of the event."""
    return event.origin and event.origin.at("when", "start", "end")


def quote_when(event: Event) -> Quote:
    """Quote the date of an event."""
    return Quote(says=f"event {event.id} is dated {say(event.when)}", position=when_position(event))


def quote_publication(source: Source) -> Quote:
    """Quote the publication date of a source."""
    position = source.origin and source.origin.at("published")
    return Quote(says=f"published {say(source.published)}", source=source.id, position=position)


def on(when: When | None) -> str:
    """Say at which time something is: "on Sunday 20 July 1969", "in July 1969", "from 16 July 1969"."""
    told = say(when)
    if PLACED.match(told):
        return told
    if told.startswith("end of"):
        return f"at the {told}"
    return f"on {told}" if DAY_FIRST.match(told) else f"in {told}"
