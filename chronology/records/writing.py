"""Chronologies written: as the plain tables of an event file, and as the document of JSON."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Any

import attrs

from chronology.chronology import Chronology
from chronology.event import Event
from chronology.event import Relation
from chronology.records.kinds import CLAIMS
from chronology.records.kinds import TIME
from chronology.records.kinds import WHEN
from chronology.records.schema import SCHEMA_ID
from chronology.records.schema import SCHEMA_KEY
from chronology.records.spelling import write_object
from chronology.records.spelling import write_parts
from chronology.records.spelling import write_time
from chronology.records.tables import CHRONOLOGY
from chronology.records.tables import CLAIM
from chronology.records.tables import EVENT
from chronology.records.tables import LISTS
from chronology.records.tables import RELATION
from chronology.records.tables import Table

Row = dict[str, Any]

ALWAYS = (EVENT.toml, "relation", "source")
"""The lists that a JSON document has even where they are empty."""


def to_tables(chronology: Chronology) -> Row:
    """Write a chronology as the tables of an event file, with dates as dates.

    A relation of which no more is said stands on its event, any other in a table of its own.
    """
    on_events, others = share_relations(chronology)
    lists = {table: [toml_row(table, entry) for entry in getattr(chronology, table.json)] for table in LISTS}
    lists[EVENT] = [toml_event(event, on_events.get(event.id, {})) for event in chronology]
    lists[RELATION] = [toml_row(RELATION, relation) for relation in others]
    named = {table.toml: rows for table, rows in lists.items() if rows}
    return {CHRONOLOGY.toml: toml_row(CHRONOLOGY, chronology), **named}


def share_relations(chronology: Chronology) -> tuple[dict[str, dict[str, list[str]]], list[Relation]]:
    """Tell apart the relations that stand on an event, by event and name, and the others."""
    on_events: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    others = []
    for relation in chronology.relations:
        bare = Relation(event=relation.event, is_=relation.is_, of=relation.of)
        if relation == bare and relation.event in chronology:
            on_events[relation.event][relation.is_].append(relation.of)
        else:
            others.append(relation)
    return dict(on_events), others


def toml_event(event: Event, relations: Mapping[str, list[str]]) -> Row:
    """Write an event as an event file has it."""
    row = {**toml_row(EVENT, event), **relations}
    if event.claims:
        row[CLAIM.toml] = [toml_row(CLAIM, claim) for claim in event.claims]
    return {name: row[name] for name in EVENT.by_toml if name in row}


def toml_row(table: Table, entry: Any) -> Row:
    """Write the keys of an entry that say something."""
    row: Row = {}
    for name, key in table.stored.items():
        value = getattr(entry, key.attribute)
        if value is None or is_default(entry, key.attribute, value):
            continue
        if key.kind is WHEN:
            row.update(write_parts(value))
        else:
            row[name] = write_time(value) if key.kind is TIME else key.kind.write(value)
    return row


def to_document(chronology: Chronology) -> Row:
    """Write a chronology as the document that JSON holds."""
    document: Row = {SCHEMA_KEY: SCHEMA_ID, CHRONOLOGY.json: json_row(CHRONOLOGY, chronology)}
    for table in JSON_LISTS:
        entries = getattr(chronology, table.json)
        if entries or table.toml in ALWAYS:
            document[table.json] = [json_row(table, entry) for entry in entries]
    return document


JSON_LISTS = sorted(LISTS, key=lambda table: table.toml not in ALWAYS)


def json_row(table: Table, entry: Any) -> Row:
    """Write the keys of an entry that say something; of an event also that it has no time or claims."""
    row: Row = {}
    for name, key in table.by_json.items():
        value = getattr(entry, key.attribute)
        if key.kind is TIME and value is not None:
            row[name] = write_object(value)
        elif key.kind is CLAIMS:
            row[name] = [json_row(CLAIM, claim) for claim in value]
        elif key.always or not is_default(entry, key.attribute, value):
            row[name] = None if value is None else key.kind.write(value)
    return row


@cache
def defaults(kind: type) -> dict[str, Any]:
    """Give the defaults of a class, by attribute."""
    return {field.name: field.default for field in attrs.fields(kind)}


def is_default(entry: Any, attribute: str, value: Any) -> bool:
    """Tell whether an attribute says no more than when it is left out."""
    default = defaults(entry.__class__)[attribute]
    return bool(value is default or value == default)
