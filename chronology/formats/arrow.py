"""An Arrow file (IPC), by pyarrow: a row an event with honest types; the rest of the story lies in the schema's metadata."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.formats.keeping import Keeps
from chronology.formats.workbench.assembling import assemble
from chronology.formats.workbench.cells import read_json
from chronology.formats.workbench.flat import TIME_COLUMNS
from chronology.formats.workbench.flat import flat_events
from chronology.formats.workbench.flat import unflat
from chronology.formats.workbench.libraries import need
from chronology.formats.workbench.lists import CLAIM_LIST
from chronology.formats.workbench.lists import EVENTS
from chronology.formats.workbench.lists import Column
from chronology.formats.workbench.lists import columns
from chronology.formats.workbench.lists import columns_of
from chronology.formats.workbench.lists import gather
from chronology.formats.workbench.lists import spread
from chronology.formats.workbench.restoring import head_of
from chronology.records.spelling import BOUNDS
from chronology.records.tables import CLAIM

Row = dict[str, Any]

KEEPS = Keeps()
METADATA = b"chronology"
DATE = "date"
LOOSE = ("earliest_start", "latest_end")


def is_deep(column: Column) -> bool:
    """Tell whether a column holds JSON."""
    return column.type == "object"


DEEP_IN_CLAIMS = frozenset(column.name for column in columns_of(CLAIM) if is_deep(column))


def dumps(chronology: Chronology) -> bytes:
    """Write a table of events as an Arrow file."""
    pyarrow = need("pyarrow", "arrow")
    told = table(chronology)
    sink = pyarrow.BufferOutputStream()
    with need("pyarrow.ipc", "arrow").new_file(sink, told.schema) as writer:
        writer.write_table(told)
    return bytes(sink.getvalue())


def table(chronology: Chronology) -> Any:
    """Make a pyarrow table of the events.

    The bounds are dates where all of them are days, timestamps where some are moments, and texts where some lie outside
    the years 1 to 9999. Where every event has a time and each is a single day, the column `date` holds it.
    """
    pyarrow = need("pyarrow", "arrow")
    rows = [{**row, CLAIM_LIST: claims_of(row)} for row in flat_events(chronology)]
    told = {column.name: column_array(column, rows, pyarrow) for column in columns()[EVENTS]}
    told |= bound_arrays(rows, pyarrow)
    if chronology.events and all(
        event.when is not None and event.when.is_day and not event.when.has_time for event in chronology
    ):
        told = (
            {DATE: told["earliest_start"], **told}
            if told["earliest_start"].type == pyarrow.date32()
            else told
        )
    told[CLAIM_LIST] = pyarrow.array([row[CLAIM_LIST] for row in rows], pyarrow.list_(claim_type(pyarrow)))
    made = pyarrow.table(told)
    return made.replace_schema_metadata({METADATA: json.dumps(head_of(chronology)).encode()})


def claims_of(row: Row) -> list[Row]:
    """Give the claims of an event with their times spread over fields."""
    return [
        {
            name: json.dumps(value) if name in DEEP_IN_CLAIMS else value
            for name, value in spread(CLAIM, claim).items()
        }
        for claim in row[CLAIM_LIST]
    ]


def read_claim(claim: Row) -> Row:
    """Read a claim back."""
    told = {name: unpacked(value) if name in DEEP_IN_CLAIMS else value for name, value in claim.items()}
    return gather(CLAIM, told)


def unpacked(value: Any) -> Any:
    """Read what is written as JSON in a column of texts; raises CellError."""
    return read_json(value) if isinstance(value, str) else value


def column_array(column: Column, rows: list[Row], pyarrow: Any) -> Any:
    """Make the array of a column."""
    kind = type_of(column, pyarrow)
    values = (row.get(column.name) for row in rows)
    return pyarrow.array(
        [json.dumps(value) if is_deep(column) and value is not None else value for value in values], kind
    )


def type_of(column: Column, pyarrow: Any) -> Any:
    """Give the type of a column: what is deeper than a list of texts is JSON."""
    types = {
        "number": pyarrow.float64(),
        "integer": pyarrow.int64(),
        "boolean": pyarrow.bool_(),
        "array": pyarrow.list_(pyarrow.string()),
    }
    return types.get(column.type, pyarrow.string())


def claim_type(pyarrow: Any) -> Any:
    """Give the type of a claim."""
    return pyarrow.struct([(column.name, type_of(column, pyarrow)) for column in columns_of(CLAIM)])


def bound_arrays(rows: list[Row], pyarrow: Any) -> dict[str, Any]:
    """Make the arrays of the four bounds, of one type for all."""
    texts = [row.get(name) for name in BOUNDS for row in rows]
    kind, read = bound_type([text for text in texts if text is not None], pyarrow)
    return {
        name: pyarrow.array([None if row.get(name) is None else read(row[name]) for row in rows], kind)
        for name in BOUNDS
    }


def bound_type(texts: list[str], pyarrow: Any) -> tuple[Any, Any]:
    """Give the type of bounds, and how their texts are read."""
    if any(text[0] in "-Y" or text.startswith("0000") for text in texts):
        return pyarrow.string(), str
    if any("T" in text for text in texts):
        return pyarrow.timestamp("us"), dt.datetime.fromisoformat
    return pyarrow.date32(), dt.date.fromisoformat


def loads(data: str | bytes) -> Chronology:
    """Read an Arrow file or stream; raises ChronologyError."""
    pyarrow, ipc = need("pyarrow", "arrow"), need("pyarrow.ipc", "arrow")
    if isinstance(data, str):
        raise ChronologyError("not an Arrow file: bytes are wanted")
    for opened in (ipc.open_file, ipc.open_stream):
        try:
            return from_table(sound(opened(data).read_all()))
        except (pyarrow.ArrowException, OSError, UnicodeDecodeError) as error:
            trouble = error
    raise ChronologyError(f"not an Arrow file: {str(trouble)[:80]}; is it cut off?") from trouble


def sound(told: Any) -> Any:
    """Give a table whose columns are what they say; raises ArrowInvalid, where pyarrow would read beside its memory."""
    told.validate(full=True)
    return told


def from_table(told: Any) -> Chronology:
    """Make a story of a table with our columns, or with `id`, `title` and some of a time's; raises ChronologyError."""
    missing = {"id", "title"} - set(told.column_names)
    if missing:
        raise ChronologyError(f"no table of events: it lacks the columns {' and '.join(sorted(missing))}")
    try:
        events = [event_of(row) for row in told.to_pylist()]
    except (OverflowError, ValueError) as error:
        raise ChronologyError(f"a value that cannot be read: {str(error)[:80]}") from error
    places = [f"row {number + 1}" for number in range(len(events))]
    return assemble({**head_in(told), EVENTS: events}, {EVENTS: places})


