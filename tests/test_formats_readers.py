"""What others write: sheets whose columns are guessed, other timeline programs, calendars, logs; and what cannot be read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import convertdate
import pytest
from commands import run
from files_made import CALENDAR

import chronology
from chronology.formats import dumps
from chronology.formats import loads
from chronology.formats import sniffing
from chronology.formats.readers import gedcomcalendars
from chronology.when import When


def times(text: str, form: str, **options: object) -> dict[str, str]:
    """Read a text, and give its titles with their times."""
    told = loads(text, form, **options)
    return {event.title: (event.when.edtf or event.when.words()) if event.when else "" for event in told}


@pytest.mark.parametrize(
    ("sheet", "told"),
    [
        ("Date,Event\n2025-11,Rain\n", {"Rain": "2025-11"}),
        ("Datum;Ereignis\n26.11.2025;Regen\n", {"Regen": "2025-11-26"}),
        ("what,when\nRain,end of October 2025\n", {"Rain": "[2025-10-21..2025-10-31]"}),
        ("Date\tHeadline\n03/04/2025\tA\n25/04/2025\tB\n", {"A": "2025-04-03", "B": "2025-04-25"}),
        ("Date,Headline\n03/04/2025,A\n04/25/2025,B\n", {"A": "2025-03-04", "B": "2025-04-25"}),
        ("Date,Headline\n03/04/2025,A\n", {"A": "[2025-03-04,2025-04-03]"}),
        ("Date,Headline\n04/04/2025,A\n", {"A": "2025-04-04"}),
        (
            "Start date,End date,Title\n2025-03-01,2025-03-04,Fair\n2025-03-09,,Rest\n",
            {"Fair": "2025-03-01/2025-03-04", "Rest": "2025-03-09"},
        ),
        ("Date,Time,Title\n2025-03-01,14:02,Call\n", {"Call": "1 March 2025, 14:02"}),
        ("a,b\n2025-03-01,A long sentence of somebody\n", {"A long sentence of somebody": "2025-03-01"}),
        ("sep=;\r\nDate;Title\r\n2025-03-01;Rain, and wind\r\n", {"Rain, and wind": "2025-03-01"}),
        ("\n\nDate;Title\n\n2025-03-01;Rain\n", {"Rain": "2025-03-01"}),
        (
            "Date,Title,Note\n2025-03-01,Rain\n2025-03-02,Snow,much\n",
            {"Rain": "2025-03-01", "Snow": "2025-03-02"},
        ),
        ("Year,Event\n-1985,A war\n0044,A murder\n", {"A war": "-1985", "A murder": "0044"}),
        (
            "Title,Start Date,End Date,Participants,Type\nFair,2025-03-01,2025-03-04,Ann|Bob,Event\nAnn,,,,Person\n",
            {"Fair": "2025-03-01/2025-03-04"},
        ),
    ],
)
def test_ordinary_sheets_are_guessed(sheet: str, told: dict[str, str]) -> None:
    """By the names of columns, by what stands in them, and by the order of figures in the whole column."""
    assert times(sheet, "csv") == told


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("@#DGREGORIAN@ 25 DEC 1700", "1700-12-25"),
        ("@#DJULIAN@ 25 DEC 1700", "1701-01-05"),
        ("FROM @#DJULIAN@ 1 MAR 1700 TO @#DJULIAN@ 5 MAR 1700", "1700-03-12/1700-03-16"),
        ("JULIAN 25 DEC 1700", "1701-01-05"),
        ("JULIAN FEB 1699", "[1699-02-11..1699-03-10]"),
        ("15 MAR 44 B.C.", "-0043-03-15"),
        ("11 FEB 1731/32", "1732-02-11"),
        ("@#DJULIAN@ 11 FEB 1731/32", "1732-02-22"),
        ("INT 1850 (about the year of the flood)", "1850"),
        ("INT DEC 1850", "1850-12"),
        ("(in the year of the flood)", ""),
        ("@#DFRENCH R@ 18 BRUM 8", "1799-11-09"),
        ("FRENCH_R VEND 3", "[1794-09-22..1794-10-21]"),
        ("BET @#DHEBREW@ 5784 AND @#DHEBREW@ 1 TSH 5785", "[2023-09-16..2024-10-03]"),
        ("ABT HEBREW 12 NSN 5555", "1795-04-01~"),
        ("1900-01-02", "1900-01-02"),
        ("about 1850", "1850~"),
        ("c. 1850", "1850~"),
    ],
)
def test_dates_of_gedcom(date: str, told: str) -> None:
    """Calendars, years that begin in March and interpreted phrases; what other programs write is read as words."""
    text = f"0 HEAD\n1 GEDC\n0 @I1@ INDI\n1 NAME Ida /Falk/\n1 BIRT\n2 DATE {date}\n0 TRLR\n"

    assert times(text, "gedcom") == {"Ida Falk is born": told}


FAMILY = """\
0 HEAD
1 GEDC
2 VERS 5.5.1
0 @I1@ INDI
1 NAME Ida /Falk/
1 CHR
2 DATE 2 MAR 1843
1 OCCU Baker
2 DATE 1870
2 NOTE @N1@
1 DEAT Y
2 DATE BEF 1900
2 NOTE She was found
3 CONC  asleep.
3 CONT At home.
0 @I2@ INDI
1 NAME Olaf /Berg/
0 @F1@ FAM
1 HUSB @I2@
1 WIFE @I1@
1 MARR
2 DATE 5 MAY 1865
0 @F2@ FAM
1 WIFE @I1@
1 ENGA
2 DATE 1860
0 @N1@ NOTE In York.
0 TRLR
"""


HEBREW_MONTHS = (*gedcomcalendars.HEBREW[7:], *gedcomcalendars.HEBREW[:7])
"""From Nisan on, as the library that is asked counts them."""


@pytest.mark.parametrize("first", [dt.date(1792, 9, 22), dt.date(1799, 9, 1), dt.date(2023, 9, 1)])
def test_days_of_other_calendars(first: dt.date) -> None:
    """Days of five years are what another library makes of them."""
    for day in (first + dt.timedelta(number) for number in range(0, 5 * 366, 29)):
        year, month, number = convertdate.hebrew.from_gregorian(day.year, day.month, day.day)
        hebrew = f"{number} {HEBREW_MONTHS[month - 1]} {year}"
        assert gedcomcalendars.days(hebrew, "HEBREW") == (str(day), str(day))
        if day < dt.date(1805, 9, 23):
            year, month, number = convertdate.french_republican.from_gregorian(day.year, day.month, day.day)
            french = f"{number} {gedcomcalendars.FRENCH[month - 1]} {year}"
            assert gedcomcalendars.days(french, "FRENCH R") == (str(day), str(day))


@pytest.mark.parametrize(
    "date",
    ["@#DFRENCH R@ 31 VEND 3", "@#DFRENCH R@ 6 COMP 2", "FRENCH_R 15", "HEBREW 1 ADS 5785", "@#DROMAN@ 1"],
)
def test_days_that_other_calendars_have_not(date: str) -> None:
    """They are told with their line."""
    with pytest.raises(chronology.ChronologyError, match="line 5: not a date of GEDCOM"):
        loads(f"0 HEAD\n1 GEDC\n0 @I1@ INDI\n1 BIRT\n2 DATE {date}\n0 TRLR\n", "gedcom")


NAMESAKES = """\
0 HEAD
0 @I1@ INDI
1 NAME Ida /Falk/
1 BIRT
2 DATE JULIAN 2 MAR 1743
2 SOUR @S1@
3 PAGE f. 12
1 DEAT
2 DATE 1800
0 @I2@ INDI
1 NAME Ida /Falk/
1 BIRT
2 DATE 1780
1 RESI
2 DATE 1770
2 SOUR A letter
1 DEAT Y
0 @S1@ SOUR
1 TITL Parish register
1 AUTH The parish
0 TRLR
"""


@pytest.mark.parametrize("when", ["1699-02-12", "1699-02", "1750~", "1750?", "-0043-03-15"])
def test_julian_dates_stay_julian_in_gedcom(tmp_path: Path, when: str) -> None:
    """GEDCOM has them, and an event file of what was read has them still."""
    day = When.parse(when, "julian")
    story = chronology.Chronology(
        id="a", title="A", events=[chronology.Event(id="e", title="Ida dies", when=day, people=["Ida"])]
    )
    chronology.save(loads(dumps(story, "gedcom"), "gedcom"), tmp_path / "story.toml")

    assert chronology.load(tmp_path / "story.toml")["e"].when == day


def test_lives_and_sources_of_gedcom() -> None:
    """Namesakes are two people, whose lives are held against what they do, and the sources of events are their claims."""
    story = loads(NAMESAKES, "gedcom")

    assert [(one.name, str(one.born), str(one.died)) for one in story.people] == [
        ("Ida Falk", "1743-03-13", "1800"),
        ("Ida Falk (I2)", "1780", "None"),
    ]
    assert [(one.id, one.title, one.author) for one in story.sources] == [
        ("S1", "Parish register", "The parish"),
        ("a-letter", "A letter", None),
    ]
    assert [(claim.source, claim.at) for claim in story["ida-falk-is-born"].claims] == [("S1", "f. 12")]
    assert [one.event for one in chronology.check(story)] == ["ida-falk-i2-lives"]


def test_families_of_gedcom() -> None:
    """What couples do, lines that go on, and notes that several share."""
    story = loads(FAMILY, "gedcom")

    assert times(FAMILY, "gedcom") == {
        "Ida Falk is baptised": "1843-03-02",
        "Somebody is engaged to Ida Falk": "1860",
        "Olaf Berg marries Ida Falk": "1865-05-05",
        "Ida Falk works: Baker": "1870",
        "Ida Falk dies": "[..1900]",
    }
    assert story["olaf-berg-marries-ida-falk"].people == ("Ida Falk", "Olaf Berg")
    assert story["ida-falk-works-baker"].note == "In York."
    assert story["ida-falk-dies"].note == "She was found asleep.\nAt home."


PLAN = """\
title: A plan
%s
section Building
5 December 2023: Stone laid
Dec 2023 - Feb 2024: Walls #work
01/05/2024: Roof
Note of a man: he came late.
endSection
2025: Done
"""


@pytest.mark.parametrize(("head", "roof"), [("", "2024-01-05"), ("dateFormat: d/M/y", "2024-05-01")])
def test_dates_of_markwhen_in_words(head: str, roof: str) -> None:
    """In figures the month comes first, unless the head says otherwise."""
    told = loads(PLAN % head, "markwhen")

    assert times(PLAN % head, "markwhen") == {
        "Stone laid": "2023-12-05",
        "Walls": "2023-12/2024-02",
        "Roof": roof,
        "Done": "2025",
    }
    assert [event.lane for event in told] == ["Building", "Building", "Building", None]
    assert told["roof"].note == "Note of a man: he came late."


TEI = """\
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><titleStmt><title>Life of a <hi>poet</hi></title></titleStmt></teiHeader>
<listEvent><event when="1914"><head>Shots in <placeName>Leeds</placeName></head></event>
<event from="1914" to="1918"><eventName>A war</eventName></event></listEvent></TEI>
"""
GRAPH = """\
@prefix crm: <http://www.cidoc-crm.org/cidoc-crm/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<urn:a> a crm:E67_Birth ; rdfs:label "A birth" ; crm:P4_has_time-span [ crm:P82_at_some_time_within "1420" ] .
<urn:b> a crm:E7_Activity ; rdfs:label "A walk" ; crm:P4_has_time-span [ crm:P82_at_some_time_within "long ago" ] .
"""
SHEET = '| Date | What |\n|---|---|\n| 3 March 2021 | Signed [here](https://a.example/b_(c) "x")<br>twice |\n'
ERRORS = "[Wed Nov  5 14:02:09.123 2025] [core:error] denied\n"


@pytest.mark.parametrize(
    ("text", "form", "told"),
    [
        (TEI, "tei", {"Shots in Leeds": "1914", "A war": "1914/1918"}),
        (GRAPH, "turtle", {"A birth": "1420", "A walk": ""}),
        (SHEET, "markdown", {"Signed here twice": "2021-03-03"}),
        (ERRORS, "logs", {"[core:error] denied": "5 November 2025, 14:02:09.123"}),
    ],
)
def test_what_other_programs_write(text: str, form: str, told: dict[str, str]) -> None:
    """It is read as the format itself says."""
    assert times(text, form) == told


def test_columns_can_be_told() -> None:
    """The guess is overruled, and a column that is not there is told."""
    sheet = "Date,Headline,Filed\n2025-03-01,Fire,2025-03-02\n"

    assert times(sheet, "csv", columns={"title": "Headline", "when": "Filed"}) == {"Fire": "2025-03-02"}
    with pytest.raises(chronology.ChronologyError, match="no such column: 'Fled'; did you mean 'Filed'"):
        loads(sheet, "csv", columns={"title": "Headline", "when": "Fled"})
    with pytest.raises(
        chronology.ChronologyError, match="no such part of an event: 'titel'; did you mean 'title'"
    ):
        loads(sheet, "csv", columns={"titel": "Headline"})


def test_people_places_and_sources_come_along() -> None:
    """Lists have semicolons, a source becomes a claim."""
    (event,) = loads("Date,Event,Who,Where,Source,Page\n2025-11,Rain,Ann; Bob,Leeds,The Herald,3\n", "csv")

    assert (event.people, event.places) == (("Ann", "Bob"), ("Leeds",))
    assert [(claim.source, claim.at) for claim in event.claims] == [("the-herald", "3")]


def test_the_sheet_of_timelinejs() -> None:
    """As it is downloaded: a title row, parts of dates, HTML."""
    sheet = (
        "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Type,Group\n"
        ",,,,,,,,,The Fair,,,title,\n"
        "2025,3,1,14:02,,,,,,<b>Opening</b>,A &amp; B,,,Main\n"
        "-44,,,,-40,,,,,Old,,,,\n"
    )
    story = loads(sheet, "timelinejs")

    assert story.title == "The Fair"
    assert times(sheet, "timelinejs") == {
        "Opening": "1 March 2025, 14:02",
        "Old": "-0044/-0040",
    }
    assert (story.events[1].note, story.events[1].lane) == ("A & B", "Main")


def test_a_calendar_of_somebody_elses() -> None:
    """Without a UID the title makes the id; the end of a day is the day before DTEND."""
    story = loads(CALENDAR, "ics")

    assert story.title == "Council, 2025"
    assert {event.id: str(event.when) for event in story} == {
        "a": "10 March 2025, 09:00:00–11:00:00 UTC",
        "the-council-meets": "2025-03-11/2025-03-12",
    }
    assert (story["the-council-meets"].status, story["the-council-meets"].tags) == (
        "planned",
        ("council", "ferry"),
    )


def test_an_event_moved_in_a_calendar_stays_moved() -> None:
    """The record beside it holds only for what has not been changed."""
    story = chronology.load("ukraine-2025")
    event = story["driscoll-kyiv"]
    text = (
        str(dumps(story, "ics"))
        .replace("DTSTART;VALUE=DATE:20251119", "DTSTART;VALUE=DATE:20251121")
        .replace("DTEND;VALUE=DATE:20251120", "DTEND;VALUE=DATE:20251122")
    )
    moved = loads(text, "ics")["driscoll-kyiv"]

    assert str(moved.when) == "2025-11-21"
    assert (moved.claims, moved.people, moved.lane) == (event.claims, event.people, event.lane)


@pytest.mark.parametrize(
    ("line", "time", "title"),
    [
        ("2025-11-26 14:02:09,123 INFO  server started", "2025-11-26T14:02:09.123", "server started"),
        ("2025-11-26T14:02:09.123456789Z ERROR db: lost", "2025-11-26T14:02:09.123456+00:00", "db: lost"),
        ("[2025-11-26T14:02:09+05:30] [WARN] hot", "2025-11-26T14:02:09+05:30", "hot"),
        ("[2025-11-26 14:02] ann: found it", "2025-11-26T14:02", "ann: found it"),
        ("2025-11-26 14:02 UTC restarted, at 14:01", "2025-11-26T14:02Z", "restarted, at 14:01"),
        (
            '1.2.3.4 - - [26/Nov/2025:14:02:11 +0100] "GET / HTTP/1.1" 200 5',
            "2025-11-26T14:02:11+01:00",
            '1.2.3.4 "GET / HTTP/1.1" 200 5',
        ),
        ("Nov  6 14:02:12 web1 sshd[12]: opened", "XXXX-11-06", "sshd[12]: opened"),
        ("<34>1 2025-11-26T14:02:13Z host app - - full", "2025-11-26T14:02:13Z", "host app - - full"),
        ('{"ts": 1764165729.25, "level": "warn", "msg": "x"}', "2025-11-26T14:02:09.25+00:00", "x"),
        ('{"@timestamp": "2025-11-26T14:02:10.5Z", "message": "y"}', "2025-11-26T14:02:10.5+00:00", "y"),
        ('{"time": 1764165729000, "message": "z"}', "2025-11-26T14:02:09Z", "z"),
    ],
)
def test_lines_of_logs(line: str, time: str, title: str) -> None:
    """Zones and fractions are kept, and no year is made up."""
    (event,) = loads(line + "\n", "logs")
    expected = time.replace("+00:00", "Z")

    assert event.title == title
    assert event.when is not None
    assert str(event.when).replace("+00:00", "Z") in (expected, event.when.words())
    assert event.claims[0].at == "line 1"


def test_a_clock_that_is_off_is_corrected_and_kept() -> None:
    """The time is corrected, what the log says is the claim, and the source tells of it."""
    story = loads("2025-11-26 14:02:09.500 late\n", "logs", clock_offset="+3.2s")
    (event,) = story

    assert event.when is not None
    assert str(event.when.earliest_start) == "2025-11-26T14:02:06.300000"
    assert str(event.claims[0].when.earliest_start) == "2025-11-26T14:02:09.500000"  # type: ignore[union-attr]
    assert "ahead by +3.2s" in str(story.source("log").note)


@pytest.mark.parametrize(
    ("published", "days"),
    [
        ("2026-01-02", ["2025-12-31T23:59:58", "2026-01-01T00:00:02"]),
        ("2025-12-31", ["2025-01-01T00:00:02", "2025-12-31T23:59:58"]),
    ],
)
def test_stamps_without_a_year_are_no_later_than_their_log(published: str, days: list[str]) -> None:
    """A log that was taken down in January tells of December last."""
    lines = "Dec 31 23:59:58 h k: a\nJan  1 00:00:02 h k: b\n"
    story = loads(lines, "logs", published=When.parse(published))

    assert [str(event.when) for event in story] == days
    assert str(story.source("log").published) == published


def test_several_logs_make_one_story(tmp_path: Path) -> None:
    """Their sources and events are named after their files, so that nothing stands in the way of merging them."""
    for name in ("app", "db"):
        (tmp_path / f"{name}.log").write_text(f"2025-11-26 14:02:09 {name} is up\n", encoding="utf-8")
        assert run("import", tmp_path / f"{name}.log", "-o", tmp_path / f"{name}.toml").exit_code == 0
    merged = run("merge", tmp_path / "app.toml", tmp_path / "db.toml")

    assert [merged.stdout.count(f'id = "{event}"') for event in ("app-1", "db-1", "db")] == [1, 1, 1]


def test_columns_that_hold_no_part_of_an_event_are_told() -> None:
    """A name beside what happened is that of a person; what is left out is told."""
    sheet = "Date,Event,Name,Volume,Seen by\n9 Mar 1889,Birth,Mary Lund,4,AB\n"
    result = run("import", "-", "--from", "csv", stdin=sheet)

    assert 'people = ["Mary Lund"]' in result.stdout
    assert "title=Event, people=Name; left out: Volume, Seen by; say otherwise" in result.stderr


def test_lines_without_a_stamp_belong_to_the_entry_before() -> None:
    """A stack trace is no event."""
    story = loads(
        "2025-11-26 14:02:09 ERROR x\n  at y\n  until 2025-11-26 14:00\n2025-11-26 14:02:10 INFO w\n", "logs"
    )

    assert [event.note for event in story] == ["x\n  at y\n  until 2025-11-26 14:00", None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '[{"type": "message", "ts": "1743296595.000200", "text": "500s"}]',
            "2025-03-30T01:03:15.0002Z 500s",
        ),
        ('[{"time": 1743296595000, "message": "500s"}]', "2025-03-30T01:03:15Z 500s"),
        (
            '{"total": 1, "issues": [{"key": "O-1", "fields": {"summary": "Down", "created": "2025-03-30T03:05:00.000+0200"}}]}',
            "2025-03-30T03:05:00.000+0200 Down",
        ),
        ('[{"date": "25/04/2025", "title": "A"}]', "2025-04-25 A"),
        ('[{"date": 2020, "title": "A", "tags": ["x", {}, "y"], "who": null}]', "2020 A"),
    ],
)
def test_lists_of_objects(text: str, told: str) -> None:
    """Each object is an event, whatever list it stands in; what holds dates and titles is guessed as in sheets."""
    assert sniffing.sniff("export.json", text.encode()) == "objects"
    (event,) = loads(text, "objects")
    assert f"{event.when} {event.title}" == told


@pytest.mark.parametrize("text", ["[1]", "3", "{}", "[]", "null", '[[{"date": 1}]]', '{"a": {"b": []}}'])
def test_what_is_no_list_of_objects(text: str) -> None:
    """It is told what would be one."""
    with pytest.raises(chronology.ChronologyError, match="no list of objects, such as"):
        loads(text, "objects")


def test_a_story_is_never_written_over(tmp_path: Path) -> None:
    """It may have been worked on."""
    (tmp_path / "a.csv").write_text("Date,Title\n2025,Rain\n", encoding="utf-8")
    (tmp_path / "story.toml").write_text("mine", encoding="utf-8")

    assert "exists already" in run("import", tmp_path / "a.csv", "-o", tmp_path / "story.toml").stderr
    assert (tmp_path / "story.toml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    "name", [name for name in chronology.formats.NAMES if chronology.formats.reads(name)]
)
def test_a_file_is_sniffed_whatever_its_name(name: str) -> None:
    """What stands in it tells its format, as far as it has a form of its own."""
    data = dumps(chronology.load("ukraine-2025"), name)

    assert sniffing.sniff("-", data if isinstance(data, bytes) else data.encode()) == name
