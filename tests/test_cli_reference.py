"""The page of the command tells of every command and option, in the words of `--help`."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from chronology.cli import commands
from chronology.cli.front import NAMES

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "cli.md"


@pytest.mark.parametrize("name", NAMES)
def test_the_page_is_fresh(name: str) -> None:
    """After a change of an option, paste the new help into its section."""
    command = commands.get_command(click.Context(commands), name)
    section = PAGE.read_text(encoding="utf-8").partition(f"\n## chronology {name}\n")[2].partition("\n## ")[0]
    told = " ".join(section.split())

    assert command is not None
    assert " ".join((command.help or "").split()) in told
    for option in command.params:
        if isinstance(option, click.Option):
            assert all(f"{spelling} " in told for spelling in option.opts)
            assert " ".join((option.help or "").split()) in told
