"""Where in a TOML text its tables and keys stand: no parser tells, so a scan of the text does.

The text must have been parsed already: the scan trusts that it is TOML. Headers are found in one pass; the keys of a
table are looked for only when somebody asks for one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

import attrs

from chronology.findings import Position

Path = tuple[str | int, ...]

MULTILINE = (
    r'"""[^"\\]*(?:(?:\\.|"{1,2}(?!"))[^"\\]*)*"{3,5}'
    r"|'''[^']*(?:'{1,2}(?!')[^']*)*'{3,5}"
)
QUOTED = r""""[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\n]*'"""
STRING = f"(?:{MULTILINE}|{QUOTED})"
COMMENT = r"#[^\n]*"
NAME = rf"(?:[A-Za-z0-9_.\- \t]|{QUOTED})+"

TOKEN = re.compile(
    rf"(?P<header>^[ \t]*(?:\[\[{NAME}\]\]|\[{NAME}\]))|(?P<open>[\[{{])|(?P<close>[\]}}])|{STRING}|{COMMENT}",
    re.DOTALL | re.MULTILINE,
)
"""What a scan for headers must look at: all else is read over."""

KEY = rf"(?:[A-Za-z0-9_-]+|{STRING})"
DOTTED = re.compile(rf"{KEY}(?:[ \t]*\.[ \t]*{KEY})*", re.DOTALL)
PART = re.compile(KEY, re.DOTALL)
ASSIGN = re.compile(rf"({DOTTED.pattern})[ \t]*=[ \t]*", re.DOTALL)
SPACE = re.compile(rf"[ \t\r\n,]*(?:{COMMENT}[ \t\r\n,]*)*")
SCALAR = re.compile(rf"{STRING}|[^,\]}}\n#]+", re.DOTALL)


@attrs.define
class Headers:
    """All headers of one name: where they stand, in order."""

    offsets: list[int] = attrs.field(factory=list)
    lines: list[int] = attrs.field(factory=list)


class Positions:
    """Tell the line of a table or key, given its path: ("event", 3, "claim", 0, "source")."""

    def __init__(self, text: str, file: str) -> None:
        self.text = "\n" + text
        self.file = file
        self.headers: defaultdict[str, Headers] = defaultdict(Headers)
        self.starts = [0]
        self.lines = [0]
        self.scan()

    def scan(self) -> None:
        """Find all headers: those that stand in no array."""
        depth = 0
        for token in TOKEN.finditer(self.text):
            kind = token.lastgroup
            if kind == "header" and depth == 0:
                self.note(token["header"], token.start())
            elif kind == "open":
                depth += 1
            elif kind == "close":
                depth -= 1

    def note(self, header: str, offset: int) -> None:
        """Note where a header stands."""
        line = self.lines[-1] + self.text.count("\n", self.starts[-1], offset)
        named = self.headers[dotted(header.strip(" \t[]"))]
        named.offsets.append(offset)
        named.lines.append(line)
        self.starts.append(offset)
        self.lines.append(line)

    def __call__(self, path: Path) -> Position:
        """Give the place of a table or key; where it is written in no way the scan knows, that of the nearest above."""
        lines = self.headers[str(path[0])].lines if len(path) == 2 and path[0] in self.headers else ()
        if len(path) == 2 and isinstance(path[1], int) and path[1] < len(lines):
            return Position(self.file, lines[path[1]])
        offset, rest = self.block(path)
        number = bisect_right(self.starts, offset) - 1
        line = self.lines[number] + self.text.count("\n", self.starts[number], self.below(offset, rest))
        return Position(self.file, max(line, 1))

    def block(self, path: Path) -> tuple[int, Path]:
        """Find the innermost header on a path; gives its offset and the rest of the path below it."""
        low, high = 0, len(self.text)
        found = low, path
        for name, number, rest in levels(path):
            offsets = self.headers[name].offsets if name in self.headers else []
            at = bisect_left(offsets, low) + number
            if at < len(offsets) and offsets[at] < high:
                low, high = offsets[at], min([high, *offsets[at + 1 : at + 2]])
                found = low, rest
        return found

    def below(self, offset: int, path: Path) -> int:
        """Find a key between a header and the next; gives the offset of the nearest above where it is not there."""
        keys = self.keys(offset) if path else {}
        while path and path not in keys:
            path = path[:-1]
        return keys.get(path, offset)

    def keys(self, offset: int) -> dict[Path, int]:
        """Find all keys between a header and the next, with their offsets."""
        after = bisect_right(self.starts, offset)
        end = self.starts[after] if after < len(self.starts) else len(self.text)
        found: dict[Path, int] = {}
        at = behind(SPACE, self.text, self.text.find("\n", offset))
        while at < end:
            at = behind(SPACE, self.text, read_pair(self.text, at, (), found))
        return found


def levels(path: Path) -> Iterator[tuple[str, int, Path]]:
    """Give each table on a path: its header's name, its number, and the rest of the path below it."""
    name: tuple[str, ...] = ()
    for depth, step in enumerate(path):
        if isinstance(step, str):
            name = (*name, step)
            following = path[depth + 1] if depth + 1 < len(path) else ""
            rest = path[depth + 1 :]
            yield (
                (".".join(name), following, rest[1:])
                if isinstance(following, int)
                else (".".join(name), 0, rest)
            )


def behind(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Give the offset behind what a pattern matches at an offset."""
    found = pattern.match(text, at)
    return found.end() if found else len(text)


def parts(key: str) -> tuple[str, ...]:
    """Take a dotted key apart."""
    return tuple(part.strip("\"'") for part in PART.findall(key))


@lru_cache
def dotted(name: str) -> str:
    """Give the name of a header without quotes and blanks."""
    return ".".join(parts(name))


def read_pair(text: str, at: int, path: Path, found: dict[Path, int]) -> int:
    """Note where a key and all in its value stand; gives the offset behind the value."""
    pair = ASSIGN.match(text, at)
    if pair is None:
        return len(text)
    for part in parts(pair[1]):
        path = (*path, part)
        found.setdefault(path, at)
    return read_value(text, pair.end(), path, found)


def read_value(text: str, at: int, path: Path, found: dict[Path, int]) -> int:
    """Note where all in a value stands; gives the offset behind it."""
    close = {"[": "]", "{": "}"}.get(text[at])
    if close is None:
        return behind(SCALAR, text, at)
    number = 0
    at = behind(SPACE, text, at + 1)
    while text[at] != close:
        if close == "]":
            found[(*path, number)] = at
            at = read_value(text, at, (*path, number), found)
        else:
            at = read_pair(text, at, path, found)
        number += 1
        at = behind(SPACE, text, at)
    return at + 1
