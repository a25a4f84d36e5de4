"""Speed on one corpus, the readers side by side on one core; the time to a first answer; and time on worst texts."""

from __future__ import annotations

import os
import resource
import signal
import statistics
import subprocess
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
STARTS = 7
"""How often a process of its own is started."""

WORST = {
    "digits": "1234567890",
    "the last the last": "the last ",
    "of of of": "of ",
    "1 1 1": "1 ",
    "may may may": "may ",
    "May May May": "May ",
    "first three months of": "the first three months of ",
    "commas and slashes": "1/1,1/1,, / ",
    "no spaces": "lastmay",
    "from from from": "from 1 to ",
    "from from to to": "from from to to 1998 ",
    "1, 2, 3 and": "May 1, 2, 3 and ",
    "days without end": "May 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, ",
    "numbers and commas": "1, 2, 3, ",
    "spaces": "may" + 200 * " ",
    "- - -": "mid-",
    "early early early": "early early early May ",
    "the end of the end": "the end of the end of ",
    "first of the first": "the first Monday of the first week of ",
    "years and days": "two years and three days and ",
    "ago ago ago": "a week ago ago ",
    "dots": "a.m.p.m.b.c.",
    "apostrophes": "'90s'' ",
    "quoted words": "\u2019ll will’ll ",
    "other letters": "é Märzmay \u0301 ",
    "right to left": "\u05d9\u05d5\u05dd \u0661\u0669\u0669\u0668 May ",
    "empty lines": "May\n\n\n",
    "one long word": "monday",
    "money": "$1,000,000.00",
    "clock times": "10:30:45 a.m. ",
    "verbs without end": "will was said ",
}


def pin() -> None:
    """Keep this process, and those it starts, on one core."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def speed(documents: list[Document], readers: list[Reader]) -> None:
    """Print characters a second of readers that are loaded and have read an empty text.

    The first pass is also shown by its second half: texts that are new to a reader that has warmed up.
    """
    if not documents:
        return
    sizes = [len(each.text) for each in documents]
    print(
        f"\nSpeed: {len(sizes)} documents, {sum(sizes):,} characters, one core, characters a second by the clock;"
        "\nnew: the second half of the first pass; warm: the median of all passes but the first, also by the processor's seconds"
    )
    print(
        f"{'reader':13}{'passes':>7}{'1st pass':>12}{'new':>12}{'2nd pass':>12}{'warm':>12}{'per CPU s':>12}{'slowest document':>18}"
    )
    for reader in readers:
        _, passes = reader.read(documents, "news", reader.passes)
        print_speed(reader.name, sizes, passes)


def print_speed(name: str, sizes: list[int], passes: list[Pass]) -> None:
    """Print a reader's row."""
    characters, half = sum(sizes), len(sizes) // 2
    first, warm = passes[0].seconds, passes[1:] or passes
    new = sum(sizes[half:]) / sum(first[half:])
    cpu = [characters / each.cpu for each in warm if each.cpu]
    rates = [characters / sum(first), new, characters / sum(warm[0].seconds)]
    rates.append(characters / statistics.median(sum(each.seconds) for each in warm))
    shown = "".join(f"{rate:>12,.0f}" for rate in rates) + (
        f"{statistics.median(cpu):>12,.0f}" if cpu else f"{'-':>12}"
    )
    slowest = statistics.median(max(each.seconds) for each in warm) * 1000
    print(f"{name:13}{len(passes):>7}{shown}{slowest:>15,.1f} ms", flush=True)


def first_answers(readers: list[Reader]) -> None:
    """Print how long a process of its own takes to read one sentence, beside the bare interpreter."""
    print(f"\nFirst answer: one sentence in a fresh process, the median of {STARTS}, in milliseconds")
    print(f"{'reader':13}{'wall':>9}{'CPU':>9}{'bare wall':>12}{'bare CPU':>12}")
    for reader in readers:
        if reader.alone:
            figures = [figure for command in reader.alone for figure in started(command)]
            print(
                f"{reader.name:13}"
                + "".join(
                    f"{figure:>{width}.0f}" for figure, width in zip(figures, (9, 9, 12, 12), strict=True)
                ),
                flush=True,
            )


def started(command: tuple[str, ...]) -> tuple[float, float]:
    """Give the milliseconds that a command takes, by the clock and by the processor; its modules are compiled before."""
    as_installed = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=as_installed)
    wall, cpu = [], []
    for _ in range(STARTS):
        before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=as_installed)
        wall.append((time.perf_counter() - begun) * 1000)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu.append((after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000)
    return statistics.median(wall), statistics.median(cpu)


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
