"""Documents of every kind: their text, what they say of themselves, and where each character stood."""

from __future__ import annotations

import contextlib
import sys
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import attrs
import documents_made as made
import pytest
from hypothesis import given
from hypothesis import strategies as st
from timed import seconds

import chronology
from chronology.documents import Document
from chronology.documents import read
from chronology.documents import read_bytes
from chronology.documents.decoding import decode
from chronology.documents.paragraphs import paragraphs
from chronology.errors import ChronologyError
from chronology.extras import bring

META = '<meta property="article:published_time" content="2025-11-20T23:40:00-05:00">'
LATER = '<meta property="article:modified_time" content="2025-11-24T08:00:00Z">'
LINKED = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-11-20"}</script>'
NAMED = (
    '<meta property="og:site_name" content="Aldermouth Courier"><meta name="author" content="Ines Ferrand">'
)
MADE = datetime(2025, 11, 19, 9, 30)  # noqa: DTZ001 - as Word files have it
HEAD = "From: Ines Ferrand <ines@example.org>\nTo: All\nDate: Thu, 20 November 2025 17:12\nSubject: Bridge #4: shut\n"
FRONT = '---\ntitle: "Bridge: shut"\nauthor:\n  - Ines Ferrand\ndate: 2025-11-20T10:00:00Z # draft\n---\n'
TOML_FRONT = '+++\ntitle = "Bridge: shut"\ndate = 2025-11-20\n+++\n'
TEXT = f"{made.TITLE}\n\n{made.DAY}\n\n{made.FIRST}\n\n{made.SECOND}\n\n{made.HEADING}\n\n{made.THIRD}\n"

STATED = {
    "page.html": (made.page(META + LATER), "2025-11-20", "the page's metadata"),
    "linked.html": (made.page(LINKED), "2025-11-20", "the page's metadata"),
    "line.html": (made.page(body=f"<p>{made.DAY}</p>"), "2025-11-20", "the text's own date line"),
    "undated.html": (made.page(), "None", None),
    "line.docx": (made.word_file(created=MADE), "2025-11-20", "the text's own date line"),
    "made.docx": (
        made.word_file(day=None, created=MADE),
        "2025-11-19",
        "the days its properties say it was written on",
    ),
    "template.docx": (made.word_file(day=None), "None", None),
    "line.pdf": (made.pdf_file(), "2025-11-20", "the text's own date line"),
    "mail.eml": (made.MAIL, "2025-11-20", "the day it was sent"),
    "text.txt": (TEXT.encode(), "2025-11-20", "the text's own date line"),
    "undated.txt": (made.FIRST.encode(), "None", None),
    "front.md": (f"{FRONT}\n{made.FIRST}".encode(), "2025-11-20", "its front matter"),
    "toml.md": (f"{TOML_FRONT}\n{made.FIRST}".encode(), "2025-11-20", "its front matter"),
    "letter.txt": (f"{HEAD}\n{made.FIRST}".encode(), "2025-11-20", "its head"),
    "long.md": (f"+++\ndate = {'9' * 5000}\n+++\n{made.FIRST}".encode(), "None", None),
    "soon.md": (f"---\ntitle: Bridge\ndate: soon\n---\n{made.FIRST}".encode(), "None", None),
}


@pytest.mark.parametrize("name", STATED)
def test_the_day_a_document_states(name: str) -> None:
    """The day is the document's own, with the place that states it; where none does, there is none."""
    data, day, basis = STATED[name]
    document = read_bytes(data, name)

    assert (str(document.published), document.basis) == (day, basis)


PLACES = {
    "page.html": "paragraph 3",
    "line.docx": "paragraph 2",
    "line.pdf": "page 1",
    "text.txt": "paragraph 3",
    "front.md": "paragraph 1",
}


@pytest.mark.parametrize("name", PLACES)
def test_the_place_of_a_character(name: str) -> None:
    """Places are counted in the original: headings and date lines are none."""
    document = read_bytes(STATED[name][0], name)
    words = {"paragraph 1": "Engineers", "paragraph 2": "The bridge,"}.get(PLACES[name], "Two ferries")

    assert made.FIRST in document.text
    assert document.place(document.text.index(words)) == PLACES[name]
    if name != "line.pdf":
        assert document.place(0) is None


