"""The files of a story, followed as they are saved."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from chronology.extras import bring
from chronology.files.shelf import event_files

LOOK = 1000
"""Milliseconds after which the files are looked at even if the system has told of no change."""

State = frozenset[tuple[Path, int, int, int]]
"""What is known of event files without reading them: time of writing, size and identity."""


def follow(paths: Iterable[Path], stop: threading.Event | None = None) -> Iterator[None]:
    """Yield whenever an event file of these paths has changed since this call; several changes at once are one.

    Folders are watched, not files: most editors put a new file in the place of the old one. Raises ChronologyError where
    the watcher is not installed.
    """
    watch = bring("watchfiles", "watch", "watching files needs").watch
    watched = [path.resolve() for path in paths]
    return changes(watch, watched, state(watched), stop)


def changes(watch: Any, watched: list[Path], known: State, stop: threading.Event | None) -> Iterator[None]:
    """Yield whenever the state of the files is another than the one known."""
    folders = {path if path.is_dir() else path.parent for path in watched}
    for _ in watch(*folders, stop_event=stop, rust_timeout=LOOK, yield_on_timeout=True):
        found = state(watched)
        if found != known:
            known = found
            yield


def state(watched: Iterable[Path]) -> State:
    """Tell what is known of the event files at these paths; one that is not there has no part in it."""
    files = (file for path in watched for file in (event_files(path) if path.is_dir() else [path]))
    return frozenset(entry for file in files for entry in glance(file))


def glance(file: Path) -> Iterator[tuple[Path, int, int, int]]:
    """Look at a file without reading it."""
    try:
        found = file.stat()
    except OSError:
        return
    yield file, found.st_mtime_ns, found.st_size, found.st_ino
