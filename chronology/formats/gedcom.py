"""GEDCOM 7: events of people, with GEDCOM's own dates; EDTF beside them in a documented extension."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from typing import Any
from typing import NamedTuple

from attrs import evolve

from chronology.errors import ChronologyError
from chronology.errors import WhenError
from chronology.formats.keeping import events_alone
from chronology.formats.keeping import retitled
from chronology.formats.workbench.assembling import UNTITLED
from chronology.formats.workbench.assembling import assemble
from chronology.formats.workbench.assembling import each
from chronology.formats.workbench.days import WHOLE_TIMES
from chronology.formats.workbench.days import in_one_text
from chronology.formats.workbench.days import through_one_text
from chronology.formats.workbench.ids import distinct
from chronology.formats.workbench.ids import slug
from chronology.formats.workbench.texts import decode
from chronology.formats.workbench.texts import printable
from chronology.records.times import parse_time
from chronology.when import Form
from chronology.when import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.chronology import Chronology
    from chronology.event import Event
    from chronology.when import Instant
    from chronology.when import When

Row = dict[str, Any]

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
EXTENSIONS = {"_EDTF": "http://id.loc.gov/datatypes/edtf/EDTF", "_ID": "urn:chronology-events:id"}
LINE = re.compile(r"(?P<level>\d{1,2}) (?:(?P<xref>@[^@ ]+@) )?(?P<tag>[A-Z0-9_]+)(?: (?P<text>.*))?")
DATE = re.compile(
    r"(?:(?:(?P<day>\d{1,2}) )?(?P<month>[A-Z]{3}) )?(?P<year>\d{1,9})(?P<dual>/\d\d)?(?P<epoch> BCE| BC| B\.C\.)?"
)
CALENDAR = re.compile(r"(?:@#D(GREGORIAN|JULIAN)@|\b(GREGORIAN|JULIAN)\b) ?")
PHRASE = re.compile(r"\s*\(.*\)$")
NEW_YEAR = ("JAN", "FEB", "MAR")
"""The months that a year which began on 25 March shared with the next one: 11 FEB 1731/32."""
RANGE = re.compile(
    r"(?P<word>BET|FROM|TO|BEF|AFT|ABT|CAL|EST|INT)? ?(?P<first>.+?)(?: (?:AND|TO) (?P<last>.+))?"
)


def clean(text: str) -> str:
    """Give a text whose letters GEDCOM has, and that is not empty."""
    return printable(text).replace("\t", " ") or "-"


def cleaned(event: Event) -> Event:
    """Give an event whose texts GEDCOM can hold."""
    people = tuple(sorted(set(map(name_of, event.people))))
    places = tuple(map(clean, event.places[:1]))
    note = clean(event.note) if event.note is not None else None
    return evolve(event, title=clean(event.title), people=people, places=places, note=note)


def name_of(name: str) -> str:
    """Put a name on one line."""
    return " ".join(printable(name).replace("/", " ").split()) or "-"


KEEPS = events_alone(
    "id title when note people places",
    story="title",
    time=through_one_text,
    whole=retitled(clean),
    event=cleaned,
    holds=lambda event: bool(event.people),
    leaves_out="events in which no person took part",
    also=(WHOLE_TIMES, "all places of an event but the first, the order of people"),
)


class Line(NamedTuple):
    """A line with its number."""

    number: int
    level: int
    tag: str
    text: str


def dumps(chronology: Chronology) -> str:
    """Write a record for each person, with the events in which the person took part."""
    held = chronology.only(KEEPS.holds)
    people: dict[str, list[Event]] = {}
    for event in held:
        for name in dict.fromkeys(map(name_of, event.people)):
            people.setdefault(name, []).append(event)
    lives = {name_of(person.name): person for person in held.people}
    lines = [*header(held)]
    for number, (name, events) in enumerate(people.items(), start=1):
        lines += [f"0 @I{number}@ INDI", *payload(1, "NAME", name)]
        life = lives.get(name)
        for tag, when in (("BIRT", life and life.born), ("DEAT", life and life.died)):
            lines += [f"1 {tag}", *date_lines(when)] if when else []
        for event in events:
            lines += event_lines(event)
    return "\n".join([*lines, "0 TRLR"]) + "\n"


def header(chronology: Chronology) -> Iterator[str]:
    """Write the header, with what our own tags mean."""
    yield from ("0 HEAD", "1 GEDC", "2 VERS 7.0", "1 SCHMA")
    yield from (f"2 TAG {tag} {uri}" for tag, uri in EXTENSIONS.items())
    yield from ("1 SOUR chronology-events", *payload(1, "NOTE", chronology.title))


def payload(level: int, tag: str, text: str) -> Iterator[str]:
    """Write a text, its further lines as continuations; an at sign at the beginning is doubled."""
    first, *rest = clean(text).split("\n")
    yield f"{level} {tag} {'@' if first.startswith('@') else ''}{first}"
    yield from (f"{level + 1} CONT {'@' if line.startswith('@') else ''}{line}" for line in rest)


def event_lines(event: Event) -> Iterator[str]:
    """Write an event of a person."""
    yield from payload(1, "EVEN", event.title)
    yield from payload(2, "TYPE", event.kind or "Event")
    yield from date_lines(event.when) if event.when else ()
    yield from payload(2, "PLAC", event.places[0]) if event.places else ()
    yield from payload(2, "NOTE", event.note) if event.note is not None else ()
    yield f"2 _ID {event.id}"


def date_lines(when: When) -> Iterator[str]:
    """Write a date as GEDCOM has it, in words, and in EDTF."""
    yield f"2 DATE {date_of(when)}".rstrip()
    yield from payload(3, "PHRASE", when.words())
    if text := in_one_text(when):
        yield f"2 _EDTF {text}"


def date_of(when: When) -> str:
    """Write a date, a range or a period; empty where it has no bounds."""
    first, last = when.earliest, when.latest
    if when.form is Form.THROUGHOUT:
        ends = (f"FROM {day(first)}" if first else "", f"TO {day(last)}" if last else "")
        return " ".join(filter(None, ends))
    if (
        when.is_plain
        and when.precision in (Precision.YEAR, Precision.MONTH, Precision.DAY)
        and first
        and "X" not in str(when.edtf)
    ):
        units = when.precision
        return f"{'ABT ' if when.is_approximate else 'EST ' if when.is_uncertain else ''}{day(first, units)}"
    if first and last:
        return f"BET {day(first)} AND {day(last)}" if first != last else day(first)
    if last:
        return f"TO {day(last)}"
    return f"FROM {day(first)}" if first else ""


def day(instant: Instant | None, precision: Precision = Precision.DAY) -> str:
    """Write a day, a month or a year; GEDCOM has no year 0."""
    if instant is None:
        return ""
    year = str(instant.year) if instant.year > 0 else f"{1 - instant.year} BCE"
    month = f"{MONTHS[instant.month - 1]} " if precision >= Precision.MONTH else ""
    return f"{f'{instant.day} ' if precision >= Precision.DAY else ''}{month}{year}"


def loads(data: str | bytes) -> Chronology:
    """Read the events of people: births, deaths and others; raises ChronologyError."""
    lines = list(read_lines(decode(data)))
    if not lines or lines[0].tag != "HEAD" or lines[-1].tag != "TRLR":
        raise ChronologyError("not GEDCOM, or cut off: it must begin with 0 HEAD and end with 0 TRLR")
    records = split(lines, 0)
    notes = [
        text_of(part) for record in records[:1] for part in split(record[1:], 1) if part[0].tag == "NOTE"
    ]
    parts = [part for record in records if record[0].tag == "INDI" for part in events_of(record)]
    numbers = [next((line for line in part if line.tag == "DATE"), part[0]).number for _, part in parts]
    rows = each(event_of, parts, [f"line {number}" for number in numbers])
    events, places = united(list(zip(numbers, rows, strict=True)))
    return assemble(
        {"chronology": {"title": next(iter(notes), UNTITLED)}, "events": events}, {"events": places}
    )


def read_lines(text: str) -> Iterator[Line]:
    """Read lines; raises ChronologyError for the first that is none."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip("\r "):
            continue
        found = LINE.fullmatch(line.rstrip("\r").lstrip())
        if found is None:
            raise ChronologyError(f"line {number}: not a line of GEDCOM: {line[:40]!r}")
        yield Line(number, int(found["level"]), found["tag"], found["text"] or "")


