"""Other projects' formats: one module a format, with `dumps` and, where it can, `loads`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING
from typing import Any

from chronology.errors import ChronologyError
from chronology.findings import nearest

if TYPE_CHECKING:
    from chronology.chronology import Chronology

__all__ = ["NAMES", "dumps", "loads"]

NAMES = ("json",)


def dumps(chronology: Chronology, format: str) -> str | bytes:  # noqa: A002 - the word for it
    """Write a chronology in a format; raises ChronologyError."""
    written: str | bytes = module(format).dumps(chronology)
    return written


def loads(data: str | bytes, format: str) -> Chronology:  # noqa: A002 - the word for it
    """Read a chronology from a format; raises ChronologyError."""
    read: Chronology = module(format).loads(data)
    return read


def module(name: str) -> Any:
    """Bring in the module of a format."""
    if name not in NAMES:
        near = nearest(name, NAMES)
        remedy = f"did you mean {near!r}?" if near else f"known formats: {', '.join(NAMES)}"
        raise ChronologyError(f"unknown format: {name!r}; {remedy}")
    return import_module(f"chronology.formats.{name}")
