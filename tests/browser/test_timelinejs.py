"""TimelineJS itself reads what we write for it: every event that it can hold, with its year and our words for the date."""

from __future__ import annotations

import functools
import json
import os
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

import chronology
from chronology import formats

FOLDER = os.environ.get("CHRONOLOGY_NODE", "")
PACKAGE = Path(FOLDER) / "node_modules" / "@knight-lab" / "timelinejs"
PAGE = """<!doctype html><meta charset="utf-8"><script src="/js/timeline.js"></script><div id="line"></div>
<script>window.line = new TL.Timeline("line", STORY, {script_path: location.origin + "/js/"});</script>"""
READ = (
    "window.line && line.config && line.config.events.map((one) => [one.unique_id, one.start_date.data.year])"
)

pytestmark = pytest.mark.skipif(
    not (FOLDER and PACKAGE.is_dir()),
    reason="needs CHRONOLOGY_NODE to name a folder with @knight-lab/timelinejs",
)


class Quiet(SimpleHTTPRequestHandler):
    """Serves the program's files, and says nothing of it."""

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(PACKAGE / "dist")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("name", ["ukraine-2025", "calendar-reform"])
def test_timelinejs_reads_every_event_it_can_hold(browser: Any, address: str, name: str) -> None:
    story = chronology.load(name)
    data = json.dumps(json.loads(str(formats.dumps(story, "timelinejs"))))
    tab = browser.new_page()
    tab.route(
        "**/story.html",
        lambda route: route.fulfill(body=PAGE.replace("STORY", data), content_type="text/html"),
    )
    tab.goto(f"{address}/story.html")
    tab.wait_for_function(READ)
    years = dict(tab.evaluate(READ))
    tab.close()

    held = [event for event in story if formats.keeps("timelinejs").holds(event)]
    assert years == {
        event.id: event.when.earliest.year for event in held if event.when and event.when.earliest
    }
