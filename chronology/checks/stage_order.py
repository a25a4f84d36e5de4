"""The stages of a series come in their order: no effect before its cause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from chronology.checks.evidence.bounds import quote_time
from chronology.checks.evidence.bounds import weigh_times
from chronology.checks.evidence.sequences import Dated
from chronology.checks.evidence.sequences import quote_rule
from chronology.checks.evidence.sequences import ruled
from chronology.checks.evidence.terms import NEVER
from chronology.checks.evidence.terms import bound
from chronology.checks.evidence.testimony import on
from chronology.chronology import Chronology
from chronology.event import Series
from chronology.findings import Finding
from chronology.findings import did_you_mean
from chronology.when import Answer


def check(story: Chronology) -> Iterator[Finding]:
    """Find events of a later stage that are certainly over before any of an earlier stage begins."""
    for series, events in ruled(story):
        if series.stages:
            yield from (
                unknown(series, dated) for dated in events if dated[0].stage not in (*series.stages, None)
            )
            yield from out_of_order(series, events)


def out_of_order(series: Series, events: list[Dated]) -> Iterator[Finding]:
    """Hold each event against the first of each earlier stage."""
    by_stage: defaultdict[str | None, list[Dated]] = defaultdict(list)
    for dated in events:
        by_stage[dated[0].stage].append(dated)
    firsts: list[Dated] = []
    for stage in series.stages:
        for later in by_stage[stage]:
            early = next((cause for cause in firsts if later[1].is_before(cause[1]) is Answer.CERTAIN), None)
            if early:
                yield tell(series, early, later)
        firsts += sorted(by_stage[stage], key=begins)[:1]


def begins(dated: Dated) -> float:
    """Give the first moment at which an event can begin."""
    return bound(dated[1].first_start, -NEVER)


def tell(series: Series, cause: Dated, effect: Dated) -> Finding:
    """Tell both events and the order they should have."""
    (first, since), (event, when) = cause, effect
    return Finding(
        check="stage-order",
        severity=weigh_times(cause, effect),
        position=event.origin and event.origin.at("when", "start", "stage"),
        event=event.id,
        message=f"{event.stage} {on(when)}, before it was {first.stage} {on(since)}",
        chain=(
            quote_rule(series, "stages", ", then ".join(series.stages)),
            quote_time(*cause),
            quote_time(*effect),
        ),
        remedy="correct a date or a stage",
    )


def unknown(series: Series, dated: Dated) -> Finding:
    """Tell that the series has no such stage."""
    event, _ = dated
    return Finding(
        check="stage-order",
        position=event.origin and event.origin.at("stage"),
        event=event.id,
        message=f"{series.name} has no such stage: {event.stage!r}",
        chain=(quote_rule(series, "stages", ", then ".join(series.stages)),),
        remedy=did_you_mean(
            event.stage or "", series.stages, "correct it, or add it to the stages of the series"
        ),
    )
