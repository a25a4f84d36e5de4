"""Web pages: trafilatura finds the article among all else, htmldate the day it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from chronology.documents.decoding import Decoded
from chronology.documents.decoding import decode
from chronology.documents.document import Document
from chronology.documents.document import numbered
from chronology.documents.layout import Block
from chronology.documents.layout import put_together
from chronology.documents.layout import row
from chronology.documents.paragraphs import is_heading
from chronology.errors import ChronologyError
from chronology.extras import bring
from chronology.when import When

DATED = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1990-01-01",
    "max_date": "2199-12-31",
}
"""How the day of publication is looked for: the first one, where the page states it, and without asking the machine for today."""

BLOCKS = ("p", "head", "item", "row", "quote", "ab", "code")
"""What trafilatura makes of paragraphs, headings, entries of lists, rows of tables and quotations."""

HEAD = 2048
SPACED = ("lb", "p", "item")
"""After what a word has ended, though no blank follows."""

CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)


def read_html(data: bytes, name: str) -> Document:
    """Read a web page; raises ChronologyError where it holds no article."""
    trafilatura = bring("trafilatura", "html", f"{name}: HTML files need")
    declared = CHARSET.search(data, 0, 8192)
    page, notes = decode(data, declared[1].decode("ascii", "replace") if declared else None)
    read = trafilatura.bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        date_extraction_params=DATED,
    )
    text, places = ("", []) if read is None or read.body is None else put_together(blocks(read.body))
    if not text:
        raise ChronologyError(f"{name}: no article found in this page; copy its text into a .txt file")
    published = day_of(page, name)
    return Document(
        text=text,
        kind="HTML",
        title=read.title or None,
        author=read.author or None,
        publisher=read.sitename or None,
        published=published,
        basis="the page's metadata" if published else None,
        url=read.url or None,
        parts=tuple(numbered(places)),
        notes=notes,
    )


def read_fragment(data: bytes, declared: str | None, name: str) -> Decoded:
    """Read HTML that is no page of its own, as e-mails carry it: all of its text."""
    trafilatura = bring("trafilatura", "html", f"{name}: HTML files need")
    page, notes = decode(data, declared)
    if "<html" not in page[:HEAD].lower():
        page = f"<html><body>{page}</body></html>"
    read = trafilatura.bare_extraction(page, favor_recall=True, date_extraction_params=DATED)
    text = "" if read is None or read.body is None else put_together(blocks(read.body))[0]
    return Decoded(text or trafilatura.html2txt(page), notes)


def day_of(page: str, name: str) -> When | None:
    """Give the day on which a page says it was first published; nothing is guessed from the rest of its text."""
    htmldate = bring("htmldate", "html", f"{name}: HTML files need")
    found = htmldate.find_date(page, **DATED)
    return When.parse(found) if found else None


def blocks(body: Any) -> Iterator[Block]:
    """Yield the paragraphs, headings, entries of lists and rows of tables of an article, in their order."""
    for element in body.iter(*BLOCKS):
        if element.tag == "row":
            cells = (
                " ".join("".join(words(cell, within=())).split()) for cell in element.iterchildren("cell")
            )
            yield Block(row(cells))
        elif next(element.iterancestors("row"), None) is None:
            own = " ".join("".join(words(element)).split())
            yield Block(own, element.tag == "head" or (element.tag == "p" and is_heading(own)))


def words(element: Any, within: tuple[str, ...] = BLOCKS) -> Iterator[str]:
    """Yield the words of an element, but for those in blocks within it, which stand for themselves."""
    yield element.text or ""
    for child in element:
        if child.tag not in within:
            yield from words(child, within)
        yield (" " if child.tag in SPACED else "") + (child.tail or "")
