"""Event files: read with all their troubles, and written whole or not at all."""

from __future__ import annotations

import errno
import gc
import os
import stat
from inspect import cleandoc
from pathlib import Path

import pytest
import tomli
from generated import TEXTS
from generated import chronologies
from hypothesis import given
from hypothesis import strategies as st

from chronology import files
from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.errors import FileError
from chronology.files import Story
from chronology.files import toml
from chronology.files.positions import Positions

SINS = sorted(path.stem for path in (Path(__file__).parent / "data" / "files").glob("*.toml"))

MOON = '[chronology]\nid = "moon"\ntitle = "Men on the Moon"\n'
MARS = '[chronology]\nid = "mars"\ntitle = "Men on Mars"\n'
LANDING = '[[event]]\nid = "landing"\ntitle = "Two men land"\nwhen = 1969-07-20\n'


def write(folder: Path, **texts: str) -> Path:
    """Write event files into a folder."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def messages(story: Story) -> list[str]:
    """Give what is wrong, a line each."""
    return [str(finding) for finding in story.findings]


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


class TestSeveralFiles:
    """Folders, and several paths at once."""

    def test_a_folder_of_one_story(self, tmp_path: Path) -> None:
        """Files that name one chronology are one story."""
        write(tmp_path, one=MOON + LANDING, two='[chronology]\nid = "moon"\nlanguage = "en"\n')

        story = files.load(tmp_path)

        assert (story.title, story.language, len(story)) == ("Men on the Moon", "en", 1)

    def test_an_id_given_in_two_files(self, tmp_path: Path) -> None:
        """Both places are told."""
        write(tmp_path, one=MOON + LANDING, two=MOON + LANDING)

        assert messages(files.read(tmp_path)) == [
            (
                f"{tmp_path / 'two.toml'}:5: event landing: id: given twice: 'landing'; "
                f"first at {tmp_path / 'one.toml'}:4, so rename one or delete it"
            )
        ]

    def test_references_lead_into_other_files(self, tmp_path: Path) -> None:
        """What one file refers to may stand in another."""
        relation = '[[relation]]\nevent = "landing"\nis = "after"\nof = "landing"\n'
        write(tmp_path, one=MOON + relation, two=MOON + LANDING)

        assert len(files.load(tmp_path).relations) == 1

    def test_files_that_contradict_each_other(self, tmp_path: Path) -> None:
        """What is said of the story as a whole must agree."""
        write(tmp_path, one=MOON, two=MOON.replace("Men", "People"))

        assert messages(files.read(tmp_path)) == [
            (
                f"{tmp_path / 'two.toml'}:3: chronology: title: not what was said first: 'People on the Moon'; "
                f"{tmp_path / 'one.toml'}:3 says 'Men on the Moon'"
            )
        ]

    def test_a_file_that_names_no_story(self, tmp_path: Path) -> None:
        """It is told, and read as part of the only story there is."""
        write(tmp_path, one=MOON, two=LANDING)

        story, findings = files.read(tmp_path)

        assert [finding.message for finding in findings] == ["missing table: 'chronology'"]
        assert (story.id, len(story)) == ("moon", 1)

    def test_a_folder_of_several_stories(self, tmp_path: Path) -> None:
        """Who asks for all gets all; who asks for one is asked which."""
        write(tmp_path, a=MOON, b=MARS)
        write(tmp_path / "more", c=MOON + LANDING)

        assert [story.id for story in files.load_all(tmp_path)] == ["moon", "mars"]
        assert len(files.load_all(tmp_path)[0]) == 1
        with pytest.raises(FileError) as caught:
            files.load(tmp_path)
        assert str(caught.value) == f"{tmp_path}: several stories: 'moon', 'mars'; name a file of one"

    def test_a_file_named_twice_is_read_once(self, tmp_path: Path) -> None:
        """A folder and a file in it are no duplicates."""
        write(tmp_path, a=MOON + LANDING)

        assert len(files.load(tmp_path, tmp_path / "a.toml")) == 1

    def test_a_link_beside_its_file_is_no_second_file(self, tmp_path: Path) -> None:
        """Two names of one file in a folder are one file."""
        write(tmp_path, a=MOON + LANDING)
        (tmp_path / "b.toml").symlink_to(tmp_path / "a.toml")

        assert len(files.load(tmp_path)) == 1

    def test_troubles_of_all_stories_are_told(self, tmp_path: Path) -> None:
        """One error holds what is wrong with any of them."""
        write(tmp_path, a=MOON + "[[evnt]]", b=MARS + "[[evnt]]", c="")

        with pytest.raises(FileError) as caught:
            files.load_all(tmp_path)

        assert [finding.check for finding in caught.value.findings] == [
            "unknown-key",
            "unknown-key",
            "empty-file",
        ]


class TestPaths:
    """What a path or name leads to."""

    def test_no_such_file(self) -> None:
        """A path that leads nowhere is told with the stories there are."""
        with pytest.raises(
            FileError, match=r"no such file, folder or shipped story: 'no/such\.toml'; shipped stories: "
        ):
            files.load("no/such.toml")

    def test_a_folder_without_event_files(self, tmp_path: Path) -> None:
        """An empty folder is no story."""
        with pytest.raises(FileError) as caught:
            files.load(tmp_path)

        assert str(caught.value) == f"{tmp_path}: no event files in this folder; event files end in .toml"

    def test_a_file_that_may_not_be_read(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """What the system refuses is told in its words."""

        def refuse(_: Path) -> bytes:
            raise PermissionError(13, "Permission denied")

        write(tmp_path, a=MOON)
        monkeypatch.setattr(Path, "read_bytes", refuse)

        assert messages(files.read(tmp_path)) == [
            f"{tmp_path / 'a.toml'}: cannot be read: permission denied; check the path"
        ]

    def test_a_dangling_link(self, tmp_path: Path) -> None:
        """A link to nothing is no shipped story."""
        (tmp_path / "moon.toml").symlink_to(tmp_path / "gone.toml")

        assert messages(files.read(tmp_path / "moon.toml")) == [
            f"{tmp_path / 'moon.toml'}: cannot be read: no such file or directory; check the path"
        ]

    def test_a_link_to_itself(self, tmp_path: Path) -> None:
        """A link that leads round in a circle leads to no file."""
        (tmp_path / "moon.toml").symlink_to(tmp_path / "moon.toml")

        assert [told.partition("; ")[0] for told in messages(files.read(tmp_path / "moon.toml"))] == [
            f"{tmp_path / 'moon.toml'}: cannot be read: {os.strerror(errno.ELOOP).lower()}"
        ]

    def test_an_empty_name(self) -> None:
        """A name that says nothing, as an unset variable does, is not the folder one is in."""
        with pytest.raises(FileError, match="no such file, folder or shipped story: ''"):
            files.load("")

    def test_shipped_stories_are_found_by_name(self) -> None:
        """The package brings its own stories."""
        assert "ukraine-2025" in files.shipped()
        assert files.load("ukraine-2025").id == "ukraine-2025"
        assert files.find_story("no-such-story") is None

    def test_the_nearest_shipped_story_is_named(self) -> None:
        """A slip of the pen is mended."""
        with pytest.raises(FileError, match="'ukrane-2025'; did you mean the shipped story 'ukraine-2025'"):
            files.load("ukrane-2025")

    def test_an_existing_path_wins(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A folder of a shipped story's name is read in its place."""
        monkeypatch.chdir(tmp_path)
        write(tmp_path / "ukraine-2025", a=MOON)

        assert files.load("ukraine-2025").id == "moon"


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


