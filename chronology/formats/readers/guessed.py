"""Ordinary sheets, whose columns are guessed by their names and by what stands in them."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.event import Status
from chronology.findings import did_you_mean
from chronology.formats.readers.dates import is_date
from chronology.formats.readers.dates import order_of
from chronology.formats.readers.dates import read_date
from chronology.formats.workbench.assembling import assemble
from chronology.formats.workbench.assembling import each
from chronology.formats.workbench.assembling import refuse
from chronology.formats.workbench.assembling import said
from chronology.formats.workbench.cells import split
from chronology.formats.workbench.sheets import Record
from chronology.formats.workbench.sheets import unguard
from chronology.records.ids import as_id
from chronology.records.ids import distinct
from chronology.records.ids import slug

Row = dict[str, Any]
Columns = Mapping[str, str]
"""For each part of an event the column that holds it: {"title": "Headline", "when": "Date"}."""

NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id", "uid", "key", "event id", "no", "nr"),
    "when": ("when", "edtf", "date", "datum", "event date", "date of event", "day", "dates", "timestamp", "datetime",
             "date/time", "date and time", "date time", "year"),
    "start": ("start", "start date", "begin", "from", "beginning", "date from", "start time", "begin date", "von"),
    "end": ("end", "end date", "to", "until", "finish", "date to", "end time", "bis"),
    "clock": ("time", "clock", "hour", "uhrzeit"),
    "title": ("title", "headline", "event", "name", "what", "what happened", "subject", "summary", "label", "fact",
              "occurrence", "titel", "ereignis", "description", "entry", "message", "text"),
    "note": ("note", "notes", "details", "detail", "description", "text", "comment", "comments", "remarks", "body"),
    "status": ("status", "state"),
    "places": ("place", "places", "location", "where", "city", "venue", "ort", "country"),
    "people": ("people", "person", "persons", "who", "participants", "names", "witness", "witnesses", "actor", "actors",
               "name"),
    "organisations": ("organisations", "organizations", "organisation", "organization", "org", "company"),
    "tags": ("tags", "tag", "keywords", "category", "categories", "labels", "issue", "issues"),
    "lane": ("lane", "group", "track", "series"),
    "kind": ("kind", "type", "event type"),
    "url": ("url", "link", "href", "web"),
    "source": ("source", "sources", "reference", "citation", "document", "doc", "evidence", "exhibit", "quelle", "bates"),
    "at": ("page", "pages", "paragraph", "at", "page/line", "page no"),
}  # fmt: skip
"""What the columns of others are called, the best name first."""
LISTS = ("places", "people", "organisations", "tags")
PLAIN = ("lane", "kind", "url", "note")
MOSTLY = 0.8
SAMPLE = 200


def guess(header: Sequence[str], rows: Sequence[Record]) -> dict[str, str]:
    """Guess which column holds which part of an event; raises ChronologyError where none holds dates."""
    columns = by_name(header)
    if not columns.keys() & {"when", "start", "end"}:
        taken = {name for part, name in columns.items() if part != "clock"}
        free = [name for name in header if name not in taken]
        columns |= first_of("when", (name for name in free if holds_dates(header.index(name), rows)))
        if columns.get("clock") == columns.get("when"):
            columns.pop("clock", None)
        refuse_dateless(header, columns)
    if "title" not in columns:
        free = [name for name in header if name and name not in columns.values()]
        columns |= first_of("title", sorted(free, key=lambda name: -length(header.index(name), rows)))
    return {part: columns[part] for part in NAMES if part in columns}


def refuse_dateless(header: Sequence[str], columns: Columns) -> None:
    """Raise ChronologyError where no column is found to hold dates, or where the columns have no names at all."""
    if set(columns) == {"when"} and is_date(columns["when"]):
        raise ChronologyError(f"the first line must name the columns, but holds a date: {columns['when']!r}")
    if "when" not in columns:
        raise ChronologyError(f"no column holds dates; the columns are: {', '.join(header)}")


def by_name(header: Sequence[str]) -> dict[str, str]:
    """Guess by the names of columns; each is used once."""
    known = {" ".join(name.lower().replace("_", " ").split()): name for name in reversed(header) if name}
    columns: dict[str, str] = {}
    for part, names in NAMES.items():
        columns |= first_of(part, (known.pop(name) for name in names if name in known))
    return columns


def first_of(part: str, names: Iterable[str]) -> dict[str, str]:
    """Give the first of some columns to a part of an event."""
    name = next(iter(names), None)
    return {} if name is None else {part: name}


def sample(number: int, rows: Sequence[Record]) -> list[str]:
    """Give some cells of a column that are not empty."""
    return [row.cells[number] for row in rows[:SAMPLE] if row.cells[number].strip()]


def holds_dates(number: int, rows: Sequence[Record]) -> bool:
    """Tell whether most cells of a column are dates."""
    cells = sample(number, rows)
    return bool(cells) and sum(map(is_date, cells)) >= MOSTLY * len(cells)


def length(number: int, rows: Sequence[Record]) -> float:
    """Tell how long the cells of a column are."""
    cells = sample(number, rows)
    return sum(map(len, cells)) / len(cells) if cells else 0


def read(
    header: Sequence[str], rows: Sequence[Record], columns: Columns | None = None, order: str | None = None
) -> Chronology:
    """Read a row an event; `columns` says which holds what, else it is guessed.

    `order` is "dmy" or "mdy", for dates in figures that fit both; without it they are one of two days.
    """
    told = checked(header, columns) if columns is not None else guess(header, rows)
    if "title" not in told:
        raise ChronologyError(f"no column holds titles; the columns are: {', '.join(header)}")
    cells = [
        {part: unguard(row.cells[header.index(name)]).strip() for part, name in told.items()} for row in rows
    ]
    orders = {
        part: order or order_of(row[part] for row in cells)
        for part in ("when", "start", "end")
        if part in told
    }
    return build(cells, [f"line {row.line}" for row in rows], orders)


def checked(header: Sequence[str], columns: Columns) -> Columns:
    """Give columns that are all there; raises ChronologyError."""
    troubles = [no_such("part of an event", part, NAMES) for part in columns if part not in NAMES]
    troubles += [no_such("column", name, header) for name in columns.values() if name not in header]
    refuse(troubles)
    return columns


def no_such(what: str, name: str, known: Iterable[str]) -> str:
    """Say that there is no such name, and which is nearest."""
    names = list(known)
    return f"no such {what}: {name!r}; " + did_you_mean(name, names, f"there are {', '.join(names)}")


def build(
    cells: Sequence[Mapping[str, str]], lines: Sequence[str], orders: Mapping[str, str | None]
) -> Chronology:
    """Make a story of rows whose parts are named; raises ChronologyError that tells all dates that are none."""
    ids = list(distinct(as_id(row.get("id") or slug(row["title"])) for row in cells))
    sources = {row["source"]: "" for row in cells if row.get("source")}
    names = dict(zip(sources, distinct(as_id(title, "source") for title in sources), strict=True))
    events = each(
        lambda pair: event_of(pair[0], pair[1], orders, names), list(zip(cells, ids, strict=True)), lines
    )
    document = {"sources": [{"id": name, "title": title} for title, name in names.items()], "events": events}
    return assemble(document, {"events": lines})


def event_of(
    row: Mapping[str, str], event_id: str, orders: Mapping[str, str | None], names: Mapping[str, str]
) -> Row:
    """Make an event of the parts in a row; raises WhenError."""
    event: Row = {
        "id": event_id,
        "title": row["title"],
        "when": time_of(row, orders),
        **status_of(row.get("status", "")),
    }
    event |= {part: split(row[part]) or [row[part]] for part in LISTS if row.get(part)}
    event |= {part: row[part] for part in PLAIN if row.get(part)}
    if source := row.get("source"):
        event["claims"] = [{"source": names[source], **said(at=row.get("at"))}]
    return event


def status_of(text: str) -> Row:
    """Read a status, where it is one of ours."""
    word = text.strip().lower()
    return {"status": word} if word in set(Status) else {}


def time_of(row: Mapping[str, str], orders: Mapping[str, str | None]) -> Row | None:
    """Read the time of a row: one date, or start and end."""
    told = {part: row[part] for part in ("when", "start", "end") if row.get(part)}
    first = told.get("when") or told.get("start")
    if first is None:
        return read_date(f"../{told['end']}") if "end" in told else None
    clock = row.get("clock", "")
    start = read_date(
        f"{first} {clock}".strip() if clock else first, orders.get("when") or orders.get("start")
    )
    if "end" not in told or told["end"] == first:
        return start
    return joined(start, read_date(told["end"], orders.get("end") or orders.get("start")))


def joined(start: Row, end: Row) -> Row:
    """Make a time from one date to another."""
    return {"text": f"{start['text']} to {end['text']}", "start": formal(start), "end": formal(end)}


def formal(time: Row) -> str:
    """Give the formal text of a date that was read."""
    return str(time.get("edtf") or time.get("within") or time["text"])
