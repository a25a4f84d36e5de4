"""What the words of a claim can mean to the network."""

from __future__ import annotations

import pytest

from chronology.event import Claim
from chronology.event import Event
from chronology.network.readings import readings_of
from chronology.network.readings import rounded
from chronology.when import When


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("11 years ago", "1990-01-01..1991-05-27"),
        ("almost 11 years ago", "1990-08-20..1991-10-20"),
        ("65 million years ago", "Y-71497999-01-01..Y-58497999-12-31"),
        ("more than 2,000 years ago", "-0399-10-20..0001-12-20"),
        ("on Monday", ""),
        ("two days ago", ""),
    ],
)
def test_what_is_years_ago_is_rounded(says: str, expected: str) -> None:
    """People round years and months, not weeks and days."""
    found = list(rounded(Claim(source="a", says=says), When.parse("2001-10-20")))

    assert "".join(f"{when.earliest}..{when.latest}" for when in found) == expected


@pytest.mark.parametrize(
    ("when", "says", "expected"),
    [
        (None, "on the night of 8 to 9 October", "2001-10-08 2001-10-09"),
        ("[2001-10-08..2001-10-09]", "in the night of 8 October", "2001-10-08 2001-10-09"),
        ("2001-10-08", "in the night of 8 October", "2001-10-08"),
        (None, "on 8 October", "2001-10-08"),
        (None, "at midnight on 8 October", "2001-10-08"),
    ],
)
def test_a_night_lasts_until_morning(when: str | None, says: str, expected: str) -> None:
    """What happened in it may be of the next day, as far as the event's own date leaves that open."""
    event = Event(id="fire", title="Fire", when=when)
    found = readings_of(event, Claim(source="a", says=says), When.parse("2001-10-20"))

    assert " ".join(sorted({str(one.earliest) for one in found})) == expected
