"""The JSON Schema's two sisters: of event files, for editors, and one for the output of language models."""

from __future__ import annotations

from typing import Any

from chronology.records.kinds import CLAIMS
from chronology.records.kinds import TIME
from chronology.records.kinds import WHEN
from chronology.records.kinds import Kind
from chronology.records.schema import SCHEMA_KEY
from chronology.records.tables import CHRONOLOGY
from chronology.records.tables import CLAIM
from chronology.records.tables import EVENT
from chronology.records.tables import LISTS
from chronology.records.tables import SOURCE
from chronology.records.tables import TIME_KEYS
from chronology.records.tables import WHEN_KEYS
from chronology.records.tables import Key
from chronology.records.tables import Table

Schema = dict[str, Any]

TOML_ID = "urn:chronology-events:schema:toml:1"
MODEL_ID = "urn:chronology-events:schema:model:1"
TOML_TIME = {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/time"}]}
"""A time of an event file: editors see TOML's dates as texts."""
MODEL_KEYS = {
    CHRONOLOGY: ("id", "title"),
    SOURCE: ("id", "title", "author", "publisher"),
    EVENT: ("id", "title", "when", "status", "places", "people", "organisations", "claims"),
    CLAIM: ("source", "says"),
}
"""What a language model is asked for: nothing that it would have to count or make up."""
MODEL_TIME = ("text", "edtf")


def toml_schema() -> Schema:
    """Give the JSON Schema, draft 2020-12, of event files, by which editors complete and check them."""
    lists = {table.toml: {"type": "array", "items": {"$ref": f"#/$defs/{table.toml}"}} for table in LISTS}
    return {
        SCHEMA_KEY: "https://json-schema.org/draft/2020-12/schema",
        "$id": TOML_ID,
        "title": "An event file of chronology",
        "type": "object",
        "properties": {CHRONOLOGY.toml: {"$ref": f"#/$defs/{CHRONOLOGY.toml}"}, **lists},
        "required": [CHRONOLOGY.toml],
        "additionalProperties": False,
        "$defs": {
            **{table.toml: toml_object(table.about, table.keys) for table in (CHRONOLOGY, *LISTS, CLAIM)},
            "time": toml_object("A time with its length or its calendar.", TIME_KEYS),
        },
    }


def toml_object(about: str, keys: tuple[Key, ...]) -> Schema:
    """Describe a table of an event file."""
    named = [key for key in keys if key.toml]
    return {
        "type": "object",
        "description": about,
        "properties": {key.toml: {**toml_kind(key.kind), "description": key.about} for key in named},
        "required": [key.toml for key in named if key.required],
        "additionalProperties": False,
    }


def toml_kind(kind: Kind) -> Schema:
    """Describe a value of an event file."""
    if kind is CLAIMS:
        return {"type": "array", "items": {"$ref": f"#/$defs/{CLAIM.toml}"}}
    return dict(TOML_TIME) if kind in (TIME, WHEN) else dict(kind.schema)


def model_schema() -> Schema:
    """Give a JSON Schema for structured output: every key required, nothing but types, enums and null.

    What fits it fits the schema of JSON too.
    """
    return model_object(
        f"The dated events of one text, as claims with their quotes ({MODEL_ID}).",
        {
            CHRONOLOGY.json: model_table(CHRONOLOGY),
            SOURCE.json: {"type": "array", "items": model_table(SOURCE)},
            EVENT.json: {"type": "array", "items": model_table(EVENT)},
        },
    )


def model_object(about: str, properties: Schema) -> Schema:
    """Describe an object that has all of its keys."""
    return {
        "type": "object",
        "description": about,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def model_table(table: Table) -> Schema:
    """Describe the entries of a table."""
    keys = (table.by_json[name] for name in MODEL_KEYS[table])
    return model_object(table.about, {key.json: model_value(key) for key in keys})


def model_value(key: Key) -> Schema:
    """Describe a value: null where nothing is known."""
    if key.kind is CLAIMS:
        return {"type": "array", "items": model_table(CLAIM), "description": key.about}
    if key.kind is TIME:
        parts = {part.json: part for part in WHEN_KEYS}
        texts = {name: {"type": ["string", "null"], "description": parts[name].about} for name in MODEL_TIME}
        return {
            "anyOf": [model_object("A time known only so well.", texts), {"type": "null"}],
            "description": key.about,
        }
    if "enum" in key.kind.schema:
        return {"type": "string", "enum": key.kind.schema["enum"], "description": key.about}
    if key.kind.schema["type"] == "array":
        return {"type": "array", "items": {"type": "string"}, "description": key.about}
    return {
        "type": "string" if key.required or key.json == "says" else ["string", "null"],
        "description": key.about,
    }
