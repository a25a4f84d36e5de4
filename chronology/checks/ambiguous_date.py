"""A date in numbers is known to be day and month, or month and day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from chronology.checks.evidence.numeric import Numeric
from chronology.checks.evidence.numeric import numeric_dates
from chronology.checks.evidence.testimony import Testimony
from chronology.checks.evidence.testimony import quote_when
from chronology.checks.evidence.testimony import testimonies
from chronology.checks.evidence.weekdays import names_weekday
from chronology.checks.evidence.words import list_of
from chronology.chronology import Chronology
from chronology.findings import Finding
from chronology.findings import Severity
from chronology.network.readings import ALONE
from chronology.network.readings import readings
from chronology.network.telling import say


def check(story: Chronology) -> Iterator[Finding]:
    """Find claims that quote a date such as 3/4/2025, where nothing else tells which day that is."""
    every = list(testimonies(story))
    orders = orders_shown(every)
    for _, told in groupby(every, key=lambda testimony: testimony.event.id):
        yield from ambiguous(list(told), orders)


def orders_shown(every: list[Testimony]) -> dict[str, set[str]]:
    """Give the orders in which each source writes those of its dates that can be read in one only."""
    shown: dict[str, set[str]] = defaultdict(set)
    for testimony in every:
        for numeric in numeric_dates(testimony.claim.says or ""):
            if len(numeric.days) == 1:
                shown[testimony.claim.source].update(numeric.days)
    return shown


def ambiguous(told: list[Testimony], orders: dict[str, set[str]]) -> Iterator[Finding]:
    """Find the dates in numbers of an event's claims that neither another claim settles, nor another date of the source."""
    for testimony in told:
        words, source = testimony.claim.says or "", testimony.source
        is_shown = len(orders.get(testimony.claim.source, ())) == 1
        if not names_weekday(words) and not is_shown and not (source and source.date_order):
            for numeric in numeric_dates(words):
                if numeric.is_ambiguous and not any(settles(other, numeric) for other in told):
                    yield tell(testimony, numeric)


def settles(other: Testimony, numeric: Numeric) -> bool:
    """Tell whether a claim fits just one of the days, and tells it otherwise than in numbers."""
    words = other.claim.says or ""
    if numeric_dates(words):
        return False
    when = other.claim.when
    told = (when,) if when else readings(words, other.anchor, ALONE)
    return sum(any(reading.may_coincide(day) for reading in told) for day in numeric.days.values()) == 1


def tell(testimony: Testimony, numeric: Numeric) -> Finding:
    """Tell both days."""
    event = testimony.event
    days = list_of([say(day) for day in numeric.days.values()], "or")
    return Finding(
        check="ambiguous-date",
        severity=Severity.WARNING,
        position=testimony.position,
        event=event.id,
        message=f"“{numeric.text}” is {days}, and nothing else tells which",
        chain=(testimony.quote(), quote_when(event)),
        remedy='give the source `date_order = "day-month"` or "month-day"',
    )
