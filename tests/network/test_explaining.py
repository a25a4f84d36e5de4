"""Why the bounds of an event are what they are."""

from __future__ import annotations

import json

import commands
import pytest

import chronology
from chronology.network import explain
from chronology.network import network_of


def run(*words: str) -> str:
    """Give what a command prints."""
    result = commands.run(*words)
    assert result.exit_code == 0
    return result.stdout


def test_kelloggs_appointment() -> None:
    """It follows from "360 days" and "in January"."""
    story = chronology.load("ukraine-2025")
    found = explain(network_of(story), "kellogg-appointed")

    assert found.when is not None
    assert (str(found.when.earliest), str(found.when.latest)) == ("2025-01-06", "2025-02-05")
    assert [ground.words for ground in found.latest.grounds] == ["ends in January", "his 360-day stint"]
    assert found.widest is not None
    assert found.widest.says == "kellogg-leaves is dated January 2026"


@pytest.mark.parametrize(
    ("event", "told"),
    [
        ("kellogg-appointed", "not after 2025-02-05: by (3), (2)"),
        ("kellogg-appointed", '(2) national-2025-11: "his 360-day stint": kellogg-leaves comes after'),
        (
            "kellogg-appointed",
            "knowing better that kellogg-leaves is dated January 2026: it leaves 31 days open",
        ),
        ("g20-summit", "knowing better that florida-talks comes before g20-summit: it leaves 35 days open"),
        ("abu-dhabi-talks", "not after: nothing bounds it"),
        ("driscoll-kyiv", "it is known to the day"),
        ("alaska-summit", "it takes a better date of its own"),
    ],
)
def test_explained_in_words(event: str, told: str) -> None:
    """Bounds, statements, and what would be gained."""
    assert told in run("check", "ukraine-2025", "--explain", event)


def test_explained_for_machines() -> None:
    """The same as plain values."""
    (found,) = json.loads(run("check", "ukraine-2025", "--explain", "kellogg-appointed", "--format", "json"))

    assert (found["dated"], found["earliest"], found["latest"]) == (None, "2025-01-06", "2025-02-05")
    assert found["would_narrow_most"]["words"] == "ends in January"


def test_an_event_that_is_not_there() -> None:
    """The nearest is named."""
    result = commands.run("check", "ukraine-2025", "--explain", "kellog-appointed")

    assert result.exit_code == 1
    assert "did you mean 'kellogg-appointed'?" in result.stderr


def test_listed() -> None:
    """A line an event: what follows, from what, and what would narrow it."""
    table = run("list", "ukraine-2025", "--derived")
    (line,) = [line for line in table.splitlines() if "Kellogg becomes" in line]

    assert line.startswith("undated  ")
    assert "between 6 January and 5 February 2025" in line
    assert 'kellogg-leaves comes after kellogg-appointed by 360 days ("his 360-day stint")' in line
    assert line.endswith("kellogg-leaves is dated January 2026")


def test_listed_for_machines() -> None:
    """All events of the story, each with its statements."""
    told = json.loads(run("list", "ukraine-2025", "--derived", "--json", "--tag", "Kellogg"))

    assert told["chronology"] == "ukraine-2025"
    assert {one["event"]: one["earliest"] for one in told["derived"]} == {
        "kellogg-appointed": "2025-01-06",
        "kellogg-leaves": "2026-01-01",
    }
