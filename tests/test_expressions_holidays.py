"""Named days: the rules of those that move, against dates known from calendars."""

from __future__ import annotations

import pytest

from chronology.expressions import find


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Easter 1818", "1818-03-22"),
        ("Easter 1066", "1066-04-16"),
        ("Whit Sunday 1166", "1166-06-12"),
        ("Easter 1583", "1583-04-10"),
        ("Easter 1943", "1943-04-25"),
        ("Good Friday 2024", "2024-03-29"),
        ("Ash Wednesday 2023", "2023-02-22"),
        ("Thanksgiving 2018", "2018-11-22"),
        ("Black Friday 2018", "2018-11-23"),
        ("Memorial Day 2021", "2021-05-31"),
        ("Martin Luther King Day 2024", "2024-01-15"),
        ("Presidents' Day 2022", "2022-02-21"),
        ("Labor Day 2025", "2025-09-01"),
        ("Father's Day 2025", "2025-06-15"),
        ("New Year's Day 2000", "2000-01-01"),
        ("St. Patrick's Day 2018", "2018-03-17"),
        ("May Day 1968", "1968-05-01"),
    ],
)
def test_a_named_day_falls_where_calendars_have_it(words: str, day: str) -> None:
    """A name with its year is one day."""
    assert [(e.text, e.value) for e in find(f"It rained on {words}.")] == [(words, day)]


@pytest.mark.parametrize(
    "words", ["The Christmas tree fell.", "The Easter Rising failed.", "On Good Monday it rained."]
)
def test_a_name_that_only_describes_is_no_day(words: str) -> None:
    """What follows the name may take the day away; another weekday is no holiday."""
    assert not [
        e for e in find(words, published="2025-11-26") if e.text.startswith(("Christmas", "Easter", "Good"))
    ]
