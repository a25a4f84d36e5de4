"""The JSON Schema's two sisters: of event files, for editors, and one for the output of language models."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from chronology.records.kinds import CLAIMS
from chronology.records.kinds import TIME
from chronology.records.kinds import WHEN
from chronology.records.kinds import Kind
from chronology.records.schema import array
from chronology.records.schema import document
from chronology.records.schema import of_object
from chronology.records.schema import reference
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
    lists = {table.toml: array(reference(table)) for table in LISTS}
    defined = {table.toml: toml_object(table.about, table.keys) for table in (CHRONOLOGY, *LISTS, CLAIM)}
    time = toml_object("A time with its length or its calendar.", TIME_KEYS)
    properties = {CHRONOLOGY.toml: reference(CHRONOLOGY), **lists}
    return document(TOML_ID, "An event file of chronology", properties, {**defined, "time": time})


def toml_object(about: str, keys: Iterable[Key]) -> Schema:
    """Describe a table of an event file."""
    named = {key.toml: key for key in keys if key.toml}
    properties = {name: {**toml_kind(key.kind), "description": key.about} for name, key in named.items()}
    return of_object(about, properties, [name for name, key in named.items() if key.required])


def toml_kind(kind: Kind) -> Schema:
    """Describe a value of an event file."""
    if kind is CLAIMS:
        return array(reference(CLAIM))
    return dict(TOML_TIME) if kind in (TIME, WHEN) else dict(kind.schema)


def model_schema() -> Schema:
    """Give a JSON Schema for structured output: every key required, nothing but types, enums and null.

    What fits it fits the schema of JSON too.
    """
    properties = {
        CHRONOLOGY.json: model_table(CHRONOLOGY),
        SOURCE.json: array(model_table(SOURCE)),
        EVENT.json: array(model_table(EVENT)),
    }
    about = f"The dated events of one text, as claims with their quotes ({MODEL_ID})."
    return of_object(about, properties, properties)


def model_table(table: Table) -> Schema:
    """Describe the entries of a table, which have all of its keys."""
    properties = {name: model_value(table.by_json[name]) for name in MODEL_KEYS[table]}
    return of_object(table.about, properties, properties)


def model_value(key: Key) -> Schema:
    """Describe a value: null where nothing is known."""
    return {**model_kind(key), "description": key.about}


def model_kind(key: Key) -> Schema:
    """Describe what a value is."""
    if key.kind is CLAIMS:
        return array(model_table(CLAIM))
    if key.kind is TIME:
        parts = {part.json: part for part in WHEN_KEYS}
        texts = {name: {"type": ["string", "null"], "description": parts[name].about} for name in MODEL_TIME}
        return {"anyOf": [of_object("A time known only so well.", texts, texts), {"type": "null"}]}
    if "enum" in key.kind.schema:
        return {"type": "string", "enum": key.kind.schema["enum"]}
    if key.kind.schema["type"] == "array":
        return array({"type": "string"})
    return {"type": "string" if key.required or key.json == "says" else ["string", "null"]}
