"""Texts out of bytes, and what some formats make of texts."""

from __future__ import annotations

from chronology.errors import ChronologyError

UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def decode(data: str | bytes) -> str:
    """Give the text of UTF-8, or of UTF-16 with its mark; raises ChronologyError."""
    if isinstance(data, str):
        return data.removeprefix("\ufeff")
    if data.startswith(UTF_16):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = 1 + data.count(b"\n", 0, error.start)
        raise ChronologyError(
            f"line {line}: not UTF-8: byte 0x{data[error.start]:02x}; save the file as UTF-8"
        ) from error


def on_one_line(text: str) -> str:
    """Put a text on one line."""
    return " ".join(text.split())


BREAKS = {code: " " for code in (*range(32), *range(0x7F, 0xA0), 0x2028, 0x2029) if code != 10}


NOT_XML = dict.fromkeys((0xFFFE, 0xFFFF), " ")


def printable(text: str) -> str:
    """Put a space in place of control characters and of all line ends but line feeds."""
    return text.replace("\r\n", "\n").translate(BREAKS)


def for_xml(text: str) -> str:
    """Put a space in place of letters that XML has not."""
    return printable(text).translate(NOT_XML)
