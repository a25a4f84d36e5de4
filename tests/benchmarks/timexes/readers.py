"""Readers of Python, timed in this process: chronology and dateparser."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable

import attrs

from chronology import expressions
from timexes.corpora import Document
from timexes.corpora import Mode
from timexes.corpora import Timex
from timexes.mapping import mapped

Found = list[list[Timex]]

SENTENCE = "The ministers met on Thursday."
"""What is read to measure how long the first answer takes."""


@attrs.frozen
class Pass:
    """One reading of all documents: the seconds of each, and the processor's seconds where they are known."""

    seconds: list[float]
    cpu: float | None = None


Read = Callable[[list[Document], Mode, int], tuple[Found, list[Pass]]]


@attrs.frozen
class Reader:
    """A reader: `read` gives what it finds in documents and times so many passes.

    Before the first pass it is loaded, and has read an empty text.
    """

    name: str
    read: Read
    passes: int
    alone: tuple[tuple[str, ...], ...] = ()
    """The command that reads `SENTENCE` in a process of its own, and the bare one of its interpreter."""


def timed(
    read: Callable[[Document], list[Timex]], documents: list[Document], passes: int
) -> tuple[Found, list[Pass]]:
    """Read documents in this process."""
    found: Found = []
    made = []
    for _ in range(passes):
        cpu, seconds, found = time.process_time(), [], []
        for document in documents:
            begun = time.perf_counter()
            found.append(read(document))
            seconds.append(time.perf_counter() - begun)
        made.append(Pass(seconds, time.process_time() - cpu))
    return found, made


def read_ours(documents: list[Document], mode: Mode, passes: int) -> tuple[Found, list[Pass]]:
    """Read with chronology."""
    expressions.find("", mode=mode)

    def read(document: Document) -> list[Timex]:
        found = expressions.find(document.text, published=document.day, mode=mode)
        return [Timex(each.start, each.end, each.type, each.value) for each in found]

    return timed(read, documents, passes)


def read_dateparser(documents: list[Document], _mode: Mode, passes: int) -> tuple[Found, list[Pass]]:
    """Read with dateparser, which gives no offsets: its words are looked up one after another."""
    from dateparser.search import search_dates  # noqa: PLC0415 - a peer need not be installed

    def read(document: Document) -> list[Timex]:
        settings = {"RELATIVE_BASE": dt.datetime.fromisoformat(document.day)}
        results = search_dates(document.text, languages=["en"], settings=settings) or []
        return placed(document.text, results)

    search_dates("", languages=["en"])
    return timed(read, documents, passes)


def placed(text: str, results: list[tuple[str, dt.datetime]]) -> list[Timex]:
    """Place words in a text, in their order."""
    found, cursor = [], 0
    for words, moment in results:
        start = text.find(words, cursor)
        if start >= 0:
            cursor = start + len(words)
            found.append(mapped(start, words, moment))
    return found
