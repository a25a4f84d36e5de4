"""The gallery: every command on its page draws a picture without fault, and every small story is shown."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from commands import run

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "gallery.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^chronology (draw .+)$", PAGE, re.MULTILINE)


@pytest.mark.parametrize("line", COMMANDS)
def test_every_picture_is_without_fault(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    *words, name = shlex.split(line)
    done = run(*words, tmp_path / name, "--check")

    assert (done.exit_code, done.output) == (0, "")
    assert "![" in PAGE
    assert f"(gallery/pictures/{name})" in PAGE


def test_every_small_story_is_shown() -> None:
    assert len(COMMANDS) >= 12
    assert all(f"docs/gallery/{file.name}" in PAGE for file in (ROOT / "docs" / "gallery").glob("*.toml"))
