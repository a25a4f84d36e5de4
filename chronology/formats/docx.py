"""A Word table, by python-docx: what law firms and newsrooms hand round, dates as given, sources in a column."""

from __future__ import annotations

import copy
import io
import json
from typing import Any

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.event import Claim
from chronology.event import Event
from chronology.extras import BROKEN
from chronology.formats.keeping import Keeps
from chronology.formats.readers import guessed
from chronology.formats.workbench.assembling import said
from chronology.formats.workbench.libraries import need
from chronology.formats.workbench.restoring import head_of
from chronology.formats.workbench.restoring import records
from chronology.formats.workbench.restoring import restore
from chronology.formats.workbench.sheets import Record
from chronology.formats.workbench.texts import for_xml
from chronology.formats.workbench.texts import on_one_line
from chronology.records.ids import slug

Row = dict[str, Any]

KEEPS = Keeps()
HEADINGS = ("When", "Event", "Status", "Sources")
WIDTHS = (3.4, 7.6, 2.2, 4.8)
"""Centimetres of the columns on a page of 21."""
PART = "/customXml/chronology.xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
NAMESPACE = "urn:chronology-events:story"


def dumps(chronology: Chronology) -> bytes:
    """Write the title, and a table with a row an event; the whole story lies in a part of its own beside it."""
    document = need("docx", "office").Document()
    document.core_properties.title = clean(chronology.title)[:255]
    document.add_heading(clean(chronology.title), level=1)
    table = document.add_table(rows=2, cols=len(HEADINGS), style="Table Grid")
    fill(table.rows[0], HEADINGS, bold=True)
    repeat_header(table.rows[0])
    add_rows(table, [cells(event, chronology) for event in chronology])
    add_part(document, chronology)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def clean(text: str) -> str:
    """Put a text on one line of letters that XML has."""
    return on_one_line(for_xml(text))


def fill(row: Any, texts: tuple[str, ...], *, bold: bool = False) -> None:
    """Write the cells of a row."""
    centimetres = need("docx.shared", "office").Cm
    for cell, text, width in zip(row.cells, texts, WIDTHS, strict=True):
        cell.width = centimetres(width)
        lines = text.split("\n")
        cell.paragraphs[0].add_run(lines[0]).bold = bold
        for line in lines[1:]:
            cell.add_paragraph(line)


def add_rows(table: Any, rows: list[tuple[str, ...]]) -> None:
    """Add rows in the likeness of the last one, which is much quicker than python-docx's own way."""
    kind = need("docx.table", "office")._Row  # noqa: SLF001 - python-docx has no other way
    empty = table.rows[-1]._tr  # noqa: SLF001
    table._tbl.remove(empty)  # noqa: SLF001
    for texts in rows:
        row = copy.deepcopy(empty)
        table._tbl.append(row)  # noqa: SLF001
        fill(kind(row, table), texts)


def repeat_header(row: Any) -> None:
    """Let the headings come again on every page."""
    oxml = need("docx.oxml", "office")
    row._tr.get_or_add_trPr().append(oxml.OxmlElement("w:tblHeader"))  # noqa: SLF001 - python-docx has no other way


def cells(event: Event, chronology: Chronology) -> tuple[str, ...]:
    """Write the cells of an event: its time as given, its title and note, its status, what its sources say."""
    told = [clean(event.title), *([clean(event.note)] if event.note else [])]
    return (
        time_as_given(event),
        "\n".join(told),
        event.status,
        "\n".join(source_line(claim, chronology) for claim in event.claims),
    )


def time_as_given(event: Event) -> str:
    """Write a time in the words it was given in, else in ours."""
    if event.when is None:
        return "undated"
    given = event.when.text if event.when.text and not event.when.text[:1].isdigit() else None
    return clean(given or "") or event.when.words()


def source_line(claim: Claim, chronology: Chronology) -> str:
    """Write what a source says, and where."""
    source = chronology.source(claim.source)
    place = ", ".join(filter(None, (source.title, source.publisher, claim.at)))
    return clean(f"{place}: “{claim.says}”" if claim.says else place)


def add_part(document: Any, chronology: Chronology) -> None:
    """Lay the whole story into the file as custom XML, which Word keeps."""
    opc = need("docx.opc.part", "office")
    uri = need("docx.opc.packuri", "office").PackURI(PART)
    story = json.dumps({**head_of(chronology), "events": list(records(chronology).values())})
    text = story.replace("&", "\\u0026").replace("<", "\\u003c")
    xml = f'<story xmlns="{NAMESPACE}">{text}</story>'.encode()
    document.part.relate_to(opc.Part(uri, "application/xml", xml, document.part.package), RELATION)


def loads(data: str | bytes) -> Chronology:
    """Read the first table; where its rows are still those that `dumps` wrote, all of their events."""
    rows, story = read_document(data)
    if not rows:
        raise ChronologyError("the document has no table")
    if story is None or tuple(rows[0]) != HEADINGS:
        records = [Record(number, row) for number, row in enumerate(rows[1:], start=2)]
        return guessed.read(rows[0], [record for record in records if any(record.cells)])
    return read_ours([tuple(row) for row in rows[1:]], story)


def read_document(data: str | bytes) -> tuple[list[list[str]], Row | None]:
    """Read the rows of the first table and the story beside them; raises ChronologyError where it is no document."""
    docx = need("docx", "office")
    if isinstance(data, str):
        raise ChronologyError("not a document of Word: bytes are wanted")
    try:
        document = docx.Document(io.BytesIO(data))
        table = next((table for table in document.tables if table.rows), None)
        rows = [[cell.text for cell in row.cells] for row in table.rows] if table else []
        return rows, read_part(document)
    except (*BROKEN, docx.oxml.exceptions.XmlchemyError) as error:
        raise ChronologyError(f"not a document of Word: {str(error)[:80] or type(error).__name__}") from error


def read_part(document: Any) -> Row | None:
    """Read the story that lies beside the table; None where there is none, or none that can be read."""
    blobs = [
        rel.target_part.blob
        for rel in document.part.rels.values()
        if not rel.is_external and rel.reltype == RELATION
    ]
    text = next((blob.decode("utf-8", "replace") for blob in blobs if NAMESPACE.encode() in blob), "")
    try:
        found = json.loads(text[text.index("{") : text.rindex("}") + 1])
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def read_ours(rows: list[tuple[str, ...]], story: Row) -> Chronology:
    """Read rows that `dumps` wrote, and those that somebody has changed or added since."""
    whole = restore(story, [{}] * len(story["events"]), story["events"], unread)
    written: dict[tuple[str, ...], list[Row]] = {}
    told = records(whole)
    for event in whole:
        written.setdefault(cells(event, whole), []).append(told[event.id])
    places = [f"row {number + 2} of the table" for number in range(len(rows))]
    found = [written[row].pop(0) if written.get(row) else None for row in rows]
    natives = [{} if record else native(row) for row, record in zip(rows, found, strict=True)]
    return restore(story, natives, found, unread, places)


def unread(chronology: Chronology) -> dict[str, Row]:
    """Read nothing of rows that are as they were written."""
    return {event.id: {} for event in chronology}


def native(row: tuple[str, ...]) -> Row:
    """Read a row that somebody has changed or added; its sources are kept in its note."""
    when, told, status, sources = (text.strip() for text in row)
    title, _, note = told.partition("\n")
    note = "\n".join(filter(None, (note, sources)))
    event: Row = {"id": slug(title), "title": title or "untitled"}
    event["when"] = None if when in ("", "undated") else {"text": when}
    return event | said(status=status, note=note)
