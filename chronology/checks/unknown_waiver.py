"""What an event waives with `allow` is the name of a check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.findings import Finding
from chronology.findings import Severity
from chronology.findings import nearest

if TYPE_CHECKING:
    from collections.abc import Collection
    from collections.abc import Iterator

    from chronology.chronology import Chronology


def check(story: Chronology, known: Collection[str]) -> Iterator[Finding]:
    """Find waivers that waive nothing, because no check has their name."""
    for event in story:
        for name in event.allow:
            if name not in known:
                near = nearest(name, known)
                yield Finding(
                    check="unknown-waiver",
                    severity=Severity.WARNING,
                    position=event.origin,
                    place=f"event {event.id}",
                    event=event.id,
                    message=f"waives a check that there is not: {name!r}",
                    remedy=f"did you mean {near!r}?" if near else f"choose from {', '.join(known)}",
                )
