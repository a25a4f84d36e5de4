"""How event files are written: their layout, and whole or not at all."""

from __future__ import annotations

import os
import stat
from inspect import cleandoc
from pathlib import Path

import pytest
import tomli
from generated import TEXTS
from hypothesis import given
from hypothesis import strategies as st

from chronology import files
from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.files import toml


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
