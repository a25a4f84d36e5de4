"""The files of a story, followed as they are saved."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from collections.abc import Iterator
from pathlib import Path

from chronology.errors import ChronologyError

SUFFIX = ".toml"
INSTALL = "python3 -m pip install 'chronology-events[watch]'"


def follow(paths: Iterable[Path], stop: threading.Event | None = None) -> Iterator[None]:
    """Yield whenever an event file of these paths has been written, removed or put in place.

    Folders are followed, not files: most editors put a new file in the place of the old one. Raises ChronologyError where
    the watcher is not installed.
    """
    try:
        from watchfiles import watch  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ChronologyError(f"to watch files, install watchfiles: {INSTALL}") from error
    watched = [path.resolve() for path in paths]
    folders = {path if path.is_dir() else path.parent for path in watched}
    for _ in watch(*folders, watch_filter=lambda _, name: concerns(Path(name), watched), stop_event=stop):
        yield


def concerns(changed: Path, watched: Iterable[Path]) -> bool:
    """Tell whether a changed file is one of those watched, or an event file in a folder of them."""
    return any(
        changed == path or (changed.suffix == SUFFIX and path in changed.parents and path.is_dir())
        for path in watched
    )
