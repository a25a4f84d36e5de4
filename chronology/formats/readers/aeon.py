"""The CSV of Aeon Timeline: events with their dates, lengths and participants; rows of other sorts are left out."""

from __future__ import annotations

from collections.abc import Sequence

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.formats.readers import guessed
from chronology.formats.readers.dates import order_of
from chronology.formats.workbench.sheets import Record
from chronology.formats.workbench.sheets import read_sheet

NAMES: dict[str, tuple[str, ...]] = {
    "id": ("internal identifier", "identifier", "event id", "unique id", "external id"),
    "title": ("title", "label", "display id", "name"),
    "start": ("start date", "start", "date"),
    "end": ("end date", "end"),
    "note": ("summary", "notes", "description"),
    "places": ("location", "locations", "place", "places"),
    "people": ("participant", "participants", "person", "people", "character", "characters"),
    "tags": ("tags", "tag"),
    "lane": ("arc", "story arc", "project", "parent"),
    "url": ("links", "link"),
}
"""What Aeon calls its columns."""
KINDS = ("type", "item type")
EVENT = "event"
INNER = "|"


def fits(header: Sequence[str]) -> bool:
    """Tell whether a header is one of Aeon's."""
    known = {name.lower() for name in header}
    return (
        bool(known & set(NAMES["title"]))
        and "start date" in known
        and bool(known & {"end date", "duration", *KINDS})
    )


def loads(data: str | bytes) -> Chronology:
    """Read the events of a sheet of Aeon; raises one ChronologyError that tells all its troubles."""
    header, records = read_sheet(data)
    if not fits(header):
        raise ChronologyError("no sheet of Aeon Timeline: the columns Title and Start Date are wanted")
    known = {name.lower(): number for number, name in reversed(list(enumerate(header)))}
    columns = {part: known[name] for part, names in NAMES.items() if (name := first_of(names, known))}
    kind = next((known[name] for name in KINDS if name in known), None)
    events = [record for record in records if is_event(record, kind)]
    cells = [
        {part: record.cells[number].strip().replace(INNER, ";") for part, number in columns.items()}
        for record in events
    ]
    orders: dict[str, str | None] = {
        part: order_of(row[part] for row in cells) for part in ("start", "end") if part in columns
    }
    return guessed.build(cells, [f"line {record.line}" for record in events], orders)


def first_of(names: Sequence[str], known: dict[str, int]) -> str | None:
    """Give the first name that there is a column of."""
    return next((name for name in names if name in known), None)


def is_event(record: Record, kind: int | None) -> bool:
    """Tell whether a row is an event, as far as the sheet says what its rows are."""
    return kind is None or record.cells[kind].strip().lower() in ("", EVENT)
