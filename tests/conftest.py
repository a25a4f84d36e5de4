"""Fixtures: the event file in a test's own docstring, and a browser where there is one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from inspect import cleandoc
from typing import Any

import pytest
from hypothesis import settings

from chronology.chronology import Chronology
from chronology.files import Story
from chronology.files import read_bytes

settings.register_profile("house", deadline=None)
settings.load_profile("house")

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

UNNAMED = '\n[chronology]\nid = "story"\ntitle = "A story"\n'


@pytest.fixture
def reading(request: pytest.FixtureRequest) -> Story:
    """What the test's docstring tells as an event file, with what is wrong with it; it need not name the story."""
    text = cleandoc(request.function.__doc__ or "")
    return read_bytes(f"{text}{'' if '[chronology]' in text else UNNAMED}".encode(), "story.toml")


@pytest.fixture
def story(reading: Story) -> Chronology:
    """The story in the test's docstring, in which nothing is wrong."""
    assert reading.findings == ()
    return reading.chronology


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A running Chromium."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    with playwright.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield running
        running.close()
