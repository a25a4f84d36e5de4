"""A Markdown table: a row an event, for READMEs, wikis and issues; other people's tables are read by their headings."""

from __future__ import annotations

import re
from typing import Any

from attrs import evolve

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.event import Event
from chronology.formats.keeping import events_alone
from chronology.formats.keeping import retitled
from chronology.formats.readers import guessed
from chronology.formats.workbench.assembling import UNTITLED
from chronology.formats.workbench.assembling import assemble
from chronology.formats.workbench.cells import BETWEEN
from chronology.formats.workbench.cells import split
from chronology.formats.workbench.days import WHOLE_TIMES
from chronology.formats.workbench.days import in_one_text
from chronology.formats.workbench.days import through_one_text
from chronology.formats.workbench.markup import safe_link
from chronology.formats.workbench.sheets import Record
from chronology.formats.workbench.sheets import as_wide
from chronology.formats.workbench.texts import decode
from chronology.formats.workbench.texts import on_one_line
from chronology.formats.workbench.texts import printable

Row = dict[str, Any]

HEADINGS = ("When", "Event", "Status", "Places", "People", "Sources", "EDTF", "Id")
ESCAPED = re.compile(r"([\\`*_\[\]<>|#~])")
UNESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
RULE = re.compile(r"\s*:?-+:?\s*")
LINK = re.compile(r"!?\[((?:[^\[\]\\]|\\.)*)\]\((?:<[^<>]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+\"[^\"]*\")?\)")
LINE_END = re.compile(r"(?i)<br\s*/?>")


def clean(text: str) -> str:
    """Put a text on one line."""
    return on_one_line(printable(text)) or "-"


def cleaned(event: Event) -> Event:
    """Give an event whose texts are on one line, and whose lists hold no semicolons."""
    names: dict[str, Any] = {
        name: tuple(split(BETWEEN.join(map(clean, getattr(event, name))))) for name in ("places", "people")
    }
    return evolve(event, title=clean(event.title), **names)


KEEPS = events_alone(
    "id title when status places people",
    story="title",
    time=through_one_text,
    whole=retitled(clean),
    event=cleaned,
    also=(WHOLE_TIMES, "line ends, and semicolons in names"),
)


def dumps(chronology: Chronology) -> str:
    """Write the title as a heading, and a table with the words of each time and its EDTF."""
    links = {source.id: link(source.title, source.url) for source in chronology.sources}
    rows = [HEADINGS, ["---"] * len(HEADINGS), *(cells(event, links) for event in chronology)]
    table = "".join(f"| {' | '.join(row)} |\n" for row in rows)
    return f"# {escape(chronology.title)}\n\n{table}"


def cells(event: Event, links: dict[str, str]) -> list[str]:
    """Write the cells of an event."""
    sources = dict.fromkeys(claim.source for claim in event.claims)
    formal = in_one_text(event.when) if event.when else None
    return [
        escape(event.when.words()) if event.when else "undated",
        escape(event.title),
        event.status,
        *(escape(BETWEEN.join(map(clean, names))) if names else "" for names in (event.places, event.people)),
        BETWEEN.join(links[name] for name in sources),
        f"`{formal}`" if formal else "",
        event.id,
    ]


def escape(text: str) -> str:
    """Write a text on one line so that Markdown shows it as it is."""
    return ESCAPED.sub(r"\\\1", clean(text))


def link(title: str, url: str | None) -> str:
    """Write a title, as a link where it leads to a page."""
    page = safe_link(url)
    return (
        f"[{escape(title)}](<{page}>)"
        if page and ")" in page
        else f"[{escape(title)}]({page})"
        if page
        else escape(title)
    )


def loads(data: str | bytes) -> Chronology:
    """Read the first table; of other people's the columns are guessed by their headings."""
    lines = decode(data).split("\n")
    start = next(
        (number for number in range(1, len(lines)) if is_rule(lines[number]) and "|" in lines[number - 1]),
        None,
    )
    if start is None:
        raise ChronologyError(
            "no table: a line of headings between | is wanted, and below it a line of dashes"
        )
    header, records = table(lines, start)
    title = next((unescape(line[2:]) for line in lines[: start - 1] if line.startswith("# ")), UNTITLED)
    if tuple(header) == HEADINGS:
        events = [native(dict(zip(HEADINGS, record.cells, strict=True))) for record in records]
        places = [f"line {record.line}" for record in records]
        return assemble({"chronology": {"title": title}, "events": events}, {"events": places})
    return evolve(guessed.read(header, plain(records)), title=title)


def is_rule(line: str) -> bool:
    """Tell whether a line is that of dashes below the headings."""
    return "-" in line and "|" in line and all(RULE.fullmatch(cell) for cell in cells_of(line))


def table(lines: list[str], start: int) -> tuple[list[str], list[Record]]:
    """Read the headings above a line of dashes, and the rows below it."""
    header = [unescape(cell) for cell in cells_of(lines[start - 1])]
    records = []
    for number, line in enumerate(lines[start + 1 :], start=start + 2):
        if "|" not in line:
            break
        records.append(Record(number, cells_of(line)))
    return header, as_wide(len(header), records)


def cells_of(line: str) -> list[str]:
    """Split a row at its bars, but for those behind a backslash."""
    inner = line.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", inner)]


def plain(records: list[Record]) -> list[Record]:
    """Give rows without markup."""
    return [Record(record.line, [unescape(cell) for cell in record.cells]) for record in records]


def unescape(cell: str) -> str:
    """Give the text that Markdown shows."""
    shown = LINE_END.sub(" ", LINK.sub(r"\1", cell)).strip()
    if len(shown) > 1 and shown[0] == shown[-1] == "`":
        return shown[1:-1]
    return UNESCAPED.sub(r"\1", re.sub(r"(?<!\\)(\*\*|__|\*(?=\S)|(?<=\S)\*)", "", shown))


def native(row: Row) -> Row:
    """Read a row as `dumps` writes it."""
    event: Row = {"id": row["Id"], "title": unescape(row["Event"]), "status": row["Status"]}
    event["when"] = {"within": unescape(row["EDTF"])} if row["EDTF"] else None
    return event | {name.lower(): split(unescape(row[name])) for name in ("Places", "People") if row[name]}
