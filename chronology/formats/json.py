"""JSON: the document that `list`, `extract` and `export` share, described by the project's JSON Schema."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.errors import FileError
from chronology.formats.keeping import Keeps
from chronology.formats.workbench.texts import decode
from chronology.records import from_document
from chronology.records import to_document

KEEPS = Keeps()


def dumps(chronology: Chronology) -> str:
    """Write a chronology as JSON."""
    return json.dumps(to_document(chronology), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def loads(data: str | bytes) -> Chronology:
    """Read a chronology from JSON; raises one ChronologyError that tells all that is wrong."""
    document = parse(data)
    if not isinstance(document, dict):
        raise ChronologyError(
            'not a chronology: the document is no JSON object; begin it with {"chronology": ...}'
        )
    chronology, findings = from_document(document)
    if findings:
        raise FileError(findings)
    return chronology


def parse(data: str | bytes) -> object:
    """Parse JSON; raises ChronologyError that tells where it is none."""
    try:
        return json.loads(decode(data))
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise ChronologyError(f"not JSON: {error.msg[0].lower()}{error.msg[1:]} at {where}") from error
    except (ValueError, RecursionError) as error:
        raise ChronologyError("not JSON: a value is too long or too deep") from error


def entries_of(data: str | bytes, key: str, wanted: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Parse an object with a list of objects under a key, and give both; raises ChronologyError that says what is wanted."""
    document = parse(data)
    if not isinstance(document, dict):
        raise ChronologyError(wanted)
    entries = document.get(key)
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ChronologyError(wanted)
    return document, entries


ENTRY = re.compile(r"[\s,]*(?=\{)")
"""What stands before an entry of a list."""


class Places(Sequence[str]):
    """Where the entries of a list stand that a document has under a key; their lines are looked for where one is asked for."""

    def __init__(self, data: str | bytes, key: str, size: int) -> None:
        self.data = data
        self.key = key
        self.size = size

    def __len__(self) -> int:
        return self.size

    def __getitem__(self, number: Any) -> Any:
        """Give the place of an entry: its line, if it is found, and its number."""
        line = f"line {self.lines[number]}: " if len(self.lines) == self.size else ""
        return f"{line}{self.key}[{number}]"

    @cached_property
    def lines(self) -> list[int]:
        """Find the lines at which the entries begin."""
        text = decode(self.data)
        opening = re.search(rf'(?<!\\)"{self.key}"\s*:\s*\[', text) or re.match(r"\s*\[", text)
        at, found = opening.end() if opening else len(text), list[int]()
        line = 1 + text.count("\n", 0, at)
        decoder = json.JSONDecoder()
        while entry := ENTRY.match(text, at):
            line += text.count("\n", at, entry.end())
            found.append(line)
            _, at = decoder.raw_decode(text, entry.end())
            line += text.count("\n", entry.end(), at)
        return found
