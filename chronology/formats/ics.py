"""iCalendar (RFC 5545), by icalendar: an all-day event ends before its DTEND, and how well a date is known is in X-EDTF."""

from __future__ import annotations

import base64
import datetime as dt
import json
import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.event import Event
from chronology.event import Status
from chronology.formats.keeping import Keeps
from chronology.formats.workbench.assembling import each
from chronology.formats.workbench.assembling import said
from chronology.formats.workbench.days import NO_FIRST_DAY
from chronology.formats.workbench.days import day_after
from chronology.formats.workbench.days import starts_within
from chronology.formats.workbench.flat import from_ends
from chronology.formats.workbench.libraries import need
from chronology.formats.workbench.markup import safe_link
from chronology.formats.workbench.restoring import head_of
from chronology.formats.workbench.restoring import records
from chronology.formats.workbench.restoring import restore
from chronology.formats.workbench.texts import decode
from chronology.formats.workbench.texts import printable
from chronology.records.ids import as_id
from chronology.when import Instant
from chronology.when import When
from chronology.when.calendar import SECOND

Row = dict[str, Any]

KEEPS = Keeps(
    holds=starts_within(1, 9999),
    leaves_out=f"{NO_FIRST_DAY}, and those before the year 1 or after the year 9999",
)
RECORD = "X-CHRONOLOGY"
EDTF = "X-EDTF"
PRODUCT = "-//chronology-events//chronology//EN"
STATES = {
    Status.HAPPENED: "CONFIRMED",
    Status.ONGOING: "CONFIRMED",
    Status.REPORTED: "CONFIRMED",
    Status.PLANNED: "TENTATIVE",
    Status.DISPUTED: "TENTATIVE",
    Status.DENIED: "TENTATIVE",
    Status.CANCELLED: "CANCELLED",
}
STATUSES = {"TENTATIVE": Status.PLANNED, "CANCELLED": Status.CANCELLED}
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def dumps(chronology: Chronology) -> str:
    """Write a VEVENT for each event with a first day in the years 1 to 9999."""
    held = chronology.only(KEEPS.holds)
    told = records(held)
    calendar = need("icalendar", "ics").Calendar()
    head = {"prodid": PRODUCT, "version": "2.0", "x-wr-calname": held.title, RECORD: compact(head_of(held))}
    for name, text in head.items():
        calendar.add(name, as_text(text))
    stamp = stamp_of(held)
    for event in held:
        component = write(event, held, stamp)
        component.add(RECORD, as_text(compact(told[event.id])))
        calendar.add_component(component)
    return str(calendar.to_ical(sorted=False).decode())


def compact(record: Row) -> str:
    """Write a record so that no program escapes or unescapes a letter of it."""
    return base64.b64encode(json.dumps(record, separators=(",", ":")).encode()).decode()


def as_text(text: str) -> Any:
    """Make a TEXT, which is escaped."""
    return need("icalendar", "ics").vText(printable(text))


def stamp_of(chronology: Chronology) -> dt.datetime:
    """Give the moment of which this calendar tells: the story's now, since nothing here reads a clock."""
    day = chronology.now.latest if chronology.now else None
    return dt.datetime(*day.civil, tzinfo=dt.UTC) if day and 1 <= day.year <= 9999 else EPOCH


def write(event: Event, chronology: Chronology, stamp: dt.datetime) -> Any:
    """Write an event as a VEVENT."""
    component = need("icalendar", "ics").Event()
    component.add("uid", f"{event.id}@{chronology.id}")
    component.add("dtstamp", stamp)
    for name, moment in moments(event.when and chronology.in_zone(event.when)).items():
        component.add(name, moment)
    component.add("summary", as_text(event.title))
    component.add("status", STATES[event.status])
    if event.when and event.when.edtf:
        component.add(EDTF, as_text(event.when.edtf))
    for name, text in texts(event, chronology).items():
        component.add(name, as_text(text))
    if link := safe_link(event.url):
        component.add("url", link)
    if event.tags:
        component.add("categories", [printable(tag) for tag in event.tags])
    component.add("transp", "TRANSPARENT")
    return component


