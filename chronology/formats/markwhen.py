"""Markwhen: plain text with a heading for each lane; how well a date is known stands in the event's properties."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from attrs import evolve

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.errors import WhenError
from chronology.event import Event
from chronology.formats.keeping import events_alone
from chronology.formats.readers.dates import DAY_FIRST
from chronology.formats.readers.dates import MONTH_FIRST
from chronology.formats.readers.dates import read_date
from chronology.formats.readers.guessed import joined
from chronology.formats.workbench.assembling import assemble
from chronology.formats.workbench.assembling import read_when
from chronology.formats.workbench.assembling import said
from chronology.formats.workbench.days import NO_FIRST_DAY
from chronology.formats.workbench.days import in_utc
from chronology.formats.workbench.days import starts_within
from chronology.formats.workbench.flat import from_ends
from chronology.formats.workbench.texts import decode
from chronology.formats.workbench.texts import on_one_line
from chronology.formats.workbench.texts import printable
from chronology.records import to_document
from chronology.records.ids import distinct
from chronology.records.ids import slug
from chronology.when import Edge
from chronology.when import Form
from chronology.when import Instant
from chronology.when import When

Row = dict[str, Any]

PROPERTIES = ("id", "status", "places", "people", "organisations", "tags", "note")
EDTF, TIME = "edtf", "when"
HOURS = re.compile(r"([+-])(\d\d?)")
"""A zone as markwhen has it, in hours from UTC."""
HEAD = ("title", "id", "timezone", "language")
PROPERTY = re.compile(r"\s*([\w-]+):\s*(.*)")
HEADING = re.compile(r"(?:#{1,6}|section|group)\s+(.*)|end(?:Section|Group)()")
ISO = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z"
DAY = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
BC = r"\d{1,5} BC"
EVENT = re.compile(
    rf"(?P<dates>(?P<first>{ISO}|{BC}|{DAY})(?:\s*[/–-]\s*(?P<last>{ISO}|{BC}|{DAY}|now))?):\s*(?P<title>.*)"
)
IN_WORDS = re.compile(r"(?P<dates>(?:\d|[A-Z])[^:]{3,60}):\s+(?P<title>\S.*)")
DAY_BEFORE_MONTH = re.compile(r"^dateFormat:\s*[\"']?d", re.MULTILINE)
TO = re.compile(r"\s+[/–-]\s+")
TAG = re.compile(r"(?:^|\s)#(\w+)")
FENCE = "---"
COMMENT = "//"


def clean(text: str) -> str:
    """Put a text on one line that holds no tag."""
    return on_one_line(printable(text)).replace("#", "＃") or "-"


def cleaned(event: Event) -> Event:
    """Give an event whose title and lane are on one line."""
    return evolve(event, title=clean(event.title), lane=None if event.lane is None else clean(event.lane))


def lane_by_lane(chronology: Chronology) -> list[Event]:
    """Give the events lane by lane, those of no lane first."""
    lanes = {None: 0} | {
        lane: number for number, lane in enumerate(dict.fromkeys(map(lane_of, chronology)), start=1) if lane
    }
    return sorted(chronology, key=lambda event: lanes[lane_of(event)])


def lane_of(event: Event) -> str | None:
    """Name the lane of an event as its heading does."""
    return None if event.lane is None else clean(event.lane)


KEEPS = events_alone(
    "id title when status places people organisations tags lane note",
    story="id title timezone language",
    event=cleaned,
    arrange=lane_by_lane,
    holds=starts_within(-9999, 9999),
    leaves_out=f"{NO_FIRST_DAY}, and those of years of more than four digits",
    also=("line ends and # in titles",),
)


def dumps(chronology: Chronology) -> str:
    """Write the events lane by lane, those of no lane first."""
    held = chronology.only(KEEPS.holds)
    rows = {row["id"]: row for row in to_document(held)["events"]}
    blocks = ["\n".join([FENCE, *properties({name: getattr(held, name) for name in HEAD}), FENCE])]
    for lane, events in groupby(lane_by_lane(held), key=lane_of):
        blocks += [f"# {lane}"] if lane is not None else []
        blocks += ["\n".join(write(event, rows[event.id], held)) for event in events]
    return "\n\n".join(blocks) + "\n"


def write(event: Event, row: Row, story: Chronology) -> Iterator[str]:
    """Write an event: its line, and its properties, each as JSON on a line, which YAML takes too."""
    line = dates(in_utc(event, story))
    yield f"{line}: {clean(event.title)}"
    yield from properties({name: row.get(name) for name in PROPERTIES} | exact(row["when"], line))


def exact(when: Row, line: str) -> Row:
    """Write as properties what the line does not say of a time: its EDTF, or all of it."""
    if when.keys() & {"within", "start", "duration"}:
        return {TIME: when}
    return {EDTF: None if when["edtf"] == line else when["edtf"]}


def properties(values: Row) -> Iterator[str]:
    """Write the properties that say something."""
    return (f"{name}: {json.dumps(value)}" for name, value in values.items() if value is not None)


def dates(when: When | None) -> str:
    """Write the outer bounds of a time as markwhen takes them: a day, a month, a year, or a range of them."""
    if when is None or when.earliest_start is None:
        return ""
    if when.is_plain and re.fullmatch(DAY, str(when.edtf)):
        return str(when.edtf)
    start, end = when.earliest_start, when.latest_end
    if end is None:
        is_open = when.end_edge is Edge.OPEN and when.form is Form.THROUGHOUT
        return join(start, "now" if is_open and start.year > 0 else None)
    return join(start, moment(end))


def join(start: Instant, end: str | None) -> str:
    """Write a range; years before Christ have a dash between."""
    first = moment(start)
    if end is None or end == first:
        return first
    is_iso = "T" in first or "T" in end or "BC" in first
    return f"{first} - {end}" if is_iso else f"{first}/{end}"


def moment(instant: Instant) -> str:
    """Write a day, a moment, or a year before Christ."""
    if instant.year <= 0:
        return f"{1 - instant.year} BC"
    return f"{str(instant)[:19]}Z" if instant.has_time else str(instant)


def loads(data: str | bytes) -> Chronology:
    """Read events, their properties and the headings above them; other lines below an event are its note."""
    text = decode(data)
    lines = text.split("\n")
    head, first = header(lines)
    order = DAY_FIRST if DAY_BEFORE_MONTH.search(text) else MONTH_FIRST
    events, places = read_events(lines, first, head.get("timezone"), order)
    if not events and not head:
        raise ChronologyError("no events of markwhen: a line such as `2025-11-26: what happened` is wanted")
    ids = distinct(str(event.get("id") or slug(event["title"])) for event in events)
    rows = [{**event, "id": event_id} for event, event_id in zip(events, ids, strict=True)]
    return assemble({"chronology": head, "events": rows}, {"events": places})


def header(lines: list[str]) -> tuple[Row, int]:
    """Read the properties before the first event, and tell on which line they end."""
    head: Row = {}
    for number, line in enumerate(lines):
        is_over = number > 0 and line.strip() == FENCE
        if is_over or event_in(line) or HEADING.fullmatch(line):
            return head, number
        if (found := PROPERTY.fullmatch(line)) and found[1] in HEAD and found[2]:
            text = str(value_of(found[2]))
            head[found[1]] = zone_name(text) if found[1] == "timezone" else text
    return head, len(lines)


def zone_name(text: str) -> str:
    """Write a zone given in hours as its distance from UTC; others stay."""
    hours = HOURS.fullmatch(text)
    return f"{hours[1]}{int(hours[2]):02}:00" if hours else text


def value_of(text: str) -> Any:
    """Read a property: JSON, or else a bare text."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text.strip()


