"""Business days: Monday to Friday, but for the holidays of a named calendar."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from chronology.errors import ChronologyError
from chronology.extras import bring
from chronology.when.calendar import DAY
from chronology.when.calendar import civil_from_days

A_YEAR = 200
"""So many business days take less than a year."""


def count_on(moment: int, days: int, calendar: str | None) -> int:
    """Go so many business days on from a day, or back where they are negative; the day itself is not counted.

    Raises ChronologyError where the calendar is not known.
    """
    start = moment // DAY
    year = civil_from_days(start).year
    reach = abs(days) // A_YEAR + 1
    free = [day for near in range(year - reach, year + reach + 1) for day in holidays_of(calendar, near)]
    roll = "backward" if days > 0 else "forward"
    found = np.busday_offset(np.datetime64(start, "D"), days, roll=roll, holidays=free)  # type: ignore[call-overload]
    return int(found.astype(np.int64)) * DAY


@lru_cache(maxsize=4096)
def holidays_of(calendar: str | None, year: int) -> tuple[np.datetime64, ...]:
    """Give the holidays of a calendar in a year; raises ChronologyError where the calendar is not known."""
    if calendar is None or not 1 <= year <= 9999:
        return ()
    holidays = bring("holidays", "business-days", f"the calendar {calendar!r} needs")
    country, _, part = calendar.partition("-")
    try:
        if country in holidays.list_supported_financial():
            found = holidays.financial_holidays(country, years=year)
        else:
            found = holidays.country_holidays(country, subdiv=part or None, years=year)
    except NotImplementedError as error:
        raise ChronologyError(
            f"no calendar of holidays is named {calendar!r}; name a country (US), a part of one (GB-ENG), or a market (ECB, NYSE)"
        ) from error
    return tuple(np.datetime64(day, "D") for day in found)
