"""The JSON Schema of the document that JSON holds, made from the key tables."""

from __future__ import annotations

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

Schema = dict[str, Any]


def schema() -> Schema:
    """Give the JSON Schema, draft 2020-12."""
    return {
        SCHEMA_KEY: "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "A chronology: events with their sources, claims and relations",
        "type": "object",
        "properties": {
            SCHEMA_KEY: {"const": SCHEMA_ID},
            CHRONOLOGY.json: reference(CHRONOLOGY),
            **{table.json: {"type": "array", "items": reference(table)} for table in LISTS},
        },
        "required": [CHRONOLOGY.json],
        "additionalProperties": False,
        "$defs": {
            **{table.toml: of_table(table) for table in (CHRONOLOGY, *LISTS, CLAIM)},
            "when": of_object("A time known only so well.", WHEN_KEYS),
        },
    }


def reference(table: Table) -> Schema:
    """Point to the definition of a table's entries."""
    return {"$ref": f"#/$defs/{table.toml}"}


def of_table(table: Table) -> Schema:
    """Describe the entries of a table."""
    return of_object(table.about, tuple(table.by_json.values()))


def of_object(about: str, keys: tuple[Key, ...]) -> Schema:
    """Describe an object with its keys, each of which may be null unless it is required."""
    return {
        "type": "object",
        "description": about,
        "properties": {key.json: of_key(key) for key in keys},
        "required": [key.json for key in keys if key.required],
        "additionalProperties": False,
    }


def of_key(key: Key) -> Schema:
    """Describe the value of a key."""
    if key.kind is CLAIMS:
        return {"type": "array", "items": reference(CLAIM), "description": key.about}
    described = {**key.kind.schema, "description": key.about}
    return (
        described
        if key.required
        else {"anyOf": [dict(key.kind.schema), {"type": "null"}], "description": key.about}
    )
