"""References between the entries of a story: each must lead to something."""

from __future__ import annotations

from collections.abc import Container
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

import attrs

from chronology.event import Event
from chronology.event import Relation
from chronology.findings import Path
from chronology.findings import did_you_mean
from chronology.records.documents import Document
from chronology.records.documents import rows_of
from chronology.records.kinds import TroubleError
from chronology.records.kinds import quote
from chronology.records.tables import EVENT
from chronology.records.tables import LISTS
from chronology.records.tables import SOURCE
from chronology.records.tables import Table

Known = Mapping[str, frozenset[str]]
"""All ids of each table that others refer to."""


def known_ids(documents: Iterable[Document]) -> Known:
    """Gather the ids that are given anywhere, even by an entry that has other troubles."""
    given = list(documents)
    return {
        table.toml: frozenset(
            row["id"]
            for document in given
            for _, row in document.rows(table)
            if isinstance(row.get("id"), str)
        )
        for table in (EVENT, SOURCE)
    }


def dangling(document: Document, known: Known) -> Iterator[tuple[str, str, Path]]:
    """Find the references of a document that lead to nothing: the table meant, the id and its path."""
    for table in LISTS:
        for number, row in document.rows(table):
            yield from dangling_in(document, table, row, (document.name(table), number), known)


def dangling_in(
    document: Document, table: Table, row: Mapping[str, Any], path: Path, known: Known
) -> Iterator[tuple[str, str, Path]]:
    """Find the references of one entry that lead to nothing."""
    for key in table.referring:
        for wanted, below in targets(row.get(key.toml)):
            if wanted not in known[key.refers]:
                yield key.refers, wanted, (*path, key.toml, *below)
    if table.inner:
        name = document.name(table.inner)
        for number, inner in rows_of(row.get(name)):
            yield from dangling_in(document, table.inner, inner, (*path, name, number), known)


def targets(value: Any) -> Iterator[tuple[str, Path]]:
    """Give the ids that a value names, as far as it is well formed."""
    if isinstance(value, str):
        yield value, ()
    elif isinstance(value, list):
        yield from ((target, (number,)) for number, target in enumerate(value) if isinstance(target, str))


def trouble(table: str, wanted: str, ids: Iterable[str]) -> TroubleError:
    """Make the trouble of a reference that leads to nothing."""
    remedy = did_you_mean(wanted, ids, f"correct it, or add the {table}")
    return TroubleError("dangling-reference", f"no such {table}: {quote(wanted)}", remedy)


def pruned_events(events: Iterable[Event], sources: Container[str]) -> Iterator[Event]:
    """Take out of events what leads to nothing."""
    given = tuple(events)
    ids = {event.id for event in given}
    for event in given:
        yield attrs.evolve(
            event,
            claims=tuple(claim for claim in event.claims if claim.source in sources),
            part_of=event.part_of if event.part_of in ids else None,
        )


def pruned_relations(relations: Iterable[Relation], ids: Container[str]) -> Iterator[Relation]:
    """Leave out the relations that lead to nothing."""
    return (relation for relation in relations if relation.event in ids and relation.of in ids)
