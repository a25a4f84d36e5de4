"""The heads of the letters of a thread: what each tells counts from the day on which it was sent."""

from __future__ import annotations

import re
from collections.abc import Iterable

from chronology.extraction.times.entries import Entry
from chronology.extraction.times.entries import line_end
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.times.thread import one_day

SENT = re.compile(r"[ \t>*]*(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado)[ \t]*:[* \t]*", re.IGNORECASE)
SENDER = re.compile(r"^[ \t>*]*(?:From|Von|De)[ \t]*:", re.MULTILINE | re.IGNORECASE)
WROTE = re.compile(r"[ \t>]*On\b[ \t]*")
WRITES = re.compile(r"[^\n]{0,160}(?:\n[^\n]{0,80})?\bwrote:[ \t]*(?=\n|\Z)")
NEAR = 240
"""What tells when a letter was sent and by whom, and within how many characters of one another."""


def heads(text: str, phrases: Iterable[Phrase]) -> list[Entry]:
    """Give the days on which the letters of a text were sent, each with where that letter begins."""
    return [
        Entry(one, line_end(text, one.end)) for one in phrases if one_day(one.when) and is_head(text, one)
    ]


def is_head(text: str, phrase: Phrase) -> bool:
    """Tell whether a date says when a letter was sent: "Sent: 4 November 2025 09:12", "On 4 November, Anna Lind wrote:"."""
    start = text.rfind("\n", 0, phrase.start) + 1
    if WROTE.fullmatch(text, start, phrase.start) or WROTE.match(text, phrase.start):
        return WRITES.match(text, phrase.end) is not None
    near = text[max(0, start - NEAR) : phrase.end + NEAR]
    return SENT.fullmatch(text, start, phrase.start) is not None and SENDER.search(near) is not None
