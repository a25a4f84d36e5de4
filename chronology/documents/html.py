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

LIVE = "LiveBlogPosting"
"""What schema.org calls a page that is added to for hours or days."""
ASIDE = ("//aside", "//nav")
"""What tells of other pages, whose days are not this one's."""
NOTES = "//sup[a]"
"""The numbers of footnotes, which would lengthen a year before them by a digit."""
QUOTED = (
    "//blockquote[@type='cite']",
    "//*[contains(concat(' ', @class, ' '), ' gmail_quote ') or contains(@class, 'moz-cite-prefix')]",
    "//*[@id='appendonsend' or @id='divRplyFwdMsg']/following-sibling::*",
    "//*[@id='divRplyFwdMsg']",
)
"""Where programs of mail put the letters that are answered."""

BLOCKS = ("p", "head", "item", "row", "quote", "ab", "code")
"""What trafilatura makes of paragraphs, headings, entries of lists, rows of tables and quotations."""

HEAD = 2048
SPACED = ("p", "item")
"""After what a word has ended, though no blank follows."""
BREAK = "\u2028"
GAP = re.compile(rf"{BREAK}\s*{BREAK}")
"""Two ends of lines, one after the other, end a paragraph."""

CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)


def read_html(data: bytes, name: str) -> Document:
    """Read a web page; raises ChronologyError where it holds no article."""
    page, notes = decode(data, declared_in(data))
    read = extracted(tree_of(page, name), name, include_comments=False, with_metadata=True)
    text, places = put_together(blocks(read.body)) if read is not None else ("", [])
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


def declared_in(data: bytes) -> str | None:
    """Give the encoding that a page names."""
    found = CHARSET.search(data, 0, 8192)
    return found[1].decode("ascii", "replace") if found else None


def read_fragment(data: bytes, declared: str | None, name: str) -> Decoded:
    """Read HTML that is no page of its own, as e-mails carry it: all of its text but what it quotes of other letters."""
    page, notes = decode(data, declared)
    tree = tree_of(page if "<html" in page[:HEAD].lower() else f"<html><body>{page}</body></html>", name)
    if drop(tree, *QUOTED):
        notes = (*notes, "quoted mail not read")
    read = extracted(tree, name, favor_recall=True)
    text = put_together(blocks(read.body))[0] if read is not None else ""
    return Decoded(text or finder(name).html2txt(tree), notes)


def tree_of(page: str, name: str) -> Any:
    """Parse a page, without the numbers of its footnotes."""
    tree = finder(name).load_html(page)
    if tree is None:
        raise ChronologyError(f"{name}: no article found in this page; copy its text into a .txt file")
    drop(tree, NOTES)
    return tree


def finder(name: str) -> Any:
    """Bring in the library that finds articles."""
    return bring("trafilatura", "html", f"{name}: HTML files need")


def drop(tree: Any, *paths: str) -> int:
    """Take elements out of a page, and count them."""
    found = [element for path in paths for element in tree.xpath(path)]
    for element in found:
        if element.getparent() is not None:
            element.drop_tree()
    return len(found)


def extracted(tree: Any, name: str, **manner: bool) -> Any:
    """Give what trafilatura finds in a page; None where that is nothing."""
    read = finder(name).bare_extraction(tree, date_extraction_params=DATED, **manner)
    return None if read is None or read.body is None else read


def day_of(page: str, name: str) -> When | None:
    """Give the day on which a page says it was first published, of a live blog all its days; nothing is guessed from the rest of its text."""
    find_date = bring("htmldate", "html", f"{name}: HTML files need").find_date
    tree = tree_of(page, name)
    drop(tree, *ASIDE)
    first = find_date(tree, **DATED)
    last = find_date(tree, **DATED | {"original_date": False}) if LIVE in page else None
    return When.parse(f"[{first}..{last}]" if last and last > first else first) if first else None


def blocks(body: Any) -> Iterator[Block]:
    """Yield the paragraphs, headings, entries of lists and rows of tables of an article, in their order."""
    for element in body.iter(*BLOCKS):
        if element.tag == "row":
            cells = (
                " ".join("".join(words(cell, within=())).split()) for cell in element.iterchildren("cell")
            )
            yield Block(row(cells))
        elif next(element.iterancestors("row"), None) is None:
            for part in GAP.split("".join(words(element))):
                own = " ".join(part.split())
                yield Block(own, element.tag == "head" or (element.tag == "p" and is_heading(own)))


def words(element: Any, within: tuple[str, ...] = BLOCKS) -> Iterator[str]:
    """Yield the words of an element, but for those in blocks within it, which stand for themselves."""
    yield element.text or ""
    for child in element:
        if child.tag not in within:
            yield from words(child, within)
        yield BREAK if child.tag == "lb" else " " if child.tag in SPACED else ""
        yield child.tail or ""
