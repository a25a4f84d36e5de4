"""Sizes and times of every format at 10,000 events: `python tests/benchmarks/formats.py [EVENTS]`.

Times are of the processor, the better of two runs; json is the measure of the others.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from chronology import formats
from chronology.chronology import Chronology
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Source
from chronology.when import When

EVENTS = 10_000
RUNS = 2
TIMES = (
    "{:04}-{:02}-{:02}",
    "{:04}-{:02}",
    "{:04}~",
    "{:04}-{:02}-{:02}/..",
    "[{:04}-{:02}-{:02}..{:04}-12-31]",
)


def story(count: int) -> Chronology:
    """Make a story of so many events, each with a claim, a place and two people."""
    sources = [Source(id=f"s{number}", title=f"The report of day {number}") for number in range(50)]
    return Chronology(
        id="bench", title="Ten thousand events", sources=sources, events=[event(n) for n in range(count)]
    )


def event(number: int) -> Event:
    """Make an event, whose date is of one of several sorts."""
    year, month, day = 1900 + number % 120, 1 + number % 12, 1 + number % 28
    when = When.parse(TIMES[number % len(TIMES)].format(year, month, day, year))
    return Event(
        id=f"event-{number}",
        title=f"What happened in place number {number}",
        when=when,
        claims=(Claim(source=f"s{number % 50}", says="on that day", at=f"page {number}"),),
        places=(f"Town {number % 300}",),
        people=(f"Person {number % 700}", f"Person {number % 900}"),
        lane=f"Lane {number % 5}",
        tags=("bench",),
    )


def best(work: Callable[[], Any]) -> tuple[float, Any]:
    """Give the better of the runs' seconds, and what came of it."""
    seconds = []
    for _ in range(RUNS):
        start = time.process_time()
        made = work()
        seconds.append(time.process_time() - start)
    return min(seconds), made


def main(count: int) -> None:
    """Print the table."""
    told = story(count)
    print(
        f"{count} events\n{'format':16}{'bytes':>12}{'write s':>9}{'read s':>9}{'write/json':>12}{'read/json':>11}"
    )
    measure: tuple[float, float] | None = None
    for name in formats.NAMES:
        written, data = best(partial(formats.dumps, told, name))
        read = best(partial(formats.loads, data, name))[0] if formats.reads(name) else None
        measure = measure or (written, read or 1.0)
        size = len(data if isinstance(data, bytes) else data.encode())
        cells = ("", "") if read is None else (f"{read:.2f}", f"{read / measure[1]:.1f}")
        print(
            f"{name:16}{size:>12,}{written:>9.2f}{cells[0]:>9}{written / measure[0]:>12.1f}{cells[1]:>11}",
            flush=True,
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else EVENTS)
