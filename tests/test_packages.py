"""Packages of stories: an example is built, installed into a folder, and its story loaded by another project's code."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import commands
import pytest

import chronology
from chronology.formats.citing import cite

PACKAGE = Path(__file__).parent / "data" / "package"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel of the example package is installed."""
    work = tmp_path_factory.mktemp("package")
    shutil.copytree(PACKAGE, work / "source")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(work / "dist")]
    subprocess.run(build, cwd=work / "source", check=True, capture_output=True)
    (wheel,) = (work / "dist").glob("*.whl")
    zipfile.ZipFile(wheel).extractall(work / "site")
    return work / "site"


def run(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python with the package installed."""
    environment = {**os.environ, "PYTHONPATH": str(site)}
    return subprocess.run(
        [sys.executable, *arguments], env=environment, check=False, capture_output=True, text=True
    )


def test_another_projects_code_loads_the_story(site: Path) -> None:
    """A name is enough, and none of the package's own code is run."""
    code = "import chronology; story = chronology.load('harbour-fire'); print(len(story), story.version, story['fire'].when)"
    done = run(site, "-c", code)

    assert (done.stderr, done.stdout) == ("", "2 2.1.0 2025-03-02\n")


def test_a_shipped_storys_name_cannot_be_taken(site: Path) -> None:
    """The package declares `ukraine-2025` too, and does not get it."""
    done = run(site, "-c", "import chronology; print(len(chronology.load('ukraine-2025')))")

    assert done.stdout == "22\n"


def test_stories_lists_what_is_shipped_and_installed(site: Path) -> None:
    """With title, span, count, version and package; a story that is not there is told of."""
    done = run(site, "-m", "chronology", "stories", "--json")
    rows = {row["name"]: row for row in json.loads(done.stdout)}

    assert rows["harbour-fire"] == {
        "name": "harbour-fire",
        "title": "The harbour fire",
        "span": "2025",
        "events": 2,
        "version": "2.1.0",
        "package": "harbour-stories",
    }
    assert rows["ukraine-2025"]["package"] == "chronology-events"
    assert (
        "the package 'harbour_stories' declares the story 'lost-story' but holds no lost-story.toml"
        in done.stderr
    )


def test_a_misspelt_name_of_an_installed_story_is_told(site: Path) -> None:
    """The nearest one is named, and where it comes from."""
    done = run(site, "-m", "chronology", "list", "harbor-fire")

    assert done.returncode == 1
    assert "did you mean the installed story 'harbour-fire'?" in done.stderr


def test_a_story_tells_how_to_cite_it() -> None:
    """As a CITATION.cff, which is YAML."""
    story = chronology.load(PACKAGE / "harbour_stories")

    assert cite(story).splitlines() == [
        "cff-version: 1.2.0",
        'message: "Please cite the harbour archive."',
        "type: dataset",
        'title: "The harbour fire"',
        "authors:",
        '  - name: "Ada Quill"',
        'version: "2.1.0"',
        'license: "CC-BY-4.0"',
        'date-released: "2025-03-10"',
    ]


def test_the_command_tells_it_too() -> None:
    """For a shipped story, by its name."""
    told = commands.run("stories", "--cite", "ukraine-2025")

    assert told.exit_code == 0
    assert 'title: "The 28-point plan"' in told.stdout
