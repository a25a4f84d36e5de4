"""Records: the key tables, and what each kind of value takes and refuses."""

from __future__ import annotations

from datetime import date
from datetime import datetime
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from generated import durations
from generated import times
from hypothesis import given
from hypothesis import strategies as st

from chronology.chronology import Chronology
from chronology.files import read_bytes
from chronology.findings import Finding
from chronology.records import CHECKS
from chronology.records import from_document
from chronology.records import to_document
from chronology.records import to_tables
from chronology.records.spelling import write_object
from chronology.records.spelling import write_time
from chronology.records.tables import CHRONOLOGY
from chronology.records.tables import CLAIM
from chronology.records.tables import LISTS
from chronology.records.tables import WHEN_KEYS
from chronology.records.times import read_spelling
from chronology.when import ALLEN
from chronology.when import When

DATA = Path(__file__).parent / "data" / "files"
TABLES = (CHRONOLOGY, *LISTS, CLAIM)
NAMES = sorted({name for table in TABLES for name in (*table.by_toml, *table.by_json)})


def an_event(**keys: Any) -> dict[str, Any]:
    """Make the document of an event file with one event."""
    return {
        "chronology": {"id": "story", "title": "Story"},
        "event": [{"id": "a", "title": "A", **keys}],
    }


def nowhere(_: tuple[str | int, ...]) -> None:
    """Give no position."""


def read_event(**keys: Any) -> tuple[Chronology, tuple[Finding, ...]]:
    """Read an event file with one event."""
    return from_document(an_event(**keys), nowhere)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"when": date(2025, 11, 26)}, "2025-11-26 2025-11-26 2025-11-26 2025-11-26"),
        ({"when": "2025-11~"}, "2025-11-01 2025-11-30 2025-11-01 2025-11-30"),
        ({"when": "end of October 2025"}, "2025-10-21 2025-10-31 2025-10-21 2025-10-31"),
        (
            {"when": "end of October 2025", "duration": "3 days"},
            "2025-10-21 2025-10-29 2025-10-23 2025-10-31",
        ),
        (
            {"when": "2025-11-26T14:02"},
            "2025-11-26T14:02:00 2025-11-26T14:02:59 2025-11-26T14:02:00 2025-11-26T14:02:59",
        ),
        ({"when": "1582-10-04", "calendar": "julian"}, "1582-10-14 1582-10-14 1582-10-14 1582-10-14"),
        ({"when": date(1582, 10, 4), "calendar": "julian"}, "1582-10-14 1582-10-14 1582-10-14 1582-10-14"),
        ({"when": "25 October 1917", "calendar": "julian"}, "1917-11-07 1917-11-07 1917-11-07 1917-11-07"),
        (
            {"when": "1917-10-25T14:02", "calendar": "julian"},
            "1917-11-07T14:02:00 1917-11-07T14:02:59 1917-11-07T14:02:00 1917-11-07T14:02:59",
        ),
        (
            {"when": datetime(1917, 10, 25, 14, 2, 0, 5), "calendar": "julian"},  # noqa: DTZ001 - times are civil
            " ".join(["1917-11-07T14:02:00.000005"] * 4),
        ),
        (
            {"when": "[1917-10-25T14:02..1917-10-25T15]", "calendar": "julian"},
            "1917-11-07T14:02:00 1917-11-07T15:59:59 1917-11-07T14:02:00 1917-11-07T15:59:59",
        ),
        (
            {"when": "[1917-10-25T14:02..]", "calendar": "julian"},
            "1917-11-07T14:02:00 - 1917-11-07T14:02:00 -",
        ),
        ({"start": "2025-10", "end": date(2025, 11, 26)}, "2025-10-01 2025-10-31 2025-11-26 2025-11-26"),
        ({"start": date(2025, 11, 26), "end": ".."}, "2025-11-26 2025-11-26 - -"),
        ({"start": "..", "end": date(2025, 11, 26)}, "- - 2025-11-26 2025-11-26"),
        ({"start": date(2025, 11, 26), "end": ""}, "2025-11-26 2025-11-26 - -"),
        (
            {"start": datetime(2025, 11, 26, 14, 2), "end": time(14, 17)},  # noqa: DTZ001 - times are civil
            "2025-11-26T14:02:00 2025-11-26T14:02:00 2025-11-26T14:17:00 2025-11-26T14:17:00",
        ),
        (
            {"when": "[2025-11-26T14:02..2025-11-26T14:17]", "duration": "5 minutes"},
            "2025-11-26T14:02:00 2025-11-26T14:13:00 2025-11-26T14:06:59 2025-11-26T14:17:59",
        ),
        ({"when": "[..2025-11-26T14:02]"}, "- 2025-11-26T14:02:59 - 2025-11-26T14:02:59"),
        ({"when": "[2025-11-26T14:02..]"}, "2025-11-26T14:02:00 - 2025-11-26T14:02:00 -"),
    ],
)
def test_times_of_events(keys: dict[str, Any], expected: str) -> None:
    """An event's time is a date, EDTF, words or clock times, with its length and calendar."""
    story, findings = read_event(**keys)
    when = story["a"].when

    assert findings == ()
    assert when is not None
    bounds = when.earliest_start, when.latest_start, when.earliest_end, when.latest_end
    assert " ".join(str(bound) if bound else "-" for bound in bounds) == expected


