"""What loading event files costs beside merely parsing their TOML: `python tests/benchmarks/loading.py [EVENTS]`."""

from __future__ import annotations

import gc
import resource
import subprocess
import sys
import tempfile
import time
import tomllib
from datetime import date
from datetime import timedelta
from pathlib import Path

from chronology.files import load

ROUNDS = 3
SOURCES = 200
HEAD = '[chronology]\nid = "benchmark"\ntitle = "A hundred thousand events"\nas_of = 2025-11-26\n\n'
SOURCE = '[[source]]\nid = "source-{0}"\ntitle = "Report {0}"\npublisher = "Gazette"\npublished = {1}\n\n'
EVENT = """\
[[event]]
id = "event-{0}"
title = "The council of district {0} meets to talk about the harbour"
when = {1}
status = "reported"
places = ["District {2}", "Harbour"]
people = ["Speaker {2}", "Clerk {3}"]
lane = "Council {3}"
tags = ["council", "harbour-{3}"]
"""
CLAIM = """
  [[event.claim]]
  source = "source-{0}"
  says = "on that day"
  at = "paragraph {1}"
"""
FORMS = ("{0}", '"{0}"', '"{1}"', '"{0}/.."', '"{1}~"', "{0}T10:30:00Z", '"end of October {2}"')


def story(events: int) -> str:
    """Write a story: most events have a claim, some a relation, and their times are given in many forms."""
    sources = (SOURCE.format(number, date(2020, 1, 1) + timedelta(number)) for number in range(SOURCES))
    return "".join((HEAD, *sources, *map(event, range(events))))


def event(number: int) -> str:
    """Write one event."""
    day = date(1925, 1, 1) + timedelta(number % 36500)
    when = FORMS[number % len(FORMS)].format(day, f"{day:%Y-%m}", day.year)
    relation = f'after = ["event-{number - 1}"]\n' if number % 10 == 1 else ""
    claim = CLAIM.format(number % SOURCES, number % 40) if number % 10 else ""
    return EVENT.format(number, when, number % 97, number % 7) + relation + claim + "\n"


def seconds(path: Path, how: str) -> tuple[float, float]:
    """Time one reading in a fresh interpreter; also gives its peak of memory in MB."""
    told = subprocess.run(
        [sys.executable, __file__, how, str(path)], check=True, capture_output=True, text=True
    )
    spent, peak = told.stdout.split()
    return float(spent), float(peak)


def read_once(how: str, path: Path) -> None:
    """Read a file one way and print the seconds and the peak of memory."""
    gc.collect()
    start = time.perf_counter()
    kept = load(path) if how == "load" else tomllib.loads(path.read_text())
    spent = time.perf_counter() - start
    print(spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, flush=True)
    assert kept


def main(events: int) -> None:
    """Print both times and their ratio, the best of some rounds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "story.toml")
        path.write_text(story(events))
        size = path.stat().st_size / 1e6
        parsed, loaded = (min(seconds(path, how) for _ in range(ROUNDS)) for how in ("tomllib", "load"))
    print(f"{events} events, {size:.1f} MB of TOML")
    print(f"tomllib.loads    {parsed[0]:6.2f} s  {parsed[1]:6.0f} MB")
    print(f"chronology.load  {loaded[0]:6.2f} s  {loaded[1]:6.0f} MB")
    print(f"ratio            {loaded[0] / parsed[0]:6.2f}    {loaded[1] / parsed[1]:6.2f}")


if __name__ == "__main__":
    if sys.argv[1:2] in (["tomllib"], ["load"]):
        read_once(sys.argv[1], Path(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 100_000)
