"""What programs in Node read in our files; without their packages the tests are skipped.

Install them anywhere and name the folder: `npm install @markwhen/parser mermaid vis-timeline jsdom`, then
`CHRONOLOGY_NODE=/that/folder pytest tests/test_formats_node.py`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

import chronology
from chronology import formats

FOLDER = os.environ.get("CHRONOLOGY_NODE", "")
SCRIPT = Path(__file__).parent / "data" / "node" / "read.mjs"
STORIES = ("ukraine-2025", "calendar-reform")

pytestmark = pytest.mark.skipif(
    not FOLDER or shutil.which("node") is None,
    reason="needs node, and CHRONOLOGY_NODE to name a folder with @markwhen/parser, mermaid, vis-timeline and jsdom",
)


def seen(program: str, text: str) -> Any:
    """Let a program read a text, and give what it saw."""
    command = ["node", str(SCRIPT), program, FOLDER]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def held(story: chronology.Chronology, name: str) -> list[chronology.Event]:
    """Give the events that a format holds."""
    return [event for event in story if formats.keeps(name).holds(event)]


@pytest.mark.parametrize("name", STORIES)
def test_markwhen_reads_every_event(name: str) -> None:
    """With its id, the year in which it starts, and EDTF where the line is not exact."""
    story = chronology.load(name)
    told = {event["id"]: event for event in seen("markwhen", str(formats.dumps(story, "markwhen")))["events"]}

    assert told.keys() == {event.id for event in held(story, "markwhen")}
    for event in held(story, "markwhen"):
        assert event.when is not None
        assert event.when.earliest is not None
        assert int(told[event.id]["from"].split("-")[-3 if event.when.earliest.year > 0 else 1]) == abs(
            event.when.earliest.year
        )


@pytest.mark.parametrize("name", STORIES)
def test_mermaid_reads_every_title(name: str) -> None:
    """Below the words of its time; colons and signs of its own do not mislead it."""
    story = chronology.load(name)
    told = seen("mermaid", str(formats.dumps(story, "mermaid")))["periods"]

    assert sum(len(period["events"]) for period in told) == len(story)


def test_mermaid_is_not_misled_by_titles() -> None:
    """A title with all that means something to it is one event."""
    odd = chronology.Event(
        id="e", title="a: b; c # d %% e <b>f</b>\n : g", when=chronology.When.parse_clock("2025-11-26T14:02")
    )
    (period,) = seen(
        "mermaid", str(formats.dumps(chronology.Chronology(id="x", title="x: y", events=[odd]), "mermaid"))
    )["periods"]

    assert len(period["events"]) == 1


@pytest.mark.parametrize("name", STORIES)
def test_vis_reads_every_date(name: str) -> None:
    """Years before Christ too, and the end is the moment after."""
    story = chronology.load(name)
    told = {item["id"]: item for item in seen("vis", str(formats.dumps(story, "vis")))["items"]}

    assert told.keys() == {event.id for event in held(story, "vis")}
    for event in held(story, "vis"):
        assert event.when is not None
        first = event.when.earliest
        assert first is not None
        year = told[event.id]["start"].rsplit("-", 2)[0]
        assert int(year) == first.year
