"""Documents to plain text: what a file says, when it was published, and where in the original each character stood."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import attrs

from chronology.documents.document import Document
from chronology.documents.document import Part
from chronology.documents.kinds import SUFFIXES
from chronology.documents.kinds import kind_of
from chronology.errors import ChronologyError
from chronology.expressions import published_in
from chronology.inputs import read_whole

__all__ = ["Document", "Part", "read", "read_bytes"]

STATED_FIRST = frozenset({"PDF", "Word"})
"""The kinds whose own date line tells more than the properties of the file, which only know when it was made."""


def read(path: str | os.PathLike[str], *, language: str = "en") -> Document:
    """Read a document of any kind: plain text, Markdown, HTML, PDF, Word or e-mail.

    Its content tells the kind, and its name where the content does not. `language` is that of its date line. Raises
    ChronologyError for a file that is none of these, is broken, or holds pictures only, and OSError for one that is not there.

    >>> import pathlib
    >>> _ = pathlib.Path("note.txt").write_text("LISBON, May 2, 1989 -- Two ships met on Monday.")
    >>> document = read("note.txt")
    >>> str(document.published), document.basis, document.place(30)
    ('1989-05-02', "the text's own date line", 'paragraph 1')
    """
    if Path(path).is_dir():
        raise ChronologyError(
            f"{os.fspath(path)}: a folder; name the files in it, such as {Path(path) / '*.txt'}"
        )
    return read_bytes(read_whole(path), os.fspath(path), language=language)


def read_bytes(data: bytes, name: str = "-", *, language: str = "en") -> Document:
    """Read the content of a document; its name serves messages, and tells the kind where the content does not."""
    kind = kind_of(data, name)
    document = read_kind(kind, data, name)
    by_name = SUFFIXES.get(Path(name).suffix.lower(), kind)
    notes = (f"read as {kind}, which it is whatever its name says",) if kind != by_name else ()
    dated = with_date_line(document, language)
    return attrs.evolve(dated, notes=(*notes, *dated.notes), sha256=hashlib.sha256(data).hexdigest())


def read_kind(kind: str, data: bytes, name: str) -> Document:
    """Read a document of a known kind."""
    match kind:
        case "HTML":
            from chronology.documents.html import read_html  # noqa: PLC0415 - each kind brings in its own library

            return read_html(data, name)
        case "PDF":
            from chronology.documents.pdf import read_pdf  # noqa: PLC0415

            return read_pdf(data, name)
        case "Word":
            from chronology.documents.word import read_word  # noqa: PLC0415

            return read_word(data, name)
        case "e-mail":
            from chronology.documents.mail import read_mail  # noqa: PLC0415

            return read_mail(data, name)
        case _:
            from chronology.documents.plain import read_plain  # noqa: PLC0415

            return read_plain(data, name, kind)


def with_date_line(document: Document, language: str) -> Document:
    """Date a document by its own date line, where nothing more telling does."""
    if document.published is not None and document.kind not in STATED_FIRST:
        return document
    stated = published_in(document.text, language=language)
    return attrs.evolve(document, published=stated, basis="the text's own date line") if stated else document
