"""`chronology stories`: the stories that a name is enough for."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

import click

import chronology
from chronology.cli import options
from chronology.cli.streams import STANDARD
from chronology.cli.streams import note
from chronology.cli.streams import write
from chronology.cli.streams import write_json
from chronology.cli.table import table

if TYPE_CHECKING:
    from chronology.chronology import Chronology

HEADINGS = ("name", "title", "span", "events", "version", "package")
OWN = "chronology-events"


@click.command("stories")
@click.option("--cite", metavar="NAME", help="Print how to cite this story, as a CITATION.cff.")
@options.as_json
def command(*, cite: str | None, as_json: bool) -> None:
    """List the shipped stories, and those of installed packages."""
    if cite is not None:
        from chronology.formats.citing import cite as write_citation

        write(STANDARD, write_citation(chronology.load(cite)))
        return
    rows = [row for name, package in packages().items() if (row := describe(name, package))]
    if as_json:
        write_json(rows)
    else:
        write(STANDARD, table([HEADINGS, *([str(row[key] or "") for key in HEADINGS] for row in rows)]))


def packages() -> dict[str, str]:
    """Give the package of each story by the story's name."""
    from chronology import files

    others = {
        name: entry.dist.name if entry.dist else entry.module for name, entry in files.installed().items()
    }
    return {**dict.fromkeys(files.shipped(), OWN), **others}


def describe(name: str, package: str) -> dict[str, Any] | None:
    """Describe a story; one that cannot be read is told of and left out."""
    try:
        story = chronology.load(name)
    except chronology.ChronologyError as error:
        note(f"{name} of {package} cannot be read: {error.troubles[0]}")
        return None
    return {
        "name": name,
        "title": story.title,
        "span": span(story),
        "events": len(story),
        "version": story.version,
        "package": package,
    }


def span(story: Chronology) -> str:
    """Say from which year to which year a story goes."""
    from chronology.when.names import year_name

    days = [day for event in story if event.when for day in (event.when.earliest, event.when.latest) if day]
    if not days:
        return ""
    first, last = (year_name(day.year) for day in (min(days), max(days)))
    return first if first == last else f"{first}–{last}"