def test_words_are_kept() -> None:
    """The words a time came from are written again."""
    story, _ = read_event(when="end of October 2025")

    assert to_tables(story)["event"][0]["when"] == "end of October 2025"
    assert to_document(story)["events"][0]["when"]["text"] == "end of October 2025"


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When.parse("2025-11-26"), date(2025, 11, 26)),
        (When.from_date(datetime(2025, 11, 26, 10)), datetime(2025, 11, 26, 10)),  # noqa: DTZ001 - times are civil
        (When.parse("-0043-03-15"), "-0043-03-15"),
        (When.parse("2025-11-26~"), "2025-11-26~"),
        (When.parse("[..2029]").with_text("by 2029"), "by 2029"),
        (When.parse("2025-11-26").with_text("on Wednesday"), date(2025, 11, 26)),
        (When.parse("2025-11-25/2025-11-26").with_text("until yesterday"), "2025-11-25/2025-11-26"),
        (When.parse_clock("2025-11-26T14:02").with_text("at two past two"), "2025-11-26T14:02"),
        (When.parse("1582-10-04", "julian"), {"when": date(1582, 10, 4), "calendar": "julian"}),
        (
            When.parse("1582-10-04", "julian").with_text("that day"),
            {"when": date(1582, 10, 4), "calendar": "julian"},
        ),
        (When.by(When.parse("[2025-11-20..2025-11-22]")), "[..2025-11-22]"),
    ],
)
def test_times_are_written(when: When, expected: object) -> None:
    """A date is written as a date; words that need an anchor, and would not be understood again, are not."""
    assert write_time(when) == expected


@given(times)
def test_times_written_as_objects_are_told_in_full(when: When) -> None:
    """JSON has the bounds of each time, inclusive and at its own grain."""
    told = write_object(when)

    assert [told["text"], told["edtf"]] == [when.text or str(when), when.edtf]
    assert told["earliest_start"] == (str(when.earliest_start) if when.earliest_start else None)
    assert told["latest_end"] == (str(when.latest_end) if when.latest_end else None)


@given(durations)
def test_durations_come_back(duration: object) -> None:
    """A length is kept in its own words."""
    story, findings = read_event(when="2025", duration=str(duration))

    assert findings == ()
    assert story["a"].when == read_spelling({"when": "2025", "duration": duration})


