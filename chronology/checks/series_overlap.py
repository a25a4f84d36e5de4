"""Of a series that is exclusive no two events go on at once."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.checks.evidence.sequences import quote_rule
from chronology.checks.evidence.sequences import ruled
from chronology.checks.evidence.sequences import stretch_of
from chronology.checks.evidence.sequences import tell_pair
from chronology.checks.evidence.terms import crowded
from chronology.chronology import Chronology
from chronology.findings import Finding
from chronology.network.telling import say

REMEDY = "correct a date; where both went on at once, the series is not exclusive"


def check(story: Chronology) -> Iterator[Finding]:
    """Find events of an exclusive series that certainly go on at once."""
    for series, events in ruled(story):
        rule = quote_rule(series, "exclusive", "one at a time")
        for one, other in crowded(map(stretch_of, events), 1) if series.exclusive else ():
            (running, meanwhile), (_, begun) = one, other
            message = f"dated {say(begun)}, while {running.id} goes on, {say(meanwhile)}; {series.name} has one at a time"
            yield tell_pair("series-overlap", one, other, message, rule=rule, remedy=REMEDY)
