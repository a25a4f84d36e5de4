"""What other programs read in our files: each is asked by its own means."""

from __future__ import annotations

import contextlib
import io
import json
import sqlite3
from pathlib import Path

import duckdb
import frictionless
import ged4py.parser
import gedcom7
import icalendar
import openpyxl
import pandas as pd
import polars as pl
import pyarrow.parquet
import pyshacl
import pytest
import rdflib
import vobject
from docx import Document

import chronology
from chronology.formats import dumps


def binary(story: chronology.Chronology, name: str) -> bytes:
    """Write a story in a format of bytes."""
    data = dumps(story, name)
    assert isinstance(data, bytes)
    return data


STORY = chronology.load("ukraine-2025")
OLD = chronology.load("calendar-reform")


def test_two_readers_of_calendars_see_the_same_days() -> None:
    """The end of an all-day event is the day after, and a plan is tentative."""
    text = str(dumps(STORY, "ics"))
    ours = {str(event["UID"]): event for event in icalendar.Calendar.from_ical(text).walk("VEVENT")}
    theirs = {event.uid.value: event for event in vobject.readOne(text).vevent_list}

    assert ours.keys() == theirs.keys()
    assert {uid: event.decoded("DTSTART") for uid, event in ours.items()} == {
        uid: event.dtstart.value for uid, event in theirs.items()
    }
    first = theirs["second-world-war-ends@ukraine-2025"]
    assert (first.dtend.value - first.dtstart.value).days == 365
    planned = {f"{event.id}@ukraine-2025" for event in STORY if event.status == "planned"} & theirs.keys()
    assert planned
    assert {theirs[uid].status.value for uid in planned} == {"TENTATIVE"}


def test_a_calendar_says_how_well_a_date_is_known() -> None:
    """EDTF stands in X-EDTF; the day after Februrary is its exclusive end."""
    calendar = icalendar.Calendar.from_ical(str(dumps(STORY, "ics")))
    by_uid = {str(event["UID"]).partition("@")[0]: event for event in calendar.walk("VEVENT")}
    for event in STORY:
        if event.id in by_uid and event.when and event.when.edtf:
            assert str(by_uid[event.id]["X-EDTF"]).replace("\\,", ",") == event.when.edtf


def test_sqlite_has_foreign_keys_that_hold_and_finds_words(tmp_path: Path) -> None:
    """Datasette would show these tables."""
    path = tmp_path / "story.db"
    path.write_bytes(binary(STORY, "sqlite"))
    with contextlib.closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("SELECT count(*) FROM events").fetchone() == (len(STORY),)
        found = database.execute(
            "SELECT id FROM events WHERE rowid IN (SELECT rowid FROM events_fts WHERE events_fts MATCH 'zelensky OR kyiv')"
        ).fetchall()
        assert found
        per_source = database.execute(
            "SELECT source, count(*) FROM claims JOIN sources ON sources.id = source GROUP BY 1"
        ).fetchall()
        assert sum(count for _, count in per_source) == sum(len(event.claims) for event in STORY)


def test_days_before_christ_can_be_compared_in_sqlite(tmp_path: Path) -> None:
    """They are numbers of days."""
    path = tmp_path / "story.db"
    path.write_bytes(binary(OLD, "sqlite"))
    with contextlib.closing(sqlite3.connect(path)) as database:
        (first,) = database.execute("SELECT id FROM events ORDER BY earliest_day LIMIT 1").fetchone()

    assert first == OLD.events[0].id


def test_duckdb_pandas_and_polars_read_parquet(tmp_path: Path) -> None:
    """The bounds are dates to all three, and lists are lists."""
    path = tmp_path / "story.parquet"
    path.write_bytes(binary(STORY, "parquet"))
    with duckdb.connect() as database:
        (count,) = database.execute(
            f"SELECT count(*) FROM '{path}' WHERE latest_end >= DATE '2025-11-01' AND list_contains(people, 'Keith Kellogg')"  # noqa: S608
        ).fetchone() or (0,)
    frame = pl.read_parquet(path)

    assert count == sum(
        "Keith Kellogg" in event.people and (not event.when or str(event.when.latest) >= "2025-11-01")
        for event in STORY
        if event.when and event.when.latest
    )
    assert frame.schema["earliest_start"] == pl.Date
    assert frame["id"].to_list() == pd.read_parquet(path)["id"].tolist() == [event.id for event in STORY]
    assert pyarrow.parquet.read_schema(path).metadata[b"chronology"]


def test_pandas_and_polars_read_csv() -> None:
    """Signs and zeros of years are kept where they are read as texts."""
    text = str(dumps(OLD, "csv"))
    first = pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False)
    second = pl.read_csv(io.StringIO(text), infer_schema=False)
    edtf = [event.when.edtf or "" if event.when else "" for event in OLD]

    assert first["edtf"].tolist() == [text or "" for text in second["edtf"]] == edtf
    assert any(year.startswith("-0") for year in edtf)


