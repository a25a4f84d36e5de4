"""`find` in other languages: the phrases of tests/data/languages.toml, and laws that hold for every language."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from chronology.errors import ChronologyError
from chronology.expressions import Expression
from chronology.expressions import find
from chronology.expressions import languages
from chronology.expressions.languages import known
from chronology.expressions.languages.grammar import grammar_of
from chronology.expressions.languages.speech import Meanings
from chronology.expressions.languages.speech import Speech
from chronology.expressions.languages.speech import speech_of

TABLE = Path(__file__).with_name("data") / "languages.toml"
GROUPS = tomllib.loads(TABLE.read_text(encoding="utf-8"))["group"]
WRONG = pytest.mark.xfail(strict=True, raises=AssertionError, reason="known to be wrong")
PHRASES = [
    pytest.param(group, row, id=f"{group['language']}: {row['text']}", marks=[WRONG] if "why" in row else [])
    for group in GROUPS
    for row in (*group["phrases"], *group.get("wrong", ()))
]
NOTHING = [(group, text) for group in GROUPS for text in group.get("nothing", ())]
GUIDE = Path(__file__).parents[1] / "docs" / "guide" / "languages.md"
LANGUAGES = known()
SPOKEN = sorted(file.stem for file in (Path(languages.__file__).parent / "spoken").glob("*.toml"))


def found(group: dict[str, Any], text: str) -> list[Expression]:
    """Find the phrases of a text in the way of its group."""
    return find(
        text,
        published=group.get("published"),
        mode=group.get("mode", "news"),
        language=group["language"],
    )


@pytest.mark.parametrize(("group", "row"), PHRASES)
def test_a_phrase_is_read(group: dict[str, Any], row: dict[str, str]) -> None:
    """A phrase has its extent, its annotation and its reading; none is found where there is none."""
    told = found(group, row["text"])
    if not row["span"]:
        assert told == []
        return
    one = next((e for e in reversed(told) if e.text == row["span"]), None)
    assert one is not None, [e.text for e in told]
    assert row["text"][one.start : one.end] == one.text
    assert (one.type, one.value, one.mod, one.signal) == (
        row.get("type", "DATE"),
        row["value"],
        row.get("mod"),
        row.get("signal"),
    )
    assert row.get("anchor", "") in one.anchor
    assert (one.when and one.when.edtf) == row.get("edtf")


@pytest.mark.parametrize(("group", "text"), NOTHING)
def test_what_is_no_date_is_not_found(group: dict[str, Any], text: str) -> None:
    """Words that look like dates are left alone."""
    assert found(group, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am 1. September 1939, einem Freitag, begann der Krieg."),
        ("fr", "Le 1er septembre 1939, un vendredi, la guerre éclata."),
        ("uk", "1 вересня 1939 року, у п'ятницю, почалася війна."),
    ],
)
def test_the_weekday_of_a_date_is_no_other_day(language: str, text: str) -> None:
    """A weekday that stands behind its date says nothing more."""
    assert [e.value for e in find(text, published="2025-11-26", language=language)] == ["1939-09-01"]


@pytest.mark.parametrize("language", ["de", "fr", "es", "uk", "ru"])
def test_the_table_has_rights_and_wrongs(language: str) -> None:
    """Five languages have at least forty sentences that are read rightly, and say what is not."""
    groups = [group for group in GROUPS if group["language"] == language]
    assert sum(len(group["phrases"]) for group in groups) >= 40
    assert sum(len(group.get("wrong", ())) for group in groups) >= 1


NAMES = {"de": "German", "fr": "French", "es": "Spanish", "uk": "Ukrainian", "ru": "Russian"}


@pytest.mark.parametrize(("language", "name"), NAMES.items())
def test_the_guide_tells_how_much_is_right(language: str, name: str) -> None:
    """The guide's figures are those of the table."""
    groups = [
        group for group in GROUPS if group["language"] == language and group.get("published") == "2025-11-26"
    ]
    wrong = [row for group in groups for row in group.get("wrong", ())]
    right = sum(len(group["phrases"]) for group in groups)
    alone = sum(len(group.get("nothing", ())) for group in groups)
    missed = sum(1 for row in wrong if row["span"])
    row = next(
        line for line in GUIDE.read_text(encoding="utf-8").splitlines() if line.startswith(f"| {name} ")
    )
    phrases, found, _, _, dateless, left, *_ = row.split("|")[2:]
    told = (right + missed, right, alone + len(wrong) - missed, alone)
    assert tuple(map(int, (phrases, found, dateless, left))) == told


@pytest.mark.parametrize("language", SPOKEN)
def test_the_file_of_a_language_is_sound(language: str) -> None:
    """Whoever adds a language adds a file named by its code; its patterns compile, and match something."""
    speech = speech_of(language)
    assert language in LANGUAGES
    assert grammar_of(language)
    assert all(float(number) for number in speech.numbers)
    assert set(speech.units) >= {"day", "week", "month", "year", "hour"}
    assert not any(re.fullmatch(words, "") for table in tables(speech) for words in table.values())


def tables(speech: Speech) -> list[Meanings]:
    """Give the tables of a language."""
    return [value for value in attrs.asdict(speech, recurse=False).values() if isinstance(value, dict)]


def written_day(language: str) -> str:
    """Write 24 November 2025 as the words and the order of a language have it."""
    table = importlib.import_module(f"dateparser.data.date_translation_data.{language}").info
    november = max(table["november"], key=len)
    orders = {"MDY": f"{november} 24, 2025", "YMD": f"2025 {november} 24"}
    return orders.get(table.get("date_order", ""), f"24 {november} 2025")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_reads_a_day(language: str) -> None:
    """What a language's own tables spell is read."""
    figures = {"zh": "2025年11月24日", "ko": "2025년 11월 24일"}
    figures |= dict.fromkeys(("zh-Hans", "zh-Hant", "yue", "ja"), figures["zh"])
    text = figures.get(language, written_day(language))
    assert [e.value for e in find(text, language=language)] == ["2025-11-24"]


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from([*SPOKEN, "zh", "hi", "ar"]),
    st.lists(
        st.sampled_from(
            [
                "24.",
                "3",
                "1914",
                "vor",
                "Mai",
                "il y a",
                "an",
                "mayo",
                "de",
                "понеділок",
                "року",
                "年",
                "月",
                "\n",
                ", ",
                "03/04/2025",
            ]
        )
    ),
)
def test_phrases_are_parts_of_the_text(language: str, words: list[str]) -> None:
    """Whatever the text, phrases lie in order and hold their words."""
    text = " ".join(words)
    told = find(text, published="2025-11-26", language=language)
    assert all(text[e.start : e.end] == e.text for e in told)
    assert all(a.end <= b.start for a, b in pairwise(told))


@pytest.mark.parametrize(
    ("code", "message"), [("fra", "did you mean 'fr'"), ("xx", "known: .*, uk, "), ("", "known: af")]
)
def test_an_unknown_language_is_told(code: str, message: str) -> None:
    """The nearest language is named, or all of them."""
    with pytest.raises(ChronologyError, match=message):
        find("x", language=code)


def test_english_does_without_dateparser() -> None:
    """Whoever reads English does not wait for dateparser."""
    code = (
        "import sys; from chronology.expressions import find; find('on Monday', published='2025-11-26', mode='auto'); "
        "sys.exit('dateparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_machine_zone_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A zone that nobody knows does no harm."""
    monkeypatch.setenv("TZ", "Foo/Bar")
    assert [e.value for e in find("Gestern.", published="1987-05-06", language="de")] == ["1987-05-05"]
