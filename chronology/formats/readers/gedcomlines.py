"""The lines of GEDCOM: read with their numbers, continuations joined, and split into records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from chronology.errors import ChronologyError

GOES_ON = {"CONT": "\n", "CONC": ""}
"""The tags of lines that go on with the one before, and what stands between; GEDCOM 7 has the first alone."""
LINE = re.compile(r"(?P<level>\d{1,2}) (?:(?P<xref>@[^@ ]+@) )?(?P<tag>[A-Z0-9_]+)(?: (?P<text>.*))?")


class Line(NamedTuple):
    """A line with its number and its text, continuations among it; a record has a name by which others point to it."""

    number: int
    level: int
    tag: str
    text: str
    name: str | None


def read_lines(text: str) -> Iterator[Line]:
    """Read lines, an at sign that is doubled as one; raises ChronologyError for the first that is none."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip("\r "):
            continue
        found = LINE.fullmatch(line.rstrip("\r").lstrip())
        if found is None:
            raise ChronologyError(f"line {number}: not a line of GEDCOM: {line[:40]!r}")
        said = found["text"] or ""
        said = said[1:] if said.startswith("@@") else said
        yield Line(number, int(found["level"]), found["tag"], said, found["xref"])


def unfolded(lines: Iterator[Line]) -> Iterator[Line]:
    """Put the texts of lines together that go on."""
    held = next(lines, None)
    for line in lines:
        if held is not None and line.tag in GOES_ON:
            held = held._replace(text=held.text + GOES_ON[line.tag] + line.text)
        else:
            yield from (held,) if held else ()
            held = line
    yield from (held,) if held else ()


def split(lines: list[Line], level: int) -> list[list[Line]]:
    """Split lines into records of a level, each with what is below it."""
    parts: list[list[Line]] = []
    for line in lines:
        if line.level == level:
            parts.append([line])
        elif parts:
            parts[-1].append(line)
    return parts
