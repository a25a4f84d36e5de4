"""CSV that spreadsheets cannot run, stories fit for the public, and the manners of `chronology export`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import attrs
import pytest
from commands import run
from hypothesis import given
from hypothesis import strategies as st

import chronology
from chronology import Chronology
from chronology import Claim
from chronology import Event
from chronology import Relation
from chronology import Source
from chronology.event import Office
from chronology.event import Person
from chronology.formats import dumps
from chronology.formats import loads
from chronology.formats.public import publish
from chronology.formats.workbench.sheets import guard
from chronology.formats.workbench.sheets import unguard


def rows(story: Chronology, **options: bool) -> list[dict[str, str]]:
    """Write a story as CSV, and read its rows as any program does."""
    return list(
        csv.DictReader(io.StringIO(str(dumps(story, "csv", **options)).removeprefix("\ufeff"), newline=""))
    )


def one(title: str, edtf: str) -> Chronology:
    """Make a story of one event."""
    return Chronology(id="a", title="A", events=[Event(id="e", title=title, when=edtf)])


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@x", "\t=1", "＝1", "'=1", '=HYPERLINK("x")'])
def test_no_words_run_in_a_spreadsheet(title: str) -> None:
    """They stand behind an apostrophe, and come back without it."""
    (row,) = rows(one(title, "2025"))

    assert row["title"] == f"'{title}"
    assert loads(dumps(one(title, "2025"), "csv"), "csv")["e"].title == title


@pytest.mark.parametrize("edtf", ["-1985", "0044", "-0043-03-15", "2025-11~", "[..2029]"])
def test_dates_keep_their_signs_and_zeros(edtf: str) -> None:
    """As they are for programs; behind an apostrophe for Excel, which comes off again."""
    (plain,), (excel,) = rows(one("x", edtf)), rows(one("x", edtf), excel=True)

    assert (plain["edtf"], excel["edtf"]) == (edtf, f"'{edtf}")
    assert loads(dumps(one("x", edtf), "csv", excel=True), "csv") == loads(
        dumps(one("x", edtf), "csv"), "csv"
    )


@given(st.text())
def test_the_apostrophe_comes_off_whatever_the_text(text: str) -> None:
    """Texts that begin with apostrophes are told apart."""
    assert unguard(guard(text)) == text


def test_the_columns_are_the_keys_of_json() -> None:
    """A row an event, `edtf` and the four bounds among them."""
    story = chronology.load("ukraine-2025")
    document = json.loads(str(dumps(story, "json")))
    told = rows(story)

    assert [row["id"] for row in told] == [event["id"] for event in document["events"]]
    for row, event in zip(told, document["events"], strict=True):
        for name in ("edtf", "earliest_start", "latest_start", "earliest_end", "latest_end"):
            assert row[name] == ((event["when"] or {}).get(name) or "")


def test_a_byte_order_mark_on_request() -> None:
    """And only then."""
    story = one("x", "2025")

    assert str(dumps(story, "csv", bom=True)).startswith("\ufeff")
    assert not str(dumps(story, "csv")).startswith("\ufeff")


SECRET = Chronology(
    id="s",
    title="S",
    sources=[Source(id="leak", title="A letter", confidential=True), Source(id="paper", title="The paper")],
    events=[
        Event(id="met", title="They met", people=("Ann", "Informant"), claims=(Claim(source="leak"),)),
        Event(
            id="paid",
            title="They paid",
            people=("Ann",),
            claims=(Claim(source="leak"), Claim(source="paper")),
        ),
        Event(id="part", title="A part", part_of="met"),
    ],
    relations=[
        Relation(event="paid", is_="after", of="met"),
        Relation(event="paid", is_="before", of="part", source="leak", says="before that"),
    ],
    people=[Person(name="Ann"), Person(name="Informant")],
    offices=[Office(office="Clerk", holder="Informant")],
)


def test_what_is_confidential_is_withheld() -> None:
    """Sources, their claims, the events that rest on them alone, whom only those name, and what led there."""
    kept, sources, events = publish(SECRET)

    assert (sources, events) == (("leak",), ("met",))
    assert [event.id for event in kept] == ["paid", "part"]
    assert "leak" not in str(dumps(kept, "json"))
    assert "Informant" not in str(dumps(kept, "json"))
    assert kept.relations == ()
    assert kept["part"].part_of is None


def test_the_command_says_how_much_was_withheld(tmp_path: Path) -> None:
    """In a note, beside what the format cannot keep."""
    chronology.save(SECRET, tmp_path / "s.toml")
    told = run("export", tmp_path / "s.toml", "--to", "jsonl", "--public")

    assert "note: withheld: 1 source and 1 event" in told.stderr
    assert "leak" not in told.stdout


@pytest.mark.parametrize(("title", "warned"), [("A letter", True), ("S", False)])
def test_a_story_that_bears_the_title_of_a_withheld_source_is_told_so(
    tmp_path: Path, title: str, *, warned: bool
) -> None:
    """A draft is named after its first text."""
    chronology.save(attrs.evolve(SECRET, title=title), tmp_path / "s.toml")
    told = run("export", tmp_path / "s.toml", "--to", "jsonl", "--public")

    assert ("title of a withheld source" in told.stderr) is warned


def test_a_page_withholds_as_well(tmp_path: Path) -> None:
    """What is drawn for the public tells no more than what is exported for it."""
    chronology.save(SECRET, tmp_path / "s.toml")
    told = run("draw", tmp_path / "s.toml", "-o", tmp_path / "s.html", "--public")

    assert "note: withheld: 1 source and 1 event" in told.stderr
    assert "They met" not in (tmp_path / "s.html").read_text(encoding="utf-8")


def test_losses_are_told_once_and_events_left_out_are_named() -> None:
    """On standard error, so that a pipe gets only the data."""
    told = run("export", "ukraine-2025", "--to", "ics")

    assert told.stderr.splitlines() == [
        f"chronology: note: ics: {chronology.formats.keeps('ics').told()}",
        "chronology: note: ics: left out: g20-summit, german-defence-budget, kellogg-appointed",
    ]
    assert run("export", "ukraine-2025", "--to", "json").stderr == ""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--to", "markdwn"], "unknown format 'markdwn'; did you mean 'markdown'?"),
        (["--to", "ics", "-o", "x.csv"], "ics is not written into files that end in .csv"),
        (["--to", "ics", "--excel"], "--excel is for csv alone"),
    ],
)
def test_wrong_uses_are_told(arguments: list[str], message: str) -> None:
    """They exit 2, and write nothing."""
    told = run("export", "ukraine-2025", *arguments)

    assert (told.exit_code, told.stdout) == (2, "")
    assert message in told.stderr
    assert not Path("x.csv").exists()


@pytest.mark.parametrize("name", ["json", "toml", "model"])
def test_schemas_are_printed_with_their_version(name: str) -> None:
    """Each names itself."""
    assert ":1" in run("export", "--schema", name).stdout
