"""`find`: the phrases of tests/data/phrases*.toml, and laws that hold for any text."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example
from hypothesis import given
from hypothesis import strategies as st

from chronology.errors import ChronologyError
from chronology.expressions import Expression
from chronology.expressions import find
from chronology.when import When

FILES = sorted(Path(__file__).with_name("data").glob("phrases*.toml"))
GROUPS = [group for file in FILES for group in tomllib.loads(file.read_text(encoding="utf-8"))["group"]]
PHRASES = [
    pytest.param(group, row, id=f"{group['name']}: {row['text']}")
    for group in GROUPS
    for row in group["phrases"]
]
NOTHING = [(group, text) for group in GROUPS for text in group.get("nothing", ())]


def found(group: dict[str, Any], text: str) -> list[Expression]:
    """Find the phrases of a text in the way of its group."""
    return find(text, published=group.get("published"), mode=group.get("mode", "news"))


@pytest.mark.parametrize(("group", "row"), PHRASES)
def test_a_phrase_is_read(group: dict[str, Any], row: dict[str, str]) -> None:
    """A phrase has its extent, its annotation and its reading."""
    told = [e for e in found(group, row["text"]) if e.text == row["span"]]
    assert told, [e.text for e in found(group, row["text"])]
    one = told[-1]
    assert (one.type, one.value, one.mod, one.signal) == (
        row.get("type", "DATE"),
        row["value"],
        row.get("mod"),
        row.get("signal"),
    )
    assert row.get("anchor", "") in one.anchor
    if "moments" in row:
        assert one.when is not None
        assert f"{one.when.earliest_start} {one.when.latest_end}" == row["moments"]
    elif "bounds" in row:
        assert one.when is not None
        assert f"{one.when.earliest} {one.when.latest}" == row["bounds"]
    else:
        assert (one.when and one.when.edtf) == row.get("edtf")
    if "words" in row:
        assert one.when is not None
        assert one.when.words() == row["words"]


@pytest.mark.parametrize(("group", "text"), NOTHING)
def test_what_is_no_date_is_not_found(group: dict[str, Any], text: str) -> None:
    """Words that look like dates are left alone."""
    assert found(group, text) == []


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"language": "xx"}, "'xx'"),
        ({"mode": "poetry"}, "'poetry'"),
        ({"published": "soon"}, "soon"),
        ({"published": "2025-11-24/.."}, "needs a first and a last day"),
    ],
)
def test_what_cannot_be_done_is_told(wrong: dict[str, Any], message: str) -> None:
    """A language, mode or publication date that is of no use is refused."""
    with pytest.raises(ChronologyError, match=message):
        find("They met on Monday.", **wrong)


@pytest.mark.parametrize(("order", "day"), [("day-month", "2025-04-03"), ("month-day", "2025-03-04")])
def test_the_order_of_dates_in_numbers_can_be_told(order: Any, day: str) -> None:
    """What the caller knows goes before what the text tells."""
    first = find("Filed on 03/04/2025, heard on 13/12/2025.", published="2025-11-26", date_order=order)[0]
    assert str(first.when) == day


@pytest.mark.parametrize("published", ["2025-11-26", "26 November 2025", When.parse("2025-11-26")])
def test_a_publication_date_is_taken_in_any_form(published: str | When) -> None:
    """EDTF, words and a When will do."""
    assert str(find("on Monday", published=published)[0].when) == "2025-11-24"


WORDS = st.sampled_from(
    [
        "the",
        "last",
        "May",
        "3",
        ",",
        "2014",
        "Monday",
        "of",
        "end",
        "early",
        "ago",
        "years",
        "in",
        "from",
        "to",
        "and",
        "-",
        "BC",
        "31",
        "February",
        "quarter",
        "third",
        "since",
        "by",
        "10:30",
        "p.m.",
        "next",
        "about",
        "İstanbul",
        "1990s",
        "'S",
        "99999999999",
        "\n\n",
        ".",
        "week",
        "a",
    ]
)
ANCHORS = st.sampled_from(["2025-11-26", "[2025-11-20..2025-11-22]", "2024", "-0043-03-15", None])


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=300), ANCHORS)
def test_spans_slice_the_text_in_order(text: str, published: str | None) -> None:
    """Offsets slice the text given; spans are sorted and apart; no text is too odd."""
    expressions = find(text, published=published)
    assert all(text[e.start : e.end] == e.text for e in expressions)
    assert all(one.end <= two.start for one, two in pairwise(expressions))


@given(st.lists(WORDS, max_size=30).map(" ".join), ANCHORS)
def test_bounds_are_ordered(text: str, published: str | None) -> None:
    """No reading ends before it starts."""
    for when in (e.when for e in find(text, published=published)):
        if when and when.earliest and when.latest:
            assert when.earliest <= when.latest


@example("the quarter to 10:30", "news")
@given(st.lists(WORDS, max_size=30).map(" ".join), st.sampled_from(["news", "narrative"]))
def test_an_uncertain_anchor_holds_every_certain_one(text: str, mode: Any) -> None:
    """The reading against some day of three covers the readings against each."""
    wide = find(text, published="[2025-11-20..2025-11-22]", mode=mode)
    for day in ("2025-11-20", "2025-11-21", "2025-11-22"):
        for one, all_three in zip(find(text, published=day, mode=mode), wide, strict=True):
            assert covers(all_three.when, one.when)


def covers(wide: When | None, narrow: When | None) -> bool:
    """Tell whether one time has all the room of another."""
    if wide is None or narrow is None:
        return wide is narrow
    earlier = wide.earliest is None or (narrow.earliest is not None and wide.earliest <= narrow.earliest)
    return earlier and (wide.latest is None or (narrow.latest is not None and wide.latest >= narrow.latest))
