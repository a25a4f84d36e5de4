"""`chronology find` and `extract`: what they read, write, and never write over."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from commands import ARTICLE
from commands import assert_refused
from commands import run

from chronology.files import load

KEYS = ["start", "end", "text", "type", "value", "mod", "signal", "edtf", "earliest", "latest", "anchor"]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Give a text."""
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_find_json(article: Path) -> None:
    """`find --json` prints an array of plain objects."""
    result = run("find", article, "--published", "1969-07-25", "--json")
    found = json.loads(result.stdout)

    assert result.exit_code == 0
    assert [list(expression) for expression in found] == [KEYS, KEYS]
    assert [ARTICLE[expression["start"] : expression["end"]] for expression in found] == [
        "Thursday",
        "16 July",
    ]
    assert [expression["edtf"] for expression in found] == ["1969-07-24", "1969-07-16/.."]
    assert (found[1]["signal"], found[1]["earliest"], found[1]["latest"]) == ("since", "1969-07-16", None)


def test_find_table(article: Path) -> None:
    """People get offset, phrase, reading and why."""
    lines = run("find", article, "--published", "25 July 1969").stdout.splitlines()

    assert lines[0].split() == ["offset", "phrase", "reading", "why"]
    assert re.match(r"22 +on Thursday +24 July 1969 ", lines[1])
    assert re.match(r"57 +since 16 July +from 16 July 1969 ", lines[2])


def test_find_reads_standard_input() -> None:
    """Without FILE, and with -, the text comes from standard input; offsets count its characters as given."""
    for arguments in ([], ["-"]):
        result = run("find", *arguments, "--published", "1969-07-25", "--json", stdin="é\r\n" + ARTICLE)

        assert json.loads(result.stdout)[0]["start"] == ARTICLE.index("Thursday") + 3


def test_find_narrative_needs_no_publication_date() -> None:
    """In narrative mode years and months carry on through the text."""
    result = run(
        "find", "--mode", "narrative", "--json", stdin="The war began on 1 May 1812. In June it was over."
    )

    assert [expression["edtf"] for expression in json.loads(result.stdout)] == ["1812-05-01", "1812-06"]


def test_find_nothing() -> None:
    """A text without dated phrases gives an empty array, or no table."""
    assert run("find", "--published", "2025", "--json", stdin="We may go.").stdout == "[]\n"
    assert run("find", "--published", "2025", stdin="We may go.").stdout == ""


def test_extract_makes_a_draft_that_can_be_used(article: Path, tmp_path: Path) -> None:
    """A draft says what to check, and is an event file."""
    draft = tmp_path / "draft.toml"
    result = run("extract", article, "--published", "1969-07-25", "-o", draft)

    assert (result.exit_code, result.output) == (0, "")
    assert draft.read_text(encoding="utf-8").startswith("# A draft made from text")
    assert run("check", draft).output == ""
    assert "24 July 1969" in run("list", draft).stdout
    assert "source = 'article'" in draft.read_text(encoding="utf-8").replace('"', "'")


def test_extract_never_writes_over_a_draft(article: Path, tmp_path: Path) -> None:
    """A draft may have been worked on."""
    draft = tmp_path / "draft.toml"
    draft.write_text("# mine", encoding="utf-8")

    assert_refused(
        run("extract", article, "--published", "1969-07-25", "-o", draft), 1, "draft.toml:1: missing table"
    )
    assert draft.read_text(encoding="utf-8") == "# mine"


def test_extract_from_several_texts_and_from_standard_input(article: Path, tmp_path: Path) -> None:
    """Each text is a source of its own; --source names one."""
    other = tmp_path / "second article.txt"
    other.write_text("It rained on Wednesday.", encoding="utf-8")
    both = json.loads(run("extract", article, other, "--published", "1969-07-25", "--json").stdout)
    one = json.loads(
        run("extract", "--published", "1969-07-25", "--source", "a", "--json", stdin=ARTICLE).stdout
    )

    assert [source["id"] for source in both["sources"]] == ["article", "second-article"]
    assert [source["id"] for source in one["sources"]] == ["a"]
    assert ARTICLE.index("Thursday") - 3 in [event["claims"][0]["start"] for event in one["events"]]


