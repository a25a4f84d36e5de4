"""SQLite: a table for each list of a story, with foreign keys and a full-text index, ready for Datasette."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from typing import Any

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.formats.keeping import Keeps
from chronology.formats.workbench.assembling import assemble
from chronology.formats.workbench.cells import CellError
from chronology.formats.workbench.cells import read_json
from chronology.formats.workbench.cells import to_json
from chronology.formats.workbench.lists import EVENTS
from chronology.formats.workbench.lists import STORY
from chronology.formats.workbench.lists import Column
from chronology.formats.workbench.lists import columns
from chronology.formats.workbench.lists import from_lists
from chronology.formats.workbench.lists import to_lists

Row = dict[str, Any]

KEEPS = Keeps()
TYPES = {"number": "REAL", "integer": "INTEGER", "boolean": "INTEGER"}
DEEP = ("array", "object")
DAYS = ("earliest_day", "latest_day")
"""The outer bounds as days since 1970-01-01, for years of any size."""
INDEX = "events_fts"
INDEXED = ("title", "note", "places", "people", "organisations", "tags")


def dumps(chronology: Chronology) -> bytes:
    """Write a database; lists of texts are JSON arrays, by which Datasette makes facets."""
    lists = to_lists(chronology)
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        for name, told in columns().items():
            database.execute(create(name, told))
            fill(database, name, told, lists[name])
        add_days(database, chronology)
        add_index(database)
        database.commit()
        return database.serialize()


def quoted(name: str) -> str:
    """Quote the name of a table or column."""
    return '"' + name.replace('"', '""') + '"'


def create(name: str, told: list[Column]) -> str:
    """Write the statement that makes a table."""
    parts = [f"{quoted(column.name)} {TYPES.get(column.type, 'TEXT')}{key_of(column)}" for column in told]
    if name == EVENTS:
        parts += [f"{quoted(day)} INTEGER" for day in DAYS]
    return f"CREATE TABLE {quoted(name)} ({', '.join(parts)})"


def key_of(column: Column) -> str:
    """Write what a column is a key of."""
    if column.name == "id":
        return " PRIMARY KEY NOT NULL"
    return f" REFERENCES {quoted(column.table)} (id)" if column.table else ""


def fill(database: sqlite3.Connection, name: str, told: list[Column], rows: list[Row]) -> None:
    """Write the rows of a table."""
    names = ", ".join(quoted(column.name) for column in told)
    marks = ", ".join("?" * len(told))
    database.executemany(
        f"INSERT INTO {quoted(name)} ({names}) VALUES ({marks})",  # noqa: S608 - our own names
        [[value_of(row.get(column.name), column) for column in told] for row in rows],
    )


def value_of(value: Any, column: Column) -> Any:
    """Write a value; what is deeper than a text is JSON."""
    return to_json(value) if value is not None and column.type in DEEP else value


def add_days(database: sqlite3.Connection, chronology: Chronology) -> None:
    """Write the outer bounds of events as days that can be compared."""
    days = (
        (*(day.days if day else None for day in (event.when.earliest, event.when.latest)), event.id)
        for event in chronology
        if event.when
    )
    database.executemany(f"UPDATE {EVENTS} SET {DAYS[0]} = ?, {DAYS[1]} = ? WHERE id = ?", days)  # noqa: S608


def add_index(database: sqlite3.Connection) -> None:
    """Make the full-text index of the events, which finds a word with or without its accents."""
    names = ", ".join(INDEXED)
    database.execute(
        f"CREATE VIRTUAL TABLE {INDEX} USING fts5"
        f"({names}, content={EVENTS}, tokenize='unicode61 remove_diacritics 2')"
    )
    database.execute(f"INSERT INTO {INDEX} ({INDEX}) VALUES ('rebuild')")  # noqa: S608


def loads(data: str | bytes) -> Chronology:
    """Read a database that `dumps` wrote, or one with its table of events; raises ChronologyError."""
    if not isinstance(data, bytes) or not data.startswith(b"SQLite format 3\0"):
        raise ChronologyError("not a database of SQLite: it begins with other letters")
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        try:
            database.deserialize(data)
            return assemble(from_lists(dict(read_tables(database))))
        except CellError as error:
            raise ChronologyError(f"the database cannot be read: {error}") from error
        except (sqlite3.Error, OverflowError, MemoryError, UnicodeDecodeError) as error:
            raise ChronologyError(f"the database cannot be read: {error}; is the file cut off?") from error


def read_tables(database: sqlite3.Connection) -> Iterator[tuple[str, list[Row]]]:
    """Read the rows of all our tables that are there; raises ChronologyError where there are no events."""
    there = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not {EVENTS, STORY} & there:
        raise ChronologyError(
            f"the database has no table of events; it has: {', '.join(sorted(there)) or 'none'}"
        )
    for name, told in columns().items():
        if name in there:
            cursor = database.execute(f"SELECT * FROM {quoted(name)} ORDER BY rowid")  # noqa: S608
            names = [field[0] for field in cursor.description]
            yield name, [read_row(dict(zip(names, row, strict=True)), told) for row in cursor]


def read_row(row: Row, told: list[Column]) -> Row:
    """Read a row's values as what they are."""
    return {column.name: read_value(row[column.name], column) for column in told if column.name in row}


def read_value(value: Any, column: Column) -> Any:
    """Read a value as its kind has it; raises CellError."""
    if value is None:
        return None
    if column.type in DEEP:
        return read_json(str(value))
    return bool(value) if column.type == "boolean" else value
