"""The manners of the commands: what they print, where, and with which exit code."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click
import pytest
from commands import ARTICLE
from commands import SINFUL
from commands import STORY
from commands import assert_refused
from commands import run

from chronology import formats
from chronology.cli import commands
from chronology.cli.front import NAMES
from chronology.drawing.purposes import LAYOUTS
from chronology.drawing.purposes import PURPOSES

OTHER = """\
[chronology]
id = "mars"
title = "Machines on Mars"

[[event]]
id = "landing"
title = "The first lander sets down"
when = 1976-07-20
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Give an event file."""
    path = tmp_path / "moon.toml"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder that holds two stories."""
    folder = tmp_path / "stories"
    folder.mkdir()
    (folder / "moon.toml").write_text(STORY, encoding="utf-8")
    (folder / "mars.toml").write_text(OTHER, encoding="utf-8")
    return folder


@pytest.mark.parametrize("arguments", [[], *([name] for name in NAMES)], ids=["chronology", *NAMES])
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help(arguments: list[str], option: str) -> None:
    """Every command tells what it does."""
    result = run(*arguments, option)

    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ")
    assert result.stderr == ""


@pytest.mark.parametrize("name", NAMES)
def test_every_command_and_option_is_explained(name: str) -> None:
    """A command has a description, and so has each of its options."""
    command = commands.get_command(click.Context(commands), name)

    assert command is not None
    assert command.help
    for option in command.params:
        assert not isinstance(option, click.Option) or option.help, option.name


def test_no_command() -> None:
    """Help goes to standard error where no command was given."""
    result = run()

    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("Usage: chronology")


@pytest.mark.parametrize(
    ("arguments", "pattern"),
    [
        (["lst"], "unknown command 'lst'; did you mean 'list'"),
        (["find", "--jsn"], "--jsn.*--json"),
        (["draw", "moon", "-o", "moon.gif"], r"unknown suffix '\.gif'"),
        (["draw", "moon", "-o", "moon"], "'moon' has no suffix; choose from .svg, .png, .pdf"),
        (["draw", "moon"], "Missing option '-o'"),
        (
            ["draw", "moon", "-o", "moon.svg", "--layout", "spiral"],
            "'spiral' is not one of 'flags', 'column'",
        ),
        (["draw", "moon", "-o", "moon.svg", "--width", "0"], "--width"),
        (["draw", "moon", "-o", "moon.svg", "--height", "1e9"], "--height"),
        (["import", "moon", "--from", "mermaid"], "mermaid can be written but not read"),
        (["export", "moon", "--to", "jsom"], "unknown format 'jsom'; did you mean 'json'"),
        (["export", "moon"], "Missing option '--to'"),
        (["check", "moon", "--format", "xml"], "'xml' is not one of 'text', 'json', 'sarif', 'github'"),
        (["check", "moon", "--only", "weekday-mismach"], "unknown check .*did you mean 'weekday-mismatch'"),
        (["check"], "Missing argument 'PATH...'"),
        (["check", "-", "moon"], "- is standard input, and is read alone"),
        (["draw", "moon", "-", "-o", "moon.svg"], "- is standard input, and is read alone"),
        (["list", "moon", "--between", "2025-02-30", "2026"], "2025-02-30"),
        (["find", "--published", "2025-02-30"], "2025-02-30"),
        (["find", "--published", "one fine day"], "one fine day"),
        (["find", "--published", "2025-13"], "there is no month 13"),
        (["find", "--published", "yesterday"], "'yesterday' needs a publication date.*write out the date"),
        (["find"], "publication date.*--published DAY"),
        (["extract"], "publication date.*--published DAY"),
        (["extract", "a.txt", "b.txt", "--published", "2025", "--source", "a"], "--source names one text"),
        (["extract", "--published", "2025", "--source", "my notes"], "'my notes' is no id"),
        (["extract", "--published", "2025", "--published", "2026"], "2 times for 1 text;"),
    ],
)
def test_usage_errors(arguments: list[str], pattern: str) -> None:
    """A usage error exits 2, in one line."""
    assert_refused(run(*arguments, stdin=ARTICLE), 2, pattern)


BAD_FILES = {
    "not TOML": b"[chronology\n",
    "not UTF-8": '[chronology]\nid = "moon"\ntitle = "Fjällräven"\n'.encode("latin-1"),
    "empty": b"",
    "an impossible date": STORY.replace("1969-07-16", '"2025-02-30"').encode(),
    "an impossible TOML date": STORY.replace("1969-07-16", "2025-02-30").encode(),
    "an unknown key": STORY.replace("tags =", "tag =").encode(),
}


