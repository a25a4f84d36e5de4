"""Plain text and Markdown: the text stays as it is, so that offsets are those of the file."""

from __future__ import annotations

import re
from collections.abc import Mapping

import tomli

from chronology.documents.decoding import decode
from chronology.documents.document import Document
from chronology.documents.document import numbered
from chronology.documents.markup import without_marks
from chronology.documents.paragraphs import paragraphs
from chronology.errors import ChronologyError
from chronology.errors import WhenError
from chronology.expressions import read
from chronology.expressions.heading import heading
from chronology.when import When

FRONT = re.compile(
    r"\s*(?:---[^\S\n]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)|\+\+\+[^\S\n]*\r?\n(?P<toml>.*?)^\+\+\+)[^\S\n]*\r?$",
    re.DOTALL | re.MULTILINE,
)
HEAD = re.compile(
    r"\s*(?=(?:\w[\w-]*:.*\n)*?Subject:)(?:(?:From|To|Cc|Bcc|Date|Sent|Subject|Reply-To|Attachments?|Importance):[^\S\n]*\S.*\n){2,}(?=\s*\n)"
)
"""The head of an e-mail that was pasted or printed."""

PAIR = re.compile(r"^([A-Za-z_-]+)[ \t]*:[ \t]*(\S.*)", re.MULTILINE)
LISTED = re.compile(r"^([A-Za-z_-]+)[ \t]*:[ \t]*\r?\n[ \t]*-[ \t]+(\S.*)", re.MULTILINE)
CLOCK = re.compile(r"(?<=\d)[T ]\d\d?:\d\d.*")
LETTER = re.compile(r"\S")
CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")
SAMPLE = 20_000
DAYS = ("published", "sent", "date", "pubdate", "datepublished", "created")
"""The keys of front matter that tell the day of publication, the most telling first."""


def read_plain(data: bytes, name: str, kind: str) -> Document:
    """Read a plain text or Markdown; front matter or the head of a letter says its title, author and date, and is left blank in the text; raises ChronologyError for binary data."""
    text, notes = decode(data)
    if len(CONTROL.findall(text, 0, SAMPLE)) > 0.05 * min(len(text), SAMPLE):
        raise ChronologyError(f"{name}: not a document that can be read: not text, but binary data")
    front = FRONT.match(text) or HEAD.match(text)
    known = known_by(front) if front else {}
    if front:
        text = LETTER.sub(" ", front[0]) + text[front.end() :]
    if kind == "Markdown":
        text = without_marks(text)
    published = next(filter(None, (day_of(known.get(key)) for key in DAYS)), None)
    return Document(
        text=text,
        kind=kind,
        title=known.get("title") or known.get("subject") or heading(text),
        author=known.get("author") or known.get("authors") or known.get("byline") or sender(known),
        publisher=known.get("publisher") or known.get("publication"),
        published=published,
        basis=("its head" if known.get("subject") else "its front matter") if published else None,
        url=known.get("url") or known.get("source"),
        parts=tuple(numbered(list(paragraphs(text)))),
        notes=notes,
    )


def known_by(front: re.Match[str]) -> Mapping[str, str]:
    """Give what the front matter says, by keys in small letters: single values, and the first of a list."""
    if front.re is HEAD:
        return {key.lower(): value.rstrip() for key, value in PAIR.findall(front[0])}
    if front["toml"] is not None:
        try:
            values = tomli.loads(front["toml"].replace("\r\n", "\n"))
        except (ValueError, RecursionError):
            return {}
        return {
            key.lower(): str(value) for key, value in values.items() if not isinstance(value, dict | list)
        }
    pairs = [*LISTED.findall(front["yaml"]), *PAIR.findall(front["yaml"])]
    return {key.lower(): unquoted(value.rstrip()) for key, value in pairs}


def sender(known: Mapping[str, str]) -> str | None:
    """Give the name of who sent a letter, or the address where there is no name."""
    name, _, address = known.get("from", "").partition("<")
    return name.strip(" \"'") or address.rstrip("> ") or None


def unquoted(value: str) -> str:
    """Take the quotes off a value, or else its comment."""
    if value[0] in "\"'" and value.find(value[0], 1) > 0:
        return value[1 : value.find(value[0], 1)]
    return value.partition(" #")[0].strip("[] ")


def day_of(value: str | None) -> When | None:
    """Read a date of front matter, EDTF or words, without its time of day; None where it is none."""
    try:
        day = read(CLOCK.sub("", value)) if value else None
    except WhenError:
        return None
    return When.parse(str(day.earliest)) if day and day.is_day else day
