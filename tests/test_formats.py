"""All formats: each keeps what it says, names what it loses, and refuses what it cannot use."""

from __future__ import annotations

import contextlib
import json
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from generated import chronologies
from hypothesis import Phase
from hypothesis import given
from hypothesis import settings

import chronology
from chronology import formats
from chronology.chronology import Chronology
from chronology.formats.keeping import keep
from chronology.formats.workbench import libraries
from chronology.when import Duration
from chronology.when import When

READABLE = [name for name in formats.NAMES if formats.reads(name)]
BINARY = {"xlsx", "docx", "parquet", "arrow", "sqlite"} & set(formats.NAMES)
STORIES = ("ukraine-2025", "calendar-reform")
PAGE = Path(__file__).parents[1] / "docs" / "guide" / "formats.md"


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("name", READABLE)
def test_a_shipped_story_comes_back_but_for_what_is_declared(name: str, story: str) -> None:
    """`loads(dumps(x))` is x, or x without what the format says it loses."""
    told = chronology.load(story)

    assert formats.loads(formats.dumps(told, name), name) == keep(told, formats.keeps(name))


@pytest.mark.parametrize("name", READABLE)
@settings(max_examples=12, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(told=chronologies())
def test_any_story_comes_back_but_for_what_is_declared(name: str, told: Chronology) -> None:
    """The same for stories as odd as they come."""
    assert formats.loads(formats.dumps(told, name), name) == keep(told, formats.keeps(name))


@pytest.mark.parametrize("name", READABLE)
def test_a_length_of_time_in_a_far_year_comes_back(name: str) -> None:
    """EDTF has no days for years of more than four digits."""
    when = When.parse("Y20000").lasting(Duration.parse("3 days"))
    told = chronology.Chronology(
        id="a", title="A", events=[chronology.Event(id="b", title="B", when=when, people=("Ann",))]
    )

    assert formats.loads(formats.dumps(told, name), name) == keep(told, formats.keeps(name))


@pytest.mark.parametrize("name", formats.NAMES)
def test_text_is_str_and_what_is_binary_is_bytes(name: str) -> None:
    """Even a story without events can be written."""
    empty = chronology.Chronology(id="a", title="A")

    assert type(formats.dumps(empty, name)) is (bytes if name in BINARY else str)


@pytest.mark.parametrize("name", READABLE)
@pytest.mark.parametrize(
    "data", [b"", b"\x00\xff\xfe\x80", b"{", b"[1, 2", b"PK\x03\x04", b"\xef\xbb\xbf  \n", b"a,b\n1,2,3\n"]
)
def test_what_is_no_story_is_told(name: str, data: bytes) -> None:
    """No input is so bad that it ends in a traceback."""
    with contextlib.suppress(chronology.ChronologyError):
        assert len(formats.loads(data, name)) == 0


@pytest.mark.parametrize("name", READABLE)
def test_a_file_cut_off_is_told_or_read_up_to_there(name: str) -> None:
    """Half a file is no traceback, and never more than there was."""
    whole = formats.dumps(chronology.load("ukraine-2025"), name)
    for part in (whole[: len(whole) // 2], whole[: len(whole) - 3]):
        with contextlib.suppress(chronology.ChronologyError):
            assert len(formats.loads(part, name)) <= 22


@pytest.mark.parametrize("name", READABLE)
def test_a_damaged_file_is_told_or_read(name: str) -> None:
    """A few bytes that are not what they were end no run: neither in a traceback, nor in memory that is not ours."""
    story = chronology.load("ukraine-2025").between("2025-11-20", "2025-11-22")
    whole = formats.dumps(story, name)
    data = whole.encode() if isinstance(whole, str) else whole
    for seed in range(200 if name in BINARY else 20):
        chance, damaged = random.Random(seed), bytearray(data)  # noqa: S311 - nothing is kept secret
        for _ in range(4):
            damaged[chance.randrange(len(data))] = chance.randrange(256)
        with contextlib.suppress(chronology.ChronologyError):
            formats.loads(bytes(damaged), name)


def places_of(document: Any) -> Iterator[tuple[Any, Any]]:
    """Give all places of a JSON document that hold a value: what holds it, and its key or number."""
    keys = document.keys() if isinstance(document, dict) else range(len(document))
    for key in keys:
        yield document, key
        if isinstance(document[key], dict | list):
            yield from places_of(document[key])


@pytest.mark.parametrize("odd", [None, True, -1, [], {}, [{}], {"a": []}], ids=str)
@pytest.mark.parametrize("name", ["json", "lpf", "jsonld", "timelinejs", "vis", "datapackage"])
def test_a_value_of_another_shape_is_told(name: str, odd: object) -> None:
    """Wherever it stands in a document that carries our own records."""
    story = chronology.load("ukraine-2025").between("2025-11-20", "2025-11-22")
    text = str(formats.dumps(story, name))
    for number in range(0, len(list(places_of(json.loads(text)))), 7):
        document = json.loads(text)
        holder, key = list(places_of(document))[number]
        holder[key] = odd
        with contextlib.suppress(chronology.ChronologyError):
            formats.loads(json.dumps(document), name)


@pytest.mark.parametrize("name", formats.NAMES)
def test_the_page_tells_what_each_format_keeps(name: str) -> None:
    """After a change, paste what `chronology.formats.keeps(NAME).told()` says into its row."""
    row = re.search(rf"^\| `{name}` \|.*$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)

    assert row is not None
    assert (formats.keeps(name).told() or "nothing") in row[0]


def test_a_missing_library_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command that installs it can be pasted."""
    monkeypatch.setitem(sys.modules, "icalendar", None)

    with pytest.raises(
        chronology.ChronologyError, match=r"needs icalendar.*pip install 'chronology-events\[ics\]'"
    ):
        libraries.need("icalendar", "ics")


def test_what_cannot_be_read_is_said() -> None:
    """A format for showing is written only."""
    with pytest.raises(
        chronology.ChronologyError, match="mermaid can be written but not read; these can: json"
    ):
        formats.loads("timeline", "mermaid")
