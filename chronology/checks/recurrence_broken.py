"""What recurs keeps its rhythm: so much time apart, and always in its month or on its weekday."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator

from chronology.checks.evidence.bounds import quote_time
from chronology.checks.evidence.sequences import Dated
from chronology.checks.evidence.sequences import quote_rule
from chronology.checks.evidence.sequences import ruled
from chronology.checks.evidence.weekdays import weekdays_of
from chronology.chronology import Chronology
from chronology.event import Series
from chronology.findings import Finding
from chronology.findings import Quote
from chronology.findings import Severity
from chronology.network.telling import say
from chronology.when import Duration
from chronology.when import Instant
from chronology.when import When
from chronology.when.names import MONTHS

Measure = Callable[[Instant], int]
REMEDY = "correct the date or the rule; where the rule was broken indeed, waive the check with the reason"


def check(story: Chronology) -> Iterator[Finding]:
    """Find events of a series that certainly break its rhythm."""
    for series, events in ruled(story):
        wrong = [dated for dated in events if series.falls and not falls(dated[1], series.falls)]
        yield from (misfallen(series, dated) for dated in wrong)
        if series.every and series.every.is_exact:
            kept = [dated for dated in events if dated not in wrong]
            yield from (broken(series, *pair) for pair in breaks(kept, series.every))


def breaks(events: list[Dated], every: Duration) -> Iterator[tuple[Dated, Dated]]:
    """Give each event that breaks a rhythm, after the one before it; one that breaks it alone is not held against the next."""
    before: list[Dated] = []
    for dated in sorted(events, key=number_of):
        if before and not any(keeps(one, dated, every) for one in before):
            yield before[-1], dated
            before = [before[0], dated]
        else:
            before = [dated]


def falls(when: When, name: str) -> bool:
    """Tell whether a time may touch a month or a weekday."""
    if when.earliest is None or when.latest is None:
        return True
    if name not in MONTHS:
        return name in weekdays_of(when)
    first, last = month_of(when.earliest), month_of(when.latest)
    wanted = MONTHS.index(name)
    return (wanted - first) % 12 <= last - first


def keeps(one: Dated, other: Dated, every: Duration) -> bool:
    """Tell whether two events may be as far apart as they must be, or a multiple of it where no number says how often."""
    ends = (one[1].earliest, one[1].latest, other[1].earliest, other[1].latest)
    size, measure = step(every)
    if None in ends or not size:
        return True
    first, last, then_first, then_last = (measure(end) for end in ends if end is not None)
    least, most = then_first - last, then_last - first
    if one[0].number is not None and other[0].number is not None:
        return least <= size * (other[0].number - one[0].number) <= most
    times = most // size
    return times * size >= least and (times != 0 or least <= -size)


def number_of(dated: Dated) -> int:
    """Give the number of an event; those without keep their order."""
    return dated[0].number or 0


def step(every: Duration) -> tuple[int, Measure]:
    """Give how many units lie between two events, and what counts them; 0 for lengths under a day."""
    if every.has_time or (every.total_months and every.total_days):
        return 0, day_of
    if every.months:
        return every.total_months, month_of
    return (int(every.years), year_of) if every.years else (every.total_days, day_of)


def year_of(day: Instant) -> int:
    """Give the year of a day."""
    return day.year


def month_of(day: Instant) -> int:
    """Number the months."""
    return day.year * 12 + day.month - 1


def day_of(day: Instant) -> int:
    """Number the days."""
    return day.days


def misfallen(series: Series, dated: Dated) -> Finding:
    """Tell that an event falls into another month or on another weekday."""
    _, when = dated
    message = f"dated {say(when)}, but “{series.name}” falls in {series.falls}"
    if series.falls not in MONTHS:
        message = f"dated {say(when)}, but “{series.name}” falls on a {series.falls}"
    return make(dated, message, (quote_rule(series, "falls", f"falls {series.falls}"), quote_time(*dated)))


def broken(series: Series, one: Dated, other: Dated) -> Finding:
    """Tell that two events are not as far apart as they must be."""
    message = f"dated {say(other[1])}, after {say(one[1])}, but “{series.name}” recurs every {series.every}"
    chain = (quote_rule(series, "every", f"every {series.every}"), quote_time(*one), quote_time(*other))
    return make(other, message, chain)


def make(dated: Dated, message: str, chain: tuple[Quote, ...]) -> Finding:
    """Make the finding of an event that breaks the rule."""
    event, _ = dated
    return Finding(
        check="recurrence-broken",
        severity=Severity.WARNING,
        position=event.origin and event.origin.at("when", "start"),
        event=event.id,
        message=message,
        chain=chain,
        remedy=REMEDY,
    )
