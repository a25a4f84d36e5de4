"""The times of events as narrow as they are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.checks.evidence.weight import REAL

if TYPE_CHECKING:
    from chronology.chronology import Chronology
    from chronology.event import Event
    from chronology.when import When


def times(story: Chronology) -> list[tuple[Event, When]]:
    """Give the events that came about, or are said to have, with their times."""
    return [(event, event.when) for event in story if event.when is not None and event.status in REAL]
