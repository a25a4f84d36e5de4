"""`chronology extract`: candidate events, as an event file to curate."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import NamedTuple

import click

import chronology
from chronology.cli import options
from chronology.cli.progress import busy
from chronology.cli.streams import STANDARD
from chronology.cli.streams import counted
from chronology.cli.streams import id_of
from chronology.cli.streams import note
from chronology.cli.streams import write
from chronology.cli.texts import UndatedError
from chronology.cli.texts import anchored
from chronology.cli.texts import read_document
from chronology.cli.texts import refuse_empty

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping

    from chronology.chronology import Chronology
    from chronology.documents import Document
    from chronology.expressions.manner import DateOrder
    from chronology.expressions.manner import ModeAsked
    from chronology.expressions.manner import ModeRead
    from chronology.expressions.parsed import ParsedText
    from chronology.when import When

TO_CURATE = """\
# A draft made from text: every clause that a reader can date became a candidate event.
# Check of each event, and delete what is none:
#   title    says in your own words what happened, and nothing that the source does not say
#   when     is what the source means; `says` keeps its words, read against the publication date,
#            or `basis` tells from where the date was carried to a clause that has none
#   status   is happened unless you say otherwise: reported, planned, disputed, denied, cancelled
#   people, places, organisations are who and where was meant; lane and tags are yours to add
# Then run `chronology check` on this file.

