"""Bytes to text: UTF-8 first, then what the file declares, then the best guess; whatever was done is told."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
HEAD = 4096
"""How many bytes are looked at for signs of UTF-16."""

STRAY = "windows-1252"
"""What a byte most likely is that is no UTF-8 in a text that otherwise is: pasted from an old Windows program."""

LATIN = frozenset({"ascii", "latin-1", "iso8859-1", "cp1252"})
"""Names under which files declare what is really Windows-1252, as browsers read them."""

WIDE = re.compile(r"[^\x00-\x7f]")
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Marks inside words that nobody sees: soft hyphens, zero-width blanks, byte order marks."""


class Decoded(NamedTuple):
    """A text, and what was done to read it."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Read bytes as text, without letters that nobody sees; `declared` is the encoding that the file itself names."""
    read = decode_marked(data) or decode_plain(data) or decode_declared(data, declared) or guess(data)
    text, notes = cleaned(read.text)
    return Decoded(text, (*read.notes, *notes))


def decode_marked(data: bytes) -> Decoded | None:
    """Read a text that begins with a byte order mark, or has every other byte empty as UTF-16 does."""
    marked = next((name for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), None)
    encoding = marked or bare_utf16(data[:HEAD])
    if encoding is None:
        return None
    text = data.decode(encoding, errors="replace")
    broken = text.count("\ufffd")
    told = f"read as {encoding.upper()}"
    return Decoded(text, (told, f"{counted(broken, 'character')} broken in the file") if broken else (told,))


def bare_utf16(head: bytes) -> str | None:
    """Tell which UTF-16 a text without a byte order mark is in: half of its bytes take few values; None for any other text."""
    odd, even = set(head[1::2]), set(head[::2])
    if 0 in odd and len(odd) * 3 < len(even):
        return "utf-16-le"
    if 0 in even and len(even) * 3 < len(odd):
        return "utf-16-be"
    return None


def decode_plain(data: bytes) -> Decoded | None:
    """Read UTF-8, stray bytes of another encoding among it; None where it is not UTF-8 at all."""
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return Decoded(data.decode())
    except UnicodeDecodeError:
        text = data.decode(errors="surrogateescape")
    strays = sum("\udc80" <= letter <= "\udcff" for letter in WIDE.findall(text))
    wide = len(WIDE.findall(text)) - strays
    if wide < strays:
        return None
    return Decoded(
        re.sub("[\udc80-\udcff]", stray, text),
        (f"mixed encodings: {counted(strays, 'byte')} of no UTF-8 letter read as Windows-1252",),
    )


def stray(found: re.Match[str]) -> str:
    """Read one byte that is no UTF-8."""
    return bytes([ord(found[0]) - 0xDC00]).decode(STRAY, errors="replace")


def decode_declared(data: bytes, declared: str | None) -> Decoded | None:
    """Read a text in the encoding it declares; None where it does not declare one that fits."""
    try:
        name = codecs.lookup(declared or "").name
        text = data.decode("cp1252" if name in LATIN else name)
    except (LookupError, ValueError):
        return None
    return Decoded(text)


def guess(data: bytes) -> Decoded:
    """Read a text in the encoding that makes the most of it."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - most texts are UTF-8 and need no guess

    best = from_bytes(data).best()
    if best is None or is_western(data):
        return Decoded(data.decode(STRAY, errors="replace"), ("not UTF-8: read as Windows-1252, a guess",))
    return Decoded(str(best), (f"not UTF-8: read as {best.encoding.replace('_', '-')}, a guess",))


WESTERN = frozenset("éèêëàâäçîïôöùûüñáíóúßåæœÉÈÀÂÄÇÖÜÑÁÅ“”‘’„–—…€£§°«»\xa0")
"""The letters and marks beyond ASCII of the languages most often written in Windows-1252."""
FEW = 100


def is_western(data: bytes) -> bool:
    """Tell whether the bytes beyond ASCII are too few to tell code pages apart, and all make sense in Windows-1252."""
    beyond = bytes(byte for byte in data if byte > 0x7F)
    return len(beyond) < FEW and set(beyond.decode(STRAY, errors="replace")) <= WESTERN


def cleaned(text: str) -> Decoded:
    """Put blanks for NULs, and take out marks inside words that nobody sees."""
    notes: tuple[str, ...] = ()
    if "\0" in text:
        notes = (f"{counted(text.count(chr(0)), 'NUL character')} taken for blanks",)
        text = text.replace("\0", " ")
    seen, unseen = UNSEEN.subn("", text)
    if unseen:
        notes = (
            *notes,
            f"{counted(unseen, 'unseen mark')} such as soft hyphens taken out; offsets count without them",
        )
    return Decoded(seen, notes)


def counted(number: int, thing: str) -> str:
    """Write a number of things: 1 byte, 2 bytes."""
    return f"{number} {thing}" if number == 1 else f"{number:,} {thing}s"
