"""Sheets of separated values: read with the line of each row, and written so that no spreadsheet runs a cell."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from typing import NamedTuple

from chronology.errors import ChronologyError
from chronology.formats.workbench.assembling import refuse
from chronology.formats.workbench.texts import decode

RUNS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""What a spreadsheet takes for a formula at the beginning of a cell, behind any apostrophes."""
QUOTED = re.compile(r'[",\r\n]|^\s|\s$')
SEPARATORS = ",;\t|"
TOLD = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""How Excel is told which letter separates the columns, in a line above them."""
LONGEST_CELL = 2**31 - 1


class Record(NamedTuple):
    """A row of a sheet, with the line on which it begins."""

    line: int
    cells: list[str]


def guard(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run; it is taken off again by `unguard`."""
    return f"'{text}" if RUNS.match(text) else text


def unguard(text: str) -> str:
    """Take off the apostrophe that `guard` has put on."""
    return text[1:] if text[:1] == "'" and RUNS.match(text) else text


def write_sheet(rows: Iterable[Sequence[str]]) -> str:
    """Write rows as comma-separated values (RFC 4180), with bare line feeds."""
    return "".join(",".join(map(quoted, row)) + "\n" for row in rows)


def quoted(cell: str) -> str:
    """Quote a cell that needs it."""
    doubled = cell.replace('"', '""')
    return f'"{doubled}"' if QUOTED.search(cell) else cell


def read_sheet(data: str | bytes) -> tuple[list[str], list[Record]]:
    """Read the header of a sheet and its rows; raises one ChronologyError that tells all rows that do not fit."""
    records = [record for record in read_records(decode(data)) if any(cell.strip() for cell in record.cells)]
    if not records:
        raise ChronologyError("the file is empty; its first line must name the columns")
    header = [name.strip() for name in records[0].cells]
    return header, as_wide(len(header), records[1:])


def read_records(text: str) -> Iterator[Record]:
    """Read the rows of a sheet; raises ChronologyError where a quote is not closed."""
    csv.field_size_limit(LONGEST_CELL)
    told = TOLD.match(text)
    stream = io.StringIO(text[told.end() :] if told else text, newline="")
    reader = csv.reader(stream, delimiter=told[1] if told else separator(text), strict=True)
    line = first = 2 if told else 1
    try:
        for cells in reader:
            yield Record(line, cells)
            line = reader.line_num + first
    except csv.Error as error:
        why = "a quote is not closed" if "unexpected end" in str(error) else str(error)
        raise ChronologyError(f"line {line}: {why}; is the file cut off?") from error


def separator(text: str) -> str:
    """Tell which letter separates the columns of the first line that says something; a comma where none does."""
    first = re.sub('"[^"]*"', "", text[:100_000].lstrip("\r\n").partition("\n")[0])
    return max(SEPARATORS, key=lambda letter: (first.count(letter), -SEPARATORS.index(letter)))


def as_wide(width: int, rows: Sequence[Record]) -> list[Record]:
    """Give rows as wide as the header, with the empty cells at their ends that Excel leaves out.

    Raises one ChronologyError that tells all rows with more cells.
    """
    refuse(
        [
            f"line {row.line}: {len(row.cells)} cells, but the header has {width}; is a comma not quoted?"
            for row in rows
            if len(row.cells) > width
        ]
    )
    return [Record(row.line, [*row.cells, *[""] * (width - len(row.cells))]) for row in rows]
