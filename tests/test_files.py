"""Event files: read with all their troubles, and written whole or not at all."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
import tomli
from files_made import MOON
from files_made import messages
from generated import chronologies
from hypothesis import given
from hypothesis import strategies as st

from chronology import files
from chronology.chronology import Chronology
from chronology.files import Story
from chronology.files.positions import Positions

SINS = sorted(path.stem for path in (Path(__file__).parent / "data" / "files").glob("*.toml"))


@given(chronologies())
def test_what_is_saved_loads_as_the_same(story: Chronology) -> None:
    """Every field of every class comes back, and the text is the same the second time."""
    text = files.dumps_toml(story)
    again, findings = files.read_bytes(text.encode())

    assert findings == ()
    assert again == story
    assert files.dumps_toml(again) == text


@pytest.mark.parametrize("name", SINS)
def test_one_sin_one_message(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each file of `data/files` commits the sin it is named after; beside it stands the exact message."""
    monkeypatch.chdir(Path(__file__).parent / "data" / "files")
    found = files.read(f"{name}.toml")

    assert messages(found) == Path(f"{name}.txt").read_text(encoding="utf-8").splitlines()
    assert [finding.check for finding in found.findings] == [name.partition(".")[0]]


def test_all_troubles_are_told_at_once(reading: Story) -> None:
    """
    [[event]]
    id = "launch"
    when = 1969-07-36
    lane = 5

    [[event]]
    title = "Two men land"
    wehn = "1969"
    after = ["lunch"]

      [[event.claim]]
      source = "log"
      when = "1969-13"
    """
    assert [(f.check, f.position.line) for f in reading.findings if f.position] == [
        ("missing-key", 1),
        ("invalid-date", 3),
        ("wrong-type", 4),
        ("missing-key", 6),
        ("unknown-key", 8),
        ("dangling-reference", 9),
        ("dangling-reference", 12),
        ("invalid-date", 13),
    ]


def test_a_story_with_troubles_is_read_as_far_as_it_can_be(reading: Story) -> None:
    """
    [[source]]
    id = "log"
    title = "The log"

    [[event]]
    id = "landing"
    title = "Two men land"
    when = "1969-13"
    lane = "Moon"
    part_of = "apollo"
    before = ["return", "splash"]

      [[event.claim]]
      source = "log"
      says = "on Sunday"

      [[event.claim]]
      source = "lgo"

    [[event]]
    id = "return"
    """
    landing = reading.chronology["landing"]

    assert (landing.when, landing.lane, landing.part_of) == (None, "Moon", None)
    assert [claim.says for claim in landing.claims] == ["on Sunday"]
    assert [relation.of for relation in reading.chronology.relations] == ["return"]
    assert reading.chronology["return"].title == "return"
    assert len(reading.findings) == 5


def test_words_that_say_no_time_are_told(reading: Story) -> None:
    """
    [[event]]
    id = "landing"
    title = "Two men land"
    when = "once upon a time"
    """
    (finding,) = reading.findings

    assert (finding.check, finding.place, str(finding.position)) == (
        "invalid-date",
        "event landing: when",
        "story.toml:4",
    )


def test_values_know_their_lines(story: Chronology) -> None:
    """
    [[source]]
    id = "log"
    title = "The log"

    [[event]]
    id = "landing"
    title = "Two men land"
    before = ["return"]

      [[event.claim]]
      source = "log"

    [[event]]
    id = "return"
    title = "Three men come home"
    """
    landing, home = story["landing"], story["return"]

    origins = (story.sources[0], landing, story.relations[0], landing.claims[0], home)
    assert [str(value.origin) for value in origins] == [f"story.toml:{line}" for line in (1, 5, 8, 10, 13)]


