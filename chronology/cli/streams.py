"""What commands read and write: UTF-8, with - for standard input and output."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

STANDARD = "-"
MOST = 2**30
"""More bytes of standard input are no text, but a pipe that may never end."""
MOST_NAMED = 10
"""So many things are named in a note, and the others counted."""


def read_bytes(path: str) -> bytes:
    """Read a file, or standard input."""
    from chronology.inputs import read_whole

    return standard_input() if path == STANDARD else read_whole(path)


def standard_input() -> bytes:
    """Read all of standard input; a closed one is empty; raises ChronologyError for one without end."""
    data = sys.stdin.buffer.read(MOST + 1) if sys.stdin else b""
    if len(data) > MOST:
        from chronology.errors import ChronologyError

        raise ChronologyError("standard input: more than a gigabyte, if it ends at all; give a file")
    return data


def write(path: str, data: str | bytes) -> None:
    """Write a file whole or not at all, or to standard output."""
    content = data if isinstance(data, bytes) else data.encode(errors="backslashreplace")
    if path == STANDARD:
        click.echo(content, nl=False)
    else:
        from chronology.files import write_whole

        write_whole(path, content)


def write_json(document: object) -> None:
    """Print a document as JSON."""
    import json

    write(STANDARD, json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def note(words: str) -> None:
    """Tell on standard error what was decided for the user."""
    click.echo(f"chronology: note: {words}", err=True)


def in_few(names: Sequence[str]) -> str:
    """Give names in a row, and only the number of those beyond ten."""
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more


def counted(number: int, noun: str) -> str:
    """Count things in words."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def id_of(file: str, otherwise: str) -> str:
    """Make an id of a file's name; another where nothing of it is fit for one."""
    import re
    from pathlib import PurePath

    return re.sub(r"[^A-Za-z0-9._-]+", "-", PurePath(file).stem).strip("._-") or otherwise


def keep_existing(output: str) -> None:
    """Refuse to write over a story that may have been worked on."""
    from pathlib import Path

    from chronology.errors import ChronologyError

    if output != STANDARD and Path(output).exists():
        raise ChronologyError(f"{output}: exists already; choose another name or remove it")
