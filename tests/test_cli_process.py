"""The command as the system runs it: exit codes, streams, pipes, signals, locales and shells."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import commands
import pytest

from chronology.cli import streams

COMMAND = [sys.executable, "-m", "chronology"]
FIND = [*COMMAND, "find", "--published", "2025-11-26"]
TEXT = "Le café a fermé on Tuesday.\n"
STORY = """\
[chronology]
id = "café"
title = "Nobody’s café"
"""


def run(
    *arguments: str, stdin: str = "", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    environment = {**os.environ, **(env or {})}
    return subprocess.run(
        [*COMMAND, *arguments], check=False, capture_output=True, input=stdin.encode(), env=environment
    )


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--version"], 0),
        (["list", "ukraine-2025"], 0),
        (["check", "ukraine-2025"], 0),
        (["list", "no-such-story"], 1),
        (["find", "no-such-file", "--published", "2025"], 1),
        (["lst"], 2),
        (["list", "--no-such-option"], 2),
        ([], 2),
    ],
)
def test_exit_codes(arguments: list[str], code: int) -> None:
    """0 is well, 1 is trouble, 2 is a wrong use; no traceback ever."""
    done = run(*arguments)

    assert done.returncode == code
    assert bool(done.stderr) == bool(code)
    assert b"Traceback" not in done.stderr


def test_standard_input() -> None:
    """A text may come down a pipe."""
    done = run("find", "--published", "2025-11-26", "--json", stdin=TEXT)
    (found,) = json.loads(done.stdout)

    assert done.returncode == 0
    assert TEXT[found["start"] : found["end"]] == "Tuesday"


@pytest.mark.parametrize(
    "settings",
    [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONCOERCECLOCALE": "0"}],
)
def test_output_is_utf8_whatever_the_locale(settings: dict[str, str]) -> None:
    """The machine's locale decides nothing."""
    done = run(
        "find",
        "-",
        "--published",
        "2025-11-26",
        "--json",
        stdin="Café → on Tuesday, “25 November 2025”",
        env=settings,
    )

    assert done.returncode == 0
    assert [found["text"] for found in json.loads(done.stdout.decode())] == ["Tuesday", "25 November 2025"]


def test_names_that_are_not_utf8(tmp_path: Path) -> None:
    """A name of any bytes can be told."""
    name = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.toml")
    done = run("list", name)

    assert done.returncode == 1
    assert done.stderr.startswith(b"chronology: error: ")
    assert b"Traceback" not in done.stderr


def test_closed_standard_input() -> None:
    """Without standard input there is nothing to read."""
    done = subprocess.run(["/bin/sh", "-c", '"$0" "$@" <&-', *FIND], check=False, capture_output=True)

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["list", "ukraine-2025"], ["export", "ukraine-2025", "--to", "json"]],
)
def test_broken_pipe(arguments: list[str]) -> None:
    """A reader that goes away is no reason to complain."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        done = subprocess.run([*COMMAND, *arguments], check=False, stdout=pipe, stderr=subprocess.PIPE)

    assert done.returncode == 1
    assert done.stderr == b""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_interrupt() -> None:
    """Ctrl-C ends the command with 130, as shells have it."""
    with subprocess.Popen(
        FIND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        wait_until_reading(process.pid)
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=20)

    assert process.returncode == 130
    assert stderr.split() == [b"chronology:", b"error:", b"interrupted"]


def wait_until_reading(pid: int) -> None:
    """Wait until a process sleeps at its standard input, at most ten seconds."""
    for _ in range(100):
        time.sleep(0.1)
        if Path(f"/proc/{pid}/wchan").exists() and "pipe" in Path(f"/proc/{pid}/wchan").read_text(
            encoding="ascii"
        ):
            return


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_script(shell: str) -> None:
    """Each shell gets its script."""
    done = run(env={"_CHRONOLOGY_COMPLETE": f"{shell}_source"})

    assert done.returncode == 0
    assert b"_CHRONOLOGY_COMPLETE" in done.stdout


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("chronology che", "check"),
        ("chronology list ukr", "ukraine-2025"),
        ("chronology export x --to js", "json"),
        ("chronology check x --only weekday", "weekday-mismatch"),
        ("chronology draw x --lay", "--layout"),
    ],
)
def test_completion(words: str, offered: str) -> None:
    """Commands, options, shipped stories, formats and checks are completed."""
    count = str(len(words.split()) - 1)
    done = run(env={"_CHRONOLOGY_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": count})

    assert f"plain,{offered}" in done.stdout.decode().splitlines()


def test_no_color(tmp_path: Path) -> None:
    """Nothing is coloured where output goes to no terminal, and none is where NO_COLOR is set."""
    (tmp_path / "sin.toml").write_text(STORY.replace("title", "titel"), encoding="utf-8")
    done = run("check", str(tmp_path / "sin.toml"), env={"NO_COLOR": "1"})

    assert done.returncode == 1
    assert b"\x1b" not in done.stdout + done.stderr


def test_a_pipe_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """More than any text has is not read on until the memory is full."""
    monkeypatch.setattr(streams, "MOST", 10)
    told = commands.run("find", "--published", "2025-11-26", stdin="On Monday he left.")

    assert (told.exit_code, told.stdout) == (1, "")
    assert "more than a gigabyte" in told.stderr
