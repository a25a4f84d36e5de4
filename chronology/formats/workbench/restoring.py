"""The way back from formats that carry our own records beside what is theirs.

A record is believed only as far as what stands beside it is still what we wrote: where somebody has moved the date in
another program, the moved date holds.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Any

import attrs

from chronology.chronology import Chronology
from chronology.formats.workbench.assembling import assemble
from chronology.formats.workbench.assembling import named
from chronology.records import to_document
from chronology.records.ids import as_id
from chronology.records.ids import distinct

Row = dict[str, Any]

RECORD = "chronology"
"""The key under which our own records stand."""


def head_of(chronology: Chronology) -> Row:
    """Give the record of a story without its events."""
    document = to_document(attrs.evolve(chronology, events=()))
    return {key: part for key, part in document.items() if key != "events"}


def records(chronology: Chronology) -> dict[str, Row]:
    """Give the records of all events by their ids."""
    return {row["id"]: row for row in to_document(chronology)["events"]}


def restore(
    head: Any,
    natives: Sequence[Row],
    records: Sequence[Any],
    again: Callable[[Chronology], Mapping[str, Row]],
    places: Sequence[str] = (),
) -> Chronology:
    """Make a story of records, and of what stands beside them where it has changed.

    `natives` are the rows as read without the records; `again` gives these rows of a story just written, by event id.
    """
    kept = [record if isinstance(record, dict) else None for record in records]
    document = {
        key: part for key, part in (head if isinstance(head, dict) else {}).items() if key != "events"
    }
    known = trusted([record for record in kept if record], document, places)
    written = again(known) if known else {}
    ids = {record["id"] for record in kept if record and "id" in record}
    fresh = distinct(native_ids(natives, kept, ids))
    rows = [
        {**record, **changed(native, written[str(record["id"])])} if record else {**native, "id": next(fresh)}
        for native, record in zip(natives, kept, strict=True)
    ]
    return known if known and rows == kept else gather(document, rows, places)


def trusted(found: Sequence[Row], document: Row, places: Sequence[str]) -> Chronology | None:
    """Make the story of the records alone."""
    return gather(document, found, places) if found else None


def gather(document: Row, rows: Sequence[Row], places: Sequence[str]) -> Chronology:
    """Make a story in which nothing leads to an event that is not there."""
    held = named("id", list(rows)).keys()
    relations = document.get("relations") or []
    if isinstance(relations, list):
        relations = [relation for relation in relations if joins(relation, held)]
    events = [whole(row, held) for row in rows]
    return assemble({**document, "relations": relations, "events": events}, {"events": places})


def joins(relation: Any, held: AbstractSet[str]) -> bool:
    """Tell whether both events of a relation are there."""
    return not isinstance(relation, dict) or all(leads(relation.get(end), held) for end in ("event", "of"))


def leads(name: Any, held: AbstractSet[str]) -> bool:
    """Tell whether an event is there; what is no name is for the reader to refuse."""
    return not isinstance(name, str) or name in held


def native_ids(natives: Sequence[Row], kept: Sequence[Row | None], taken: set[str]) -> Sequence[str]:
    """Make ids of rows that have no record."""
    made = (
        as_id(str(native.get("id") or native.get("title") or ""))
        for native, record in zip(natives, kept, strict=True)
        if not record
    )
    return [f"{name}-2" if name in taken else name for name in made]


def changed(native: Row, written: Row) -> Row:
    """Give what is no longer as it was written."""
    names = (native.keys() | written.keys()) - {"id"}
    return {name: native.get(name) for name in sorted(names) if native.get(name) != written.get(name)}


def whole(row: Row, held: AbstractSet[str]) -> Row:
    """Give a row that belongs to no event that is not there."""
    return (
        row
        if leads(row.get("part_of"), held)
        else {key: part for key, part in row.items() if key != "part_of"}
    )
