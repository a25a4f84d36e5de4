"""GEDCOM 7: events of people, with GEDCOM's own dates; EDTF beside them in a documented extension."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from typing import Any
from typing import NamedTuple

from attrs import evolve

from chronology.errors import ChronologyError
from chronology.formats.keeping import events_alone
from chronology.formats.keeping import retitled
from chronology.formats.readers.gedcomdates import MONTHS
from chronology.formats.readers.gedcomdates import read_date
from chronology.formats.workbench.assembling import UNTITLED
from chronology.formats.workbench.assembling import assemble
from chronology.formats.workbench.assembling import each
from chronology.formats.workbench.days import WHOLE_TIMES
from chronology.formats.workbench.days import in_one_text
from chronology.formats.workbench.days import through_one_text
from chronology.formats.workbench.texts import decode
from chronology.formats.workbench.texts import printable
from chronology.records.ids import distinct
from chronology.records.ids import slug
from chronology.when import Form
from chronology.when import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping

    from chronology.chronology import Chronology
    from chronology.event import Event
    from chronology.when import Instant
    from chronology.when import When

Row = dict[str, Any]

EXTENSIONS = {"_EDTF": "http://id.loc.gov/datatypes/edtf/EDTF", "_ID": "urn:chronology-events:id"}
GOES_ON = {"CONT": "\n", "CONC": ""}
"""The tags of lines that go on with the one before, and what stands between; GEDCOM 7 has the first alone."""
LINE = re.compile(r"(?P<level>\d{1,2}) (?:(?P<xref>@[^@ ]+@) )?(?P<tag>[A-Z0-9_]+)(?: (?P<text>.*))?")


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
    """A line with its number and its text, continuations among it; a record has a name by which others point to it."""

    number: int
    level: int
    tag: str
    text: str
    name: str | None


class Told(NamedTuple):
    """An event of one or two people, as a record tells it."""

    people: list[str]
    part: list[Line]
    notes: Mapping[str | None, str]


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
        return f"BEF {day(last)}"
    return f"AFT {day(first)}" if first else ""


def day(instant: Instant | None, precision: Precision = Precision.DAY) -> str:
    """Write a day, a month or a year; GEDCOM has no year 0."""
    if instant is None:
        return ""
    year = str(instant.year) if instant.year > 0 else f"{1 - instant.year} BCE"
    month = f"{MONTHS[instant.month - 1]} " if precision >= Precision.MONTH else ""
    return f"{f'{instant.day} ' if precision >= Precision.DAY else ''}{month}{year}"


def loads(data: str | bytes) -> Chronology:
    """Read the events of people and of couples: births, marriages and others; raises ChronologyError."""
    lines = list(unfolded(read_lines(decode(data))))
    if not lines or lines[0].tag != "HEAD" or lines[-1].tag != "TRLR":
        raise ChronologyError("not GEDCOM, or cut off: it must begin with 0 HEAD and end with 0 TRLR")
    records = split(lines, 0)
    title = next((line.text for line in records[0] if (line.level, line.tag) == (1, "NOTE")), UNTITLED)
    told = list(told_in(records))
    numbers = [next((line for line in one.part if line.tag == "DATE"), one.part[0]).number for one in told]
    rows = each(event_of, told, [f"line {number}" for number in numbers])
    events, places = united(list(zip(numbers, rows, strict=True)))
    return assemble({"chronology": {"title": title}, "events": events}, {"events": places})


def read_lines(text: str) -> Iterator[Line]:
    """Read lines, an at sign that is doubled as one; raises ChronologyError for the first that is none."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip("\r "):
            continue
        found = LINE.fullmatch(line.rstrip("\r").lstrip())
        if found is None:
            raise ChronologyError(f"line {number}: not a line of GEDCOM: {line[:40]!r}")
        said = found["text"] or ""
        said = said[1:] if said.startswith("@@") else said
        yield Line(number, int(found["level"]), found["tag"], said, found["xref"])


