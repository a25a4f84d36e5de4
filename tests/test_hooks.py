"""The hook that other projects run before a commit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from commands import run

MANIFEST = (Path(__file__).parents[1] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")


def value(key: str) -> str:
    """Give the value of a key of the one hook."""
    found = re.search(rf"^[- ] {key}: (.+)$", MANIFEST, re.MULTILINE)
    assert found
    return found[1]


def test_the_hook_runs_a_command_there_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its entry and arguments check a folder of event files."""
    monkeypatch.chdir(tmp_path)
    folder = value("args").strip("[]")
    Path(folder).mkdir()
    event = '[chronology]\nid = "moon"\ntitle = "Moon"\n\n[[event]]\nid = "landing"\ntitle = "Landing"\nwhen = 1969-07-32\n'
    (tmp_path / folder / "moon.toml").write_text(event, encoding="utf-8")
    program, *words = value("entry").split()
    result = run(*words, folder)

    assert program == "chronology"
    assert (result.exit_code, result.stdout.count("error[invalid-date]")) == (1, 1)
    assert re.search(value("files"), "events/moon.toml")
