"""`chronology watch`: a story drawn and checked anew at every save, and shown in the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

import click

from chronology.cli import options
from chronology.cli.check import report
from chronology.cli.draw import as_file
from chronology.cli.draw import picture
from chronology.cli.draw import suffix_of
from chronology.cli.looks import look
from chronology.cli.streams import STANDARD
from chronology.cli.streams import write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from chronology.findings import Finding
    from chronology.web import Screen


@click.command("watch")
@options.stories
@click.option(
    "-o",
    "--output",
    "output",
    metavar="FILE",
    type=picture,
    help="Also draw into this .svg, .png, .pdf or .html file at every save.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=0,
    help="The port of the page, on this machine alone; without it, a free one.",
)
@look
def command(paths: tuple[str, ...], *, output: str | None, port: int, **drawn: Any) -> None:
    """Draw and check a story anew whenever its files are saved, and show it in the browser."""
    from chronology import web

    changes = web.follow(followed_files(paths))
    screen = web.Screen()
    server = web.serve(screen, port=port)
    click.echo(f"chronology: the story is shown at {server.address}; Ctrl-C ends", err=True)
    try:
        renew(paths, screen, output, drawn)
        for _ in changes:
            renew(paths, screen, output, drawn)
    finally:
        server.shutdown()


def followed_files(paths: tuple[str, ...]) -> list[Path]:
    """Give the files and folders to follow; raises FileError for a path that leads to none."""
    from pathlib import Path

    from chronology import files
    from chronology.cli.stories import read_stories

    if STANDARD in paths:
        raise click.UsageError("standard input has no file to watch: name the file of the story")
    read_stories(paths)
    return [Path(path) if Path(path).exists() else files.find_story(path) or Path(path) for path in paths]


def renew(paths: tuple[str, ...], screen: Screen, output: str | None, drawn: dict[str, Any]) -> None:
    """Read, check and draw a story, and show it; what cannot be drawn leaves the picture as it was."""
    from chronology.errors import ChronologyError

    try:
        findings = show(paths, screen, output, drawn)
    except ChronologyError as error:
        screen.tell(error.troubles)
        for trouble in error.troubles:
            click.echo(f"chronology: error: {trouble}", err=True)
    else:
        screen.tell(str(finding) for finding in findings)
        report(findings, "text")


def show(
    paths: tuple[str, ...], screen: Screen, output: str | None, drawn: dict[str, Any]
) -> Sequence[Finding]:
    """Draw a story on the screen and into the output; gives what is wrong with it."""
    from chronology import drawing
    from chronology import files
    from chronology import web
    from chronology.checks import check

    story, findings = files.read(*paths)
    if not findings:
        picture = drawing.lay_out(story, **drawn)
        if output:
            write(output, as_file(story, picture, suffix_of(output), **drawn))
        screen.show(web.page(story, picture, slim=web.slimmed(story, picture, **drawn), live=True))
    return check(story, findings=findings)