def test_excel_sees_texts_that_run_nothing() -> None:
    """No cell is a formula, whatever it looks like."""
    story = chronology.Chronology(
        id="a",
        title="A",
        events=[chronology.Event(id="e", title="=1+1", note="@x", when="-1985")],
    )
    book = openpyxl.load_workbook(io.BytesIO(binary(story, "xlsx")))
    cells = {cell.value: cell.data_type for row in book["Events"].iter_rows() for cell in row if cell.value}

    assert cells["=1+1"] == cells["-1985"] == cells["@x"] == "s"
    assert book.sheetnames[0] == "Events"


def test_word_sees_a_table_with_dates_as_given() -> None:
    """A row an event, below headings that come again on every page."""
    document = Document(io.BytesIO(binary(STORY, "docx")))
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]

    assert rows[0] == ["When", "Event", "Status", "Sources"]
    assert len(rows) == len(STORY) + 1
    assert any(row[0] == "end of October 2025" for row in rows)
    assert any("“at the end of October”" in row[3] for row in rows)


SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix crm: <http://www.cidoc-crm.org/cidoc-crm/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
[] a sh:NodeShape ; sh:targetClass crm:E5_Event ;
   sh:property [ sh:path rdfs:label ; sh:minCount 1 ; sh:maxCount 1 ] ,
               [ sh:path crm:P4_has_time-span ; sh:maxCount 1 ; sh:class crm:E52_Time-Span ] .
[] a sh:NodeShape ; sh:targetClass crm:E52_Time-Span ;
   sh:property [ sh:path crm:P82a_begin_of_the_begin ; sh:maxCount 1 ; sh:pattern "^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}" ] ,
               [ sh:path crm:P82b_end_of_the_end ; sh:maxCount 1 ] .
