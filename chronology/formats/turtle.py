"""RDF as Turtle, by rdflib: CIDOC-CRM's four bounds, OWL-Time's relations, EDTF as a literal of its own type."""

from __future__ import annotations

import contextlib
import json
import logging
from collections.abc import Iterator
from typing import Any

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.event import Event
from chronology.formats.keeping import Keeps
from chronology.formats.readers.dates import is_date
from chronology.formats.readers.dates import read_date
from chronology.formats.workbench.assembling import said
from chronology.formats.workbench.flat import from_bounds
from chronology.formats.workbench.libraries import need
from chronology.formats.workbench.markup import safe_link
from chronology.formats.workbench.restoring import head_of
from chronology.formats.workbench.restoring import records
from chronology.formats.workbench.restoring import restore
from chronology.formats.workbench.texts import decode
from chronology.formats.workbench.texts import printable
from chronology.records.ids import as_id
from chronology.when import Instant
from chronology.when import When

Row = dict[str, Any]

KEEPS = Keeps()
CRM = "http://www.cidoc-crm.org/cidoc-crm/"
TIME = "http://www.w3.org/2006/time#"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
DCTERMS = "http://purl.org/dc/terms/"
OURS = "urn:chronology-events:"
RECORD = OURS + "record"
BOUNDS = {
    "earliest_start": "P82a_begin_of_the_begin",
    "latest_start": "P81a_end_of_the_begin",
    "earliest_end": "P81b_begin_of_the_end",
    "latest_end": "P82b_end_of_the_end",
}
ALLEN = {
    "before": "intervalBefore",
    "after": "intervalAfter",
    "meets": "intervalMeets",
    "met-by": "intervalMetBy",
    "overlaps": "intervalOverlaps",
    "overlapped-by": "intervalOverlappedBy",
    "starts": "intervalStarts",
    "started-by": "intervalStartedBy",
    "during": "intervalDuring",
    "contains": "intervalContains",
    "finishes": "intervalFinishes",
    "finished-by": "intervalFinishedBy",
    "equals": "intervalEquals",
}
AGENTS = {
    "people": ("P11_had_participant", "E21_Person"),
    "organisations": ("P11_had_participant", "E74_Group"),
    "places": ("P7_took_place_at", "E53_Place"),
}
ORDER = "order"
"""The key of an event's number in its story, since a graph has no order."""
Triple = tuple[Any, Any, Any]


