"""What a story is made of: events, the sources that tell of them, and what those sources say.

All classes are frozen. `origin` is the line of the event file a value was read from; it takes no part in comparisons.
"""

from __future__ import annotations

import copyreg
import datetime as dt
import enum
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import attrs

from chronology.errors import ChronologyError
from chronology.findings import Position
from chronology.when import Duration
from chronology.when import When
from chronology.when.formal import parse_formal

EMPTY: Mapping[str, str] = MappingProxyType({})
NO_AGES: Mapping[str, int] = MappingProxyType({})


def fixed(content: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    """Make a mapping that nobody can change."""
    return MappingProxyType(content)


def made_again(mapping: MappingProxyType[Any, Any]) -> tuple[Callable[..., Any], tuple[dict[Any, Any]]]:
    """Say how a fixed mapping is made again, for pickle, which has no words for one itself."""
    return fixed, (dict(mapping),)


copyreg.pickle(MappingProxyType, made_again)


class Status(enum.StrEnum):
    """How well an event is established."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    REPORTED = "reported"
    PLANNED = "planned"
    DISPUTED = "disputed"
    DENIED = "denied"
    CANCELLED = "cancelled"

    @classmethod
    def _missing_(cls, value: object) -> Status:
        raise ChronologyError(f"no status: {value!r}; one of: {', '.join(cls)}")


def as_when(value: When | dt.date | str | None) -> When | None:
    """Take a time, a date or the text of one in EDTF; raises WhenError."""
    if value is None or isinstance(value, When):
        return value
    return parse_formal(value if isinstance(value, str) else value.isoformat())


def texts(values: Iterable[str]) -> tuple[str, ...]:
    """Take several texts in their order; raises ChronologyError for a lone one."""
    if isinstance(values, str):
        raise ChronologyError(f"a list is wanted, not a text: {values!r}")
    return tuple(values)


@attrs.frozen(kw_only=True)
class Source:
    """A document that tells of events."""

    id: str
    title: str
    author: str | None = None
    publisher: str | None = None
    published: When | None = attrs.field(default=None, converter=as_when)
    url: str | None = None
    archived: str | None = None
    accessed: When | None = attrs.field(default=None, converter=as_when)
    sha256: str | None = None
    offered: str | None = None
    text: str | None = None
    date_order: str | None = None
    mode: str | None = None
    kind: str | None = None
    confidential: bool = False
    note: str | None = None
    origin: Position | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def key(self) -> str:
        """Give what tells this source from others."""
        return self.id

    @property
    def anchor(self) -> When | None:
        """Give the day that its words are read against: those of a narrative carry on from one to the next."""
        return None if self.mode == "narrative" else self.published


@attrs.frozen(kw_only=True)
class Claim:
    """What one source says about the date of one event, in the source's own few words.

    `start` and `end` are the character offsets of the phrase in the source's text, `clause_start` and `clause_end` those
    of the clause the event was taken from.
    """

    source: str
    says: str | None = None
    at: str | None = None
    when: When | None = attrs.field(default=None, converter=as_when)
    confidence: float | None = None
    basis: str | None = None
    status: Status | None = attrs.field(default=None, converter=attrs.converters.optional(Status))
    ages: Mapping[str, int] = attrs.field(default=NO_AGES, hash=False)
    start: int | None = None
    end: int | None = None
    clause_start: int | None = None
    clause_end: int | None = None
    origin: Position | None = attrs.field(default=None, eq=False, repr=False)


def several(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Take claims in their order."""
    return tuple(claims)


@attrs.frozen(kw_only=True)
class Event:
    """Something that happened, is planned or is disputed."""

    id: str
    title: str
    when: When | None = attrs.field(default=None, converter=as_when)
    status: Status = attrs.field(default=Status.HAPPENED, converter=Status)
    claims: tuple[Claim, ...] = attrs.field(default=(), converter=several)
    places: tuple[str, ...] = attrs.field(default=(), converter=texts)
    people: tuple[str, ...] = attrs.field(default=(), converter=texts)
    roles: Mapping[str, str] = attrs.field(default=EMPTY, hash=False)
    ages: Mapping[str, int] = attrs.field(default=NO_AGES, hash=False)
    organisations: tuple[str, ...] = attrs.field(default=(), converter=texts)
    tags: tuple[str, ...] = attrs.field(default=(), converter=texts)
    lane: str | None = None
    kind: str | None = None
    weight: float | None = None
    part_of: str | None = None
    parts: int | None = None
    series: str | None = None
    number: int | None = None
    stage: str | None = None
    url: str | None = None
    note: str | None = None
    allow: Mapping[str, str] = attrs.field(default=EMPTY, hash=False)
    origin: Position | None = attrs.field(default=None, eq=False, repr=False)


@attrs.frozen(kw_only=True, order=True)
class Relation:
    """What is said of two events without dates: one of Allen's thirteen relations, with an optional gap, and who says it."""

    event: str
    is_: str
    of: str
    gap: Duration | None = attrs.field(default=None, order=str)
    calendar: str | None = attrs.field(default=None, order=str)
    source: str | None = attrs.field(default=None, order=str)
    says: str | None = attrs.field(default=None, order=str)
    at: str | None = attrs.field(default=None, order=str)
    confidence: float | None = attrs.field(default=None, order=str)
    origin: Position | None = attrs.field(default=None, eq=False, order=False, repr=False)


@attrs.frozen(kw_only=True)
class Person:
    """Somebody named in a story, with the ends of the life."""

    name: str
    born: When | None = attrs.field(default=None, converter=as_when)
    died: When | None = attrs.field(default=None, converter=as_when)
    note: str | None = None
    origin: Position | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def key(self) -> str:
        """Give what tells this person from others."""
        return self.name


@attrs.frozen(kw_only=True)
class Office:
    """Who held an office, from when until when."""

    office: str
    holder: str
    from_: When | None = attrs.field(default=None, converter=as_when)
    until: When | None = attrs.field(default=None, converter=as_when)
    seats: int | None = None
    note: str | None = None
    origin: Position | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def key(self) -> tuple[str, str, str]:
        """Give what tells this term of office from others."""
        return self.office, self.holder, str(self.from_ or "")


@attrs.frozen(kw_only=True)
class Place:
    """A place with its coordinates, latitude and longitude in degrees, and how far it reaches around them, in km."""

    name: str
    coordinates: tuple[float, float] | None = None
    radius: float | None = None
    note: str | None = None
    origin: Position | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def key(self) -> str:
        """Give what tells this place from others."""
        return self.name


@attrs.frozen(kw_only=True)
class Series:
    """Events that belong together and keep a rule: a rhythm, an order of stages, one at a time."""

    name: str
    every: Duration | None = None
    falls: str | None = None
    stages: tuple[str, ...] = attrs.field(default=(), converter=texts)
    exclusive: bool = False
    gapless: bool = False
    note: str | None = None
    origin: Position | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def key(self) -> str:
        """Give what tells this series from others."""
        return self.name