class TestLayout:
    """How a story is written."""

    def test_reads_as_people_write(self) -> None:
        """What a person would write is written so."""
        text = (
            cleandoc('''
            [chronology]
            id = "plan"
            title = "The plan"
            as_of = 2025-11-26
            timezone = "UTC"

            [[source]]
            id = "paper"
            title = "A paper"
            published = "[2025-11-20..2025-11-22]"

            [[person]]
            name = "Ann"
            born = {when = 1582-10-04, calendar = "julian"}

            [[event]]
            id = "talks"
            title = "They hold talks"
            when = "end of October 2025"
            duration = "3 days"
            status = "reported"
            places = ["Florida"]
            people = [
                "The first of the people whose names are long",
                "The second of the people whose names are long",
                "The third",
            ]
            before = ["meeting"]
            note = """
            What is said of it,
            in "two" lines."""
            allow = {weekday-mismatch = "the paper errs"}

              [[event.claim]]
              source = "paper"
              says = "at the end of October"
              at = "paragraph 10"

            [[event]]
            id = "meeting"
            title = "They meet"
            start = 2025-11-26T14:02:00+01:00
            end = 2025-11-26T14:17:00+01:00

            [[relation]]
            event = "meeting"
            is = "after"
            of = "talks"
            gap = "over 2 weeks"
            ''')
            + "\n"
        )

        assert files.dumps_toml(files.read_bytes(text.encode()).chronology) == text

    @given(st.dictionaries(TEXTS | st.text(), TEXTS | st.lists(TEXTS)))
    def test_every_text_comes_back(self, table: dict[str, str | list[str]]) -> None:
        """Quotes, line ends and letters that do not show are written so that TOML reads them again."""
        assert tomli.loads(toml.dumps({"table": table})) == {"table": table}

    def test_letters_that_do_not_show_are_written_as_escapes(self) -> None:
        """Nothing in a file can make it look other than it is."""
        assert (
            toml.dumps({"a": {"b": "x\u202ey\x00\U000e0001"}}) == '[a]\nb = "x\\u202ey\\u0000\\U000e0001"\n'
        )

    def test_half_a_letter_is_refused(self) -> None:
        """A lone surrogate cannot be written."""
        with pytest.raises(ChronologyError, match="half a letter"):
            toml.dumps({"a": {"b": "\ud800"}})


