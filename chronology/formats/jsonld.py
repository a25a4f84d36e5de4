"""JSON-LD with schema.org's events, for web pages and search engines; the record of each event lies beside it."""

from __future__ import annotations

import json
from typing import Any

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.event import Event
from chronology.event import Status
from chronology.formats.json import parse
from chronology.formats.keeping import Keeps
from chronology.formats.workbench.assembling import each
from chronology.formats.workbench.assembling import said
from chronology.formats.workbench.days import in_utc
from chronology.formats.workbench.days import stamped
from chronology.formats.workbench.flat import from_ends
from chronology.formats.workbench.markup import safe_link
from chronology.formats.workbench.restoring import RECORD
from chronology.formats.workbench.restoring import head_of
from chronology.formats.workbench.restoring import records
from chronology.formats.workbench.restoring import restore
from chronology.records.ids import as_id
from chronology.records.times import parse_time
from chronology.when import Answer
from chronology.when import When

Row = dict[str, Any]

KEEPS = Keeps()
SCHEMA_ORG = "https://schema.org/"
CONTEXT = {"@vocab": SCHEMA_ORG, RECORD: {"@id": "urn:chronology-events:record", "@type": "@json"}}
STORY_TYPE = "Dataset"
STATES = {Status.CANCELLED: "EventCancelled"}
SCHEDULED, RESCHEDULED = "EventScheduled", "EventRescheduled"
STATUSES = {"EventCancelled": "cancelled", "EventPostponed": "planned"}


def dumps(chronology: Chronology) -> str:
    """Write a graph of events; no `<` stands in it, so that it may be laid into a page as it is."""
    told = records(chronology)
    story = {
        "@type": STORY_TYPE,
        "@id": f"urn:chronology-events:{chronology.id}",
        "name": chronology.title,
        RECORD: head_of(chronology),
    }
    events = [{**node(event, chronology), RECORD: told[event.id]} for event in chronology]
    document = {"@context": CONTEXT, "@graph": [story, *events]}
    return json.dumps(document, ensure_ascii=False, indent=2).replace("<", "\\u003c") + "\n"


def node(event: Event, chronology: Chronology) -> Row:
    """Write an event of schema.org."""
    written: Row = {
        "@type": "Event",
        "@id": f"urn:chronology-events:{chronology.id}:{event.id}",
        "identifier": event.id,
        "name": event.title,
        **dates(in_utc(event, chronology)),
        **status_of(event),
        "location": [place_of(name, chronology) for name in event.places],
        "attendee": [{"@type": "Person", "name": name} for name in event.people],
        "organizer": [{"@type": "Organization", "name": name} for name in event.organisations],
        "keywords": list(event.tags),
        "description": event.note,
        "url": safe_link(event.url),
        "subjectOf": [
            source_of(name, chronology) for name in dict.fromkeys(claim.source for claim in event.claims)
        ],
    }
    if event.part_of:
        written["superEvent"] = {"@id": f"urn:chronology-events:{chronology.id}:{event.part_of}"}
    return {name: value for name, value in written.items() if value not in (None, [])}


def dates(when: When | None) -> Row:
    """Write a start and an end: a date as fine as it is known, else the outer bounds; the end is included."""
    if when is None:
        return {}
    if when.is_plain and when.qualifier == "" and "X" not in str(when.edtf):
        return {"startDate": when.edtf}
    ends = {"startDate": when.earliest_start, "endDate": when.latest_end}
    return {name: stamped(end, when) for name, end in ends.items() if end is not None}


def status_of(event: Event) -> Row:
    """Write whether an event is still to come, was put off, or is cancelled."""
    before = [claim.when for claim in event.claims if claim.status is Status.PLANNED and claim.when]
    slipped = [day for day in before if event.when and day.is_before(event.when) is Answer.CERTAIN]
    if slipped:
        first = min(slipped, key=lambda when: when.sort_key).earliest_start
        return {
            "eventStatus": SCHEMA_ORG + RESCHEDULED,
            **({"previousStartDate": str(first)} if first else {}),
        }
    if event.status in (Status.PLANNED, *STATES):
        return {"eventStatus": SCHEMA_ORG + STATES.get(event.status, SCHEDULED)}
    return {}


