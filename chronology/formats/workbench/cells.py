"""Values as the texts of table cells, and back: lists with semicolons between, what is deeper as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from chronology.records.kinds import Kind

BETWEEN = "; "


class CellError(ValueError):
    """Tell what is wrong with a cell."""


def write_cell(value: Any) -> str:
    """Write a value as the text of a cell; None is empty."""
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
        return write_list(value)
    return value if isinstance(value, str) else to_json(value)


def write_list(entries: list[str]) -> str:
    """Write a list of texts with semicolons between, or as JSON where that would not read back."""
    joined = BETWEEN.join(entries)
    return joined if split(joined) == entries else to_json(entries)


def to_json(value: Any) -> str:
    """Write a value as JSON on one line."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def split(text: str) -> list[str]:
    """Split a list at its semicolons."""
    if text[:1] == "[":
        return []
    return [entry for part in text.split(";") if (entry := part.strip())]


def read_cell(text: str, kind: Kind) -> Any:
    """Read the text of a cell as a kind of value; raises CellError."""
    return READERS.get(str(kind.schema.get("type")), same)(text, kind)


def same(text: str, _: Kind) -> str:
    """Give a text as it is."""
    return text


def read_array(text: str, kind: Kind) -> Any:
    """Read a list: of texts with semicolons between, of anything else as JSON."""
    return read_list(text) if kind.schema.get("items") == {"type": "string"} else read_json(text)


def read_list(text: str) -> Any:
    """Read a list of texts."""
    return read_json(text) if text[:1] == "[" else split(text)


def read_json(text: str) -> Any:
    """Read JSON; raises CellError."""
    try:
        return json.loads(text)
    except (TypeError, ValueError, RecursionError) as error:
        raise CellError(f"not JSON: {str(text)[:40]!r}") from error


def read_number(text: str) -> float:
    """Read a number; raises CellError."""
    try:
        return int(text) if text.isdecimal() else float(text)
    except ValueError as error:
        raise CellError(f"not a number: {text[:40]!r}") from error


FLAGS = {"true": True, "false": False, "1": True, "0": False, "yes": True, "no": False}


def read_flag(text: str) -> bool:
    """Read true or false; raises CellError."""
    try:
        return FLAGS[text.strip().lower()]
    except KeyError as error:
        raise CellError(f"neither true nor false: {text[:40]!r}") from error


READERS: dict[str, Callable[[str, Kind], Any]] = {
    "array": read_array,
    "object": lambda text, _: read_json(text),
    "number": lambda text, _: read_number(text),
    "integer": lambda text, _: read_number(text),
    "boolean": lambda text, _: read_flag(text),
}
"""How cells are read, by the type that the JSON Schema has for their values."""
