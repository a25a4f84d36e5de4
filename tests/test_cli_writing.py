"""`chronology draw` and `export`: what is written, and where a story may come from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import SINFUL
from commands import STORY
from commands import assert_refused
from commands import run


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Give an event file."""
    path = tmp_path / "moon.toml"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.mark.parametrize(("suffix", "magic"), [(".svg", b"<"), (".png", b"\x89PNG"), (".PDF", b"%PDF")])
def test_draw(suffix: str, magic: bytes, story: Path, tmp_path: Path) -> None:
    """The suffix says what is drawn."""
    output = tmp_path / f"moon{suffix}"
    result = run("draw", story, "-o", output)

    assert (result.exit_code, result.output) == (0, "")
    assert output.read_bytes().startswith(magic)


def test_draw_options(story: Path) -> None:
    """Layout, selection and title reach the picture; - is standard output."""
    result = run(
        "draw", story, "-o", "-", "--layout", "column", "--tag", "surface", "--title", "Down at last"
    )

    assert "Down at last" in result.stdout
    assert 'id="mark-landing"' in result.stdout
    assert "mark-launch" not in result.stdout


def test_export(story: Path, tmp_path: Path) -> None:
    """An export goes to standard output or to a file, and is the same."""
    output = tmp_path / "moon.json"

    assert run("export", story, "--to", "json", "-o", output).output == ""
    assert output.read_text(encoding="utf-8") == run("export", story, "--to", "json").stdout
    assert json.loads(run("export", story, "--to", "json").stdout) == json.loads(
        run("list", story, "--json").stdout
    )


def test_export_schema() -> None:
    """The JSON Schema needs no story."""
    schema = json.loads(run("export", "--schema").stdout)

    assert schema["$schema"].startswith("https://json-schema.org/")


def test_a_story_may_come_down_a_pipe(story: Path) -> None:
    """- is standard input."""
    assert run("list", "-", stdin=STORY).stdout == run("list", story).stdout
    assert (
        run("export", "-", "--to", "json", stdin=STORY).stdout == run("export", story, "--to", "json").stdout
    )
    assert "--> -:18:10\n" in run("check", "-", stdin=SINFUL).stdout
    assert 'id="mark-landing"' in run("draw", "-", "-o", "-", stdin=STORY).stdout
    assert_refused(run("list", "-", stdin=""), 1, "-:1: .*empty")
