"""`chronology check`: which checks run, when it fails, how it looks."""

from __future__ import annotations

import json
import re
from pathlib import Path

import commands
import pytest
from click.testing import Result

from chronology.checks import CHECKS
from chronology.checks import FILE_CHECKS
from chronology.checks.tiers import Tier

SINS = Path(__file__).parent / "data" / "checks"
WARNING = SINS / "two-holders.toml"
STRICT = SINS / "unanchored.toml"
REQUESTED = SINS / "single-source.toml"
ERROR = SINS / "stage-order.toml"


def run(*words: object, color: bool = False) -> Result:
    """Run the command."""
    return commands.run("check", *words, color=color)


def names(result: Result) -> list[str]:
    """Name the checks that found something."""
    return [finding["check"] for finding in json.loads(result.stdout)]


@pytest.mark.parametrize(
    ("words", "found", "code"),
    [
        ([WARNING], ["two-holders"], 0),
        ([WARNING, "--strict"], ["two-holders"], 1),
        ([WARNING, "--strict", "--skip", "two-holders"], [], 0),
        ([WARNING, "--only", "stage-order"], [], 0),
        ([WARNING, ERROR], ["two-holders", "stage-order"], 1),
        ([WARNING, ERROR, "--skip", "stage-order"], ["two-holders"], 0),
        ([STRICT], [], 0),
        ([STRICT, "--strict"], ["unanchored"], 1),
        ([STRICT, "--only", "unanchored"], ["unanchored"], 0),
        ([REQUESTED, "--strict"], [], 0),
        ([REQUESTED, "--all"], ["single-source"], 0),
        ([REQUESTED, "--all", "--strict"], ["single-source"], 0),
        ([REQUESTED, "--only", "single-source"], ["single-source"], 0),
        ([ERROR, "--only", "stage-order", "--skip", "stage-order"], [], 0),
    ],
    ids=lambda value: (
        " ".join(str(getattr(word, "stem", word)) for word in value) if isinstance(value, list) else None
    ),
)
def test_what_runs_and_when_it_fails(words: list[object], found: list[str], code: int) -> None:
    """Errors alone make it fail, with --strict warnings too; notes never do."""
    result = run(*words, "--format", "json")

    assert (names(result), result.exit_code) == (found, code)


def test_all_checks_are_listed_by_tier() -> None:
    """Without a path; each with what it holds a story to."""
    told = run("--list")
    blocks = {
        block.partition("\n")[0]: re.findall(r"^  (\S+) {2,}\S", block, re.MULTILINE)
        for block in told.stdout.split("\n\n")
    }

    assert told.exit_code == 0
    assert blocks["always"] == [name for name, check in CHECKS.items() if check.tier is Tier.ALWAYS]
    assert blocks["when files are read"] == list(FILE_CHECKS)
    assert sum(map(len, blocks.values())) == len(CHECKS) + len(FILE_CHECKS)


def test_unknown_names_are_refused_with_the_nearest() -> None:
    """As unknown commands are."""
    for option in ("--only", "--skip"):
        refused = run(WARNING, option, "two-holder")
        assert refused.exit_code == 2
        assert "did you mean 'two-holders'?" in refused.stderr


def test_colours() -> None:
    """On a terminal words are coloured; NO_COLOR and pipes leave them alone."""
    coloured, plain = run(ERROR, color=True).stdout, run(ERROR).stdout

    assert "\x1b[31m\x1b[1merror[stage-order]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == plain


def test_waivers(tmp_path: Path) -> None:
    """A waived finding is not told; a waiver that waives nothing, or gives no reason, is."""
    story = tmp_path / "story.toml"
    text = ERROR.read_text(encoding="utf-8")
    waived = text.replace(
        'stage = "ratified"\n', 'stage = "ratified"\nallow = { stage-order = "agreed in advance" }\n'
    )
    story.write_text(waived, encoding="utf-8")
    assert names(run(story, "--format", "json")) == []
    assert names(run(story, "--skip", "stage-order", "--format", "json")) == []

    story.write_text(waived.replace("agreed in advance", " "), encoding="utf-8")
    assert names(run(story, "--format", "json")) == ["unknown-waiver"]

    story.write_text(waived.replace("1998-05-20", "1999-05-20"), encoding="utf-8")
    assert names(run(story, "--format", "json")) == ["unused-waiver"]


def test_the_line_shown_is_the_line_of_the_file(tmp_path: Path) -> None:
    """A day that no calendar has stands there as it was written."""
    file = tmp_path / "story.toml"
    file.write_text('[chronology]\nid = "a"\ntitle = "A"\nas_of = 2025-02-30 # why\n', encoding="utf-8")

    assert "4 | as_of = 2025-02-30 # why\n" in run(file).stdout
