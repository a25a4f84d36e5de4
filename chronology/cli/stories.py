"""The stories a command is about: files, folders and shipped stories, or an event file on standard input."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from chronology.cli.progress import busy
from chronology.cli.streams import STANDARD
from chronology.cli.streams import counted
from chronology.cli.streams import note
from chronology.cli.streams import standard_input

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronology.chronology import Chronology
    from chronology.files import Story
    from chronology.when import When


def read_stories(paths: tuple[str, ...]) -> tuple[Story, ...]:
    """Read all stories as far as they can be read; raises FileError for a path that leads to none."""
    from chronology import files
    from chronology.errors import FileError

    if STANDARD in paths and len(paths) > 1:
        raise click.UsageError("- is standard input, and is read alone: name no other path with it")
    with busy("reading"):
        stories = (files.read_bytes(standard_input()),) if STANDARD in paths else files.read_all(*paths)
    nowhere = [finding for story in stories for finding in story.findings if finding.position is None]
    if nowhere:
        raise FileError(nowhere)
    return stories


def load_stories(paths: tuple[str, ...]) -> tuple[Chronology, ...]:
    """Read all stories; raises one FileError that tells all that is wrong with any."""
    from chronology import files

    return files.sound(read_stories(paths))


def load_story(paths: tuple[str, ...]) -> Chronology:
    """Read one story; raises one FileError that tells all that is wrong, or which stories there are."""
    from chronology import files

    if STANDARD in paths:
        return load_stories(paths)[0]
    with busy("reading"):
        return files.load(*paths)


def as_known(story: Chronology, day: When | None) -> Chronology:
    """Give a story as it was known by the end of a day, if one was named."""
    if day is None:
        return story
    from chronology.network import known_by

    return known_by(story, day)


def chosen(
    story: Chronology,
    window: tuple[When, When] | None,
    tags: Iterable[str],
    *,
    known_by: When | None = None,
) -> Chronology:
    """Keep the events that were asked for; say so where none is left."""
    kept = as_known(story, known_by)
    kept = kept.between(*window) if window else kept
    for tag in tags:
        kept = kept.tagged(tag)
    if len(story) and not len(kept):
        note(f"{story.id}: none of {counted(len(story), 'event')} is what was asked for")
    return kept


def published(story: Chronology) -> Chronology:
    """Withhold what is confidential, and say how much."""
    from chronology.formats.public import publish

    found = publish(story)
    note(f"withheld: {counted(len(found.sources), 'source')} and {counted(len(found.events), 'event')}")
    if any(
        source.confidential and {source.id, source.title} & {story.id, story.title}
        for source in story.sources
    ):
        note("the story bears the id or the title of a withheld source: change it in [chronology]")
    return found.chronology
