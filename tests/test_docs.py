"""Every example in the pages runs: Python as it stands, `$ chronology` commands in an empty folder, TOML as event files."""

from __future__ import annotations

import contextlib
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

from chronology.cli import commands

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
CONSOLE = re.compile(r"^```console\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


def by_name(page: Path) -> str:
    """Name a page for the test's report."""
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=by_name)
def test_python_examples_run(page: Path, tmp_path: Path) -> None:
    with contextlib.chdir(tmp_path):
        for example in Sybil([PythonCodeBlockParser()]).parse(page):
            example.evaluate()


def sessions() -> list[tuple[str, str, str]]:
    """Give page, command and the output shown, of every `$` line in a console example."""
    found = []
    for page in PAGES:
        for block in CONSOLE.finditer(page.read_text(encoding="utf-8")):
            for part in re.split(r"^\$ ", block["body"], flags=re.MULTILINE)[1:]:
                command, _, shown = part.partition("\n")
                found.append((by_name(page), command, shown.strip()))
    return found


@pytest.mark.parametrize(("page", "command", "shown"), sessions())
def test_commands_run_as_shown(page: str, command: str, shown: str) -> None:
    said, _, command = command.rpartition("| ")
    words = shlex.split(command)
    assert words[0] == "chronology", f"{page} shows another program: {words[0]}"

    told = CliRunner().invoke(commands, words[1:], input=shlex.split(said)[1] + "\n" if said else None)

    assert told.exit_code in (0, 1), told.output
    assert shown in told.output
