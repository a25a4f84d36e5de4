"""Adding to an event file: sources, events and claims are put into its text, all else keeps its bytes."""

from __future__ import annotations

import codecs
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping

import attrs

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Source
from chronology.files import toml
from chronology.files.parsing import parse
from chronology.files.positions import Positions
from chronology.findings import Finding
from chronology.records import from_documents
from chronology.records import to_tables

EVENT, SOURCE = "event", "source"


@attrs.frozen
class Addition:
    """What is to be added: sources and events, claims by the event they tell of, and what each source says anew of its copy."""

    sources: list[Source] = attrs.field(factory=list)
    events: list[Event] = attrs.field(factory=list)
    claims: dict[str, list[Claim]] = attrs.field(factory=dict)
    copies: dict[str, dict[str, str]] = attrs.field(factory=dict)

    def __bool__(self) -> bool:
        return bool(self.sources or self.events or self.claims or self.copies)


def add(data: bytes, name: str, story: Chronology, addition: Addition) -> bytes:
    """Put an addition into the content of an event file; raises ChronologyError where its layout has no room for it.

    The result is read again: it must hold the story as it was and what was added, nothing else.
    """
    if not addition:
        return data
    wanted = with_addition(story, addition)
    for part in (addition, attrs.evolve(addition, copies={})):
        result = put(data, name, story, part)
        if holds(result, name, wanted):
            return result
    raise ChronologyError(
        f"{name}: nothing can be added to a file that is laid out like this; write each event under [[event]]"
    )


def with_addition(story: Chronology, addition: Addition) -> Chronology:
    """Give the story as it should be read afterwards, what it says of copies aside."""
    events = (
        attrs.evolve(event, claims=(*event.claims, *addition.claims.get(event.id, ()))) for event in story
    )
    return attrs.evolve(
        story, sources=(*story.sources, *addition.sources), events=(*events, *addition.events)
    )


def holds(data: bytes, name: str, wanted: Chronology) -> bool:
    """Tell whether the content of a file is a story, what it says of copies aside."""
    document = parse(data, name)
    if isinstance(document, Finding):
        return False
    read, findings = from_documents([document])
    return not findings and without_copies(read) == without_copies(wanted)


def without_copies(story: Chronology) -> Chronology:
    """Take off the sources of a story what they say of their copies."""
    return attrs.evolve(
        story, sources=[attrs.evolve(source, sha256=None, offered=None) for source in story.sources]
    )


def put(data: bytes, name: str, story: Chronology, addition: Addition) -> bytes:
    """Put an addition into the text of a file: new entries at its end, claims below their event, what a source says of its copy below its id."""
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = data.removeprefix(mark).decode()
    ending = "\r" if "\r\n" in text else ""
    lines = text.split("\n")
    places = Positions(text.replace("\r\n", "\n"), name)
    below: defaultdict[int, list[str]] = defaultdict(list)
    for event, claims in addition.claims.items():
        below[last_line(story[event], lines, places)] += claim_lines(claims)
    for number, source in enumerate(story.sources):
        set_texts(number, addition.copies.get(source.id, {}), lines, places, below)
    kept = [
        entry
        for number, line in enumerate(lines, 1)
        for entry in (line, *(f"{new}{ending}" for new in below[number]))
    ]
    end = [f"{line}{ending}" for line in entry_lines(addition)]
    return mark + "\n".join(finished(kept, end, ending)).encode()


def finished(kept: list[str], end: list[str], ending: str) -> list[str]:
    """Put lines behind the last of a file, an empty one between them."""
    if not end:
        return kept
    if kept[-1]:
        kept = [*kept[:-1], f"{kept[-1]}{ending}", ""]
    apart = [] if len(kept) > 1 and not kept[-2].strip() else [ending]
    return [*kept[:-1], *apart, *end, ""]


def entry_lines(addition: Addition) -> list[str]:
    """Write new sources and events as lines."""
    added = Chronology(id="added", title="added", sources=addition.sources, events=addition.events)
    tables = {table: rows for table, rows in to_tables(added).items() if table in (SOURCE, EVENT)}
    return toml.dumps(tables).split("\n")[:-1]


def claim_lines(claims: Iterable[Claim]) -> Iterator[str]:
    """Write new claims of one event as lines."""
    event = Event(id="added", title="added", claims=tuple(claims))
    (row,) = to_tables(Chronology(id="added", title="added", events=[event]))[EVENT]
    return toml.write_inner(EVENT, row)


def last_line(event: Event, lines: list[str], places: Positions) -> int:
    """Give the number of the last line of an event that says something; comments before the next entry are that entry's."""
    first = event.origin.line if event.origin else len(lines)
    starts = (
        line
        for name, found in places.headers.items()
        for line in found.lines
        if not name.startswith(f"{EVENT}.")
    )
    last = min((line for line in starts if line > first), default=len(lines) + 1) - 1
    while last > first and (not lines[last - 1].strip() or lines[last - 1].lstrip().startswith("#")):
        last -= 1
    return last


def set_texts(
    number: int,
    said: Mapping[str, str],
    lines: list[str],
    places: Positions,
    below: defaultdict[int, list[str]],
) -> None:
    """Renew texts of a source, by their keys, or write them below its id."""
    for key, value in said.items():
        written = places.find((SOURCE, number, key))
        if written:
            old = lines[written.line - 1]
            lines[written.line - 1] = (
                f'{old[: (written.column or 1) - 1]}"{value}"{old[(written.end or 1) - 1 :]}'
            )
        elif id_ := places.find((SOURCE, number, "id")):
            bare = lines[id_.line - 1].lstrip()
            indent = lines[id_.line - 1][: len(lines[id_.line - 1]) - len(bare)]
            below[id_.line].append(f'{indent}{key} = "{value}"')
