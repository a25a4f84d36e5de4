"""Laws that hold for any text: what is found stands where it says, apart from the rest, and does not depend on what is far away."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Callable
from itertools import pairwise
from types import FrameType
from typing import Any

import numpy as np
from hypothesis import example
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from chronology.expressions import Expression
from chronology.expressions import find
from chronology.expressions.senses.shifts import workday_moved
from chronology.expressions.words.lexicon import SIGNALS
from chronology.expressions.words.lexicon import WORDS
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.tries import any_of

MARKS = row(", . ; : - – / ( ) ' ’ s & % $5 £1,500 \n \n\n ? ~ \" \u0301 _")
NUMBERS = row(
    "0 1 2 3 4 12 22 31 32 99 100 1000 1998 2025 2199 2300 12345 0012 3.5 7.30 1st 22nd 3rd 99th '94 90s '90s 1990s"
)
FIGURES = row(
    "12:30 24:00 25:61 2025-02-28 2025-02-30 3/4/2025 13/13/2025 4.5.2025 9/11 Q3 H1 10:30:15 2025-01-05T10:30Z 1/2"
)
SMALL = row(
    "the a an of in and or to said will was is he it that ago than about over at least most more than fools stone"
)

PIECES = sorted(
    {*WORDS, *(word for signal in SIGNALS for word in signal), *MARKS, *NUMBERS, *FIGURES, *SMALL}
)

PUBLISHED = ("2025-11-26", "2024-02-29", "2025-11", "[2025-11-20..2025-11-22]", "-0043-03-15", None)

CASES: tuple[Callable[[str], str], ...] = (str, str, str.title, str.upper)
SPACES = (" ", " ", " ", "", "\n", "  ")

FAR = "Stone upon stone upon stone. " * 3 + "\n\n"
"""Plain words before and after a text; more of them change nothing."""


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Give words of time, numbers and marks in any order, some of them with capitals or without a space between."""
    words = draw(st.lists(st.sampled_from(PIECES), max_size=14))
    cases = draw(st.lists(st.sampled_from(CASES), min_size=len(words), max_size=len(words)))
    spaces = draw(st.lists(st.sampled_from(SPACES), min_size=len(words), max_size=len(words)))
    return "".join(case(word) + space for word, case, space in zip(words, cases, spaces, strict=True))


@given(texts(), st.sampled_from(PUBLISHED), st.sampled_from(("news", "narrative", "auto")))
@settings(max_examples=150, deadline=None)
def test_what_is_found_stands_where_it_says(text: str, published: str | None, mode: Any) -> None:
    """No text raises; expressions are parts of it, in order and apart; bounds are in order."""
    found = find(text, published=published, mode=mode)

    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(one.start < one.end and one.type in ("DATE", "TIME", "DURATION", "SET") for one in found)
    assert all(in_order(one) for one in found)


LANGUAGES = {
    "de": row("montag donnerstag okt. März letzten Woche vor drei Tagen seit Ende bis im Jahr gestern"),
    "he": row("יום שני יום שישי באוגוסט מרס לפני 3 ימים אתמול"),
    "uk": row("понеділок минулого тижня 2 березня три дні тому вчора року до кінця"),
}


@given(
    st.sampled_from(sorted(LANGUAGES)).flatmap(
        lambda one: st.tuples(
            st.just(one),
            st.lists(st.sampled_from([*LANGUAGES[one], *NUMBERS, *FIGURES, ",", "."]), max_size=12),
        )
    ),
    st.sampled_from((" ", "\n", "  ")),
)
@example(("he", ["יום", "שני"]), "\n")
@settings(max_examples=60, deadline=None)
def test_what_is_found_abroad_stands_where_it_says(said: tuple[str, list[str]], space: str) -> None:
    """No text of another language raises; expressions are parts of it, in order and apart."""
    text = space.join(said[1])
    found = find(text, published="2025-11-26", language=said[0])

    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert all(first.end <= second.start for first, second in pairwise(found))


def in_order(one: Expression) -> bool:
    """Tell whether a reading's bounds are in order."""
    when = one.when
    if when is None:
        return True
    pairs = [
        (when.first_start, when.last_start),
        (when.first_end, when.last_end),
        (when.first_start, when.last_end),
    ]
    return all(first is None or last is None or first < last for first, last in pairs)


