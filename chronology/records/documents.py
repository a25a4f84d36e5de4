"""Documents: parsed TOML or JSON that holds a story or a part of one, and how its places are named."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

import attrs

from chronology.findings import Path
from chronology.findings import Position
from chronology.records.kinds import ID
from chronology.records.tables import CHRONOLOGY
from chronology.records.tables import EVENT
from chronology.records.tables import LISTS
from chronology.records.tables import Key
from chronology.records.tables import Table

TABLES = (CHRONOLOGY, *LISTS)


@attrs.frozen(kw_only=True)
class Document:
    """A parsed file: its values, and where they stand.

    `positions` gives the place of a path; without it, as for JSON, findings bear the path itself.
    """

    values: Mapping[str, Any]
    positions: Callable[[Path], Position | None] | None = None

    @property
    def is_toml(self) -> bool:
        """Tell whether its keys are those of event files, not those of JSON."""
        return self.positions is not None

    def name(self, table: Table) -> str:
        """Give the name that a table has here."""
        return table.toml if self.is_toml else table.json

    def keys(self, table: Table) -> dict[str, Key]:
        """Give the keys that a table has here."""
        return table.by_toml if self.is_toml else table.by_json

    def rows(self, table: Table) -> Iterator[tuple[int, dict[str, Any]]]:
        """Give the entries of a table with their numbers, as far as they are tables."""
        return rows_of(self.values.get(self.name(table)))

    def position(self, path: Path) -> Position | None:
        """Give the place of a value, where it is known."""
        return self.positions(path) if self.positions and path else None

    def place(self, path: Path) -> str | None:
        """Name the place of a value for people: "event florida-talks: claim 1: when", or "events[3].when.edtf"."""
        if not path:
            return None
        return ": ".join(self.steps(path)) if self.is_toml else write_path(path)

    def event_of(self, path: Path) -> str | None:
        """Give the id of the event in which a value stands."""
        if len(path) < 2 or path[0] not in (EVENT.toml, EVENT.json):
            return None
        row = self.values[path[0]][path[1]]
        found = row.get("id") if isinstance(row, dict) else None
        return found if isinstance(found, str) else None

    def steps(self, path: Path) -> Iterator[str]:
        """Name each step on the way to a value."""
        value: Any = self.values
        for number, step in enumerate(path):
            value = value[step] if number_fits(value, step) else None
            if isinstance(step, str) and not is_index(path, number + 1):
                yield step
            elif isinstance(step, int):
                yield self.entry(str(path[number - 1]), step, value)

    def entry(self, table: str, number: int, value: Any) -> str:
        """Name one of the entries of a table by its id or name, else by its number."""
        key = NAME_KEYS.get(table, "")
        name = value.get(key) if isinstance(value, dict) else None
        is_named = isinstance(name, str) and name.isprintable() and (key != "id" or ID.fullmatch(name))
        return f"{table} {name if is_named else number + 1}"


NAME_KEYS = {table.toml: table.name_key for table in LISTS}


def rows_of(value: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give the entries of a list that are tables, with their numbers."""
    return (
        (number, row) for number, row in enumerate(value if type(value) is list else ()) if type(row) is dict
    )


def is_index(path: Path, number: int) -> bool:
    """Tell whether a step of a path is a number."""
    return number < len(path) and isinstance(path[number], int)


def number_fits(value: Any, step: str | int) -> bool:
    """Tell whether a value has something at a step."""
    if isinstance(step, int):
        return isinstance(value, list) and step < len(value)
    return isinstance(value, dict) and step in value


def write_path(path: Path) -> str:
    """Write a path as JSON tools do: events[3].when.edtf."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")
