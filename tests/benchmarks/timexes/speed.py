"""Speed on one corpus, the readers side by side on one core, and time on worst texts."""

from __future__ import annotations

import os
import signal
import statistics
import time
from types import FrameType
from typing import NoReturn

from chronology import expressions
from timexes.corpora import Document
from timexes.readers import Pass
from timexes.readers import Reader

MEGABYTE = 1_000_000
SIZES = (MEGABYTE // 4, MEGABYTE)
LIMIT = 60

WORST = {
    "digits": "1234567890",
    "the last the last": "the last ",
    "of of of": "of ",
    "1 1 1": "1 ",
    "may may may": "may ",
    "first three months of": "the first three months of ",
    "commas and slashes": "1/1,1/1,, / ",
    "no spaces": "lastmay",
    "from from from": "from 1 to ",
    "1, 2, 3 and": "May 1, 2, 3 and ",
    "spaces": "may" + 200 * " ",
    "- - -": "mid-",
}


def pin() -> None:
    """Keep this process, and those it starts, on one core."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def speed(documents: list[Document], readers: list[Reader]) -> None:
    """Print characters a second (the first two passes apart, as machines warm up) and the slowest document."""
    if not documents:
        return
    characters = sum(len(each.text) for each in documents)
    print(
        f"\nSpeed: {len(documents)} documents, {characters:,} characters, one core; the median of warm passes"
    )
    print(
        f"{'reader':13}{'passes':>7}{'chars/s':>12}{'per CPU s':>12}{'1st pass':>12}{'2nd pass':>12}{'slowest document':>18}"
    )
    for reader in readers:
        _, passes = reader.read(documents, "news", reader.passes)
        print_speed(reader.name, characters, passes)


def print_speed(name: str, characters: int, passes: list[Pass]) -> None:
    """Print a reader's row."""
    warm = passes[1:] or passes
    wall = characters / statistics.median(sum(each.seconds) for each in warm)
    cpu = [characters / each.cpu for each in warm if each.cpu]
    first, second = (f"{characters / sum(each.seconds):,.0f}" for each in (passes[0], warm[0]))
    slowest = statistics.median(max(each.seconds) for each in warm) * 1000
    shown = f"{statistics.median(cpu):,.0f}" if cpu else "-"
    print(
        f"{name:13}{len(passes):>7}{wall:>12,.0f}{shown:>12}{first:>12}{second:>12}{slowest:>15,.1f} ms",
        flush=True,
    )


def worst() -> None:
    """Print the seconds that texts made to be slow take, to show that they are linear in the text."""
    print(f"\nWorst texts: seconds a megabyte, of texts of 0.25 and 1 MB; none may take more than {LIMIT} s")
    print(f"{'text':24}{'0.25 MB':>9}{'1 MB':>9}{'growth':>9}{'found':>9}")
    for name, words in WORST.items():
        taken = [seconds_of(words, size) for size in SIZES]
        small, large = (seconds * MEGABYTE / size for (seconds, _), size in zip(taken, SIZES, strict=True))
        print(f"{name:24}{small:>9.2f}{large:>9.2f}{large / small:>8.2f}x{taken[-1][1]:>9,}", flush=True)


def seconds_of(words: str, size: int) -> tuple[float, int]:
    """Time one worst text (infinite above the limit); give how many expressions are found too."""
    text = (words * (size // len(words) + 1))[:size]
    signal.signal(signal.SIGALRM, overdue)
    signal.alarm(LIMIT)
    begun = time.perf_counter()
    try:
        found = expressions.find(text, published="2025-11-26")
    except TimeoutError:
        return float("inf"), 0
    finally:
        signal.alarm(0)
    return time.perf_counter() - begun, len(found)


def overdue(_signal: int, _frame: FrameType | None) -> NoReturn:
    """Stop a reading that takes too long."""
    raise TimeoutError
