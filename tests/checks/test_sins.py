"""Each file or folder of `tests/data/checks` commits one sin; beside it stands the exact message.

After a change of wording, `chronology check NAME.toml > NAME.txt` in that folder writes the message anew.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from commands import run

from chronology.checks import ABOUTS
from chronology.checks import NAMES

SINS = {path.stem: path for path in sorted(Path(__file__).parents[1].glob("data/checks/*.txt"))}
PAGES = Path(__file__).parents[2] / "docs" / "checks"


def sinful(name: str) -> str:
    """Give the name of the file, or folder of files, that commits a sin."""
    return f"{name}.toml" if SINS[name].with_suffix(".toml").exists() else name


def event_files(name: str) -> list[str]:
    """Give the text of each file that commits a sin; a byte that is no UTF-8 shows as its number."""
    path = SINS[name].with_name(sinful(name))
    files = [path] if path.is_file() else sorted(path.iterdir())
    return [file.read_bytes().decode(errors="backslashreplace") for file in files]


def coverage(name: str) -> list[str]:
    """Leave out what would be said of the coverage of so small a story, unless that is its sin."""
    return [word for check in ("unsourced", "single-source") if check != name for word in ("--skip", check)]


def page_of(name: str) -> str:
    """Give the page of a check."""
    return (PAGES / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SINS)
def test_one_sin_one_message(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """`check` tells the sin, and nothing else."""
    monkeypatch.chdir(SINS[name].parent)
    result = run("check", "--all", *coverage(name), sinful(name))
    heads = re.findall(r"^(error|warning|note)\[(.+?)\]:", result.stdout, re.MULTILINE)

    assert result.stdout == SINS[name].read_text(encoding="utf-8")
    assert [check for _, check in heads] == [name.partition(".")[0]]
    assert result.exit_code == int(heads[0][0] == "error")


@pytest.mark.parametrize("name", NAMES)
def test_every_check_has_its_page(name: str) -> None:
    """The page shows a sin and its message as they are."""
    page = page_of(name)

    assert page.startswith(f"# {name}\n\n**What holds.**\n")
    assert "\n**Which mistake it catches.**\n" in page
    assert f"```text\n{SINS[name].read_text(encoding='utf-8')}```" in page
    for text in event_files(name):
        assert f"```toml\n{text}```" in page


@pytest.mark.parametrize("name", NAMES)
def test_the_good_example_of_a_page_is_good(name: str, tmp_path: Path) -> None:
    """The last event file of a page passes all checks."""
    good = tmp_path / "good.toml"
    good.write_text(page_of(name).rpartition("```toml\n")[2].partition("```")[0], encoding="utf-8")
    result = run("check", good)

    assert (result.exit_code, result.output) == (0, "")


def test_every_check_is_in_the_index() -> None:
    """The index links to each page and says what holds, and each page is of a check."""
    index = (PAGES / "index.md").read_text(encoding="utf-8")

    assert [name for name in NAMES if f"| [{name}]({name}.md) | {ABOUTS[name]} |" not in index] == []
    assert {page.stem for page in PAGES.glob("*.md")} == {*NAMES, "index"}
