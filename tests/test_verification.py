"""What a language model has extracted, held against the text: a recorded output with three planted faults and more."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import run
from jsonschema import Draft202012Validator

import chronology
from chronology import Claim
from chronology import Event
from chronology import Finding
from chronology import Source
from chronology.records import model_schema
from chronology.records import schema
from chronology.verification import verify

FOLDER = Path(__file__).parent / "data" / "model"
ARTICLE = (FOLDER / "article.txt").read_text(encoding="utf-8")
OUTPUT = (FOLDER / "output.json").read_text(encoding="utf-8")
DAY = "2025-03-14"


def findings(says: str | None, when: str | None, text: str = ARTICLE) -> list[str]:
    """Verify one event with one quote, and name the findings."""
    event = Event(id="e", title="E", when=when, claims=(Claim(source="s", says=says),))
    story = chronology.Chronology(id="x", title="X", sources=[Source(id="s", title="S")], events=[event])
    return [finding.check for finding in verify(story, text, published=DAY).findings]


def test_the_recorded_output_fits_both_schemas() -> None:
    """What a model may write is what the project reads."""
    for described in (model_schema(), schema()):
        Draft202012Validator.check_schema(described)
        assert list(Draft202012Validator(described).iter_errors(json.loads(OUTPUT))) == []


def test_the_planted_faults_are_caught() -> None:
    """An invented quote, a shifted day, a merged event; also a date too fine, and an event without a quote."""
    found = verify(chronology.loads(OUTPUT, "json"), ARTICLE, published=DAY).findings

    assert {(finding.check, finding.event) for finding in found} == {
        ("quote-not-found", "protest"),
        ("date-disagrees", "contract"),
        ("event-merged", "hearings"),
        ("date-disagrees", "hearings"),
        ("date-too-fine", "warning"),
        ("quote-missing", "delivery"),
    }


def test_only_what_the_text_says_is_taken_over() -> None:
    """The time of an event is our reading of its quote; what was given instead is its claim."""
    told = verify(chronology.loads(OUTPUT, "json"), ARTICLE, published=DAY).chronology
    times = {event.id: str(event.when) for event in told}
    (claim,) = told["vote"].claims

    assert times == {
        "vote": "2025-03-11",
        "contract": "None",
        "engine-fails": "2025-02-03/..",
        "protest": "None",
        "hearings": "None",
        "warning": "2025-01",
        "delivery": "None",
    }
    assert ARTICLE[claim.start : claim.end] == "on Tuesday"
    assert str(told["contract"].claims[0].when) == "2025-03-12"


@pytest.mark.parametrize(
    ("says", "when", "checks"),
    [
        ("on Tuesday", "2025-03-11", []),
        ("on   Tuesday", "2025-03-11", []),
        ("Tuesday", "2025-03-11", []),
        ("Tuesday", "2025-03", []),
        ("on Tuesday", "2025-03-12", ["date-disagrees"]),
        ("on Tues", "2025-03-11", ["quote-not-found"]),
        ("on Wednesday", "2025-03-12", ["quote-not-found"]),
        ("the northern pier", "2025-02-03", ["quote-undated"]),
        ("In January", "2025-01", []),
        ("In January", "2025-01-15", ["date-too-fine"]),
        (None, "2025-03-11", ["quote-missing"]),
        ("", "2025-03-11", ["quote-missing"]),
        ("on Tuesday", None, []),
    ],
)
def test_each_fault_has_its_name(says: str | None, when: str | None, checks: list[str]) -> None:
    """One event, one quote, one date."""
    assert findings(says, when) == checks


def test_quotes_are_found_whatever_their_quotation_marks_and_line_ends() -> None:
    """A typesetter's marks are a model's plain ones."""
    assert (
        findings('"It\'s over," she said on Monday', "2025-03-10", "“It’s over,”\nshe said on Monday.") == []
    )


def test_the_command_writes_the_draft_and_tells_the_rest(tmp_path: Path) -> None:
    """It exits 1, since there are errors; without the day, and a text that states it, it is a wrong use."""
    output = tmp_path / "ferry.toml"
    given = ["import", FOLDER / "output.json", "--against"]
    article = FOLDER / "article.txt"
    told = run(*given, article, "--published", DAY, "-o", output)
    page = tmp_path / "page.html"
    page.write_text(
        f"<html><body><article><p>{article.read_text(encoding='utf-8').replace('2025', '')}</p></article>"
    )

    assert told.exit_code == 1
    assert "error[quote-not-found] event protest: the text does not say" in told.stderr
    assert len(chronology.load(output)) == 7
    assert told.stderr in run(*given, article).stderr
    assert "publication date" in run(*given, page).stderr


FORBIDDEN = {
    "pattern",
    "minimum",
    "maximum",
    "minItems",
    "maxItems",
    "prefixItems",
    "const",
    "allOf",
    "oneOf",
    "not",
    "if",
    "format",
}


def test_the_models_schema_has_nothing_that_structured_output_cannot_express() -> None:
    """Every object names all its keys as required and allows no others."""

    def walk(described: object) -> None:
        if isinstance(described, dict):
            assert not described.keys() & FORBIDDEN
            if described.get("type") == "object":
                assert described["required"] == list(described["properties"])
                assert described["additionalProperties"] is False
            for part in described.values():
                walk(part)
        elif isinstance(described, list):
            for part in described:
                walk(part)

    walk(model_schema())


def test_dates_in_numbers_are_read_as_the_source_writes_them() -> None:
    """What all sources of a story tell goes for the text they come from."""
    event = Event(id="e", title="E", claims=(Claim(source="s", says="on 3/4/2025"),))
    source = Source(id="s", title="S", date_order="day-month")
    story = chronology.Chronology(id="x", title="X", sources=[source], events=[event])
    told = verify(story, "It burned on 3/4/2025.", published="2025-05-01").chronology
    assert [str(event.when) for event in told] == ["2025-04-03"]


def test_a_source_that_says_when_it_was_published_keeps_its_day() -> None:
    """The day that is given is for sources that say none."""
    sources = [Source(id="s", title="S", published="2025-03-13"), Source(id="t", title="T")]
    story = chronology.Chronology(id="x", title="X", sources=sources)

    assert [str(source.published) for source in verify(story, ARTICLE, published=DAY).chronology.sources] == [
        "2025-03-13",
        DAY,
    ]


def test_findings_are_values() -> None:
    """They name the claims behind them."""
    found = verify(chronology.loads(OUTPUT, "json"), ARTICLE, published=DAY).findings

    assert all(isinstance(finding, Finding) for finding in found)
    assert all(finding.chain for finding in found if finding.check != "quote-missing")


def test_a_slip_is_found_in_a_long_text() -> None:
    """The words most like a quote are named, however long the text is and however many quotes are not in it."""
    text = (
        " ".join(f"In {1000 + year} bridge {year} fell." for year in range(900))
        + " In May 1950 the mill burned."
    )
    claims = [Claim(source="s", says=f"in Mai 195{number} the mill burnt") for number in range(10)]
    story = chronology.Chronology(
        id="a",
        title="A",
        sources=[Source(id="s", title="S")],
        events=[Event(id="fire", title="Fire", claims=tuple(claims))],
    )
    found = verify(story, text, published="2025").findings

    assert [finding.remedy for finding in found if finding.check == "quote-not-found"] == [
        "the nearest words are 'In May 1950 the mill burned.'"
    ] * 10