def test_a_page_says_what_it_is() -> None:
    """What stands around the article is left out."""
    document = read_bytes(made.page(META + NAMED), "page.html")

    assert (document.title, document.author, document.publisher) == (
        made.TITLE,
        "Ines Ferrand",
        "Aldermouth Courier",
    )
    assert "Sport" not in document.text
    assert "2019" not in document.text
    assert "The first ferry leaves at 6 am on Monday.\n\nThe last" in document.text


def test_a_word_file_as_it_stands_once_all_changes_are_taken() -> None:
    """What was inserted is read, what was struck out is not; tables come in their place."""
    document = read_bytes(made.word_file(), "report.docx")

    assert document.author == made.AUTHOR
    assert document.text.endswith("Two ferries will run from Monday.\n\nOpened: May 1962")


def test_a_pdf_is_put_together_to_paragraphs() -> None:
    """Lines become paragraphs, over pages too; feet are left out and named."""
    document = read_bytes(made.pdf_file(copies=9), "report.pdf")

    assert (document.title, document.author) == (made.TITLE, made.AUTHOR)
    assert [part.name for part in document.parts] == ["page 1", "page 2"]
    assert document.text.count(made.FIRST) == 9
    assert " ".join(document.text.split()).count(made.SECOND) == 9
    assert "27 December" not in document.text
    assert document.notes == ("1 running head not read: 'Aldermouth Courier, 27 December 2025, page 1'",)


def test_offsets_of_a_text_are_those_of_its_file() -> None:
    """Line ends stay, and front matter leaves its room blank."""
    text = f"{FRONT}\n{made.FIRST}\n".replace("\n", "\r\n")
    document = read_bytes(text.encode(), "front.md")

    assert len(document.text) == len(text)
    assert document.text.index("on Tuesday") == text.index("on Tuesday")
    assert "2025" not in document.text
    assert (document.title, document.author) == ("Bridge: shut", "Ines Ferrand")


def test_the_kind_is_told_by_the_content() -> None:
    """A name that says otherwise is told."""
    assert read_bytes(made.page(), "page.txt").notes == ("read as HTML, which it is whatever its name says",)
    assert read_bytes(made.MAIL).kind == "e-mail"
    assert read_bytes(made.page()).notes == ()


def test_extraction_from_a_document() -> None:
    """The claims of an extracted story get their places, and its source what the document says of itself."""
    document = read_bytes(made.page(META + NAMED), "bridge.html")
    assert document.published is not None
    story = document.locate(
        chronology.extract(document.text, published=document.published, source="bridge", title=document.title)
    )
    (source,) = story.sources

    assert (source.publisher, source.author, source.sha256) == (
        document.publisher,
        document.author,
        document.sha256,
    )
    assert {claim.at for event in story for claim in event.claims} >= {
        "paragraph 1",
        "paragraph 2",
        "paragraph 3",
    }


ENCODED = [
    ("L’élève a été reçu à Québec le 3 février 2025.", "cp1252"),
    ("He said “no”.", "cp1252"),
    ("Zoë", "latin-1"),
    ("Café", "cp1252"),
    ("Міністри зустрілися у Брюсселі у четвер, 20 листопада 2025 року.", "cp1251"),
    ("Міністри зустрілися у Брюсселі у четвер, 20 листопада 2025 року.", "utf-16-le"),
    ("Closed on Tuesday – “yes”.", "utf-16"),
    ("Closed on Tuesday – “yes”.", "utf-16-be"),
    ("Η γέφυρα έκλεισε την Τρίτη, 18 Νοεμβρίου 2025, είπε ο δήμαρχος.", "cp1253"),
    ("橋は2025年11月18日火曜日に閉鎖された。市長は発表した。", "shift_jis"),
]


@pytest.mark.parametrize(("text", "encoding"), ENCODED)
def test_encodings(text: str, encoding: str) -> None:
    """What is not UTF-8 is read as best can be, and that is said."""
    read_text, notes = decode(text.encode(encoding))

    assert read_text == text
    assert len(notes) == 1
    assert "read as" in notes[0]


TOLD = [
    (b"plain", "plain", ()),
    (b"\xef\xbb\xbfwith a mark", "with a mark", ()),
    (
        "“Müller”\n".encode() + b"caf\xe9",
        "“Müller”\ncafé",
        ("mixed encodings: 1 byte of no UTF-8 letter read as Windows-1252",),
    ),
    (b"a\0b", "a b", ("1 NUL character taken for blanks",)),
    (
        "4 No\u00advember".encode(),
        "4 November",
        ("1 unseen mark such as soft hyphens taken out; offsets count without them",),
    ),
]


