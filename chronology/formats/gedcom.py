"""GEDCOM 7: events of people, with GEDCOM's own dates; EDTF beside them in a documented extension."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any
from typing import NamedTuple

from attrs import evolve

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.event import Event
from chronology.formats.keeping import events_alone
from chronology.formats.keeping import retitled
from chronology.formats.readers.gedcomdates import date_of
from chronology.formats.readers.gedcomdates import in_julian
from chronology.formats.readers.gedcomdates import old_date
from chronology.formats.readers.gedcomdates import read_date
from chronology.formats.readers.gedcomdates import through_gedcom
from chronology.formats.readers.gedcomlines import Line
from chronology.formats.readers.gedcomlines import read_lines
from chronology.formats.readers.gedcomlines import split
from chronology.formats.readers.gedcomlines import unfolded
from chronology.formats.workbench.assembling import UNTITLED
from chronology.formats.workbench.assembling import assemble
from chronology.formats.workbench.assembling import each
from chronology.formats.workbench.assembling import said
from chronology.formats.workbench.days import WHOLE_TIMES
from chronology.formats.workbench.days import in_one_text
from chronology.formats.workbench.texts import decode
from chronology.formats.workbench.texts import on_one_line
from chronology.formats.workbench.texts import printable
from chronology.records.ids import as_id
from chronology.records.ids import distinct
from chronology.records.ids import slug
from chronology.when import When

Row = dict[str, Any]

EXTENSIONS = {"_EDTF": "http://id.loc.gov/datatypes/edtf/EDTF", "_ID": "urn:chronology-events:id"}


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
    time=through_gedcom,
    whole=retitled(clean),
    event=cleaned,
    holds=lambda event: bool(event.people),
    leaves_out="events in which no person took part",
    also=(
        f"{WHOLE_TIMES} but Julian days, months and years",
        "all places of an event but the first, the order of people",
    ),
)


class Told(NamedTuple):
    """An event of one or two people, as a record tells it; the texts of notes and sources by their names."""

    people: list[str]
    part: list[Line]
    notes: Mapping[str | None, str]
    sources: Mapping[str | None, Row]


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
    old = in_julian(when)
    yield f"2 DATE {old_date(old) if old else date_of(when)}".rstrip()
    yield from payload(3, "PHRASE", when.words())
    if not old and (text := in_one_text(when)):
        yield f"2 _EDTF {text}"


def loads(data: str | bytes) -> Chronology:
    """Read the events of people and of couples: births, marriages and others; raises ChronologyError."""
    lines = list(unfolded(read_lines(decode(data))))
    if not lines or lines[0].tag != "HEAD" or lines[-1].tag != "TRLR":
        raise ChronologyError("not GEDCOM, or cut off: it must begin with 0 HEAD and end with 0 TRLR")
    records = split(lines, 0)
    title = next((line.text for line in records[0] if (line.level, line.tag) == (1, "NOTE")), UNTITLED)
    names, sources = people_in(records), sources_in(records)
    told = list(told_in(records, names, sources))
    numbers = [next((line for line in one.part if line.tag == "DATE"), one.part[0]).number for one in told]
    rows = each(event_of, told, [f"line {number}" for number in numbers])
    events, places = united(list(zip(numbers, rows, strict=True)))
    document = {"events": events, "people": lives_in(records, names), "sources": [*sources.values()]}
    return assemble({"chronology": {"title": title}, **document}, {"events": places})


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


def people_in(records: list[list[Line]]) -> dict[str | None, str]:
    """Name the people by their records; of two with one name the second bears that of its record, too."""
    people: dict[str | None, str] = {}
    for record in records:
        if record[0].tag == "INDI":
            name = name_in(record)
            again = name in people.values() and name != SOMEBODY
            people[record[0].name] = f"{name} ({(record[0].name or '').strip('@')})" if again else name
    return people


def sources_in(records: list[list[Line]]) -> dict[str | None, Row]:
    """Give the sources, those that have records and those that are told by their titles alone."""
    told = {record[0].name: record for record in records if record[0].tag == "SOUR"}
    cited = (line for record in records[1:] for line in record[1:] if line.tag == "SOUR" and line.text)
    told |= {line.text: [line._replace(name=line.text)] for line in cited if line.text[:1] != "@"}
    ids = dict(zip(told, distinct(as_id(str(name).strip("@"), "source") for name in told), strict=True))
    return {name: {"id": ids[name], **source_of(record)} for name, record in told.items()}


def source_of(record: list[Line]) -> Row:
    """Give title, author and publisher of a source."""
    below = {line.tag: on_one_line(line.text) for line in reversed(record) if line.level == 1}
    told = {key: below.get(tag) for key, tag in (("author", "AUTH"), ("publisher", "PUBL"))}
    return {"title": below.get("TITL") or (record[0].name or "").strip("@"), **told}


def lives_in(records: list[list[Line]], names: Mapping[str | None, str]) -> list[Row]:
    """Give the births and deaths of people, as far as they are dated; those of a file of ours it does not hold whole."""
    lives = []
    for record in records if not any(is_ours(record) for record in records) else ():
        if record[0].tag == "INDI" and names[record[0].name] != SOMEBODY:
            ends = {key: end_in(record, tag) for key, tag in (("born", "BIRT"), ("died", "DEAT"))}
            lives += [{"name": names[record[0].name], **ends}] if any(ends.values()) else []
    return lives


def end_in(record: list[Line], tag: str) -> Row | None:
    """Give the time of a birth or death; that of one without a date, or with one that is none, is for its event to tell."""
    dates = [part for part in split(record[1:], 1) if part[0].tag == tag]
    below = {line.tag: line.text for line in reversed(dates[0])} if dates else {}
    try:
        return time_of(below)
    except ChronologyError:
        return None


def is_ours(record: list[Line]) -> bool:
    """Tell whether `dumps` has written a record."""
    return any(line.tag == "_ID" for line in record)


def told_in(
    records: list[list[Line]], people: Mapping[str | None, str], sources: Mapping[str | None, Row]
) -> Iterator[Told]:
    """Give the events of all people and couples; in a file of ours births and deaths stand for themselves."""
    notes = {record[0].name: record[0].text for record in records if record[0].tag in ("NOTE", "SNOTE")}
    for record in records:
        ours = is_ours(record)
        names = names_in(record, people)
        for part in split(record[1:], 1) if names else ():
            if part[0].tag in NAMED and not (ours and part[0].tag != OWN):
                yield Told(names, part, notes, sources)


def names_in(record: list[Line], people: Mapping[str | None, str]) -> list[str]:
    """Give whom a record tells of: a person, or two who are a couple."""
    if record[0].tag == "INDI":
        return [people[record[0].name]]
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
        "claims": claims_of(told),
    }
    note = below.get("NOTE") or below.get("SNOTE") or ""
    return row | said(places=[below["PLAC"]] if below.get("PLAC") else None, note=told.notes.get(note, note))


def claims_of(told: Told) -> list[Row]:
    """Give the sources of an event, with the page."""
    level = told.part[0].level + 1
    cited = [part for part in split(told.part[1:], level) if part[0].tag == "SOUR"]
    return [
        {"source": told.sources[part[0].text]["id"], "at": page_of(part)}
        for part in cited
        if part[0].text in told.sources
    ]


def page_of(part: list[Line]) -> str | None:
    """Give the place in a source, where it is told."""
    return next((on_one_line(line.text) for line in part if line.tag == "PAGE" and line.text), None)


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
