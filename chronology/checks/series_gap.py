"""In a series that is gapless each event begins when another ends."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.checks.evidence.sequences import quote_rule
from chronology.checks.evidence.sequences import ruled
from chronology.checks.evidence.sequences import stretch_of
from chronology.checks.evidence.sequences import tell_pair
from chronology.checks.evidence.terms import gaps
from chronology.chronology import Chronology
from chronology.findings import Finding
from chronology.network.telling import say

REMEDY = "correct a date, or add what came between"


def check(story: Chronology) -> Iterator[Finding]:
    """Find events of a gapless series before which certainly nothing of it goes on."""
    for series, events in ruled(story):
        rule = quote_rule(series, "gapless", "without a gap")
        for one, other in gaps(map(stretch_of, events), 0) if series.gapless else ():
            (before, ended), (_, begun) = one, other
            message = f"dated {say(begun)}, after {before.id}, {say(ended)}, and between them {series.name} has a gap"
            yield tell_pair("series-gap", one, other, message, rule=rule, remedy=REMEDY)
