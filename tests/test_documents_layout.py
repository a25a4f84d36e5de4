"""What pages, PDFs and Word files look like to a reader, and what becomes of it in plain text."""

from __future__ import annotations

import documents_made as made
import docx
import pytest
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph

from chronology.documents import read_bytes

BODIES = [
    ("built in 1999<sup><a href='#1'>1</a></sup> and 2003<sup>[2]</sup>", "built in 1999 and 2003[2]"),
    ("shut on the 3<sup>rd</sup> of May", "shut on the 3rd of May"),
    ("shut<br>at noon", "shut at noon"),
    ("It was shut.<br>\n<br>It opened.", "It was shut.\n\nIt opened."),
]


@pytest.mark.parametrize(("body", "text"), BODIES)
def test_the_text_of_a_page(body: str, text: str) -> None:
    """Footnotes lengthen no year, and two ends of lines end a paragraph."""
    assert text in read_bytes(made.page(body=f"<p>{body}</p>"), "page.html").text


STORY = '<script type="application/ld+json">{"@type": "%s", "datePublished": "2025-01-10", "dateModified": "2025-01-12"}</script>'
DAYS = [
    (STORY % "NewsArticle", "", "2025-01-10"),
    (STORY % "LiveBlogPosting", "", "[2025-01-10..2025-01-12]"),
    ("", "<aside><time datetime='2025-10-01'>1 October</time> Old news</aside>", "None"),
    ("", "<time datetime='2025-10-01'>1 October</time>", "2025-10-01"),
]


@pytest.mark.parametrize(("head", "body", "day"), DAYS)
def test_the_day_of_a_page(head: str, body: str, day: str) -> None:
    """A live blog is written on all its days, and the day of another page is not this one's."""
    assert str(read_bytes(made.page(head, body), "page.html").published) == day


PDFS = [
    (
        ["The half-<br/>year figures of mid-<br/>January were re-<br/>ported by a 30-<br/>year-old, and the two-year-<br/>old was in the mid-<br/>dle."],
        "The half-year figures of mid-January were reported by a 30-year-old, and the two-year-old was in the middle.",
    ),
    (["Built in 1999<super>1</super> and, in 2003,<super>12</super> raised."], "Built in 1999 and, in 2003, raised."),
    (["Raised by the council<super>3</super>. On the 3<super>rd</super> of May."], "Raised by the council. On the 3rd of May."),
    (["3 May: a first crack<br/>5 May: another, longer by far"], "3 May: a first crack\n\n5 May: another, longer by far"),
    ([made.FIRST], made.FIRST),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "text"), PDFS)
def test_the_text_of_a_pdf(paragraphs: list[str], text: str) -> None:
    """Footnotes lengthen no year and break no line; a line that had room for what follows ended there."""
    data = made.saved_pdf([Paragraph(words, getSampleStyleSheet()["BodyText"]) for words in paragraphs])

    assert read_bytes(data, "report.pdf").text == text


@pytest.mark.parametrize("name", ["letter.html", "Microsoft Word - Letter (2).DOCX", "untitled"])
def test_the_name_of_the_file_that_was_printed_is_no_title(name: str) -> None:
    assert read_bytes(made.pdf_file(title=name), "report.pdf").title is None


def test_empty_rows_of_a_table() -> None:
    """They say nothing; a first cell that is empty names nothing."""
    document = docx.Document()
    table = document.add_table(rows=3, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text, table.cell(2, 1).text = "3 May", "A crack", "Closed"

    assert read_bytes(made.saved(document), "table.docx").text == "3 May: A crack\n\nClosed"
