"""How a text is set changes nothing of what `find` reads: its marks, its spaces, its lines."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from test_expressions import GROUPS

from chronology.expressions import find

Text = tuple[str, dict[str, Any]]

EVERY = 12
"""Of so many texts of the phrases one is set in all ways."""

TEXTS: list[Text] = [
    (row["text"], {"published": group.get("published"), "mode": group.get("mode", "news")})
    for group in GROUPS
    for row in group["phrases"]
    if "-\n" not in row["text"] and "\r" not in row["text"]
][::EVERY]
"""Texts that are not set so themselves."""

SETTINGS: dict[str, Callable[[str], str]] = {
    "curly apostrophes": lambda text: text.replace("'", "’"),
    "curly quotation marks": lambda text: "".join(
        part + "“”"[at % 2] * (at < text.count('"')) for at, part in enumerate(text.split('"'))
    ),
    "hyphens of their own": lambda text: text.replace("-", "‐"),
    "hyphens that never break": lambda text: text.replace("-", "‑"),
    "minus signs": lambda text: text.replace("-", "−"),
    "spaces that never break": lambda text: text.replace(" ", "\xa0"),
    "thin spaces": lambda text: text.replace(" ", "\u2009"),
    "entities": lambda text: text.replace(" ", "&nbsp;").replace("'", "&rsquo;"),
    "spaces without a width": lambda text: text.replace(" ", " \u200b"),
    "soft hyphens": lambda text: text.replace("day", "d\xaday").replace("er", "e&shy;r"),
    "two spaces after a sentence": lambda text: text.replace(". ", ".  "),
    "lines of Windows": lambda text: text.replace("\n", "\r\n"),
    "letters taken apart": lambda text: unicodedata.normalize("NFD", text),
}

PARAGRAPH = """\
The dam was begun in the spring of 1911, when the first three hundred and fifty men came up from the coast, and the railway \
followed on 4 September of that year. By the end of 1912 the wall stood eleven metres high; work stopped in the winter of \
1912-13 and began again in early March. On the night of 16 to 17 July 1914, at about 2.30 a.m., the river broke through. \
"It was over by four o'clock," the engineer wrote two days later. The inquiry sat from September 1914 until the following \
January, and its report, which had been due before Christmas, came out on the 3rd of February. In May the company was \
wound up. The wall that stands today was built between 1921 and 1924, and has been raised twice since the 1950s, last in \
the autumn of 1988. Since then the lake has been full in every spring but one."""


def readings(text: str, asked: dict[str, Any]) -> list[tuple[Any, ...]]:
    """Give what is found in a text, without its places."""
    found = find(text, **asked)
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    return [(one.type, one.value, one.mod, one.signal, str(one.when), one.anchor) for one in found]


@pytest.mark.parametrize("setting", SETTINGS)
def test_marks_and_spaces_change_no_reading(setting: str) -> None:
    """Texts are read alike however their marks and spaces are set."""
    for text, asked in TEXTS:
        assert readings(SETTINGS[setting](text), asked) == readings(text, asked), text


@pytest.mark.parametrize("mode", ["news", "narrative"])
@pytest.mark.parametrize("width", range(48, 100, 4))
def test_lines_of_a_page_change_no_reading(width: int, mode: str) -> None:
    """A paragraph is read alike however wide its page."""
    asked = {"published": "2025-11-26", "mode": mode}
    assert readings(textwrap.fill(PARAGRAPH, width), asked) == readings(PARAGRAPH, asked)
