"""What was planned and came to nothing, and what was only made up: plans called off, and the plots of novels and films."""

from __future__ import annotations

import pytest

from chronology.extraction import extract


def told(text: str, published: str = "2026-09-18") -> dict[str, tuple[str, str]]:
    """Give time and status of each event of a text, by its title."""
    return {
        event.title: (str(event.when), event.status.value) for event in extract(text, published=published)
    }


PLANS = [
    (
        "The debate has been called off. The debate had been scheduled for 22 September at Dalton.",
        {"The debate had been scheduled for 22 September at Dalton": ("2026-09-22", "cancelled")},
    ),
    (
        "A march was planned for 22 September. On Thursday the organisers called off the march.",
        {
            "A march was planned": ("2026-09-22", "cancelled"),
            "The organisers called off the march": ("2026-09-17", "happened"),
        },
    ),
    (
        "A second debate, planned for 6 October, was postponed to 13 October.",
        {
            "A second debate was planned": ("2026-10-06", "cancelled"),
            "A second debate was postponed": ("2026-10-13", "planned"),
        },
    ),
    (
        "The wedding, which had been planned for 3 October, was cancelled on Monday.",
        {
            "The wedding had been planned": ("2026-10-03", "cancelled"),
            "The wedding was cancelled": ("2026-09-14", "happened"),
        },
    ),
    (
        "The concert on Monday was cancelled. The concert on Saturday will go ahead.",
        {
            "The concert was cancelled": ("2026-09-14", "cancelled"),
            "The concert will go ahead": ("2026-09-19", "planned"),
        },
    ),
    (
        "Gary Moss will take charge of Saturday's match at Leyton.",
        {
            "Gary Moss will take charge of Saturday's match at Leyton": ("2026-09-19", "planned"),
            "Saturday's match at Leyton": ("2026-09-19", "planned"),
        },
    ),
    (
        "On Monday the firm said it would cut 300 jobs by June 2031.",
        {
            "The firm said it would cut 300 jobs by June 2031": ("2026-09-14", "happened"),
            "The firm would cut 300 jobs": ("[..2031-06]", "planned"),
        },
    ),
    (
        "The first debate was cancelled on Monday. A second debate is planned for 6 October.",
        {
            "The first debate was cancelled": ("2026-09-14", "cancelled"),
            "A second debate is planned": ("2026-10-06", "planned"),
        },
    ),
    (
        "The union on Tuesday called off a 48-hour strike planned for Monday.",
        {
            "The union called off a 48-hour strike planned for Monday": ("2026-09-15", "happened"),
            "A 48-hour strike was planned": ("2026-09-21", "cancelled"),
        },
    ),
    (
        "A meeting of donors planned for 20 September was called off.",
        {"A meeting of donors was planned": ("2026-09-20", "cancelled")},
    ),
    (
        "They had planned to reopen a fair on Saturday.",
        {"They had planned to reopen a fair": ("2026-09-12", "planned")},
    ),
    (
        "The trial is due to begin on 6 October. The march was cancelled on Monday.",
        {
            "The trial is due to begin": ("2026-10-06", "planned"),
            "The march was cancelled": ("2026-09-14", "cancelled"),
        },
    ),
    (
        "The march, scheduled for 20 September, was put off as roads were flooded.",
        {"The march was scheduled": ("2026-09-20", "cancelled")},
    ),
    (
        "Talks planned for 20 September fell through.",
        {"Talks were planned": ("2026-09-20", "cancelled")},
    ),
    (
        "She cancelled a trip to Spain planned for 20 September.",
        {"A trip to Spain was planned": ("2026-09-20", "cancelled")},
    ),
    (
        "Selen Cruises has cancelled the ship's next two voyages, which were to start on 25 September and 4 October.",
        {"The ship's next two voyages were to start": ("2026-10-04", "cancelled")},
    ),
    (
        "Holm called off a visit to Oslo that had been planned for Tuesday.",
        {"A visit to Oslo had been planned": ("2026-09-15", "cancelled")},
    ),
    (
        "The final was moved from 10 October to 8 November.",
        {
            "The final was moved to 8 November": ("2026-10-10", "cancelled"),
            "The final was moved from 10 October": ("2026-11-08", "planned"),
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLANS)
def test_a_plan_that_was_called_off_is_cancelled(text: str, expected: dict[str, tuple[str, str]]) -> None:
    """The plan and its calling off are told of one thing; another of its kind is not touched."""
    assert told(text) == expected


def test_a_calling_off_without_a_day_is_a_claim_about_the_plan() -> None:
    """It has no day of its own at which it would be an event."""
    story = extract(PLANS[0][0], published="2026-09-18")
    assert [claim.basis for event in story for claim in event.claims] == ["stated", "called off"]


PLOTS = [
    (
        "Her novel, published on Monday, opens in Danzig in 1938. Anna leaves the city in March 1939. In 1944 she returns and learns that her father was arrested in 1940.",
        ["Her novel was published"],
    ),
    (
        "The film was released in 2013. It tells the story of a forger who fled to Lisbon in 1942.",
        ["The film was released"],
    ),
    (
        "The opera is set in Rome in 1800. Tosca kills the baron in June 1800. The composer died in 1924.",
        ["The composer died"],
    ),
    ("The film opens in cinemas on 9 October.", ["The film opens in cinemas"]),
    ("The play closed in May 2025.", ["The play closed"]),
    ("12 May 2025: The film opens in Cannes\n13 May 2025: The jury meets", ["The film opens in Cannes", "The jury meets"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "titles"), PLOTS)
def test_what_a_novel_tells_is_no_event(text: str, titles: list[str]) -> None:
    """From where a summary begins to the first verb in the past; when the work appeared is an event."""
    assert list(told(text)) == titles
