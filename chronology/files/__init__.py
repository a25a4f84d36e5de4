"""Event files: read as far as they can be read, with all that is wrong with them, and written whole or not at all."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from chronology.chronology import Chronology
from chronology.errors import FileError
from chronology.files import toml
from chronology.files.curating import Curated
from chronology.files.curating import curate
from chronology.files.curating import date_orders
from chronology.files.curating import offering
from chronology.files.curating import unsaid
from chronology.files.parsing import parse
from chronology.files.parsing import story_id
from chronology.files.shelf import files_at
from chronology.files.shelf import find_story
from chronology.files.shelf import installed
from chronology.files.shelf import shipped
from chronology.files.shelf import story_names
from chronology.files.shelf import unreadable_path
from chronology.files.whole import write_whole
from chronology.findings import Finding
from chronology.inputs import read_whole
from chronology.records import Document
from chronology.records import from_documents
from chronology.records import to_tables

__all__ = [
    "Curated",
    "Story",
    "curate",
    "date_orders",
    "dumps_toml",
    "find_story",
    "installed",
    "load",
    "load_all",
    "offering",
    "read",
    "read_all",
    "read_bytes",
    "save",
    "shipped",
    "story_names",
    "unsaid",
    "write_whole",
]


class Story(NamedTuple):
    """A story as far as it can be read, and what is wrong with its files."""

    chronology: Chronology
    findings: tuple[Finding, ...]


def read(*paths: str | os.PathLike[str]) -> Story:
    """Read one story from files, folders or shipped stories' names; several stories are a finding."""
    found = read_all(*paths)
    return found[0] if len(found) == 1 else Story(found[0].chronology, (several(found, paths),))


def read_all(*paths: str | os.PathLike[str]) -> tuple[Story, ...]:
    """Read all stories of files, folders or shipped stories' names; files of one id are one story."""
    with paused_collection():
        return tuple(map(make_story, group(open_all(paths))))


def read_bytes(data: bytes, name: str = "-") -> Story:
    """Read one story from the content of an event file."""
    with paused_collection():
        return make_story([parse(data, name)])


def load(*paths: str | os.PathLike[str]) -> Chronology:
    """Read one story; raises one FileError that tells all that is wrong."""
    return sound([read(*paths)])[0]


def load_all(*paths: str | os.PathLike[str]) -> tuple[Chronology, ...]:
    """Read all stories; raises one FileError that tells all that is wrong with any."""
    return sound(read_all(*paths))


def save(chronology: Chronology, path: str | os.PathLike[str]) -> None:
    """Write a story to an event file, whole or not at all; raises ChronologyError."""
    write_whole(path, dumps_toml(chronology).encode())


def dumps_toml(chronology: Chronology) -> str:
    """Write a story as the text of an event file."""
    return toml.dumps(to_tables(chronology))


def sound(stories: Sequence[Story]) -> tuple[Chronology, ...]:
    """Give the chronologies of stories; raises one FileError that tells all that is wrong with the files of any."""
    findings = tuple(finding for story in stories for finding in story.findings)
    if findings:
        raise FileError(findings)
    return tuple(story.chronology for story in stories)


@contextmanager
def paused_collection() -> Iterator[None]:
    """Keep the garbage collector from walking again and again over values that are all kept."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def open_all(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Document | Finding]:
    """Open the files of all paths, each once."""
    opened: set[str] = set()
    for name in paths:
        files = files_at(name)
        if isinstance(files, Finding):
            yield files
            continue
        for file in files:
            if (place := os.path.realpath(file)) not in opened:
                opened.add(place)
                yield open_file(file)


def open_file(path: Path) -> Document | Finding:
    """Open an event file; gives what is wrong with it where that cannot be done."""
    try:
        return parse(read_whole(path), str(path))
    except OSError as error:
        return unreadable_path(path, error)


def group(opened: Iterable[Document | Finding]) -> list[list[Document | Finding]]:
    """Put together the files of one story; those that do not say whose they are go to the only story, if it is one."""
    groups: dict[str | None, list[Document | Finding]] = {}
    for file in opened:
        groups.setdefault(story_id(file.values) if isinstance(file, Document) else None, []).append(file)
    if len(groups) == 2 and None in groups:
        return [[file for files in groups.values() for file in files]]
    return list(groups.values())


def make_story(opened: Iterable[Document | Finding]) -> Story:
    """Make a story of its files."""
    files = list(opened)
    troubles = [file for file in files if isinstance(file, Finding)]
    chronology, findings = from_documents([file for file in files if isinstance(file, Document)])
    return Story(chronology, (*troubles, *findings))


def several(stories: Iterable[Story], paths: Iterable[str | os.PathLike[str]]) -> Finding:
    """Make the finding of several stories where one is wanted."""
    names = ", ".join(repr(story.chronology.id) for story in stories)
    place = ", ".join(map(str, paths))
    return Finding(
        check="several-stories", place=place, message=f"several stories: {names}", remedy="name a file of one"
    )