def place_of(name: str, chronology: Chronology) -> Row:
    """Write a place, with its coordinates where they are known."""
    point = next((place.coordinates for place in chronology.places if place.name == name), None)
    geo = {"geo": {"@type": "GeoCoordinates", "latitude": point[0], "longitude": point[1]}} if point else {}
    return {"@type": "Place", "name": name, **geo}


def source_of(name: str, chronology: Chronology) -> Row:
    """Write a source as a work."""
    source = chronology.source(name)
    told = {"author": source.author, "publisher": source.publisher, "url": safe_link(source.url)}
    published = dates(source.published).get("startDate")
    work = {"@type": "CreativeWork", "name": source.title, **told, "datePublished": published}
    return {key: value for key, value in work.items() if value is not None}


def loads(data: str | bytes) -> Chronology:
    """Read the events of a document: ours, or any with events of schema.org; raises ChronologyError."""
    nodes = nodes_of(parse(data))
    events = [found for found in nodes if is_event(found)]
    if not events and not any(RECORD in found for found in nodes):
        raise ChronologyError('no events of schema.org: nodes with "@type": "Event" are wanted')
    head = next((found.get(RECORD) for found in nodes if found.get("@type") == STORY_TYPE), None)
    places = [f"event {number + 1}" for number in range(len(events))]
    natives = each(native, events, places)
    return restore(head, natives, [found.get(RECORD) for found in events], again, places)


def nodes_of(document: Any) -> list[Row]:
    """Give the nodes of a document: of its graph, of a list, or itself."""
    graph = document.get("@graph", [document]) if isinstance(document, dict) else document
    return [found for found in graph if isinstance(found, dict)] if isinstance(graph, list) else []


def is_event(found: Row) -> bool:
    """Tell whether a node is an event, of whatever sort."""
    types = found.get("@type")
    return any(
        str(kind).rpartition("/")[2].endswith("Event")
        for kind in (types if isinstance(types, list) else [types])
    )


def again(chronology: Chronology) -> dict[str, Row]:
    """Give what is read of nodes just written."""
    return {event.id: native(node(event, chronology)) for event in chronology}


def native(found: Row) -> Row:
    """Read a node without its record; raises ChronologyError."""
    name = text_of(found.get("name"))
    row: Row = {
        "id": as_id(str(found.get("identifier") or found.get("@id") or ""), "") or name,
        "title": name or "untitled",
        "when": time_of(found),
    }
    row["status"] = STATUSES.get(str(found.get("eventStatus", "")).rpartition("/")[2], "happened")
    lists = {"places": "location", "people": "attendee", "organisations": "organizer"}
    row |= said(**{key: names_of(found.get(part)) for key, part in lists.items()})
    return row | said(note=text_of(found.get("description")), url=text_of(found.get("url")))


def text_of(value: Any) -> str:
    """Give a text, of a list the first, of a node its name."""
    first = value[0] if isinstance(value, list) and value else value
    if isinstance(first, dict):
        first = first.get("@value") or first.get("name")
    return "" if first is None or first == [] else str(first)


def names_of(value: Any) -> list[str]:
    """Give the names of nodes."""
    entries = value if isinstance(value, list) else [value]
    return [name for entry in entries if (name := text_of(entry))]


def time_of(found: Row) -> Row | None:
    """Read the dates of a node; raises ChronologyError."""
    start, end = (text_of(found.get(name)) for name in ("startDate", "endDate"))
    for date in filter(None, (start, end)):
        parse_time(date)
    if not start:
        return {"within": f"[..{end}]"} if end else None
    return from_ends(start, end or None)
