"""What is planned still lies ahead at the story's now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.checks.evidence.testimony import quote_when
from chronology.event import Status
from chronology.findings import Finding
from chronology.findings import Severity
from chronology.network.telling import say
from chronology.when import Answer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.chronology import Chronology
    from chronology.event import Event
    from chronology.when import When


def check(story: Chronology) -> Iterator[Finding]:
    """Find plans whose time is certainly over at the story's `as_of`, or else at its latest publication."""
    now = story.now
    if now is None:
        return
    for event in story:
        if event.status is Status.PLANNED and event.when and event.when.is_before(now) is Answer.CERTAIN:
            yield tell(event, event.when, now, given=story.as_of is not None)


def tell(event: Event, when: When, now: When, *, given: bool) -> Finding:
    """Tell the planned time and the story's now."""
    by = "the story is told as of" if given else "the latest source of the story is of"
    return Finding(
        check="plan-overdue",
        severity=Severity.WARNING,
        position=event.origin and event.origin.at("status", "when"),
        place=f"event {event.id}",
        event=event.id,
        message=f"still planned for {say(when)}, though {by} {say(now)}",
        chain=(quote_when(event),),
        remedy="tell what became of it: status happened or cancelled, or its new date",
    )
