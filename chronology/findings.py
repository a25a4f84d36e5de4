"""Findings: what is wrong with a story, as values that any room may yield."""

from __future__ import annotations

import difflib
import enum
from collections.abc import Iterable
from typing import Any
from typing import Protocol

import attrs


class Severity(enum.StrEnum):
    """How much a finding matters: only an error means that something cannot be true."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


Path = tuple[str | int, ...]
"""The way down to a value of a file: ("event", 3, "claim", 0, "source")."""


class Page(Protocol):
    """A file that was read: its lines can be shown, and its values looked up."""

    def line(self, number: int) -> str:
        """Give a line, counted from 1."""

    def find(self, path: Path, *, key: bool = False) -> Position | None:
        """Find a value, or its key; None where it is not written."""


@attrs.frozen
class Position:
    """A place in an event file: its line, and as far as they are known its first column and the one behind its last.

    Lines and columns are counted from 1. `page` is the file it stands in, and `path` the way to what stands there.
    """

    file: str
    line: int
    column: int | None = None
    end: int | None = None
    page: Page | None = attrs.field(default=None, eq=False, repr=False)
    path: Path = attrs.field(default=(), eq=False, repr=False)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"

    @property
    def excerpt(self) -> str | None:
        """Give the line of the file that stands here, where the file is at hand."""
        return self.page.line(self.line) if self.page else None

    def at(self, *keys: str | Path) -> Position:
        """Give the place of the first of these keys that is written below this one, or else this place itself."""
        paths = ((key,) if isinstance(key, str) else key for key in keys)
        found = (self.page.find((*self.path, *path)) for path in paths if self.page and self.path)
        return next(filter(None, found), self)

    @property
    def key(self) -> Position:
        """Give the place of the key of what stands here, as far as the file is at hand."""
        return (self.page and self.page.find(self.path, key=True)) or self

    def to_dict(self) -> dict[str, Any]:
        """Give the place as plain values, for JSON."""
        return {"file": self.file, "line": self.line, "column": self.column, "end_column": self.end}


NOWHERE: dict[str, Any] = {"file": None, "line": None, "column": None, "end_column": None}


@attrs.frozen(kw_only=True)
class Quote:
    """One of the claims behind a finding: who says what, how that is understood, and where it stands."""

    says: str
    means: str | None = None
    source: str | None = None
    position: Position | None = None

    def __str__(self) -> str:
        parts = (
            f"{self.position}:" if self.position else "",
            f"{self.source}:" if self.source else "",
            f"{self.says}, {self.means}" if self.means else self.says,
        )
        return " ".join(filter(None, parts))

    def to_dict(self) -> dict[str, Any]:
        """Give the claim as plain values, for JSON."""
        place = self.position.to_dict() if self.position else NOWHERE
        return {"source": self.source, "says": self.says, "means": self.means, **place}


@attrs.frozen(kw_only=True)
class Finding:
    """Something wrong: which check found it, where, what, the claims behind it, and the remedy.

    Its place is its event, where nothing else is told.
    """

    check: str
    message: str
    severity: Severity = Severity.ERROR
    position: Position | None = None
    event: str | None = None
    place: str | None = attrs.field()
    chain: tuple[Quote, ...] = ()
    remedy: str | None = None

    @place.default
    def _event_alone(self) -> str | None:
        return f"event {self.event}" if self.event is not None else None

    def __str__(self) -> str:
        parts = (
            f"{self.position}: " if self.position else "",
            f"{self.place}: " if self.place else "",
            self.message,
        )
        return "".join(parts) + (f"; {self.remedy}" if self.remedy else "")

    def to_dict(self) -> dict[str, Any]:
        """Give the finding as plain values, for JSON."""
        return {
            "check": self.check,
            "severity": str(self.severity),
            **(self.position.to_dict() if self.position else NOWHERE),
            "place": self.place,
            "event": self.event,
            "message": self.message,
            "chain": [quote.to_dict() for quote in self.chain],
            "remedy": self.remedy,
        }


MANY = 1_000
"""Of more names than these, only those that begin or end as the wanted one does are compared with it."""


def did_you_mean(wanted: str, known: Iterable[str], otherwise: str) -> str:
    """Ask whether the known name most like a wanted one was meant; say something else where none is like it."""
    near = nearest(wanted, known)
    return f"did you mean {near!r}?" if near else otherwise


def nearest(wanted: str, known: Iterable[str]) -> str | None:
    """Give the known name most like a wanted one; None where none is like it."""
    names = list(known)
    if len(names) > MANY:
        names = [name for name in names if name[:3] == wanted[:3] or name[-3:] == wanted[-3:]][:MANY]
    return next(iter(difflib.get_close_matches(wanted, names, n=1)), None)
