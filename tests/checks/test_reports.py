"""How findings are told."""

from __future__ import annotations

import json

import pytest

from chronology.checks import reports
from chronology.findings import Finding
from chronology.findings import Position
from chronology.findings import Quote
from chronology.findings import Severity

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


def test_text() -> None:
    """Where, what, the claims behind it, the remedy; what is not known is left out."""
    assert reports.text([PLACED, BARE]).splitlines() == [
        "my stories/talks, 2.toml:7: warning[claim-disagrees]: event talks: 100% wrong, says: «ça»\\nfor sure",
        '    talks.toml:9: paper: "on Thursday"',
        "    unplaced",
        "  remedy: correct it",
        "note[no-event-files]: nothing here",
    ]


def test_text_cannot_steer_a_terminal() -> None:
    """What a story quotes may hold anything."""
    sly = Finding(check="claim-disagrees", message="\x1b[2Jgone", chain=(Quote(says="\rover"),))

    assert reports.text([sly]) == "error[claim-disagrees]: \\x1b[2Jgone\n    \\rover\n"


def test_text_can_be_painted() -> None:
    """The severity and the check's name are what is coloured."""
    told = reports.text([PLACED, BARE], paint=lambda words, severity: f"<{severity} {words}>")

    assert "<warning warning[claim-disagrees]>: event talks" in told
    assert "<note note[no-event-files]>: nothing here" in told


def test_json() -> None:
    """A finding is an object of plain values."""
    placed, bare = json.loads(reports.as_json([PLACED, BARE]))

    assert placed["file"] == "my stories/talks, 2.toml"
    assert placed["chain"][0] == {"source": "paper", "says": '"on Thursday"', "file": "talks.toml", "line": 9}
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
    assert bare.keys() == {"ruleId", "ruleIndex", "level", "message"}


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
