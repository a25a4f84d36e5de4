"""vis-timeline: items and groups as its DataSets take them; beside each item stands its event as JSON has it."""

from __future__ import annotations

import json
from typing import Any

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.errors import WhenError
from chronology.event import Event
from chronology.formats.json import Places
from chronology.formats.json import parse
from chronology.formats.keeping import Keeps
from chronology.formats.workbench.assembling import each
from chronology.formats.workbench.days import NO_FIRST_DAY
from chronology.formats.workbench.days import exclusive_end
from chronology.formats.workbench.days import expanded
from chronology.formats.workbench.days import in_utc
from chronology.formats.workbench.days import starts_within
from chronology.formats.workbench.markup import escape
from chronology.formats.workbench.markup import plain
from chronology.formats.workbench.restoring import RECORD
from chronology.formats.workbench.restoring import head_of
from chronology.formats.workbench.restoring import records
from chronology.formats.workbench.restoring import restore
from chronology.records.times import parse_time
from chronology.when import Instant
from chronology.when import When

Row = dict[str, Any]

KEEPS = Keeps(
    holds=starts_within(-270_000, 270_000),
    leaves_out=f"{NO_FIRST_DAY}, and those outside the 270,000 years before and after the year 0",
)
"""JavaScript's dates end at the year 275,760."""


def dumps(chronology: Chronology) -> str:
    """Write items and groups: `new vis.Timeline(box, new vis.DataSet(x.items), new vis.DataSet(x.groups))`."""
    held = chronology.only(KEEPS.holds)
    told = records(held)
    document = {
        RECORD: head_of(held),
        "groups": [{"id": lane, "content": escape(lane)} for lane in lanes(held)],
        "items": [{**item(event, held), RECORD: told[event.id]} for event in held],
    }
    return json.dumps(document, ensure_ascii=False, indent=2).replace("</", "<\\/") + "\n"


def lanes(chronology: Chronology) -> list[str]:
    """Name the lanes, each once, in the order of events."""
    return list(dict.fromkeys(event.lane for event in chronology if event.lane))


def item(event: Event, chronology: Chronology) -> Row:
    """Write an event as an item: a box for one day, a range for more."""
    written: Row = {
        "id": event.id,
        "content": escape(event.title),
        "className": event.status,
        **ends(in_utc(event, chronology)),
    }
    if event.lane:
        written["group"] = event.lane
    if event.when:
        written |= {"edtf": event.when.edtf, "title": escape(f"{event.when.words()}: {event.title}")}
    return written


def ends(when: When | None) -> Row:
    """Write the outer bounds of a time: the end is the moment by which it is over."""
    if when is None or when.earliest_start is None:
        return {}
    start, end = expanded(when.earliest_start), exclusive_end(when)
    zone = "Z" if when.has_time and when.offset == 0 else ""
    if when.is_day and not when.has_time:
        return {"type": "box", "start": start}
    until = {"end": f"{expanded(end)}{zone}"} if end else {}
    return {"type": "range" if end else "box", "start": f"{start}{zone}", **until}


def loads(data: str | bytes) -> Chronology:
    """Read items; those of others need no more than `content` and `start`."""
    document = parse(data)
    items = document.get("items") if isinstance(document, dict) else document
    if not isinstance(items, list) or not all(isinstance(entry, dict) for entry in items):
        raise ChronologyError('no items of vis-timeline: {"items": [...]} is wanted, or a bare list of them')
    head = document.get(RECORD) if isinstance(document, dict) else None
    places = Places(data, "items", len(items))
    numbered = [{"id": f"item-{number}", **entry} for number, entry in enumerate(items, start=1)]
    natives = each(native, numbered, places)
    return restore(head, natives, [entry.get(RECORD) for entry in items], again, places)


def again(chronology: Chronology) -> dict[str, Row]:
    """Give what is read of items just written."""
    return {event.id: native(item(event, chronology)) for event in chronology}


def native(entry: Row) -> Row:
    """Read an item without its record; raises ChronologyError."""
    row: Row = {
        "id": str(entry["id"]),
        "title": plain(str(entry.get("content", ""))),
    }
    row["when"] = time_of(entry)
    if entry.get("group") is not None:
        row["lane"] = str(entry["group"])
    return row


def time_of(entry: Row) -> Row | None:
    """Read the time of an item; raises ChronologyError."""
    try:
        ends = [read_moment(entry[name]) for name in ("start", "end") if entry.get(name) not in (None, "")]
    except (WhenError, ValueError, OverflowError) as error:
        raise ChronologyError(f"no date: {error}") from error
    if not ends:
        return None
    if len(ends) == 1 or ends[0] == ends[1]:
        return {"within": ends[0]}
    return {"start": ends[0], "end": before(ends[1])}


def read_moment(value: Any) -> str:
    """Read a date of JavaScript: ISO 8601, or milliseconds since 1970; raises WhenError."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{Instant(round(value * 1000), has_time=True)}Z"
    text = contracted(str(value))
    parse_time(text)
    return text


def contracted(text: str) -> str:
    """Write a year of six digits as EDTF does, which has no days of years beyond 9999."""
    if not (text[:1] in ("+", "-") and text[1:7].isdecimal()):
        return text
    sign, year = text[:1].strip("+"), int(text[1:7])
    return f"{sign}{year:04}{text[7:]}" if year <= 9999 else f"Y{sign}{year}"


def before(text: str) -> str:
    """Give the last day before an end that is a day; a moment stays."""
    if "T" in text:
        return text
    last = parse_time(text).first_start
    return str(Instant((last or 0) - 1)) if last is not None else text
