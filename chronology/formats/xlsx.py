"""An Excel workbook, by openpyxl: a sheet for each list of a story; every cell is text, so that nothing runs or is rounded."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from collections.abc import Sequence
from typing import Any

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.extras import BROKEN
from chronology.formats.keeping import Keeps
from chronology.formats.readers import guessed
from chronology.formats.workbench.assembling import assemble
from chronology.formats.workbench.cells import CellError
from chronology.formats.workbench.cells import read_cell
from chronology.formats.workbench.cells import write_cell
from chronology.formats.workbench.libraries import need
from chronology.formats.workbench.lists import EVENTS
from chronology.formats.workbench.lists import STORY
from chronology.formats.workbench.lists import Column
from chronology.formats.workbench.lists import columns
from chronology.formats.workbench.lists import from_lists
from chronology.formats.workbench.lists import to_lists
from chronology.formats.workbench.sheets import Record

Row = dict[str, Any]

KEEPS = Keeps()
LONGEST_CELL = 32_767
"""Letters that Excel holds in a cell."""
LAST_ROW = 2**20
WIDTHS = {"title": 48, "when": 28, "note": 60, "says": 32, "edtf": 24}
NARROW = 14
NOT_XML = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
EMPTY = "_x200B_"
"""A text that is empty, which a cell cannot tell from none: Excel shows a space without width."""
FRONT = (EVENTS,)


def dumps(chronology: Chronology) -> bytes:
    """Write a workbook: the events first, then what they rest on."""
    book = need("openpyxl", "office").Workbook()
    book.remove(book.active)
    lists, told = to_lists(chronology), columns()
    for name in sorted(told, key=lambda name: name not in FRONT):
        add_sheet(book, name, told[name], lists[name])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def add_sheet(book: Any, name: str, told: Sequence[Column], rows: Sequence[Row]) -> None:
    """Add a sheet with a header that stays in sight."""
    styles = need("openpyxl.styles", "office")
    sheet = book.create_sheet(name.capitalize())
    sheet.append([column.name for column in told])
    for line, row in enumerate(rows, start=2):
        for number, column in enumerate(told, start=1):
            if row.get(column.name) is not None:
                put(sheet.cell(line, number), row[column.name], f"{name}: {row.get('id') or line}")
    for number, column in enumerate(told, start=1):
        sheet.cell(1, number).font = styles.Font(bold=True)
        letter = need("openpyxl.utils", "office").get_column_letter(number)
        sheet.column_dimensions[letter].width = WIDTHS.get(column.name, NARROW)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def put(cell: Any, value: Any, place: str) -> None:
    """Put a value into a cell as text, whatever it looks like."""
    text = write_cell(value)
    if len(text) > LONGEST_CELL:
        raise ChronologyError(
            f"{place}: a text of {len(text):,} letters; a cell of Excel holds {LONGEST_CELL:,}"
        )
    cell.value = escape(text) or EMPTY
    cell.data_type = "s"
    cell.number_format = "@"


def escape(text: str) -> str:
    """Write letters that XML cannot hold as Excel does: _x000D_."""
    return NOT_XML.sub(lambda found: f"_x{ord(found[0][0]):04X}_", text)


def unescape(text: str) -> str:
    """Give the letters that Excel has written as _x000D_."""
    return "" if text == EMPTY else ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def loads(data: str | bytes) -> Chronology:
    """Read a workbook that `dumps` wrote; of another's, the first sheet, whose columns are guessed."""
    sheets, told = read_sheets(data), columns()
    if is_ours(sheets.get(EVENTS)):
        lists = {name: typed(rows, told[name], name) for name, rows in sheets.items() if name in told}
        places = {EVENTS: [f"sheet Events, row {number + 2}" for number in range(len(lists[EVENTS]))]}
        return assemble(from_lists(lists), places)
    header, *rows = next(iter(sheets.values()), []) or [[]]
    names = [text or "" for text in header]
    records = [
        Record(number, [text or "" for text in row]) for number, row in enumerate(rows, start=2) if any(row)
    ]
    return guessed.read(names, records)


def read_sheets(data: str | bytes) -> dict[str, list[list[str | None]]]:
    """Read the sheets of a workbook; raises ChronologyError where it is none."""
    openpyxl = need("openpyxl", "office")
    if isinstance(data, str):
        raise ChronologyError("not a workbook: bytes are wanted")
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        return {sheet.title.lower(): list(read_sheet(sheet)) for sheet in book.worksheets}
    except BROKEN as error:
        raise ChronologyError(
            f"not a workbook of Excel: {str(error)[:80] or type(error).__name__}"
        ) from error


def read_sheet(sheet: Any) -> Iterator[list[str | None]]:
    """Read the cells of a sheet as texts, as far as there are any; dates of Excel become ISO 8601."""
    sheet.reset_dimensions()
    empty = 0
    for number, row in enumerate(sheet.iter_rows(values_only=True)):
        if number >= LAST_ROW:
            raise ValueError(f"a sheet has no row beyond {LAST_ROW:,}")
        if any(value is not None for value in row):
            yield from ([] for _ in range(empty))
            yield [as_text(value) for value in row]
            empty = -1
        empty += 1


def as_text(value: Any) -> str | None:
    """Give the value of a cell as a text; a day that Excel has made a moment of is a day again."""
    if value is None or isinstance(value, str):
        return None if value is None else unescape(value)
    text = value.isoformat() if hasattr(value, "isoformat") else str(value)
    return text.removesuffix("T00:00:00")


def is_ours(rows: list[list[str | None]] | None) -> bool:
    """Tell whether a sheet of events is one that `dumps` writes."""
    return bool(rows) and {"id", "title", "edtf"} <= set(rows[0] if rows else ())


def typed(rows: list[list[str | None]], told: Sequence[Column], name: str) -> list[Row]:
    """Read the rows of a sheet of ours as values of their kinds; raises ChronologyError."""
    header, *cells = rows or [[]]
    kinds = {column.name: column for column in told}
    read: list[Row] = []
    for number, row in enumerate(cells, start=2):
        try:
            named = {
                str(key): text for key, text in zip(header, row, strict=False) if key and text is not None
            }
            read.append({key: value_of(text, kinds.get(key)) for key, text in named.items()})
        except CellError as error:
            raise ChronologyError(f"sheet {name.capitalize()}, row {number}: {error}") from error
    return [row for row in read if row or name == STORY]


def value_of(text: str, column: Column | None) -> Any:
    """Read the text of a cell; raises CellError."""
    return read_cell(text, column.kind) if column else text
