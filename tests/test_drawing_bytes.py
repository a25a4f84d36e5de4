"""The same bytes: whatever the machine is set to, and however many draw at once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Executor
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_all_start_methods
from multiprocessing import get_context
from pathlib import Path
from threading import Event
from threading import Thread

import matplotlib as mpl
import pytest
from invented import invented

from chronology.drawing import FORMATS
from chronology.drawing import render

STORY = invented(7)
PATIENCE = 120.0
"""Seconds that drawing may take before it counts as stuck."""

DRAW = """
import sys
from hashlib import sha256
import matplotlib
from chronology.cli import main
print(matplotlib.rcParams["font.size"])
for suffix in ("svg", "png", "pdf", "html"):
    sys.argv = ["chronology", "draw", "ukraine-2025", "--layout", "flags", "-o", f"{sys.argv[-1].split('.')[0]}.{suffix}"]
    try:
        main()
    except SystemExit as left:
        assert not left.code
    print(sha256(open(sys.argv[-1], "rb").read()).hexdigest())
"""

SETTINGS = """
font.size: 40
font.family: monospace
text.usetex: True
text.color: red
text.hinting: force_autohint
text.antialiased: False
path.sketch: 5, 100, 2
path.snap: False
patch.antialiased: False
lines.scale_dashes: False
figure.facecolor: yellow
figure.autolayout: True
savefig.dpi: 30
savefig.bbox: tight
savefig.transparent: True
savefig.facecolor: red
svg.hashsalt: mine
svg.fonttype: path
pdf.fonttype: 3
pdf.compression: 0
pdf.use14corefonts: True
"""

MACHINES = {
    "a Turkish one on the date line": {
        "TZ": "Pacific/Kiritimati",
        "LANG": "tr_TR.UTF-8",
        "LC_ALL": "tr_TR.UTF-8",
        "PYTHONHASHSEED": "1",
        "SOURCE_DATE_EPOCH": "1000000",
    },
    "a bare one": {"TZ": "America/St_Johns", "LC_ALL": "C", "PYTHONHASHSEED": "2", "PYTHONUTF8": "0"},
    "one whose user has settings": {"MPLCONFIGDIR": "settings", "MPLBACKEND": "pdf", "PYTHONHASHSEED": "3"},
}
OWN = ("LANG", "LC_ALL", "MPLBACKEND", "MPLCONFIGDIR", "PYTHONHASHSEED", "SOURCE_DATE_EPOCH", "TZ")


def drawn(folder: Path, settings: dict[str, str]) -> list[str]:
    """Draw a story in every format in a folder, on a machine so set: the size of its user's letters, then the digests."""
    folder.mkdir()
    (folder / "settings").mkdir()
    (folder / "settings" / "matplotlibrc").write_text(SETTINGS, encoding="utf-8")
    told = {name: value for name, value in os.environ.items() if name not in OWN}
    command = [sys.executable, "-c", DRAW, "picture"]
    done = subprocess.run(
        command, cwd=folder, env=told | settings, capture_output=True, text=True, check=True
    )
    return done.stdout.split()


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return drawn(tmp_path_factory.mktemp("machines") / "here", {})


@pytest.mark.parametrize("machine", MACHINES)
def test_machines_draw_the_same_bytes(machine: str, here: list[str], tmp_path: Path) -> None:
    size, *digests = drawn(tmp_path / "there", MACHINES[machine])

    assert (size == "40.0") == (machine == "one whose user has settings"), "the settings were read"
    assert (len(digests), digests) == (4, here[1:])


@pytest.fixture(scope="module")
def alone() -> dict[str, bytes]:
    return {suffix: render(STORY, suffix) for suffix in FORMATS}


def draw_at_once(pool: Executor, alone: dict[str, bytes]) -> None:
    """Draw every format several times at once, and hold each against what one alone draws."""
    suffixes = [*FORMATS, *reversed(FORMATS)] * 2
    for suffix, data in zip(
        suffixes, pool.map(render, [STORY] * len(suffixes), suffixes, timeout=PATIENCE), strict=True
    ):
        assert data == alone[suffix]


@pytest.mark.parametrize("way", get_all_start_methods())
def test_processes_draw_at_once(way: str, alone: dict[str, bytes]) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context(way)) as pool:
        draw_at_once(pool, alone)


def test_threads_draw_at_once_and_leave_the_settings_alone(alone: dict[str, bytes]) -> None:
    before = dict(mpl.rcParams)
    with mpl.rc_context({"text.hinting": "force_autohint"}), ThreadPoolExecutor(4) as pool:
        draw_at_once(pool, alone)
        assert mpl.rcParams["text.hinting"] == "force_autohint"

    assert dict(mpl.rcParams) == before


@contextmanager
def always_drawing() -> Iterator[None]:
    """Draw in another thread all the while."""
    enough = Event()

    def keep_on() -> None:
        while not enough.is_set():
            render(STORY, "pdf")

    thread = Thread(target=keep_on)
    thread.start()
    try:
        yield
    finally:
        enough.set()
        thread.join()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this machine does not fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_process_forked_while_a_thread_draws_is_not_stuck(alone: dict[str, bytes]) -> None:
    with always_drawing():
        for _ in range(3):
            with ProcessPoolExecutor(1, mp_context=get_context("fork")) as pool:
                assert pool.submit(render, STORY, "png").result(PATIENCE) == alone["png"]


def test_a_crowd_of_flags_does_not_hang_on_the_seed_of_hashes() -> None:
    """Of many ways to fill a level only some are followed, always the same ones."""
    script = (
        "from itertools import accumulate\n"
        "from chronology.drawing.layouts.flags.pyramid import Flag, arrange\n"
        "poles = accumulate((24 + place * 37 % 60 for place in range(59)), initial=30)\n"
        "flags = [Flag(pole, (90 + place * 29 % 60, 70)) for place, pole in enumerate(poles)]\n"
        "print(arrange(flags, 0, flags[-1].pole + 200, 7))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in "013"
    }

    assert len(told - {"None\n"}) == 1