def split(lines: list[Line], level: int) -> list[list[Line]]:
    """Split lines into records of a level, each with what is below it."""
    parts: list[list[Line]] = []
    for line in lines:
        if line.level == level:
            parts.append([line])
        elif parts:
            parts[-1].append(line)
    return parts


def text_of(part: list[Line]) -> str:
    """Give the text of a record with its continuations."""
    level = part[0].level + 1
    rest = [line.text for line in part[1:] if line.level == level and line.tag == "CONT"]
    return "\n".join(text[1:] if text.startswith("@@") else text for text in (part[0].text, *rest))


ASSERTED = "Y"
"""The text of an event of which nothing is known but that it was."""
NAMED = {
    "BIRT": "is born",
    "DEAT": "dies",
    "MARR": "marries",
    "BURI": "is buried",
    "EVEN": "",
    "OCCU": "works",
    "RESI": "lives",
}


def events_of(record: list[Line]) -> Iterator[tuple[str, list[Line]]]:
    """Give the events of a person with the name."""
    parts = split(record[1:], 1)
    name = next((name_of(text_of(part)) for part in parts if part[0].tag == "NAME"), "Somebody")
    ours = any(line.tag == "_ID" for line in record)
    for part in parts:
        if part[0].tag in NAMED and not (ours and part[0].tag != "EVEN"):
            yield name, part


