"""JSON: the document that `list`, `extract` and `export` share, described by the project's JSON Schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from chronology.errors import ChronologyError
from chronology.errors import FileError
from chronology.formats.keeping import Keeps
from chronology.records import from_document
from chronology.records import to_document

if TYPE_CHECKING:
    from chronology.chronology import Chronology

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
        text = data.decode("utf-8-sig") if isinstance(data, bytes) else data
        return json.loads(text)
    except UnicodeDecodeError as error:
        raise ChronologyError(
            f"not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}"
        ) from error
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise ChronologyError(f"not JSON: {error.msg[0].lower()}{error.msg[1:]} at {where}") from error
    except (ValueError, RecursionError) as error:
        raise ChronologyError("not JSON: a value is too long or too deep") from error
