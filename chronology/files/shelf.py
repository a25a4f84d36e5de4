"""Where stories stand: files, folders of files, and the stories shipped with the package."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from chronology.findings import Finding
from chronology.findings import nearest

if TYPE_CHECKING:
    import os

PACKAGE = Path(__file__).resolve().parents[1]
SUFFIX = ".toml"


def shelf() -> Path:
    """Give the folder of shipped stories: in the installed package, or beside it in a source checkout."""
    installed = PACKAGE / "events"
    return installed if installed.is_dir() else PACKAGE.parent / "events"


def shipped() -> dict[str, Path]:
    """Give the shipped stories by name."""
    return {
        path.stem: path for path in sorted(shelf().glob("*")) if path.suffix == SUFFIX or event_files(path)
    }


def find_story(name: str) -> Path | None:
    """Find a shipped story by its name."""
    return shipped().get(name)


def files_at(name: str | os.PathLike[str]) -> list[Path] | Finding:
    """Find the event files of a path, or of a shipped story's name; an existing path wins."""
    path = Path(name)
    if not path.exists() and not path.is_symlink():
        shipped_path = find_story(str(name))
        if shipped_path is None:
            return unknown_story(str(name))
        path = shipped_path
    if not path.is_dir():
        return [path]
    try:
        found = event_files(path)
    except OSError as error:
        return unreadable_path(path, error)
    return found or Finding(
        check="no-event-files",
        place=str(path),
        message="no event files in this folder",
        remedy="event files end in .toml",
    )


def event_files(folder: Path) -> list[Path]:
    """Find the event files of a folder and of the folders in it."""
    if not folder.is_dir() or folder.name.startswith("."):
        return []
    return [
        path for path in sorted([*folder.glob("*.toml"), *folder.glob("[!.]*/*.toml")]) if not path.is_dir()
    ]


def unknown_story(name: str) -> Finding:
    """Make the finding of a path that leads nowhere."""
    near = nearest(name, shipped())
    remedy = (
        f"did you mean the shipped story {near!r}?"
        if near
        else f"shipped stories: {', '.join(shipped()) or 'none'}"
    )
    return Finding(
        check="missing-file", message=f"no such file, folder or shipped story: {name!r}", remedy=remedy
    )


def unreadable_path(path: Path, error: OSError) -> Finding:
    """Make the finding of a file or folder that cannot be read."""
    why = (error.strerror or str(error)).lower()
    return Finding(
        check="unreadable-file", place=str(path), message=f"cannot be read: {why}", remedy="check the path"
    )