def event_of(told: tuple[str, list[Line]]) -> Row:
    """Make an event of a name and a record; raises ChronologyError for a date that is none."""
    name, part = told
    below = {found[0].tag: found for found in split(part[1:], 2)}
    kind = text_of(below["TYPE"]) if "TYPE" in below else "event"
    said = text_of(part)
    title = f"{name} {NAMED[part[0].tag] or kind}" if said in ("", ASSERTED) and "_ID" not in below else said
    row: Row = {
        "id": below["_ID"][0].text if "_ID" in below else slug(title),
        "title": title or "-",
        "people": [name],
    }
    row["when"] = time_of(below)
    more = {
        "places": [text_of(below["PLAC"])] if "PLAC" in below else None,
        "note": text_of(below["NOTE"]) if "NOTE" in below else None,
    }
    return row | {key: value for key, value in more.items() if value}


def time_of(below: dict[str, list[Line]]) -> Row | None:
    """Read a date: in EDTF, or as GEDCOM has it."""
    if "_EDTF" in below:
        return {"within": below["_EDTF"][0].text}
    line = below["DATE"][0] if "DATE" in below else None
    if line is None or not PHRASE.sub("", line.text):
        return None
    return {"text": line.text, **read_date(line.text)}


def read_date(text: str) -> Row:
    """Read a date of GEDCOM, or what another program wrote for one; raises ChronologyError."""
    bare = PHRASE.sub("", text.strip()).upper()
    calendars = {one or other for one, other in CALENDAR.findall(bare)}
    found = RANGE.fullmatch(CALENDAR.sub("", bare))
    ends = [edtf(end) for end in (found["first"], found["last"]) if end] if found else []
    if found is None or None in ends or len(calendars) > 1:
        return in_words(text)
    told = {"within": in_form(found, ends)}
    return {**told, "calendar": "julian"} if calendars == {"JULIAN"} else told


def in_words(text: str) -> Row:
    """Read a date in words or figures; raises ChronologyError."""
    try:
        parse_time(text)
    except WhenError as error:
        raise ChronologyError(f"not a date of GEDCOM: {text!r}") from error
    return {}


def in_form(found: re.Match[str], ends: list[str | None]) -> str:
    """Write a date of GEDCOM as EDTF, by the word before it."""
    first, last = str(ends[0]), str(ends[-1])
    forms = {
        "BET": f"[{first}..{last}]",
        "FROM": f"{first}/{last if len(ends) > 1 else ''}",
        "TO": f"/{first}",
        "BEF": f"[..{first}]",
        "AFT": f"[{first}..]",
        "ABT": f"{first}~",
        "CAL": first,
        "EST": f"{first}?",
    }
    return forms.get(found["word"] or "", first)


def edtf(text: str) -> str | None:
    """Write a day, a month or a year of GEDCOM as EDTF; None where it is none."""
    found = DATE.fullmatch(text.strip())
    if found is None or (found["month"] and found["month"] not in MONTHS):
        return None
    if found["dual"] and found["month"] not in NEW_YEAR:
        return None
    year = 1 - int(found["year"]) if found["epoch"] else int(found["year"]) + bool(found["dual"])
    written = f"{'-' if year < 0 else ''}{abs(year):04}"
    written += f"-{MONTHS.index(found['month']) + 1:02}" if found["month"] else ""
    return written + (f"-{int(found['day']):02}" if found["day"] else "")


def united(found: list[tuple[int, Row]]) -> tuple[list[Row], list[str]]:
    """Unite what is told of one event by several people; events of other programs have ids of their own."""
    events: dict[tuple[str, str, str], tuple[int, Row]] = {}
    for number, row in found:
        key = (row["id"], row["title"], str(row["when"]))
        if key in events:
            events[key][1]["people"] += [
                name for name in row["people"] if name not in events[key][1]["people"]
            ]
        else:
            events[key] = (number, row)
    ids = distinct(row["id"] for _, row in events.values())
    rows = [
        {**row, "id": event_id, "people": sorted(row["people"])}
        for (_, row), event_id in zip(events.values(), ids, strict=True)
    ]
    return rows, [f"line {number}" for number, _ in events.values()]