def head_in(told: Any) -> Row:
    """Give the rest of the story, where the table carries it."""
    try:
        found = json.loads((told.schema.metadata or {}).get(METADATA, b"{}"))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def event_of(row: Row) -> Row:
    """Make an event of a row; a bound that follows from the rest of the time is left to it."""
    known = {column.name: column for column in columns()[EVENTS]}
    told = {name: plain(value) for name, value in row.items() if name in known and not is_nothing(value)}
    is_said = any(told.get(name) for name in TIME_COLUMNS if name not in BOUNDS)
    for name in BOUNDS:
        if is_said or name not in LOOSE:
            told.pop(name, None)
    if not is_said and not told.keys() & set(BOUNDS) and not is_nothing(row.get(DATE)):
        told["edtf"] = plain(row[DATE])
    told = {name: unpacked(value) if is_deep(known[name]) else value for name, value in told.items()}
    claims = row.get(CLAIM_LIST) or []
    if isinstance(claims, list):
        claims = [read_claim(claim) if isinstance(claim, dict) else claim for claim in claims if claim]
    return {**unflat(told), CLAIM_LIST: claims}


def is_nothing(value: Any) -> bool:
    """Tell whether a value is missing, as data frames mark it."""
    return value is None or (isinstance(value, float) and value != value)  # noqa: PLR0124 - only NaN differs from itself


def plain(value: Any) -> Any:
    """Give a date or moment as a text, a list as a list."""
    if isinstance(value, dt.datetime):
        return value.isoformat().removesuffix("T00:00:00")
    return value.isoformat() if isinstance(value, dt.date) else value
