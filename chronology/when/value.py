"""`When`: a time known only so well."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import attrs

from chronology.errors import WhenError
from chronology.when import compare
from chronology.when import edtf as notation
from chronology.when import lasting
from chronology.when import words
from chronology.when import writing
from chronology.when import zones
from chronology.when.bounded import Bounded
from chronology.when.calendar import DAY
from chronology.when.calendar import MINUTE
from chronology.when.compare import Answer
from chronology.when.duration import Duration
from chronology.when.instant import plus
from chronology.when.names import Style
from chronology.when.scale import Edge
from chronology.when.scale import Form
from chronology.when.scale import Precision
from chronology.when.scale import edge_of

NEVER = float("inf")
BOUNDS = ("first_start", "last_start", "first_end", "last_end")


@attrs.frozen(slots=False)
class When(Bounded):
    """A time known only so well: made, compared, and told in EDTF and in words.

    >>> When.parse("2025-11-24/..").words()
    'from 24 November 2025'
    """

    given: tuple[When, ...] = ()
    base: When | None = None

    @classmethod
    def parse(cls, text: str, calendar: str = "gregorian") -> When:
        """Read an EDTF text of level 0, 1 or 2; raises WhenError.

        With `calendar="julian"` the text names Julian dates; `edtf` is then their Gregorian form.
        """
        reading = notation.read(text, calendar)
        if calendar == "gregorian":
            return cls(*reading, text)
        is_made_of_parts = "/" in text or "," in text
        given = tuple(cls.parse(part, calendar) for part in writing.split(text) if is_made_of_parts)
        return cls(*reading, None, text, calendar, given=given).written()

    @classmethod
    def parse_clock(cls, text: str, calendar: str = "gregorian") -> When:
        """Read an ISO 8601 clock time, which EDTF has only to the second: "2025-11-26T14:02"; raises WhenError."""
        try:
            span = notation.read_clock(text, notation.CALENDARS[calendar])
        except ValueError as error:
            raise WhenError(f"not a clock time such as 2025-11-26T14:02: {text!r}") from error
        is_edtf = span.precision is Precision.SECOND and " " not in text and calendar == "gregorian"
        bounds = (span.first, span.last, span.first, span.last)
        return cls(
            *bounds,
            precision=span.precision,
            offset=span.offset,
            edtf=text if is_edtf else None,
            text=text,
            calendar=calendar,
        )

    @classmethod
    def from_date(cls, date: dt.date) -> When:
        """Take over a date, or a date and time, as TOML has them."""
        text = date.isoformat()
        return cls.parse_clock(text) if isinstance(date, dt.datetime) else cls.parse(text)

    @classmethod
    def between(cls, start: When | None, end: When | None) -> When:
        """Make a time that lasts from one time to another; None is unknown; raises WhenError where it ends too soon."""
        if start is None and end is None:
            raise WhenError("a time needs a start or an end")
        texts = ["" if when is None else when.edtf if when.is_plain else None for when in (start, end)]
        if None in texts:
            return cls.joined(start, end).written()
        return cls.parse("/".join(str(text) for text in texts))

    @classmethod
    def joined(cls, start: When | None, end: When | None) -> When:
        """Make a time of two that EDTF has no form for."""
        known = [when for when in (start, end) if when]
        offset, shift = one_clock(*known)
        ends = (start.first_start, start.last_end) if start else (None, None)
        others = (plus(end.first_start, shift), plus(end.last_end, shift)) if end else (None, None)
        try:
            bounds = notation.bound_interval(*ends, *others)
        except ValueError as error:
            raise WhenError(f"the end lies before the start: '{start}' to '{end}'") from error
        return cls(
            *bounds,
            Form.THROUGHOUT,
            min(when.precision for when in known),
            Edge.KNOWN if start else Edge.UNKNOWN,
            Edge.KNOWN if end else Edge.UNKNOWN,
            notation.merge_qualifiers("".join(when.qualifier for when in known)),
            offset,
            calendar=known[0].calendar,
            given=tuple(known),
        )

    @classmethod
    def within(cls, first: When, last: When) -> When:
        """Make some moment from the first moment of one time to the last of another; raises WhenError where it has none."""
        if first == last:
            return first
        if first.is_plain and last.is_plain:
            return cls.parse(f"[{first.edtf}..{last.edtf}]")
        offset, shift = one_clock(first, last)
        start, end = first.first_start, plus(last.last_end, shift)
        if start is not None and end is not None and end <= start:
            raise WhenError(f"the end lies before the start: '{first}' to '{last}'")
        found = attrs.evolve(first, offset=offset).window(start, end)
        return attrs.evolve(found, precision=min(first.precision, last.precision))

    @classmethod
    def one_of(cls, *whens: When) -> When:
        """Make a time that is one of several dates; raises WhenError where one of them is no date."""
        members = sorted({str(when): when for when in whens}.values(), key=lambda when: when.sort_key)
        if len(members) == 1:
            return members[0]
        if not all(when.is_plain for when in members):
            raise WhenError(f"not all of these are dates: {', '.join(map(str, members))}")
        return cls.parse(f"[{','.join(str(when) for when in members)}]")

    @property
    def sort_key(self) -> tuple[float, float, float, str]:
        """Give the key of the order of display: by first moment, then the narrower one."""
        anchor = next((bound for bound in (self.first_start, self.first_end) if bound is not None), None)
        if anchor is None:
            anchor = plus(self.last_start if self.last_start is not None else self.last_end, -1)
        last_start, last_end = (
            NEVER if bound is None else bound for bound in (self.last_start, self.last_end)
        )
        return -NEVER if anchor is None else anchor, last_start, last_end, str(self)

    def since(self) -> When:
        """Make a time that starts here and is still going on."""
        bounds = (self.first_start, self.last_end, None, None)
        return self.signalled("{}/..", bounds, Form.THROUGHOUT, Edge.KNOWN, Edge.OPEN)

    def until(self) -> When:
        """Make a time that has been going on and ends here."""
        bounds = (None, None, self.first_start, self.last_end)
        return self.signalled("../{}", bounds, Form.THROUGHOUT, Edge.OPEN, Edge.KNOWN)

    def by(self) -> When:
        """Make some moment here at the latest."""
        bounds = (None, self.last_end, None, self.last_end)
        return self.signalled("[..{}]", bounds, Form.WITHIN, Edge.OPEN, Edge.KNOWN)

    def before(self) -> When:
        """Make some moment on the day before at the latest, or before a time of day."""
        end = plus(self.last_end, -DAY) if self.is_window else self.first_start
        return self.window(None, end)

    def after(self) -> When:
        """Make some moment on the day after at the earliest, or after a time of day."""
        start = plus(self.first_start, DAY) if self.is_window else self.last_end
        start = self.first_start if self.has_time else start
        return self.window(start, None)

    def window(self, start: int | None, end: int | None) -> When:
        """Make some moment between two bounds, to the day or finer, by the clock and the calendar of this time."""
        return When(
            *(start, end, start, end),
            precision=max(self.precision, Precision.DAY),
            start_edge=edge_of(start),
            end_edge=edge_of(end),
            offset=self.offset,
            calendar=self.calendar,
        ).written()

    def signalled(self, pattern: str, bounds: notation.Bounds, form: Form, start: Edge, end: Edge) -> When:
        """Make a time of this one as a signal word has it."""
        if self.is_plain:
            return When.parse(pattern.format(self.edtf))
        made = When(*bounds, form, self.precision, start, end, self.qualifier, self.offset, given=(self,))
        return attrs.evolve(made, calendar=self.calendar).written()

    def written(self) -> When:
        """Give the same time with its EDTF text, where it has one."""
        parts = [part.edtf for part in self.given]
        if parts:
            return attrs.evolve(
                self, edtf=writing.compose(self.form, (self.start_edge, self.end_edge), parts)
            )
        return attrs.evolve(self, edtf=writing.write(self.bounds, self.form, self.qualifier))

    def lasting(self, duration: Duration) -> When:
        """Make a time of this length: somewhere within a window that holds it, else starting within it.

        A length that is not exact, and one that cannot be, narrow nothing.
        """
        same = attrs.evolve(self, duration=duration)
        if not duration.is_exact:
            return same
        bounds, form = lasting.narrow(self.bounds, self.form, self.end_edge, duration)
        if bounds == self.bounds:
            return same
        edtf = writing.write(bounds, form, self.qualifier) if form is Form.THROUGHOUT else None
        end_edge = Edge.KNOWN if bounds[3] is not None else self.end_edge
        return same.with_bounds(bounds, form=form, end_edge=end_edge, edtf=edtf, given=(), base=self)

    def with_bounds(self, bounds: notation.Bounds, **others: Any) -> When:
        """Give the same time with other bounds, and whatever else follows from them."""
        ends: dict[str, Any] = dict(zip(BOUNDS, bounds, strict=True))
        return attrs.evolve(self, **ends, **others)

    def with_text(self, text: str | None) -> When:
        """Give the same time with the words it came from."""
        same = object.__new__(When)
        same.__dict__.update(self.__dict__)
        same.__dict__["text"] = text
        return same

    def in_zone(self, zone: str) -> When:
        """Take a clock time that names no zone for one of a zone; others, and days, stay as they are; raises WhenError."""
        moment = next((bound for bound in self.bounds if bound is not None), None)
        if self.offset is not None or moment is None or not self.has_time:
            return self
        offset = zones.ahead(zone, moment)
        return self.moved(lambda bound: (offset - zones.ahead(zone, bound)) * MINUTE, offset)

    def by_clock(self, zone: str) -> When:
        """Tell a time that names its zone by the clock of another; others stay as they are; raises WhenError."""
        moment = next((bound for bound in self.bounds if bound is not None), None)
        if self.offset is None or moment is None:
            return self
        offset = zones.ahead_at(zone, moment - self.offset * MINUTE)
        if offset == self.offset:
            return self
        shift = (offset - self.offset) * MINUTE
        return self.moved(lambda _: shift, offset).unwritten()

    def moved(self, shift: Callable[[int], int], offset: int | None) -> When:
        """Move all bounds, each by a shift, and name the offset of the clock that shows them so."""
        first_start, last_start, first_end, last_end = (
            None if bound is None else bound + shift(bound) for bound in self.bounds
        )
        return self.with_bounds(
            (first_start, last_start, first_end, last_end),
            offset=offset,
            given=tuple(part.moved(shift, offset) for part in self.given),
            base=self.base and self.base.moved(shift, offset),
        )

    def unwritten(self) -> When:
        """Give the same time without the texts that tell it by another clock."""
        given = tuple(part.unwritten() for part in self.given)
        return attrs.evolve(self, edtf=None, text=None, given=given, base=self.base and self.base.unwritten())

    def is_before(self, other: When) -> Answer:
        """Answer whether it is over by the moment the other starts."""
        return compare.precedes(*compare.windows(self, other))

    def is_after(self, other: When) -> Answer:
        """Answer whether it starts when the other is over, or later."""
        return other.is_before(self)

    def may_coincide(self, other: When) -> bool:
        """Tell whether the two can share a moment."""
        return any(
            Answer.CERTAIN not in (one.is_before(two), one.is_after(two))
            for one in self.readings
            for two in other.readings
        )

    def relation(self, other: When, name: str) -> Answer:
        """Answer whether one of Allen's thirteen relations holds."""
        return self.relations(other)[name]

    def relations(self, other: When) -> dict[str, Answer]:
        """Answer for each of Allen's thirteen relations whether it holds."""
        found = [
            compare.relations(*compare.windows(one, two)) for one in self.readings for two in other.readings
        ]
        return {name: compare.together([answers[name] for answers in found]) for name in compare.ALLEN}

    def words(self, style: Style = "long", *, year: bool = True) -> str:
        """Say it for people, never finer than it was given.

        With `year=False` the year is left out where the whole time lies in one.
        """
        return words.Teller(style).say(self, year=year)

    def words_and_edtf(self) -> str:
        """Say it for people, with its EDTF where that says it otherwise."""
        told = self.words()
        return f"{told} ({self.edtf})" if self.edtf and self.edtf != told else told

    def __format__(self, style: str) -> str:
        if style == "short":
            return self.words("short")
        return self.words() if style == "long" else format(str(self), style)

    def __repr__(self) -> str:
        return f"When({str(self)!r})"

    def __str__(self) -> str:
        if self.edtf is not None:
            return self.edtf
        return self.text or words.Teller("long").say(self)


def one_clock(*whens: When) -> tuple[int | None, int]:
    """Give the offset of the clock that tells two times together, the first that is named, and how far the last moves to it."""
    offset = next((when.offset for when in whens if when.offset is not None), None)
    last = whens[-1].offset
    return offset, 0 if offset is None or last is None else (offset - last) * MINUTE
