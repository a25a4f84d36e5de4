"""What an event waives is something that the check would find."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterator

from chronology.chronology import Chronology
from chronology.findings import Finding
from chronology.findings import Quote
from chronology.findings import Severity

NAME = "unused-waiver"


def unused(story: Chronology, ran: Collection[str], waived: Collection[tuple[str, str]]) -> Iterator[Finding]:
    """Find waivers of checks that ran and had nothing to say, given the event and check of each finding left out."""
    for event in story:
        for name, reason in event.allow.items():
            if name in ran and (event.id, name) not in waived:
                position = event.origin and event.origin.at(("allow", name), "allow").key
                yield Finding(
                    check=NAME,
                    severity=Severity.WARNING,
                    position=position,
                    event=event.id,
                    message=f"waives {name}, which finds nothing here",
                    chain=(Quote(says=f'{name} = "{reason}"', means="the reason given", position=position),),
                    remedy="delete the waiver: it would hide what comes later",
                )
