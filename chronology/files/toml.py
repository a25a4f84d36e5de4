"""Plain tables written as TOML, laid out for people: an entry a paragraph, what lies inside it indented."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import date
from typing import Any

from chronology.errors import ChronologyError

WIDTH = 110
INDENT = "  "
BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
ESCAPES = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
QUOTES = re.compile(r'"(?=""|$)')


def dumps(tables: Mapping[str, Any]) -> str:
    """Write tables as TOML: mappings under [name], lists of mappings under [[name]]."""
    blocks = (block for name, value in tables.items() for block in write_entries(name, value))
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)


def write_entries(name: str, value: Any) -> Iterator[list[str]]:
    """Write a table, or each table of a list."""
    if isinstance(value, Mapping):
        yield [f"[{name}]", *write_pairs(value)]
        return
    for row in value:
        yield [f"[[{name}]]", *write_pairs(row), *write_inner(name, row)]


def write_pairs(row: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    """Write the keys of a table that are not tables of their own."""
    return (
        indent + write_pair(key, value, indent) for key, value in row.items() if not is_list_of_tables(value)
    )


def write_inner(name: str, row: Mapping[str, Any]) -> Iterator[str]:
    """Write the lists of tables inside a table, indented."""
    for key, value in row.items():
        for inner in value if is_list_of_tables(value) else ():
            yield from ("", f"{INDENT}[[{name}.{key}]]", *write_pairs(inner, INDENT))


def is_list_of_tables(value: Any) -> bool:
    """Tell whether a value is written under headers of its own."""
    return isinstance(value, list) and bool(value) and isinstance(value[0], Mapping)


def write_pair(key: str, value: Any, indent: str) -> str:
    """Write a key and its value; a list too long for a line becomes one line an entry."""
    line = f"{write_key(key)} = {write_value(value)}"
    if len(line) <= WIDTH or not isinstance(value, list):
        return line
    entries = "".join(f"{indent}    {write_flat(entry)},\n" for entry in value)
    return f"{write_key(key)} = [\n{entries}{indent}]"


def write_key(key: str) -> str:
    """Write a key, in quotes where it needs them."""
    return key if BARE_KEY.fullmatch(key) else write_text(key)


def write_value(value: Any) -> str:
    """Write a value on one line, but for a text of several lines."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return write_lines(value) if "\n" in value else write_text(value)
        case date():
            return value.isoformat()
        case Mapping():
            return (
                "{"
                + ", ".join(f"{write_key(key)} = {write_flat(inner)}" for key, inner in value.items())
                + "}"
            )
        case list():
            return "[" + ", ".join(map(write_flat, value)) + "]"
        case _:
            return repr(value)


def write_flat(value: Any) -> str:
    """Write a value that may not break the line."""
    return write_text(value) if isinstance(value, str) else write_value(value)


def write_text(text: str) -> str:
    """Write a text on one line; letters that do not show are written as escapes."""
    return f'"{escape(text)}"'


def write_lines(text: str) -> str:
    """Write a text of several lines."""
    lines = (QUOTES.sub('\\"', escape(line, keep='"')) for line in text.split("\n"))
    return '"""\n' + "\n".join(lines) + '"""'


def escape(text: str, keep: str = "") -> str:
    """Escape all letters that TOML does not take as they are, and those that do not show."""
    if text.isprintable() and '"' not in text and "\\" not in text:
        return text
    return "".join(letter if letter in keep else escape_letter(letter) for letter in text)


def escape_letter(letter: str) -> str:
    """Escape a letter where it needs it."""
    if letter in ESCAPES:
        return ESCAPES[letter]
    if letter.isprintable():
        return letter
    if "\ud800" <= letter <= "\udfff":
        raise ChronologyError(f"half a letter, which no file can hold: {letter!r}")
    return f"\\u{ord(letter):04x}" if ord(letter) < 0x10000 else f"\\U{ord(letter):08x}"
