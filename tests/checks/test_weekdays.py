"""Weekdays named in words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.checks.evidence.weekdays import lone_weekday
from chronology.checks.evidence.weekdays import named_days
from chronology.checks.evidence.weekdays import weekdays_of
from chronology.when import When
from chronology.when.names import MONTHS
from chronology.when.names import WEEKDAYS

DAYS = st.dates(min_value=date(1924, 1, 1))


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Thursday 21 November 2025", "Thursday 21 November 2025"),
        ("on Thursday, 21 November 2025", "Thursday 21 November 2025"),
        ("thursday the 21st of november 2025", "Thursday 21 November 2025"),
        ("Thursday, November 21, 2025", "Thursday 21 November 2025"),
        ("Thursday, Nov. 21st", "Thursday 21 November 2000"),
        ("Thu 21 Nov 2025", "Thursday 21 November 2025"),
        ("Thurs., Nov. 21", "Thursday 21 November 2000"),
        ("Sat the 3rd of May", "Saturday 3 May 2000"),
        ("he sat 21 November 2025 out", None),
        ("Thursday 31 November", None),
        ("Thursday", None),
        ("Thursdays 21 November 2025", None),
        ("21 November 2025", None),
        ("Thursday 21 points", None),
    ],
)
def test_a_weekday_beside_a_date(words: str, named: str | None) -> None:
    """A date that names no year takes the one it is given."""
    assert [f"{day.weekday} {day}" for day in named_days(words, 2000)] == ([named] if named else [])


def test_a_date_without_year_or_context_names_no_day() -> None:
    """Nothing is guessed."""
    assert list(named_days("Thursday 21 November", None)) == []


def test_each_weekday_of_a_range_is_held_against_its_own_date() -> None:
    """Both ends of a range name a day."""
    named = named_days("from Thursday 20 November to Friday 22 November 2025", 2025)

    assert [(str(day), day.is_wrong) for day in named] == [
        ("20 November 2025", False),
        ("22 November 2025", True),
    ]


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_wrong_unless_it_is_that_of_the_date(day: date, weekday: str) -> None:
    """The calendar of the standard library agrees."""
    (named,) = named_days(f"{weekday}, {day.day} {MONTHS[day.month - 1]} {day.year:04}", None)

    assert named.is_wrong == (WEEKDAYS[day.weekday()] != weekday)


@pytest.mark.parametrize("weekday", ["Wednesday", "Thursday"])
def test_an_old_date_may_be_julian(weekday: str) -> None:
    """25 October 1917 was a Thursday in London and a Wednesday in Petrograd."""
    (named,) = named_days(f"{weekday} 25 October 1917", None)

    assert not named.is_wrong


@pytest.mark.parametrize(
    ("words", "weekday"),
    [
        ("on Thursday", "Thursday"),
        ("last thursday", "Thursday"),
        ("early on Thursday", "Thursday"),
        ("Thursday evening", "Thursday"),
        ("on the following Thursday", "Thursday"),
        ("since Thursday", None),
        ("by Thursday", None),
        ("the day after Thursday", None),
        ("Thursday night", None),
        ("on Thursdays", None),
        ("from Monday to Thursday", None),
        ("Thursday 20 November", None),
        ("in November", None),
    ],
)
def test_a_weekday_alone(words: str, weekday: str | None) -> None:
    """Signals and nights tell of more than the day."""
    assert lone_weekday(words) == weekday


@pytest.mark.parametrize(
    ("when", "weekdays"),
    [
        ("2025-11-20", {"Thursday"}),
        ("2025-11-22/2025-11-23", {"Saturday", "Sunday"}),
        ("2025-11-24/..", set(WEEKDAYS)),
        ("2025-11", set(WEEKDAYS)),
        ("2025-11-20T23:00:00Z", {"Wednesday", "Thursday", "Friday"}),
    ],
)
def test_weekdays_a_time_can_touch(when: str, weekdays: set[str]) -> None:
    """A clock time may be told by the clock of another zone."""
    assert weekdays_of(When.parse(when)) == weekdays


@given(DAYS, st.integers(0, 400))
def test_every_day_of_a_time_is_touched(day: date, length: int) -> None:
    """No weekday of a span is forgotten."""
    last = date.fromordinal(min(day.toordinal() + length, date.max.toordinal()))
    span = When.between(When.from_date(day), When.from_date(last))

    assert {WEEKDAYS[day.weekday()], WEEKDAYS[last.weekday()]} <= weekdays_of(span)
    assert len(weekdays_of(span)) == min(7, last.toordinal() - day.toordinal() + 1)
