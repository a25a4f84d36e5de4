"""Events as flat rows: JSON's keys as columns, a time spread over columns of its own."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from chronology.chronology import Chronology
from chronology.records import to_document
from chronology.records.tables import EVENT
from chronology.records.tables import WHEN_KEYS

Row = dict[str, Any]

TIME = "when"
WORDS = "text"
TIME_COLUMNS = tuple(TIME if key.json == WORDS else key.json for key in WHEN_KEYS)
COLUMNS = tuple(column for name in EVENT.by_json for column in (TIME_COLUMNS if name == TIME else (name,)))
"""The columns of an event."""


def flat_events(chronology: Chronology) -> list[Row]:
    """Write all events as flat rows, each with the columns that say something."""
    return [flat(row) for row in to_document(chronology)["events"]]


def flat(row: Mapping[str, Any]) -> Row:
    """Spread the time of an event over columns of its own."""
    return {key: value for key, value in row.items() if key != TIME} | flat_time(row[TIME])


def flat_time(when: Mapping[str, Any] | None) -> Row:
    """Name the parts of a time as columns do."""
    return {TIME if name == WORDS else name: part for name, part in (when or {}).items()}


def unflat(row: Mapping[str, Any]) -> Row:
    """Gather the time of an event from its columns; columns that say nothing are left out."""
    told = {key: value for key, value in row.items() if value is not None and key not in TIME_COLUMNS}
    parts = {WORDS if name == TIME else name: row.get(name) for name in TIME_COLUMNS}
    return {**told, TIME: gathered({name: part for name, part in parts.items() if part is not None})}


def gathered(parts: Row) -> Row | None:
    """Give a time of its parts; of bounds alone, some moment between the outer ones."""
    outer = parts.get("earliest_start"), parts.get("latest_end")
    if parts and not parts.keys() & {"text", "edtf", "within", "start", "end"} and any(outer):
        return {**parts, "within": window(*outer)}
    return parts or None


def window(first: str | None, last: str | None) -> str:
    """Write some moment between two bounds."""
    return first if first is not None and first == last else f"[{first or ''}..{last or ''}]"


def from_ends(start: str, end: str | None = None) -> Row:
    """Make a time of one date, or from one to another."""
    return {"within": start} if end is None or end == start else {"start": start, "end": end}


def from_bounds(bounds: Sequence[str | None]) -> Row | None:
    """Make a time of four bounds in order: some moment between the outer ones, or from one window to another."""
    first, first_end, last_start, last = bounds
    if first is None and last is None:
        return None
    if first_end is None or last_start is None or (first, first_end) == (last_start, last):
        return {"within": window(first, last)}
    return {"start": window(first, first_end), "end": window(last_start, last)}