def test_all_texts_without_a_day_are_named_at_once(article: Path, tmp_path: Path) -> None:
    """What to do is told for several texts, of which one may state its day."""
    (tmp_path / "dated.txt").write_text("LISBON, May 2, 1989 -- Two ships met on Monday.", encoding="utf-8")
    (tmp_path / "note.txt").write_text("The boat left on Monday.", encoding="utf-8")
    result = run("extract", tmp_path / "dated.txt", article, tmp_path / "note.txt")

    assert result.exit_code == 2
    assert re.search(r"error: \S+article.txt, \S+note.txt: .* one --published for each", result.stderr)


def test_find_in_an_empty_text_asks_for_no_day(tmp_path: Path) -> None:
    (tmp_path / "blank.txt").write_text(" \n", encoding="utf-8")

    assert_refused(run("find", tmp_path / "blank.txt"), 1, "blank.txt: an empty text")


def test_extract_reads_dates_in_numbers_as_it_is_told(tmp_path: Path) -> None:
    """The order is an option, stays with the source, and is that of the source in a file that is added to."""
    text, draft = tmp_path / "note.txt", tmp_path / "draft.toml"
    text.write_text("The mill burned on 3/4/1969.", encoding="utf-8")
    run("extract", text, "--published", "1969-07-25", "--date-order", "day-month", "-o", draft)
    assert load(draft).sources[0].date_order == "day-month"

    text.write_text("The mill burned on 3/4/1969. The inn opened on 5/6/1969.", encoding="utf-8")
    run("extract", text, "--published", "1969-07-25", "-o", draft)
    assert [str(event.when) for event in load(draft)] == ["1969-04-03", "1969-06-05"]


def test_extract_keeps_candidates_apart(tmp_path: Path) -> None:
    """Texts of one name, and events of one title on different days, are not taken for one."""
    texts = [tmp_path / "a" / "note.txt", tmp_path / "b" / "note.txt", tmp_path / "b" / "note-2.txt"]
    for text, day in zip(texts, ("Tuesday", "Monday", "Monday"), strict=True):
        text.parent.mkdir(exist_ok=True)
        text.write_text(f"The council met on {day}.", encoding="utf-8")
    document = json.loads(run("extract", *texts, "--published", "2024-09-13", "--json").stdout)

    assert [source["id"] for source in document["sources"]] == ["note", "note-2", "note-2-2"]
    assert [(event["id"], event["when"]["edtf"]) for event in document["events"]] == [
        ("council-met.note-2", "2024-09-09"),
        ("council-met", "2024-09-10"),
    ]


def test_extract_writes_json_into_a_file_that_bears_its_name(article: Path, tmp_path: Path) -> None:
    """An event file in JSON's clothes would be refused by whoever reads it next."""
    draft = tmp_path / "draft.json"
    run("extract", article, "--published", "2024-09-13", "-o", draft)

    assert json.loads(draft.read_bytes())["events"]


@pytest.mark.parametrize(
    ("args", "when", "noted"),
    [
        ((), "2021-03-20", True),
        (("--mode", "news"), "2024-03-20", False),
        (("--mode", "narrative"), "2021-03-20", False),
    ],
)
def test_extract_decides_the_mode_by_the_text(
    tmp_path: Path, args: tuple[str, ...], when: str, noted: bool
) -> None:
    """A statement that names its years carries them on, unless it is told to be news."""
    text = (
        "She joined on 3 April 2017. On 12 May 2021 Holt called. On 1 September 2021 he paid. On 30 September 2021 he left. "
        "The account was closed on 20 March."
    )
    (tmp_path / "statement.txt").write_text(text)
    ran = run("extract", tmp_path / "statement.txt", "--published", "2024-07-02", "--json", *args)
    told = {event["title"]: event["when"]["edtf"] for event in json.loads(ran.stdout)["events"]}

    assert told["The account was closed"] == when
    assert ("read as narrative" in ran.stderr) is noted
