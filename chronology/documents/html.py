"""Web pages: trafilatura finds the article among all else, htmldate the day it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from chronology.documents.decoding import Decoded
from chronology.documents.decoding import decode
from chronology.documents.document import Document
from chronology.documents.document import numbered
from chronology.documents.extras import bring
from chronology.documents.layout import Block
from chronology.documents.layout import put_together
from chronology.documents.layout import row
from chronology.documents.paragraphs import is_heading
from chronology.errors import ChronologyError
from chronology.when import When

DATED = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1990-01-01",
    "max_date": "2199-12-31",
}
"""How the day of publication is looked for: the first one, where the page states it, and without asking the machine for today."""

CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)


def read_html(data: bytes, name: str) -> Document:
    """Read a web page; raises ChronologyError where it holds no article."""
    trafilatura = bring("trafilatura", "html", "HTML", name)
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
    trafilatura = bring("trafilatura", "html", "HTML", name)
    page, notes = decode(data, declared)
    read = trafilatura.bare_extraction(page, favor_recall=True, date_extraction_params=DATED)
    if read is None or read.body is None:
        return Decoded(trafilatura.html2txt(page), notes)
    return Decoded(put_together(blocks(read.body))[0], notes)


def day_of(page: str, name: str) -> When | None:
    """Give the day on which a page says it was first published; nothing is guessed from the rest of its text."""
    htmldate = bring("htmldate", "html", "HTML", name)
    found = htmldate.find_date(page, **DATED)
    return When.parse(found) if found else None


def blocks(body: Any) -> Iterator[Block]:
    """Yield the paragraphs, headings, entries of lists and rows of tables of an article."""
    for element in body.iter("p", "head", "item", "row", "quote", "ab", "code"):
        if not any(True for _ in element.iterchildren("p", "item", "list", "head")):
            words = words_of(element)
            yield Block(words, element.tag == "head" or (element.tag == "p" and is_heading(words)))


def words_of(element: Any) -> str:
    """Give the words of an element on one line; the cells of a row apart."""
    if element.tag == "row":
        return row(map(words_of, element.iterchildren("cell")))
    return " ".join("".join(element.itertext()).split())
