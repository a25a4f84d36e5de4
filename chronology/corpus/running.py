"""A whole run: the batches of a corpus that are not finished yet go through an engine, and each is written as it comes."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import attrs

from chronology.corpus.batches import schema_of
from chronology.corpus.engines import Numbered
from chronology.corpus.engines import Spread
from chronology.corpus.engines import alone
from chronology.corpus.job import Job
from chronology.corpus.parts import Parts
from chronology.corpus.reading import Input
from chronology.corpus.reading import batches_of
from chronology.corpus.reading import inputs_at
from chronology.corpus.reading import with_ids_of

ROWS = 512
"""How many texts a batch has."""


@attrs.frozen(kw_only=True)
class Progress:
    """How far a run has come, in texts: all there are, those done by now, and those done before it began."""

    texts: int
    done: int = 0
    before: int = 0


@attrs.frozen(kw_only=True)
class Result:
    """What came of a run: the texts there were, the rows made of them, the texts that could not be read.

    `before` texts were done by an earlier run.
    """

    texts: int
    rows: int
    errors: int
    before: int


def nobody(_: Progress) -> None:
    """Tell nobody."""


def run(
    source: Path,
    target: Path,
    job: Job,
    *,
    engine: Spread = alone,
    rows: int = ROWS,
    tell: Callable[[Progress], None] = nobody,
) -> Result:
    """Find expressions or events in all texts of a corpus and write them to Parquet: a folder of parts, or a file.

    A run that was interrupted is taken up where it was; a finished one is not done again. Raises ChronologyError for files that
    are no corpus, and for an output that was begun otherwise.
    """
    inputs = inputs_at(source)
    job = with_ids_of(job, inputs)
    texts = sum(file.texts for file in inputs)
    parts = Parts(target, manifest_of(inputs, job, rows), schema_of(job))
    finished = parts.finished()
    if finished:
        return Result(texts=texts, before=texts, **finished)
    with parts.locked():
        parts.begin()
        before = work(parts, inputs, job, engine=engine, rows=rows, tell=tell)
        counts = parts.count()
        parts.finish(counts)
    return Result(texts=texts, before=before, **counts)


def manifest_of(inputs: Iterable[Input], job: Job, rows: int) -> dict[str, Any]:
    """Say what a run is: the version, the job, the size of its batches, and its files by their checksums."""
    files = [[file.path.name, file.sha256] for file in inputs]
    return {"version": version("chronology-events"), **attrs.asdict(job), "batch": rows, "input": files}


def work(
    parts: Parts,
    inputs: Iterable[Input],
    job: Job,
    *,
    engine: Spread,
    rows: int,
    tell: Callable[[Progress], None],
) -> int:
    """Work on all batches that are not finished; gives how many texts had been done before."""
    files = list(inputs)
    sizes: dict[int, int] = {}
    progress = Progress(texts=sum(file.texts for file in files))

    def unfinished() -> Iterator[Numbered]:
        nonlocal progress
        for number, batch in enumerate(batches_of(files, job, rows)):
            if parts.has(number):
                progress = attrs.evolve(progress, before=progress.before + len(batch))
            else:
                sizes[number] = len(batch)
                yield number, batch

    with contextlib.closing(engine(unfinished(), job)) as results:
        for number, found in results:
            parts.write(number, found)
            progress = attrs.evolve(progress, done=progress.done + sizes.pop(number))
            tell(progress)
    return progress.before
