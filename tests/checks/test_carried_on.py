"""What else is told decides which Monday, or which March, the words of a source mean."""

from __future__ import annotations

import pytest
from claimed import story as one_claim
from claimed import told

from chronology.checks import check
from chronology.chronology import Chronology
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Source
from chronology.event import Status
from chronology.records.times import parse_time

PUBLISHED = {"log": "2024-03-04", "review": "2024-03-13", "report": "2025-02-10", "history": "2031"}


def story(*told: str, status: Status = Status.HAPPENED) -> Chronology:
    """Make a story of claims, each given as "day source: words"; those of one day are about one event."""
    claims: dict[str, list[Claim]] = {}
    for line in told:
        head, _, says = line.partition(": ")
        day, source = head.split()
        claims.setdefault(day, []).append(Claim(source=source, says=says))
    return Chronology(
        id="outage",
        title="An outage",
        sources=(Source(id=name, title=name, published=day) for name, day in PUBLISHED.items()),
        events=(
            Event(
                id=f"of-{day}",
                title="It happens",
                when=parse_time(day),
                claims=tuple(claims[day]),
                status=status,
            )
            for day in claims
        ),
    )


def found(*told: str, status: Status = Status.HAPPENED) -> list[str]:
    """Give what is found of some claims."""
    return [f"{finding.severity} {finding.check}" for finding in check(story(*told, status=status))]


ANOTHER_DAY = ["error claim-disagrees"]


@pytest.mark.parametrize(
    ("told", "findings"),
    [
        (["2024-03-04 review: on Monday evening"], ANOTHER_DAY),
        (["2024-03-04 review: on Monday evening", "2024-03-04 log: today"], []),
        (["2024-03-04 review: on Monday evening", "2024-03-06 review: on 6 March"], []),
        (["2024-03-04 review: on Monday evening", "2024-03-06 review: on Wednesday"], ANOTHER_DAY * 2),
        (["2024-03-04 review: on Monday evening", "2024-02-06 review: on 6 February"], ANOTHER_DAY),
        (["2024-03-04 review: on Monday evening", "2024-03-06 report: on 6 March 2024"], ANOTHER_DAY),
        (["2024-03-04 review: yesterday", "2024-03-04 log: today"], ANOTHER_DAY),
        (["2024-03-04 report: on Monday evening"], []),
        (["2024-03-04T17:14 report: on Monday, at a quarter past five"], []),
        (["2024-02-04 report: on 4 February"], ANOTHER_DAY),
        (["2024-02-04 report: on 4 February", "2024-03-04 report: on 4 March 2024"], []),
        (["2024-02-04 report: on 4 February", "2024-02-04 log: on 4 February"], []),
        (["2024-02-04 report: on 4 February", "2024-02-04 history: on 4 February"], []),
        (["2024-02-04 report: on 5 February", "2024-02-04 log: on 4 February"], ANOTHER_DAY),
        (["2024-02-04 report: on Sunday 4 February"], []),
        (["2024-02-04 history: on 4 February"], []),
        (["2024-02-04 history: on 5 February"], ANOTHER_DAY),
        (["2024-03-05T02:30 review: on the night of 4 March"], []),
        (["2024-03-05T14:30 review: on the night of 4 March"], ANOTHER_DAY),
    ],
)
def test_words_that_leave_the_week_or_the_year_open_go_on_from_what_is_told(
    told: list[str], findings: list[str]
) -> None:
    """Their source has come to another day of that week, or another source dates the event so."""
    assert found(*told) == findings


def test_a_plan_does_not_go_on_from_what_was() -> None:
    """Words of what is to come count from their source."""
    told = ["2024-04-01 review: by the end of the month", "2024-04-01 report: on 1 April 2024"]

    assert found(*told, status=Status.PLANNED) == ANOTHER_DAY


@pytest.mark.parametrize(
    ("when", "says", "is_found"),
    [
        ("2024-03-04T17:42", "17:42", False),
        ("2024-03-04T17:42", "at 17:44", False),
        ("2024-03-04T17:42", "at 18:42", True),
        ("2024-03-04T17:42", "shortly before 18:42", False),
        ("2024-03-04T17:42", "5.42 pm", False),
        ("2024-03-04T17:42", "5.42", False),
        ("2024-03-04T17:42", "05:42", True),
        ("2024-03-04T17:42", "at half past five", False),
        ("2024-03-04T17:42", "at half past five in the morning", True),
        ("2024-03-04T12:20", "at noon", False),
        ("2024-03-04T16:42Z", "at 16:42 UTC", False),
        ("2024-03-04T17:42+01:00", "at 16:42 UTC", False),
        ("2024-03-04T17:42+01:00", "at 17:42 UTC", True),
        ("2024-03-04T00:42+01:00", "at 23:42 UTC", False),
        ("2024-03-04T17:42+01:00", "at 22:42 local time", False),
        ("2024-03-04", "at 17:42", False),
        ("2024-03", "0410 GMT", False),
    ],
)
def test_a_time_of_day_is_held_against_that_of_the_event(when: str, says: str, is_found: bool) -> None:
    """Clocks differ by minutes, those of two zones by hours; the half of the day may be left open."""
    assert found(f"{when} report: {says}") == ANOTHER_DAY * is_found


@pytest.mark.parametrize(
    ("when", "says", "is_found"),
    [
        ("2025-01-27", "two weeks ago", False),
        ("2025-02-07", "two weeks ago", True),
        ("2025-02-03", "about a week ago", False),
        ("2025-01-30", "ten days ago", False),
        ("2025-01-27", "ten days ago", True),
        ("2025-01-13", "in the second week of January", False),
        ("2025-01-20", "in the second week of January", True),
        ("2024-05-09", "on or about May 7, 2024", False),
        ("2024-05-14", "on or about May 7, 2024", True),
        ("1881", "about 1879", False),
        ("1885", "about 1879", True),
        ("2024-01-06", "in the winter of 2024", False),
        ("2024-03-06", "in the winter of 2024", True),
    ],
)
def test_what_is_told_loosely_is_read_so(when: str, says: str, is_found: bool) -> None:
    """Weeks count from any day, estimates are near what they name, and a winter bears the number of either year."""
    assert bool(found(f"{when} report: {says}")) is is_found


@pytest.mark.parametrize(
    ("published", "is_found"), [("2025-11-22", False), ("2025-11-23", False), ("2025-11-28", True)]
)
def test_on_a_weekend_the_weekend_may_be_the_one_before(published: str, is_found: bool) -> None:
    """During the week it is the last."""
    assert bool(told(one_claim("2025-11-15", "at the weekend", published=published))) is is_found
