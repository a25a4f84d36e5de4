"""`chronology diff`: what differs between two versions of a story."""

from __future__ import annotations

import click

from chronology.cli import options
from chronology.cli.stories import load_story
from chronology.cli.streams import STANDARD
from chronology.cli.streams import write
from chronology.cli.streams import write_json


@click.command("diff")
@click.argument("old", metavar="OLD", shell_complete=options.offer_stories)
@click.argument("new", metavar="NEW", shell_complete=options.offer_stories)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of lines.")
def command(*, old: str, new: str, as_json: bool) -> None:
    """Tell which events were added, removed or re-dated, and what else differs.

    Says nothing if nothing differs.
    """
    from chronology.comparison import compare

    changes = compare(load_story((old,)), load_story((new,)))
    if as_json:
        write_json([change.to_dict() for change in changes])
    else:
        write(STANDARD, "".join(f"{change}\n" for change in changes))
