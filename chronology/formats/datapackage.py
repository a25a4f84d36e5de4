"""A Frictionless data package: one descriptor with its tables inside, each with its schema and foreign keys."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.formats.json import entries_of
from chronology.formats.keeping import Keeps
from chronology.formats.workbench.assembling import assemble
from chronology.formats.workbench.cells import CellError
from chronology.formats.workbench.lists import EVENTS
from chronology.formats.workbench.lists import STORY
from chronology.formats.workbench.lists import Column
from chronology.formats.workbench.lists import columns
from chronology.formats.workbench.lists import from_lists
from chronology.formats.workbench.lists import to_lists
from chronology.formats.workbench.markup import safe_link

Row = dict[str, Any]

KEEPS = Keeps()
PROFILE, TABLE_PROFILE = "data-package", "tabular-data-resource"
TYPES = {"number", "integer", "boolean", "array", "object"}


def dumps(chronology: Chronology) -> str:
    """Write a descriptor whose resources hold their rows."""
    lists = to_lists(chronology)
    document = {
        "profile": PROFILE,
        "name": chronology.id.lower(),
        "title": chronology.title,
        "version": chronology.version,
        "homepage": safe_link(chronology.url),
        "contributors": [{"title": name} for name in chronology.authors] or None,
        "licenses": [{"name": chronology.license}] if chronology.license else None,
        "resources": [resource(name, told, lists) for name, told in columns().items() if lists[name]],
    }
    said = {key: value for key, value in document.items() if value is not None}
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def resource(name: str, told: list[Column], lists: Mapping[str, list[Row]]) -> Row:
    """Write a table with its schema; a cell that says nothing is null."""
    keys = [foreign_key(column) for column in told if column.table and lists[column.table]]
    schema: Row = {"fields": [field(column) for column in told], "missingValues": []}
    if told[0].name == "id":
        schema["primaryKey"] = ["id"]
    if keys:
        schema["foreignKeys"] = keys
    data = [{column.name: row.get(column.name) for column in told} for row in lists[name]]
    return {"name": name, "profile": TABLE_PROFILE, "data": data, "schema": schema}


def field(column: Column) -> Row:
    """Describe a column."""
    return {"name": column.name, "type": column.type if column.type in TYPES else "string"}


def foreign_key(column: Column) -> Row:
    """Write to which table the values of a column lead."""
    return {"fields": [column.name], "reference": {"resource": column.table, "fields": ["id"]}}


def loads(data: str | bytes) -> Chronology:
    """Read a descriptor whose tables lie inside; raises ChronologyError."""
    _, found = entries_of(data, "resources", 'no data package: {"resources": [...]} is wanted')
    lists = {str(entry.get("name")): rows_of(entry) for entry in found}
    if not {EVENTS, STORY} & lists.keys():
        raise ChronologyError(f"no resource of events; there are: {', '.join(lists) or 'none'}")
    try:
        places = {EVENTS: [f"events, row {number + 1}" for number in range(len(lists.get(EVENTS, ())))]}
        return assemble(from_lists(lists), places)
    except CellError as error:
        raise ChronologyError(f"the data package cannot be read: {error}") from error


def rows_of(entry: Row) -> list[Row]:
    """Give the rows of a table that lie inside; raises ChronologyError where they lie elsewhere."""
    rows = entry.get("data")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ChronologyError(
            f"resource {entry.get('name')}: its rows do not lie inside as objects; import its CSV file instead"
        )
    return rows
