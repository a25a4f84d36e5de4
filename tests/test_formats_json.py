"""JSON: the document that the project publishes, and its schema."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from generated import chronologies
from hypothesis import given
from jsonschema import Draft202012Validator

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.formats import dumps
from chronology.formats import loads
from chronology.records import schema

EMPTY = Chronology(id="a", title="A")
VALIDATOR = Draft202012Validator(schema())


@given(chronologies())
def test_what_is_written_reads_as_the_same_and_fits_the_schema(story: Chronology) -> None:
    """`loads(dumps(x)) == x`, and the schema describes what is written."""
    text = str(dumps(story, "json"))

    assert loads(text, "json") == story
    assert list(VALIDATOR.iter_errors(json.loads(text))) == []


def a_document(**keys: object) -> str:
    """Write a document with one event."""
    return json.dumps(
        {"chronology": {"id": "a", "title": "A"}, "events": [{"id": "e", "title": "E", **keys}]}
    )


def test_the_document(story: Chronology) -> None:
    """
    [chronology]
    id = "moon"
    title = "Men on the Moon"

    [[source]]
    id = "log"
    title = "The log"

    [[event]]
    id = "landing"
    title = "Two men land"
    when = "end of July 1969"
    duration = "2 days"

      [[event.claim]]
      source = "log"
      says = "late in the month"
      start = 12
      end = 29

    [[event]]
    id = "debrief"
    title = "They tell of it"
    after = ["landing"]
    """
    assert json.loads(str(dumps(story, "json"))) == {
        "$schema": "urn:chronology-events:schema:1",
        "chronology": {"id": "moon", "title": "Men on the Moon"},
        "sources": [{"id": "log", "title": "The log"}],
        "events": [
            {
                "id": "landing",
                "title": "Two men land",
                "when": {
                    "text": "end of July 1969",
                    "edtf": None,
                    "earliest_start": "1969-07-21",
                    "latest_start": "1969-07-30",
                    "earliest_end": "1969-07-22",
                    "latest_end": "1969-07-31",
                    "within": "[1969-07-21..1969-07-31]",
                    "duration": "2 days",
                },
                "status": "happened",
                "claims": [{"source": "log", "says": "late in the month", "start": 12, "end": 29}],
            },
            {"id": "debrief", "title": "They tell of it", "when": None, "status": "happened", "claims": []},
        ],
        "relations": [{"event": "debrief", "is": "after", "of": "landing"}],
    }


@pytest.mark.parametrize(
    ("when", "edtf"),
    [
        ({"edtf": "2025-11~"}, "2025-11~"),
        ({"text": "end of October 2025"}, "[2025-10-21..2025-10-31]"),
        ({"edtf": "2025-11-26", "text": "on Wednesday"}, "2025-11-26"),
        ({"edtf": "2025", "earliest_start": "2025-01-01", "latest_end": None}, "2025"),
        ({"within": "1582-10-04", "calendar": "julian"}, "1582-10-14"),
        ({"start": "2025-11", "end": "2025-12"}, "2025-11/2025-12"),
    ],
)
def test_times_of_others_are_read(when: dict[str, str], edtf: str) -> None:
    """A time needs no more than its EDTF or its words."""
    story = loads(a_document(when=when), "json")
    read = story["e"].when

    assert read is not None
    assert read.edtf == edtf
    assert read.text == when.get("text")


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        (
            {"when": "2025"},
            """events[0].when: an object is wanted, not a text: '2025'; write it as {"edtf": "2025-11-26"}""",
        ),
        (
            {"when": {"edtf": 2025}},
            """events[0].when.edtf: a text is wanted, not a number: '2025'; write it as "2025\"""",
        ),
        ({"when": {}}, "events[0].when: a time without its text; add `edtf`"),
        ({"when": {"edft": "2025"}}, "events[0].when: unknown key: 'edft'; did you mean 'edtf'?"),
        (
            {"when": {"edtf": "2025", "latest_end": "2025-11-30"}},
            "events[0].when.latest_end: does not agree with the rest of the time: '2025-11-30'; it is '2025-12-31'",
        ),
        ({"colour": "red"}, "events[0]: unknown key: 'colour'; delete it: no known key is like it"),
        ({"before": ["e"]}, "events[0]: unknown key: 'before'; delete it: no known key is like it"),
        ({"part_of": "f"}, "events[0].part_of: no such event: 'f'; correct it, or add the event"),
        (
            {"claims": [{"source": "log"}]},
            "events[0].claims[0].source: no such source: 'log'; correct it, or add the source",
        ),
        ({"title": None}, "events[0]: missing key: 'title'; add it, as a text"),
    ],
)
def test_wrong_shapes_are_told_by_their_paths(keys: dict[str, object], message: str) -> None:
    """Each trouble names the way down to it; the schema refuses the same, but for references and bounds."""
    with pytest.raises(ChronologyError) as caught:
        loads(a_document(**keys), "json")

    assert list(caught.value.troubles) == [message]


