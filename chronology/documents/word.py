"""Word files, read by python-docx: paragraphs, lists and tables in their order, as they stand once all changes are taken."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from chronology.documents.document import Document
from chronology.documents.document import numbered
from chronology.documents.layout import Block
from chronology.documents.layout import put_together
from chronology.documents.layout import row as written
from chronology.documents.paragraphs import is_heading
from chronology.errors import ChronologyError
from chronology.errors import WhenError
from chronology.extras import BROKEN
from chronology.extras import bring
from chronology.when import When

MOST_BYTES = 256 * 2**20
"""How large a file may be once it is unpacked."""

MOST_TIMES = 200
"""How many times its size a file of more than a megabyte may unpack to: text shrinks to a tenth."""

RUNS = ".//w:r[not(ancestor::w:moveFrom)]/*[self::w:t or self::w:tab or self::w:br or self::w:cr or self::w:noBreakHyphen]"
BREAKS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-"}
MADE_BY_TEMPLATE = "2013-12-23"
"""The day that python-docx's own template bears, which says nothing of the files made from it."""


def read_word(data: bytes, name: str) -> Document:
    """Read a Word file; raises ChronologyError for one that is broken, too large, or without text."""
    refuse_bombs(data, name)
    docx = bring("docx", "word", f"{name}: Word files need")
    try:
        opened = docx.Document(io.BytesIO(data))
        text, places = put_together(blocks(opened))
        known = opened.core_properties
        published, basis = edited(known)
    except (*BROKEN, docx.oxml.exceptions.XmlchemyError) as error:
        raise ChronologyError(f"{name}: a broken Word file: {' '.join(str(error).split())}") from error
    if not text:
        raise ChronologyError(f"{name}: no text in this Word file")
    return Document(
        text=text,
        kind="Word",
        title=(known.title or "").strip() or None,
        author=author_of(known),
        published=published,
        basis=basis,
        parts=tuple(numbered(places)),
    )


def refuse_bombs(data: bytes, name: str) -> None:
    """Raise ChronologyError for an archive that would unpack to far more than any document holds."""
    try:
        size = sum(member.file_size for member in zipfile.ZipFile(io.BytesIO(data)).infolist())
    except zipfile.BadZipFile as error:
        raise ChronologyError(f"{name}: a broken Word file: {error}") from error
    if size > MOST_BYTES or (size > 2**20 and size > MOST_TIMES * len(data)):
        raise ChronologyError(f"{name}: {len(data):,} bytes that unpack to {size:,}: no document, not opened")


def blocks(opened: Any) -> Iterator[Block]:
    """Yield the paragraphs and rows of tables of a document in their order."""
    for part in opened.iter_inner_content():
        if hasattr(part, "rows"):
            yield from (Block(row_words(row)) for row in part.rows)
        else:
            words = words_of(part)
            yield Block(words, is_styled_heading(part) or is_heading(words))


def row_words(row: Any) -> str:
    """Give the words of a row of a table, its cells apart; a cell that spans several columns is told once."""
    cells = dict.fromkeys(cell._tc for cell in row.cells)  # noqa: SLF001 - python-docx repeats spanning cells, which only this tells
    words = (" ".join(" ".join(map(run_words, runs(cell))).split()) for cell in cells)
    return written(words)


def words_of(paragraph: Any) -> str:
    """Give the words of a paragraph on one line: what was inserted is taken, what was struck out is not."""
    return " ".join("".join(map(run_words, runs(paragraph._p))).split())  # noqa: SLF001 - its text leaves insertions out


def runs(element: Any) -> Any:
    """Give the pieces of text of an element."""
    return element.xpath(RUNS)


def run_words(piece: Any) -> str:
    """Give the words of one piece of text."""
    return BREAKS.get(piece.tag.rpartition("}")[2]) or piece.text or ""


def is_styled_heading(paragraph: Any) -> bool:
    """Tell whether a paragraph is a heading or title by its style."""
    style = paragraph.style.name if paragraph.style is not None else ""
    return (style or "").startswith(("Heading", "Title", "Subtitle"))


def author_of(known: Any) -> str | None:
    """Give the author that the properties name; a template's is none."""
    author = (known.author or "").strip()
    return None if author in ("", "python-docx") else author


def edited(known: Any) -> tuple[When | None, str | None]:
    """Give the days on which a file was written, from its first to its last saving, as its properties have them."""
    days = [day.date() for day in (known.created, known.modified) if day is not None]
    days = sorted(day for day in days if day.isoformat() != MADE_BY_TEMPLATE)
    if not days:
        return None, None
    try:
        when = When.from_date(days[0]) if days[0] == days[-1] else When.parse(f"[{days[0]}..{days[-1]}]")
    except WhenError:
        return None, None
    return when, "the days its properties say it was written on"
