"""Stories assembled from what other formats hold; each trouble is told at its line or record."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

import attrs

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.errors import FileError
from chronology.findings import Finding
from chronology.records import from_document
from chronology.records.documents import rows_of
from chronology.when import When

Row = dict[str, Any]

UNNAMED = "imported"
"""The id of a story that a format gives none."""
UNTITLED = "Imported events"
"""The title of such a story."""

MOST_TROUBLES = 20
STEP = re.compile(r"(?P<table>\w+)\[(?P<number>\d+)\]\.?(?P<rest>.*)")


def assemble(document: Mapping[str, Any], places: Mapping[str, Sequence[str]] | None = None) -> Chronology:
    """Make a story of the document of JSON; raises one FileError that tells all that is wrong.

    `places` names for each table where its rows stand, "line 12" or "record 3", in place of "events[3]".
    """
    chronology, findings = from_document(completed(document))
    if findings:
        raise FileError(placed(finding, places or {}) for finding in findings)
    return chronology


def each(read: Callable[[Any], Row], entries: Sequence[Any], places: Sequence[str]) -> list[Row]:
    """Read entries that stand at some places; raises one ChronologyError that tells all that is wrong with any."""
    rows, troubles = list[tuple[int, Row]](), dict[int, Sequence[str]]()
    for number, entry in enumerate(entries):
        try:
            rows.append((number, read(entry)))
        except ChronologyError as error:
            troubles[number] = [f"{places[number]}: {trouble}" for trouble in error.troubles]
    if troubles:
        troubles |= {number: wrong_with(row, places[number]) for number, row in rows}
        refuse([trouble for number in sorted(troubles) for trouble in troubles[number]])
    return [row for _, row in rows]


def refuse(troubles: Sequence[str]) -> None:
    """Raise one ChronologyError that tells troubles, if there are any: the first, and how many more there are."""
    if troubles:
        rest = len(troubles) - MOST_TROUBLES
        raise ChronologyError(*troubles[:MOST_TROUBLES], *([f"and {rest} more"] if rest > 0 else []))


def said(**parts: Any) -> Row:
    """Give the parts of a row that say something."""
    return {name: part for name, part in parts.items() if part}


def wrong_with(row: Row, place: str) -> Sequence[str]:
    """Tell what is wrong with an event by itself."""
    try:
        assemble({"events": [{**row, "id": "event"}]}, {"events": [place]})
    except FileError as error:
        return error.troubles
    return ()


def completed(document: Mapping[str, Any]) -> Row:
    """Give a document whose story has a name, and whose sources are all there."""
    head, sources = document.get("chronology") or {}, document.get("sources") or []
    if isinstance(head, dict):
        head = {"id": UNNAMED, "title": UNTITLED, **head}
    if isinstance(sources, list):
        known = named("id", sources)
        sources = [*sources, *({"id": name, "title": name} for name in cited(document) if name not in known)]
    return {**document, "chronology": head, "sources": sources}


def cited(document: Mapping[str, Any]) -> dict[str, None]:
    """Name the sources that the claims of a document name, each once."""
    claims = (event.get("claims") for _, event in rows_of(document.get("events")))
    return {name: None for rows in claims for name in named("source", rows)}


def named(key: str, rows: Any) -> dict[str, None]:
    """Give the texts that rows have under a key, each once; what is no row or no text is for the reader to refuse."""
    return {name: None for _, row in rows_of(rows) if isinstance(name := row.get(key), str)}


def placed(finding: Finding, places: Mapping[str, Sequence[str]]) -> Finding:
    """Tell a finding at the line or record of its row."""
    found = STEP.fullmatch(finding.place or "")
    rows = places.get(found["table"], ()) if found else ()
    if not found or int(found["number"]) >= len(rows):
        return finding
    where = rows[int(found["number"])]
    return attrs.evolve(finding, place=": ".join(filter(None, (where, found["rest"]))))


def read_when(when: Any) -> When | None:
    """Read the time object of JSON alone; raises FileError."""
    return assemble({"events": [{"id": "time", "title": "time", "when": when}]})["time"].when
