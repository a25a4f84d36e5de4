"""Time is linear in the text, whatever the text."""

from __future__ import annotations

from functools import partial
from random import Random
from time import process_time
from typing import Literal
from unittest.mock import Mock

import pytest
from timed import seconds

from chronology.expressions import find
from chronology.expressions import finding
from chronology.expressions.words.lexicon import WORDS
from chronology.expressions.words.lexicon import row

SMALL, LARGE = 6_000, 48_000
"""Characters of the two texts; quadratic time would be 64 times as long for the larger one."""

SPARE = 200_000
"""Characters of a text without dates, four times those of one that is full of them."""


read = partial(find, published="2025-11-26")


@pytest.mark.parametrize(
    "words",
    ["Monday ", "may ", "the first three months of ", "May 1, 2, 3 and ", "1998-", "a week after ", "x may "],
)
def test_dense_text_takes_linear_time(words: str) -> None:
    """Eight times the text takes about eight times as long."""
    assert seconds(read, words, LARGE) < 24 * seconds(read, words, SMALL) + 0.01


def test_empty_lines_before_a_section_take_linear_time() -> None:
    """A history is asked for its headings wherever it has come back to its past."""
    narrative = partial(find, mode="narrative")
    opening = "It sank on 12 November 1987.\n\nBackground\nIt was built in 1969."

    def spaced(lines: int) -> float:
        return seconds(lambda text: narrative(f"{opening}{text}x In 1970 it left."), "\n", lines)

    assert spaced(LARGE) < 24 * spaced(SMALL) + 0.01


@pytest.mark.parametrize(
    "words", ["of ", "the last ", "1 ", "1234567890", "1/1,1/1,, / ", ". ", "lastmay", "\n"]
)
def test_text_without_dates_is_read_in_a_moment(words: str) -> None:
    """Words and digits that might begin a date, but do not, cost a fraction of dates, both read at one time."""
    assert seconds(read, words, SPARE) < seconds(read, "Monday ", LARGE)


def test_words_of_time_at_random_come_to_an_end() -> None:
    """No phrase that the words of the lexicon can make is read for ever."""
    words = [
        *WORDS,
        *row("the of a - , . in and to from between 1 22 1998 22nd 99th 3.5 0 12:30 '94 90s 13/13/2025"),
    ]
    text = " ".join(Random(1).choices(words, k=4_000))  # noqa: S311 - nothing is kept secret
    begun = process_time()
    assert find(text, published="2025-11-26")
    assert process_time() - begun < 20


@pytest.mark.parametrize(("step", "mode"), [("passages", "news"), ("passages", "auto"), ("order_in", "news")])
def test_a_text_is_gone_over_once(
    step: str, mode: Literal["news", "auto"], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is parsed once, also where its mode has to be found out, and asked once in which order it writes numbers."""
    asked = Mock(wraps=getattr(finding, step))
    monkeypatch.setattr(finding, step, asked)

    find("On 3/4/2025 and 5/4/2025, and on 6/4/2025.", published="2025-11-26", mode=mode)

    assert asked.call_count == 1
