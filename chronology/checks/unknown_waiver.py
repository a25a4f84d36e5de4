"""What an event waives is the name of a check, with the reason."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterator

from chronology.chronology import Chronology
from chronology.event import Event
from chronology.findings import Finding
from chronology.findings import Severity
from chronology.findings import did_you_mean

NAME = "unknown-waiver"


def unknown(story: Chronology, known: Collection[str], unwaivable: Collection[str]) -> Iterator[Finding]:
    """Find waivers that waive nothing, because no check of stories has their name, and those that say no reason."""
    for event in story:
        for name, reason in event.allow.items():
            if name not in known:
                what = f"waives a check that there is not: {name!r}"
                yield make(event, name, what, remedy(name, known, unwaivable))
            elif not reason.strip():
                yield make(event, name, f"waives {name} without a reason", f'say why: {name} = "..."')


def make(event: Event, name: str, message: str, remedy: str) -> Finding:
    """Make the finding of a waiver."""
    return Finding(
        check=NAME,
        severity=Severity.WARNING,
        position=event.origin and event.origin.at(("allow", name), "allow").key,
        event=event.id,
        message=message,
        remedy=remedy,
    )


def remedy(name: str, known: Collection[str], unwaivable: Collection[str]) -> str:
    """Tell what may have been meant."""
    if name in unwaivable:
        return "what reading the file finds cannot be waived: mend the file"
    return did_you_mean(name, known, "`chronology check --list` names all checks")