class TestWriteWhole:
    """Files written whole or not at all."""

    def test_replaces_and_keeps_permissions(self, tmp_path: Path) -> None:
        """A file that only its owner may read stays so."""
        path = tmp_path / "story.toml"
        path.write_bytes(b"old")
        path.chmod(0o600)

        files.write_whole(path, b"new")

        assert path.read_bytes() == b"new"
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert list(tmp_path.iterdir()) == [path]

    def test_follows_links(self, tmp_path: Path) -> None:
        """A link stays a link, and what it leads to is written."""
        (tmp_path / "link").symlink_to("target")

        files.write_whole(tmp_path / "link", b"new")

        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "target").read_bytes() == b"new"

    @pytest.mark.parametrize("name", ["no/such/folder.toml", "", "a\0b", "x" * 300])
    def test_tells_what_cannot_be_written(self, name: str, tmp_path: Path) -> None:
        """One line, and nothing is left behind."""
        with pytest.raises(ChronologyError, match=r"cannot be written: .*; nothing was changed"):
            files.write_whole(tmp_path / name, b"new")

        assert list(tmp_path.iterdir()) == []

    def test_leaves_the_old_file_where_writing_fails(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A full disk costs nothing that was there."""

        def fail(_: int) -> None:
            raise OSError(28, "No space left on device")

        path = tmp_path / "story.toml"
        path.write_bytes(b"old")
        monkeypatch.setattr(os, "fsync", fail)

        with pytest.raises(ChronologyError, match="no space left on device"):
            files.write_whole(path, b"new")

        assert path.read_bytes() == b"old"
        assert list(tmp_path.iterdir()) == [path]

    def test_writes_to_devices(self) -> None:
        """What is no plain file is not replaced."""
        files.write_whole(os.devnull, b"new")

        assert not Path(os.devnull).is_file()

    def test_a_story_that_cannot_be_written_leaves_the_file(self, tmp_path: Path) -> None:
        """The text is made before the file is touched."""
        path = tmp_path / "story.toml"
        path.write_bytes(b"old")

        with pytest.raises(ChronologyError):
            files.save(Chronology(id="a", title="\ud800"), path)

        assert path.read_bytes() == b"old"

    def test_saves(self, tmp_path: Path) -> None:
        """What is saved can be loaded."""
        story = files.load("ukraine-2025")
        files.save(story, tmp_path / "story.toml")

        assert files.load(tmp_path / "story.toml") == story


@pytest.mark.parametrize("is_enabled", [True, False])
def test_garbage_collection_is_left_as_it_was(is_enabled: bool) -> None:
    """Reading pauses the collector, and only for itself."""
    (gc.enable if is_enabled else gc.disable)()
    try:
        files.read_bytes(MOON.encode())

        assert gc.isenabled() is is_enabled
    finally:
        gc.enable()