def unfolded(lines: Iterator[Line]) -> Iterator[Line]:
    """Put the texts of lines together that go on."""
    held = next(lines, None)
    for line in lines:
        if held is not None and line.tag in GOES_ON:
            held = held._replace(text=held.text + GOES_ON[line.tag] + line.text)
        else:
            yield from (held,) if held else ()
            held = line
    yield from (held,) if held else ()


def split(lines: list[Line], level: int) -> list[list[Line]]:
    """Split lines into records of a level, each with what is below it."""
    parts: list[list[Line]] = []
    for line in lines:
        if line.level == level:
            parts.append([line])
        elif parts:
            parts[-1].append(line)
    return parts


ASSERTED = "Y"
"""The text of an event of which nothing is known but that it was."""
OWN = "EVEN"
"""The tag of an event with words of its own."""
NAMED = {
    "BIRT": "is born",
    "CHR": "is baptised",
    "BAPM": "is baptised",
    "CONF": "is confirmed",
    "ADOP": "is adopted",
    "GRAD": "graduates",
    "ORDN": "is ordained",
    "OCCU": "works",
    "RESI": "lives",
    "CENS": "is counted",
    "EMIG": "emigrates",
    "IMMI": "immigrates",
    "NATU": "is naturalised",
    "RETI": "retires",
    "WILL": "makes a will",
    "DEAT": "dies",
    "BURI": "is buried",
    "CREM": "is cremated",
    "ENGA": "is engaged to",
    "MARR": "marries",
    "DIV": "divorces",
    OWN: "",
}
"""The tags of events, and what they say of a person, or of one of two people and the other."""
COUPLE = ("HUSB", "WIFE")
SOMEBODY = "Somebody"


def told_in(records: list[list[Line]]) -> Iterator[Told]:
    """Give the events of all people and couples; in a file of ours births and deaths stand for themselves."""
    people = {record[0].name: name_in(record) for record in records if record[0].tag == "INDI"}
    notes = {record[0].name: record[0].text for record in records if record[0].tag in ("NOTE", "SNOTE")}
    for record in records:
        ours = any(line.tag == "_ID" for line in record)
        names = names_in(record, people)
        for part in split(record[1:], 1) if names else ():
            if part[0].tag in NAMED and not (ours and part[0].tag != OWN):
                yield Told(names, part, notes)


def names_in(record: list[Line], people: Mapping[str | None, str]) -> list[str]:
    """Give whom a record tells of: a person, or two who are a couple."""
    if record[0].tag == "INDI":
        return [name_in(record)]
    told = {line.tag: people.get(line.text, SOMEBODY) for line in record}
    return [told.get(tag, SOMEBODY) for tag in COUPLE] if record[0].tag == "FAM" else []


def name_in(record: list[Line]) -> str:
    """Give the name in the record of a person."""
    return next((name_of(line.text) for line in record if line.tag == "NAME"), SOMEBODY)


def event_of(told: Told) -> Row:
    """Make an event of what is told; raises ChronologyError for a date that is none."""
    head, *rest = told.part
    below = {line.tag: line.text for line in reversed(rest) if line.level == head.level + 1}
    title = title_of(told, below)
    row: Row = {
        "id": below.get("_ID") or slug(title),
        "title": title,
        "people": [name for name in told.people if name != SOMEBODY],
        "when": time_of(below),
    }
    note = below.get("NOTE") or below.get("SNOTE") or ""
    more = {"places": [below["PLAC"]] if below.get("PLAC") else None, "note": told.notes.get(note, note)}
    return row | {key: value for key, value in more.items() if value}


def title_of(told: Told, below: Mapping[str, str]) -> str:
    """Give the words of an event, or say who did what."""
    head, said = told.part[0], told.part[0].text
    if head.tag == OWN and (said not in ("", ASSERTED) or "_ID" in below):
        return said or "-"
    subject, *other = told.people
    verb = NAMED[head.tag] or below.get("TYPE", "event")
    return " ".join([subject, verb, *other]) + (f": {said}" if said not in ("", ASSERTED) else "")


def time_of(below: Mapping[str, str]) -> Row | None:
    """Read a date: in EDTF, or as GEDCOM has it."""
    if "_EDTF" in below:
        return {"within": below["_EDTF"]}
    return read_date(below.get("DATE", ""))


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
