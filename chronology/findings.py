"""Findings: what is wrong with a story, as values that any room may yield."""

from __future__ import annotations

import difflib
import enum
from collections.abc import Iterable
from typing import Any

import attrs


class Severity(enum.StrEnum):
    """How much a finding matters: only an error means that something cannot be true."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@attrs.frozen
class Position:
    """A line of an event file."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@attrs.frozen(kw_only=True)
class Quote:
    """One of the claims behind a finding: who says what, and where it stands."""

    says: str
    source: str | None = None
    position: Position | None = None

    def __str__(self) -> str:
        parts = (
            f"{self.position}:" if self.position else "",
            f"{self.source}:" if self.source else "",
            self.says,
        )
        return " ".join(filter(None, parts))


@attrs.frozen(kw_only=True)
class Finding:
    """Something wrong: which check found it, where, what, the claims behind it, and the remedy."""

    check: str
    message: str
    severity: Severity = Severity.ERROR
    place: str | None = None
    position: Position | None = None
    event: str | None = None
    chain: tuple[Quote, ...] = ()
    remedy: str | None = None

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
            "file": self.position.file if self.position else None,
            "line": self.position.line if self.position else None,
            "place": self.place,
            "event": self.event,
            "message": self.message,
            "chain": [
                {
                    "source": q.source,
                    "says": q.says,
                    "file": q.position and q.position.file,
                    "line": q.position and q.position.line,
                }
                for q in self.chain
            ],
            "remedy": self.remedy,
        }


MANY = 1_000
"""Of more names than these, only those that begin or end as the wanted one does are compared with it."""


def nearest(wanted: str, known: Iterable[str]) -> str | None:
    """Give the known name most like a wanted one; None where none is like it."""
    names = list(known)
    if len(names) > MANY:
        names = [name for name in names if name[:3] == wanted[:3] or name[-3:] == wanted[-3:]][:MANY]
    return next(iter(difflib.get_close_matches(wanted, names, n=1)), None)
