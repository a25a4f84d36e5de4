"""`chronology watch`, as a process: it serves, redraws at a save, and keeps the picture when a save cannot be read."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from commands import run

STORY = '[chronology]\nid = "harbour"\ntitle = "{title}"\n\n[[event]]\nid = "fire"\ntitle = "A fire"\nwhen = "2025-03-02"\n'
PATIENCE = 30.0


class Watching:
    """A running `chronology watch` on a story of one event."""

    def __init__(self, folder: Path) -> None:
        self.story = folder / "story.toml"
        self.picture = folder / "story.svg"
        self.save(STORY.format(title="Before"))
        command = [sys.executable, "-m", "chronology", "watch", str(self.story), "-o", str(self.picture)]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.process.stderr
        found = re.search(r"http://127\.0\.0\.1:\d+/", self.process.stderr.readline())
        assert found
        self.address = found[0]

    def save(self, text: str) -> None:
        self.story.write_text(text, encoding="utf-8")

    def page(self) -> str:
        with urlopen(self.address, timeout=10) as answer:  # noqa: S310 - an address of this machine
            return bytes(answer.read()).decode()

    def comes(self, words: str) -> bool:
        """Wait until the page tells something."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if words in self.page():
                return True
            time.sleep(0.1)
        return False

    def end(self) -> tuple[int, str]:
        self.process.send_signal(signal.SIGINT)
        _, told = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, told


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Watching]:
    running = Watching(tmp_path)
    yield running
    running.process.kill()
    running.process.communicate()


def test_a_save_redraws(watching: Watching) -> None:
    assert watching.comes("Before")
    watching.save(STORY.format(title="Thereafter"))
    assert watching.comes("Thereafter")
    watching.save("[chronology\n")
    watching.save(STORY.format(title="At last"))
    assert watching.comes("At last")

    code, told = watching.end()

    assert code == 130
    assert "Traceback" not in told
    assert "At last" in watching.picture.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["no-such-story"], "no such file, folder or shipped story"),
        (["ukraine-2025", "-o", "story.bmp"], "unknown suffix '.bmp'"),
        (["ukraine-2025", "--port", "70000"], "70000 is not in the range"),
        (["-"], "standard input has no file to watch"),
    ],
)
def test_what_cannot_be_watched_is_said_at_once(arguments: list[str], said: str) -> None:
    told = run("watch", *arguments)

    assert told.exit_code in (1, 2)
    assert said in told.output
