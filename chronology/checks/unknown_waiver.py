"""What an event waives is the name of a check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.findings import Finding
from chronology.findings import Severity
from chronology.findings import nearest

if TYPE_CHECKING:
    from collections.abc import Collection
    from collections.abc import Iterator

    from chronology.chronology import Chronology

NAME = "unknown-waiver"


def unknown(story: Chronology, known: Collection[str], unwaivable: Collection[str]) -> Iterator[Finding]:
    """Find waivers that waive nothing, because no check of stories has their name."""
    for event in story:
        for name in event.allow:
            if name not in known:
                yield Finding(
                    check=NAME,
                    severity=Severity.WARNING,
                    position=event.origin and event.origin.at(("allow", name), "allow").key,
                    place=f"event {event.id}",
                    event=event.id,
                    message=f"waives a check that there is not: {name!r}",
                    remedy=remedy(name, known, unwaivable),
                )


def remedy(name: str, known: Collection[str], unwaivable: Collection[str]) -> str:
    """Tell what may have been meant."""
    if name in unwaivable:
        return "what reading the file finds cannot be waived: mend the file"
    near = nearest(name, known)
    return f"did you mean {near!r}?" if near else "`chronology check --list` names all checks"
