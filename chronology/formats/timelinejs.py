"""TimelineJS: the JSON that it loads; beside each slide stands its event as JSON has it."""

from __future__ import annotations

import json
from typing import Any

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.event import Event
from chronology.event import Source
from chronology.formats.json import Places
from chronology.formats.json import entries_of
from chronology.formats.keeping import Keeps
from chronology.formats.readers import timelinejssheet
from chronology.formats.workbench.assembling import each
from chronology.formats.workbench.assembling import said
from chronology.formats.workbench.days import NO_FIRST_DAY
from chronology.formats.workbench.days import has_first_day
from chronology.formats.workbench.flat import from_ends
from chronology.formats.workbench.markup import escape
from chronology.formats.workbench.markup import plain
from chronology.formats.workbench.markup import safe_link
from chronology.formats.workbench.restoring import RECORD
from chronology.formats.workbench.restoring import head_of
from chronology.formats.workbench.restoring import records
from chronology.formats.workbench.restoring import restore
from chronology.formats.workbench.texts import decode
from chronology.when import Instant
from chronology.when import Precision
from chronology.when import When

Row = dict[str, Any]

KEEPS = Keeps(holds=has_first_day, leaves_out=NO_FIRST_DAY)
HUMAN_YEARS = 270_000
"""Years beyond these need TimelineJS's cosmological scale, which knows years alone."""
UNITS = ("year", "month", "day", "hour", "minute", "second", "millisecond")
UNITS_OF = {Precision.YEAR: 1, Precision.MONTH: 2}
A_DAY = 3


def dumps(chronology: Chronology) -> str:
    """Write a title slide and a slide for each event that has a first day."""
    held = chronology.only(KEEPS.holds)
    told = records(held)
    far = is_far(held)
    document = {
        "scale": "cosmological" if far else "human",
        "title": {"text": {"headline": escape(held.title), "text": escape(held.note or "")}},
        "events": [{**slide(event, held, far=far), RECORD: told[event.id]} for event in held],
        RECORD: head_of(held),
    }
    return json.dumps(document, ensure_ascii=False, indent=2).replace("</", "<\\/") + "\n"


def is_far(chronology: Chronology) -> bool:
    """Tell whether a story needs the cosmological scale."""
    return any(abs(day.year) > HUMAN_YEARS for event in chronology for day in outer(event.when) if day)


def outer(when: When | None) -> tuple[Instant | None, Instant | None]:
    """Give the outer bounds of a time."""
    return (when.earliest_start, when.latest_end) if when else (None, None)


def slide(event: Event, chronology: Chronology, *, far: bool = False) -> Row:
    """Write an event as a slide: its outer bounds as dates, and in words how well they are known."""
    start, end = outer(event.when)
    written: Row = {
        "unique_id": event.id,
        "text": {"headline": escape(event.title), "text": text_of(event, chronology)},
    }
    if event.when and start:
        units = 1 if far else units_of(event.when)
        written |= {"start_date": date_of(start, units), "display_date": event.when.words()}
        if end and date_of(end, units) != date_of(start, units):
            written["end_date"] = date_of(end, units)
    if event.lane:
        written["group"] = event.lane
    return written


def units_of(when: When) -> int:
    """Count the units in which both bounds can be told: of a whole year, the year."""
    if when.has_time:
        return len(UNITS)
    return UNITS_OF.get(when.precision, A_DAY) if when.is_plain else A_DAY


