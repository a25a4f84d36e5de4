"""`chronology merge`: two or more accounts of the same events as one story."""

from __future__ import annotations

import functools
import operator

import click

from chronology.cli import options
from chronology.cli.stories import load_story
from chronology.cli.streams import STANDARD
from chronology.cli.streams import keep_existing
from chronology.cli.streams import write


@click.command("merge")
@options.stories
@click.option(
    "-o",
    "--output",
    metavar="STORY.toml",
    default=STANDARD,
    help="Write to this file, which must not exist yet.",
)
def command(*, paths: tuple[str, ...], output: str) -> None:
    """Unite stories into one event file.

    The first gives the name. Events of one id are united: their claims, people, places and tags are put
    together; where they contradict each other, all contradictions are told and nothing is written.
    """
    from chronology.files import dumps_toml

    if len(paths) < 2:
        raise click.UsageError("name two stories or more")
    keep_existing(output)
    united = functools.reduce(operator.or_, (load_story((path,)) for path in paths))
    write(output, dumps_toml(united))