@pytest.mark.parametrize(("data", "text", "notes"), TOLD)
def test_what_was_done_is_told(data: bytes, text: str, notes: tuple[str, ...]) -> None:
    """Nothing is mended in silence."""
    assert decode(data) == (text, notes)


def test_the_encoding_a_page_declares() -> None:
    """A page's own word counts for more than a guess."""
    data = made.page().replace(b"utf-8", b"windows-1251").replace(b"pier", "Київ".encode("cp1251"))

    assert "second Київ" in read_bytes(data, "page.html").text


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Nothing but a ChronologyError comes of a file of any content."""
    for name in ("a.txt", "a.md", "a.eml", "a.pdf", "a.docx"):
        with contextlib.suppress(ChronologyError):
            document = read_bytes(data, name)
            assert all(0 <= start < end <= len(document.text) for start, end, _ in document.parts)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bridge is shut\n\nIt was closed on Tuesday.", ["It was closed on Tuesday."]),
        ("By Ada Quill\n\nIt was closed on Tuesday.", ["It was closed on Tuesday."]),
        ("# Shut\n\n---\n\nIt was closed.", ["It was closed."]),
        ("- Fire at noon\n- Inquest opens in May", ["- Fire at noon", "- Inquest opens in May"]),
        ("1. Fire at noon\n2) Inquest opens", ["1. Fire at noon", "2) Inquest opens"]),
        ("It was closed on\n\nthe last Tuesday.", ["It was closed on\n\nthe last Tuesday."]),
        ("It was closed.\n\nthen they left.", ["It was closed.", "then they left."]),
        (f"{'The harbour bridge was closed by the council, for cracks':60}\nwere found.", None),
    ],
)
def test_paragraphs_are_counted_as_readers_count_them(text: str, found: list[str] | None) -> None:
    """Headings and names of authors are none, items of a list are; a sentence that goes on is one, and so are wrapped lines."""
    assert [text[start:end] for start, end in paragraphs(text)] == (found or [text])


@pytest.mark.parametrize("words", [" ", "\xa0", "\n", "a: b\n", "<!---->"])
def test_any_text_is_read_in_linear_time(words: str) -> None:
    """Eight times as many blanks, lines or comments take about eight times as long, wherever they stand."""

    def told(text: str) -> list[Document]:
        files = (text, f"It rained.\n{text}.", f"---\na: b{text}c\n---\nIt rained.")
        return [read_bytes(file.encode(), "a.txt") for file in files]

    told(" ")
    assert seconds(told, words, 16_000) < 24 * seconds(told, words, 2_000) + 0.05


@given(st.text(alphabet="ab A.\n\r-#", max_size=200))
def test_paragraphs_stand_in_order(text: str) -> None:
    """Paragraphs do not overlap, and have no blanks around them."""
    found = list(paragraphs(text))

    assert all(text[start:end] == text[start:end].strip() != "" for start, end in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))


REFUSED = {
    "empty.pdf": (b"", "no PDF file, whatever its name says; it is empty"),
    "text.pdf": (b"Just text.", "no PDF file, whatever its name says; rename it after what it is"),
    "cut.pdf": (made.drawn_pdf()[:300], "a broken PDF, which PDFium cannot open"),
    "locked.pdf": (
        made.drawn_pdf("Tuesday", password="made up"),  # noqa: S106 - it is
        "encrypted with a password; save the PDF without one",
    ),
    "scan.pdf": (
        made.drawn_pdf(pages=2),
        "no text in this PDF, whose 2 pages may be pictures: have its text recognised first",
    ),
    "text.docx": (b"Just text.", "no Word file, whatever its name says; rename it after what it is"),
    "cut.docx": (
        made.word_file()[:5000],
        "a broken file: it begins as .docx files do and is cut off or damaged",
    ),
    "hollow.docx": (
        made.archive(word__document=b"<w/>"),
        "a broken Word file: \"There is no item named '[Content_Types].xml' in the archive\"",
    ),
    "style.docx": (
        made.altered(made.word_file(), b'<w:pStyle w:val="Title"/>', b"<w:pStyle/>"),
        "attribute not present on element {http://schemas.openxmlformats.org/wordprocessingml/2006/main}pStyle",
    ),
    "bomb.docx": (
        made.archive(word__document=b" " * 9_000_000),
        "unpack to 9,000,000: no document, not opened",
    ),
    "sheet.xlsx": (made.archive(xl__workbook=b"<w/>"), "an Excel workbook; save the sheet as plain text"),
    "odd.zip": (made.archive(x=b"<w/>"), "a ZIP archive; unpack it first"),
    "old.doc": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "an old Word file or an Outlook message; save it as .docx or .eml",
    ),
    "picture.png": (b"\x89PNG\r\n\x1a\n", "a picture; have its text recognised first"),
    "story.toml": (
        b'# curated\n[chronology]\nid = "a"\n',
        "an event file, which `extract -o` adds to; name only the texts",
    ),
    "story.json": (
        str(chronology.dumps(chronology.load("ukraine-2025"), "json")).encode(),
        "a story that was drawn or exported; name only the texts",
    ),
    "story.svg": (
        b'<?xml version="1.0"?>\n<svg xmlns="x"><text>1 May 2025</text></svg>',
        "a picture; name only the texts",
    ),
    "story.ics": (b"BEGIN:VCALENDAR\r\n", "a calendar; read it with `chronology import`"),
    "tree.ged": (b"\xef\xbb\xbf0 HEAD\r\n", "a pedigree; read it with `chronology import`"),
    "noise.txt": (bytes(range(1, 30)) * 20, "not text, but binary data"),
    "menu.html": (
        b"<html><body><nav><a href=/>Home</a></nav></body></html>",
        "no article found in this page; copy its text into a .txt file",
    ),
    "hollow.eml": (b"From: a@b.example\nMessage-ID: <1>\n\n", "no text in this e-mail"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    """What cannot be read is told in a line that names the file, the trouble and the remedy."""
    data, message = REFUSED[name]
    with pytest.raises(ChronologyError) as refusal:
        read_bytes(data, name)

    assert str(refusal.value).startswith(f"{name}: ")
    assert str(refusal.value).endswith(message)


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [("page.html", "trafilatura", "html"), ("line.pdf", "pypdfium2", "pdf"), ("line.docx", "docx", "word")],
)
def test_a_missing_library_is_named(
    name: str, module: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command that installs it is part of the message."""
    monkeypatch.setitem(sys.modules, module, None)

    with pytest.raises(
        ChronologyError, match=rf"need {module}: python3 -m pip install 'chronology-events\[{extra}\]'"
    ):
        read_bytes(STATED[name][0], name)


