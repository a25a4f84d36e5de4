"""Files of other programs that are broken: told with their place, and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import run
from files_made import CALENDAR


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (
            "ragged.csv",
            "Date,Title\n2025-11,Rain\n2025-12,Snow,,\n",
            ":3: 4 cells, but the header has 2",
        ),
        ("quote.csv", 'Date,Title\n2025-11,"Rain\n', ":2: a quote is not closed; is the file cut off?"),
        ("empty.csv", "", "the file is empty"),
        ("date.csv", "Date,Title\n2025-13,Rain\n", ":2: "),
        ("ours.csv", "id,title,edtf,weight\na,A,2025,heavy\n", ":2: weight: not a number: 'heavy'"),
        ("ours.csv", "id,title,edtf\na,A,2025-02-30\n", ":2: when.edtf: "),
        ("cut.ics", CALENDAR[:300], "the calendar is cut off: END:VCALENDAR is missing"),
        ("open.ics", CALENDAR.replace("END:VEVENT\n", ""), "its lines of BEGIN and END do not match"),
        ("json.ics", "{}", "not a calendar: its first line must be BEGIN:VCALENDAR"),
        ("date.ics", CALENDAR.replace("20250311", "20251399"), "no date: DTSTART '20251399"),
        ("bare.csv", "2025-11,Rain\n2025-12,Snow\n", "must name the columns, but holds a date: '2025-11'"),
        ("undated.bib", "@article{rain,\n  title = {Rain}}\n", "no column holds dates"),
        (
            "other.json",
            '{"$schema": "urn:chronology-events:schema:9", "chronology": {"id": "a", "title": "A"}}',
            "$schema: another schema: 'urn:chronology-events:schema:9'",
        ),
        ("cut.json", '{"chronology": {"id": "a"', "not JSON: "),
        (
            "cut.jsonl",
            '{"id": "a", "title": "A", "claims": []}\n{"id": "b", "ti\n',
            ":2: not a JSON object",
        ),
        ("vis.json", '{"items": [{"content": "x", "start": "yesterday"}]}', "items[0]: no date"),
        (
            "slides.json",
            '{"events": [{"start_date": {"month": 3}, "text": {"headline": "x"}}]}',
            "events[0]: no date of TimelineJS: it has no year",
        ),
        (
            "slides.json",
            '{"events": [{"start_date": {"year": "soon"}, "text": {"headline": "x"}}]}',
            "events[0]: no date of TimelineJS: no whole number: 'soon'",
        ),
        ("table.md", "no table here\n", "no table"),
        (
            "table.md",
            "| Date | Event |\n|---|---|\n| 2025 | a | b |\n",
            ":3: 3 cells, but the header has 2",
        ),
        ("x.sqlite", "SQLite format 3\x00 and then nothing", "the database cannot be read"),
        ("x.xlsx", "PK\x03\x04 not really", "not a workbook of Excel"),
        ("x.docx", "PK\x03\x04 not really", "not a document of Word"),
        ("x.parquet", "PAR1 not really", "not a Parquet file"),
        ("x.ttl", "@prefix a: <urn:a> .\na:b a:c", "not Turtle"),
        ("x.ged", "0 HEAD\n1 GEDC\n", "not GEDCOM, or cut off"),
        ("x.ged", "0 HEAD\nhello\n0 TRLR\n", ":2: not a line of GEDCOM: 'hello'"),
        ("x.tei", "<TEI><event></TEI>", ":1: not XML"),
        ("x.tei", '<!DOCTYPE x [<!ENTITY a "b">]><TEI/>', "DOCTYPE"),
        ("x.log", "hello\n", "no line bears a time of day"),
        ("x.log", '{"ts": NaN, "msg": "x"}\n', "no line bears a time of day"),
        ("x.log", f'{{"ts": {"9" * 400}, "msg": "x"}}\n', "no line bears a time of day"),
        ("zone.ics", CALENDAR.replace("DTSTART:2", f"DTSTART;TZID=Europe/{'9' * 300}:2"), "not a calendar"),
        ("x.log", "Mai  6 14:02:12 web1 sshd: opened\n", "no line bears a time of day"),
        ("x.log", "[26/Mai/2025:14:02:11 +0100] x\n", "no line bears a time of day"),
        ("half.json", '{"chronology": {"id": "a", "title": "\\ud800"}}', "half a letter"),
        ("long.ged", f"0 HEAD\n1 GEDC\n{'9' * 5000} X\n0 TRLR\n", ":3: not a line of GEDCOM: '999"),
        (
            "long.csv",
            f"Year,Month,Day,Headline,Text,Media\n2025,{'9' * 5000},,A,,\n",
            ":2: no date: '2025 999",
        ),
        ("x.what", "hello", "neither its name nor what stands in it tells its format"),
        ("ready.toml", "# a, b\n[chronology]\n", "an event file already"),
        ("post.eml", "Subject: x\n\nhello", "a text: chronology extract"),
    ],
)
def test_bad_input_is_told_with_its_place_and_nothing_is_written(
    tmp_path: Path, name: str, content: str, message: str
) -> None:
    """One line a trouble, the file named, no traceback."""
    (tmp_path / name).write_text(content, encoding="utf-8")
    told = run("import", tmp_path / name, "-o", tmp_path / "story.toml")

    assert told.exit_code == 1
    assert message in told.stderr
    assert f"{name}:" in told.stderr
    assert not (tmp_path / "story.toml").exists()


@pytest.mark.parametrize(
    ("name", "lines", "troubles"),
    [
        (
            "two.ics",
            [
                "BEGIN:VCALENDAR",
                *("BEGIN:VEVENT", "UID:1", "DTSTART;VALUE=DATE:20251326", "END:VEVENT"),
                *("BEGIN:VEVENT", "UID:2", "DTSTART;VALUE=DATE:20251126", "END:VEVENT"),
                *("BEGIN:VEVENT", "UID:3", "DTSTART;VALUE=DATE:20251145", "END:VEVENT"),
                "END:VCALENDAR",
            ],
            ["2: no date: DTSTART '20251326'", "10: no date: DTSTART '20251145'"],
        ),
        (
            "three.ged",
            [
                *(
                    "0 HEAD",
                    "0 @I1@ INDI",
                    "1 NAME Ann",
                    "1 BIRT",
                    "2 DATE 31 FOO 1900",
                    "1 EVEN",
                    "2 DATE 1920",
                ),
                *("1 BURI", "2 DATE 30 FEB 1980", "1 DEAT", "2 DATE soon after", "0 TRLR"),
            ],
            [
                "5: not a date of GEDCOM: '31 FOO 1900'",
                "9: when.within: February 1980 has 29 days",
                "11: not a date of GEDCOM: 'soon after'",
            ],
        ),
        (
            "three.json",
            [
                '{"events": [',
                '{"start_date": {"year": "x"}}, {"start_date": {"year": 2020}},',
                '{"start_date": {"month": 5}},',
                '{"start_date": {"year": 2020, "month": 13}}]}',
            ],
            [
                "2: events[0]: no date of TimelineJS: no whole number: 'x'",
                "3: events[2]: no date of TimelineJS: it has no year",
                "4: events[3]: when.within: there is no month 13",
            ],
        ),
        (
            "two.json",
            ['{"items": [', '{"start": "x"},', '{"start": "2020"},', '{"start": "2020-13-01"}]}'],
            ["2: items[0]: no date", "4: items[2]: no date"],
        ),
        ("many.jsonl", ["{"] * 25, [*(f"{number}: not a JSON object" for number in range(1, 21)), ""]),
    ],
)
def test_every_broken_date_is_told_with_its_line(
    tmp_path: Path, name: str, lines: list[str], troubles: list[str]
) -> None:
    """All at once, so that nobody mends one after the other."""
    (tmp_path / name).write_text("\n".join(lines), encoding="utf-8")
    told = run("import", tmp_path / name).stderr.splitlines()

    assert [
        line.partition(f"{name}:")[2][: len(wanted)] for line, wanted in zip(told, troubles, strict=True)
    ] == troubles
