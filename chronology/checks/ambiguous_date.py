"""A date in numbers is known to be day and month, or month and day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.checks.evidence.numeric import numeric_dates
from chronology.checks.evidence.readings import readings
from chronology.checks.evidence.testimony import quote_when
from chronology.checks.evidence.testimony import say
from chronology.checks.evidence.testimony import testimonies
from chronology.checks.evidence.weekdays import names_weekday
from chronology.checks.evidence.words import list_of
from chronology.findings import Finding
from chronology.findings import Severity
from chronology.network.readings import ALONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.checks.evidence.numeric import Numeric
    from chronology.checks.evidence.testimony import Testimony
    from chronology.chronology import Chronology


def check(story: Chronology) -> Iterator[Finding]:
    """Find claims that quote a date such as 3/4/2025, where nothing else tells which day that is."""
    for testimony in testimonies(story):
        words, source = testimony.claim.says or "", testimony.source
        if names_weekday(words) or (source and source.date_order):
            continue
        for numeric in numeric_dates(words):
            if numeric.is_ambiguous and not is_settled(testimony, numeric):
                yield tell(testimony, numeric)


def is_settled(testimony: Testimony, numeric: Numeric) -> bool:
    """Tell whether another claim about the event fits just one of the days."""
    published = dict.fromkeys((testimony.claim.source,), testimony.published)
    for claim in testimony.event.claims:
        if claim is testimony.claim or numeric_dates(claim.says or ""):
            continue
        told = (claim.when,) if claim.when else readings(claim.says or "", published.get(claim.source), ALONE)
        fitting = [day for day in numeric.days.values() if any(when.may_coincide(day) for when in told)]
        if len(fitting) == 1:
            return True
    return False


def tell(testimony: Testimony, numeric: Numeric) -> Finding:
    """Tell both days."""
    event = testimony.event
    days = list_of([say(day) for day in numeric.days.values()], "or")
    return Finding(
        check="ambiguous-date",
        severity=Severity.WARNING,
        position=testimony.position,
        place=f"event {event.id}",
        event=event.id,
        message=f"“{numeric.text}” is {days}, and nothing else tells which",
        chain=(testimony.quote(), quote_when(event)),
        remedy='give the source `date_order = "day-month"` or "month-day"',
    )
