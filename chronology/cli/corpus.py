"""`chronology corpus`: expressions or events of many texts, as Parquet."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING
from typing import Any

import click

from chronology.cli import options
from chronology.cli.streams import counted
from chronology.cli.streams import note

if TYPE_CHECKING:
    from chronology.corpus import Progress
    from chronology.corpus import Result

CLEAR = "\r\x1b[K"
STEP = 0.2
SELDOM = 30.0
"""Seconds between two lines of progress where nobody watches."""


@click.command("corpus")
@click.argument("source", metavar="IN")
@click.argument("target", metavar="OUT")
@click.option(
    "--what",
    type=click.Choice(["expressions", "events"]),
    default="expressions",
    show_default=True,
    help="What is looked for in each text.",
)
@click.option("--id-column", "id", metavar="NAME", default="id", show_default=True, help="The column of ids.")
@click.option(
    "--text-column", "text", metavar="NAME", default="text", show_default=True, help="The column of texts."
)
@click.option(
    "--published-column",
    "published",
    metavar="NAME",
    default="published",
    show_default=True,
    help="The column of publication dates; where it says none, a text's own date line does.",
)
@click.option(
    "--published",
    "day",
    metavar="DAY",
    type=options.read_day,
    help="The publication date of texts that have none: a date, EDTF or words.",
)
@click.option(
    "--mode",
    type=click.Choice(["news", "narrative", "auto"]),
    default="news",
    show_default=True,
    help="How the phrases of expressions are read, as in find.",
)
@options.language
@click.option(
    "--engine",
    type=click.Choice(["processes", "dask"]),
    default="processes",
    show_default=True,
    help="Processes on this machine, or an existing Dask cluster.",
)
@click.option("--address", metavar="URL", help="The scheduler of the Dask cluster: tcp://HOST:8786.")
@click.option(
    "--workers",
    metavar="N",
    type=click.IntRange(min=1),
    help="How many processes; without it, one for each core.",
)
@click.option(
    "--batch",
    "rows",
    metavar="N",
    type=click.IntRange(min=1, max=100_000),
    default=512,
    show_default=True,
    help="How many texts are worked on at once, and are lost at most when a run is killed.",
)
def command(
    *, source: str, target: str, engine: str, address: str | None, workers: int | None, rows: int, **job: Any
) -> None:
    """Find expressions or events in all texts of a corpus.

    IN is a Parquet or JSON Lines file, or a folder of them. OUT is a folder for parts of Parquet, or a .parquet file. A run that was
    interrupted goes on where it was when the same command is given again.
    """
    if (engine == "dask") != (address is not None):
        raise click.UsageError("--engine dask and --address go together")
    from pathlib import Path

    from chronology import corpus

    job["day"] = str(job["day"]) if job["day"] else None
    teller = Teller()
    try:
        result = corpus.run(
            Path(source),
            Path(target),
            corpus.Job(**job),
            engine=corpus.on_dask(address) if address else corpus.on_this_machine(workers),
            rows=rows,
            tell=teller,
        )
    except KeyboardInterrupt:
        teller.clear()
        note(f"{target}: what is finished is kept; give the same command again to go on")
        raise
    teller.clear()
    note(f"{target}: {summary(result, job['what'])}")


def summary(result: Result, what: str) -> str:
    """Tell in a line what came of a run."""
    before = "all done before" if result.before == result.texts else f"{result.before:,} of them done before"
    texts = counted(result.texts, "text") + (f" ({before})" if result.before else "")
    told = f"{texts}, {counted(result.rows, what.removesuffix('s'))}"
    unread = f", {counted(result.errors, 'text')} not read: see the rows with an error"
    return f"{told}{unread}" if result.errors else told


class Teller:
    """Tells on standard error how far a run has come: in place where somebody watches, else in a line now and then."""

    def __init__(self) -> None:
        self.is_watched = sys.stderr is not None and sys.stderr.isatty()
        self.begun = self.told = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        """Tell how far a run has come, unless that was just told."""
        now = time.monotonic()
        if now - self.told < (STEP if self.is_watched else SELDOM):
            return
        self.told = now
        words = self.words(progress, now - self.begun)
        if self.is_watched:
            click.echo(f"{CLEAR}{words}", err=True, nl=False)
        else:
            note(words)

    def words(self, progress: Progress, seconds: float) -> str:
        """Tell how many texts are done, how quickly, and how long the rest will take."""
        left = progress.texts - progress.before - progress.done
        speed = progress.done / max(seconds, 1e-6)
        done = f"{progress.before + progress.done:,} of {progress.texts:,} texts"
        return f"{done}, {speed:,.0f} a second, {duration(left / max(speed, 1e-6))} left"

    def clear(self) -> None:
        """Take the progress away."""
        if self.is_watched:
            click.echo(CLEAR, err=True, nl=False)


def duration(seconds: float) -> str:
    """Tell a length of time as people do."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {rest} s" if minutes else f"{rest} s"
