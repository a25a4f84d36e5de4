"""The order that is said of two events is that of their dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.checks.evidence.contradictions import contradictions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.chronology import Chronology
    from chronology.findings import Finding


def check(story: Chronology) -> Iterator[Finding]:
    """Find relations that the dates of their two events rule out."""
    return contradictions(story, "order-against-dates")
