"""Every example in the pages runs: Python as it stands, `$ chronology` commands on the files the page tells to save."""

from __future__ import annotations

import contextlib
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import commands
import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
STEP = re.compile(
    r"^(?:<!-- file: (?P<file>\S+) -->\n```\w+\n(?P<text>.*?)|```console\n(?P<console>.*?))^```$",
    re.MULTILINE | re.DOTALL,
)


def by_name(page: Path) -> str:
    """Name a page for the test's report."""
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=by_name)
def test_python_examples_run(page: Path, tmp_path: Path) -> None:
    with contextlib.chdir(tmp_path):
        for example in Sybil([PythonCodeBlockParser()]).parse(page):
            example.evaluate()


def steps(page: Path) -> Iterator[tuple[str, str]]:
    """Give what a page tells to do, in order: files to save, by name, and console examples."""
    for found in STEP.finditer(page.read_text(encoding="utf-8")):
        if found["file"]:
            yield found["file"], found["text"]
        else:
            yield from (
                ("$", command) for command in re.split(r"^\$ ", found["console"], flags=re.MULTILINE)[1:]
            )


def run(session: str) -> None:
    """Run one command of a console example, and look for the output shown with it."""
    line, _, shown = session.partition("\n")
    said, _, command = line.rpartition("| ")
    words = shlex.split(command)
    told = commands.run(*words[1:], stdin=shlex.split(said)[1] + "\n" if said else None)

    assert (words[0], told.exit_code) == ("chronology", 0), told.output
    assert shown.strip() in told.output


@pytest.mark.parametrize("page", PAGES, ids=by_name)
def test_commands_run_as_shown(page: Path, tmp_path: Path) -> None:
    with contextlib.chdir(tmp_path):
        for name, step in steps(page):
            if name == "$":
                run(step)
            else:
                Path(name).write_text(step, encoding="utf-8")


def test_the_pages_have_commands_to_run() -> None:
    assert sum(name == "$" for page in PAGES for name, _ in steps(page)) >= 10
