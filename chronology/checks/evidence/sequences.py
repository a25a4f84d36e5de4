"""The events of a series, with its rule."""

from __future__ import annotations

from collections import defaultdict

from chronology.checks.evidence.bounds import quote_time
from chronology.checks.evidence.bounds import times
from chronology.checks.evidence.bounds import weigh_times
from chronology.checks.evidence.terms import NEVER
from chronology.checks.evidence.terms import Stretch
from chronology.checks.evidence.terms import bound
from chronology.checks.evidence.terms import leeway
from chronology.checks.evidence.terms import window
from chronology.chronology import Chronology
from chronology.event import Event
from chronology.event import Series
from chronology.findings import Finding
from chronology.findings import Quote
from chronology.when import When

Dated = tuple[Event, When]


def dated_events(story: Chronology) -> dict[str, list[Dated]]:
    """Gather the events of each series that came about, in order of display."""
    found: defaultdict[str, list[Dated]] = defaultdict(list)
    for event, when in times(story, "series"):
        found[str(event.series)].append((event, when))
    return found


def ruled(story: Chronology) -> list[tuple[Series, list[Dated]]]:
    """Give the series of which the story tells a rule, with their events."""
    events = dated_events(story) if story.series else {}
    return [(series, events.get(series.name, [])) for series in story.series]


def stretch_of(dated: Dated) -> Stretch[Dated]:
    """Give the moments at which an event can begin and end."""
    _, when = dated
    first, last = window(when)
    latest = bound(when.last_start, NEVER) + leeway(when)
    earliest = bound(when.first_end, -NEVER) - leeway(when)
    return Stretch(first, min(latest, last), max(earliest, first), last, dated)


def quote_rule(series: Series, key: str, rule: str) -> Quote:
    """Quote the rule of a series."""
    return Quote(says=f"{series.name}: {rule}", position=series.origin and series.origin.at(key))


def tell_pair(check: str, one: Dated, other: Dated, message: str, *, rule: Quote, remedy: str) -> Finding:
    """Tell two events whose dates break the rule of their series; the finding is about the other."""
    event, _ = other
    return Finding(
        check=check,
        severity=weigh_times(one, other),
        position=event.origin and event.origin.at("when", "start"),
        event=event.id,
        message=message,
        chain=(rule, quote_time(*one), quote_time(*other)),
        remedy=remedy,
    )
