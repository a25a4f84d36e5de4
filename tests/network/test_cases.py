"""Real histories with a contradiction each: `check` finds it, tells it as the page shows, and nothing else cannot be.

After a change of wording, `chronology check NAME.toml > NAME.txt` in `tests/data/cases` writes the message anew; then paste it
into `docs/cases/NAME.md`.
"""

from __future__ import annotations

import re
from pathlib import Path

import attrs
import pytest
from commands import run

import chronology
from chronology.chronology import Chronology
from chronology.network import network_of
from chronology.network import tightened

FOLDER = Path(__file__).parents[1] / "data" / "cases"
PAGES = Path(__file__).parents[2] / "docs" / "cases"
NAMES = sorted(path.stem for path in FOLDER.glob("*.toml"))


def test_there_are_enough() -> None:
    """The seeds' conflict, the sample of ChronoLog, and ten histories."""
    assert len(NAMES) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_the_contradiction_is_told(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One finding, and the page shows the file and the message."""
    monkeypatch.chdir(FOLDER)
    result = run("check", f"{name}.toml")
    page = (PAGES / f"{name}.md").read_text(encoding="utf-8")

    assert result.stdout == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert len(re.findall(r"^(?:error|warning)\[", result.stdout, re.MULTILINE)) == 1
    assert f"```toml\n{(FOLDER / f'{name}.toml').read_text(encoding='utf-8')}```" in page
    assert f"```text\n{result.stdout}```" in page
    assert f"({name}.md)" in (PAGES / "index.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_any_statement_less_and_the_rest_can_be(name: str) -> None:
    """A chain is irreducible: its statements contradict each other, and without any one of them no longer."""
    network = network_of(chronology.load(FOLDER / f"{name}.toml"))
    (contradiction,) = network.contradictions

    numbers = {network.numbers[ground] for ground in contradiction.grounds}
    others = {*network.numbers.values()} - numbers
    network.doubted = others
    assert network.settle()[1]
    for left_out in numbers:
        network.doubted = others | {left_out}
        assert not network.settle()[1]


def years(story: Chronology, event: str) -> tuple[int, int]:
    """Give the first and last year that follow for an event."""
    when = tightened(network_of(story), story[event])
    assert when is not None
    assert when.earliest is not None
    assert when.latest is not None
    return when.earliest.year, when.latest.year


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ("albert-accedes", (1200, 1260)),
        ("baldwin-accedes", (1200, 1265)),
        ("baldwin-dies", (1240, 1300)),
        ("stratum-2-begins", (1200, 1260)),
        ("stratum-1-begins", (1220, 1280)),
        ("stratum-1-ends", (1240, 1300)),
    ],
)
def test_chronoland_follows(event: str, expected: tuple[int, int]) -> None:
    """With the bound that ChronoLog's sample has, its published bounds follow."""
    story = chronology.load(FOLDER / "chronoland.toml")
    events = [attrs.evolve(one, when="[..1300]") if one.id == "baldwin-dies" else one for one in story]
    assert years(story.with_events(events), event) == expected


def test_chronoland_contradicts_itself_in_seven_statements() -> None:
    """The bound that is one too many is in it."""
    (contradiction,) = network_of(chronology.load(FOLDER / "chronoland.toml")).contradictions

    assert len(contradiction.grounds) == 7
    assert "baldwin-dies is dated by 1235" in [ground.says for ground in contradiction.grounds]
