"""Where stories stand: files, folders of files, the stories shipped with the package, and those of other packages."""

from __future__ import annotations

import os
from importlib.machinery import PathFinder
from importlib.metadata import EntryPoint
from importlib.metadata import entry_points
from pathlib import Path

from chronology.findings import Finding
from chronology.findings import nearest

PACKAGE = Path(__file__).resolve().parents[1]
SUFFIX = ".toml"
GROUP = "chronology.stories"
"""The group of entry points by which a package declares its stories: `NAME = "package"`, which holds NAME.toml."""


def shelf() -> Path:
    """Give the folder of shipped stories: in the installed package, or beside it in a source checkout."""
    installed = PACKAGE / "events"
    return installed if installed.is_dir() else PACKAGE.parent / "events"


def shipped() -> dict[str, Path]:
    """Give the shipped stories by name."""
    return {
        path.stem: path for path in sorted(shelf().glob("*")) if path.suffix == SUFFIX or event_files(path)
    }


def installed() -> dict[str, EntryPoint]:
    """Give the stories that other installed packages declare, by name; a shipped story's name is not theirs to take."""
    return {entry.name: entry for entry in sorted(entry_points(group=GROUP)) if entry.name not in shipped()}


def story_of(entry: EntryPoint) -> Path | None:
    """Find the file or folder that an entry point names, beside the package's modules; none of its code is run."""
    path: list[str] | None = None
    for part in entry.module.split("."):
        spec = PathFinder.find_spec(part, path)
        path = list(spec.submodule_search_locations or ()) if spec else []
    places = (Path(folder) / name for folder in path or () for name in (f"{entry.name}{SUFFIX}", entry.name))
    return next((place for place in places if place.exists()), None)


def find_story(name: str) -> Path | None:
    """Find a shipped or installed story by its name."""
    if name in shipped():
        return shipped()[name]
    entry = installed().get(name)
    return story_of(entry) if entry else None


def story_names() -> list[str]:
    """Name all shipped and installed stories."""
    return [*shipped(), *installed()]


def files_at(name: str | os.PathLike[str]) -> list[Path] | Finding:
    """Find the event files of a path, or of a shipped story's name; an existing path wins."""
    path = Path(name)
    if not str(name) or not (path.exists() or path.is_symlink()):
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
    if name in installed():
        return lost_story(name)
    near = nearest(name, story_names())
    remedy = (
        f"did you mean the {'shipped' if near in shipped() else 'installed'} story {near!r}?"
        if near
        else f"shipped stories: {', '.join(shipped()) or 'none'}"
    )
    return Finding(
        check="missing-file", message=f"no such file, folder or shipped story: {name!r}", remedy=remedy
    )


def lost_story(name: str) -> Finding:
    """Make the finding of a story that a package declares and does not hold."""
    package = installed()[name].module
    message = f"the package {package!r} declares the story {name!r} but holds no {name}{SUFFIX}"
    return Finding(
        check="missing-file", message=message, remedy="install the package again, or tell its authors"
    )


def unreadable_path(path: Path, error: OSError) -> Finding:
    """Make the finding of a file or folder that cannot be read."""
    why = (error.strerror or str(error)).lower()
    return Finding(
        check="unreadable-file", place=str(path), message=f"cannot be read: {why}", remedy="check the path"
    )
