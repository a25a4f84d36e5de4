"""Calendar arithmetic against the standard library where it reaches, and against numpy beyond."""

import datetime as dt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.when import Instant
from chronology.when.calendar import DAY
from chronology.when.calendar import add_months
from chronology.when.calendar import civil_from_days
from chronology.when.calendar import days_from_civil
from chronology.when.calendar import days_from_julian
from chronology.when.calendar import days_in_month
from chronology.when.calendar import is_leap
from chronology.when.calendar import julian_days_in_month
from chronology.when.calendar import julian_from_days
from chronology.when.calendar import weekday

FAR = st.integers(min_value=-(10**12), max_value=10**12)
EPOCH = dt.date(1970, 1, 1)


@given(st.dates())
def test_days_agree_with_datetime(day: dt.date) -> None:
    number = (day - EPOCH).days

    assert days_from_civil(day.year, day.month, day.day) == number
    assert civil_from_days(number) == (day.year, day.month, day.day)
    assert weekday(number) == day.weekday()


@given(FAR)
def test_days_agree_with_numpy(number: int) -> None:
    day = np.datetime64(number, "D")
    month = day.astype("datetime64[M]")
    year = int(day.astype("datetime64[Y]").astype(np.int64)) + 1970
    expected = (
        year,
        int(month.astype(np.int64)) % 12 + 1,
        int((day - month.astype("datetime64[D]")).astype(np.int64)) + 1,
    )

    assert civil_from_days(number) == expected


@given(st.integers(min_value=-(10**30), max_value=10**30))
def test_days_round_trip_without_bounds(number: int) -> None:
    assert days_from_civil(*civil_from_days(number)) == number


@given(FAR)
def test_julian_days_round_trip(number: int) -> None:
    date = julian_from_days(number)

    assert days_from_julian(*date) == number
    assert 1 <= date.day <= julian_days_in_month(date.year, date.month)


@pytest.mark.parametrize(
    ("julian", "gregorian"),
    [
        ((1582, 10, 5), (1582, 10, 15)),
        ((1752, 9, 3), (1752, 9, 14)),
        ((1900, 2, 29), (1900, 3, 13)),
        ((1917, 10, 25), (1917, 11, 7)),
        ((-43, 3, 15), (-43, 3, 13)),
        ((-4712, 1, 1), (-4713, 11, 24)),
    ],
)
def test_julian_dates(julian: tuple[int, int, int], gregorian: tuple[int, int, int]) -> None:
    assert civil_from_days(days_from_julian(*julian)) == gregorian


@pytest.mark.parametrize("date", [(1900, 13, 1), (1901, 2, 29), (1900, 4, 31), (1900, 4, 0)])
def test_julian_days_that_do_not_exist(date: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="out of range"):
        days_from_julian(*date)


@given(st.integers(min_value=-(10**6), max_value=10**6))
def test_leap_years_have_366_days(year: int) -> None:
    assert days_from_civil(year + 1, 1, 1) - days_from_civil(year, 1, 1) == 365 + is_leap(year)
    assert sum(days_in_month(year, month) for month in range(1, 13)) == 365 + is_leap(year)


@pytest.mark.parametrize(
    ("date", "months", "expected"),
    [
        ((2025, 1, 31), 1, (2025, 2, 28)),
        ((2024, 1, 31), 1, (2024, 2, 29)),
        ((2025, 1, 15), -1, (2024, 12, 15)),
        ((2025, 11, 30), 14, (2027, 1, 30)),
        ((0, 1, 1), -1, (-1, 12, 1)),
    ],
)
def test_months_on(date: tuple[int, int, int], months: int, expected: tuple[int, int, int]) -> None:
    assert add_months(*date, months) == expected


@pytest.mark.parametrize(
    ("instant", "text"),
    [
        (Instant.day_of(2025, 11, 26), "2025-11-26"),
        (Instant.day_of(-43, 3, 15), "-0043-03-15"),
        (Instant.day_of(0, 1, 1), "0000-01-01"),
        (Instant.day_of(170_000_002, 1, 1), "Y170000002-01-01"),
        (Instant.day_of(-170_000_002, 1, 1), "Y-170000002-01-01"),
        (Instant(10 * DAY + 3_723_000_000, has_time=True), "1970-01-11T01:02:03"),
        (Instant(-1, has_time=True), "1969-12-31T23:59:59.999999"),
    ],
)
def test_instants_are_written_as_iso_8601(instant: Instant, text: str) -> None:
    assert str(instant) == text


@given(st.integers(), st.integers())
def test_instants_are_ordered_by_time(one: int, other: int) -> None:
    assert (Instant(one) < Instant(other)) == (one < other)
    assert (Instant(one) == Instant(other, has_time=True)) == (one == other)
