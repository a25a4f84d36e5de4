"""Lists of JSON objects, as trackers and chats export them: each an event, its keys the columns of a sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.formats.json import Places
from chronology.formats.json import parse
from chronology.formats.readers import guessed
from chronology.formats.readers.logs import STAMPS
from chronology.formats.readers.logs import time_of
from chronology.formats.workbench.sheets import Record

SECONDS = re.compile(r"1\d{9}(?:\d{3})?(?:\.\d+)?")
"""Seconds or milliseconds since 1970, from September 2001 on."""


def loads(data: str | bytes, *, columns: Mapping[str, str] | None = None) -> Chronology:
    """Read an event for each object; what its keys hold is guessed, or told: `columns={"title": "Headline"}`."""
    return guessed.read(*read_objects(data), columns)


def guess(data: str | bytes) -> dict[str, str]:
    """Guess which key holds which part of an event."""
    return guessed.guess(*read_objects(data))


def columns_of(data: str | bytes) -> list[str]:
    """Name the keys."""
    return read_objects(data)[0]


def read_objects(data: str | bytes) -> tuple[list[str], list[Record]]:
    """Read the longest list of objects as a sheet with a column for each key; raises ChronologyError where there is none."""
    document = parse(data)
    lists = document if isinstance(document, dict) else {"": document}
    told = ((key, objects_in(value)) for key, value in lists.items())
    key, found = max(told, key=lambda pair: len(pair[1]), default=("", []))
    if not found:
        raise ChronologyError('no list of objects, such as [{"date": ..., "title": ...}]')
    lines = Places(data, key, len(found)).lines
    rows = [dict(cells(entry)) for entry in found]
    header = list(dict.fromkeys(name for row in rows for name in row))
    numbers = lines if len(lines) == len(rows) else range(1, len(rows) + 1)
    return header, [
        Record(line, [row.get(name, "") for name in header]) for line, row in zip(numbers, rows, strict=True)
    ]


def objects_in(value: Any) -> list[dict[str, Any]]:
    """Give a list of objects; an empty one of anything else."""
    entries = value if isinstance(value, list) else []
    return entries if all(isinstance(entry, dict) for entry in entries) else []


def cells(entry: Mapping[str, Any], within: str = "") -> Iterator[tuple[str, str]]:
    """Yield the texts of an object by their keys, those of objects within it by both: `fields.summary`."""
    for key, value in entry.items():
        if isinstance(value, dict):
            yield from cells(value, f"{within}{key}.")
        else:
            yield f"{within}{key}", cell(key, value)


def cell(key: str, value: Any) -> str:
    """Write a value as the cell of a sheet, a stamp in seconds as a moment."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, list):
        return "; ".join(str(part) for part in value if isinstance(part, str | int | float))
    return stamped(value) or str(value) if key in STAMPS else str(value)


def stamped(value: Any) -> str | None:
    """Write a number of seconds, be it a text, as a moment; None for what is none."""
    number = SECONDS.fullmatch(str(value))
    return time_of(float(number[0])) if number else None
