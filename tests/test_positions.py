"""Where values stand: what is cut out of the line at a value's columns reads as the value."""

from __future__ import annotations

from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from chronology.files import toml
from chronology.files.positions import Positions
from chronology.findings import Position

TEXT = '''\
# A comment with [[event]] in it
[chronology]
id = "moon"  # a comment

  [[event]]  # the first
  id = "landing"
  "people" = [
    "Neil", # one
    "Buzz",
  ]
  when . start = 1969-07-20
  note = """
  [[event]]
  id = "none" """
  allow = { how-long = "why", "two-places" = "say" }
\t[[event.claim]]
\tsays = "on Möndäy"

[[event]]
id = "next"
'''


@pytest.mark.parametrize(
    ("path", "line", "words"),
    [
        (("chronology",), 2, "[chronology]"),
        (("chronology", "id"), 3, '"moon"'),
        (("event", 0), 5, "[[event]]"),
        (("event", 0, "people", 1), 9, '"Buzz"'),
        (("event", 0, "when", "start"), 11, "1969-07-20"),
        (("event", 0, "note"), 12, '"""'),
        (("event", 0, "allow", "two-places"), 15, '"say"'),
        (("event", 0, "allow", "unheard"), 15, '{ how-long = "why", "two-places" = "say" }'),
        (("event", 0, "claim", 0), 16, "[[event.claim]]"),
        (("event", 0, "claim", 0, "says"), 17, '"on Möndäy"'),
        (("event", 0, "claim", 0, "at"), 16, "[[event.claim]]"),
        (("event", 1), 19, "[[event]]"),
        (("event", 1, "id"), 20, '"next"'),
    ],
)
def test_places(path: tuple[str | int, ...], line: int, words: str) -> None:
    """The value, or where it is not written, the nearest above."""
    place = Positions(TEXT, "story.toml")(path)

    assert (place.line, cut(place)) == (line, words)


def cut(place: Position) -> str:
    """Cut out of the line what stands at a place."""
    assert place.excerpt is not None
    assert place.column is not None
    assert place.end is not None
    return place.excerpt[place.column - 1 : place.end - 1]


def test_keys_and_what_stands_below() -> None:
    """A place leads to its key, and to what stands below it."""
    positions = Positions(TEXT, "story.toml")
    event = positions(("event", 0))

    assert cut(event.at("title", "id")) == '"landing"'
    assert cut(event.at(("people", 0))) == '"Neil"'
    assert event.at("title") == event
    assert cut(event.at(("allow", "two-places")).key) == '"two-places"'
    assert cut(event.at("people").key) == '"people"'
    assert event.key == event
    assert Position("f", 3).at("id").key == Position("f", 3)


scalars = st.one_of(
    st.text(max_size=9),
    st.integers(-(10**6), 10**6),
    st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(),
    st.datetimes(),
)


def leaves(value: Any, path: tuple[str | int, ...]) -> list[tuple[tuple[str | int, ...], Any]]:
    """Give a value and all in it, with their paths."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [(path, value), *(leaf for key, below in inner for leaf in leaves(below, (*path, key)))]


@given(
    st.lists(
        st.dictionaries(
            st.from_regex("[a-z]{1,4}", fullmatch=True), scalars | st.lists(scalars, max_size=3), max_size=4
        ),
        max_size=3,
    )
)
def test_what_is_cut_out_reads_as_the_value(rows: list[dict[str, Any]]) -> None:
    """In whatever a story is saved as, all on one line or not."""
    text = toml.dumps({"chronology": {"id": "x"}, "event": rows})
    positions = Positions(text, "story.toml")
    for number, row in enumerate(tomli.loads(text).get("event", [])):
        for name, value in row.items():
            for path, leaf in leaves(value, ("event", number, name)):
                words = cut(positions(path))
                try:
                    read = tomli.loads(f"x = {words}")["x"]
                except tomli.TOMLDecodeError:
                    assert words.startswith(('"""', "'''", "[", "{"))
                else:
                    assert read == leaf
