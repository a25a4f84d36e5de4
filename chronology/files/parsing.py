"""Event files parsed: bytes become a document with its lines, or findings that tell why not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

import tomli

from chronology.files.positions import Lines
from chronology.files.positions import Positions
from chronology.findings import Finding
from chronology.findings import Position
from chronology.records import Document

BEGINNING = 'begin it with [chronology], and its id = "..." and title = "..."'
INNER_REMEDY = 'write \\" for quotes inside the quotes'
PLAIN_REMEDY = 'write key = "text", or [[event]]'
MADE_REMEDY = (
    "make an event file of it: `chronology import` reads other projects' files, `chronology extract` texts"
)
TWICE = "Cannot"
REMEDIES = {
    TWICE: "delete one of the two",
    "Illegal character": "close the quotes",
    "Unclosed array": "close the list with ]",
    "Unterminated string": "close the quotes",
}
"""The remedies of what the parser says, by the beginning of its words."""
MOST_REPAIRS = 20
DAYS = re.compile(r"(?<![\w'\"-])\d{4}-\d\d-\d\d(?:[T ]\d\d:[^\s,\]}#]*)?(?![\w'\"-])")
"""Bare days, with or without a time of day."""
BARE = re.compile(r"(?P<key>[\w-]+)\s*=\s*(?P<value>[^\s\"'\[{#][^\"'#]*)")
"""A line whose value stands without quotes."""
CURLY = re.compile(r"=\s*(?:\[\s*)?[“”„]")
"""A value in the quotation marks of a word processor."""
STRAIGHT = str.maketrans(dict.fromkeys("“”„", '"'))
QUOTED_TWICE = re.compile(r"[\w-]+\s*=\s*\"[^\"]*\"[^#\"]*\"")
"""A line with quotes inside the quotes."""
BEYOND_TOML = re.compile(r"=\s*(?:-\d{1,4}|[+-]?\d{5,})-\d\d\b|=\s*\d{3,4}(?:-\d\d)?\s*[?~%/]")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def parse(data: bytes, file: str) -> Document | Finding:
    """Parse an event file; gives what is wrong with it where that cannot be done."""
    if data.startswith(UTF_16):
        return unreadable(
            "not-utf-8", Position(file, 1), "not UTF-8: it looks like UTF-16", "save the file as UTF-8"
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = 1 + data.count(b"\n", 0, error.start)
        return unreadable(
            "not-utf-8",
            Position(file, line),
            f"not UTF-8: '0x{data[error.start]:02x}'",
            "save the file as UTF-8",
        )
    if not text.strip():
        return unreadable("empty-file", Position(file, 1), "the file is empty", BEGINNING)
    return parse_text(text.replace("\r\n", "\n"), file)


def parse_text(given: str, file: str) -> Document | Finding:
    """Parse TOML; a day that no calendar has becomes a text, which is refused later with all else that is wrong."""
    text = given
    for _ in range(MOST_REPAIRS):
        try:
            return Document(values=tomli.loads(text), positions=Positions(given, file))
        except tomli.TOMLDecodeError as error:
            day = None if error.msg.startswith(TWICE) else day_at(text, error.pos)
            if day is None:
                return invalid(text, file, error)
            trouble = error
            text = f"{text[: day.start()]}'{day[0]}'{text[day.end() :]}"
        except (ValueError, RecursionError):
            return unreadable(
                "invalid-toml", Position(file, 1), "not TOML: a value is too long or too deep", None
            )
    return invalid(text, file, trouble)


def day_at(text: str, offset: int) -> re.Match[str] | None:
    """Find the bare day at which the parser stopped."""
    start = text.rfind("\n", 0, offset) + 1
    return next(
        (day for day in DAYS.finditer(text, start, offset + 40) if day.start() <= offset <= day.end()), None
    )


def invalid(text: str, file: str, error: tomli.TOMLDecodeError) -> Finding:
    """Tell where and why a text is not TOML."""
    lines = text.split("\n")
    number = min(error.lineno, text.rstrip().count("\n") + 1)
    excerpt = lines[number - 1]
    column = min(error.colno if number == error.lineno else len(excerpt) + 1, len(excerpt) + 1)
    position = Position(file, number, column, column + 1, Lines(text))
    message = (
        f"not TOML: {error.msg[0].lower()}{error.msg[1:]} at column {error.colno}: {excerpt.strip()[:60]!r}"
    )
    remedy = remedy_for(error.msg, excerpt.strip())
    if remedy is PLAIN_REMEDY and PurePath(file).suffix not in (".toml", ""):
        remedy = MADE_REMEDY
    return unreadable("invalid-toml", position, message, remedy)


def remedy_for(message: str, line: str) -> str:
    """Tell how to mend a line that is not TOML."""
    if BEYOND_TOML.search(line):
        return "put the date in quotes: TOML has only whole days of the years 1 to 9999"
    if known := next((remedy for start, remedy in REMEDIES.items() if message.startswith(start)), None):
        return known
    if CURLY.search(line):
        return f"write straight quotation marks: {line.translate(STRAIGHT)}"
    if bare := BARE.fullmatch(line):
        return f'put the value in quotes: {bare["key"]} = "{bare["value"]}"'
    return INNER_REMEDY if QUOTED_TWICE.match(line) else PLAIN_REMEDY


def unreadable(check: str, position: Position, message: str, remedy: str | None) -> Finding:
    """Make the finding of a file that cannot be used."""
    return Finding(check=check, position=position, message=message, remedy=remedy)


def story_id(values: Mapping[str, Any]) -> str | None:
    """Give the id of the story to which a document belongs, where it gives one."""
    table = values.get("chronology")
    found = table.get("id") if isinstance(table, dict) else None
    return found if isinstance(found, str) else None
