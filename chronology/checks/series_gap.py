"""In a series that is gapless each event begins when another ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.checks.evidence.bounds import quote_time
from chronology.checks.evidence.bounds import weigh_times
from chronology.checks.evidence.sequences import quote_rule
from chronology.checks.evidence.sequences import ruled
from chronology.checks.evidence.sequences import stretch_of
from chronology.checks.evidence.terms import gaps
from chronology.checks.evidence.testimony import say
from chronology.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.checks.evidence.sequences import Dated
    from chronology.chronology import Chronology
    from chronology.event import Series


def check(story: Chronology) -> Iterator[Finding]:
    """Find events of a gapless series before which certainly nothing of it goes on."""
    for series, events in ruled(story):
        if series.gapless:
            for one, other in gaps(map(stretch_of, events), 0):
                yield tell(series, one, other)


def tell(series: Series, one: Dated, other: Dated) -> Finding:
    """Tell both events."""
    event, when = other
    return Finding(
        check="series-gap",
        severity=weigh_times(one, other),
        position=event.origin and event.origin.at("when", "start"),
        place=f"event {event.id}",
        event=event.id,
        message=f"dated {say(when)}, after {one[0].id}, {say(one[1])}, and between them {series.name} has a gap",
        chain=(quote_rule(series, "gapless", "without a gap"), quote_time(*one), quote_time(*other)),
        remedy="correct a date, or add what came between",
    )
