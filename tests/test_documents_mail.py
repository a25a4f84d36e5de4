"""E-mails as documents: what is read of them, and when they were sent."""

from __future__ import annotations

import documents_made as made
import pytest

from chronology.documents import read_bytes

HEAD = "From: Ines Ferrand <ines@example.org>\nTo: All\nDate: Thu, 20 November 2025 17:12\nSubject: Bridge #4: shut\n"


def test_an_email_is_read_without_what_it_quotes() -> None:
    """Quoted mail was written on another day."""
    document = read_bytes(made.MAIL, "mail.eml")

    assert (document.title, document.author) == ("Bridge – what we know", "Inès Ferrand")
    assert document.text.split("\n\n")[0].startswith(
        "The café owner saw the divers on Tuesday, and the mayor closed the bridge two"
    )
    assert not any(words in document.text for words in ("yesterday", "Desk", "+49"))
    assert document.notes == (
        "6 lines of quoted mail and signature not read",
        "1 attachment not read: report.pdf",
    )


def test_an_email_in_html() -> None:
    """A letter is no article, and is read whole."""
    document = read_bytes(made.HTML_MAIL, "mail.eml")

    assert "The bridge was closed on Tuesday – the mayor said so." in document.text
    assert "It opens in January." in document.text


QUOTING = [
    "<p>We meet on Friday.</p><div class='gmail_quote'>On Wednesday Jo wrote:<blockquote>Yesterday?</blockquote></div>",
    "<p>We meet on Friday.</p><div class='moz-cite-prefix'>Jo wrote:</div><blockquote type='cite'>Yesterday?</blockquote>",
    "<p>We meet on Friday.</p><div id='appendonsend'></div><div id='divRplyFwdMsg'>From: Jo</div><div>Yesterday?</div>",
    "We meet on Friday.\n\nFrom: Jo <jo@example.org>\nSent: Wednesday, 19 November 2025 10:00\nTo: Ann\n\nYesterday?\n",
    "We meet on Friday.\n\n*Von:* Jo\n*Gesendet:* Mittwoch\n*An:* Ann\n\nYesterday?\n",
]


@pytest.mark.parametrize("letter", QUOTING)
def test_what_programs_of_mail_quote(letter: str) -> None:
    """It was written on another day, and is left out and told."""
    kind = "html" if letter.startswith("<") else "plain"
    document = read_bytes(
        f"From: a@b\nMessage-ID: <1>\nContent-Type: text/{kind}\n\n{letter}".encode(), "a.eml"
    )

    assert document.text.strip() == "We meet on Friday."
    assert "not read" in document.notes[0]


def test_the_head_of_a_pasted_letter() -> None:
    """It says what the letter is about and who wrote it, and is left blank; a text with one such line has none."""
    document = read_bytes(f"{HEAD}\n{made.FIRST}".encode(), "letter.txt")

    assert (document.title, document.author) == ("Bridge #4: shut", "Ines Ferrand")
    assert document.text.strip() == made.FIRST.strip()
    assert read_bytes(b"From: the archive\n\nIt rained on Monday.", "note.txt").title == "From: the archive"


MAILS = [
    (
        "Content-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>Shut on Tuesday</p>\n--x--",
        "Shut on Tuesday",
    ),
    (
        "Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\nShut on Tuesday",
        "Shut on Tuesday",
    ),
    (
        'Content-Type: text/plain; charset="a\0b"\nDate: Mon, 3 Feb 99999999999999 10:00:00\n\nShut on Tuesday \xe9',
        "Shut on Tuesday é",
    ),
    (
        "Content-Type: text/plain; charset=none\nDate: Mon, 31 Feb 2025 10:00:00\n\nShut on Tuesday",
        "Shut on Tuesday",
    ),
]


@pytest.mark.parametrize(("rest", "text"), MAILS)
def test_emails_that_are_not_as_they_should_be(rest: str, text: str) -> None:
    """What can be read is read."""
    document = read_bytes(f"From: a@b.example\nMessage-ID: <1>\n{rest}".encode("latin-1"), "mail.eml")

    assert (document.text.strip(), document.published) == (text, None)
