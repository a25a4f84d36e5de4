"""Every event has a source that tells of it."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.chronology import Chronology
from chronology.findings import Finding
from chronology.findings import Severity


def check(story: Chronology) -> Iterator[Finding]:
    """Find events without a claim."""
    for event in story:
        if not event.claims:
            yield Finding(
                check="unsourced",
                severity=Severity.NOTE,
                position=event.origin and event.origin.at("id"),
                event=event.id,
                message="no source tells of it",
                remedy="add an [[event.claim]] with its source",
            )
