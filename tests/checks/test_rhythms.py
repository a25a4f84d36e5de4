"""What recurs keeps its rhythm, as far as its dates are known."""

from __future__ import annotations

import pytest

from chronology.checks import check
from chronology.chronology import Chronology
from chronology.event import Event
from chronology.event import Series
from chronology.when import Duration
from chronology.when import When


def breaking(rule: str, *told: str) -> list[str | None]:
    """Name the events, each a date or "number: date", that break a rule: "every 4 years" or "falls March"."""
    key, _, value = rule.partition(" ")
    every, falls = (Duration.parse(value), None) if key == "every" else (None, value)
    series = Series(name="games", every=every, falls=falls)
    events = []
    for place, line in enumerate(told):
        number, _, day = line.rpartition(": ")
        when = When.parse(day)
        events.append(
            Event(
                id=f"e{place}",
                title="Games",
                when=when,
                series="games",
                number=int(number) if number else None,
            )
        )
    story = Chronology(id="story", title="A story", series=(series,), events=events)
    return [finding.event for finding in check(story, only=["recurrence-broken"])]


@pytest.mark.parametrize(
    ("rule", "told", "broken"),
    [
        ("every 4 years", ["1936-08", "1948-07"], False),
        ("every 4 years", ["1936-08", "1949-07"], True),
        ("every 4 years", ["1936-08", "1936-09"], True),
        ("every 4 years", ["1936-08", "1936-09/1940-09"], False),
        ("every 4 years", ["1: 1936", "2: 1940"], False),
        ("every 4 years", ["1: 1936", "2: 1944"], True),
        ("every 4 years", ["1: 1936", "3: 1944"], False),
        ("every 4 years", ["1936", "1949~/.."], False),
        ("every 3 months", ["2024-11-30", "2025-02-01"], False),
        ("every 3 months", ["2024-11-30", "2025-03-01"], True),
        ("every 2 weeks", ["2024-03-01", "2024-03-15", "2024-04-12"], False),
        ("every 2 weeks", ["2024-03-01", "2024-03-16"], True),
        ("every 12 hours", ["2024-03-01", "2024-03-16"], False),
        ("falls March", ["2024-03-31"], False),
        ("falls March", ["2024-04-01"], True),
        ("falls March", ["2024-02-28"], True),
        ("falls January", ["2023-12/2024-01"], False),
        ("falls December", ["2023-12/2024-01"], False),
        ("falls November", ["2023-12/2024-01"], True),
        ("falls March", ["2024"], False),
        ("falls March", ["2024-05/.."], False),
        ("falls Friday", ["2024-03-01"], False),
        ("falls Friday", ["2024-03-02"], True),
    ],
)
def test_a_rhythm_is_broken_only_for_certain(rule: str, told: list[str], *, broken: bool) -> None:
    """Months may be counted over the new year, numbers may leave some out, and coarse dates can be right."""
    assert bool(breaking(rule, *told)) is broken


@pytest.mark.parametrize(
    ("told", "events"),
    [
        (["1: 1936", "2: 1941", "3: 1944", "4: 1948"], ["e1"]),
        (["1: 1936", "2: 1941", "3: 1945", "4: 1949"], ["e1"]),
        (["1: 1936", "2: 1941", "3: 1946", "4: 1948"], ["e1", "e2"]),
        (["1936", "1941", "1944", "1946"], ["e1", "e3"]),
    ],
)
def test_a_late_one_breaks_its_rhythm_once(told: list[str], events: list[str]) -> None:
    """The next is held against the one before it too, and a rhythm that has moved is kept from there on."""
    assert breaking("every 4 years", *told) == events
