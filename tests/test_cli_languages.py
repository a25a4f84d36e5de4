"""`chronology find` and `extract` in other languages, by the text's own date line, and in the mode that fits."""

from __future__ import annotations

import json
import tomllib

import pytest
from commands import run

NEWS = "LISBON, May 2, 1989 (ANB) -- Two ships met on Monday. They part today.\n"
HISTORY = (
    "Peace came in 1763. In August 1775 war broke out, and in October the fort fell. It ended in 1783.\n"
)


def test_find_in_another_language() -> None:
    """The language is an option."""
    result = run(
        "find", "--published", "2025-11-26", "--language", "de", "--json", stdin="Am Montag schneite es."
    )
    assert [found["edtf"] for found in json.loads(result.stdout)] == ["2025-11-24"]
    assert result.stderr == ""


def test_find_by_the_date_line() -> None:
    """A text that says when it was written needs no option; what it was read against is told."""
    result = run("find", "--json", stdin=NEWS)
    assert [found["edtf"] for found in json.loads(result.stdout)] == [
        "1989-05-02",
        "1989-05-01",
        "1989-05-02",
    ]
    assert result.stderr == "chronology: note: read against the text's own date line, 1989-05-02\n"


@pytest.mark.parametrize(("text", "mode"), [(NEWS, "news"), (HISTORY, "narrative")])
def test_find_in_the_mode_that_fits(text: str, mode: str) -> None:
    """What was chosen is told, and why."""
    result = run("find", "--mode", "auto", "--published", "1989-05-02", stdin=text)
    assert result.exit_code == 0
    assert result.stderr.startswith(f"chronology: note: read as {mode}: ")


def test_news_without_a_date_need_the_option() -> None:
    """Nothing is guessed."""
    for command in (["find"], ["find", "--mode", "auto"], ["extract"]):
        result = run(*command, stdin="They met on Monday.\n")
        assert result.exit_code == 2
        assert "say when it was published with --published DAY" in result.stderr


def test_extract_in_another_language() -> None:
    """Candidate events come from texts in any language, by their own date line."""
    result = run(
        "extract", "--language", "fr", stdin="Berne, le 24 novembre 2025\n\nHier, le pont a ouvert.\n"
    )
    (event,) = tomllib.loads(result.stdout)["event"]
    assert event["when"] == "23 November 2025"


def test_an_unknown_language_is_a_wrong_use() -> None:
    """The nearest language is named."""
    result = run("find", "--language", "deu", "--published", "2025", stdin="")
    assert result.exit_code == 2
    assert "did you mean 'de'?" in result.stderr
