"""Stories as plain values: the one room that knows the names of keys, in event files and in JSON."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from chronology.chronology import Chronology
from chronology.findings import Finding
from chronology.findings import Position
from chronology.records.documents import Document
from chronology.records.reading import Reader
from chronology.records.references import dangling
from chronology.records.references import known_ids
from chronology.records.references import pruned_events
from chronology.records.references import pruned_relations
from chronology.records.references import trouble
from chronology.records.schema import schema
from chronology.records.tables import LISTS
from chronology.records.variants import model_schema
from chronology.records.variants import toml_schema
from chronology.records.writing import to_document
from chronology.records.writing import to_tables

__all__ = [
    "CHECKS",
    "Document",
    "from_document",
    "from_documents",
    "model_schema",
    "schema",
    "to_document",
    "to_tables",
    "toml_schema",
]

UNNAMED = "unnamed"
MOST_HINTS = 50
"""For so many references to nothing the nearest id is looked for, which takes its time among many."""

CHECKS = (
    *("dangling-reference", "duplicate-id", "empty-file", "end-before-start", "files-disagree"),
    *("invalid-date", "invalid-duration", "invalid-id", "invalid-toml", "missing-file", "missing-key"),
    *("no-event-files", "not-utf-8", "several-stories", "unknown-key", "unreadable-file", "wrong-type"),
    "wrong-value",
)
"""All that reading a story can find, in documents and in the files that hold them."""


def from_document(
    values: Mapping[str, Any], positions: Callable[[tuple[str | int, ...]], Position | None] | None = None
) -> tuple[Chronology, tuple[Finding, ...]]:
    """Read a document as far as it can be read, with all that is wrong with it.

    With `positions`, which gives the line of a path, its keys are those of event files; without, those of JSON.
    """
    return from_documents([Document(values=values, positions=positions)])


def from_documents(documents: Sequence[Document]) -> tuple[Chronology, tuple[Finding, ...]]:
    """Read the documents of one story as far as they can be read, with all that is wrong with them."""
    reader = Reader()
    for document in documents:
        reader.read(document)
    reader.require_title(documents)
    known = known_ids(documents)
    for document in documents:
        reader.document = document
        for number, (table, wanted, path) in enumerate(dangling(document, known)):
            reader.tell(trouble(table, wanted, known[table] if number < MOST_HINTS else ()), path)
    return assemble(reader), in_file_order(reader.findings)


def assemble(reader: Reader) -> Chronology:
    """Make the chronology of what was read; where there are findings, what leads to nothing is left out."""
    fields: dict[str, Any] = {"id": UNNAMED, **reader.chronology}
    fields.setdefault("title", fields["id"])
    fields.update({table.json: reader.entries[table.toml] for table in LISTS})
    if reader.findings:
        fields["events"] = list(pruned_events(fields["events"], {source.id for source in fields["sources"]}))
        fields["relations"] = pruned_relations(fields["relations"], {event.id for event in fields["events"]})
    return Chronology(**fields)


def in_file_order(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Sort findings by their lines, file after file."""
    named = dict.fromkeys(finding.position.file for finding in findings if finding.position)
    files = {file: number for number, file in enumerate(named)}

    def line(finding: Finding) -> tuple[int, int]:
        place = finding.position
        return (files[place.file], place.line) if place else (0, 0)

    return tuple(sorted(findings, key=line))