class Words:
    """The terms of rdflib, brought in where it is there."""

    def __init__(self) -> None:
        rdflib = need("rdflib", "rdf")
        self.graph, self.uri, self.literal, self.node = (
            rdflib.Graph,
            rdflib.URIRef,
            rdflib.Literal,
            rdflib.BNode,
        )
        self.type, self.json, self.label, self.comment = (
            rdflib.RDF.type,
            rdflib.RDF.JSON,
            rdflib.RDFS.label,
            rdflib.RDFS.comment,
        )
        self.date, self.moment = rdflib.XSD.date, rdflib.XSD.dateTime

    def crm(self, name: str) -> Any:
        """Give a term of CIDOC-CRM."""
        return self.uri(CRM + name)

    def time(self, name: str) -> Any:
        """Give a term of OWL-Time."""
        return self.uri(TIME + name)

    def text(self, text: str) -> Any:
        """Give a literal of a text."""
        return self.literal(printable(text))

    def record(self, row: Row) -> Any:
        """Give a literal of JSON."""
        return self.literal(json.dumps(row), datatype=self.json, normalize=False)

    def instant(self, instant: Instant, when: When) -> Any:
        """Give a day or moment; rdflib is not asked to understand it, since it has no years before 1.

        UTC is written as rdflib writes it when it has read it.
        """
        kind = self.moment if instant.has_time else self.date
        zone = "+00:00" if instant.has_time and when.offset == 0 else ""
        return self.literal(f"{instant}{zone}", datatype=kind, normalize=False)


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Let rdflib not log that Python has no date for a literal, which it keeps all the same."""
    log = logging.getLogger("rdflib.term")
    before, log.disabled = log.disabled, True
    try:
        yield
    finally:
        log.disabled = before


def dumps(chronology: Chronology) -> str:
    """Write an event of CIDOC-CRM for each event, with its time-span, its actors, its places and its sources."""
    words = Words()
    graph = words.graph()
    for prefix, namespace in (("crm", CRM), ("time", TIME), ("dcterms", DCTERMS), ("chronology", OURS)):
        graph.bind(prefix, namespace)
    told = records(chronology)
    order = {event.id: number for number, event in enumerate(chronology)}
    with quiet():
        for triple in triples(chronology, words):
            graph.add(triple)
        for event in chronology:
            record = words.record({**told[event.id], ORDER: order[event.id]})
            graph.add((uri_of("event", event.id, chronology, words), words.uri(RECORD), record))
        return str(graph.serialize(format="turtle"))


def triples(chronology: Chronology, words: Words) -> Iterator[Triple]:
    """Give all that is said of a story."""
    story = words.uri(OURS + chronology.id)
    yield story, words.type, words.uri("http://www.w3.org/ns/dcat#Dataset")
    yield story, words.uri(DCTERMS + "title"), words.text(chronology.title)
    yield story, words.uri(RECORD), words.record(head_of(chronology))
    for source in chronology.sources:
        yield from of_source(source, chronology, words)
    for event in chronology:
        yield from of_event(event, chronology, words)
    for relation in chronology.relations:
        one, two = (uri_of("time", name, chronology, words) for name in (relation.event, relation.of))
        if relation.is_ in ALLEN:
            yield one, words.time(ALLEN[relation.is_]), two


def uri_of(kind: str, name: str, chronology: Chronology, words: Words) -> Any:
    """Name an event, its time, or a source."""
    return words.uri(f"{OURS}{chronology.id}:{kind}:{name}")


def of_source(source: Any, chronology: Chronology, words: Words) -> Iterator[Triple]:
    """Give what is said of a source."""
    subject = uri_of("source", source.id, chronology, words)
    yield subject, words.type, words.crm("E31_Document")
    yield subject, words.label, words.text(source.title)
    if link := safe_link(source.url):
        yield subject, words.uri(DCTERMS + "source"), words.uri(link)


def of_event(event: Event, chronology: Chronology, words: Words) -> Iterator[Triple]:
    """Give what is said of an event."""
    subject = uri_of("event", event.id, chronology, words)
    yield subject, words.type, words.crm("E5_Event")
    yield subject, words.uri(DCTERMS + "identifier"), words.literal(event.id)
    yield subject, words.label, words.text(event.title)
    if event.note:
        yield subject, words.comment, words.text(event.note)
    for name in dict.fromkeys(claim.source for claim in event.claims):
        yield subject, words.crm("P70i_is_documented_in"), uri_of("source", name, chronology, words)
    for attribute, (verb, kind) in AGENTS.items():
        for number, name in enumerate(getattr(event, attribute)):
            agent = words.node(f"{event.id}-{attribute}-{number}")
            yield subject, words.crm(verb), agent
            yield agent, words.type, words.crm(kind)
            yield agent, words.label, words.text(name)
    if event.when is not None:
        yield subject, words.crm("P4_has_time-span"), uri_of("time", event.id, chronology, words)
        subject = uri_of("time", event.id, chronology, words)
        yield from of_time(event.when, subject, words)
        yield from of_bounds(chronology.in_zone(event.when).by_clock("UTC"), subject, words)


def of_time(when: When, subject: Any, words: Words) -> Iterator[Triple]:
    """Give a time as EDTF and in words."""
    yield subject, words.type, words.crm("E52_Time-Span")
    yield subject, words.type, words.time("Interval")
    yield subject, words.label, words.text(when.words())
    if when.edtf:
        yield (
            subject,
            words.uri(DCTERMS + "date"),
            words.literal(when.edtf, datatype=words.uri(EDTF), normalize=False),
        )


def of_bounds(when: When, subject: Any, words: Words) -> Iterator[Triple]:
    """Give the four bounds of a time."""
    for name, verb in BOUNDS.items():
        if (bound := getattr(when, name)) is not None:
            yield subject, words.crm(verb), words.instant(bound, when)


def loads(data: str | bytes) -> Chronology:
    """Read the events of CIDOC-CRM in a graph, of whatever program; raises ChronologyError."""
    words = Words()
    graph = words.graph()
    with quiet():
        try:
            graph.parse(data=decode(data), format="turtle")
        except Exception as error:  # rdflib's parser raises errors of many classes
            raise ChronologyError(f"not Turtle: {first_line(error)}") from error
        subjects = sorted(events_in(graph, words), key=lambda found: order_of(found, graph, words))
        natives = [native(found, graph, words) for found in subjects]
    found_records = (record_of(found, graph, words) for found in subjects)
    kept = [
        record and {key: part for key, part in record.items() if key != ORDER} for record in found_records
    ]
    stories = graph.subjects(words.type, words.uri("http://www.w3.org/ns/dcat#Dataset"))
    head = next((record for story in stories if (record := record_of(story, graph, words))), None)
    return restore(head, natives, kept, lambda story: again(story, words), [str(found) for found in subjects])


def events_in(graph: Any, words: Words) -> set[Any]:
    """Find the events: what is called one, and of whatever sort has a time-span, as births and activities have."""
    return {
        *graph.subjects(words.type, words.crm("E5_Event")),
        *graph.subjects(words.crm("P4_has_time-span")),
    }


def first_line(error: Exception) -> str:
    """Say what a parser found wrong, in a line."""
    told = " ".join(str(error).split()).replace(" of <>", "").replace("b''", "").replace("^b'", "^'")
    return told[:160]


def order_of(subject: Any, graph: Any, words: Words) -> tuple[int, str]:
    """Give the place of an event in the story it was written from."""
    record = record_of(subject, graph, words)
    return (record or {}).get(ORDER, 0), str(subject)


def record_of(subject: Any, graph: Any, words: Words) -> Row | None:
    """Read our own record; None where there is none, or none that can be read."""
    text = graph.value(subject, words.uri(RECORD))
    try:
        found = json.loads(str(text)) if text is not None else None
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def again(chronology: Chronology, words: Words) -> dict[str, Row]:
    """Give what is read of a graph just written."""
    with quiet():
        graph = words.graph()
        for triple in triples(chronology, words):
            graph.add(triple)
        return {
            event.id: native(uri_of("event", event.id, chronology, words), graph, words)
            for event in chronology
        }


def native(subject: Any, graph: Any, words: Words) -> Row:
    """Read an event without its record."""
    told = {"title": graph.value(subject, words.label), "note": graph.value(subject, words.comment)}
    name = graph.value(subject, words.uri(DCTERMS + "identifier"))
    title = str(told["title"]) if told["title"] is not None else "untitled"
    row: Row = {"id": as_id(str(name or ""), "") or title or "event", "title": title}
    row["when"] = time_of(graph.value(subject, words.crm("P4_has_time-span")), graph, words)
    if told["note"] is not None:
        row["note"] = str(told["note"])
    for attribute, (verb, kind) in AGENTS.items():
        agents = (
            found
            for found in graph.objects(subject, words.crm(verb))
            if (found, words.type, words.crm(kind)) in graph
        )
        names = sorted(str(graph.value(found, words.label, default="")) for found in agents)
        row |= said(**{attribute: names})
    return row


def time_of(span: Any, graph: Any, words: Words) -> Row | None:
    """Read a time: its four bounds, its EDTF, or the words within which it lies."""
    if span is None:
        return None
    bounds = [graph.value(span, words.crm(verb)) for verb in BOUNDS.values()]
    edtf = graph.value(span, words.uri(DCTERMS + "date"))
    told = from_bounds([None if bound is None else str(bound) for bound in bounds])
    if told is not None or edtf is not None:
        return told or {"edtf": str(edtf)}
    within = str(graph.value(span, words.crm("P82_at_some_time_within"), default=""))
    return read_date(within) if is_date(within) else None
