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
from functools import cached_property
from functools import lru_cache
from typing import NamedTuple

import attrs

from chronology.findings import Path
from chronology.findings import Position

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


class Span(NamedTuple):
    """Where a key and its value stand: the offsets of both, and the one behind the value. An element has no key."""

    key: int
    value: int
    end: int


@attrs.define
class Headers:
    """All headers of one name: where they stand, in order."""

    offsets: list[int] = attrs.field(factory=list)
    lines: list[int] = attrs.field(factory=list)
    spans: list[tuple[int, int]] = attrs.field(factory=list)


class Lines:
    """The lines of a file that cannot be parsed, or are no TOML at all."""

    def __init__(self, text: str) -> None:
        self.text = "\n" + text

    @cached_property
    def shown(self) -> list[str]:
        """Give the lines of the file, with an empty one before the first."""
        return self.text.split("\n")

    def line(self, number: int) -> str:
        """Give a line, counted from 1."""
        return self.shown[number] if number < len(self.shown) else ""

    def find(self, path: Path, *, key: bool = False) -> Position | None:  # noqa: ARG002 - nothing can be found
        """Find nothing."""
        return None


class Positions(Lines):
    """Tell the place of a table or key, given its path: ("event", 3, "claim", 0, "source")."""

    def __init__(self, text: str, file: str) -> None:
        super().__init__(text)
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
        bare = header.lstrip(" \t")
        named = self.headers[dotted(bare.strip(" \t[]"))]
        named.offsets.append(offset)
        named.lines.append(line)
        named.spans.append((1 + len(header) - len(bare), 1 + len(header)))
        self.starts.append(offset)
        self.lines.append(line)

    def __call__(self, path: Path) -> Position:
        """Give the place of a table or value; where it is written in no way the scan knows, that of the nearest above."""
        header = self.header(path)
        if header is not None:
            return header
        offset, rest = self.block(path)
        for depth in range(len(rest), 0, -1):
            if span := self.spans(offset).get(rest[:depth]):
                return self.spanned(span, path)
        return self.headed(offset, path)

    def find(self, path: Path, *, key: bool = False) -> Position | None:
        """Find the place of a value, or of its key; None where it is not written."""
        offset, rest = self.block(path)
        span = self.spans(offset).get(rest)
        return self.spanned(span, path, key=key) if span else None

    def header(self, path: Path) -> Position | None:
        """Give the place of an entry's own header, which is asked for most."""
        headers = self.headers.get(str(path[0])) if len(path) == 2 else None
        if headers is None or not isinstance(path[1], int) or path[1] >= len(headers.lines):
            return None
        return Position(self.file, headers.lines[path[1]], *headers.spans[path[1]], self, path)

    def headed(self, offset: int, path: Path) -> Position:
        """Give the place of the header at an offset; what stands above all headers is told by the first line."""
        stop = self.text.find("\n", offset)
        line = self.text[offset : stop if stop > 0 else len(self.text)].partition("#")[0].rstrip()
        indent = len(line) - len(line.lstrip())
        if not offset or not line:
            return Position(self.file, max(self.line_at(offset), 1), page=self, path=path)
        return Position(self.file, self.line_at(offset), 1 + indent, 1 + len(line), self, path)

    def spanned(self, span: Span, path: Path, *, key: bool = False) -> Position:
        """Give the place of a value or its key: the part of it on its first line."""
        start, end = (span.key, span.value) if key else (span.value, span.end)
        told = self.text[start:end].partition("\n")[0]
        if key:
            told = told.rpartition("=")[0] or told
        column = start - self.text.rfind("\n", 0, start)
        return Position(self.file, self.line_at(start), column, column + len(told.rstrip()), self, path)

    def line_at(self, offset: int) -> int:
        """Count the line of an offset."""
        number = bisect_right(self.starts, offset) - 1
        return self.lines[number] + self.text.count("\n", self.starts[number], offset)

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

    def spans(self, offset: int) -> dict[Path, Span]:
        """Find all keys and values between a header and the next."""
        after = bisect_right(self.starts, offset)
        end = self.starts[after] if after < len(self.starts) else len(self.text)
        found: dict[Path, Span] = {}
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


def read_pair(text: str, at: int, path: Path, found: dict[Path, Span]) -> int:
    """Note where a key and all in its value stand; gives the offset behind the value."""
    pair = ASSIGN.match(text, at)
    if pair is None:
        return len(text)
    above, names = path, parts(pair[1])
    path = (*path, *names)
    end = read_value(text, pair.end(), path, found)
    for depth in range(1, len(names) + 1):
        found.setdefault((*above, *names[:depth]), Span(at, pair.end(), end))
    return end


def read_value(text: str, at: int, path: Path, found: dict[Path, Span]) -> int:
    """Note where all in a value stands; gives the offset behind it."""
    close = {"[": "]", "{": "}"}.get(text[at])
    if close is None:
        return behind(SCALAR, text, at)
    number = 0
    at = behind(SPACE, text, at + 1)
    while text[at] != close:
        if close == "]":
            end = read_value(text, at, (*path, number), found)
            found[(*path, number)] = Span(at, at, end)
        else:
            end = read_pair(text, at, path, found)
        number += 1
        at = behind(SPACE, text, end)
    return at + 1
