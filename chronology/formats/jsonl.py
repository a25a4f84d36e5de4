"""JSON Lines: a line an event, which brings the sources it names and the relations that start from it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from chronology.chronology import Chronology
from chronology.formats.keeping import NOTHING
from chronology.formats.keeping import Keeps
from chronology.formats.keeping import only
from chronology.formats.workbench.assembling import assemble
from chronology.formats.workbench.assembling import refuse
from chronology.formats.workbench.texts import decode
from chronology.records import to_document

Row = dict[str, Any]

KEEPS = Keeps(
    story=only("id"), people=NOTHING, offices=NOTHING, places=NOTHING, cited_only=True, named_by_events=True
)


def dumps(chronology: Chronology) -> str:
    """Write a line an event: JSON's keys, and `chronology`, `sources`, `relations`."""
    document = to_document(chronology)
    sources = {source["id"]: source for source in document["sources"]}
    relations: defaultdict[str, list[Row]] = defaultdict(list)
    for relation in document["relations"]:
        relations[relation["event"]].append(relation)
    return "".join(
        json.dumps(line(row, document, sources, relations[row["id"]]), ensure_ascii=False) + "\n"
        for row in document["events"]
    )


def line(row: Row, document: Row, sources: dict[str, Row], relations: list[Row]) -> Row:
    """Make the object of a line."""
    cited = dict.fromkeys(claim["source"] for claim in row["claims"])
    known = [sources[name] for name in cited if name in sources]
    return {**row, "chronology": document["chronology"]["id"], "sources": known, "relations": relations}


def loads(data: str | bytes) -> Chronology:
    """Read a line an event; raises one ChronologyError that tells all lines that cannot be read."""
    objects, troubles = [], []
    for number, text in enumerate(decode(data).split("\n"), start=1):
        try:
            if text.strip():
                objects.append((number, parsed(text)))
        except ValueError as error:
            troubles.append(f"line {number}: not a JSON object: {error}")
    refuse(troubles)
    return gather(objects)


def parsed(text: str) -> Row:
    """Parse a line; raises ValueError where it is no object."""
    try:
        value = json.loads(text)
    except RecursionError as error:
        raise ValueError("it is too deep") from error
    if not isinstance(value, dict):
        raise ValueError(f"it holds {text[:20]!r}")  # noqa: TRY004 - the value is wrong, not the call
    return value


def gather(objects: list[tuple[int, Row]]) -> Chronology:
    """Make a story of lines."""
    lines = [f"line {number}" for number, _ in objects]
    sources = {
        str(source.get("id") if isinstance(source, dict) else source): source
        for source in listed(objects, "sources")
    }
    named = {str(value["chronology"]): None for _, value in objects if value.get("chronology")}
    head = {"chronology": {"id": next(iter(named))}} if named else {}
    document = {
        **head,
        "sources": list(sources.values()),
        "events": [{key: part for key, part in value.items() if key not in OUTER} for _, value in objects],
        "relations": list(listed(objects, "relations")),
    }
    return assemble(document, {"events": lines})


OUTER = {"chronology", "sources", "relations"}


def listed(objects: list[tuple[int, Row]], name: str) -> Iterator[Any]:
    """Give the entries of the lists of this name on all lines."""
    for _, value in objects:
        entries = value.get(name)
        yield from entries if isinstance(entries, list) else ()
