"""Instants: the inclusive days and moments in which bounds are told to the outside."""

from __future__ import annotations

import attrs

from chronology.when.calendar import DAY
from chronology.when.calendar import HOUR
from chronology.when.calendar import MINUTE
from chronology.when.calendar import SECOND
from chronology.when.calendar import Civil
from chronology.when.calendar import civil_from_days
from chronology.when.calendar import days_from_civil
from chronology.when.calendar import isoformat
from chronology.when.calendar import weekday


@attrs.frozen(order=True)
class Instant:
    """A day or, where a time was given, a moment of the civil calendar: microseconds since 1970-01-01T00:00.

    >>> str(Instant.day_of(-43, 3, 15))
    '-0043-03-15'
    """

    microseconds: int
    has_time: bool = attrs.field(default=False, eq=False, order=False)

    @classmethod
    def day_of(cls, year: int, month: int, day: int) -> Instant:
        """Make a day of its Gregorian date."""
        return cls(days_from_civil(year, month, day) * DAY)

    @property
    def days(self) -> int:
        """Give the number of the day since 1970-01-01."""
        return self.microseconds // DAY

    @property
    def civil(self) -> Civil:
        """Give the Gregorian date."""
        return civil_from_days(self.days)

    @property
    def year(self) -> int:
        """Give the astronomical year: 0 is 1 BC."""
        return self.civil.year

    @property
    def month(self) -> int:
        """Give the month, 1 to 12."""
        return self.civil.month

    @property
    def day(self) -> int:
        """Give the day of the month."""
        return self.civil.day

    @property
    def hour(self) -> int:
        """Give the hour, 0 to 23."""
        return self.microseconds % DAY // HOUR

    @property
    def minute(self) -> int:
        """Give the minute, 0 to 59."""
        return self.microseconds % HOUR // MINUTE

    @property
    def second(self) -> int:
        """Give the second, 0 to 59."""
        return self.microseconds % MINUTE // SECOND

    @property
    def microsecond(self) -> int:
        """Give the microsecond, 0 to 999999."""
        return self.microseconds % SECOND

    @property
    def weekday(self) -> int:
        """Give the day of the week: Monday is 0."""
        return weekday(self.days)

    def __str__(self) -> str:
        date = isoformat(*self.civil)
        if not self.has_time:
            return date
        fraction = f".{self.microsecond:06}" if self.microsecond else ""
        return f"{date}T{self.hour:02}:{self.minute:02}:{self.second:02}{fraction}"


def plus(bound: int | None, shift: int) -> int | None:
    """Shift a bound, if there is one."""
    return None if bound is None else bound + shift


def day_of(microseconds: int | None) -> Instant | None:
    """Give the day of a bound."""
    return None if microseconds is None else Instant(microseconds // DAY * DAY)
