"""Larger stories with much that is correct but tricky: no check that is strict or runs always has a word to say."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import run

STORIES = sorted((Path(__file__).parents[1] / "data" / "silent").glob("*.toml"))


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_nothing_is_found(story: Path) -> None:
    """Years before Christ, Old Style, zones, open ends, open disputes, plans and round numbers can all be true."""
    result = run("check", "--strict", story)

    assert (result.exit_code, result.output) == (0, "")


def test_there_are_stories() -> None:
    """Three of them."""
    assert len(STORIES) >= 3
