"""Files followed as they are saved, in the ways editors save them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from chronology.web.watching import follow
from chronology.web.watching import state

Save = Callable[[Path], object]


def write(path: Path) -> None:
    path.write_text("written", encoding="utf-8")


def replace(path: Path) -> None:
    draft = path.with_suffix(".draft")
    draft.write_text("replaced", encoding="utf-8")
    draft.replace(path)


def remove(path: Path) -> None:
    path.unlink()


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.toml"
    path.write_text("before", encoding="utf-8")
    return path


@pytest.fixture
def stop() -> threading.Event:
    """What ends the watching, at last by itself."""
    event = threading.Event()
    timer = threading.Timer(20, event.set)
    timer.daemon = True
    timer.start()
    return event


@pytest.mark.parametrize("save", [write, replace, remove])
def test_a_save_is_noticed(story: Path, stop: threading.Event, save: Save) -> None:
    changes = follow([story], stop)
    saving = threading.Timer(0.3, save, [story])
    saving.start()

    assert next(changes, "nothing") is None

    saving.join()


def test_a_save_before_the_first_look_is_noticed(story: Path, stop: threading.Event) -> None:
    changes = follow([story], stop)
    write(story)

    assert next(changes, "nothing") is None


def test_a_new_file_of_a_folder_is_noticed(story: Path, stop: threading.Event) -> None:
    changes = follow([story.parent], stop)
    write(story.with_name("another.toml"))

    assert next(changes, "nothing") is None


@pytest.mark.parametrize("name", ["notes.txt", ".story.toml.swp", "other.toml"])
def test_other_files_are_no_change(story: Path, name: str) -> None:
    before = state([story])
    write(story.with_name(name))

    assert state([story]) == before


def test_following_ends(story: Path) -> None:
    ended = threading.Event()
    ended.set()

    assert list(follow([story], ended)) == []
