"""The sign of life of slow commands: late, on a terminal only, and taken away."""

from __future__ import annotations

import io
import sys
import time

import pytest

from chronology.cli import progress


class Terminal(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, *, patience: float) -> str:
    """Give what is written while something takes a while."""
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    with progress.busy("reading"):
        time.sleep(0.05)
    return stream.getvalue()


def test_what_takes_long_is_shown_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    told = shown(monkeypatch, Terminal(), patience=0)

    assert told.startswith(f"{progress.CLEAR}reading [")
    assert told.endswith(progress.CLEAR)


def test_what_is_quick_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, Terminal(), patience=60) == ""


def test_nothing_is_shown_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, io.StringIO(), patience=0) == ""


def test_the_sign_goes_when_something_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    with pytest.raises(KeyError), progress.busy("reading"):
        raise KeyError


@pytest.mark.parametrize("step", [0, 1, 20, 21, 22, 41, 42, 1000])
def test_the_bar_keeps_its_width(step: int) -> None:
    assert len(progress.bar(step)) == progress.WIDTH + 2