def read_events(lines: list[str], first: int, zone: str | None, order: str) -> tuple[list[Row], list[str]]:
    """Read the events from a line on, and name their lines."""
    events: list[Row] = []
    places: list[str] = []
    lane, in_head = None, False
    for number, line in enumerate(lines[first:], start=first + 1):
        if found := event_in(line, lane, order):
            events.append(found)
            places.append(f"line {number}")
            in_head = True
        elif heading := HEADING.fullmatch(line):
            lane, in_head = (heading[1] or "").strip() or None, False
        elif events:
            in_head = in_head and take_property(events[-1], line, zone)
            take_note(events[-1], "" if in_head else line.strip())
    return events, places


def event_in(line: str, lane: str | None = None, order: str = MONTH_FIRST) -> Row | None:
    """Read the line of an event, whose dates are in figures or in words; None where it is none."""
    if found := EVENT.fullmatch(line.strip()):
        return native(found["title"], span(found["first"], found["last"]), lane)
    found = IN_WORDS.fullmatch(line.strip())
    when = found and in_words(found["dates"], order)
    return native(found["title"], when, lane) if found and when else None


def native(told: str, when: Row, lane: str | None) -> Row:
    """Make an event of what is told of it."""
    event: Row = {"title": TAG.sub("", told).strip() or told, "when": when}
    return event | said(tags=TAG.findall(told), lane=lane)


def in_words(dates: str, order: str) -> Row | None:
    """Read one date or two, in figures with day and month in an order; None where they are none."""
    try:
        start, *end = (read_date(text, order) for text in TO.split(dates, maxsplit=1))
    except WhenError:
        return None
    return joined(start, *end) if end else start


def span(first: str, last: str | None) -> Row:
    """Read the dates of an event's line."""
    start = year_of(first)
    if last == "now":
        return {"start": start, "end": ".."}
    return from_ends(start, last and year_of(last))


def year_of(text: str) -> str:
    """Write a year before Christ as EDTF; other dates stay."""
    return (
        f"{1 - int(text.split(maxsplit=1)[0]):05}".replace("00000", "0000") if text.endswith("BC") else text
    )


def take_property(event: Row, line: str, zone: str | None) -> bool:
    """Take a property below an event's line, and tell whether it was one."""
    found = PROPERTY.fullmatch(line)
    name = found[1] if found else ""
    value = value_of(found[2]) if found else None
    if name in (EDTF, TIME):
        told = {EDTF: value} if name == EDTF else value
        event["when"] = told if is_exacter(told, event["when"], zone) else event["when"]
    elif name in PROPERTIES:
        event[name] = value
    return name in (EDTF, TIME, *PROPERTIES)


def take_note(event: Row, line: str) -> None:
    """Add a line to the note of an event."""
    if line and not line.startswith(COMMENT) and line != FENCE:
        event["note"] = "\n".join(filter(None, (event.get("note"), line)))


def is_exacter(told: Any, when: Row, zone: str | None) -> bool:
    """Tell whether an exact time says the same as an event's line; where somebody has changed the line, the line holds."""
    try:
        given = read_when(told)
        zoned = given.in_zone(zone) if given and zone else given
        found = EVENT.fullmatch(f"{dates(zoned and zoned.by_clock('UTC'))}: ")
    except ChronologyError:
        return False
    return found is not None and span(found["first"], found["last"]) == when
