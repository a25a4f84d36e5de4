"""Fixtures that read the event file in a test's own docstring."""

from __future__ import annotations

from inspect import cleandoc

import pytest
from hypothesis import settings

from chronology.chronology import Chronology
from chronology.files import Story
from chronology.files import read_bytes

settings.register_profile("house", deadline=None)
settings.load_profile("house")

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