def date_of(instant: Instant, units: int) -> Row:
    """Write a date in as many units as it has."""
    clock = (instant.hour, instant.minute, instant.second, instant.microsecond // 1000)
    return dict(zip(UNITS[:units], (instant.year, instant.month, instant.day, *clock), strict=False))


def text_of(event: Event, chronology: Chronology) -> str:
    """Write the note and the sources of an event as HTML."""
    parts = [f"<p>{escape(event.note)}</p>"] if event.note else []
    cited = dict.fromkeys(claim.source for claim in event.claims)
    named = (source for source in chronology.sources if source.id in cited)
    entries = "".join(f"<li>{source_of(source)}</li>" for source in named)
    return "".join([*parts, f"<ul>{entries}</ul>" if entries else ""])


def source_of(source: Source) -> str:
    """Write a source as HTML, with a link where it is one to a page."""
    told = escape(", ".join(filter(None, (source.title, source.publisher))))
    link = safe_link(source.url)
    return f'<a href="{escape(link)}">{told}</a>' if link else told


def loads(data: str | bytes) -> Chronology:
    """Read the JSON of TimelineJS, or its spreadsheet as CSV."""
    text = decode(data)
    if not text.lstrip().startswith(("{", "[")):
        return timelinejssheet.loads(text)
    document, slides = entries_of(text, "events", 'no timeline of TimelineJS: {"events": [...]} is wanted')
    places = Places(text, "events", len(slides))
    natives = each(native, slides, places)
    head = document.get(RECORD) or titled(document)
    return restore(head, natives, [entry.get(RECORD) for entry in slides], again, places)


def titled(document: Row) -> Row:
    """Name the story after its title slide."""
    title = document.get("title")
    text = title.get("text") if isinstance(title, dict) else None
    headline = plain(str(text.get("headline") or "")) if isinstance(text, dict) else ""
    return {"chronology": {"title": headline}} if headline else {}


def again(chronology: Chronology) -> dict[str, Row]:
    """Give what is read of slides just written."""
    far = is_far(chronology)
    return {event.id: native(slide(event, chronology, far=far)) for event in chronology}


def native(entry: Row) -> Row:
    """Read a slide without its record; raises ChronologyError."""
    text: Row = entry["text"] if isinstance(entry.get("text"), dict) else {}
    headline, note = (plain(str(text.get(name) or "")) for name in ("headline", "text"))
    row: Row = {"id": str(entry.get("unique_id") or ""), "title": headline or note[:60] or "untitled"}
    return row | {"when": time_of(entry), **said(note=note, lane=str(entry.get("group") or ""))}


def time_of(entry: Row) -> Row | None:
    """Read the dates of a slide; raises ChronologyError."""
    try:
        ends = [date_text(entry[name]) for name in ("start_date", "end_date") if entry.get(name)]
    except ValueError as error:
        raise ChronologyError(f"no date of TimelineJS: {error}") from error
    return said(text=str(entry.get("display_date") or "")) | from_ends(*ends) if ends else None


def date_text(date: Any) -> str:
    """Write a date of TimelineJS as EDTF or a clock time; raises ValueError."""
    if not isinstance(date, dict):
        raise ValueError(f"an object is wanted: {str(date)[:80]!r}")  # noqa: TRY004 - a trouble of the data
    year, month, day, hour, minute, second = (number_of(date.get(unit)) for unit in UNITS[:6])
    if year is None:
        raise ValueError("it has no year")
    return write_date(year, month, day, [hour, minute, second])


def write_date(year: int, month: int | None, day: int | None, clock: list[int | None]) -> str:
    """Write a date in as many units as are given."""
    if abs(year) > 9999:
        return f"Y{year}"
    text = (
        f"{'-' if year < 0 else ''}{abs(year):04}"
        + (f"-{month:02}" if month else "")
        + (f"-{day:02}" if month and day else "")
    )
    hour, minute, second = clock
    if not (month and day) or hour is None:
        return text
    return f"{text}T{hour:02}:{minute or 0:02}" + ("" if second is None else f":{second:02}")


def number_of(value: Any) -> int | None:
    """Read a number that may be written as a text; None where there is none; raises ValueError."""
    try:
        return None if value is None or value == "" else int(value)
    except (OverflowError, TypeError, ValueError) as error:
        raise ValueError(f"no whole number: {str(value)[:80]!r}") from error
