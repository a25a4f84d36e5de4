"""Undated texts: the days on which they can have been published."""

from __future__ import annotations

import json
from pathlib import Path

import commands
import pytest

from chronology.chronology import Chronology
from chronology.event import Event
from chronology.extraction import date_of
from chronology.when import When

STORY = Chronology(
    id="bridge",
    title="The bridge",
    as_of=When.parse("2024-12-31"),
    events=[
        Event(
            id="talks", title="Ministers meet in Brussels", when=When.parse("2024-09-12"), places=("Brussels",)
        ),
        Event(id="visit", title="Ann Holt visits Kyiv", when=When.parse("2024-09-10"), people=("Ann Holt",), places=("Kyiv",)),
        Event(id="fair", title="The Lyon fair opens", when=When.parse("2025-02"), places=("Lyon",)),
        Event(id="lock", title="The Orm lock has been shut", when=When.parse("2024-09-09/..")),
        Event(id="rumour", title="Ben Ames leaves Oslo", people=("Ben Ames",), places=("Oslo",)),
    ],
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("The ministers met in Brussels on Thursday.", "[2024-09-12..2024-09-18]"),
        ("The ministers met in Brussels yesterday.", "2024-09-13"),
        ("Ann Holt arrived in Kiev three days ago.", "2024-09-13"),
        (
            "The ministers met in Brussels on Thursday. Ann Holt came to Kyiv on Tuesday.",
            "[2024-09-12..2024-09-16]",
        ),
        ("The ministers have met in Brussels.", "[2024-09-12..]"),
        ("The Lyon fair will open in 2025.", "[..2025-02-28]"),
        ("The Orm lock has been shut since Monday.", "[2024-09-09..2024-09-15]"),
        ("Ben Ames left Oslo on Monday.", None),
        ("Nothing is known of the ministers.", None),
    ],
)
def test_a_story_dates_a_text(text: str, window: str | None) -> None:
    """The phrase by which a text dates an event of the story says when it was written."""
    told = date_of(text, against=STORY).window
    assert (str(told) if told else None) == window


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("The wall fell in 1989.", "[1989-01-01..]"),
        ("The mill will be closed by 2029.", "[..2029-12-31]"),
        ("The wall fell in 1989. The mill will be closed on 3 May 1995.", "[1989-01-01..1995-05-03]"),
        ("LISBON, May 2, 1989 (ANB) -- Two ships met.", "1989-05-02"),
        ("The wall did not fall in 1989.", None),
        ("The wall fell on Monday.", None),
    ],
)
def test_a_text_dates_itself(text: str, window: str | None) -> None:
    """What names its year and is past, or to come, bounds the day of writing; weekdays alone do not."""
    told = date_of(text).window
    assert (str(told) if told else None) == window


def test_contradictory_reasons_are_told() -> None:
    """No day is left: the two reasons that leave none are named."""
    told = date_of("The wall fell in 1989. The mill will be closed by 1950.")
    assert told.window is None
    assert told.contradiction is not None
    assert [reason.says for reason in told.contradiction] == ["in 1989", "by 1950"]


def test_a_reason_says_where_and_why() -> None:
    """A reason has the words of the text, their place, and the event of the story."""
    text = "Rain fell. The ministers met in Brussels on Thursday."
    (reason,) = date_of(text, against=STORY).reasons
    assert reason.start is not None
    assert text[reason.start : reason.end] == reason.says == "on Thursday"
    assert (reason.event, reason.why) == ("talks", "Ministers meet in Brussels (talks): 12 September 2024")


def run(*words: str, text: str) -> tuple[int, str]:
    """Run the command on a text; give its exit code and what it tells."""
    told = commands.run("date", *words, stdin=text)
    return told.exit_code, told.output


def test_the_command_tells_window_and_reasons() -> None:
    """The window comes first, then a row for each reason."""
    code, told = run(text="The wall fell in 1989. The mill will be closed by 2029.")
    assert code == 0
    assert told.startswith("between 1989 and 2029\n\nfrom")
    assert "1989-01-01  ..          in 1989  told as past" in told


def test_the_command_speaks_json() -> None:
    """Bounds are days or null."""
    _, told = run("--json", text="The wall fell in 1989.")
    document = json.loads(told)
    assert (document["earliest"], document["latest"], document["contradiction"]) == ("1989-01-01", None, None)
    assert document["reasons"][0]["says"] == "in 1989"


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("It rains.", 0, "nothing in the text says when it was published"),
        ("", 1, "an empty text"),
        ("The wall fell in 1989. The mill will be closed by 1950.", 1, "no day of publication fits both"),
    ],
)
def test_what_cannot_be_told_is_said(text: str, code: int, message: str) -> None:
    """No reason, no text, no day."""
    assert run(text=text)[0] == code
    assert message in run(text=text)[1]


def test_a_story_that_is_none_is_refused(tmp_path: Path) -> None:
    """The story is named in the error."""
    code, told = run("--against", str(tmp_path / "no.toml"), text="It rained on Monday.")
    assert code == 1
    assert "no.toml" in told
