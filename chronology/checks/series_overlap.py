"""Of a series that is exclusive no two events go on at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.checks.evidence.bounds import quote_time
from chronology.checks.evidence.bounds import weigh_times
from chronology.checks.evidence.sequences import quote_rule
from chronology.checks.evidence.sequences import ruled
from chronology.checks.evidence.sequences import stretch_of
from chronology.checks.evidence.terms import crowded
from chronology.checks.evidence.testimony import say
from chronology.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.checks.evidence.sequences import Dated
    from chronology.chronology import Chronology
    from chronology.event import Series


def check(story: Chronology) -> Iterator[Finding]:
    """Find events of an exclusive series that certainly go on at once."""
    for series, events in ruled(story):
        if series.exclusive:
            for one, other in crowded(map(stretch_of, events), 1):
                yield tell(series, one, other)


def tell(series: Series, one: Dated, other: Dated) -> Finding:
    """Tell both events."""
    event, when = other
    return Finding(
        check="series-overlap",
        severity=weigh_times(one, other),
        position=event.origin and event.origin.at("when", "start"),
        place=f"event {event.id}",
        event=event.id,
        message=f"dated {say(when)}, while {one[0].id} goes on, {say(one[1])}; {series.name} has one at a time",
        chain=(quote_rule(series, "exclusive", "one at a time"), quote_time(*one), quote_time(*other)),
        remedy="correct a date; where both went on at once, the series is not exclusive",
    )
