"""`chronology list`: the events in order, as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from chronology.cli import options
from chronology.cli.stories import as_known
from chronology.cli.stories import chosen
from chronology.cli.stories import load_stories
from chronology.cli.streams import write
from chronology.cli.streams import write_json
from chronology.cli.table import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.chronology import Chronology
    from chronology.event import Event
    from chronology.network import Explanation
    from chronology.network import Ground
    from chronology.when import When

HEADINGS = ("when", "title", "status", "sources")
DERIVED = ("when", "follows", "title", "follows from", "would be narrowed most by")


@click.command("list")
@options.stories
@options.between
@options.tag
@options.known_by
@click.option("--derived", is_flag=True, help="Show what follows for each event, and from what.")
@options.as_json
def command(
    paths: tuple[str, ...],
    between: tuple[When, When] | None,
    tags: tuple[str, ...],
    *,
    known_by: When | None,
    derived: bool,
    as_json: bool,
) -> None:
    """Show the events of stories in order."""
    from chronology.records import to_document

    known = [as_known(story, known_by) for story in load_stories(paths)]
    stories = [chosen(story, between, tags) for story in known]
    if derived:
        tell_derived([*zip(known, stories, strict=True)], as_json)
    elif as_json:
        documents = [to_document(story) for story in stories]
        write_json(documents[0] if len(documents) == 1 else documents)
    else:
        write("-", "\n".join(map(overview, stories)))


def tell_derived(pairs: Sequence[tuple[Chronology, Chronology]], as_json: bool) -> None:
    """Show what follows for the events that were asked for, from the whole of their stories."""
    from chronology.network import explain
    from chronology.network import network_of
    from chronology.reports import explanation

    found = [(kept, [explain(network_of(whole), event.id) for event in kept]) for whole, kept in pairs]
    if as_json:
        told = [
            {"chronology": kept.id, "derived": [explanation.as_data(one) for one in ones]}
            for kept, ones in found
        ]
        write_json(told[0] if len(told) == 1 else told)
    else:
        write(
            "-",
            "\n".join(f"{kept.title}\n\n{table([DERIVED, *map(derived_row, ones)])}" for kept, ones in found),
        )


def derived_row(found: Explanation) -> tuple[str, str, str, str, str]:
    """Tell in a line what follows for an event, from what, and what would narrow it most."""
    own = found.event.when.words() if found.event.when else "undated"
    follows = found.when.words() if found.when and found.is_narrower else "the same"
    behind = "; ".join(map(cited, found.grounds)) if found.is_narrower else ""
    return own, follows, found.event.title, behind, found.widest.says if found.widest else ""


def cited(ground: Ground) -> str:
    """Tell a statement with the source's own words."""
    return f'{ground.says} ("{ground.words}")' if ground.words else ground.says


def overview(story: Chronology) -> str:
    """Lay out a story: its title, then a line for each event."""
    events = table([HEADINGS, *map(row, story)]) if len(story) else "no events\n"
    return f"{story.title}\n\n{events}"


def row(event: Event) -> tuple[str, str, str, str]:
    """Tell one event in a line."""
    when = event.when.words() if event.when else "undated"
    return when, event.title, event.status, ", ".join(dict.fromkeys(claim.source for claim in event.claims))
