"""How smooth a page of many events is in Chromium: `uv run --group browser python tests/benchmarks/page.py [EVENTS]`.

A step is one turn of a wheel, one key that moves the picture, or one letter in the search. Of each the script's own time and
the time until the browser has drawn it are printed, beside those of a step that does nothing.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from chronology.chronology import Chronology
from chronology.event import Event
from chronology.web import page

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
STEPS = """async (what) => {
    const [stage, near, all] = ['#stage', '[data-zoom=in]', '[data-zoom=all]'].map((name) => document.querySelector(name));
    const acts = {
        nothing: () => {},
        zoom: (turn) => { if (turn % 5 === 0) all.click(); near.click(); },
        move: () => stage.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })),
        search: (turn) => {
            document.getElementById('search').value = String(turn);
            document.getElementById('filters').dispatchEvent(new Event('input'));
        },
    };
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const steps = [];
    for (let turn = 0; turn < 15; turn++) {
        const start = performance.now();
        acts[what](turn);
        const script = performance.now() - start;
        await drawn();
        steps.push([script, performance.now() - start]);
    }
    const middle = (at) => steps.map((step) => step[at]).sort((one, other) => one - other)[7];
    return [middle(0), middle(1)];
}"""


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    start = time.process_time()
    written = page(story(count))
    print(f"{count} events: {len(written):,} bytes, written in {time.process_time() - start:.2f} s of CPU")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "page.html"
        path.write_bytes(written)
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        tab = browser.new_page(viewport={"width": 1300, "height": 900})
        tab.goto(path.as_uri())
        for what in ("nothing", "zoom", "move", "search"):
            script, drawn = tab.evaluate(STEPS, what)
            print(f"{what:8} script {script:6.1f} ms   drawn after {drawn:6.1f} ms")
        browser.close()


def story(count: int) -> Chronology:
    """Make a story of as many events, one a year."""
    events = (
        Event(
            id=f"e{each}",
            title=f"Something happens, number {each}",
            when=f"{1500 + each:04}",
            lane=f"L{each % 5}",
        )
        for each in range(count)
    )
    return Chronology(id="many", title="Many", events=events)


if __name__ == "__main__":
    main()
