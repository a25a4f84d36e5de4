"""The front page and the tutorial keep their promises: the picture they show is the one their command draws."""

from __future__ import annotations

import contextlib
import re
import shlex
from pathlib import Path

import pytest
from commands import run

ROOT = Path(__file__).parents[1]
SAVED = re.compile(r"^<!-- file: (?P<file>\S+) -->\n```\w+\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
FONT = re.compile(r"base64,[A-Za-z0-9+/=]+")
"""The embedded fonts: their bytes are those of the installed version of fontTools."""


def without_fonts(svg: Path) -> str:
    """Give an SVG without its embedded fonts."""
    return FONT.sub("", svg.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["README.md", "docs/tutorial.md"])
def test_the_picture_shown_is_the_one_its_command_draws(name: str, tmp_path: Path) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    shown = re.search(r"!\[[^]]+\]\((?P<file>[^)]+)\)", text)
    drawn = re.search(r"chronology (?P<words>draw .+) -o \w+\.svg", text)
    assert shown
    assert drawn

    with contextlib.chdir(tmp_path):
        for saved in re.finditer(SAVED, text):
            Path(saved["file"]).write_text(saved["text"], encoding="utf-8")
        told = run(*shlex.split(drawn["words"]), "-o", "drawn.svg")

    assert told.exit_code == 0, told.output
    assert without_fonts(tmp_path / "drawn.svg") == without_fonts((ROOT / name).parent / shown["file"])
