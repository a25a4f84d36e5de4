"""What is said to last so long does so from its start to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.checks.evidence.contradictions import contradictions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.chronology import Chronology
    from chronology.findings import Finding


def check(story: Chronology) -> Iterator[Finding]:
    """Find lengths that do not fit between a start and an end."""
    return contradictions(story, "duration-against-ends")