def texts(event: Event, chronology: Chronology) -> dict[str, str]:
    """Give the texts of an event: its places, and what a reader should know of its time and its sources."""
    cited = dict.fromkeys(claim.source for claim in event.claims)
    sources = (chronology.source(name).title for name in cited)
    lines = (event.when.words() if event.when else "", event.note or "", *sources)
    found = {"location": "; ".join(event.places), "description": "\n".join(filter(None, lines))}
    return {name: text for name, text in found.items() if text}


def moments(when: When | None) -> dict[str, dt.date]:
    """Give DTSTART, and DTEND where the time is certainly over before the year 10000."""
    if when is None or when.earliest_start is None:
        return {}
    found: dict[str, dt.date] = {"dtstart": as_date(when.earliest_start, when)}
    if when.last_end is None:
        return found
    end = Instant(when.last_end, has_time=True) if when.has_time else day_after(Instant(when.last_end - 1))
    return found if end.year > 9999 else {**found, "dtend": as_date(end, when)}


def as_date(instant: Instant, when: When) -> dt.date:
    """Give a day, or a moment: in UTC where the offset is known, else as the clocks there showed it."""
    if not when.has_time:
        return dt.date(*instant.civil)
    shift = when.offset or 0
    moment = dt.datetime(*instant.civil, instant.hour, instant.minute, instant.second)  # noqa: DTZ001 - local on purpose
    return moment if when.offset is None else (moment - dt.timedelta(minutes=shift)).replace(tzinfo=dt.UTC)


def loads(data: str | bytes) -> Chronology:
    """Read the VEVENTs of a calendar, of whatever program; raises ChronologyError."""
    text = decode(data)
    components, head, name = components_of(text)
    lines = enumerate(text.splitlines(), start=1)
    places = [f"line {number}" for number, line in lines if line.strip().upper() == "BEGIN:VEVENT"]
    natives = each(native, components, places)
    found = [record_of(component, place) for component, place in zip(components, places, strict=True)]
    named = {"chronology": {"title": name}} if name else {}
    by_id = {row["id"]: row for row in natives}
    return restore(head or named, natives, found, lambda story: again(story, by_id), places)


def components_of(text: str) -> tuple[list[Any], Row | None, str]:
    """Parse a calendar: its VEVENTs, our own record of the story, and its name."""
    refuse_cut_off(text)
    try:
        calendars = need("icalendar", "ics").Calendar.from_ical(text, multiple=True)
    except (ValueError, KeyError, IndexError, AttributeError, OSError) as error:
        raise ChronologyError(f"not a calendar: {str(error)[:200]}") from error
    if not calendars:
        raise ChronologyError("not a calendar: its lines of BEGIN and END do not match")
    events = [component for calendar in calendars for component in calendar.walk("VEVENT")]
    first = calendars[0]
    return events, record_of(first, "the calendar"), unescaped(first.get("X-WR-CALNAME"))


def unescaped(value: Any) -> str:
    """Give the text of a property of no RFC, which some versions of icalendar leave escaped."""
    text = "" if value is None or isinstance(value, list) else str(value)
    return re.sub(r"\\([,;\\])", r"\1", text)


def refuse_cut_off(text: str) -> None:
    """Raise ChronologyError where a text is no calendar, or one that is cut off."""
    lines = text.strip().splitlines()
    if not lines or lines[0].strip().upper() != "BEGIN:VCALENDAR":
        raise ChronologyError("not a calendar: its first line must be BEGIN:VCALENDAR")
    if lines[-1].strip().upper() != "END:VCALENDAR":
        raise ChronologyError(f"line {len(lines)}: the calendar is cut off: END:VCALENDAR is missing")