def test_relations_of_events(story: Chronology) -> None:
    """
    [[event]]
    id = "a"
    title = "A"
    before = ["b", "c"]
    finished-by = ["b"]

    [[event]]
    id = "b"
    title = "B"

    [[event]]
    id = "c"
    title = "C"

    [[relation]]
    event = "c"
    is = "after"
    of = "b"
    gap = "360 days"
    """
    assert [(r.event, r.is_, r.of, str(r.gap or "")) for r in story.relations] == [
        ("a", "before", "b", ""),
        ("a", "before", "c", ""),
        ("a", "finished-by", "b", ""),
        ("c", "after", "b", "360 days"),
    ]


@pytest.mark.parametrize("name", ALLEN)
def test_every_relation_is_a_key(name: str) -> None:
    """Each of Allen's thirteen can be said on an event, and is written there again."""
    story, findings = from_document(an_event(**{name: ["a"]}), nowhere)

    assert findings == ()
    assert to_tables(story)["event"][0][name] == ["a"]


def test_a_waiver(story: Chronology) -> None:
    """
    [[event]]
    id = "a"
    title = "A"
    allow = {weekday-mismatch = "the source errs"}
    """
    assert story["a"].allow == {"weekday-mismatch": "the source errs"}


def test_people_offices_and_places(story: Chronology) -> None:
    """
    [[person]]
    name = "Hedy Lamarr"
    born = 1914-11-09
    died = "2000-01-19"

    [[office]]
    office = "Mayor"
    holder = "Hedy Lamarr"
    from = "1950~"
    until = "1952?"

    [[place]]
    name = "Vienna"
    coordinates = [48.21, 16.37]
    """
    assert [str(person.born) for person in story.people] == ["1914-11-09"]
    assert [(str(office.from_), str(office.until)) for office in story.offices] == [("1950~", "1952?")]
    assert [place.coordinates for place in story.places] == [(48.21, 16.37)]


def test_every_check_has_a_file_that_commits_it() -> None:
    """What reading can find is listed, and each has its sin in `data/files`, but for what needs several files."""
    committed = {path.name.partition(".")[0] for path in DATA.glob("*.toml")}

    assert committed <= set(CHECKS)
    assert set(CHECKS) - committed == {
        "files-disagree",
        "missing-file",
        "no-event-files",
        "several-stories",
        "unreadable-file",
    }


PAGE = (Path(__file__).parents[1] / "docs" / "reference" / "event-file.md").read_text(encoding="utf-8")
EXAMPLES = [block.partition("\n```")[0] for block in PAGE.split("```toml\n")[1:]]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.toml)
def test_every_key_is_documented(table: Any) -> None:
    """The reference has a row for each key, in the words of the key tables."""
    for key in table.by_toml.values():
        required = ", required" if key.required else ""
        assert f"| `{key.toml}` | {key.kind.wants}{required} | {key.about} |" in PAGE


@pytest.mark.parametrize("key", WHEN_KEYS, ids=lambda key: key.json)
def test_every_key_of_a_time_in_json_is_documented(key: Any) -> None:
    """The reference also tells the keys of a time in JSON."""
    assert f"| `{key.json}` | {key.kind.wants} | {key.about} |" in PAGE


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_of_the_reference_reads(example: str) -> None:
    """Nothing is wrong with the examples, which are whole when the story is named."""
    named = "" if "[chronology]" in example else '[chronology]\nid = "a"\ntitle = "A"\n'
    given = (
        '[[source]]\nid = "log"\ntitle = "Log"\n'
        if 'source = "log"' in example and "[[source]]" not in example
        else ""
    )

    assert read_bytes(f"{named}{given}{example}\n".encode()).findings == ()


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES) | st.text(), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(VALUES)
def test_no_value_raises(value: Any) -> None:
    """Whatever a document holds, it is read or told, a line each."""
    toml, json = (
        {**an_event(when=value, claim=value), "source": value},
        {"chronology": value, "events": [value]},
    )
    for document, positions in ((toml, nowhere), (json, None)):
        story, findings = from_document(document, positions)

        assert isinstance(story, Chronology)
        assert all("\n" not in str(finding) for finding in findings)
