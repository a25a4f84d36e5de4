"""Clock times of zones: named, and told by the clocks of others."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.errors import WhenError
from chronology.when import When
from chronology.when.calendar import HOUR
from chronology.when.formal import parse_formal

ZONES = st.sampled_from(["UTC", "Europe/Kyiv", "America/New_York", "Asia/Kathmandu", "+05:30", "-03:00"])


def clock(start: str, end: str = "") -> When:
    """Make a clock time, or a time from one to another."""
    first = When.parse_clock(start)
    return When.between(first, When.parse_clock(end)) if end else first


@pytest.mark.parametrize(
    ("start", "end", "zone", "words"),
    [
        ("2025-11-26T14:02", "", "Europe/Kyiv", "26 November 2025, 14:02 UTC+2"),
        ("2025-07-26T14:02", "", "Europe/Kyiv", "26 July 2025, 14:02 UTC+3"),
        ("2025-11-26T14:02", "", "-03:30", "26 November 2025, 14:02 UTC-3:30"),
        ("2025-11-26T14:02", "2025-11-26T14:17", "UTC", "26 November 2025, 14:02–14:17 UTC"),
        # Clocks go forward between: the end is an hour earlier than they show.
        ("2025-03-30T01:30", "2025-03-30T04:30", "Europe/Berlin", "30 March 2025, 01:30–03:30 UTC+1"),
        # An hour that comes twice is the first.
        ("2025-10-26T02:30", "", "Europe/Berlin", "26 October 2025, 02:30 UTC+2"),
    ],
)
def test_a_clock_time_that_names_no_zone_is_taken_for_one(
    start: str, end: str, zone: str, words: str
) -> None:
    assert clock(start, end).in_zone(zone).words() == words


@pytest.mark.parametrize(
    ("text", "zone", "words"),
    [
        ("2025-11-26T14:02Z", "America/New_York", "26 November 2025, 09:02 UTC-5"),
        ("2025-11-26T23:30-05:00", "UTC", "27 November 2025, 04:30 UTC"),
        ("2025-11-26T23:30:15-05:00", "Asia/Kathmandu", "27 November 2025, 10:15:15 UTC+5:45"),
        ("2025-11-26T14:02Z", "UTC", "26 November 2025, 14:02 UTC"),
    ],
)
def test_a_time_is_told_by_another_clock(text: str, zone: str, words: str) -> None:
    assert clock(text).by_clock(zone).words() == words


@pytest.mark.parametrize("text", ["2025-11-26", "2025-11/..", "1850~", "[..2029]"])
def test_days_are_of_no_zone(text: str) -> None:
    when = When.parse(text)

    assert when.in_zone("Europe/Kyiv") is when
    assert when.by_clock("Europe/Kyiv") is when


def test_a_zone_that_is_named_holds() -> None:
    when = clock("2025-11-26T14:02Z")

    assert when.in_zone("Europe/Kyiv") is when
    assert clock("2025-11-26T14:02").by_clock("Europe/Kyiv").offset is None


@given(st.integers(-400 * 8766, 400 * 8766), ZONES, ZONES)
def test_another_clock_tells_the_same_moment(hours: int, zone: str, other: str) -> None:
    moment = hours * HOUR
    when = When(moment, moment + 1, moment, moment + 1).in_zone(zone)
    told = when.by_clock(other)

    assert told.relation(when, "equals") is when.relation(when, "equals")
    assert told.by_clock(zone).bounds == when.bounds


def test_years_without_zones_raise_nothing() -> None:
    assert clock("0000-03-15T10:00").in_zone("Europe/Rome").offset == 50
    assert When.parse("Y170000002").in_zone("Europe/Rome").offset is None


@pytest.mark.parametrize(
    ("zone", "message"),
    [
        ("Kyiv", "no time zone: 'Kyiv'; did you mean 'Europe/Kyiv'?"),
        ("Europe/Kyv", "no time zone: 'Europe/Kyv'; did you mean 'Europe/Kyiv'?"),
        ("../../etc/passwd", "no time zone: '../../etc/passwd'; write it as"),
        ("Europe", "no time zone: 'Europe'; "),
        ("+25:00", "no time zone: '+25:00'; "),
        ("", "no time zone: ''; write it as"),
    ],
)
def test_a_zone_that_is_none_is_told_with_the_one_meant(zone: str, message: str) -> None:
    with pytest.raises(WhenError, match=re.escape(message)):
        clock("2025-11-26T14:02").in_zone(zone)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[2025-11-26T14:02+01:00..2025-11-26T15:00Z]", "26 November 2025, between 14:02 and 16:00 UTC+1"),
        ("[2025-11-26T14:02Z..2025-11-26T15:17+01:00]", "26 November 2025, between 14:02 and 14:17 UTC"),
        ("[2025-11-26T14:02Z..]", "after 26 November 2025, 14:02 UTC"),
        ("[..2025-11-26T14:02]", "by 26 November 2025, 14:02"),
    ],
)
def test_a_window_is_told_by_one_clock(text: str, words: str) -> None:
    assert parse_formal(text).words() == words


def test_a_window_that_ends_before_it_starts_by_the_same_clock_is_refused() -> None:
    with pytest.raises(WhenError, match="the end lies before the start"):
        parse_formal("[2025-11-26T14:30Z..2025-11-26T15:00+01:00]")


def test_a_day_beside_a_clock_time_is_told_by_its_clock() -> None:
    assert When.between(When.parse("2025-11-25"), clock("2025-11-26T15:00Z")).offset == 0
