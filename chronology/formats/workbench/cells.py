"""Values as the texts of table cells, and back: lists with semicolons between, what is deeper as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from typing import Any

from chronology.records.kinds import CLAIMS
from chronology.records.kinds import COORDINATES
from chronology.records.kinds import COUNT
from chronology.records.kinds import FLAG
from chronology.records.kinds import NUMBER
from chronology.records.kinds import REASONS
from chronology.records.kinds import SHARE
from chronology.records.kinds import TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable

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
    read = READERS.get(kind)
    return read(text) if read else text


def read_list(text: str) -> Any:
    """Read a list of texts."""
    return read_json(text) if text[:1] == "[" else split(text)


def read_json(text: str) -> Any:
    """Read JSON; raises CellError."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CellError(f"not JSON: {text[:40]!r}") from error


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


READERS: dict[Kind, Callable[[str], Any]] = {
    TEXTS: read_list,
    REASONS: read_json,
    CLAIMS: read_json,
    COORDINATES: read_json,
    NUMBER: read_number,
    SHARE: read_number,
    COUNT: read_number,
    FLAG: read_flag,
}
