"""Lengths of time in words, up to a source's publication on 26 November 2025."""

from __future__ import annotations

import pytest
from claimed import story
from claimed import told


@pytest.mark.parametrize(
    ("when", "says"),
    [
        ("2022-02-24", "three years ago"),
        ("2022", "three years ago"),
        ("2023-01-10", "three years ago"),
        ("1945-09-02", "80 years ago"),
        ("1944-06-06", "80 years ago"),
        ("1951-04/..", "for almost 75 years"),
        ("1951~/..", "for almost seventy-five years"),
        ("2022-02-24/..", "for over three years"),
        ("2022-02-24/..", "for more than three and a half years"),
        ("2022-02-24/..", "for nearly four years"),
        ("2022-02-24/..", "for three years"),
        ("2005-11-22/..", "for the past two decades"),
        ("1925/..", "for about a century"),
        ("2025-08/..", "for three months"),
        ("1990/..", "for at least 10 years"),
        ("2025-11-24/..", "for three days"),
        ("2025-10-30", "for three days"),
        ("2025-11-23", "360-day"),
        ("/2025", "80 years ago"),
    ],
)
def test_what_can_be_meant(when: str, says: str) -> None:
    """People round, and say a length of what is over too."""
    assert told(story(when, says)) == []


@pytest.mark.parametrize(
    ("when", "says", "finding"),
    [
        ("2021", "three years ago", "error"),
        ("2020-02-24", "three years ago", "error"),
        ("1918-11-11", "80 years ago", "warning"),
        ("2022-02-24", "some 10 years ago", "warning"),
        ("1961-04/..", "for almost 75 years", "warning"),
        ("1949/..", "for almost 75 years", "warning"),
        ("2023-02-24/..", "for over three years", "warning"),
        ("2020-02-24/..", "for three years", "error"),
        ("2025-08/..", "for eight months", "error"),
        ("2022/..", "for at least 10 years", "warning"),
    ],
)
def test_what_cannot_be_meant(when: str, says: str, finding: str) -> None:
    """However one rounds, the dates give another length; only a plain number makes an error."""
    assert told(story(when, says)) == [f"{finding} how-long"]
