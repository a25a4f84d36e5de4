"""The words a claim quotes stand in the text of its source, where that is given."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from chronology.checks.evidence.quotes import holds
from chronology.checks.evidence.quotes import plain
from chronology.checks.evidence.testimony import Testimony
from chronology.checks.evidence.testimony import testimonies
from chronology.chronology import Chronology
from chronology.event import Source
from chronology.findings import Finding
from chronology.findings import Quote
from chronology.findings import Severity
from chronology.inputs import read_whole

NAME = "quote-not-found"
PAGES = (".html", ".htm", ".xhtml", ".xml")


def check(story: Chronology) -> Iterator[Finding]:
    """Find quoted words that are not in the text of their source, and texts that cannot be read."""
    texts: dict[str, str] = {}
    for source in story.sources:
        if source.text is not None:
            path = path_of(source, source.text)
            try:
                texts[source.id] = plain(read_whole(path).decode(), is_page=path.suffix.lower() in PAGES)
            except (OSError, ValueError) as error:
                yield unreadable(source, error)
    for testimony in testimonies(story):
        text, words = texts.get(testimony.claim.source), testimony.claim.says
        if text is not None and words is not None and not holds(text, words):
            yield tell(testimony)


def path_of(source: Source, text: str) -> Path:
    """Give the path of a source's text, which is told from the event file."""
    beside = Path(source.origin.file).parent if source.origin else Path()
    return beside / text


def unreadable(source: Source, error: Exception) -> Finding:
    """Tell that a text cannot be read."""
    why = error.strerror if isinstance(error, OSError) else "it is no UTF-8 text"
    return Finding(
        check=NAME,
        severity=Severity.WARNING,
        position=source.origin and source.origin.at("text"),
        place=f"source {source.id}",
        message=f"its text cannot be read: {why}: {source.text!r}",
        remedy="correct the path, which is told from this file, or leave `text` out",
    )


def tell(testimony: Testimony) -> Finding:
    """Tell the words and the text they were looked for in."""
    event, claim, _ = testimony
    position = testimony.source_position("text")
    return Finding(
        check=NAME,
        severity=Severity.WARNING,
        position=testimony.position,
        event=event.id,
        message=f"“{claim.says}” is not in the text of {claim.source}",
        chain=(Quote(says="looked for here", source=claim.source, position=position),),
        remedy="quote the source to the letter, with ... for what is left out, or correct which source it is",
    )
