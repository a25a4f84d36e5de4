"""Linked Places: GeoJSON in which each feature is an event, its four bounds a timespan of Linked Places."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from chronology.chronology import Chronology
from chronology.event import Event
from chronology.formats.json import entries_of
from chronology.formats.keeping import Keeps
from chronology.formats.workbench.assembling import said
from chronology.formats.workbench.days import in_utc
from chronology.formats.workbench.days import stamped
from chronology.formats.workbench.flat import from_bounds
from chronology.formats.workbench.restoring import RECORD
from chronology.formats.workbench.restoring import head_of
from chronology.formats.workbench.restoring import records
from chronology.formats.workbench.restoring import restore
from chronology.records.ids import as_id
from chronology.when import When

Row = dict[str, Any]

KEEPS = Keeps()
CONTEXT = (
    "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld"
)
COLLECTION, FEATURE = "FeatureCollection", "Feature"
WANTED = 'no collection of Linked Places: {"type": "FeatureCollection", "features": [...]} is wanted'
EDGES = ("earliest", "latest")


def dumps(chronology: Chronology) -> str:
    """Write a collection with a feature an event, at the coordinates of its places where they are known."""
    told = records(chronology)
    document = {
        "type": COLLECTION,
        "@context": CONTEXT,
        RECORD: head_of(chronology),
        "features": [{**row, RECORD: told[event]} for event, row in features(chronology).items()],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def features(chronology: Chronology) -> dict[str, Row]:
    """Write the events as features."""
    known = {place.name: place.coordinates for place in chronology.places if place.coordinates}
    return {event.id: feature(event, chronology, known) for event in chronology}


def feature(event: Event, chronology: Chronology, known: Mapping[str, tuple[float, float]]) -> Row:
    """Write an event as a feature, its places where they are known to be."""
    return {
        "@id": f"urn:chronology-events:{chronology.id}:{event.id}",
        "type": FEATURE,
        "properties": {"title": event.title, "id": event.id},
        "when": {
            "timespans": [span] if (span := timespan(in_utc(event, chronology))) else [],
            **label_of(event.when),
        },
        "names": [{"toponym": name} for name in event.places],
        "types": [{"label": event.kind}] if event.kind else [],
        "descriptions": [{"value": event.note}] if event.note else [],
        "geometry": geometry(event, known),
    }


def label_of(when: When | None) -> Row:
    """Say a time in words."""
    return {"label": when.words()} if when else {}


def timespan(when: When | None) -> Row:
    """Write the four bounds as the start and the end of a timespan."""
    if when is None:
        return {}
    ends = {"start": (when.earliest_start, when.latest_start), "end": (when.earliest_end, when.latest_end)}
    written = {
        name: {
            edge: stamped(bound, when) for edge, bound in zip(EDGES, bounds, strict=True) if bound is not None
        }
        for name, bounds in ends.items()
    }
    return {name: bounds for name, bounds in written.items() if bounds}


def geometry(event: Event, known: Mapping[str, tuple[float, float]]) -> Row | None:
    """Write the points of an event's places, longitude first as GeoJSON has it; None where none is known."""
    points = [
        {"type": "Point", "coordinates": list(known[name])[::-1]} for name in event.places if name in known
    ]
    if len(points) > 1:
        return {"type": "GeometryCollection", "geometries": points}
    return points[0] if points else None


def loads(data: str | bytes) -> Chronology:
    """Read the features of a collection; those of others need no more than a title."""
    document, entries = entries_of(data, "features", WANTED)
    natives = [native(found) for found in entries]
    places = [f"features[{number}]" for number in range(len(entries))]
    return restore(document.get(RECORD), natives, [found.get(RECORD) for found in entries], again, places)


def again(chronology: Chronology) -> dict[str, Row]:
    """Give what is read of features just written."""
    return {event: native(row) for event, row in features(chronology).items()}


def native(found: Row) -> Row:
    """Read a feature without its record."""
    given = found.get("properties")
    told: Row = given if isinstance(given, dict) else {}
    names, kinds = texts(found, "names", "toponym"), texts(found, "types", "label")
    title = str(told.get("title") or next(iter(names), "untitled"))
    row: Row = {
        "id": as_id(str(told.get("id") or found.get("@id") or ""), "") or title,
        "title": title,
        "when": time_of(found.get("when")),
    }
    notes = "\n".join(texts(found, "descriptions", "value"))
    return row | said(places=names, kind=next(iter(kinds), None), note=notes)


def texts(found: Row, name: str, key: str) -> list[str]:
    """Give the texts of a list of objects."""
    entries = found.get(name)
    return [
        str(entry[key])
        for entry in (entries if isinstance(entries, list) else [])
        if isinstance(entry, dict) and entry.get(key)
    ]


def time_of(when: Any) -> Row | None:
    """Read the first timespan: `in`, or `earliest` and `latest` of its start and end."""
    spans = when.get("timespans") if isinstance(when, dict) else None
    span = spans[0] if isinstance(spans, list) and spans and isinstance(spans[0], dict) else {}
    return from_bounds([*bounds_of(span.get("start")), *bounds_of(span.get("end") or span.get("start"))])


def bounds_of(end: Any) -> tuple[str | None, str | None]:
    """Read the bounds of a start or an end."""
    if not isinstance(end, dict):
        return None, None
    at = end.get("in")
    first, last = (end.get(edge, at) for edge in EDGES)
    return (None if first is None else str(first)), (None if last is None else str(last))
