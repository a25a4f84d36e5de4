"""What reports, features, lives and histories do with time: scenes that are left, ages, flashbacks, what never was."""

from __future__ import annotations

from typing import Literal

import pytest

from chronology.extraction import extract


def told(
    text: str, published: str | None = "2024-05-14", mode: Literal["news", "narrative"] = "news"
) -> dict[str, tuple[str, str]]:
    """Give time and status of each event of a text, by its title."""
    found = extract(text, published=published, mode=mode)
    return {
        event.title: ((event.when.edtf or "") if event.when else "", event.status.value) for event in found
    }


NARRATIVE = [
    (
        "Arthur Pell was born on 9 August 1932 near Lyme. His mother died when he was six. He left school at 14.",
        {"Arthur Pell was born near Lyme": "1932-08-09"},
    ),
    (
        "The lamp was lit on 10 October 1823. A keeper rowed out.\n\nTwo keepers quarrelled over a game of cards.",
        {"The lamp was lit": "1823-10-10", "A keeper rowed out": "1823-10-10"},
    ),
    ("The company began in a shed. In 1891 it moved to Millgate.", {"It moved to Millgate": "1891"}),
    (
        "In 1961 Walter Dunn retired as keeper. That year he sold his boat. That autumn his house burnt down.",
        {
            "Walter Dunn retired as keeper": "1961",
            "Walter Dunn sold his boat": "1961",
            "Walter Dunn’s house burnt down": "1961-23",
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), NARRATIVE)
def test_a_history_is_no_report(text: str, expected: dict[str, str]) -> None:
    """No paragraph of a history goes back to its first scene, no birth goes on, and nothing happens on the day of publication."""
    found = told(text, mode="narrative")
    assert {title: when for title, (when, _) in found.items()} == expected


def test_a_pronoun_means_nobody_of_the_other_sex() -> None:
    """Given names tell who can be meant: "he" is not Helen Marsh, who was spoken of last."""
    text = "Joe Tarrant was elected in 2016. Helen Marsh left the party in 2018. He resigned in 2020. She joined a bank in 2021."
    assert {
        "Joe Tarrant resigned": ("2020", "happened"),
        "Helen Marsh joined a bank": ("2021", "happened"),
    }.items() <= told(text).items()
