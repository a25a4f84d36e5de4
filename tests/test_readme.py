"""The front page keeps its promises: the picture it shows is the one its command draws."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from click.testing import CliRunner

from chronology.cli import commands

ROOT = Path(__file__).parents[1]


FONT = re.compile(r"base64,[A-Za-z0-9+/=]+")
"""The embedded fonts: their bytes are those of the installed version of fontTools."""


def without_fonts(svg: Path) -> str:
    """Give an SVG without its embedded fonts."""
    return FONT.sub("", svg.read_text(encoding="utf-8"))


def test_the_picture_shown_is_the_one_its_command_draws(tmp_path: Path) -> None:
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"!\[[^]]+\]\((?P<file>[^)]+)\)", page)
    drawn = re.search(r"uv run --no-dev chronology (?P<words>draw .+) -o timeline\.svg", page)
    assert shown
    assert drawn

    output = tmp_path / "timeline.svg"
    told = CliRunner().invoke(commands, [*shlex.split(drawn["words"]), "-o", str(output)])

    assert told.exit_code == 0, told.output
    assert without_fonts(output) == without_fonts(ROOT / shown["file"])