"""
UNDATED = (
    "without a publication date: give one --published for each text, in their order, - for a day that a text states itself; "
    "or extract what is undated by itself into the same file, a history with --mode narrative"
)
"""What to do about some of several texts that state no day."""


def days_given(text: str) -> When | None:
    """Read a day of publication; "-" is the day that the text itself states."""
    return None if text == "-" else options.read_day(text)


def source_id(name: str) -> str:
    """Take an id as event files have them."""
    from chronology.records.kinds import ID

    if not ID.fullmatch(name):
        raise click.BadParameter(
            f"{name!r} is no id: letters, digits, '.', '_' and '-', the first a letter or digit"
        )
    return name


@click.command("extract")
@click.argument("files", metavar="[FILE]...", nargs=-1)
@click.option(
    "--published",
    "published",
    metavar="DAY",
    type=days_given,
    multiple=True,
    help="When the text was published: a date, EDTF or words. Of several texts: once for all, or once for each in their order, - for the day a text states itself.",
)
@options.mode_by_text
@options.language
@options.date_order
@click.option(
    "--source", metavar="ID", type=source_id, help="The id of the source; without it, the file's name."
)
@click.option(
    "-o",
    "--output",
    "output",
    metavar="DRAFT.toml",
    default=STANDARD,
    help="Write to this file; to one that exists, what is new is added, and nothing in it is touched.",
)
@click.option(
    "--stated",
    is_flag=True,
    help="Only events whose own clause says when, none whose date was carried to them.",
)
@click.option("--again", is_flag=True, help="Offer candidates anew that were deleted from the file.")
@click.option(
    "--json", "as_json", is_flag=True, help="Write JSON instead of TOML, as into a file that ends in .json."
)
def command(
    *,
    files: tuple[str, ...],
    published: tuple[When | None, ...],
    mode: ModeAsked | None,
    language: str,
    date_order: DateOrder | None,
    source: str | None,
    output: str,
    stated: bool,
    again: bool,
    as_json: bool,
) -> None:
    """Make an event file to curate from the events that texts tell of.

    Each FILE is a text, Markdown, HTML, PDF, Word or e-mail file; without one, or with -, standard input is read. An event that
    several texts tell of becomes one event with a claim of each.
    """
    if source is not None and len(files) > 1:
        raise click.UsageError("--source names one text; several are named after their files")
    from chronology.extraction import unite

    as_json = as_json or output.endswith(".json")
    kept = content_of(output, as_json)
    texts = read_texts(files or (STANDARD,), source, published, mode, language)
    orders = orders_in(kept, output)
    with busy("reading dates"):
        united = unite(*(text.draft(date_order or orders.get(text.source)) for text in texts))
    draft = only_stated(united.story) if stated else united.story
    for finding in united.findings:
        note(str(finding))
    if not len(draft):
        note("no events: no clause of the text has a date" + (" of its own" if stated else ""))
    if kept.strip():
        add_to(output, kept, draft, again)
        tell_unsaid(output, kept, draft, texts)
    else:
        write(output, as_file(draft, as_json))


class Text(NamedTuple):
    """A document to extract from: its text as parsed, the id of its source, how its phrases are read, and against which day."""

    document: Document
    parsed: ParsedText
    source: str
    mode: ModeRead
    published: When | None

    def draft(self, date_order: DateOrder | None) -> Chronology:
        """Make the candidate events of the text."""
        from chronology.extraction import extract_parsed

        told = extract_parsed(
            self.parsed,
            published=self.published,
            source=self.source,
            title=self.document.title,
            date_order=date_order,
            mode=self.mode,
        )
        return self.document.locate(told)


def read_texts(
    files: tuple[str, ...],
    source: str | None,
    published: tuple[When | None, ...],
    mode: ModeAsked | None,
    language: str,
) -> list[Text]:
    """Read all texts, and tell how and against which day each is read; raises ChronologyError for one that says nothing."""
    from chronology.expressions import parse
    from chronology.records.ids import distinct

    documents = [read_document(file, language) for file in files]
    for document, file in zip(documents, files, strict=True):
        refuse_empty(document, file)
    with busy("reading dates"):
        parsed = [parse(document.text, language) for document in documents]
    names = [source] if source else list(distinct(id_of(file, "text") for file in files))
    rows = zip(documents, parsed, files, names, spread(published, len(files)), strict=True)
    texts, undated = [], []
    for document, text, file, name, day in rows:
        try:
            texts.append(Text(document, text, name, *anchored(document, file, day, mode, text.mode_of)))
        except UndatedError:
            if len(files) == 1:
                raise
            undated.append(file)
    if undated:
        raise UndatedError(f"{', '.join(undated)}: {UNDATED}")
    return texts


def as_file(draft: Chronology, as_json: bool) -> str | bytes:
    """Write a draft as an event file that says what is to be done with it, or as JSON."""
    from chronology.files import dumps_toml
    from chronology.files import offering
    from chronology.formats import dumps

    return dumps(draft, "json") if as_json else TO_CURATE + dumps_toml(offering(draft))


def spread(published: tuple[When | None, ...], texts: int) -> tuple[When | None, ...]:
    """Give each text its day of publication: one for all, or one for each, or none."""
    if len(published) <= 1:
        return (published or (None,)) * texts
    if len(published) != texts:
        raise click.UsageError(
            f"--published is given {len(published)} times for {counted(texts, 'text')}; give it once for all, or once for each, in their order"
        )
    return published


def only_stated(draft: Chronology) -> Chronology:
    """Keep the events whose own clause says when they were."""
    return draft.only(lambda event: any(claim.says for claim in event.claims))


def content_of(output: str, as_json: bool) -> bytes:
    """Read an event file that exists already, to which candidates are added; raises ChronologyError for one in JSON."""
    from pathlib import Path

    path = Path(output)
    if output == STANDARD or not path.exists() or path.is_char_device():
        return b""
    if as_json:
        raise chronology.ChronologyError(
            f"{output}: exists already; only TOML is added to: choose another name"
        )
    return path.read_bytes()


def orders_in(kept: bytes, name: str) -> Mapping[str, DateOrder]:
    """Give how the sources of a file that is added to write dates in numbers."""
    from chronology.files import date_orders

    return date_orders(kept, name) if kept.strip() else {}


def add_to(output: str, kept: bytes, draft: Chronology, again: bool) -> None:
    """Add what is new of a draft to an event file, and tell what became of all candidates."""
    from chronology.extraction import recognise
    from chronology.files import curate

    curated = curate(kept, output, draft, again=again, recognise=recognise)
    if curated.data != kept:
        write(output, curated.data)
    told = f"added {curated.added}, left alone {curated.left_alone}"
    if curated.joined:
        told += f", gave {curated.joined} a further claim"
    if curated.deleted:
        told += f", {curated.deleted} deleted earlier stay out (--again brings them back)"
    note(f"{output}: {told}")


def tell_unsaid(output: str, kept: bytes, draft: Chronology, texts: Iterable[Text]) -> None:
    """Tell which claims of an event file quote words that a text, changed since it was read, no longer has."""
    from chronology.files import unsaid

    read = {text.source: text.parsed.text for text in texts}
    for event, source, words in unsaid(kept, output, draft, read):
        note(f"{output}: {event}: '{source}' no longer says '{words}'; correct the claim or take it out")