"""


def test_a_graph_is_written_alike_each_time() -> None:
    """Who took part has no name of its own in a graph, but always the same one."""
    assert len({dumps(STORY, "turtle") for _ in range(3)}) == 1


@pytest.mark.parametrize("story", [STORY, OLD], ids=lambda story: story.id)
def test_shacl_and_sparql_find_events_and_bounds(story: chronology.Chronology) -> None:
    """The graph has the shape it should have, and can be asked for the four bounds."""
    graph = rdflib.Graph().parse(data=dumps(story, "turtle"), format="turtle")
    conforms, _, report = pyshacl.validate(
        graph, shacl_graph=rdflib.Graph().parse(data=SHAPES, format="turtle")
    )
    asked = graph.query(
        "PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/> PREFIX dct: <http://purl.org/dc/terms/> "
        "SELECT ?id ?first WHERE { ?event dct:identifier ?id ; crm:P4_has_time-span/crm:P82a_begin_of_the_begin ?first }"
    )

    assert conforms, report
    assert {(str(row[0]), str(row[1])) for row in asked} == {  # type: ignore[index]
        (event.id, str(event.when.earliest_start))
        for event in story
        if event.when and event.when.earliest_start
    }


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
def test_rdflib_reads_json_ld_as_schema_org() -> None:
    """No page need be fetched for its context, and no tag can hide in it."""
    text = str(dumps(STORY, "jsonld"))
    graph = rdflib.Graph().parse(data=text, format="json-ld")
    events = set(graph.subjects(rdflib.RDF.type, rdflib.URIRef("https://schema.org/Event")))

    assert len(events) == len(STORY)
    assert "<" not in text


def test_linked_places_is_geojson_with_timespans() -> None:
    """Longitude stands first, and the four bounds in the timespan."""
    document = json.loads(str(dumps(OLD, "lpf")))
    points = [found["geometry"] for found in document["features"] if found["geometry"]]

    assert document["type"] == "FeatureCollection"
    assert points
    rome = next(place.coordinates for place in OLD.places if place.name == "Rome")
    assert any(point["coordinates"] == [rome[1], rome[0]] for point in points if point["type"] == "Point")  # type: ignore[index]


def test_frictionless_finds_nothing_wrong(tmp_path: Path) -> None:
    """Its tables have the schemas and keys that they say they have."""
    path = tmp_path / "datapackage.json"
    path.write_text(str(dumps(STORY, "datapackage")), encoding="utf-8")
    report = frictionless.Package(str(path)).validate()

    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])[:5]


def names_in(story: chronology.Chronology) -> set[str]:
    """Name all people of the events of a story."""
    return {" ".join(name.split()) for event in story for name in event.people}


@pytest.mark.parametrize("story", [STORY, OLD], ids=lambda story: story.id)
def test_gedcom7_reads_the_people(story: chronology.Chronology) -> None:
    """A record each, and the tags of our own are declared."""
    records = list(gedcom7.loads(str(dumps(story, "gedcom"))))

    assert sum(record.tag == "INDI" for record in records) == len(names_in(story))
    assert records[0].tag == "HEAD"


def test_ged4py_reads_dates_as_gedcom_has_them(tmp_path: Path) -> None:
    """None of them is but a phrase."""
    path = tmp_path / "story.ged"
    path.write_text(str(dumps(STORY, "gedcom")), encoding="utf-8")
    with ged4py.parser.GedcomReader(str(path), encoding="utf-8") as reader:
        people = list(reader.records0("INDI"))
        dates = [event.sub_tag("DATE") for person in people for event in person.sub_tags("EVEN")]
    kinds = {type(date.value).__name__ for date in dates if date is not None and date.value}

    assert len(people) == len(names_in(STORY))
    assert kinds
    assert "DateValuePhrase" not in kinds


def test_quickstatements_have_precision_and_bounds() -> None:
    """A day has precision 11, a month 10; a window has no value but its earliest and latest."""
    lines = [line.split("\t") for line in str(dumps(STORY, "quickstatements")).splitlines()]

    assert sum(line == ["CREATE"] for line in lines) == len(STORY)
    assert ["LAST", "P585", "+1945-00-00T00:00:00Z/9"] in lines
    assert ["LAST", "P585", "+2025-11-19T00:00:00Z/11"] in lines
    assert any(
        line[1:3] == ["P585", "somevalue"] and "P1319" in line and "P1326" in line
        for line in lines
        if len(line) > 3
    )
    assert any("P1480" in line and "Q5727902" in line for line in lines)
    assert not any("T00:00:00Z/11" in cell and "-00-" in cell for line in lines for cell in line)


ROUGH = [
    ("13XX", "+1399-00-00T00:00:00Z/7"),
    ("-01XX", "-0101-00-00T00:00:00Z/7"),
    ("1XXX", "+1999-00-00T00:00:00Z/6"),
    ("197X~", "+1970-00-00T00:00:00Z/8"),
    ("2004-XX", "somevalue"),
]


def test_quickstatements_of_rough_times() -> None:
    """Wikidata takes 1300 for the 13th century, so that the last year of one is written; no month is made of an unknown one."""
    sheet = "when,title\n" + "".join(f"{when},{value}\n" for when, value in ROUGH)
    lines = str(dumps(chronology.loads(sheet, "csv"), "quickstatements")).splitlines()
    told = [line.split("\t")[2] for line in lines if "P585" in line or "Len" in line]

    assert told[::2] == [f'"{value}"' for value in told[1::2]]


def test_gedcom_has_no_period_of_a_day_within_bounds() -> None:
    """Some day up to another is BEF, which includes it; TO would be a time that lasted."""
    story = chronology.loads("when,title,people\n[..1900],Ida dies,Ida\n[1900..],Ida sails,Ida\n", "csv")
    dates = [line for line in str(dumps(story, "gedcom")).splitlines() if line.startswith("2 DATE")]

    assert dates == ["2 DATE AFT 1 JAN 1900", "2 DATE BEF 31 DEC 1900"]


def test_chronolog_has_four_bounds_in_years() -> None:
    """44 BC is -44 there, which has no year 0."""
    lines = str(dumps(OLD, "chronolog")).splitlines()

    assert lines[0].startswith("Sequence;Period;Input Earliest Start;Input Latest Start;")
    assert any(line.endswith(";Caesar is killed on the Ides of March;-44;-44;-44;-44;?;?") for line in lines)
    assert len(lines) == len(OLD) + 1


@pytest.mark.parametrize(
    ("name", "moments"),
    [
        ("ics", "20251126T141000Z 20251126T141500Z 20251126T142000Z"),
        ("vis", "2025-11-26T14:10:00Z 2025-11-26T14:15:00Z 2025-11-26T14:20:00Z"),
        ("jsonld", "2025-11-26T14:10:00Z 2025-11-26T14:15:00Z 2025-11-26T14:20:00Z"),
        ("lpf", "2025-11-26T14:10:00Z 2025-11-26T14:15:00Z 2025-11-26T14:20:00Z"),
        ("markwhen", "2025-11-26T14:10:00Z 2025-11-26T14:15:00Z 2025-11-26T14:20:00Z"),
        ("turtle", "2025-11-26T14:15:00+00:00 2025-11-26T14:10:00+00:00 2025-11-26T14:20:00+00:00"),
    ],
)
def test_clock_times_are_handed_on_in_utc(name: str, moments: str) -> None:
    """Those that name a zone, and those of the story's zone."""
    times = {"berlin": "2025-11-26T15:15", "york": "2025-11-26T09:20-05:00", "london": "2025-11-26T14:10Z"}
    events = [
        chronology.Event(id=name, title=name, when=chronology.When.parse_clock(text))
        for name, text in times.items()
    ]
    story = chronology.Chronology(id="call", title="Call", timezone="Europe/Berlin", events=events)
    text = str(dumps(story, name))

    places = [text.find(moment) for moment in moments.split()]
    assert -1 not in places
    assert places == sorted(places)
