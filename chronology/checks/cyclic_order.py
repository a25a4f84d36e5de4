"""No event comes before itself by way of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.checks.evidence.contradictions import contradictions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.chronology import Chronology
    from chronology.findings import Finding


def check(story: Chronology) -> Iterator[Finding]:
    """Find orders that lead round in a circle."""
    return contradictions(story, "cyclic-order")
