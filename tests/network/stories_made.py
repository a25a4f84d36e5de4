"""Events and orders of the tests of the network, and what is told of them."""

from __future__ import annotations

from datetime import date
from datetime import timedelta

from chronology.chronology import Chronology
from chronology.event import Event
from chronology.network import network_of

ORIGIN = date(2000, 1, 1)


def event(name: str, when: str | None = None, **other: object) -> Event:
    """Make an event."""
    return Event(id=name, title=name, when=when, **other)  # type: ignore[arg-type]


def told(story: Chronology) -> list[str]:
    """Give the statements of each contradiction."""
    return ["; ".join(ground.says for ground in one.grounds) for one in network_of(story).contradictions]


def span(first: int, days: int) -> str:
    """Write some days as EDTF."""
    start = ORIGIN + timedelta(first)
    return f"{start}/{start + timedelta(days)}"
