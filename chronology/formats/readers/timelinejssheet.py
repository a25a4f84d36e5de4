"""The spreadsheet from which TimelineJS is fed, as CSV: Year, Month, Day, Time, End Year, ..., Headline, Text, Media."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.errors import WhenError
from chronology.formats.readers.dates import read_date
from chronology.formats.workbench.assembling import assemble
from chronology.formats.workbench.assembling import each
from chronology.formats.workbench.assembling import said
from chronology.formats.workbench.flat import from_ends
from chronology.formats.workbench.markup import plain
from chronology.formats.workbench.sheets import Record
from chronology.formats.workbench.sheets import read_sheet
from chronology.records.ids import distinct
from chronology.records.ids import slug

Row = dict[str, Any]
Cells = Mapping[str, str]

NEEDED = {"year", "headline"}
TITLE, ERA = "title", "era"


def fits(header: Sequence[str]) -> bool:
    """Tell whether a header is that of TimelineJS's spreadsheet."""
    return {name.lower() for name in header} >= NEEDED


def loads(data: str | bytes) -> Chronology:
    """Read the spreadsheet; raises one ChronologyError that tells all its troubles."""
    return read(*read_sheet(data))


def read(header: Sequence[str], records: Sequence[Record]) -> Chronology:
    """Read a slide a row; the row of type "title" names the story, those of type "era" are events of that kind."""
    if not fits(header):
        raise ChronologyError("no sheet of TimelineJS: it has no columns Year and Headline")
    names = [name.lower() for name in header]
    rows = [
        (f"line {record.line}", {name: cell.strip() for name, cell in zip(names, record.cells, strict=True)})
        for record in records
    ]
    slides = [(line, row) for line, row in rows if row.get("type") != TITLE]
    titles = [row["headline"] for _, row in rows if row.get("type") == TITLE]
    events = told(slides)
    head = {"chronology": {"title": plain(titles[0])}} if titles else {}
    return assemble({**head, "events": events}, {"events": [line for line, _ in slides]})


def told(slides: Sequence[tuple[str, Cells]]) -> list[Row]:
    """Make events of slides; raises one ChronologyError."""
    ids = distinct(slug(plain(row["headline"])) for _, row in slides)
    events = each(event_of, [row for _, row in slides], [line for line, _ in slides])
    return [{"id": event_id, **event} for event_id, event in zip(ids, events, strict=True)]


def event_of(row: Cells) -> Row:
    """Make an event of a slide; raises WhenError."""
    note = plain(row.get("text", ""))
    event: Row = {"title": plain(row["headline"]) or note[:60] or "untitled", "when": time_of(row)}
    kind = ERA if row.get("type") == ERA else None
    return event | said(note=note, lane=row.get("group"), url=row.get("media"), kind=kind)


def time_of(row: Cells) -> Row | None:
    """Read the dates of a slide; raises WhenError."""
    start, end = date_of(row, ""), date_of(row, "end ")
    if start is None:
        return None
    for date in filter(None, (start, end)):
        read_date(date)
    return said(text=row.get("display date")) | from_ends(start, end)


def date_of(row: Cells, prefix: str) -> str | None:
    """Write a date of a slide in as many units as are given; raises WhenError."""
    year, month, day, time = (row.get(f"{prefix}{unit}", "") for unit in ("year", "month", "day", "time"))
    if not year:
        return None
    if not (year.lstrip("-").isdecimal() and (month + day or "0").isdecimal() and len(month + day) <= 4):
        raise WhenError(f"no date: {' '.join(filter(None, (year, month, day)))!r}")
    text = (
        f"{'-' if year[0] == '-' else ''}{int(year.lstrip('-')):04}"
        if len(year.lstrip("-")) <= 4
        else f"Y{year}"
    )
    text += f"-{int(month):02}" if month else ""
    text += f"-{int(day):02}" if month and day else ""
    return f"{text}T{clock_of(time)}" if time and month and day else text


def clock_of(time: str) -> str:
    """Write a time of day with two digits a unit; a fraction of a second stays."""
    hours, _, rest = time.partition(":")
    return f"{hours.zfill(2)}:{rest}" if rest else hours.zfill(2)
