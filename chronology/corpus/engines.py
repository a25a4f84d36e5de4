"""Where batches are worked on: in this process, in several on this machine, or on a Dask cluster."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Generator
from collections.abc import Iterable
from concurrent.futures import FIRST_COMPLETED
from concurrent.futures import Executor
from concurrent.futures import Future
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.process import BaseProcess

import pyarrow as pa

from chronology.corpus.batches import extract_batch
from chronology.corpus.job import Job
from chronology.errors import ChronologyError
from chronology.extras import bring

Numbered = tuple[int, pa.RecordBatch]
Spread = Callable[[Iterable[Numbered], Job], Generator[Numbered]]

AHEAD = 2
"""How many batches wait for each worker: enough to keep it busy, few enough to keep memory flat."""


def alone(batches: Iterable[Numbered], job: Job) -> Generator[Numbered]:
    """Work on batches in this process, one after another."""
    return ((number, extract_batch(batch, job)) for number, batch in batches)


def on_this_machine(workers: int | None = None) -> Spread:
    """Give the engine for a number of cores of this machine, all without a number; one needs no other process."""
    wanted = workers or os.cpu_count() or 1
    return alone if wanted == 1 else in_processes(wanted)


def in_processes(workers: int) -> Spread:
    """Give the engine that works in several processes on this machine."""

    def spread_out(batches: Iterable[Numbered], job: Job) -> Generator[Numbered]:
        others = set(multiprocessing.active_children())
        context = multiprocessing.get_context("spawn")
        try:
            with (
                ProcessPoolExecutor(workers, mp_context=context, initializer=prepare) as pool,
                stopping(others),
            ):
                yield from spread(pool, workers * AHEAD, batches, job)
        except BrokenProcessPool as error:
            raise ChronologyError(
                "a worker was killed, perhaps for want of memory; run the command again to go on, with fewer --workers"
            ) from error

    return spread_out


@contextlib.contextmanager
def stopping(others: Collection[BaseProcess]) -> Generator[None]:
    """End the workers at once where work is given up, rather than wait for what nobody will take."""
    try:
        yield
    except (GeneratorExit, KeyboardInterrupt):
        for worker in multiprocessing.active_children():
            if worker not in others:
                worker.terminate()
        raise


def prepare() -> None:
    """Make a worker leave interrupts to the process that started it, and end when that one ends, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=end_with, args=(parent.join,), daemon=True).start()


def end_with(join: Callable[[], None]) -> None:
    """End this process once another has ended."""
    join()
    os._exit(1)


def on_dask(address: str) -> Spread:
    """Give the engine that works on an existing Dask cluster; raises ChronologyError where there is none."""
    distributed = bring("distributed", "scale", "--engine dask needs")

    def spread_out(batches: Iterable[Numbered], job: Job) -> Generator[Numbered]:
        try:
            client = distributed.Client(address, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ChronologyError(f"{address}: no Dask scheduler answers: {error}") from error
        with client, client.get_executor(pure=False) as pool:
            workers = sum(client.nthreads().values())
            if not workers:
                raise ChronologyError(f"{address}: the Dask cluster has no workers")
            try:
                yield from spread(pool, workers * AHEAD, batches, job)
            except ModuleNotFoundError as error:
                raise ChronologyError(
                    f"{address}: the workers lack {error.name}; install chronology-events there"
                ) from error

    return spread_out


def spread(pool: Executor, ahead: int, batches: Iterable[Numbered], job: Job) -> Generator[Numbered]:
    """Hand batches to workers, never more than `ahead` at once, and yield what comes of each as soon as it is there.

    When the reader stops or is interrupted, what waits is given up.
    """
    waiting: dict[Future[pa.RecordBatch], int] = {}
    source = iter(batches)
    try:
        while True:
            for number, batch in source:
                waiting[pool.submit(extract_batch, batch, job)] = number
                if len(waiting) >= ahead:
                    break
            if not waiting:
                return
            done, _ = wait(waiting, return_when=FIRST_COMPLETED)
            for future in done:
                yield waiting.pop(future), future.result()
    finally:
        for future in waiting:
            with contextlib.suppress(RuntimeError):
                future.cancel()
