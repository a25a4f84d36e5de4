"""A story as it was known on a day: two clocks, that of the events and that of what was told of them.

Only claims count whose source was published by that day. What they say of an event stands in for what became known later:
a plan is still a plan, and a date is not yet corrected.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

import attrs

from chronology.chronology import Chronology
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Source
from chronology.network.readings import meanings
from chronology.when import When

ALWAYS = When(None, None, None, None)


def known_by(story: Chronology, day: When) -> Chronology:
    """Give the story as it was known by the end of a day.

    Sources published later, or on a day nobody knows, are left out with all they say. Of events, those stay of which a source
    tells that is left, and those that no source tells of if they had begun.
    """
    sources = {source.id: source for source in story.sources if is_published(source, day)}
    kept = story.with_events(known for event in story for known in as_known(event, sources, day))
    return attrs.evolve(
        kept,
        sources=sources.values(),
        relations=(relation for relation in kept.relations if relation.source in {None, *sources}),
        as_of=earlier(story, day),
    )


def is_published(source: Source, day: When) -> bool:
    """Tell whether a source was certainly published by the end of a day."""
    published = source.published
    return published is not None and is_by(published.last_end, day)


def is_by(moment: int | None, day: When) -> bool:
    """Tell whether a moment lies before the end of a day."""
    return moment is not None and (day.last_end is None or moment <= day.last_end)


def earlier(story: Chronology, day: When) -> When:
    """Give the story's now, or the day if that comes first."""
    now = story.now
    return now if now is not None and is_by(now.last_end, day) else day


def as_known(event: Event, sources: Mapping[str, Source], day: When) -> Iterator[Event]:
    """Give an event as the sources have it that are known; nothing where none of them tells of it."""
    if not event.claims:
        first = event.when.first_start if event.when else None
        if first is None or is_by(first + 1, day):
            yield event
        return
    claims = tuple(claim for claim in event.claims if claim.source in sources)
    if claims == event.claims:
        yield event
    elif claims:
        latest_first = sorted(claims, key=lambda claim: publication(sources[claim.source]), reverse=True)
        status = next((claim.status for claim in latest_first if claim.status), event.status)
        told = (time_of(event, claim, sources) for claim in latest_first)
        unread = event.when if any(claim.says for claim in claims) or not is_dated(event) else None
        yield attrs.evolve(event, claims=claims, status=status, when=next(filter(None, told), unread))


def is_dated(event: Event) -> bool:
    """Tell whether any source dates an event, in words that can be read or not."""
    return any(claim.says or claim.when for claim in event.claims)


def publication(source: Source) -> tuple[float, float, float, str]:
    """Give what sources are sorted by: when they were published."""
    return (source.published or ALWAYS).sort_key


def time_of(event: Event, claim: Claim, sources: Mapping[str, Source]) -> When | None:
    """Give the time of an event as a claim has it: of several readings the one that came true, if one did."""
    found = meanings(event, claim, sources[claim.source].published)
    own = event.when
    if own is None or not found:
        return next(iter(found), None)
    return next((when for when in found if when.may_coincide(own)), found[0])
