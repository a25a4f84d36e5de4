"""Options and kinds of values that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

import chronology
from chronology.cli.front import unknown

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Iterable

    from click.shell_completion import CompletionItem

    from chronology.when import When

UNPUBLISHED = "a text without a publication date: say when it was published with --published DAY"


def read_day(text: str) -> When:
    """Read a date, EDTF or words that need no anchor."""
    from chronology.errors import WhenError
    from chronology.times import read_time

    try:
        return read_time(text)
    except WhenError as error:
        raise click.BadParameter(" ".join(error.troubles)) from error


def read_language(code: str) -> str:
    """Take the code of a language whose phrases are read, in small letters or capitals; an unknown one is not answered with all two hundred."""
    from chronology.expressions import refuse_unknown

    code = code.lower() if code.isupper() else code
    try:
        refuse_unknown("auto", code)
    except chronology.ChronologyError as error:
        told, _, known = " ".join(error.troubles).partition("; known: ")
        example = "; give its code, such as de for German, fr for French or uk for Ukrainian" if known else ""
        raise click.BadParameter(told + example) from error
    return code


def one_of(kind: str, names: Callable[[], Iterable[str]]) -> Callable[[str], str]:
    """Take one of a room's names; the room is asked only when a name is given."""

    def take(name: str) -> str:
        known = tuple(names())
        if name not in known:
            raise click.BadParameter(unknown(kind, name, known))
        return name

    return take


def offer(names: Callable[[], Iterable[str]]) -> Callable[[click.Context, click.Parameter, str], list[str]]:
    """Let the shell complete names."""
    return lambda _ctx, _param, incomplete: [name for name in names() if name.startswith(incomplete)]


def offer_stories(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Let the shell complete shipped stories, and files."""
    from click.shell_completion import CompletionItem

    from chronology.files import story_names

    names = [CompletionItem(name) for name in story_names() if name.startswith(incomplete)]
    return [*names, CompletionItem(incomplete, type="file")]


stories = click.argument("paths", metavar="PATH...", nargs=-1, required=True, shell_complete=offer_stories)
as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
published = click.option(
    "--published", metavar="DAY", type=read_day, help="When the text was published: a date, EDTF or words."
)
MODE = "Read phrases against the publication date, or carry years and months on through the text, or decide by the text."
MODES = click.Choice(["news", "narrative", "auto"])
mode = click.option("--mode", type=MODES, default="news", show_default=True, help=MODE)
mode_by_text = click.option("--mode", type=MODES, help=f"{MODE}  [default: by the text]")
language = click.option(
    "--language",
    metavar="CODE",
    type=read_language,
    default="en",
    show_default=True,
    help="The language of the text: de, fr, uk, ...",
)
date_order = click.option(
    "--date-order",
    type=click.Choice(["day-month", "month-day"]),
    help="How the text writes dates in numbers; without it they tell it themselves, or stay ambiguous.",
)
between = click.option(
    "--between",
    metavar="A B",
    nargs=2,
    type=read_day,
    help="Only events that may fall from A to B, both included.",
)
known_by = click.option(
    "--known-by",
    metavar="DAY",
    type=read_day,
    help="Only what sources published by the end of this day say: the story as it was known then.",
)
tag = click.option(
    "--tag", "tags", metavar="T", multiple=True, help="Only events with this tag; may be repeated."
)
public = click.option(
    "--public", is_flag=True, help="Withhold confidential sources, and the events that rest on them alone."
)
