"""What is known of a time: its bounds, how they are known, and what follows from them alone."""

from __future__ import annotations

from typing import Self
from typing import cast

import attrs

from chronology.when import edtf as notation
from chronology.when import writing
from chronology.when.calendar import DAY
from chronology.when.calendar import SECOND
from chronology.when.duration import Duration
from chronology.when.instant import Instant
from chronology.when.instant import day_of
from chronology.when.instant import plus
from chronology.when.scale import Edge
from chronology.when.scale import Form
from chronology.when.scale import Precision


@attrs.frozen(slots=False)
class Bounded:
    """The bounds of a time's start and end, and how they are known.

    They are microseconds of the civil calendar since 1970-01-01T00:00, half-open and unbounded where None:
    `first_start <= start < last_start` and `first_end < end <= last_end`. `offset` is that of its clock from UTC, in minutes;
    `text` the words it came from; `given` its ends or members, where EDTF has no form for it; `base` the time it was
    before a length narrowed it.
    """

    first_start: int | None
    last_start: int | None
    first_end: int | None
    last_end: int | None
    form: Form = Form.WITHIN
    precision: Precision = Precision.DAY
    start_edge: Edge = Edge.KNOWN
    end_edge: Edge = Edge.KNOWN
    qualifier: str = ""
    offset: int | None = None
    edtf: str | None = None
    text: str | None = attrs.field(default=None, eq=False)
    calendar: str = "gregorian"
    duration: Duration | None = None
    given: tuple[Bounded, ...] = ()
    base: Bounded | None = None

    @property
    def bounds(self) -> notation.Bounds:
        """Give the four half-open bounds."""
        return self.first_start, self.last_start, self.first_end, self.last_end

    @property
    def earliest_start(self) -> Instant | None:
        """Give the first day or moment at which it can start."""
        return self.inclusive(self.first_start)

    @property
    def latest_start(self) -> Instant | None:
        """Give the last day or moment at which it can start."""
        return self.inclusive(plus(self.last_start, -1))

    @property
    def earliest_end(self) -> Instant | None:
        """Give the first day or moment that can be its last."""
        return self.inclusive(self.first_end)

    @property
    def latest_end(self) -> Instant | None:
        """Give the last day or moment that can be its last."""
        return self.inclusive(plus(self.last_end, -1))

    @property
    def earliest(self) -> Instant | None:
        """Give the first day it can touch; None where that is open or unknown."""
        return day_of(self.first_start)

    @property
    def latest(self) -> Instant | None:
        """Give the last day it can touch; None where that is open or unknown."""
        return day_of(plus(self.last_end, -1))

    def inclusive(self, microseconds: int | None) -> Instant | None:
        """Give a bound at the grain of this time: a day, or a moment where a time of day was given."""
        if microseconds is None:
            return None
        if not self.has_time:
            return Instant(microseconds // DAY * DAY)
        grain = 1 if self.finest is Precision.MICROSECOND else SECOND
        return Instant(microseconds // grain * grain, has_time=True)

    @property
    def parts(self) -> tuple[Self, ...]:
        """Give the start and end of an interval as far as they are known, or the members of a set."""
        if self.given or self.edtf is None or self.is_date:
            return cast("tuple[Self, ...]", self.given)
        parts = writing.split(self.edtf)
        return tuple(type(self)(*notation.read(part), part, calendar=self.calendar) for part in parts)

    @property
    def finest(self) -> Precision:
        """Tell how fine its finest part is given."""
        return max((self.precision, *(part.precision for part in self.given)))

    @property
    def has_time(self) -> bool:
        """Tell whether a time of day was given."""
        return self.finest > Precision.DAY or any(bound is not None and bound % DAY for bound in self.bounds)

    @property
    def is_date(self) -> bool:
        """Tell whether it is one date of EDTF, no interval, set or clock time."""
        return self.edtf is not None and not any(letter in self.edtf for letter in "/[{T")

    @property
    def is_plain(self) -> bool:
        """Tell whether it is one date of EDTF as it was given, in no other calendar and without a duration."""
        return self.is_date and self.calendar == "gregorian" and self.duration is None

    @property
    def is_day(self) -> bool:
        """Tell whether it is some moment of one known day."""
        return self.form is Form.WITHIN and self.earliest is not None and self.earliest == self.latest

    @property
    def is_open(self) -> bool:
        """Tell whether it is still going on."""
        return self.end_edge is Edge.OPEN and self.form is Form.THROUGHOUT

    @property
    def is_uncertain(self) -> bool:
        """Tell whether a part of it is questionable: '?' or '%'."""
        return self.qualifier in ("?", "%")

    @property
    def is_approximate(self) -> bool:
        """Tell whether a part of it is an estimate: '~' or '%'."""
        return self.qualifier in ("~", "%")

    @property
    def qualifiers(self) -> dict[str, str]:
        """Give the marks of each component of a date: {"year": "?", "month": "~"}; empty where there are none."""
        return writing.qualifiers(self.edtf) if self.edtf and self.is_date else {}

    @property
    def is_window(self) -> bool:
        """Tell whether it is one of several dates."""
        return self.form is Form.WITHIN and self.edtf is not None and self.edtf.startswith("[")

    @property
    def readings(self) -> tuple[Self, ...]:
        """Give the dates of a one-of set, each of which it can be; otherwise the time itself."""
        return self.parts if self.is_window and "," in str(self.edtf) else (self,)
