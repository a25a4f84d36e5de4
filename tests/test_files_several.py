"""Several files of one story: their paths, and what happens to files that are wrong."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from files_made import LANDING
from files_made import MARS
from files_made import MOON
from files_made import messages
from files_made import write

from chronology import files
from chronology.errors import FileError


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
