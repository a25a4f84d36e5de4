"""Time zones: by how much the clocks of a zone are ahead of UTC, by the tz database or as a bare "+02:00"."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from chronology.errors import WhenError
from chronology.when.calendar import DAY
from chronology.when.calendar import days_from_civil

FIXED = re.compile(r"(?P<sign>[+-])(?P<hours>[01]\d|2[0-3]):(?P<minutes>[0-5]\d)")
EPOCH = dt.datetime(1970, 1, 1)  # noqa: DTZ001 - of whatever zone
FIRST, LAST = days_from_civil(2, 1, 1) * DAY, days_from_civil(9998, 12, 31) * DAY


@lru_cache(maxsize=64)
def zone_of(name: str) -> dt.tzinfo:
    """Give a zone by its name, "Europe/Kyiv", or by its distance from UTC, "+02:00"; raises WhenError."""
    if fixed := FIXED.fullmatch(name):
        ahead = dt.timedelta(hours=int(fixed["hours"]), minutes=int(fixed["minutes"]))
        return dt.timezone(-ahead if fixed["sign"] == "-" else ahead)
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - most times name no zone

    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError) as error:
        near = nearest_zone(name)
        remedy = f"did you mean {near!r}?" if near else 'write it as "Europe/Kyiv", "UTC" or "+02:00"'
        raise WhenError(f"no time zone: {name!r}; {remedy}") from error


def nearest_zone(name: str) -> str | None:
    """Give the zone that is most likely meant: that of the city, or the one whose name is most alike."""
    from zoneinfo import available_timezones  # noqa: PLC0415

    from chronology.findings import nearest  # noqa: PLC0415

    zones = sorted(available_timezones())
    cities = {zone.rpartition("/")[2].lower(): zone for zone in zones}
    return cities.get(name.strip().lower().replace(" ", "_")) or nearest(name, zones)


def ahead(zone: str, moment: int) -> int:
    """Give the minutes by which the clocks of a zone are ahead of UTC when they show a moment; raises WhenError.

    An hour that comes twice is taken for the first; before and after the years of `datetime` a zone is as at their ends.
    """
    return whole_minutes(datetime_of(moment).replace(tzinfo=zone_of(zone)).utcoffset())


def ahead_at(zone: str, moment: int) -> int:
    """Give the minutes by which the clocks of a zone are ahead of UTC at a moment of UTC; raises WhenError."""
    return whole_minutes(datetime_of(moment).replace(tzinfo=dt.UTC).astimezone(zone_of(zone)).utcoffset())


def whole_minutes(offset: dt.timedelta | None) -> int:
    """Give a distance from UTC in minutes."""
    return round(offset.total_seconds() / 60) if offset else 0


def datetime_of(moment: int) -> dt.datetime:
    """Give a moment, or the nearest that `datetime` and its zones can hold."""
    return EPOCH + dt.timedelta(microseconds=min(max(moment, FIRST), LAST))