def record_of(component: Any, place: str) -> Row | None:
    """Read our own record; raises ChronologyError where it is damaged."""
    text = component.get(RECORD)
    if text is None:
        return None
    try:
        found: Row = json.loads(base64.b64decode(str(text), validate=True))
    except ValueError as error:
        raise ChronologyError(
            f"{place}: {RECORD} is damaged; delete it to read what stands beside it"
        ) from error
    return found


def again(chronology: Chronology, found: Mapping[str, Row]) -> dict[str, Row]:
    """Give what is read of events just written; only where that is not what was found they are written and parsed for it."""
    stamp = stamp_of(chronology)
    rows = {}
    for event in chronology:
        component = write(event, chronology, stamp)
        row = native(component)
        rows[event.id] = row if row == found.get(event.id) else native(parsed(component))
    return rows


def parsed(component: Any) -> Any:
    """Write a VEVENT and parse it."""
    return need("icalendar", "ics").Event.from_ical(component.to_ical())


def native(component: Any) -> Row:
    """Read a VEVENT without its record; raises ChronologyError."""
    uid, title = text_in(component, "UID"), text_in(component, "SUMMARY")
    status = STATUSES.get(text_in(component, "STATUS").upper(), Status.HAPPENED)
    row: Row = {
        "id": as_id(uid.partition("@")[0], "") or title,
        "title": title or "untitled",
        "when": time_of(component),
        "status": str(status),
    }
    place, note, url = (text_in(component, name) for name in ("LOCATION", "DESCRIPTION", "URL"))
    return row | said(places=[place] if place else None, note=note, url=url, tags=tags_of(component))


def text_in(component: Any, name: str) -> str:
    """Give a text of a VEVENT, the first where it stands there several times; empty where it has none."""
    found = component.get(name, "")
    return str(found[0] if isinstance(found, list) else found)


def tags_of(component: Any) -> list[str]:
    """Give the categories of a VEVENT, which may stand on several lines."""
    found = component.get("CATEGORIES", [])
    lines = found if isinstance(found, list) else [found]
    return [str(tag) for line in lines for tag in getattr(line, "cats", [line])]


def time_of(component: Any) -> Row | None:
    """Read the time of a VEVENT: DTSTART with DTEND or DURATION; raises ChronologyError."""
    start, end = (moment_of(component, name) for name in ("DTSTART", "DTEND"))
    length = component.get("DURATION")
    if start is not None and end is None and length is not None:
        try:
            end = start + length.dt
        except (AttributeError, TypeError, ValueError, OverflowError) as error:
            raise ChronologyError(f"no length of time: DURATION {str(length)[:80]!r}") from error
    if start is None:
        return None
    edtf = unescaped(component.get(EDTF))
    return {"edtf": edtf} if edtf and moments_fit(edtf, start, end) else span(start, end)


def moments_fit(edtf: str, start: dt.date, end: dt.date | None) -> bool:
    """Tell whether EDTF says the same as DTSTART and DTEND."""
    try:
        told = moments(When.parse(edtf))
    except ChronologyError:
        return False
    return told.get("dtstart") == start and told.get("dtend") == end


def moment_of(component: Any, name: str) -> dt.date | None:
    """Read a day or a moment; raises ChronologyError where it is none."""
    value = component.get(name)
    if value is None:
        return None
    with suppress(AttributeError, ValueError):
        if isinstance(value.dt, dt.date):
            return value.dt
    raise ChronologyError(f"no date: {name} {str(value)[:80]!r}; write it as 20251126 or 20251126T140200Z")


def span(start: dt.date, end: dt.date | None) -> Row:
    """Make a time of a start and an exclusive end."""
    if isinstance(start, dt.datetime):
        return from_ends(text_of(start), text_of(end) if end else None)
    return from_ends(str(start), str(end - dt.timedelta(days=1) if end and end > start else start))


def text_of(moment: dt.date) -> str:
    """Write a moment with its offset, where it has one."""
    if not isinstance(moment, dt.datetime):
        return moment.isoformat()
    return moment.replace(microsecond=moment.microsecond // SECOND).isoformat()