def test_a_library_that_does_not_load_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is there, but something that it needs is not."""
    (tmp_path / "broken_library.py").write_text("raise ImportError('its cleaner is\\nmissing')")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(
        ChronologyError,
        match=r"need broken_library, which does not load \(its cleaner is missing\): python3 -m pip install",
    ):
        bring("broken_library", "html", "HTML files need")


def test_read_a_file(tmp_path: Path) -> None:
    """A file is read by its path, with the checksum of its bytes."""
    path = tmp_path / "note.txt"
    path.write_text(TEXT, encoding="utf-8")
    document = read(path)

    assert isinstance(document, Document)
    assert document == attrs.evolve(read_bytes(TEXT.encode(), "other.txt"))
    assert document.source("note").sha256 == document.sha256


NESTED = """\
<p>One<br>two.</p><ul><li>The ferry leaves on Monday<ul><li>at 6 am from the pier</li></ul></li></ul>
<table><tr><td><p>Opened</p></td><td>May 1962</td></tr></table>"""


def test_nothing_of_a_page_is_lost_or_told_twice() -> None:
    """Words stand in the innermost block that holds them, and do not run into one another."""
    text = read_bytes(made.page(body=NESTED), "page.html").text

    for words in ("One two.", "The ferry leaves on Monday\n\nat 6 am from the pier", "Opened: May 1962"):
        assert text.count(words) == 1


def test_a_claim_without_a_phrase_has_its_place_too() -> None:
    """A clause whose date was carried to it stands in a paragraph as well."""
    document = read_bytes(b"The fair opened on Monday.\n\nAnn Holt opened it.\n", "fair.txt")
    story = document.locate(chronology.extract(document.text, published="2025-11-26"))
    assert sorted(claim.at or "" for event in story for claim in event.claims) == [
        "paragraph 1",
        "paragraph 2",
    ]