@pytest.mark.parametrize("content", BAD_FILES.values(), ids=BAD_FILES)
@pytest.mark.parametrize(
    "command", [["list"], ["draw", "-o", "{}"], ["export", "--to", "json", "-o", "{}"]], ids=" ".join
)
def test_bad_files(content: bytes, command: list[str], tmp_path: Path) -> None:
    """A file that cannot be used is told in one line, and nothing is written."""
    bad, output = tmp_path / "bad.toml", tmp_path / "output.svg"
    bad.write_bytes(content)
    output.write_text("kept", encoding="utf-8")
    result = run(*(word.format(output) for word in command), bad)

    assert_refused(result, 1, re.escape(f"{bad}"))
    assert output.read_text(encoding="utf-8") == "kept"


@pytest.mark.parametrize("content", BAD_FILES.values(), ids=BAD_FILES)
def test_check_tells_bad_files_as_findings(content: bytes, tmp_path: Path) -> None:
    """What is wrong with a file is a finding like any other."""
    bad = tmp_path / "bad.toml"
    bad.write_bytes(content)
    result = run("check", bad)

    assert result.exit_code == 1
    assert re.match(r"error\[[a-z0-9-]+\]: ", result.stdout)
    assert re.search(rf"^ *--> {re.escape(str(bad))}:\d+(:\d+)?$", result.stdout, re.MULTILINE)
    assert result.stderr == ""


@pytest.mark.parametrize("command", ["list", "check"])
@pytest.mark.parametrize("name", ["missing.toml", "empty"])
def test_nothing_to_read(command: str, name: str, tmp_path: Path) -> None:
    """A missing file and a folder without event files are told in one line."""
    (tmp_path / "empty").mkdir()

    assert_refused(run(command, tmp_path / name), 1, name)


@pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="needs a device without end")
@pytest.mark.parametrize("command", ["list", "check", "find", "extract", "import"])
def test_what_never_ends_is_not_read(command: str) -> None:
    """A device given as a story or a text is refused in one line."""
    dated = ["--published", "2025"] if command in ("find", "extract") else []

    assert_refused(
        run(command, "/dev/zero", *dated), 1, "^chronology: error: /dev/zero: .*[Aa] device, not a file"
    )


@pytest.mark.parametrize("target", ["missing/out.svg", "folder.svg"])
def test_unwritable_output(target: str, story: Path, tmp_path: Path) -> None:
    """An output that cannot be written is told in one line, and nothing is left behind."""
    (tmp_path / "folder.svg").mkdir()
    before = sorted(tmp_path.rglob("*"))

    assert_refused(run("draw", story, "-o", tmp_path / target), 1, "out.svg|folder.svg")
    assert sorted(tmp_path.rglob("*")) == before


def test_unreadable_text(tmp_path: Path) -> None:
    """A file that is not there, is a folder, or says nothing is told in one line."""
    (tmp_path / "blank.txt").write_text(" \n", encoding="utf-8")

    assert_refused(
        run("extract", tmp_path / "blank.txt", "--published", "2025"), 1, "blank.txt: an empty text"
    )
    assert_refused(run("find", tmp_path / "none.txt", "--published", "2025"), 1, "none.txt: No such file")
    assert_refused(
        run("find", tmp_path, "--published", "2025"), 1, r"a folder; name the files in it, such as .*\*\.txt"
    )


@pytest.mark.parametrize(
    ("name", "remedy"), [("moon.json", "`chronology import`"), ("moon.toml", "write key =")]
)
def test_what_is_no_event_file_is_told_how_to_become_one(name: str, remedy: str, tmp_path: Path) -> None:
    """Other projects' files are imported, event files mended."""
    path = tmp_path / name
    path.write_text("{}", encoding="utf-8")

    assert remedy in run("list", path).stderr


def test_every_format_is_named_in_the_help() -> None:
    """The names stand there by hand, since --help brings in no room."""
    told = " ".join(run("export", "--help").stdout.split())

    assert all(f"{name}," in told or f"{name} or" in told or f"or {name}." in told for name in formats.NAMES)


def test_every_layout_and_purpose_is_named_in_the_help() -> None:
    """So do these."""
    told = run("draw", "--help").stdout

    assert f"[{'|'.join(LAYOUTS)}]" in told
    assert f"[{'|'.join(PURPOSES)}]" in told


def test_list(story: Path) -> None:
    """Events come in order, in aligned columns."""
    result = run("list", story)

    assert result.stdout.splitlines() == [
        "Men on the Moon",
        "",
        "when          title                      status    sources",
        "16 July 1969  A Saturn V leaves Florida  happened",
        "20 July 1969  The Eagle lands            happened  record-1969-07-25",
        "by 1970       The next crew is to fly    planned",
    ]


