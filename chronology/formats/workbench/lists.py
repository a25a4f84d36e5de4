"""Stories as lists of flat rows: a list for each table, times spread over columns, for databases and workbooks."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import NamedTuple

from chronology.chronology import Chronology
from chronology.formats.workbench.cells import CellError
from chronology.formats.workbench.cells import read_json
from chronology.formats.workbench.cells import to_json
from chronology.formats.workbench.flat import TIME_COLUMNS
from chronology.formats.workbench.flat import flat
from chronology.formats.workbench.flat import unflat
from chronology.records import to_document
from chronology.records.kinds import CLAIMS
from chronology.records.kinds import TEXT
from chronology.records.kinds import TIME
from chronology.records.kinds import Kind
from chronology.records.spelling import BOUNDS
from chronology.records.tables import CHRONOLOGY
from chronology.records.tables import CLAIM
from chronology.records.tables import EVENT
from chronology.records.tables import LISTS
from chronology.records.tables import Key
from chronology.records.tables import Table

Row = dict[str, Any]

STORY, EVENTS, CLAIM_LIST = CHRONOLOGY.json, EVENT.json, CLAIM.json
EXACT = "exact"
PLAIN = ("text", "edtf", *BOUNDS)
EVENT_ID = "event"
TABLE_OF = {"event": "events", "source": "sources"}


class Column(NamedTuple):
    """A column: its name, the kind of its values, the table whose ids they are."""

    name: str
    kind: Kind
    refers: str = ""

    @property
    def type(self) -> str:
        """Name the type of its values as JSON Schema does."""
        return str(self.kind.schema.get("type"))

    @property
    def table(self) -> str | None:
        """Name the list whose ids stand in it."""
        return TABLE_OF.get(self.refers)


def columns() -> dict[str, list[Column]]:
    """Give the columns of each list."""
    of_claims = [Column(EVENT_ID, TEXT, EVENT.toml), *columns_of(CLAIM)]
    return {
        STORY: columns_of(CHRONOLOGY),
        **{table.json: columns_of(table) for table in LISTS},
        CLAIM_LIST: of_claims,
    }


def columns_of(table: Table) -> list[Column]:
    """Give the columns of a table."""
    return [column for key in table.by_json.values() for column in columns_of_key(table, key)]


def columns_of_key(table: Table, key: Key) -> Iterator[Column]:
    """Give the columns of a key: of a time several, of claims none, since they are a list of their own."""
    if key.kind is CLAIMS:
        return
    if key.kind is not TIME:
        yield Column(key.json, key.kind, key.refers)
    elif table is EVENT:
        yield from (Column(name, TEXT) for name in TIME_COLUMNS)
    else:
        yield from (Column(name, TEXT) for name in time_columns(key.json))


def time_columns(name: str) -> list[str]:
    """Name the columns of a time: its words, EDTF, first and last day, and as JSON what EDTF has no form for."""
    return [name, f"{name}_edtf", f"{name}_earliest", f"{name}_latest", f"{name}_{EXACT}"]


def to_lists(chronology: Chronology) -> dict[str, list[Row]]:
    """Write a story as lists of flat rows."""
    document = to_document(chronology)
    lists = {STORY: [spread(CHRONOLOGY, document[STORY])]}
    for table in LISTS:
        lists[table.json] = [spread(table, row) for row in document.get(table.json, ())]
    claims = [
        {EVENT_ID: event["id"], **spread(CLAIM, claim)}
        for event in document[EVENTS]
        for claim in event[CLAIM_LIST]
    ]
    return {**lists, CLAIM_LIST: claims}


def spread(table: Table, row: Mapping[str, Any]) -> Row:
    """Spread the times of a row over columns."""
    if table is EVENT:
        return {name: value for name, value in flat(row).items() if name != CLAIM_LIST}
    wide: Row = {}
    for name, value in row.items():
        wide |= spread_time(name, value) if table.by_json[name].kind is TIME else {name: value}
    return wide


def spread_time(name: str, when: Mapping[str, Any]) -> Row:
    """Spread a time over columns."""
    beyond = {part: value for part, value in when.items() if part not in PLAIN}
    ends = when["text"], when["edtf"], when["earliest_start"], when["latest_end"]
    return dict(zip(time_columns(name), (*ends, to_json(beyond) if beyond else None), strict=True))


def from_lists(lists: Mapping[str, Sequence[Row]]) -> Row:
    """Make the document of JSON of lists of flat rows; raises CellError."""
    document: Row = {table.json: [gather(table, row) for row in lists.get(table.json, ())] for table in LISTS}
    heads = [gather(CHRONOLOGY, row) for row in lists.get(STORY, ())]
    claims: dict[str, list[Row]] = {}
    for row in lists.get(CLAIM_LIST, ()):
        rest = {name: value for name, value in row.items() if name != EVENT_ID}
        claims.setdefault(str(row.get(EVENT_ID)), []).append(gather(CLAIM, rest))
    for event in document[EVENTS]:
        event[CLAIM_LIST] = claims.get(str(event.get("id")), [])
    return {**document, **({STORY: heads[0]} if heads else {})}


def gather(table: Table, row: Mapping[str, Any]) -> Row:
    """Gather the times of a row from their columns; what says nothing is left out."""
    if table is EVENT:
        return unflat({name: value for name, value in row.items() if name not in BOUNDS})
    told = {name: value for name, value in row.items() if value is not None}
    for key in table.by_json.values():
        if key.kind is TIME:
            parts = [told.pop(name, None) for name in time_columns(key.json)]
            told |= {key.json: gather_time(parts[0], parts[1], parts[4])} if parts[0] or parts[1] else {}
    return told


def gather_time(text: str | None, edtf: str | None, exact: str | None) -> Row:
    """Gather a time; raises CellError."""
    beyond = read_json(exact) if exact else {}
    if not isinstance(beyond, dict):
        raise CellError(f"not the parts of a time: {exact!r}")
    told = {"text": text, "edtf": None if beyond.keys() - {"duration"} else edtf, **beyond}
    return {name: value for name, value in told.items() if value is not None}
