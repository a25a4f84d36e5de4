"""A story as it was known on a day."""

from __future__ import annotations

import pytest
from commands import run

import chronology
from chronology.chronology import Chronology
from chronology.network import known_by
from chronology.when import When


def told(story: Chronology, day: str) -> list[str]:
    """Tell each event as it was known on a day."""
    return [f"{event.id}: {event.when} {event.status}" for event in known_by(story, When.parse(day))]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1969-06-01", ["ship: 1968 happened"]),
        ("1969-07-01", ["ship: 1968 happened", "launch: 1969-07-14 planned"]),
        ("1969-07-12", ["ship: 1968 happened", "launch: 1969-07-16 planned"]),
        ("1969-07-17", ["ship: 1968 happened", "launch: 1969-07-16 happened"]),
        ("1969-07-18", ["ship: 1968 happened", "launch: 1969-07-16 happened", "walk: 1969-07-18 happened"]),
    ],
)
def test_plans_are_plans_and_dates_not_yet_corrected(
    story: Chronology, day: str, expected: list[str]
) -> None:
    """
    [[source]]
    id = "notice"
    title = "A notice"
    published = 1969-06-30

    [[source]]
    id = "bulletin"
    title = "A bulletin"
    published = 1969-07-10

    [[source]]
    id = "paper"
    title = "A paper"
    published = 1969-07-17

    [[source]]
    id = "rumour"
    title = "A rumour of an unknown day"

    [[event]]
    id = "ship"
    title = "A ship is built"
    when = "1968"

    [[event]]
    id = "launch"
    title = "A rocket is launched"
    when = 1969-07-16

      [[event.claim]]
      source = "notice"
      when = 1969-07-14
      status = "planned"

      [[event.claim]]
      source = "bulletin"
      says = "on 16 July"
      status = "planned"

      [[event.claim]]
      source = "paper"
      says = "on Wednesday"
      status = "happened"

    [[event]]
    id = "walk"
    title = "Nobody says where it is from"
    when = 1969-07-18

    [[event]]
    id = "sighting"
    title = "Something is seen"
    when = 1969-07-01

      [[event.claim]]
      source = "rumour"
      says = "on 1 July"
    """
    assert told(story, day) == expected


def test_a_date_that_was_not_yet_narrow(story: Chronology) -> None:
    """
    [[source]]
    id = "early"
    title = "An early report"
    published = 1969-08-01

    [[source]]
    id = "late"
    title = "A late report"
    published = 1970-01-01

    [[event]]
    id = "find"
    title = "Something is found"
    when = 1969-07-20

      [[event.claim]]
      source = "early"
      says = "in July"

      [[event.claim]]
      source = "late"
      says = "on 20 July 1969"

    [[event]]
    id = "loss"
    title = "Something is lost"
    when = 1969-07-21

      [[event.claim]]
      source = "early"

      [[event.claim]]
      source = "late"
      says = "on 21 July 1969"

    [[relation]]
    event = "find"
    is = "before"
    of = "loss"
    source = "late"
    """
    known = known_by(story, When.parse("1969-12-31"))

    assert [str(event.when) for event in known] == ["1969-07", "None"]
    assert known.relations == ()
    assert [source.id for source in known.sources] == ["early"]
    assert str(known.as_of) == "1969-12-31"


def test_all_is_known_in_the_end() -> None:
    """By its own now a story is as it stands."""
    story = chronology.load("ukraine-2025")
    known = known_by(story, When.parse("2025-11-26"))

    assert known == story


@pytest.mark.parametrize(
    "command", [["list"], ["check"], ["draw", "-o", "story.svg"]], ids=lambda command: command[0]
)
def test_commands_take_the_day(
    command: list[str], tmp_path: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`list`, `check` and `draw` show what was known."""
    monkeypatch.chdir(str(tmp_path))
    verb, *others = command
    result = run(verb, "ukraine-2025", "--known-by", "2025-11-22", *others)

    assert (result.exit_code, result.stderr) == (0, "")
    assert "WSWS" not in result.stdout