NASTY = """
# [[event]]
chronology.id = "x" # [[event]]
chronology."the title" = \"""
[[event]]
id = "no"
""\\""\"""
list = [
  # ]
  [[1], ["]", ']']],
  [[2]],
]

[[event]]
id = "a"
note = '''
[[event]]
'''
  [[event.claim]]
  source = "s"
  when = {when = 1, more = [ {q = 1}, 2 ]}
[[event]]  # b
id = "b"
claim = [{source = "a"},
   # c
  {source = "b", says = 3},
]
allow.check = "reason"
before = ["a",
 "c" ]
[ event . "odd]table" ]
z = 3
[["event"]]
id = "c"
  [[event.claim]]
  source = "1"
  [[event.claim]]
  says = \"""a\\"\"\" [[event]]\"""
  source = '2'
  [event.allow]
  check = "reason"
"""


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("chronology",), 'chronology.id = "x" # [[event]]'),
        (("chronology", "id"), 'chronology.id = "x" # [[event]]'),
        (("chronology", "the title"), 'chronology."the title" = """'),
        (("list", 1, 0, 0), "  [[2]],"),
        (("event", 0), "[[event]]"),
        (("event", 0, "note"), "note = '''"),
        (("event", 0, "claim", 0), "  [[event.claim]]"),
        (("event", 0, "claim", 0, "when", "more", 0, "q"), "  when = {when = 1, more = [ {q = 1}, 2 ]}"),
        (("event", 1), "[[event]]  # b"),
        (("event", 1, "claim", 0, "source"), 'claim = [{source = "a"},'),
        (("event", 1, "claim", 1, "says"), '  {source = "b", says = 3},'),
        (("event", 1, "allow", "check"), 'allow.check = "reason"'),
        (("event", 1, "before", 1), ' "c" ]'),
        (("event", 1, "odd]table", "z"), "z = 3"),
        (("event", 2), '[["event"]]'),
        (("event", 2, "claim", 0, "source"), '  source = "1"'),
        (("event", 2, "claim", 1, "source"), "  source = '2'"),
        (("event", 2, "allow", "check"), '  check = "reason"'),
        (("event", 2, "nowhere"), '[["event"]]'),
    ],
)
def test_lines_are_right(path: tuple[str | int, ...], line: str, ends: str) -> None:
    """Headers and keys are found, and nothing in strings, comments and lists is taken for one."""
    tomli.loads(NASTY)
    position = Positions(NASTY.replace("\n", ends), "nasty.toml")(path)

    assert NASTY.split("\n")[position.line - 1] == line


class TestInvalidToml:
    """Files that cannot be parsed."""

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("a = " + "[" * 50_000, "x.toml:1: not TOML: a value is too long or too deep"),
            ("a = " + "9" * 5000, "x.toml:1: not TOML: a value is too long or too deep"),
            (
                "# nothing\n",
                "x.toml:1: missing table: 'chronology'; add it, with the id and title of the story",
            ),
            (
                " \n",
                'x.toml:1: the file is empty; begin it with [chronology], and its id = "..." and title = "..."',
            ),
        ],
    )
    def test_is_told_in_one_line(self, text: str, message: str) -> None:
        """No file is so bad that it cannot be told."""
        assert messages(files.read_bytes(text.encode(), "x.toml")) == [message]

    @given(st.binary())
    def test_no_bytes_raise(self, data: bytes) -> None:
        """Whatever stands in a file, it is read or told."""
        assert files.read_bytes(data).findings

    def test_many_impossible_dates(self) -> None:
        """All of them are told, with all else."""
        events = "".join(
            f'[[event]]\nid = "e{day}"\ntitle = "E"\nwhen = 2025-02-{day}T10:00:00\n' for day in range(27, 34)
        )

        assert [finding.place for finding in files.read_bytes((MOON + events).encode()).findings] == [
            f"event e{day}: when" for day in range(29, 34)
        ]


@pytest.mark.parametrize("is_enabled", [True, False])
def test_garbage_collection_is_left_as_it_was(is_enabled: bool) -> None:
    """Reading pauses the collector, and only for itself."""
    (gc.enable if is_enabled else gc.disable)()
    try:
        files.read_bytes(MOON.encode())

        assert gc.isenabled() is is_enabled
    finally:
        gc.enable()
