"""All that is said of the times of a story can be true together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.checks.evidence.contradictions import contradictions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.chronology import Chronology
    from chronology.findings import Finding


def check(story: Chronology) -> Iterator[Finding]:
    """Find the statements of several events that cannot all be true."""
    return contradictions(story, "impossible-together")
