"""How quickly a corpus is worked on: texts a second on one core and on two, and the memory that takes.

Run it with `uv run python tests/benchmarks/corpus.py [TEXTS [TURNS [WHAT]]]`. The texts are news-sized (about 3,000 characters) and
made here, of sentences of our own. One core and two are measured in turn, and the best of each counts. On a machine that others use
the clock says little: two cores are as many times quicker as twice the processor seconds of one core hold those of two. The memory
is the largest that the process and all it started ever held together.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from typing import NamedTuple
from typing import Self

import psutil
import pyarrow as pa
import pyarrow.parquet as pq

from chronology import corpus

NAMES = (
    "Ines Ferrand",
    "Tom Okafor",
    "Leila Brandt",
    "Maris Kalnins",
    "Ada Whitcombe",
    "Yusuf Demir",
    "Noor Haddad",
)
PLACES = ("Aldermouth", "Port Sorrel", "the island", "Quay Street", "the northern district", "Brackenford")
THINGS = (
    "the harbour bridge",
    "the old tram line",
    "the water works",
    "the town hall",
    "the fish market",
    "the ferry pier",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "March", "April", "June", "July", "August", "October", "December")
SENTENCES = (
    "{name} said in {place} on {day} that {thing} would stay shut for {few} weeks.",
    "The council of {place} had decided in {month} to repair {thing}, but the money was never found.",
    "Work on {thing} began on {number} {month} {year} and was to last until the end of {later}.",
    "Nobody in {place} had expected that, and the shopkeepers asked {name} for an answer.",
    "“We were told nothing,” said {name}, who has lived near {thing} since {year}.",
    "A first report, published {few} days ago, found no fault with {thing}, though it had been inspected only from the shore.",
    "The next meeting is planned for next {day}, and a decision is expected by the end of the year.",
    "Until then people have to go around by {place}, which takes half an hour at best and much longer in the evening.",
    "In the spring of {year} a similar case had kept the courts busy for {few} months.",
    "It is not the first time: {thing} was damaged in {year}, and again in early {later} {year}.",
    "{name} did not wish to comment on the matter and pointed to the statement of the port authority.",
    "Since {day} the traffic has been led over {place}, where the streets are narrow and the houses stand close.",
    "The insurers will pay, as {name} put it, when they have read every page of the file, and not an hour before.",
    "Yesterday evening some two hundred people gathered before {thing} and stayed until ten o’clock.",
)
WHAT: tuple[Literal["expressions", "events"], ...] = ("expressions", "events")
LENGTH = 3_000
FIRST_DAY = dt.date(2015, 1, 1)


def make_text(chance: random.Random) -> str:
    """Write an article of our sentences."""
    written, size = [], 0
    while size < LENGTH:
        paragraph = " ".join(make_sentence(chance) for _ in range(chance.randint(2, 4)))
        written.append(paragraph)
        size += len(paragraph)
    return "\n\n".join(written)


def make_sentence(chance: random.Random) -> str:
    """Write a sentence with names, places and dates drawn by chance."""
    return chance.choice(SENTENCES).format(
        name=chance.choice(NAMES),
        place=chance.choice(PLACES),
        thing=chance.choice(THINGS),
        day=chance.choice(DAYS),
        month=chance.choice(MONTHS),
        later=chance.choice(MONTHS),
        few=chance.choice(("two", "three", "four", "six")),
        number=chance.randint(1, 28),
        year=chance.randint(1960, 2014),
    )


def make_corpus(path: Path, texts: int) -> int:
    """Write a corpus of a number of texts; gives its characters."""
    chance = random.Random(4)
    schema = pa.schema([("id", pa.int64()), ("text", pa.string()), ("published", pa.date32())])
    size = 0
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for first in range(0, texts, 1_000):
            rows = range(first, min(first + 1_000, texts))
            made = [make_text(chance) for _ in rows]
            days = [FIRST_DAY + dt.timedelta(days=number % 3_650) for number in rows]
            writer.write_batch(pa.record_batch([list(rows), made, days], schema=schema))
            size += sum(map(len, made))
    return size


class Memory:
    """The largest memory that this process and all it started hold together, in MB; looked at each second, for looking costs time."""

    def __init__(self) -> None:
        self.most = 0.0
        self.done = threading.Event()
        self.watch = threading.Thread(target=self.look, daemon=True)

    def __enter__(self) -> Self:
        self.watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.done.set()
        self.watch.join()

    def look(self) -> None:
        """Look until told to stop."""
        while not self.done.wait(1.0):
            self.most = max(self.most, sum(sizes(psutil.Process())))


def sizes(process: psutil.Process) -> Iterator[float]:
    """Give the memory of a process and of all it started."""
    for one in (process, *process.children(recursive=True)):
        try:
            yield one.memory_info().rss / 2**20
        except psutil.NoSuchProcess:
            continue


class Took(NamedTuple):
    """What a run took: seconds on the clock, seconds of all processors together, and memory in MB."""

    seconds: float
    processor: float
    memory: float


def measure(source: Path, target: Path, what: Literal["expressions", "events"], workers: int) -> Took:
    """Work on a corpus from its beginning."""
    begun, before = time.perf_counter(), processor_seconds()
    with Memory() as memory:
        corpus.run(source, target, corpus.Job(what=what), engine=corpus.on_this_machine(workers))
    return Took(time.perf_counter() - begun, processor_seconds() - before, memory.most)


def processor_seconds() -> float:
    """Give the seconds of processors used by this process and all it waited for."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def main() -> None:
    """Measure and print a table."""
    texts = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    turns = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    kinds = sys.argv[3:]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "corpus.parquet")
        size = make_corpus(source, texts)
        print(f"{texts:,} texts, {size / 1e6:,.1f} M characters; load {os.getloadavg()[0]:.1f}")
        print(f"{'what':12} {'cores':>5} {'seconds':>8} {'cpu':>8} {'texts/s':>8} {'Mchar/s':>8} {'MB':>6}")
        for what in WHAT:
            if not kinds or what in kinds:
                compare(source, Path(folder), what, texts=texts, size=size, turns=turns)


def compare(
    source: Path, folder: Path, what: Literal["expressions", "events"], *, texts: int, size: int, turns: int
) -> None:
    """Measure one core and two in turn, and print the best of each and how they compare."""
    best: dict[int, Took] = {}
    for turn in range(turns):
        for workers in (1, 2):
            took = measure(source, folder / f"{what}-{turn}-{workers}", what, workers)
            best[workers] = Took(*map(min, took, best.get(workers, took)))
    for workers, (seconds, processor, memory) in best.items():
        print(
            f"{what:12} {workers:5} {seconds:8.2f} {processor:8.2f} {texts / seconds:8.0f}"
            f" {size / seconds / 1e6:8.2f} {memory:6.0f}"
        )
    clock, processors = best[1].seconds / best[2].seconds, 2 * best[1].processor / best[2].processor
    print(
        f"{what:12} two cores are {clock:.2f} times one by the clock, {processors:.2f} times by processor seconds"
    )


if __name__ == "__main__":
    main()
