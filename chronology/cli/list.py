"""`chronology list`: the events in order, as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from chronology.cli import options
from chronology.cli.stories import chosen
from chronology.cli.stories import load_stories
from chronology.cli.streams import write
from chronology.cli.streams import write_json
from chronology.cli.table import table

if TYPE_CHECKING:
    from chronology.chronology import Chronology
    from chronology.event import Event
    from chronology.when import When

HEADINGS = ("when", "title", "status", "sources")


@click.command("list")
@options.stories
@options.between
@options.tag
@options.as_json
def command(
    paths: tuple[str, ...], between: tuple[When, When] | None, tags: tuple[str, ...], as_json: bool
) -> None:
    """Show the events of stories in order."""
    from chronology.records import to_document

    stories = [chosen(story, between, tags) for story in load_stories(paths)]
    if as_json:
        documents = [to_document(story) for story in stories]
        write_json(documents[0] if len(documents) == 1 else documents)
    else:
        write("-", "\n".join(map(overview, stories)))


def overview(story: Chronology) -> str:
    """Lay out a story: its title, then a line for each event."""
    return f"{story.title}\n\n{table([HEADINGS, *map(row, story)])}"


def row(event: Event) -> tuple[str, str, str, str]:
    """Tell one event in a line."""
    when = event.when.words() if event.when else "undated"
    return when, event.title, event.status, ", ".join(dict.fromkeys(claim.source for claim in event.claims))
