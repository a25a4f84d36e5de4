"""E-mails: the letter without what it quotes of others, read against the day it was sent."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.message import MIMEPart
from email.policy import default
from email.utils import parseaddr

from chronology.documents.decoding import Decoded
from chronology.documents.decoding import counted
from chronology.documents.decoding import decode
from chronology.documents.document import Document
from chronology.documents.document import numbered
from chronology.documents.html import read_fragment
from chronology.documents.paragraphs import paragraphs
from chronology.errors import ChronologyError
from chronology.when import When

QUOTED = re.compile(r"^[>|][^\n]*(?:\n|\Z)", re.MULTILINE)
INTRODUCED = re.compile(
    r"^(?:On|Am|Le|El|Il)\b[^\n]{5,200}(?:\n[^\n]{0,100})?(?:wrote|schrieb|écrit|escribió|scritto)\b[^\n]*:[^\S\n]*\n(?=\s*>)",
    re.MULTILINE,
)
OLDER = re.compile(
    r"^(?:-{2,}\s*(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Message d'origine)\s*-{2,}|_{20,}"
    r"|\**(?:From|Von|De|Da|Van|Od|Från|Fra)\s?:[^\n]+\n\**(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Inviato|Data|Verzonden|Wysłano|Skickat|Sendt)\s?:)",
    re.MULTILINE | re.IGNORECASE,
)
SIGNATURE = re.compile(r"^-- \r?$", re.MULTILINE)
NAMELESS = "attachment"
BROKEN = (AttributeError, IndexError, MessageError, OverflowError, TypeError, ValueError)
"""What the library of e-mails raises for a header that is none."""


def read_mail(data: bytes, name: str) -> Document:
    """Read an e-mail; raises ChronologyError for one without a letter in it."""
    message = message_from_bytes(data, policy=default)
    text, notes = letter(message, name)
    if not text.strip():
        raise ChronologyError(f"{name}: no text in this e-mail")
    published = sent_on(message)
    return Document(
        text=text,
        kind="e-mail",
        title=header(message, "Subject"),
        author=author_of(message),
        published=published,
        basis="the day it was sent" if published else None,
        parts=tuple(numbered(list(paragraphs(text)))),
        notes=(*notes, *attachments(message)),
    )


def letter(message: EmailMessage, name: str) -> Decoded:
    """Give the words of the sender, and what was done to read them; plain text is preferred to HTML."""
    body = message.get_body(("plain", "html"))
    if body is None:
        return Decoded("")
    data = content(body)
    if body.get_content_subtype() == "html":
        return read_fragment(data, body.get_content_charset(), name)
    text, notes = decode(data, body.get_content_charset())
    own = OLDER.split(SIGNATURE.split(text, maxsplit=1)[0], maxsplit=1)[0]
    own = QUOTED.sub("", INTRODUCED.sub("", own))
    left = text.count("\n") - own.count("\n")
    told = (f"{counted(left, 'line')} of quoted mail and signature not read",) if left > 1 else ()
    return Decoded(own, (*notes, *told))


def content(body: MIMEPart) -> bytes:
    """Give the bytes of a part of an e-mail, out of their transfer encoding."""
    payload = body.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def header(message: EmailMessage, name: str) -> str | None:
    """Give a header as readers see it; None where it is empty or broken."""
    try:
        value = message[name]
    except BROKEN:
        return None
    return " ".join(str(value or "").split()) or None


def author_of(message: EmailMessage) -> str | None:
    """Give the name of the sender, or the address where there is no name."""
    named, address = parseaddr(header(message, "From") or "")
    return named or address or None


def sent_on(message: EmailMessage) -> When | None:
    """Give the day on which an e-mail was sent, by the sender's own clock."""
    header(message, "Date")
    try:
        day = message["Date"].datetime
    except BROKEN:
        return None
    return When.from_date(day.date()) if day else None


def attachments(message: EmailMessage) -> tuple[str, ...]:
    """Tell which attachments were not read."""
    names = [part.get_filename() or NAMELESS for part in message.iter_attachments()]
    return (f"{counted(len(names), 'attachment')} not read: {', '.join(names)}",) if names else ()
