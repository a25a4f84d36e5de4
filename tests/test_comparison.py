"""Two versions of a story compared, and two accounts united."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import run
from generated import chronologies
from hypothesis import Phase
from hypothesis import given
from hypothesis import settings

import chronology
from chronology import Chronology
from chronology.comparison import compare

OLD = """\
[chronology]
id = "moon"
title = "Men on the Moon"

[[source]]
id = "log"
title = "The log"

[[event]]
id = "launch"
title = "A rocket leaves"
when = 1969-07-16

[[event]]
id = "landing"
title = "Two men land"
when = "1969-07"
people = ["Neil Armstrong"]

  [[event.claim]]
  source = "log"
  says = "in July"
"""
NEW = (
    OLD.replace('"1969-07"', "1969-07-20")
    .replace('says = "in July"', 'says = "on Sunday"')
    .replace('["Neil Armstrong"]', '["Neil Armstrong", "Buzz Aldrin"]')
    .replace(
        'id = "launch"\ntitle = "A rocket leaves"\nwhen = 1969-07-16',
        'id = "splashdown"\ntitle = "They are home"\nwhen = 1969-07-24',
    )
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """Two versions of one story."""
    (tmp_path / "old.toml").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.toml").write_text(NEW, encoding="utf-8")
    return str(tmp_path / "old.toml"), str(tmp_path / "new.toml")


def test_each_change_is_a_line(files: tuple[str, str]) -> None:
    """Added, removed, re-dated, claims changed, and all else."""
    assert run("diff", *files).stdout.splitlines() == [
        "- event launch: 16 July 1969: A rocket leaves",
        "~ event landing: when: July 1969 (1969-07) → 20 July 1969 (1969-07-20)",
        "- event landing: claim: log “in July”",
        "+ event landing: claim: log “on Sunday”",
        "~ event landing: people: Neil Armstrong → Neil Armstrong, Buzz Aldrin",
        "+ event splashdown: 24 July 1969: They are home",
    ]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (
            'title = "The log"',
            'title = "The log"\nconfidential = true',
            "~ source log: confidential: no → yes",
        ),
        (
            'says = "in July"',
            'says = "in July"\n  confidence = 0.4',
            "+ event landing: claim: log “in July”, confidence 0.4",
        ),
        ("[[source]]", '[[series]]\nname = "flights"\nevery = "1 month"\n\n[[source]]', "+ series flights"),
        ("[[source]]", '[[person]]\nname = "Buzz Aldrin"\n\n[[source]]', "+ person Buzz Aldrin"),
        (
            "people =",
            'ages = { "Neil Armstrong" = 38 }\npeople =',
            "~ event landing: ages: nothing → Neil Armstrong: 38",
        ),
    ],
)
def test_a_change_is_told_in_words(before: str, after: str, told: str, files: tuple[str, str]) -> None:
    """Whatever it is of, and as a person would say it."""
    old, new = files
    Path(new).write_text(OLD.replace(before, after), encoding="utf-8")

    assert told in run("diff", old, new).stdout.splitlines()


def test_json_has_the_kinds(files: tuple[str, str]) -> None:
    """For programs."""
    told = json.loads(run("diff", *files, "--json").stdout)

    assert [change["kind"] for change in told] == [
        "removed",
        "re-dated",
        "claim removed",
        "claim added",
        "changed",
        "added",
    ]
    assert told[1] == {
        "kind": "re-dated",
        "table": "event",
        "id": "landing",
        "attribute": "when",
        "before": "July 1969 (1969-07)",
        "after": "20 July 1969 (1969-07-20)",
    }


def test_nothing_is_said_where_nothing_differs(files: tuple[str, str]) -> None:
    """Silence, as of `diff`."""
    assert run("diff", files[0], files[0]).output == ""


@settings(max_examples=20, phases=[Phase.generate])
@given(chronologies(), chronologies())
def test_only_equal_stories_have_no_changes(one: Chronology, two: Chronology) -> None:
    """What is left out of a comparison would be a difference that nobody sees."""
    assert compare(one, one) == []
    assert bool(compare(one, two)) == (one != two)


def test_accounts_of_one_event_are_united(tmp_path: Path, files: tuple[str, str]) -> None:
    """Claims and people of both; the first names the story."""
    other = tmp_path / "other.toml"
    other.write_text(NEW.replace("1969-07-20", '"1969-07"'), encoding="utf-8")
    output = tmp_path / "both.toml"

    assert run("merge", files[0], str(other), "-o", str(output)).output == ""
    both = chronology.load(output)
    assert [event.id for event in both] == ["landing", "launch", "splashdown"]
    assert both["landing"].people == ("Neil Armstrong", "Buzz Aldrin")
    assert [claim.says for claim in both["landing"].claims] == ["in July", "on Sunday"]


def test_contradictions_are_told_and_nothing_is_written(tmp_path: Path, files: tuple[str, str]) -> None:
    """Both places are named."""
    output = tmp_path / "both.toml"
    told = run("merge", *files, "-o", str(output))

    assert "event landing: when: '1969-07' contradicts '1969-07-20'" in told.stderr
    assert not output.exists()


def test_one_story_is_nothing_to_merge(files: tuple[str, str]) -> None:
    """A wrong use."""
    assert "name two stories or more" in run("merge", files[0]).stderr
