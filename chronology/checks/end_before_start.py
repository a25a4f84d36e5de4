"""Nothing ends before it starts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from chronology.chronology import Chronology
from chronology.findings import Finding
from chronology.findings import Position
from chronology.findings import Quote
from chronology.findings import Severity
from chronology.network.telling import say
from chronology.when import Answer
from chronology.when import When


class Span(NamedTuple):
    """What has a start and an end of its own: who or what it is, the key and time of each end, and where it stands."""

    place: str
    start: tuple[str, When | None]
    end: tuple[str, When | None]
    position: Position | None


def check(story: Chronology) -> Iterator[Finding]:
    """Find lives and terms of office that certainly end before they start."""
    for span in spans(story):
        (_, start), (_, end) = span.start, span.end
        if start and end and end.is_before(start) is Answer.CERTAIN:
            yield tell(span, start, end)


def spans(story: Chronology) -> Iterator[Span]:
    """Give all that starts and ends in a story."""
    for person in story.people:
        yield Span(f"person {person.name}", ("born", person.born), ("died", person.died), person.origin)
    for office in story.offices:
        place = f"office {office.office}, {office.holder}"
        yield Span(place, ("from", office.from_), ("until", office.until), office.origin)


def tell(span: Span, start: When, end: When) -> Finding:
    """Tell both ends; an estimated one makes no error."""
    return Finding(
        check="end-before-start",
        severity=Severity.WARNING if start.qualifier or end.qualifier else Severity.ERROR,
        position=place_of(span, span.end[0]),
        place=span.place,
        message=f"`{span.end[0]}` ({end.words()}) lies before `{span.start[0]}` ({start.words()})",
        chain=tuple(
            Quote(says=f"{key}: {say(when)}", position=place_of(span, key))
            for key, when in ((span.start[0], start), (span.end[0], end))
        ),
        remedy=f"correct or exchange `{span.start[0]}` and `{span.end[0]}`",
    )


def place_of(span: Span, key: str) -> Position | None:
    """Give the place of one end."""
    return span.position and span.position.at(key)