@pytest.mark.parametrize(
    "keys", [{"when": "2025"}, {"when": {"edtf": 2025}}, {"colour": "red"}, {"title": None}]
)
def test_the_schema_refuses_wrong_shapes(keys: dict[str, object]) -> None:
    """What is refused in reading is no valid document."""
    assert not VALIDATOR.is_valid(json.loads(a_document(**keys)))


def test_all_troubles_are_told_at_once() -> None:
    """One error holds them all."""
    with pytest.raises(ChronologyError) as caught:
        loads('{"chronology": {"id": 3}, "events": [{"id": "e"}, 5], "evnts": []}', "json")

    assert [trouble.partition(";")[0] for trouble in caught.value.troubles] == [
        "unknown table: 'evnts'",
        "chronology.id: a text is wanted, not a number: '3'",
        "events[0]: missing key: 'title'",
        "events[1]: a table is wanted, not a number: '5'",
        "chronology: missing key: 'title'",
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("{", "not JSON: expecting property name enclosed in double quotes at line 1, column 2"),
        (b'{"a": "\xff"}', "line 1: not UTF-8: byte 0xff; save the file as UTF-8"),
        ("[]", 'not a chronology: the document is no JSON object; begin it with {"chronology": ...}'),
        ("{}", "missing table: 'chronology'; add it, with the id and title of the story"),
        ("[" * 100_000, "not JSON: a value is too long or too deep"),
        (
            '{"$schema": "urn:other", "chronology": {"id": "a", "title": "A"}}',
            "$schema: another schema: 'urn:other'; this is 'urn:chronology-events:schema:1'",
        ),
    ],
)
def test_what_is_no_document_is_told(data: str | bytes, message: str) -> None:
    """No input is so bad that it cannot be told in a line."""
    with pytest.raises(ChronologyError) as caught:
        loads(data, "json")

    assert str(caught.value) == message


def test_the_schema_is_a_schema() -> None:
    """It is one of draft 2020-12, and bears its version."""
    Draft202012Validator.check_schema(schema())

    assert schema()["$id"].endswith(":1")


@pytest.mark.parametrize("use", [lambda name: dumps(EMPTY, name), lambda name: loads("{}", name)])
def test_unknown_formats_are_refused(use: Callable[[str], object]) -> None:
    """The nearest known one is named."""
    with pytest.raises(ChronologyError, match="unknown format: 'jsn'; did you mean 'json'"):
        use("jsn")


def test_bytes_and_text_are_the_same(story: Chronology) -> None:
    """
    [chronology]
    id = "a"
    title = "Ä"
    """
    text = str(dumps(story, "json"))

    assert "Ä" in text
    assert loads(text.encode(), "json") == loads(b"\xef\xbb\xbf" + text.encode(), "json") == story
