"""TEI: a list of events with their dates in ISO 8601 and in EDTF, the sources as a bibliography."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

from attrs import evolve

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.event import Event
from chronology.event import Status
from chronology.formats.keeping import events_alone
from chronology.formats.keeping import retitled
from chronology.formats.workbench.assembling import assemble
from chronology.formats.workbench.assembling import said
from chronology.formats.workbench.days import WHOLE_TIMES
from chronology.formats.workbench.days import in_one_text
from chronology.formats.workbench.days import through_one_text
from chronology.formats.workbench.texts import decode
from chronology.formats.workbench.texts import for_xml
from chronology.records.ids import as_id
from chronology.when import Form
from chronology.when import When

Row = dict[str, Any]

TEI = "http://www.tei-c.org/ns/1.0"
XML = "http://www.w3.org/XML/1998/namespace"
ID = f"{{{XML}}}id"
METHOD = "https://www.loc.gov/standards/datetime/"
NAMES = {"people": "persName", "organisations": "orgName", "places": "placeName"}
PREFIX = "e."
LABELS = ("label", "eventName", "head")
"""What names an event, the best first."""


def cleaned(event: Event) -> Event:
    """Give an event whose texts XML can hold."""
    names: dict[str, Any] = {name: tuple(map(for_xml, getattr(event, name))) for name in NAMES}
    note = for_xml(event.note) if event.note else None
    return evolve(event, title=for_xml(event.title), note=note, **names)


KEEPS = events_alone(
    "id title when status note people organisations places",
    story="title",
    time=through_one_text,
    whole=retitled(for_xml),
    event=cleaned,
    also=(WHOLE_TIMES, "letters that XML has not"),
)


def dumps(chronology: Chronology) -> str:
    """Write a TEI document whose standOff lists the events."""
    root = ET.Element("TEI", {"xmlns": TEI})
    add_header(root, chronology)
    events = ET.SubElement(ET.SubElement(root, "standOff"), "listEvent")
    for event in chronology:
        add_event(events, event)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def add_header(root: ET.Element, chronology: Chronology) -> None:
    """Add the header, which names the story and its sources."""
    described = ET.SubElement(ET.SubElement(root, "teiHeader"), "fileDesc")
    add(ET.SubElement(described, "titleStmt"), "title", chronology.title)
    add(ET.SubElement(described, "publicationStmt"), "p", chronology.citation or "Unpublished")
    sources = ET.SubElement(described, "sourceDesc")
    if not chronology.sources:
        add(sources, "p", "No sources are named.")
        return
    listed = ET.SubElement(sources, "listBibl")
    for source in chronology.sources:
        add(ET.SubElement(listed, "bibl", {ID: f"s.{source.id}"}), "title", source.title)


def add(parent: ET.Element, name: str, text: str) -> None:
    """Add an element with a text."""
    ET.SubElement(parent, name).text = for_xml(text)


def add_event(parent: ET.Element, event: Event) -> None:
    """Add an event: its label, its note, and who and where."""
    cited = " ".join(f"#s.{name}" for name in dict.fromkeys(claim.source for claim in event.claims))
    given = {
        ID: PREFIX + event.id,
        "type": str(event.status),
        **dates(event.when),
        **({"source": cited} if cited else {}),
    }
    written = ET.SubElement(parent, "event", given)
    add(written, "label", event.title)
    if event.note:
        add(written, "desc", event.note)
    named = [(tag, name) for attribute, tag in NAMES.items() for name in getattr(event, attribute)]
    if named:
        listed = ET.SubElement(written, "desc", {"type": "names"})
        for tag, name in named:
            add(listed, tag, name)


def dates(when: When | None) -> dict[str, str]:
    """Write a time: from and to where it lasts, else not before and not after; in EDTF too."""
    if when is None:
        return {}
    names = ("from-iso", "to-iso") if when.form is Form.THROUGHOUT else ("notBefore-iso", "notAfter-iso")
    ends = (when.earliest_start, when.latest_end)
    written = {name: str(end) for name, end in zip(names, ends, strict=True) if end is not None}
    if when.is_day and not when.has_time:
        written = {"when-iso": str(when.earliest)}
    text = in_one_text(when)
    return {**written, **({"when-custom": text, "datingMethod": METHOD} if text else {})}


def loads(data: str | bytes) -> Chronology:
    """Read the events of a TEI document, wherever they are listed; raises ChronologyError."""
    root = parse(decode(data))
    found = list(root.iter(f"{{{TEI}}}event"))
    title = text_of(root, f".//{{{TEI}}}titleStmt/{{{TEI}}}title")
    events = [native(event, number) for number, event in enumerate(found)]
    head = {"chronology": {"title": title}} if title is not None else {}
    return assemble(
        {**head, "events": events}, {"events": [f"event {number + 1}" for number in range(len(events))]}
    )


def parse(text: str) -> ET.Element:
    """Parse XML; a document that declares entities is refused."""
    if "<!DOCTYPE" in text:
        raise ChronologyError("the document has a DOCTYPE, which may declare entities without end; remove it")
    try:
        return ET.fromstring(text)  # noqa: S314 - no entities can be declared without a DOCTYPE
    except ET.ParseError as error:
        raise ChronologyError(f"line {error.position[0]}: not XML: {error}") from error


def text_of(element: ET.Element, *paths: str) -> str | None:
    """Give the text of the first element that is there, with what stands within it."""
    found = next((found for path in paths if (found := element.find(path)) is not None), None)
    return None if found is None else "".join(found.itertext())


def native(event: ET.Element, number: int) -> Row:
    """Read an event."""
    title = text_of(event, *(f"{{{TEI}}}{tag}" for tag in LABELS))
    notes = [
        text
        for found in event.findall(f"{{{TEI}}}desc")
        if found.get("type") != "names" and (text := "".join(found.itertext()))
    ]
    named = {
        key: ["".join(found.itertext()) for found in event.iter(f"{{{TEI}}}{tag}")]
        for key, tag in NAMES.items()
    }
    status = event.get("type")
    return {
        "id": as_id(event.get(ID, "").removeprefix(PREFIX), "") or f"event-{number + 1}",
        "title": "untitled" if title is None else title,
        "when": time_of(event),
        **said(status=status if status in set(Status) else None, note="\n".join(notes), **named),
    }


def time_of(event: ET.Element) -> Row | None:
    """Read the time of an event: in EDTF, or in ISO 8601 or W3C form."""
    if event.get("when-custom") and event.get("datingMethod") == METHOD:
        return {"within": event.get("when-custom")}
    given = {
        name: event.get(f"{name}-iso") or event.get(name)
        for name in ("when", "from", "to", "notBefore", "notAfter")
    }
    if given["when"]:
        return {"within": given["when"]}
    if given["from"] or given["to"]:
        return {"start": given["from"] or "", "end": given["to"] or ""}
    if given["notBefore"] or given["notAfter"]:
        return {"within": f"[{given['notBefore'] or ''}..{given['notAfter'] or ''}]"}
    return None