MONTHS = row("January March June July September December")
OF_MONTHS = (
    "in {}", "in early {}", "in mid-{}", "in late {}", "at the end of {}", "on {} 14", "on the 29th of {}", "in the last week of {}",
    "on the last Friday of {}", "in the second half of {}", "from {} 3 to 9", "around 20 {}", "on the night of 14 {}", "the week before {} 14",
)  # fmt: skip
OF_WEEKS = (
    "on {}",
    "early on {}",
    "late {}",
    "at 9 a.m. on {}",
    "this {}",
    "last {}",
    "on the previous {}",
    "over {} night",
    "on {} and Tuesday",
)
OF_YEARS = row(
    "in_the_spring last_summer this_autumn in_late_winter at_year-end late_in_the_year at_the_end_of_the_week at_the_end_of_the_month over_the_weekend "
    "in_the_fourth_quarter in_the_second_half at_Christmas on_Thanksgiving at_5_p.m. last_night overnight the_next_day the_following_month in_week_40 on_the_29th"
)  # fmt: skip
WHEN_DONE = st.sampled_from(
    [
        *(one.format(month) for one in OF_MONTHS for month in MONTHS),
        *(one.format(day) for one in OF_WEEKS for day in row("Monday Friday Sunday")),
        *(one.replace("_", " ") for one in OF_YEARS),
    ]
)
DONE = st.sampled_from(
    (
        "It was approved {}.",
        "{}, the bridge collapsed.",
        "He said the firm had cut jobs {}.",
        "Prices fell {}.",
    )
)
PLANNED = st.sampled_from(
    (
        "",
        "A vote is set for 12 August 2056. ",
        "He is due in court next week. ",
        "In 2061 the dam will be a century old. ",
        "Elections are due on 3 June 2055. ",
    )
)
DAY = 86_400_000_000


@given(PLANNED, WHEN_DONE, DONE, st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31)))
@settings(max_examples=300, deadline=None)
def test_what_is_over_does_not_lie_ahead(plan: str, phrase: str, frame: str, published: dt.date) -> None:
    """Nothing that a clause tells as over begins after the day of writing, whatever day that is, and whatever is planned."""
    tomorrow = ((published - dt.date(1970, 1, 1)).days + 1) * DAY
    found = find(plan + frame.format(phrase), published=published)
    done = [one.when for one in found if one.start >= len(plan)]

    assert all(when is None or (when.first_start or 0) < tomorrow for when in done)


@given(
    WHEN_DONE,
    st.sampled_from(("It was approved {}.", "It will be approved {}.", "Approval {}.")),
    st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 1)),
    st.integers(1, 40),
)
@settings(max_examples=300, deadline=None)
def test_readings_move_on_with_the_day_of_writing(
    phrase: str, frame: str, published: dt.date, later: int
) -> None:
    """What is written later means the same time, or a later one, on which it rests that an uncertain day needs two readings only."""
    first, second = (
        find(frame.format(phrase), published=published + dt.timedelta(days=days)) for days in (0, later)
    )
    bounds = [
        [(one.when and one.when.first_start, one.when and one.when.last_end) for one in found]
        for found in (first, second)
    ]

    assert len(first) == len(second)
    assert all(
        before <= after
        for pair in zip(*bounds, strict=True)
        for before, after in zip(*pair, strict=True)
        if before is not None and after is not None
    )


@given(texts(), st.sampled_from(("news", "narrative")))
@settings(max_examples=100, deadline=None)
def test_what_stands_far_away_shifts_places_only(text: str, mode: Any) -> None:
    """More plain words before a text, or after it, change nothing but offsets."""
    near = find(FAR + text + "\n\n" + FAR, published="2025-11-26", mode=mode)
    far = find(5 * FAR + text + "\n\n" + 7 * FAR, published="2025-11-26", mode=mode)

    assert [
        (one.start + 4 * len(FAR), one.value, one.mod, one.signal, one.when, one.anchor) for one in near
    ] == [(one.start, one.value, one.mod, one.signal, one.when, one.anchor) for one in far]


@given(texts())
@settings(max_examples=25, deadline=None)
@example("the first three months of ")
@example("May 1, 2, 3 and ")
@example("two years and three days before ")
@example("early early May ")
@example("from from to to 1998 ")
def test_work_is_linear_in_the_text(text: str) -> None:
    """Twice the text takes about twice the calls; quadratic work would take four times as many."""
    find(8 * text, published="2025-11-26")
    small, large = (calls(times * text) for times in (8, 16))

    assert large < 2.4 * small + 400


def calls(text: str) -> int:
    """Count the functions called to read a text."""
    count = 0

    def tick(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tick)
    try:
        find(text, published="2025-11-26")
    finally:
        sys.setprofile(None)
    return count


@given(st.integers(-800_000, 800_000), st.integers(-400, 400).filter(bool))
def test_business_days_are_those_of_numpy(day: int, amount: int) -> None:
    """Weekends are left out, and a weekend counts from the working day that it comes after, or before."""
    here = np.datetime64(day, "D")
    expected = np.busday_offset(here, amount, roll="backward" if amount > 0 else "forward")

    assert np.datetime64(workday_moved(day, amount), "D") == expected


@given(st.sets(st.text("ab. é", max_size=4), min_size=1), st.text("ab. é", max_size=9))
def test_a_pattern_of_words_matches_the_longest(words: set[str], text: str) -> None:
    """As trying all words from the longest to the shortest would; a space stands for whatever it is told to."""
    alike = [word for word in words if text.startswith(word)]
    found = re.match(any_of(words, space=" "), text)
    assert (found and found[0]) == (max(alike, key=len) if alike else None)
    assert re.match(any_of({"a b"}, space="_"), "a_b")
