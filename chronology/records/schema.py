"""The JSON Schema of the document that JSON holds, made from the key tables."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterable
from typing import Any

from chronology.records.kinds import CLAIMS
from chronology.records.tables import CHRONOLOGY
from chronology.records.tables import CLAIM
from chronology.records.tables import LISTS
from chronology.records.tables import WHEN_KEYS
from chronology.records.tables import Key
from chronology.records.tables import Table

SCHEMA_ID = "urn:chronology-events:schema:1"
SCHEMA_KEY = "$schema"
DRAFT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


def schema() -> Schema:
    """Give the JSON Schema, draft 2020-12."""
    lists = {table.json: array(reference(table)) for table in LISTS}
    defined = {
        table.toml: of_keys(table.about, table.by_json.values()) for table in (CHRONOLOGY, *LISTS, CLAIM)
    }
    return document(
        SCHEMA_ID,
        "A chronology: events with their sources, claims and relations",
        {SCHEMA_KEY: {"const": SCHEMA_ID}, CHRONOLOGY.json: reference(CHRONOLOGY), **lists},
        {**defined, "when": of_keys("A time known only so well.", WHEN_KEYS)},
    )


def document(name: str, title: str, properties: Schema, defined: Schema) -> Schema:
    """Describe a document that must say which story it is of."""
    return {
        SCHEMA_KEY: DRAFT,
        "$id": name,
        "title": title,
        "type": "object",
        "properties": properties,
        "required": [CHRONOLOGY.json],
        "additionalProperties": False,
        "$defs": defined,
    }


def of_object(about: str, properties: Schema, required: Collection[str]) -> Schema:
    """Describe an object that has no other keys."""
    return {
        "type": "object",
        "description": about,
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def array(items: Schema) -> Schema:
    """Describe a list."""
    return {"type": "array", "items": items}


def reference(table: Table) -> Schema:
    """Point to the definition of a table's entries."""
    return {"$ref": f"#/$defs/{table.toml}"}


def of_keys(about: str, keys: Iterable[Key]) -> Schema:
    """Describe an object with its keys, each of which may be null unless it is required."""
    named = {key.json: key for key in keys}
    required = [name for name, key in named.items() if key.required]
    return of_object(about, {name: of_key(key) for name, key in named.items()}, required)


def of_key(key: Key) -> Schema:
    """Describe the value of a key."""
    if key.kind is CLAIMS:
        return {**array(reference(CLAIM)), "description": key.about}
    if key.required:
        return {**key.kind.schema, "description": key.about}
    return {"anyOf": [dict(key.kind.schema), {"type": "null"}], "description": key.about}
