"""Other projects' formats: one module a format, with `dumps`, where it can `loads`, and `KEEPS`, which tells what it keeps.

To add a format: a module here, its name in `NAMES`, its suffixes in `sniffing`, and its row on the page of formats.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.findings import did_you_mean
from chronology.formats.keeping import Keeps

__all__ = ["NAMES", "READERS", "dumps", "keeps", "left_out", "loads", "reads"]

NAMES = (
    *("json", "jsonl", "csv", "xlsx", "docx", "ics", "timelinejs", "vis", "markwhen", "mermaid", "markdown"),
    *("jsonld", "turtle", "lpf", "parquet", "arrow", "sqlite", "datapackage", "gedcom", "quickstatements"),
    *("chronolog", "tei"),
)
"""All formats that can be written."""
READERS = ("aeon", "logs", "objects")
"""What can be read besides: what other programs write."""


def dumps(chronology: Chronology, format: str, **options: Any) -> str | bytes:  # noqa: A002 - the word for it
    """Write a chronology in a format; raises ChronologyError."""
    with whole_letters():
        written: str | bytes = module(format).dumps(chronology, **options)
    return written


def loads(data: str | bytes, format: str, **options: Any) -> Chronology:  # noqa: A002 - the word for it
    """Read a chronology from a format; raises ChronologyError."""
    if not reads(format):
        raise ChronologyError(
            f"{format} can be written but not read; these can: {', '.join(filter(reads, NAMES))}"
        )
    with whole_letters():
        read: Chronology = module(format).loads(data, **options)
    return read


@contextmanager
def whole_letters() -> Iterator[None]:
    """Refuse half a letter where a library does."""
    try:
        yield
    except UnicodeEncodeError as error:
        raise ChronologyError(
            f"half a letter, which no file can hold: {error.object[error.start]!r}"
        ) from error


def reads(name: str) -> bool:
    """Tell whether a format can be read."""
    return hasattr(module(name), "loads")


def keeps(name: str) -> Keeps:
    """Give what a format keeps."""
    kept: Keeps = module(name).KEEPS
    return kept


def left_out(chronology: Chronology, name: str) -> list[str]:
    """Name the events that a format cannot hold, by their ids."""
    holds = keeps(name).holds
    return [event.id for event in chronology if not holds(event)]


def module(name: str) -> Any:
    """Bring in the module of a format."""
    if name in NAMES:
        return import_module(f"chronology.formats.{name}")
    if name in READERS:
        return import_module(f"chronology.formats.readers.{name}")
    known = (*NAMES, *READERS)
    remedy = did_you_mean(name, known, f"known formats: {', '.join(known)}")
    raise ChronologyError(f"unknown format: {name!r}; {remedy}")
