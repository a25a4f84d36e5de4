"""What is planned still lies ahead at the story's now, unless a later source tells of it as a plan that was."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.checks.evidence.testimony import Testimony
from chronology.checks.evidence.testimony import quote_when
from chronology.checks.evidence.testimony import testimonies
from chronology.chronology import Chronology
from chronology.event import Event
from chronology.event import Status
from chronology.findings import Finding
from chronology.findings import Severity
from chronology.network.telling import say
from chronology.when import Answer
from chronology.when import When


def check(story: Chronology) -> Iterator[Finding]:
    """Find plans whose time is certainly over at the story's `as_of`, or else at its latest publication."""
    now = story.now
    if now is None:
        return
    recalled = {testimony.event.id for testimony in testimonies(story) if looks_back(testimony)}
    for event in story:
        is_over = event.when is not None and event.when.is_before(now) is Answer.CERTAIN
        if event.status is Status.PLANNED and event.when and is_over and event.id not in recalled:
            yield tell(event, event.when, now, given=story.as_of is not None)


def looks_back(testimony: Testimony) -> bool:
    """Tell whether a source tells after its time what was planned: it was due on 6 March."""
    when, published = testimony.event.when, testimony.published
    if when is None or published is None or testimony.status is not Status.PLANNED:
        return False
    return when.is_before(published) is Answer.CERTAIN


def tell(event: Event, when: When, now: When, *, given: bool) -> Finding:
    """Tell the planned time and the story's now."""
    by = "the story is told as of" if given else "the latest source of the story is of"
    return Finding(
        check="plan-overdue",
        severity=Severity.WARNING,
        position=event.origin and event.origin.at("status", "when"),
        event=event.id,
        message=f"still planned for {say(when)}, though {by} {say(now)}",
        chain=(quote_when(event),),
        remedy="tell what became of it: status happened or cancelled, or its new date",
    )
