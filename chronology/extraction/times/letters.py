"""The heads of letters and the lines above clippings: what each tells counts from the day on which it was written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from chronology.extraction.times.entries import Entry
from chronology.extraction.times.entries import line_end
from chronology.extraction.times.entries import line_start
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.times.thread import one_day

SENT = re.compile(r"[ \t>*]*(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado)[ \t]*:[* \t]*", re.IGNORECASE)
SENDER = re.compile(r"^[ \t>*]*(?:From|Von|De)[ \t]*:", re.MULTILINE | re.IGNORECASE)
WROTE = re.compile(r"[ \t>]*On\b[ \t]*")
WRITES = re.compile(r"[^\n]{0,160}(?:\n[^\n]{0,80})?\bwrote:[ \t]*(?=\n|\Z)")
NEAR = 240
"""What tells when a letter was sent and by whom, and within how many characters of one another."""

CITED = re.compile(
    r"[ \t#*_]*(?!(?:published|posted|updated|modified|printed|by)\b)[^\W\d_][^\n.!?:]{1,60}?[ \t]?(?:[,(–—]|(?<=[ \t])-)[ \t]*",
    re.IGNORECASE,
)
TELLING = re.compile(r"\)?[ \t*_]*\n\s*[^\n]*?[^\W\d_]{2,}[.!?][\"”’)]*(?:\s|\Z)")
YEAR = re.compile(r"\d{4}")
"""What stands before and behind the date in the line above a clipping, and what that date names."""


def heads(text: str, phrases: Iterable[Phrase]) -> list[Entry]:
    """Give the days on which the letters or the clippings of a text were written, each with where that begins."""
    days = [one for one in phrases if one_day(one.when)]
    cited = [one for one in days if is_citation(text, one)]
    told = [one for one in days if is_head(text, one) or (len(cited) > 1 and one in cited)]
    return [Entry(one, line_end(text, one.end)) for one in told]


def is_head(text: str, phrase: Phrase) -> bool:
    """Tell whether a date says when a letter was sent: "Sent: 4 November 2025 09:12", "On 4 November, Anna Lind wrote:"."""
    start = line_start(text, phrase.start)
    if WROTE.match(text, phrase.start):
        return WRITES.match(text, phrase.end) is not None
    near = text[max(0, start - NEAR) : phrase.end + NEAR]
    return SENT.fullmatch(text, start, phrase.start) is not None and SENDER.search(near) is not None


def is_citation(text: str, phrase: Phrase) -> bool:
    """Tell whether a date ends the line above a clipping: "Kiel Gazette, 3 May 1903"."""
    start = line_start(text, phrase.start)
    named = CITED.fullmatch(text, start, phrase.start) and YEAR.search(text, phrase.start, phrase.end)
    return named is not None and TELLING.match(text, phrase.end) is not None
