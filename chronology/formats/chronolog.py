"""ChronoLog's CSV of sequences: a row a period, the four bounds and the length in whole years, `?` where unknown."""

from __future__ import annotations

import re
from typing import Any

from attrs import evolve

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.event import Event
from chronology.formats.keeping import events_alone
from chronology.formats.workbench.assembling import assemble
from chronology.formats.workbench.assembling import read_when
from chronology.formats.workbench.assembling import refuse
from chronology.formats.workbench.assembling import said
from chronology.formats.workbench.flat import from_bounds
from chronology.formats.workbench.sheets import guard
from chronology.formats.workbench.sheets import read_sheet
from chronology.formats.workbench.sheets import unguard
from chronology.formats.workbench.texts import on_one_line
from chronology.formats.workbench.texts import printable
from chronology.records.ids import distinct
from chronology.records.ids import slug
from chronology.records.spelling import BOUNDS
from chronology.when import Instant
from chronology.when import When

Row = dict[str, Any]

HEADER = (
    *("Sequence", "Period", "Input Earliest Start", "Input Latest Start", "Input Earliest End"),
    *("Input Latest End", "Input Min. Duration", "Input Max. Duration"),
)
BETWEEN, UNKNOWN = ";", "?"
YEAR = re.compile(r"-?\d{1,18}")
FARTHEST = 9999


def clean(text: str) -> str:
    """Put a text on one line without the letter that separates cells."""
    return on_one_line(printable(text)).replace(BETWEEN, ",").replace('"', "'") or "-"


def cleaned(event: Event) -> Event:
    """Give an event whose title and lane ChronoLog can hold."""
    return evolve(event, title=clean(event.title), lane=None if event.lane is None else clean(event.lane))


def in_years(when: When) -> When | None:
    """Give what is left of a time in whole years."""
    return read_when(from_bounds([astronomical(year) for year in years(when)]))


def years(when: When | None) -> list[str]:
    """Write the four bounds as years: 44 BC is -44, since ChronoLog has no year 0."""
    return [UNKNOWN if when is None else year_of(getattr(when, name)) for name in BOUNDS]


def year_of(bound: Instant | None) -> str:
    """Write the year of a bound."""
    if bound is None:
        return UNKNOWN
    return str(bound.year if bound.year > 0 else bound.year - 1)


def astronomical(year: str) -> str | None:
    """Write a year of ChronoLog as EDTF."""
    if year == UNKNOWN:
        return None
    number = int(year)
    number += number < 0
    return f"{'-' if number < 0 else ''}{abs(number):04}" if abs(number) <= FARTHEST else f"Y{number}"


def near(event: Event) -> bool:
    """Tell whether the years of an event have at most four digits, since EDTF has no windows of others."""
    ends = (getattr(event.when, name) for name in BOUNDS) if event.when else ()
    return all(end is None or abs(end.year) < FARTHEST for end in ends)


KEEPS = events_alone(
    "title when lane",
    time=in_years,
    event=cleaned,
    ids_of_titles=True,
    holds=near,
    leaves_out="events of years of more than four digits",
    also=(
        "all of a time that is finer than a year",
        "lengths, and line ends, semicolons and quotes in titles",
    ),
)


def dumps(chronology: Chronology) -> str:
    """Write a period for each event, in the sequence of its lane."""
    rows = (row(event) for event in chronology if near(event))
    return "".join(f"{BETWEEN.join(cells)}\n" for cells in [HEADER, *rows])


def row(event: Event) -> list[str]:
    """Write the cells of an event; a length is written where it is one of whole years."""
    length = event.when.duration if event.when else None
    told = str(length.years) if length and length.is_exact and set(length.amounts) == {"years"} else UNKNOWN
    lane = "" if event.lane is None else guard(clean(event.lane))
    return [lane, guard(clean(event.title)), *years(event.when), told, told]


def loads(data: str | bytes) -> Chronology:
    """Read the periods; raises one ChronologyError that tells all years that are none."""
    header, records = read_sheet(data)
    if [name.strip() for name in header][: len(HEADER) - 2] != list(HEADER[:-2]):
        raise ChronologyError(f"no sequences of ChronoLog: the header must be {BETWEEN.join(HEADER)}")
    troubles = [
        f"line {record.line}: {name}: not a year: {cell[:40]!r}; write it in digits, or ? if it is unknown"
        for record in records
        for name, cell in zip(HEADER[2:6], record.cells[2:6], strict=True)
        if cell.strip() not in ("", UNKNOWN) and not YEAR.fullmatch(cell.strip())
    ]
    refuse(troubles)
    ids = distinct(slug(unguard(record.cells[1])) for record in records)
    events = [event_of(record.cells, event_id) for record, event_id in zip(records, ids, strict=True)]
    return assemble({"events": events}, {"events": [f"line {record.line}" for record in records]})


def event_of(cells: list[str], event_id: str) -> Row:
    """Make an event of the cells of a row."""
    lane, title = (unguard(cell.strip()) for cell in cells[:2])
    bounds = [astronomical(cell.strip() or UNKNOWN) for cell in cells[2:6]]
    return {"id": event_id, "title": title, "when": from_bounds(bounds)} | said(lane=lane)
