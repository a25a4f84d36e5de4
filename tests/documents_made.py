"""Documents made for the tests: one short report of our own, as people's programs would write it."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import Any

import docx
from reportlab.lib import pdfencrypt
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph
from reportlab.platypus import SimpleDocTemplate

TITLE = "Harbour bridge shut after crack"
AUTHOR = "Ines Ferrand"
DAY = "20 November 2025"
FIRST = (
    "Engineers closed the harbour bridge on Tuesday after a diver found a crack in the second pier, the port "
    "authority said in a statement issued late in the evening."
)
SECOND = (
    "The bridge, which carries some 40,000 cars a day, had been inspected in August and was declared sound at "
    "the time, though nobody at the authority would say by whom, or how long the inspection had taken."
)
HEADING = "Ferries to run"
THIRD = (
    "Two ferries will run from Monday. The mayor said the repair would take six weeks, and that the bridge "
    "should open again in January."
)
PARAGRAPHS = (FIRST, SECOND, THIRD)
SENT = "Thu, 20 Nov 2025 19:10:00 -0500"


def page(head: str = "", body: str = "") -> bytes:
    """Give a web page as newspapers serve them."""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | Courier</title>{head}</head>'
        f'<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
        f"<article><h1>{TITLE}</h1>{body}<p>{FIRST}</p><p>{SECOND}</p><h2>{HEADING}</h2><p>{THIRD}</p>"
        f"<ul><li>The first ferry leaves at 6 am on Monday.</li><li>The last leaves at 11 pm.</li></ul></article>"
        f"<footer>© 2019 Aldermouth Courier. All rights reserved.</footer></body></html>"
    ).encode()


def word_file(*, day: str | None = DAY, created: datetime | None = None) -> bytes:
    """Give a Word file with headings, a table, an insertion and a deletion."""
    made = docx.Document()
    made.core_properties.author = AUTHOR
    if created:
        made.core_properties.created = made.core_properties.modified = created
    made.add_heading(TITLE, 0)
    for words in filter(None, (day, FIRST, SECOND)):
        made.add_paragraph(words)
    made.add_heading(HEADING, 2)
    track_changes(made.add_paragraph("Two ferries will run from "))
    table = made.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Opened", "May 1962"
    return saved(made)


def track_changes(paragraph: Any) -> None:
    """Put Monday in the place of Sunday, as an editor does who tracks the changes."""
    run = paragraph.add_run("Monday.")
    element = run.element
    inserted = element.makeelement(element.tag.replace("}r", "}ins"), {})
    element.addprevious(inserted)
    inserted.append(element)
    struck = paragraph.add_run("Sunday.").element[0]
    struck.tag = struck.tag.replace("}t", "}delText")


def saved(made: Any) -> bytes:
    """Give the bytes of what can save itself."""
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def pdf_file(*, copies: int = 1, day: str = DAY, title: str = TITLE) -> bytes:
    """Give a PDF with a running foot on every page, its paragraphs justified as in print."""
    stream, styles = io.BytesIO(), getSampleStyleSheet()
    made = SimpleDocTemplate(stream, pagesize=A4, title=title, author=AUTHOR)
    heads = [Paragraph(TITLE, styles["Title"]), Paragraph(day, styles["BodyText"])]
    body = [
        Paragraph(words, styles["Heading2" if words == HEADING else "BodyText"])
        for words in (FIRST, SECOND, HEADING, THIRD) * copies
    ]
    made.build([*heads, *body], onFirstPage=write_foot, onLaterPages=write_foot)
    return stream.getvalue()


def saved_pdf(flow: list[Any]) -> bytes:
    """Give a PDF of what flows over its pages."""
    stream = io.BytesIO()
    SimpleDocTemplate(stream, pagesize=A4).build(flow)
    return stream.getvalue()


def write_foot(canvas: Any, made: Any) -> None:
    """Write the foot of a page, which says a day that no event has."""
    canvas.drawString(72, 60, f"Aldermouth Courier, 27 December 2025, page {made.page}")


def drawn_pdf(words: str = "", *, password: str | None = None, pages: int = 1) -> bytes:
    """Give a PDF of pages with a black square, and words beneath it."""
    stream = io.BytesIO()
    encryption = pdfencrypt.StandardEncryption(password, canPrint=0) if password else None
    canvas = Canvas(stream, encrypt=encryption)
    for _ in range(pages):
        canvas.rect(50, 500, 200, 200, fill=1)
        canvas.drawString(100, 400, words)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def archive(**members: bytes) -> bytes:
    """Give a ZIP archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name.replace("__", "/") + ".xml", content)
    return stream.getvalue()


MAIL = f"""\
Received: from mx (mx [192.0.2.1]) by mail; Fri, 21 Nov 2025 00:10:04 +0000
Message-ID: <1@courier.example>
MIME-Version: 1.0
Date: {SENT}
From: =?UTF-8?Q?In=C3=A8s_Ferrand?= <ines@courier.example>
Subject: =?UTF-8?B?QnJpZGdlIOKAkyB3aGF0IHdlIGtub3c=?=
Content-Type: multipart/mixed; boundary="b1"

--b1
Content-Type: text/plain; charset="iso-8859-1"
Content-Transfer-Encoding: quoted-printable

The caf=E9 owner saw the divers on Tuesday, and the mayor closed the bridge=
 two hours later.

The ferries will run from Monday.

On Wed, Nov 19, 2025 at 9:12 AM Desk <desk@courier.example> wrote:
> Did they say anything yesterday?
> We print on Friday.

--=20
In=E8s
+49 30 1234 5678

--b1
Content-Type: application/pdf
Content-Disposition: attachment; filename="report.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--b1--
""".encode()

HTML_MAIL = f"""\
Message-ID: <2@courier.example>
MIME-Version: 1.0
Date: {SENT}
From: ines@courier.example
Subject: Bridge
Content-Type: text/html; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

<div>The bridge was <b>closed</b> on Tuesday =96 the mayor said so.</div><div>It opens in January.</div>
""".encode()


def altered(data: bytes, old: bytes, new: bytes) -> bytes:
    """Give an archive in whose members some bytes are others."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as read, zipfile.ZipFile(stream, "w") as made:
        for name in read.namelist():
            made.writestr(name, read.read(name).replace(old, new))
    return stream.getvalue()
