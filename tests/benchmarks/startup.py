"""How long `chronology --help` takes beside a bare click program: `python tests/benchmarks/startup.py`.

The two run in turn, so that whatever else the machine does falls on both; the figure is the median of the ratios.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PAIRS = 41
LIMIT = 1.5

BARE = """\
import click

@click.group()
def bare():
    "A bare click program."

for name in ("find", "extract", "list", "check", "draw", "export"):
    bare.command(name)(lambda: None)

bare()
"""

OURS = """\
import sys
from chronology.cli import main
sys.exit(main())
"""


def main() -> int:
    """Print the medians and their ratio; fail above the limit."""
    with tempfile.TemporaryDirectory() as folder:
        bare, ours = (
            write(Path(folder, name), text) for name, text in (("bare.py", BARE), ("ours.py", OURS))
        )
        pairs = [(seconds(bare), seconds(ours)) for _ in range(PAIRS + 1)][1:]
    ratio = statistics.median(ours / bare for bare, ours in pairs)
    for name, times in zip(("bare click", "chronology"), zip(*pairs, strict=True), strict=True):
        print(f"{name:<12} --help {statistics.median(times) * 1000:6.1f} ms")
    print(f"ratio        {ratio:.2f} (at most {LIMIT})")
    return int(ratio > LIMIT)


def write(path: Path, program: str) -> Path:
    """Write a program to a file."""
    path.write_text(program, encoding="utf-8")
    return path


def seconds(program: Path) -> float:
    """Measure one run of a program's `--help`."""
    start = time.perf_counter()
    subprocess.run([sys.executable, str(program), "--help"], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
