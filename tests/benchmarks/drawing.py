"""What a picture costs, beside the gallery recipe of matplotlib and plotly; CPU seconds, each in a process of its own, in turn.

uv run --with plotly python tests/benchmarks/drawing.py
uv run python tests/benchmarks/drawing.py --invented 200

The recipe is that of matplotlib's gallery (a timeline with lines, dates and text): stems of changing height, an annotation
an event. From more events than a column labels ours labels those of most weight, so it is also measured where it labels all, on
several columns. The second command draws so many invented stories in every layout and measures each.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import date
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import get_args

from chronology.drawing import Layout
from chronology.drawing import lay_out
from chronology.drawing import measure
from chronology.drawing.telling.crowd import LABELLED
from chronology.drawing.telling.crowd import MOST

sys.path.insert(0, str(Path(__file__).parents[1]))
from invented import invented

START = "import resource, sys, datetime\nfrom pathlib import Path\n"
END = (
    "\nused = resource.getrusage(resource.RUSAGE_SELF)"
    "\nprint(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)"
)
BARE = """
from matplotlib.figure import Figure
figure = Figure()
figure.subplots().text(0.5, 0.5, "one label")
figure.savefig(sys.argv[1])
"""
RECIPE = """
from matplotlib.figure import Figure
import matplotlib.dates as mdates
count = int(sys.argv[2])
days = [datetime.date(1990, 1, 1) + datetime.timedelta(days=7 * place) for place in range(count)]
levels = [(-5, 5, -3, 3, -1, 1)[place % 6] for place in range(count)]
figure = Figure(figsize=(8.8, 4), layout="constrained")
axes = figure.subplots()
axes.vlines(days, 0, levels)
axes.plot(days, [0] * count, "-o", color="k", markerfacecolor="w")
for day, level, place in zip(days, levels, range(count)):
    axes.annotate(f"Something happened, number {place}", xy=(day, level), xytext=(-3, 3), textcoords="offset points")
axes.xaxis.set_major_formatter(mdates.DateFormatter("%b %Y"))
figure.savefig(sys.argv[1])
"""
PLOTLY = """
import plotly.express as px
count = int(sys.argv[2])
days = [datetime.date(1990, 1, 1) + datetime.timedelta(days=7 * place) for place in range(count)]
rows = [dict(start=day, end=day + datetime.timedelta(days=1), what=f"Something happened, number {place}") for place, day in enumerate(days)]
px.timeline(rows, x_start="start", x_end="end", y="what").write_html(sys.argv[1], include_plotlyjs="cdn")
"""
OURS = """
from chronology.cli import main
sys.argv = ["chronology", "draw", sys.argv[2], "-o", sys.argv[1]]
try:
    main()
except SystemExit as left:
    assert not left.code
"""

ALL = """
import chronology
from chronology.drawing import render
story, most = chronology.load(sys.argv[2]), int(sys.argv[3])
for start in range(0, len(story), most):
    column = story.with_events(list(story)[start : start + most])
    Path(f"{sys.argv[1]}.{start}").write_bytes(render(column, "svg", layout="column"))
"""
COMPARED = 2_000
"""The most events that the others are asked to draw."""
ROUNDS = 5
Cost = tuple[float, float]
"""CPU seconds, and MB."""


def story_of(count: int, folder: Path) -> Path:
    """Write a story of so many events, a week apart."""
    file = folder / f"{count}.toml"
    lines = ['[chronology]\nid = "many"\ntitle = "Many events"\n']
    for place in range(count):
        day = date(1990, 1, 1) + timedelta(days=7 * place)
        lines.append(
            f'\n[[event]]\nid = "e{place}"\ntitle = "Something happened, number {place}"\nwhen = {day}\nweight = {place % 97}\n'
        )
    file.write_text("".join(lines), encoding="utf-8")
    return file


def cost(program: str, folder: Path, *arguments: str) -> Cost:
    """Run a program with its modules compiled, as a user's are: its CPU seconds and memory in MB."""
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    settings["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    command = [sys.executable, "-c", START + program + END, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=settings)
    seconds, memory = done.stdout.split()[-2:]
    return float(seconds), float(memory)


def costs(programs: Mapping[str, tuple[str, ...]], folder: Path) -> dict[str, list[Cost]]:
    """Run programs in turn, round after round, so that a busy machine slows all alike; a first round is not counted."""
    rounds = [
        {name: cost(program, folder, *arguments) for name, (program, *arguments) in programs.items()}
        for _ in range(ROUNDS + 1)
    ]
    return {name: [one[name] for one in rounds[1:]] for name in programs}


def programs_of(count: int, suffix: str, folder: Path) -> dict[str, tuple[str, ...]]:
    """Give what is compared at a number of events: program and arguments by name."""
    story = str(story_of(count, folder))
    found: dict[str, tuple[str, ...]] = {
        "bare": (BARE, f"{folder}/bare.png"),
        "ours": (OURS, f"{folder}/ours.{suffix}", story),
    }
    if count <= COMPARED:
        found["recipe"] = (RECIPE, f"{folder}/recipe.{suffix}", str(count))
    if count <= COMPARED and find_spec("plotly"):
        found["plotly"] = (PLOTLY, f"{folder}/plotly.html", str(count))
    if count > MOST and suffix == "svg":
        found["ours, all labelled"] = (ALL, f"{folder}/all.{suffix}", story, str(MOST))
    return found


def row(count: int, suffix: str, found: Mapping[str, list[Cost]]) -> Iterator[str]:
    """Tell how dear a picture is, and how much dearer than ours are the others."""
    labelled = (
        "every one labelled"
        if count <= MOST
        else f"the {LABELLED} of most weight labelled, the rest in a band"
    )
    yield f"{count:,} events, {suffix}: ours has {labelled}; the others label every one, over each other where many are"
    ours = [seconds for seconds, _ in found["ours"]]
    for name, runs in found.items():
        seconds, memory = [one for one, _ in runs], max(one for _, one in runs)
        share = median(mine / other for mine, other in zip(ours, seconds, strict=True))
        told = "" if name == "ours" else f"; ours takes {share:.2f} of it"
        yield f"    {name:20}{median(seconds):7.2f} s {memory:6.0f} MB{told}"


def table() -> None:
    """Print a paragraph a picture."""
    print(f"CPU seconds, medians of {ROUNDS} rounds of all in turn; bare: a figure with one label, as PNG")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for count, suffix in ((20, "png"), (20, "svg"), (2_000, "svg"), (2_000, "png"), (20_000, "svg")):
            found = costs(programs_of(count, suffix, folder), folder)
            print(*row(count, suffix, found), sep="\n", flush=True)


def invented_stories(count: int) -> None:
    """Draw invented stories in every layout and print what falls short."""
    for layout in get_args(Layout):
        found = {
            seed: findings
            for seed in range(count)
            if (findings := measure(lay_out(story := invented(seed), layout=layout), story))
        }
        print(
            f"{layout}: {count - len(found)} of {count} without fault",
            json.dumps({seed: [str(one) for one in findings] for seed, findings in found.items()}),
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--invented", type=int, metavar="N", help="draw and measure N invented stories instead"
    )
    asked = parser.parse_args()
    invented_stories(asked.invented) if asked.invented else table()
