"""CSV: a row an event, JSON's keys as columns, the time with its EDTF and all four bounds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chronology.chronology import Chronology
from chronology.formats.keeping import NOTHING
from chronology.formats.keeping import Keeps
from chronology.formats.keeping import only
from chronology.formats.keeping import without_empty_texts
from chronology.formats.readers import aeon
from chronology.formats.readers import guessed
from chronology.formats.workbench.assembling import assemble
from chronology.formats.workbench.assembling import refuse
from chronology.formats.workbench.cells import CellError
from chronology.formats.workbench.cells import read_cell
from chronology.formats.workbench.cells import write_cell
from chronology.formats.workbench.flat import COLUMNS
from chronology.formats.workbench.flat import TIME_COLUMNS
from chronology.formats.workbench.flat import flat_events
from chronology.formats.workbench.flat import unflat
from chronology.formats.workbench.sheets import Record
from chronology.formats.workbench.sheets import guard
from chronology.formats.workbench.sheets import read_sheet
from chronology.formats.workbench.sheets import unguard
from chronology.formats.workbench.sheets import write_sheet
from chronology.records.tables import EVENT

BOM = "\ufeff"
DATES = frozenset(TIME_COLUMNS) - {"when"}
"""Columns that hold no words, so that no spreadsheet can run them."""

KEEPS = Keeps(
    story=NOTHING,
    sources=only("id"),
    cited_only=True,
    relations=NOTHING,
    people=NOTHING,
    offices=NOTHING,
    places=NOTHING,
    event=without_empty_texts,
    also=("empty texts",),
)


def dumps(chronology: Chronology, *, bom: bool = False, excel: bool = False) -> str:
    """Write a row an event.

    Words that a spreadsheet would run as a formula stand behind an apostrophe. `bom` begins with a byte order mark;
    `excel` does so too, and puts the apostrophe also before dates, so that 0044 keeps its zeros there.
    """
    rows = (
        [written(name, row.get(name), excel=excel) for name in COLUMNS] for row in flat_events(chronology)
    )
    return (BOM if bom or excel else "") + write_sheet([COLUMNS, *rows])


def written(name: str, value: Any, *, excel: bool) -> str:
    """Write a cell."""
    text = write_cell(value)
    if name not in DATES:
        return guard(text)
    return f"'{text}" if excel and text else text


def loads(data: str | bytes, *, columns: Mapping[str, str] | None = None) -> Chronology:
    """Read a row an event; the columns of others are guessed, or told: `columns={"title": "Headline"}`."""
    header, rows = read_sheet(data)
    if columns is None and is_ours(header):
        return read_ours(header, rows)
    if columns is None and aeon.fits(header):
        return aeon.loads(data)
    return guessed.read(header, rows, columns)


def guess(data: str | bytes) -> dict[str, str] | None:
    """Guess which column of another's sheet holds which part of an event; None where `dumps` wrote it."""
    header, rows = read_sheet(data)
    return None if is_ours(header) or aeon.fits(header) else guessed.guess(header, rows)


def columns_of(data: str | bytes) -> list[str]:
    """Name the columns of a sheet."""
    return read_sheet(data)[0]


def is_ours(header: list[str]) -> bool:
    """Tell whether a header is one that `dumps` writes, or a part of it."""
    return {"id", "title"} <= set(header) <= set(COLUMNS)


def read_ours(header: list[str], rows: list[Record]) -> Chronology:
    """Read the columns that `dumps` writes."""
    troubles: list[str] = []
    events = [unflat(read_row(dict(zip(header, row.cells, strict=True)), row.line, troubles)) for row in rows]
    refuse(troubles)
    return assemble({"events": events}, {"events": [f"line {row.line}" for row in rows]})


def read_row(cells: Mapping[str, str], line: int, troubles: list[str]) -> dict[str, Any]:
    """Read the cells of a row that say something; what is wrong with them is added to the troubles."""
    row: dict[str, Any] = {}
    for name, cell in cells.items():
        text = cell.removeprefix("'") if name in DATES else unguard(cell)
        try:
            if text or name == "title":
                row[name] = text if name in TIME_COLUMNS else read_cell(text, EVENT.by_json[name].kind)
        except CellError as error:
            troubles.append(f"line {line}: {name}: {error}")
    return row
