"""What a picture costs, beside the gallery recipe of matplotlib and plotly; CPU seconds, each in a process of its own.

uv run --with plotly python tests/benchmarks/drawing.py
uv run python tests/benchmarks/drawing.py --invented 200

The recipe is that of matplotlib's gallery (a timeline with lines, dates and text): stems of changing height, an annotation
an event. The second command draws so many invented stories in every layout and measures each.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from datetime import date
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import get_args

from chronology.drawing import Layout
from chronology.drawing import lay_out
from chronology.drawing import measure

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


def cost(program: str, folder: Path, *arguments: str) -> tuple[float, float]:
    """Run a program with its modules compiled, as a user's are: its CPU seconds and memory in MB; the best of three runs."""
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    settings["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    command = [sys.executable, "-c", START + program + END, *arguments]
    runs = []
    for _ in range(3):
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=settings)
        seconds, memory = done.stdout.split()[-2:]
        runs.append((float(seconds), float(memory)))
    return min(runs)


def table() -> None:
    """Print a row a picture."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bare = cost(BARE, folder, f"{folder}/bare.png")
        print(f"bare matplotlib figure with one label, PNG: {bare[0]:.2f} s, {bare[1]:.0f} MB")
        for count, suffix in ((20, "png"), (20, "svg"), (2_000, "svg"), (2_000, "png"), (20_000, "svg")):
            ours = cost(OURS, folder, f"{folder}/ours.{suffix}", str(story_of(count, folder)))
            line = f"{count:>6} events, {suffix}: {ours[0]:.2f} s, {ours[1]:.0f} MB; {ours[0] / bare[0]:.2f} of the bare figure"
            if count <= 2_000:
                recipe = cost(RECIPE, folder, f"{folder}/recipe.{suffix}", str(count))
                line += f"; recipe {recipe[0]:.2f} s, {recipe[0] / ours[0]:.1f} times ours"
            if find_spec("plotly") and count <= 2_000:
                plotly = cost(PLOTLY, folder, f"{folder}/plotly.html", str(count))
                line += f"; plotly (HTML) {plotly[0]:.2f} s, {plotly[0] / ours[0]:.1f} times ours"
            print(line, flush=True)


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
