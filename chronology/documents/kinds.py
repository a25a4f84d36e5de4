"""What kind of document a file is: its content tells, and its name where the content does not."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath

from chronology.errors import ChronologyError

HEAD = 2048
"""How many bytes at the beginning tell what a file is."""

SUFFIXES = {
    ".htm": "HTML",
    ".html": "HTML",
    ".xhtml": "HTML",
    ".pdf": "PDF",
    ".docx": "Word",
    ".docm": "Word",
    ".eml": "e-mail",
    ".txt": "text",
    ".text": "text",
    ".md": "Markdown",
    ".markdown": "Markdown",
}
BINARY = frozenset({"PDF", "Word"})

FOREIGN = (
    (b"{\\rtf", "a file in Rich Text Format; save it as .docx or as plain text"),
    (b"\x1f\x8b", "a compressed file; unpack it first"),
    (b"BZh", "a compressed file; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a compressed file; unpack it first"),
    (b"7z\xbc\xaf", "a compressed file; unpack it first"),
    (b"\x89PNG", "a picture; have its text recognised first"),
    (b"\xff\xd8\xff", "a picture; have its text recognised first"),
    (b"GIF8", "a picture; have its text recognised first"),
    (b"PAR1", "a Parquet file; read it with `chronology corpus`"),
    (b"SQLite format 3\0", "a database"),
    (b"\x7fELF", "a program"),
)
"""How files begin that hold no text we read, what they are, and what to do about it."""

MARK = b"\xef\xbb\xbf"
GENERATOR = b'<meta name="generator" content="chronology">'
MADE = (
    (
        rb"\A(?:[^\S\n]*(?:#[^\n]*)?\n)*\[chronology\]",
        "an event file, which `extract -o` adds to; name only the texts",
    ),
    (
        rb"\"urn:chronology-events:|" + re.escape(GENERATOR),
        "a story that was drawn or exported; name only the texts",
    ),
    (rb"\A\s*(?:<\?xml[^>]*>\s*)?<svg\b", "a picture; name only the texts"),
    (rb"\A\s*BEGIN:VCALENDAR", "a calendar; read it with `chronology import`"),
    (rb"\A\s*0 HEAD\b", "a pedigree; read it with `chronology import`"),
)
"""What shows in the first bytes of files that are no texts, such as those that stand beside them once a story is made."""

PDF = b"%PDF-"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
ZIPPED = (
    ("word/document.xml", "Word"),
    ("xl/workbook.xml", "an Excel workbook; save the sheet as plain text"),
    ("ppt/presentation.xml", "a PowerPoint file; save it as PDF"),
    ("content.xml", "an OpenDocument file; save it as .docx"),
    ("META-INF/container.xml", "an e-book; save its text as HTML or plain text"),
)
"""What a ZIP archive is, by one of the files in it."""

PAGE = re.compile(
    rb"(?:<\?xml[^>]*>|<!--.*?-->|\s)*+<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
HEADER = re.compile(rb"^([A-Za-z][A-Za-z0-9-]+):[ \t]", re.MULTILINE)
TRANSPORT = frozenset({b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to"})


def kind_of(data: bytes, name: str) -> str:
    """Tell the kind of a document: text, Markdown, HTML, PDF, Word or e-mail; raises ChronologyError for any other."""
    head = data[:HEAD]
    foreign = next((what for start, what in FOREIGN if head.startswith(start)), None)
    foreign = foreign or next((what for sign, what in MADE if re.search(sign, head.removeprefix(MARK))), None)
    if foreign:
        raise ChronologyError(f"{name}: not a document that can be read: {foreign}")
    kind = known_by_content(data, name)
    by_name = SUFFIXES.get(PurePath(name).suffix.lower())
    if kind is None and by_name in BINARY:
        what = "rename it after what it is" if data.strip() else "it is empty"
        raise ChronologyError(f"{name}: no {by_name} file, whatever its name says; {what}")
    return kind or by_name or "text"


def known_by_content(data: bytes, name: str) -> str | None:
    """Tell the kind of a document that shows it in its first bytes."""
    head = data[:HEAD].removeprefix(MARK)
    if head.lstrip().startswith(PDF) or (PDF in head[:1024] and name.lower().endswith(".pdf")):
        return "PDF"
    if head.startswith(b"PK\x03\x04"):
        return zipped_kind(data, name)
    if head.startswith(OLE):
        raise ChronologyError(f"{name}: not a document that can be read: {old_office(data)}")
    if PAGE.match(head):
        return "HTML"
    return "e-mail" if is_mail(head) else None


def zipped_kind(data: bytes, name: str) -> str:
    """Tell what a ZIP archive is; raises ChronologyError where it is no Word file."""
    try:
        names = set(zipfile.ZipFile(io.BytesIO(data)).namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise ChronologyError(
            f"{name}: a broken file: it begins as .docx files do and is cut off or damaged"
        ) from None
    kind = next((kind for member, kind in ZIPPED if member in names), "a ZIP archive; unpack it first")
    if kind != "Word":
        raise ChronologyError(f"{name}: not a document that can be read: {kind}")
    return kind


def old_office(data: bytes) -> str:
    """Tell what a file in Microsoft's old container is."""
    if ENCRYPTED in data:
        return "encrypted with a password; save it without one"
    return "an old Word file or an Outlook message; save it as .docx or .eml"


def is_mail(head: bytes) -> bool:
    """Tell whether a text begins with the headers of an e-mail, one of them such as only the post writes."""
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0].removeprefix(b"From ")
    names = {name.lower() for name in HEADER.findall(block)}
    return bool(names & TRANSPORT) and b"from" in names and not head.startswith(b"<")
