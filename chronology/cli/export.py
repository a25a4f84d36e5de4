"""`chronology export`: a story in the formats of other projects."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from chronology.cli import options
from chronology.cli.progress import busy
from chronology.cli.stories import load_story
from chronology.cli.stories import published
from chronology.cli.streams import STANDARD
from chronology.cli.streams import in_few
from chronology.cli.streams import note
from chronology.cli.streams import write
from chronology.cli.streams import write_json

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence


FORMATS = """\
The format: json, jsonl, csv, xlsx, docx, ics, timelinejs, vis, markwhen, mermaid, markdown, jsonld, turtle, lpf, parquet, arrow, \
sqlite, datapackage, gedcom, quickstatements, chronolog or tei."""
"""All of `formats.NAMES`, which `--help` is too quick to ask."""


def format_names() -> Iterable[str]:
    """Name all formats there are."""
    from chronology import formats

    return formats.NAMES


def print_schema(ctx: click.Context, _: click.Parameter, asked: str | None) -> None:
    """Print a JSON Schema and stop."""
    if asked and not ctx.resilient_parsing:
        from chronology import records

        write_json(
            {"json": records.schema, "toml": records.toml_schema, "model": records.model_schema}[asked]()
        )
        ctx.exit()


@click.command("export")
@options.stories
@click.option(
    "--to",
    "form",
    metavar="FORMAT",
    required=True,
    type=options.one_of("format", format_names),
    shell_complete=options.offer(format_names),
    help=FORMATS,
)
@click.option("-o", "--output", metavar="FILE", default=STANDARD, help="Write to this file.")
@options.public
@click.option("--bom", is_flag=True, help="Begin CSV with a byte order mark.")
@click.option(
    "--excel",
    is_flag=True,
    help="CSV for Excel: a byte order mark, and dates that keep their zeros and signs.",
)
@click.option(
    "--schema",
    is_flag=False,
    flag_value="json",
    type=click.Choice(["json", "toml", "model"]),
    is_eager=True,
    expose_value=False,
    callback=print_schema,
    help="Print the JSON Schema and exit: of JSON, of event files, or for the output of a language model.",
)
def command(*, paths: tuple[str, ...], form: str, output: str, public: bool, bom: bool, excel: bool) -> None:
    """Write a story in the format of another project.

    What the format cannot keep is told on standard error.
    """
    from chronology import formats

    sheet = {name: True for name, asked in (("bom", bom), ("excel", excel)) if asked}
    if sheet and form != "csv":
        raise click.UsageError(f"--{next(iter(sheet))} is for csv alone")
    refuse_wrong_suffix(output, form)
    story = load_story(paths)
    story = published(story) if public else story
    with busy("writing"):
        data = formats.dumps(story, form, **sheet)
    refuse_terminal(data, output)
    write(output, data)
    tell_losses(form, formats.keeps(form).told(), formats.left_out(story, form))


def refuse_wrong_suffix(output: str, form: str) -> None:
    """Refuse a file whose suffix belongs to other formats."""
    import chronology
    from chronology.formats import sniffing

    try:
        sniffing.refuse_wrong_suffix(output, form)
    except chronology.ChronologyError as error:
        raise click.UsageError(str(error)) from error


def refuse_terminal(data: str | bytes, output: str) -> None:
    """Refuse to fill a terminal with what no one can read."""
    if isinstance(data, bytes) and output == STANDARD and sys.stdout.isatty():
        raise click.UsageError("this format is no text: name a file for it with -o FILE")


def tell_losses(form: str, told: str, left_out: Sequence[str]) -> None:
    """Tell once what a format cannot keep, and which events were left out."""
    if told:
        note(f"{form}: {told}")
    if left_out:
        note(f"{form}: left out: {in_few(left_out)}")
