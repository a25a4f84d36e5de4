"""Files followed as they are saved, in the ways editors save them."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from chronology.web.watching import concerns
from chronology.web.watching import follow

STORY = Path(__file__)
FOLDER = STORY.parent


@pytest.mark.parametrize(
    ("changed", "watched", "does"),
    [
        (STORY, STORY, True),
        (FOLDER / "other.toml", STORY, False),
        (FOLDER / "other.toml", FOLDER, True),
        (FOLDER / "deep" / "other.toml", FOLDER, True),
        (FOLDER / "notes.txt", FOLDER, False),
        (FOLDER / ".story.toml.swp", FOLDER, False),
    ],
)
def test_what_concerns_a_story(changed: Path, watched: Path, does: bool) -> None:
    assert concerns(changed, [watched]) is does


def save(path: Path) -> None:
    path.write_text("written", encoding="utf-8")


def replace(path: Path) -> None:
    draft = path.with_suffix(".draft")
    draft.write_text("replaced", encoding="utf-8")
    draft.replace(path)


@pytest.mark.parametrize("way", [save, replace])
def test_a_save_is_noticed(tmp_path: Path, way: object) -> None:
    assert callable(way)
    story = tmp_path / "story.toml"
    story.write_text("before", encoding="utf-8")
    stop = threading.Event()
    giving_up = threading.Timer(10, stop.set)
    giving_up.start()
    saving = threading.Timer(0.5, way, [story])
    saving.start()

    assert next(follow([story], stop), "nothing") is None

    saving.join()
    giving_up.cancel()