@pytest.mark.parametrize("command", [["list"], ["draw", "-o", "-"]])
def test_nothing_asked_for_is_there(command: list[str], story: Path) -> None:
    """That a choice left nothing is told, so that nobody takes the story for empty."""
    result = run(*command, story, "--tag", "submarine")

    assert result.stderr.startswith("chronology: note: moon: none of 3 events is what was asked for\n")
    assert result.stdout in ("Men on the Moon\n\nno events\n", "")


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ([], ["launch", "landing", "next-flight"]),
        (["--tag", "surface"], ["landing"]),
        (["--tag", "none"], []),
        (["--between", "1969-07-17", "1969-07-20"], ["landing", "next-flight"]),
        (["--between", "1969-07-16", "July 1969", "--tag", "surface"], ["landing"]),
    ],
)
def test_list_json(options: list[str], ids: list[str], story: Path) -> None:
    """`list --json` prints the document of the chosen events."""
    document = json.loads(run("list", story, *options, "--json").stdout)

    assert [event["id"] for event in document["events"]] == ids
    assert document["chronology"]["id"] == "moon"


def test_the_paper_is_written_as_people_write_it(story: Path, tmp_path: Path) -> None:
    """A4 is a4."""
    for paper in ("A4", "a4"):
        assert run("draw", story, "--for", paper, "-o", tmp_path / f"of-{paper}.svg").exit_code == 0

    assert (tmp_path / "of-A4.svg").read_bytes() == (tmp_path / "of-a4.svg").read_bytes()


def test_a_folder_of_several_stories(folder: Path, tmp_path: Path) -> None:
    """`list` and `check` take all stories, `draw` and `export` say which there are."""
    assert run("list", folder).stdout.count("Men on the Moon") == 1
    assert [story["chronology"]["id"] for story in json.loads(run("list", folder, "--json").stdout)] == [
        "mars",
        "moon",
    ]
    assert run("check", folder).output == ""
    assert_refused(run("draw", folder, "-o", tmp_path / "x.svg"), 1, "mars.*moon")
    assert_refused(run("export", folder, "--to", "json"), 1, "mars.*moon")


def test_list_shipped_story() -> None:
    """A shipped story goes by its name; the nearest one is named."""
    assert "Florida" in run("list", "ukraine-2025").stdout
    assert_refused(run("list", "ukraine-2052"), 1, "ukraine-2025")


def test_check_is_silent_if_all_is_well(story: Path) -> None:
    """No finding, no word."""
    result = run("check", story)

    assert (result.exit_code, result.output) == (0, "")


@pytest.fixture
def sinful(tmp_path: Path) -> Path:
    """Give an event file with one wrong weekday."""
    path = tmp_path / "sinful.toml"
    path.write_text(SINFUL, encoding="utf-8")
    return path


def test_check_formats(sinful: Path) -> None:
    """One finding in four forms; all exit 1."""
    results = {form: run("check", sinful, "--format", form) for form in ("text", "json", "sarif", "github")}
    (finding,) = json.loads(results["json"].stdout)
    (told,) = json.loads(results["sarif"].stdout)["runs"][0]["results"]

    assert {result.exit_code for result in results.values()} == {1}
    assert results["text"].stdout.startswith("error[weekday-mismatch]: event landing: ")
    assert f"--> {sinful}:18:10\n" in results["text"].stdout
    assert (finding["check"], finding["line"], finding["event"]) == ("weekday-mismatch", 18, "landing")
    assert told["locations"][0]["physicalLocation"]["region"]["startLine"] == 18
    assert results["github"].stdout.startswith(
        f"::error file={sinful},line=18,col=10,endColumn=20,title=weekday-mismatch::event landing: "
    )


def test_check_formats_of_nothing(story: Path) -> None:
    """Machines get a document even if all is well."""
    assert run("check", story, "--format", "json").stdout == "[]\n"
    assert json.loads(run("check", story, "--format", "sarif").stdout)["runs"][0]["results"] == []
    assert run("check", story, "--format", "github").stdout == ""


def test_check_only(sinful: Path) -> None:
    """`--only` runs the named checks alone."""
    assert run("check", sinful, "--only", "end-before-start").exit_code == 0
    assert run("check", sinful, "--only", "end-before-start", "--only", "weekday-mismatch").exit_code == 1


def test_check_colours_only_for_people(sinful: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Severities are coloured on a terminal; NO_COLOR forbids it."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    coloured = run("check", sinful, color=True)
    monkeypatch.setenv("NO_COLOR", "1")
    plain = run("check", sinful, color=True)

    assert "\x1b[31m" in coloured.stdout
    assert "\x1b" not in plain.stdout
    assert click.unstyle(coloured.stdout) == plain.stdout


def test_several_troubles_are_told_in_a_line_each(tmp_path: Path) -> None:
    """All that is wrong with a file is told at once."""
    bad = tmp_path / "bad.toml"
    bad.write_text(STORY.replace("tags =", "tag =").replace('"by 1970"', '"2025-02-30"'), encoding="utf-8")

    assert_refused(run("list", bad), 1, "bad.toml:14: .*'tag'.*'tags'", "bad.toml:28: .*2025-02-30")
