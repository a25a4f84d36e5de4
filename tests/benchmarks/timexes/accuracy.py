"""Accuracy on corpora, the readers side by side, over all documents and over both halves."""

from __future__ import annotations

from collections.abc import Iterator

from timexes.corpora import CORPORA
from timexes.corpora import HALVES
from timexes.corpora import Document
from timexes.corpora import Timex
from timexes.readers import Reader
from timexes.scoring import Score
from timexes.scoring import errors
from timexes.scoring import score

HEADING = (
    f"{'corpus':13}{'half':7}{'reader':13}{'gold':>6}{'found':>7}"
    f"{'strict':>8}{'relaxed':>9}{'type':>7}{'value':>8}{'time':>8}{'spurious':>10}{'false':>7}"
)


def accuracy(corpora: dict[str, list[Document]], readers: list[Reader], told: str) -> list[tuple[str, ...]]:
    """Print the scores of all readers; give our errors in the half that is told of ("all" for both)."""
    print(
        "\nAccuracy: F1 of strict and relaxed spans, of types, of values, and of values that name the same time however written; "
        f"false hits: no gold in the sentence\n{HEADING}"
    )
    wrong: list[tuple[str, ...]] = []
    for name, documents in corpora.items():
        for reader in readers:
            found, _ = reader.read(documents, CORPORA[name], 1)
            print_scores(name, reader.name, documents, found)
            if reader is readers[0]:
                wrong += ((name, *each) for each in errors_of(documents, found, told))
    return wrong


def print_scores(corpus: str, reader: str, documents: list[Document], found: list[list[Timex]]) -> None:
    """Print three rows: all documents and both halves."""
    scores = [(each.half, score(each, timexes)) for each, timexes in zip(documents, found, strict=True)]
    for half in HALVES:
        summed = sum((each for at, each in scores if half in {at, "all"}), Score())
        hits = (summed.strict, summed.relaxed, summed.types, summed.values, summed.times)
        strict, relaxed, types, values, times = map(summed.f1, hits)
        print(
            f"{corpus:13}{half:7}{reader:13}{summed.gold:>6}{summed.found:>7}"
            f"{strict:>8.1f}{relaxed:>9.1f}{types:>7.1f}{values:>8.1f}{times:>8.1f}{summed.spurious:>10}{summed.false:>7}",
            flush=True,
        )


def errors_of(documents: list[Document], found: list[list[Timex]], told: str) -> Iterator[tuple[str, ...]]:
    """Give the errors of one half, or of all documents."""
    for document, timexes in zip(documents, found, strict=True):
        if told in {document.half, "all"}:
            yield from errors(document, timexes)
